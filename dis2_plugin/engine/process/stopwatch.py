"""How long each stage of a run took, and how much memory the process needed."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    from . import windows_memory
else:
    import resource

_STATUS = Path("/proc/self/status")


class Stopwatch:
    """Adds up the seconds in which a stage is at work, in one thread or in several at once."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._seconds: dict[str, float] = {}
        self._lock = threading.Lock()
        self._at_work: dict[str, tuple[int, float]] = {}

    @contextmanager
    def measure(self, stage: str) -> Iterator[None]:
        """Add the time of the ``with`` block to a stage."""
        with self._lock:
            threads, since = self._at_work.get(stage, (0, 0.0))
            self._at_work[stage] = (threads + 1, since if threads else time.monotonic())
        try:
            yield
        finally:
            with self._lock:
                threads, since = self._at_work[stage]
                self._at_work[stage] = (threads - 1, since)
                if threads == 1:
                    spent = time.monotonic() - since
                    self._seconds[stage] = self._seconds.get(stage, 0.0) + spent

    @property
    def elapsed(self) -> float:
        """Seconds since the watch was made."""
        return time.monotonic() - self._start

    def seconds(self) -> dict[str, float]:
        """Return stage to seconds; ``total`` is wall time.

        A map is read, answered, blended and written in stages that run at once: its wall time is
        stage ``map``.
        """
        rounded = {stage: round(value, 3) for stage, value in self._seconds.items()}
        return {**rounded, "total": round(self.elapsed, 3)}


def peak_memory_bytes() -> int:
    """Return the largest resident size of this process so far; 0 where the system does not say.

    Linux is asked through its status file: what ``getrusage`` tells there counts the memory of the
    parent too, from the moment between fork and exec.
    """
    if sys.platform == "win32":
        return windows_memory.peak_bytes()
    with suppress(OSError):
        for line in _STATUS.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
