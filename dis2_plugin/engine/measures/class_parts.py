"""A block of a class raster in parts of some classes each, which can be traced side by side.

GDAL's tracing takes as long as there are outlines, and hardly longer for the pixels that a mask
leaves out. A patch is of one class, so no part cuts any.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal, gdal_array, ogr

from ...core.window import Window
from ..raster.gdal_errors import reading
from ..raster.gdal_progress import Heard
from ..raster.sources.source import open_raster

ByteArray = npt.NDArray[np.uint8]

_LAYER, _FIELD = "patches", "class_id"
_MOST_PARTS = 5
_HOLES_ARE_A_VALUE = (gdal.GMF_ALL_VALID, gdal.GMF_NODATA)
_BYTES = 256


class ClassParts:
    """The classes of a block.

    Rasters of bytes whose holes are a value, as maps are, have a part for each class; those of many
    classes have as many again in some. Others would take more memory, and are one part.
    """

    def __init__(self, path: str, block: Window) -> None:
        """Read the block.

        Raises:
            InputError: the file is damaged.
        """
        self._path, self._block = path, block
        self._ids, self._parts = np.empty((0, 0), np.uint8), list[list[int]]()
        raster = self._opened()
        band = raster.GetRasterBand(1)
        if band.DataType == gdal.GDT_Byte and band.GetMaskFlags() in _HOLES_ARE_A_VALUE:
            with reading(path):
                self._ids = band.ReadAsArray()
            self._parts = _divided(self._ids, band.GetNoDataValue())

    def __len__(self) -> int:
        """Return how many parts there are; at least one."""
        return max(len(self._parts), 1)

    def traced(self, part: int, heard: Heard) -> Any:
        """Return the outlines of a part along the sides of pixels, with their class.

        Args:
            part: number of the part.
            heard: told how far GDAL is.

        Returns:
            A data set of one layer; coordinates are columns and rows of the map.

        Raises:
            InputError: the file is damaged, or ``heard`` said stop.
        """
        outlines = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = outlines.CreateLayer(_LAYER, None, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn(_FIELD, ogr.OFTInteger))
        with reading(self._path):
            if self._parts:
                ids, mask = self._placed(self._ids), self._placed(self._mask(part))
                bands = ids.GetRasterBand(1), mask.GetRasterBand(1)
            else:
                ids = self._opened()
                bands = ids.GetRasterBand(1), ids.GetRasterBand(1).GetMaskBand()
            gdal.Polygonize(*bands, layer, 0, [], heard)
        return outlines

    def _mask(self, part: int) -> ByteArray:
        """Return 1 where a pixel is of a part; ``isin`` would take fifty times as long."""
        first, *others = self._parts[part]
        found = self._ids == first
        for other in others:
            found |= self._ids == other
        return found.view(np.uint8)

    def _opened(self) -> Any:
        """Return the block as it lies in the file, which is open as long as this lives."""
        block = self._block
        area = [block.col_off, block.row_off, block.width, block.height]
        raster = gdal.Translate("", open_raster(self._path), format="VRT", srcWin=area)
        return self._in_place(raster)

    def _placed(self, values: ByteArray) -> Any:
        """Return an array as a data set, which holds no copy of it."""
        return self._in_place(gdal_array.OpenArray(values))

    def _in_place(self, raster: Any) -> Any:
        raster.SetGeoTransform((self._block.col_off, 1, 0, self._block.row_off, 0, 1))
        return raster


def _divided(ids: ByteArray, no_data: float | None) -> list[list[int]]:
    """Return the classes that there are, rising, in at most so many parts; none where none is."""
    present = np.zeros(_BYTES, np.bool_)
    for row in ids:
        present[row] = True
    classes = np.flatnonzero(present)
    classes = classes[classes != no_data]
    return [part.tolist() for part in np.array_split(classes, _MOST_PARTS) if len(part)]
