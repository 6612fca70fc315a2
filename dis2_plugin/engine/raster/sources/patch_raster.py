"""The pixels of a raster as GDAL's tracing takes them, whatever numbers its classes have."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ....core.window import Window
from ..gdal_errors import reading
from .source import grid_of, open_raster

NumberArray = npt.NDArray[np.int32]

NO_PATCH = int(np.iinfo(np.int32).min)


class PatchRaster:
    """The first band of a raster as whole numbers."""

    def __init__(self, path: str) -> None:
        """Open the raster.

        Raises:
            InputError: it is missing or not a raster.
        """
        self._dataset = open_raster(path)
        self._path, self._grid = path, grid_of(self._dataset)
        self._band = self._dataset.GetRasterBand(1)
        self._mask = self._band.GetMaskBand()

    def read(self, window: Window) -> NumberArray:
        """Return the numbers (height, width) of a window; ``NO_PATCH`` where there is no data.

        Raises:
            InputError: the file is damaged there.
        """
        numbers = np.full((window.height, window.width), NO_PATCH, np.int32)
        inside = window.clip(self._grid.width, self._grid.height)
        if not inside.is_empty:
            area = (inside.col_off, inside.row_off, inside.width, inside.height)
            with reading(self._path):
                found = self._band.ReadAsArray(*area, buf_type=gdal.GDT_Int32)
                known = self._mask.ReadAsArray(*area) != 0
            np.copyto(numbers[inside.slices_in(window)], found, where=known)
        return numbers
