"""A question to the engine that it answers with JSON, asked in a thread of its own."""

from __future__ import annotations

import json
import logging
import threading

from qgis.PyQt.QtCore import QThread, pyqtSignal

from ...core.errors import Cancelled, Dis2Error
from ..settings import Dis2Settings
from ..translation import tr
from .engine_words import told
from .environment import WorkerEnvironment, find_environment
from .worker_process import run_command

_END_WAIT_MS = 15_000  # as long as a start may hang; a thread that runs must not be deleted

_logger = logging.getLogger(__name__)


class EngineQuestion(QThread):
    """Runs a command of the engine that prints JSON.

    It is no ``QgsTask``: QGIS announces the end of each, and nobody asked for this one.
    """

    answered = pyqtSignal(object)
    """The parsed JSON, or what a subclass makes of the answer."""
    failed = pyqtSignal(str, str)
    """Why there is no answer, and the remedy."""
    ended = pyqtSignal()
    """After either, or after ``end``."""

    def __init__(self, settings: Dis2Settings, words: list[str]) -> None:
        super().__init__()
        self._settings, self._words = settings, words
        self._unwanted = threading.Event()
        self.finished.connect(self.ended)

    def drop(self) -> None:
        """Drop the question; the thread ends soon."""
        self._unwanted.set()

    def end(self) -> None:
        """Drop the question, and wait until its process is gone."""
        self.drop()
        self.wait(_END_WAIT_MS)

    def ask(self, environment: WorkerEnvironment) -> object:
        """Return the parsed JSON; runs in the thread.

        Raises:
            Dis2Error: the engine says no.
            ValueError: it does not answer with JSON.
        """
        return dict(json.loads(run_command(environment.engine(self._words), self.is_dropped)))

    def is_dropped(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._unwanted.is_set()

    def run(self) -> None:
        """Ask; runs in the thread."""
        try:
            environment = find_environment(self._settings, self.is_dropped)
            self.answered.emit(self.ask(environment))
        except Cancelled:
            _logger.debug("The question %s was dropped", self._words[0])
        except Dis2Error as error:
            self.failed.emit(*told(error))
        except (ValueError, TypeError) as error:
            words = tr("The engine's answer could not be read: {error}.").format(error=error)
            self.failed.emit(words, tr("The log panel, tab DIS2, has more."))
