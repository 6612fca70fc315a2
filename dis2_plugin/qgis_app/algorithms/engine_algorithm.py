"""An algorithm whose work is done by a command of the engine, in a process of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ...core.errors import Cancelled, Dis2Error
from ...core.jobs.job import BACKEND_TITLES
from ...core.process.messages import Message, Started, Warned
from ...core.progress import Progress
from ..guides import USER_GUIDE, guide_url
from ..process.engine_words import in_words
from ..process.environment import find_environment
from ..process.progress_words import overall_percent, progress_words, stage_percent
from ..process.worker_process import MapResult, WorkerCommand, run_job, run_worker
from ..runs.polygon_copy import Polygons, copy_polygons
from ..runs.run_folder import discard_unfinished
from ..settings import ICON_FILE, Dis2Settings, read_settings
from ..translation import tr
from .destinations import refusal, with_whole_paths
from .inputs import Inputs
from .stop_wish import stop_wish

_logger = logging.getLogger(__name__)


class EngineAlgorithm(QgsProcessingAlgorithm):
    """What the algorithms share: names, icon, errors, and the way to the engine.

    Subclasses read layers in ``read()``, in the main thread, and work in ``work()`` with strings
    and numbers only; both may raise ``Dis2Error``. Where the engine writes one layer, ``OUTPUT``,
    it is enough to put its command into ``words``. Title and help are English, translated when
    they are asked for: classes are made before the translation is loaded. ``GUIDE`` is the page
    that the button *Help* opens, where QGIS would look for one of its own manual.
    """

    NAME = ""
    TITLE = ""
    HELP = ""
    GUIDE = USER_GUIDE
    TAGS = ("land cover", "segmentation", "deep learning", "ortho-photo", "height", "attention")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._settings = Dis2Settings()
        self._copies: dict[str, Polygons] = {}

    def name(self) -> str:
        """Return the part after the colon in ``dis2:segment``."""
        return self.NAME

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the title in the toolbox."""
        return tr(self.TITLE)

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(self.HELP)

    def helpUrl(self) -> str:  # noqa: N802 - QGIS's name
        """Return what the button *Help* opens."""
        return guide_url(self.GUIDE).toString()

    def tags(self) -> list[str]:
        """Return words to find the algorithm by."""
        return list(self.TAGS)

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON_FILE))

    def svgIconPath(self) -> str:  # noqa: N802 - QGIS's name
        """Return the path of the plugin's icon."""
        return str(ICON_FILE)

    def createInstance(self) -> QgsProcessingAlgorithm:  # noqa: N802 - QGIS's name
        """Return a fresh algorithm."""
        return type(self)()

    def declare(self, *parameters: QgsProcessingParameterDefinition) -> None:
        """Add several parameters, in the order of the dialog."""
        for parameter in parameters:
            self.addParameter(parameter)

    def read(self, inputs: Inputs) -> None:
        """Turn parameters into strings and numbers; runs in the main thread."""

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Do the work and return the outputs; runs in a thread of its own.

        Raises:
            Dis2Error: it failed or was cancelled.
        """
        out = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        self.run_engine([*self.words, f"--out={out}"], out, feedback)
        return {"OUTPUT": out}

    def checkParameterValues(  # noqa: N802 - QGIS's name
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse formats that the engine does not write: of QGIS only the dialog does that."""
        whole = with_whole_paths(self, parameters)  # else QGIS notes each path to be loaded too
        reason = refusal(self, whole, context)
        return (False, reason) if reason else super().checkParameterValues(whole, context)

    def prepareAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read settings and layers."""
        whole = with_whole_paths(self, parameters)
        reason = refusal(self, whole, context)
        if reason:  # a model asks its algorithms for nothing before
            raise QgsProcessingException(reason)
        self._settings = read_settings()
        inputs = Inputs(self, whole, context)
        self._copies = inputs.copies
        return self._guard(lambda: self.read(inputs) or True)

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Copy what the engine cannot read where it is, and run the engine."""

        def copy_and_work() -> dict[str, Any]:
            """Do both."""
            for path, polygons in self._copies.items():
                copy_polygons(polygons, Path(path), feedback.setProgress, stop_wish(feedback))
            return self.work(with_whole_paths(self, parameters), context, feedback)

        try:
            return self._guard(copy_and_work)
        except Cancelled:
            return {}

    def run_job(
        self, words: list[str], kind: type[MapResult], feedback: QgsProcessingFeedback
    ) -> MapResult:
        """Run a command of the engine that makes maps and tell the feedback how it goes.

        Raises:
            Dis2Error: it failed or was cancelled.
        """
        command = self._command(words, feedback)
        return run_job(command, kind, _teller_of_run(feedback), stop_wish(feedback))

    def run_engine(self, words: list[str], out: str, feedback: QgsProcessingFeedback) -> None:
        """Run another command of the engine, which writes ``out``, and tell how it goes.

        Raises:
            Dis2Error: it failed or was cancelled.
        """
        command = self._command([*words, "--json"], feedback)
        try:
            run_worker(command, _teller(feedback), stop_wish(feedback))
        except BaseException:
            discard_unfinished(out)
            raise

    def _command(self, words: list[str], feedback: QgsProcessingFeedback) -> WorkerCommand:
        environment = find_environment(self._settings, stop_wish(feedback))
        command = environment.engine(words)
        feedback.pushCommandInfo(" ".join(map(_quoted, command.words)))
        return command

    def _guard(self, action: Callable[[], Any]) -> Any:
        try:
            return action()
        except Cancelled:
            raise
        except Dis2Error as error:
            raise QgsProcessingException(in_words(error)) from error


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word


def _teller_of_run(feedback: QgsProcessingFeedback) -> Callable[[Message], None]:
    return _teller(feedback, lambda news: overall_percent(news, feedback.progress()))


def _teller(
    feedback: QgsProcessingFeedback, percent: Callable[[Progress], float] = stage_percent
) -> Callable[[Message], None]:
    last_words = ""

    def tell(message: Message) -> None:
        """Say it in the feedback."""
        nonlocal last_words
        if isinstance(message, Started):
            backend = BACKEND_TITLES.get(message.backend, message.backend)
            feedback.pushInfo(f"{message.device} ({backend})")
        elif isinstance(message, Warned):
            feedback.pushWarning(message.message)
        elif isinstance(message, Progress):
            feedback.setProgress(percent(message))
            words = progress_words(message)
            if words != last_words:
                feedback.setProgressText(words)
            last_words = words

    return tell
