"""How long each stage of a run took, and how much memory the process needed."""

from __future__ import annotations

import sys
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
    """Adds up seconds by stage; stages of different threads may run at once.

    A stage is always measured by one thread, so no lock is needed.
    """

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._seconds: dict[str, float] = {}

    @contextmanager
    def measure(self, stage: str) -> Iterator[None]:
        """Add the time of the ``with`` block to a stage."""
        begin = time.monotonic()
        try:
            yield
        finally:
            self._seconds[stage] = self._seconds.get(stage, 0.0) + time.monotonic() - begin

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
