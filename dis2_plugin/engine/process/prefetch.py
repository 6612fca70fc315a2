"""Work done ahead in other threads, so that reading, computing and writing overlap."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Generic, TypeVar, Union

Item = TypeVar("Item")
Made = TypeVar("Made")
Waited = TypeVar("Waited")

_POLL_S = 0.2
_PATIENCE_S = 0.5


class _End:
    """Says that there is nothing more."""


class _Failure:
    def __init__(self, error: BaseException) -> None:
        self.error = error


class SideBySide(Generic[Item, Made]):
    """What a function makes of items in several threads at once, in the order of the items.

    What the threads raise is raised here, in its turn. Leaving the ``with`` block ends each thread
    after the item it is busy with, and waits for that, but not for long: a forward pass cannot be
    interrupted.
    """

    def __init__(
        self,
        make: Callable[[Item], Made],
        items: Iterable[Item],
        *,
        threads: int = 1,
        depth: int = 1,
        while_waiting: Callable[[], None] | None = None,
    ) -> None:
        """Prepare the threads.

        Args:
            make: called in the threads.
            items: taken by the threads in turns, and closed by the last of them.
            threads: how many.
            depth: how many items may be made, or in the making, before they are asked for.
            while_waiting: called now and then while the next item is not there; may raise.
        """
        self._make, self._iterator, self._while_waiting = make, iter(items), while_waiting
        self._turn, self._busy = threading.Lock(), threads
        self._places: queue.Queue[queue.Queue[Union[Made, _End, _Failure]]] = queue.Queue(depth)
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(threads)]

    def __enter__(self) -> Iterator[Made]:
        """Start the threads."""
        for thread in self._threads:
            thread.start()
        return self._drain()

    def __exit__(self, *_: object) -> None:
        """End the threads, and let go of what they made for nobody: files may be open in it."""
        self._stopped.set()
        for thread in self._threads:
            thread.join(_PATIENCE_S)
        with suppress(queue.Empty):
            while True:
                self._places.get_nowait()

    def _work(self) -> None:
        try:
            while self._fill_next_place():
                pass
        finally:
            with self._turn:
                self._busy -= 1
                close = getattr(self._iterator, "close", None)
                if self._busy == 0 and close is not None:
                    close()

    def _fill_next_place(self) -> bool:
        """Make one item; return whether another one may follow."""
        place: queue.Queue[Union[Made, _End, _Failure]] = queue.Queue(1)
        with self._turn:
            if not self._reserve(place):
                return False
            try:
                item = next(self._iterator)
            except StopIteration:
                place.put(_End())
                return False
            except BaseException as error:  # carried to the thread that waits
                place.put(_Failure(error))
                del place  # the error keeps this frame, and would be kept by it
                return False
        made: Union[Made, _Failure]
        try:
            made = self._make(item)
        except BaseException as error:  # likewise
            made = _Failure(error)
        place.put(made)
        failed = isinstance(made, _Failure)
        del item, place, made  # as above
        return not failed

    def _reserve(self, place: queue.Queue[Union[Made, _End, _Failure]]) -> bool:
        while not self._stopped.is_set():
            try:
                self._places.put(place, timeout=_POLL_S)
            except queue.Full:
                continue
            return True
        return False

    def _drain(self) -> Iterator[Made]:
        while True:
            place = self._wait_for(self._places)
            made = place if isinstance(place, _End) else self._wait_for(place)
            if isinstance(made, _End):
                return
            if isinstance(made, _Failure):
                try:
                    raise made.error
                finally:
                    del made  # an error that holds itself would keep all that its frames hold
            yield made

    def _wait_for(self, source: queue.Queue[Waited]) -> Union[Waited, _End]:
        while not self._stopped.is_set():
            try:
                return source.get(timeout=_POLL_S)
            except queue.Empty:
                if self._while_waiting is not None:
                    self._while_waiting()
        return _End()


class Prefetch(SideBySide[Item, Item]):
    """The items of an iterable, made in a thread that runs at most ``depth`` items ahead."""

    def __init__(
        self, items: Iterable[Item], depth: int, while_waiting: Callable[[], None] | None = None
    ) -> None:
        super().__init__(_same, items, depth=depth, while_waiting=while_waiting)


def _same(item: Item) -> Item:
    return item
