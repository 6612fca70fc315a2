"""The ground under a surface model, where no terrain model is at hand: a morphological filter.

After Zhang et al. (2003), "A progressive morphological filter for removing nonground measurements
from airborne LIDAR data", and Pingel et al. (2013), "An improved simple morphological filter"
(SMRF): the lowest heights are opened with windows that grow; what an opening takes away faster
than the ground may rise is a thing on the ground; the rest is ground and bridges the gaps.
"""

from __future__ import annotations

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

STAGE = "ground"
SLOPE = 0.15
"""How much the ground may rise in a metre; SMRF's own default."""

_CELL_M, _MOST_CELLS = 1.0, 16_000_000
_GROWTH = 1.4
_PIT_M = 3.0
"""A cell so far below all its neighbours is a wrong match and no ground."""

_SMOOTHINGS = 2
_IN_MEMORY = ["TEMP_FILE_DRIVER=MEM"]
"""Else GDAL writes what it notes about each cell into files, on a disk that may be full."""

_READ, _OPENED = 0.5, 0.8
"""Shares of the time that have passed when all is read, and when all is opened."""


def ground_under(
    dataset: Any, metres_per_unit: float, window_m: float, reporter: Reporter | None = None
) -> Any:
    """Return the ground as a raster in memory: metres, coarser than the surface, NaN if unknown.

    The whole raster is looked at, whatever part of it is mapped, so that a map does not depend
    on its extent. Memory: a few times four bytes a square metre.

    Args:
        dataset: the surface model, one band.
        metres_per_unit: of its heights.
        window_m: wider than the widest roof; hills narrower than this are taken for roofs.
        reporter: hears of the progress.

    Raises:
        InputError: the raster is damaged or has several bands.
        Cancelled: the person asked to stop.
    """
    reporter = reporter or SilentReporter()
    grid = grid_of(dataset)
    pixel_m = gsd_metres(grid) or float(np.mean(grid.pixel_size))
    block = _block_px(grid, pixel_m)
    surface = HeightReader(dataset, grid, metres_per_unit, ABOVE_SEA_M)
    lowest = _lowest(surface, grid, block, reporter)
    reporter.progress(_told(_READ))
    lowest[_pits(lowest)] = np.nan
    things = _things(lowest, window_m, block * pixel_m, reporter)
    ground = np.where(things, np.float32(np.nan), lowest)
    reach = round(2 * window_m / (block * pixel_m))
    return _bridged(ground, grid, block, reach, reporter)


def _block_px(grid: ReferenceGrid, pixel_m: float) -> int:
    """Return how many pixels a cell is wide: about a metre, more where the raster is vast."""
    smallest = int(np.ceil(np.sqrt(grid.width * grid.height / _MOST_CELLS)))
    return max(round(_CELL_M / pixel_m), smallest, 1)


def _lowest(
    surface: HeightReader, grid: ReferenceGrid, block: int, reporter: Reporter
) -> FloatArray:
    """Return the lowest height of each cell; NaN where none is known."""
    rows, columns = -(-grid.height // block), -(-grid.width // block)
    lowest = np.empty((rows, columns), np.float32)
    strip = max(2048 // block, 1)
    for row in range(0, rows, strip):
        reporter.progress(_told(_READ * row / rows))
        count = min(strip, rows - row)
        heights = metres_of(surface, Window(0, row * block, columns * block, count * block))
        cells = np.where(np.isnan(heights), np.float32(np.inf), heights)
        cells = cells.reshape(count, block, columns, block)
        lowest[row : row + count] = cells.min(axis=(1, 3))
    lowest[np.isinf(lowest)] = np.nan
    return lowest


def _pits(lowest: FloatArray) -> BoolArray:
    filled = np.where(np.isnan(lowest), np.float32(-np.inf), lowest)
    closed = -_spread(-_spread(filled, 1), 1)
    pits: BoolArray = closed - np.where(np.isnan(lowest), np.float32(np.inf), lowest) > _PIT_M
    return pits


def _things(lowest: FloatArray, window_m: float, cell_m: float, reporter: Reporter) -> BoolArray:
    """Return which cells hold a thing that stands on the ground, or nothing known."""
    things = np.isnan(lowest)
    surface = np.where(things, np.float32(np.inf), lowest)
    radii = _radii(max(round(window_m / cell_m / 2), 1))
    for number, radius in enumerate(radii, start=1):
        opened = _opened(surface, radius)
        with np.errstate(invalid="ignore"):  # infinite minus infinite, where nothing is known
            things |= surface - opened > SLOPE * radius * cell_m
        surface = opened
        reporter.progress(_told(_READ + (_OPENED - _READ) * number / len(radii)))
    return things


def _radii(largest: int) -> list[int]:
    radii, radius = [], 1.0
    while round(radius) < largest:
        radii.append(round(radius))
        radius = max(radius * _GROWTH, radius + 1)
    return [*radii, largest]


def _opened(surface: FloatArray, radius: int) -> FloatArray:
    """Return the morphological opening by a square; unknown cells (infinite) stay out of it."""
    eroded = -_spread(-surface, radius)
    return _spread(np.where(np.isinf(eroded), np.float32(-np.inf), eroded), radius)


def _spread(values: FloatArray, radius: int) -> FloatArray:
    """Return the highest value within ``radius`` cells in both directions (a dilation)."""
    return _spread_rows(_spread_rows(values, radius).T, radius).T


def _spread_rows(values: FloatArray, radius: int) -> FloatArray:
    padded = np.pad(values, ((radius, radius), (0, 0)), constant_values=-np.inf)
    width, have = 2 * radius + 1, 1
    while have < width:  # each step nearly doubles how many rows a value has seen
        step = min(have, width - have)
        padded = np.maximum(padded[:-step], padded[step:])
        have += step
    return padded


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
        _fill(band, mask.GetRasterBand(1), reach, ProgressCallback(reporter, STAGE, _OPENED, 1.0))
    return raster


def _fill(band: Any, mask: Any, reach: int, progress: ProgressCallback) -> None:
    try:
        gdal.FillNodata(band, mask, reach, _SMOOTHINGS, _IN_MEMORY, progress)
    except RuntimeError:
        progress.raise_if_cancelled()
        raise
    progress.raise_if_cancelled()


def _told(share: float) -> Progress:
    return Progress(STAGE, round(100 * share), 100)
