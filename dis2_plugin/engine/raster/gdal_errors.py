"""GDAL kept from printing what is expected or told in another way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from osgeo import gdal, osr


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Let GDAL print nothing in this thread."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


@contextmanager
def quiet_projections() -> Iterator[None]:
    """Let a place that a CRS does not know become infinite, without a word, in this thread.

    Since GDAL 3.7 ``gdal.UseExceptions`` holds for projections too, and one such place would be an
    error of the whole call; before, projections had a switch of their own that nobody touches.
    """
    raising = getattr(osr, "ExceptionMgr", None)
    with quiet_gdal(), raising(useExceptions=False) if raising else nullcontext():
        yield
