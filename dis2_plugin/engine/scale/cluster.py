"""Workers that Dask knows: those of a scheduler somewhere, or some of this machine's own."""

from __future__ import annotations

import gc
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, TypeVar

from ...core.errors import DeviceError, JobError
from ...core.jobs.job import BackendChoice
from ..backends.choice import surveyed
from ..backends.library import first_line
from ..process.cores import usable_cores

LOCAL = "local"

_PAUSE_S = 0.1
_CONNECT_S = 10
_UNREACHED = (OSError, ValueError, TypeError, AssertionError)
"""What Dask raises of an address: nobody answers, or it is of a kind that is not set up."""
_VISIBLE = "CUDA_VISIBLE_DEVICES"

_Order = TypeVar("_Order")
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Cluster:
    """Workers at hand.

    Attributes:
        client: Dask's.
    """

    client: Any

    @property
    def description(self) -> str:
        """How many workers there are, and where their dashboard is."""
        count = self.workers
        workers = f"{count} Dask worker{'s' * (count != 1)}"
        return f"{workers}, dashboard {self.client.dashboard_link}"

    @property
    def workers(self) -> int:
        """How many workers there are now."""
        return len(self.client.scheduler_info(n_workers=-1)["workers"])

    def each(
        self,
        function: Callable[[_Order], _Result],
        orders: Sequence[_Order],
        while_waiting: Callable[[], None],
    ) -> Iterator[_Result]:
        """Yield the results as they come, in any order.

        A worker that dies costs what it had in hand, which Dask gives to another.

        Args:
            function: of a module, which the workers have too.
            orders: plain values.
            while_waiting: called often; what it raises ends the work.

        Raises:
            DeviceError: one order has killed several workers, a worker cannot understand it, or
                the scheduler is gone.
        """
        from distributed import as_completed  # noqa: PLC0415 - an optional library

        left = set(self.client.map(function, orders, pure=False))
        ended = as_completed(left)  # not ``wait``, which looks at all of thousands each time
        try:
            while left:
                while_waiting()
                batch = ended.next_batch(block=False)
                for future in batch:
                    yield _result(future)
                    left.discard(future)
                if not batch:
                    time.sleep(_PAUSE_S)
        finally:
            self.client.cancel(list(left), force=True)

    def everywhere(self, function: Callable[[], None]) -> None:
        """Let each worker call a function of a module; one that cannot does not matter."""
        if self.client.status != "running":  # its scheduler is gone: Dask would wait for it
            return
        with suppress(Exception):  # whatever the libraries of another machine raise
            self.client.run(function, on_error="ignore")


@contextmanager
def open_cluster(address: str) -> Iterator[Cluster]:
    """Connect to a scheduler, or start workers here.

    Args:
        address: ``tcp://host:8786``, ``local`` or ``local:N``.

    Raises:
        DeviceError: Dask is not installed, or nobody answers.
        JobError: ``N`` is no number of workers.
    """
    if find_spec("distributed") is None:
        raise DeviceError(
            "Dask is not installed for this Python.",
            "Install it (pip install distributed), or leave out --scheduler.",
        )
    _quiet()
    with ExitStack() as stack:
        place: Any = address
        own = own_workers(address)
        if own:
            place = stack.enter_context(_started(own))
        client = stack.enter_context(_connected(place, address))
        if own:  # one that had to be started again may still be on its way
            with suppress(TimeoutError):
                client.wait_for_workers(own, timeout=_CONNECT_S)
        yield Cluster(client)


def _connected(place: Any, address: str) -> Any:
    from distributed import Client  # noqa: PLC0415 - an optional library

    try:
        return Client(place, timeout=_CONNECT_S)
    except _UNREACHED as error:
        words = first_line(error)
    gc.collect()  # closes the half-made client now: beside the start of another it would hang
    raise DeviceError(
        f"No Dask scheduler answers at {address} ({words}).",
        "Start one (dask scheduler), or give 'local'.",
    )


def _started(count: int) -> Any:
    try:
        return _processes(count)
    except (OSError, RuntimeError) as error:
        raise DeviceError(
            f"{count} workers cannot be started here ({first_line(error)}).",
            "Give fewer, or leave out --scheduler.",
        ) from error


def _quiet() -> None:
    """Keep Dask's diary off the terminal, and what it says of faults that are told by their names.

    The setting is read when the library is imported first.
    """
    import dask  # noqa: PLC0415 - an optional library

    dask.config.set({"logging": {"distributed": "critical", "distributed.client": "critical"}})


def _processes(count: int) -> Any:
    """Return processes of this machine; graphics cards and cores are shared out among them."""
    from distributed import Nanny, Scheduler, SpecCluster  # noqa: PLC0415 - an optional library

    cards = _cards()
    threads = str(max(usable_cores() // count, 1))

    def options(number: int) -> dict[str, Any]:
        """Return what one worker is started with."""
        card = {_VISIBLE: cards[number % len(cards)]} if cards else {}
        environment = {"OMP_NUM_THREADS": threads, **card}
        return {"nthreads": 1, "env": environment, "silence_logs": logging.ERROR}

    return SpecCluster(
        workers={number: {"cls": Nanny, "options": options(number)} for number in range(count)},
        scheduler={
            "cls": Scheduler,
            "options": {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0"},
        },
        silence_logs=logging.ERROR,
    )


def own_workers(address: str) -> int:
    """Return how many workers are started here; 0 where a scheduler elsewhere has some.

    Raises:
        JobError: ``local:N`` names no number.
    """
    place, _, words = address.partition(":")
    if place != LOCAL:
        return 0
    if not words:
        return max(_cuda_devices(), 1)
    if not words.isdecimal() or int(words) < 1:
        raise JobError(f"'{address}' names no number of workers.", "Give local:2, for example.")
    return int(words)


def _cards() -> list[str]:
    """Return what CUDA calls the graphics cards of this process, which may be lent only some."""
    count = _cuda_devices()
    lent = [name.strip() for name in os.environ.get(_VISIBLE, "").split(",") if name.strip()]
    return (lent or [str(number) for number in range(count)])[:count]


def _cuda_devices() -> int:
    devices = surveyed(BackendChoice.TORCH).get("devices", [])
    return sum("cuda" in str(device).lower() for device in devices)


def _result(future: Any) -> Any:
    from distributed import KilledWorker  # noqa: PLC0415 - an optional library

    try:
        return future.result()
    except CancelledError as error:
        raise _scheduler_gone() from error
    except KilledWorker as error:
        raise DeviceError(
            f"A block has ended several workers, the last of them {error.last_worker.address}.",
            "Their memory may be too small: give workers more, or a smaller --batch.",
        ) from error
    except Exception as error:  # whatever the libraries of another machine raise
        reason = " ".join(str(error).split()) or "it gave no reason"
        raise DeviceError(
            f"A worker failed ({type(error).__name__}: {reason}).",
            "Give all machines the same versions of Python, Dask, DIS2 and what it needs.",
        ) from error


def _scheduler_gone() -> DeviceError:
    return DeviceError(
        "The Dask scheduler is gone.",
        "Start it again, with its workers, and run again; blocks made with --resume are kept.",
    )
