"""Memory that was let go is taken again without asking the system."""

from __future__ import annotations

import ctypes
import sys

_GIB = 1 << 30
_MALLOC = {"M_ARENA_MAX": (-8, 2), "M_TRIM_THRESHOLD": (-1, _GIB), "M_MMAP_THRESHOLD": (-3, _GIB)}
"""Settings of glibc's ``malloc.h``: their numbers there, and what they are set to."""


def keep_free_memory() -> None:
    """Let this process keep the memory that it lets go, for any of its threads; Linux alone.

    glibc keeps free memory apart for each thread, so that GDAL's cache was held up to twice: one
    thread reads blocks, another one writes them. And it gives large arrays back to the system,
    which clears pages for the next ones: half of the system's time for a map, a tenth of a tile
    by torch, a fifth of a training with chips of 480 px.
    """
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # other C libraries have no such settings
        for number, value in _MALLOC.values():
            mallopt(number, value)
