"""Which band of a raster says where it has data: an alpha band, or a mask."""

from __future__ import annotations

from typing import Any

import numpy as np
from osgeo import gdal

from .sampling import sample_windows

_BETWEEN_SHARE = 0.05


def alpha_band(dataset: Any) -> int | None:
    """Return the number of the band that holds opacity, if one does.

    GDAL calls the fourth band of many images alpha that is near infrared: opacity is nearly
    everywhere nothing or full, and it has no other name.
    """
    last = dataset.RasterCount
    band = dataset.GetRasterBand(last)
    if band.GetColorInterpretation() != gdal.GCI_AlphaBand:
        return None
    if band.GetDescription().lower() not in ("", "alpha"):
        return None
    try:
        sample = _sample(band)
    except RuntimeError:  # a damaged file; who reads it for its values says so
        return last
    between = (sample > 0) & (sample < sample.max())
    return last if between.mean() < _BETWEEN_SHARE else None


def mask_band(dataset: Any, bands: tuple[int, ...]) -> Any:
    """Return the band that says where ``bands`` of a data set have data, or None.

    None too where a no-data value says it, or where nothing does.
    """
    first = dataset.GetRasterBand(bands[0])
    flags = first.GetMaskFlags()
    if flags & gdal.GMF_ALPHA:
        alpha = alpha_band(dataset)
        return None if alpha is None or alpha in bands else dataset.GetRasterBand(alpha)
    is_by_value = flags & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA)
    return first.GetMaskBand() if flags & gdal.GMF_PER_DATASET or not is_by_value else None


def _sample(band: Any) -> Any:
    """Return some pixels; to ask GDAL for a small picture reads all of a file without overviews."""
    windows = sample_windows(band.XSize, band.YSize)
    areas = ((w.col_off, w.row_off, w.width, w.height) for w in windows)
    return np.concatenate([band.ReadAsArray(*area).ravel() for area in areas])
