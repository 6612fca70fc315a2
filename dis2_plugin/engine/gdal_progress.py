"""GDAL's progress callback as news to a reporter, and the reporter's no as a stop for GDAL."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..core.errors import Cancelled
from ..core.progress import Progress, Reporter


@dataclass
class ProgressCallback:
    """Hands GDAL's progress to a reporter and stops GDAL where the reporter says so.

    An exception must not cross GDAL's C code: it is kept and raised by ``raise_if_cancelled``.
    """

    reporter: Reporter
    stage: str
    start: float = 0.0
    end: float = 1.0
    cancelled: Cancelled | None = field(default=None, init=False)

    def __call__(self, complete: float, message: str, data: object) -> int:
        """Report ``complete`` (0..1); return 0 to stop GDAL."""
        done = self.start + complete * (self.end - self.start)
        try:
            self.reporter.progress(Progress(self.stage, round(100 * done), 100))
        except Cancelled as cancelled:
            self.cancelled = cancelled
            return 0
        return 1

    def raise_if_cancelled(self) -> None:
        """Raise what the reporter raised.

        Raises:
            Cancelled: the person asked to stop.
        """
        if self.cancelled is not None:
            raise self.cancelled
