"""How GDAL behaves in the engine's process."""

from __future__ import annotations

import ctypes
import sys

from osgeo import gdal

GDAL_CACHE_BYTES = 256 << 20
"""Most that GDAL keeps of all files together."""

_GIB = 1 << 30
_MALLOC = {"M_ARENA_MAX": (-8, 2), "M_TRIM_THRESHOLD": (-1, _GIB), "M_MMAP_THRESHOLD": (-3, _GIB)}
"""Settings of glibc's ``malloc.h``: their numbers there, and what they are set to."""


def set_up_gdal() -> None:
    """Let GDAL raise its errors, and bound its memory."""
    gdal.UseExceptions()
    gdal.SetCacheMax(GDAL_CACHE_BYTES)
    if sys.platform == "linux":
        _keep_free_memory()


def _keep_free_memory() -> None:
    """Let memory that was let go be taken again, by any thread, without asking the system.

    glibc keeps free memory apart for each thread, so that GDAL's cache was held up to twice: one
    thread reads blocks, another one writes them. And it gives large arrays back to the system,
    which clears pages for the next ones: half of the system's time for a map, a tenth of a tile
    by torch.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # other C libraries have no such settings
        for number, value in _MALLOC.values():
            mallopt(number, value)
