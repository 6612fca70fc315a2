"""Work that can wait, done step by step while QGIS has nothing better to do."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

from qgis.PyQt.QtCore import QObject, QTimer

_FIRST_MS, _PAUSE_MS, _BREATH_MS = 1000, 20, 10

_logger = logging.getLogger(__name__)


def after_a_breath(step: Callable[[], object]) -> None:
    """Take a step after QGIS has drawn and listened; a pause of no time would let it do neither."""
    QTimer.singleShot(_BREATH_MS, step)


class IdleWork(QObject):
    """Takes a step of some work, then lets QGIS draw and listen before the next one."""

    def __init__(self, steps: Iterator[object]) -> None:
        """Begin, a second after QGIS has come to rest."""
        super().__init__()
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take_a_step)
        self._timer.start(_FIRST_MS)

    @property
    def is_going_on(self) -> bool:
        """Whether there are steps left."""
        return bool(self._timer.isActive())

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _take_a_step(self) -> None:
        self._timer.setInterval(_PAUSE_MS)
        try:
            next(self._steps)
        except StopIteration:
            self.stop()
        except Exception:  # whoever needs what was not done meets the error where it can be told
            _logger.exception("Work that could wait was given up")
            self.stop()
