"""The part of a map that polygons outline."""

from __future__ import annotations

from ...core.errors import InputError
from ...core.window import ReferenceGrid, Window
from ..raster.grids.burn import Polygons
from ..raster.sources.source import BoolArray


class VectorMask:
    """Says of each pixel whether its centre lies in a polygon."""

    def __init__(self, polygons: Polygons) -> None:
        self._polygons = polygons

    def read(self, window: Window) -> BoolArray:
        """Return (height, width), true inside; the window may reach beyond the grid."""
        inside: BoolArray = self._polygons.burn(window) > 0
        return inside


def rasterize_mask(vector: str, grid: ReferenceGrid) -> VectorMask:
    """Return the mask of a vector file's polygons on a grid; any CRS is brought to the grid's.

    Args:
        vector: path of the file; ``FILE|layername=NAME`` chooses a layer.
        grid: the reference grid.

    Raises:
        InputError: the file is missing, has no polygons, or its CRS does not go with the grid's.
    """
    polygons = Polygons(vector, grid, lambda _: 1)
    if not polygons.values:
        raise InputError(f"{vector} has no polygons.", "Give a layer with at least one polygon.")
    return VectorMask(polygons)
