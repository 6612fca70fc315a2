"""Progress of an installation as lines of text, and Ctrl+C as the wish to stop."""

from __future__ import annotations

import signal
import sys
from typing import Any

from ..core.progress import Progress

_STEP = 0.1


class Console:
    """Prints a line whenever a tenth more has come, and each new stage."""

    def __init__(self) -> None:
        self._stage, self._next = "", 0.0
        self._is_stopped = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)

    def stopped(self) -> bool:
        """Return whether the person asked to stop."""
        return self._is_stopped

    def progress(self, progress: Progress) -> None:
        """Tell how far it is."""
        share = progress.done / progress.total if progress.total else 0.0
        if progress.stage == self._stage and share < self._next:
            return
        self._stage, self._next = progress.stage, share + _STEP
        done = f" {share:.0%} of {progress.total / 1e6:.0f} MB" if progress.total else ""
        sys.stderr.write(f"{progress.stage}{done}\n")

    def warning(self, message: str) -> None:
        """Tell what should be known."""
        sys.stderr.write(f"{message}\n")

    def _stop(self, *_: Any) -> None:
        self._is_stopped = True
