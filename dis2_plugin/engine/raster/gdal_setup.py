"""How GDAL behaves in the engine's process."""

from __future__ import annotations

from osgeo import gdal

from ..process.kept_memory import keep_free_memory

GDAL_CACHE_BYTES = 256 << 20
"""Most that GDAL keeps of all files together."""


def set_up_gdal() -> None:
    """Let GDAL raise its errors, and bound its memory."""
    gdal.UseExceptions()
    gdal.SetCacheMax(GDAL_CACHE_BYTES)
    keep_free_memory()
