"""Arithmetic of pixel grids: from pixels to the world and back, and the pixels of an extent."""

from __future__ import annotations

from math import ceil, floor
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import ogr, osr

from ....core.errors import InputError
from ....core.window import Extent, ReferenceGrid, Window
from ..gdal_errors import quiet_projections

Matrix = npt.NDArray[np.float64]

_EDGE_TOLERANCE_PX = 1e-6


def pixel_to_world(grid: ReferenceGrid) -> Matrix:
    """Return the 3x3 matrix that takes (col, row, 1) to (x, y, 1)."""
    x, col_x, row_x, y, col_y, row_y = grid.geotransform
    return np.array([[col_x, row_x, x], [col_y, row_y, y], [0.0, 0.0, 1.0]])


def world_to_pixel(grid: ReferenceGrid) -> Matrix:
    """Return the 3x3 matrix that takes (x, y, 1) to (col, row, 1)."""
    return np.linalg.inv(pixel_to_world(grid))


def spatial_reference(wkt: str) -> Any:
    """Return the CRS with x before y, as GDAL's geotransforms count, or None for an empty text.

    Raises:
        InputError: the text is no CRS.
    """
    if not wkt:
        return None
    reference = osr.SpatialReference()
    with quiet_projections():
        if reference.ImportFromWkt(wkt) != ogr.OGRERR_NONE:
            raise InputError(
                f"'{wkt[:80]}' is no CRS.", "Assign one (gdal_edit.py -a_srs EPSG:... FILE)."
            )
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def extent_window(grid: ReferenceGrid, extent: Extent | None) -> Window:
    """Return the whole pixels of ``grid`` that the extent touches; all where there is no extent.

    Raises:
        InputError: the extent is empty, not finite or outside the grid.
    """
    if extent is None:
        return Window(0, 0, grid.width, grid.height)
    x, y = (extent.xmin, extent.xmax), (extent.ymin, extent.ymax)
    if not np.isfinite([*x, *y]).all() or x[0] >= x[1] or y[0] >= y[1]:
        raise InputError(f"The extent {extent} is empty.", "Give xmin,ymin,xmax,ymax in order.")
    corners = np.array([[a, b, 1.0] for a in x for b in y]).T
    cols, rows, _ = world_to_pixel(grid) @ corners
    col_off, row_off = (floor(v.min() + _EDGE_TOLERANCE_PX) for v in (cols, rows))
    col_end, row_end = (ceil(v.max() - _EDGE_TOLERANCE_PX) for v in (cols, rows))
    touched = Window(col_off, row_off, col_end - col_off, row_end - row_off)
    window = touched.clip(grid.width, grid.height)
    if window.is_empty:
        raise InputError(
            f"The extent {extent} lies outside the raster.",
            "Give it in the CRS of the image (of the heights where there is no image).",
        )
    return window
