"""A raster of ids that is written strip by strip and appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy.typing as npt
from osgeo import gdal

from ...core.colours import Entry
from ...core.errors import OutputError
from ...core.window import Window
from .gdal_errors import quiet_gdal
from .geotiff import RasterSpec, Sheet, create_raster, writing


class IdRaster:
    """Takes windows; ``finish`` puts the file in its place.

    Leaving the ``with`` block before that takes away what was written.
    """

    def __init__(
        self, path: Path, spec: RasterSpec, sheet: Sheet, palette: Sequence[Entry] = ()
    ) -> None:
        """Create the file.

        Raises:
            OutputError: it cannot be made.
        """
        self._path, self._part = path, path.with_name(f"{path.name}.part.tif")
        with writing(path):
            self._dataset: Any = create_raster(self._part, spec, sheet)
            if palette:
                self._dataset.GetRasterBand(1).SetRasterColorTable(_table(palette))

    def __enter__(self) -> IdRaster:
        """Return the raster."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close and delete what ``finish`` did not put in its place, without a complaint."""
        with quiet_gdal():
            self._dataset = None
        with suppress(OSError):
            self._part.unlink()

    def write(self, ids: npt.NDArray[Any], window: Window) -> None:
        """Write a window (height, width) of the raster.

        Raises:
            OutputError: the disk is full, for example.
        """
        with writing(self._path):
            self._dataset.WriteArray(ids, window.col_off, window.row_off)

    def finish(self) -> None:
        """Write what is still in memory, close the file and give it its name.

        Raises:
            OutputError: the disk is full, for example.
        """
        with writing(self._path):
            self._dataset.FlushCache()
            self._dataset = None
        try:
            os.replace(self._part, self._path)
        except OSError as error:
            raise OutputError.unwritable(self._path, error) from error


def _table(palette: Sequence[Entry]) -> Any:
    table = gdal.ColorTable()
    for entry in palette:
        table.SetColorEntry(entry.value, entry.colour)
    return table
