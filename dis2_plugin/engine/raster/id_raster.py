"""A raster of ids that is written strip by strip."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy.typing as npt
from osgeo import gdal

from ...core.looks.colours import Entry
from ...core.window import Window
from .gdal_errors import quiet_gdal
from .geotiff import RasterSpec, Sheet, create_raster, writing


class IdRaster:
    """Takes windows; ``finish`` makes the file whole.

    Whoever leaves the ``with`` block before that has a file to delete, which is no longer open.
    """

    def __init__(
        self, path: Path, spec: RasterSpec, sheet: Sheet, palette: Sequence[Entry] = ()
    ) -> None:
        """Create the file.

        Raises:
            OutputError: it cannot be made.
        """
        self._path = path
        with writing(path):
            self._dataset: Any = create_raster(path, spec, sheet)
            if palette:
                self._dataset.GetRasterBand(1).SetRasterColorTable(_table(palette))

    def __enter__(self) -> IdRaster:
        """Return the raster."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what ``finish`` did not, without a complaint."""
        with quiet_gdal():
            self._dataset = None

    def write(self, ids: npt.NDArray[Any], window: Window) -> None:
        """Write a window (height, width) of the raster.

        Raises:
            OutputError: the disk is full, for example.
        """
        with writing(self._path):
            self._dataset.WriteArray(ids, window.col_off, window.row_off)

    def finish(self) -> None:
        """Write what is still in memory and close the file.

        Raises:
            OutputError: the disk is full, for example.
        """
        with writing(self._path):
            self._dataset.FlushCache()
            self._dataset = None


def _table(palette: Sequence[Entry]) -> Any:
    table = gdal.ColorTable()
    for entry in palette:
        table.SetColorEntry(entry.value, entry.colour)
    return table
