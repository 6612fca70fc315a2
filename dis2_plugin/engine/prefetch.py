"""Work done ahead in another thread, so that reading, computing and writing overlap."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar, Union

Item = TypeVar("Item")

_POLL_S = 0.2
_PATIENCE_S = 0.5


class _End:
    """Says that there is nothing more."""


class _Failure:
    def __init__(self, error: BaseException) -> None:
        self.error = error


class Prefetch(Generic[Item]):
    """The items of an iterable, made in a thread that runs at most ``depth`` items ahead.

    What the thread raises is raised here. Leaving the ``with`` block ends the thread after the item
    it is busy with, and waits for that, but not for long: a forward pass cannot be interrupted.
    """

    def __init__(
        self, items: Iterable[Item], depth: int, while_waiting: Callable[[], None] | None = None
    ) -> None:
        """Prepare the thread.

        Args:
            items: made in the thread, and closed in it.
            depth: how many items may wait.
            while_waiting: called now and then while the next item is not there; may raise.
        """
        self._items, self._while_waiting = items, while_waiting
        self._queue: queue.Queue[Union[Item, _End, _Failure]] = queue.Queue(depth)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._fill, daemon=True)

    def __enter__(self) -> Iterator[Item]:
        """Start the thread."""
        self._thread.start()
        return self._drain()

    def __exit__(self, *_: object) -> None:
        """End the thread."""
        self._stopped.set()
        self._thread.join(_PATIENCE_S)

    def _fill(self) -> None:
        iterator = iter(self._items)
        try:
            for item in iterator:
                if not self._put(item):
                    return
            self._put(_End())
        except BaseException as error:  # carried to the thread that waits
            self._put(_Failure(error))
        finally:
            close = getattr(iterator, "close", None)
            if close is not None:
                close()

    def _put(self, item: Union[Item, _End, _Failure]) -> bool:
        while not self._stopped.is_set():
            try:
                self._queue.put(item, timeout=_POLL_S)
            except queue.Full:
                continue
            return True
        return False

    def _drain(self) -> Iterator[Item]:
        while not self._stopped.is_set():
            try:
                item = self._queue.get(timeout=_POLL_S)
            except queue.Empty:
                if self._while_waiting is not None:
                    self._while_waiting()
                continue
            if isinstance(item, _End):
                return
            if isinstance(item, _Failure):
                raise item.error
            yield item
