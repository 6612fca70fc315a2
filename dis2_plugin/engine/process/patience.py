"""Long calls that cannot be interrupted, made where a wish to stop is heard meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from ...core.errors import Cancelled
from ...core.progress import Progress, Reporter
from .prefetch import Prefetch

Made = TypeVar("Made")


def patiently(work: Callable[[], Made], while_waiting: Callable[[], None]) -> Made:
    """Return what ``work`` returns; it runs in a thread, which is left alone after a stop.

    Args:
        work: what takes long.
        while_waiting: called now and then; may raise, for example ``Cancelled``.

    Raises:
        Exception: what ``work`` or ``while_waiting`` raise.
    """

    def once() -> Iterator[Made]:
        """Yield what the work makes."""
        yield work()

    with Prefetch(once(), 1, while_waiting) as made:
        return next(made)


def reporting(work: Callable[[Reporter], Made], reporter: Reporter, first: Progress) -> Made:
    """Return what ``work`` returns; it runs in a thread, and its news are passed on from here.

    Args:
        work: what takes long; it ends where the reporter it is given says so.
        reporter: who listens.
        first: what is told until the work tells something itself.

    Raises:
        Cancelled: the person asked to stop.
        Exception: what ``work`` raises.
    """
    news = _Meanwhile(reporter, first)
    return patiently(partial(work, news), news.pass_on)


class _Meanwhile:
    """The reporter of work in another thread: who waits for it passes its news on.

    So only one thread talks to whoever listens, and the work ends soon after a stop.
    """

    def __init__(self, reporter: Reporter, first: Progress) -> None:
        self._reporter, self._latest = reporter, first
        self._stopped = threading.Event()

    def progress(self, progress: Progress) -> None:
        """Keep how far the work is; called by the work.

        Raises:
            Cancelled: nobody waits for it any more.
        """
        if self._stopped.is_set():
            raise Cancelled
        self._latest = progress

    def warning(self, message: str) -> None:
        """Pass it on; called by the work."""
        self._reporter.warning(message)

    def pass_on(self) -> None:
        """Tell how far the work is; called by who waits.

        Raises:
            Cancelled: the person asked to stop.
        """
        try:
            self._reporter.progress(self._latest)
        except Cancelled:
            self._stopped.set()
            raise
