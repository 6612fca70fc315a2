"""Where a raster lies on the map, also one that has no georeferencing or CRS."""

from __future__ import annotations

from math import isfinite
from typing import Any

from osgeo import osr

from ....core.errors import InputError

GeoTransform = tuple[float, float, float, float, float, float]

_UNPLACED: GeoTransform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
_UNDEFINED = (
    'LOCAL_CS["Undefined Cartesian SRS",UNIT["Meter",1],'
    'AXIS["Easting",EAST],AXIS["Northing",NORTH]]'
)


def placement(dataset: Any) -> GeoTransform:
    """Return the geotransform by which QGIS shows a raster.

    One without georeferencing is shown with a unit pixel and its first row on top, below y = 0;
    what is drawn over it must lie there too.

    Raises:
        InputError: its pixels have no area.
    """
    found: GeoTransform = tuple(dataset.GetGeoTransform(can_return_null=True) or _UNPLACED)
    _, col_x, row_x, _, col_y, row_y = found
    if not all(map(isfinite, found)) or col_x * row_y == row_x * col_y:
        raise InputError(
            f"{dataset.GetDescription()} has the geotransform {found}: its pixels have no area.",
            "Georeference it again (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE).",
        )
    return found


def is_upright(geotransform: GeoTransform) -> bool:
    """Tell whether rows run east and columns run south."""
    _, col_x, row_x, _, col_y, row_y = geotransform
    return row_x == 0 and col_y == 0 and col_x > 0 and row_y < 0


def crs_of(dataset: Any) -> Any:
    """Return the CRS of a raster, or what GeoPackage calls undefined Cartesian where it has none.

    Without it GDAL would store vectors in degrees and rasters in metres.
    """
    return dataset.GetSpatialRef() or osr.SpatialReference(_UNDEFINED)
