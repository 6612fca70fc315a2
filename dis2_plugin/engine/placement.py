"""Where a raster lies on the map, also one that has no georeferencing."""

from __future__ import annotations

from typing import Any

GeoTransform = tuple[float, float, float, float, float, float]

_UNPLACED: GeoTransform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)


def placement(dataset: Any) -> GeoTransform:
    """Return the geotransform by which QGIS shows a raster.

    One without georeferencing is shown with a unit pixel and its first row on top, below y = 0;
    what is drawn over it must lie there too.
    """
    return tuple(dataset.GetGeoTransform(can_return_null=True) or _UNPLACED)


def is_upright(geotransform: GeoTransform) -> bool:
    """Tell whether rows run east and columns run south."""
    _, col_x, row_x, _, col_y, row_y = geotransform
    return row_x == 0 and col_y == 0 and col_x > 0 and row_y < 0
