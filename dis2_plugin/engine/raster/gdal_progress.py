"""GDAL's progress callback as news to a reporter, and the reporter's no as a stop for GDAL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ...core.errors import Cancelled
from ...core.progress import Progress, Reporter

Heard = Callable[[float, str, object], int]
"""What GDAL calls with how much (0..1) is done; 0 stops it."""


def go_on() -> None:
    """Ask nobody whether to go on."""


@dataclass
class ProgressCallback:
    """Hands GDAL's progress to a reporter and stops GDAL where the reporter says so.

    An exception must not cross GDAL's C code: ``raise_if_cancelled`` raises it afterwards. Only the
    fact is kept, since the exception would keep all data sets of its frames open.
    """

    reporter: Reporter
    stage: str
    start: float = 0.0
    end: float = 1.0
    cancelled: bool = field(default=False, init=False)

    def __call__(self, complete: float, message: str, data: object) -> int:
        """Report ``complete`` (0..1); return 0 to stop GDAL."""
        done = self.start + complete * (self.end - self.start)
        try:
            self.reporter.progress(Progress(self.stage, round(100 * done), 100))
        except Cancelled:
            self.cancelled = True
            return 0
        return 1

    def part(self, start: float, end: float) -> Heard:
        """Return a callback for a step that takes only a part (0..1) of the way."""

        def share(complete: float, message: str, data: object) -> int:
            """Tell how much of the whole is done."""
            return self(start + complete * (end - start), message, data)

        return share

    def raise_if_cancelled(self) -> None:
        """Raise what the reporter raised.

        Raises:
            Cancelled: the person asked to stop.
        """
        if self.cancelled:
            raise Cancelled
