"""What a run says while it works, and the question it asks in return: go on?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Progress:
    """How far a stage has come.

    ``done`` and ``total`` count tiles in stage ``segment`` and rows or features elsewhere;
    ``seconds_left`` is None until there is enough history to tell.
    """

    stage: str
    done: int
    total: int
    megapixels_per_s: float = 0.0
    seconds_left: float | None = None


class Reporter(Protocol):
    """Receives a run's news; the edge decides whether it becomes a bar, JSON lines or feedback."""

    def progress(self, progress: Progress) -> None:
        """Tell how far the run is.

        Raises:
            Cancelled: the person asked to stop.
        """

    def warning(self, message: str) -> None:
        """Tell something the person should know that does not stop the run."""


class SilentReporter:
    """Keeps quiet; for tests and for callers that only want the result."""

    def progress(self, progress: Progress) -> None:
        """Ignore the news."""

    def warning(self, message: str) -> None:
        """Ignore the warning."""
