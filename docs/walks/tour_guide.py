"""Who leads a walk through QGIS: each step is done as soon as what it waits for is true.

QGIS runs walks by ``--code``: the pictures of the guide, and tests of the program itself.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Generator

import qgis.utils
from qgis.PyQt.QtCore import QTimer

Condition = Callable[[], bool]
Walk = Generator[Condition, None, None]

LOOK_MS = 200


class Guide:
    """Goes through a walk; it stays in ``qgis.utils``, a place that lives as long as QGIS.

    A walk yields what must be true before its next step.
    """

    def __init__(self, steps: Walk, patience_s: float, ended: Callable[[str], None]) -> None:
        """Begin.

        Args:
            steps: the walk.
            patience_s: the longest wait for one step.
            ended: called once; with what the walk died of, or with nothing at its end.
        """
        self._steps, self._patience_s, self._ended = steps, patience_s, ended
        self._condition: Condition = lambda: True
        self._since = time.monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)
        qgis.utils.dis2_guide = self

    def _look(self) -> None:
        try:
            if self._condition():
                self._condition = next(self._steps)
                self._since = time.monotonic()
            elif time.monotonic() - self._since > self._patience_s:
                raise TimeoutError(f"Nothing happened for {self._patience_s} s.")
        except StopIteration:
            self._end("")
        except Exception:  # whatever it is, it is written down and QGIS closes
            self._end(traceback.format_exc())

    def _end(self, failure: str) -> None:
        self._timer.stop()
        self._ended(failure)
