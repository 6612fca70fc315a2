"""How GDAL behaves in the engine's process."""

from __future__ import annotations

import ctypes
import sys

from osgeo import gdal

GDAL_CACHE_BYTES = 256 << 20
"""Most that GDAL keeps of all files together."""

_M_ARENA_MAX, _ARENAS = -8, 2
"""Name of the setting in glibc's ``malloc.h``, and how many there may be."""


def set_up_gdal() -> None:
    """Let GDAL raise its errors, and bound its memory."""
    gdal.UseExceptions()
    gdal.SetCacheMax(GDAL_CACHE_BYTES)
    if sys.platform == "linux":
        _share_free_memory()


def _share_free_memory() -> None:
    """Let threads take the memory that others let go.

    One thread reads blocks, another one writes them. glibc keeps free memory apart for each thread,
    so that GDAL's cache was held up to twice.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # other C libraries have no such setting
        mallopt(_M_ARENA_MAX, _ARENAS)
