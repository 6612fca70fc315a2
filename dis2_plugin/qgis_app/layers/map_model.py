"""Which model made a map that was copied out of its run: a note inside of the raster.

Models of Processing, and batches, hand such copies on; their classes are those of the model.
"""

from __future__ import annotations

import logging
from contextlib import suppress

from osgeo import gdal

_NOTE = "DIS2_MODEL"

_logger = logging.getLogger(__name__)


def note_model(path: str, model: str) -> None:
    """Write the id or folder of a model into a raster; a map without a note is a map still."""
    try:
        raster = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_UPDATE)
        raster.SetMetadataItem(_NOTE, model)
        raster.FlushCache()
    except (RuntimeError, AttributeError) as error:  # as GDAL is told to fail: None, or raising
        _logger.warning("%s gets no note of its model: %s", path, error)


def noted_model(path: str) -> str | None:
    """Return the model that a raster names; None where it names none."""
    with suppress(RuntimeError, AttributeError):
        return gdal.OpenEx(path, gdal.OF_RASTER).GetMetadataItem(_NOTE) or None
    return None
