"""Long calls that cannot be interrupted, made where a wish to stop is heard meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

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
