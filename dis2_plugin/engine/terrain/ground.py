"""The ground under a surface model, where no terrain model is at hand.

The lowest heights of each cell are kept; a cloth (``cloth``) tells which of them are things on the
ground; the rest is ground and bridges the gaps, by GDAL's FillNodata.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from osgeo import gdal

from ...core.progress import Progress, Reporter, SilentReporter
from ...core.window import ReferenceGrid, Window
from ..raster.gdal_progress import ProgressCallback
from ..raster.grids.ground_area import gsd_metres
from ..raster.grids.heights import ABOVE_SEA_M, HeightReader
from ..raster.grids.quantity import metres_of
from ..raster.sources.source import BoolArray, FloatArray, grid_of
from .cloth import check_available, off_ground, seconds_for, spacing_m

STAGE = "ground"
_CELL_M, _MOST_CELLS = 1.0, 16_000_000
_PIT_M = 3.0
"""A cell so far below all its neighbours is a wrong match and no ground."""

_SMOOTHINGS = 2
_IN_MEMORY = ["TEMP_FILE_DRIVER=MEM"]
"""Else GDAL writes what it notes about each cell into files, on a disk that may be full."""

_READ, _COVERED = 0.2, 0.95
"""Shares of the time that have passed when all is read, and when the cloth has covered all."""


def ground_under(
    dataset: Any, metres_per_unit: float, window_m: float, reporter: Reporter | None = None
) -> Any:
    """Return the ground as a raster in memory: metres, coarser than the surface, NaN if unknown.

    The whole raster is looked at, whatever part of it is mapped, so that a map does not depend
    on its extent. Memory: a few times four bytes a square metre.

    Args:
        dataset: the surface model, one band.
        metres_per_unit: of its heights.
        window_m: the width of the widest roof; hills narrower than this are taken for roofs.
        reporter: hears of the progress.

    Raises:
        InputError: the raster is damaged or has several bands.
        DeviceError: the filter is not installed.
        Cancelled: the person asked to stop.
    """
    check_available()
    reporter = reporter or SilentReporter()
    grid = grid_of(dataset)
    pixel_m = _pixel_m(grid)
    block = _block_px(grid, pixel_m, window_m)
    surface = HeightReader(dataset, grid, metres_per_unit, ABOVE_SEA_M)
    lowest = _lowest(surface, grid, block, reporter)
    lowest[_pits(lowest)] = np.nan
    tell = _share_of(reporter, _READ, _COVERED)
    things = off_ground(lowest, block * pixel_m, window_m, tell)
    ground = np.where(things, np.float32(np.nan), lowest)
    reach = round(2 * window_m / (block * pixel_m))
    return _bridged(ground, grid, block, reach, reporter)


def ground_seconds(grid: ReferenceGrid, window_m: float) -> float:
    """Return about how long the cloth takes over a surface on this grid."""
    pixel_m = _pixel_m(grid)
    cell_m = pixel_m * _block_px(grid, pixel_m, window_m)
    return seconds_for(grid.width * grid.height * pixel_m**2, cell_m, window_m)


def _pixel_m(grid: ReferenceGrid) -> float:
    return gsd_metres(grid) or float(np.mean(grid.pixel_size))


def _block_px(grid: ReferenceGrid, pixel_m: float, window_m: float) -> int:
    """Return how many pixels a cell is wide: more than wanted where the raster is vast."""
    cell_m = min(_CELL_M, spacing_m(window_m))
    smallest = int(np.ceil(np.sqrt(grid.width * grid.height / _MOST_CELLS)))
    return max(round(cell_m / pixel_m), smallest, 1)


def _lowest(
    surface: HeightReader, grid: ReferenceGrid, block: int, reporter: Reporter
) -> FloatArray:
    """Return the lowest height of each cell; NaN where none is known."""
    rows, columns = -(-grid.height // block), -(-grid.width // block)
    lowest = np.empty((rows, columns), np.float32)
    strip, tell = max(2048 // block, 1), _share_of(reporter, 0.0, _READ)
    for row in range(0, rows, strip):
        tell(row / rows)
        count = min(strip, rows - row)
        heights = metres_of(surface, Window(0, row * block, columns * block, count * block))
        cells = np.where(np.isnan(heights), np.float32(np.inf), heights)
        cells = cells.reshape(count, block, columns, block)
        lowest[row : row + count] = cells.min(axis=(1, 3))
    lowest[np.isinf(lowest)] = np.nan
    return lowest


def _pits(lowest: FloatArray) -> BoolArray:
    filled = np.where(np.isnan(lowest), np.float32(-np.inf), lowest)
    closed = -_highest_around(-_highest_around(filled))
    pits: BoolArray = closed - np.where(np.isnan(lowest), np.float32(np.inf), lowest) > _PIT_M
    return pits


def _highest_around(values: FloatArray) -> FloatArray:
    """Return the highest value of each cell and its eight neighbours."""
    padded = np.pad(values, 1, constant_values=-np.inf)
    rows = np.maximum(np.maximum(padded[:-2], padded[1:-1]), padded[2:])
    return np.maximum(np.maximum(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])


def _bridged(
    ground: FloatArray, grid: ReferenceGrid, block: int, reach: int, reporter: Reporter
) -> Any:
    """Return the ground as a raster whose gaps are filled from around them."""
    rows, columns = ground.shape
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    left, col_x, row_x, top, col_y, row_y = grid.geotransform
    steps = [block * step for step in (col_x, row_x, col_y, row_y)]
    raster.SetGeoTransform((left, *steps[:2], top, *steps[2:]))
    raster.SetProjection(grid.crs_wkt)
    raster.SetDescription("the estimated ground")
    band, known = raster.GetRasterBand(1), np.isfinite(ground)
    band.SetNoDataValue(np.nan)
    band.WriteArray(np.where(known, ground, np.float32(np.nan)))
    if known.any() and not known.all():
        mask = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
        mask.GetRasterBand(1).WriteArray(known.astype(np.uint8))
        _fill(band, mask.GetRasterBand(1), reach, ProgressCallback(reporter, STAGE, _COVERED, 1.0))
    return raster


def _fill(band: Any, mask: Any, reach: int, progress: ProgressCallback) -> None:
    try:
        gdal.FillNodata(band, mask, reach, _SMOOTHINGS, _IN_MEMORY, progress)
    except RuntimeError:
        progress.raise_if_cancelled()
        raise
    progress.raise_if_cancelled()


def _share_of(reporter: Reporter, begin: float, end: float) -> Callable[[float], None]:
    """Return what tells how much of a part of the work is done."""

    def tell(share: float) -> None:
        """Tell it."""
        done = round(100 * (begin + (end - begin) * share))
        reporter.progress(Progress(STAGE, done, 100))

    return tell
