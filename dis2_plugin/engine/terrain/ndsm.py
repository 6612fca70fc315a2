"""Heights above ground as a raster of their own: a surface model minus terrain or ground."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...core.jobs.job import HeightUnit
from ...core.progress import Progress, Reporter, SilentReporter
from ...core.window import ReferenceGrid
from ..files.whole_file import closing_data_sets, whole_or_nothing
from ..raster.grids.align import Reader
from ..raster.grids.quantity import metres_of, strips
from ..raster.sources.source import grid_of, open_raster
from .height_sources import HeightSources

STAGE = "ndsm"

_OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "BIGTIFF=IF_SAFER")


def write_ndsm(
    sources: HeightSources,
    out: str,
    unit: HeightUnit = HeightUnit.METRE,
    reporter: Reporter | None = None,
) -> None:
    """Write surface minus ground in metres, on the surface's grid; NaN where either is unknown.

    Raises:
        InputError: a raster cannot be read, has several bands, or the two do not overlap.
        OutputError: the file cannot be written.
        Cancelled: the person asked to stop; nothing was left behind.
    """
    reporter = reporter or SilentReporter()
    grid = grid_of(open_raster(sources.path))
    heights = sources.open(grid, unit, reporter)
    with whole_or_nothing(Path(out)) as part:
        _write(str(part), heights, grid, reporter)
        # here, where a wish to stop still leaves what was there before
        reporter.progress(Progress(STAGE, grid.height, grid.height))


def _write(path: str, heights: Reader, grid: ReferenceGrid, reporter: Reporter) -> None:
    raster = _create(path, grid)
    for window in strips(grid):
        reporter.progress(Progress(STAGE, window.row_off, grid.height))
        raster.WriteArray(metres_of(heights, window), window.col_off, window.row_off)
    raster.FlushCache()
    with closing_data_sets():
        del raster


def _create(path: str, grid: ReferenceGrid) -> Any:
    driver = gdal.GetDriverByName("GTiff")
    raster = driver.Create(path, grid.width, grid.height, 1, gdal.GDT_Float32, list(_OPTIONS))
    if grid.crs_wkt:
        raster.SetProjection(grid.crs_wkt)
    raster.SetGeoTransform(grid.geotransform)
    band = raster.GetRasterBand(1)
    band.SetDescription("height above ground")
    band.SetNoDataValue(np.nan)
    band.SetUnitType("m")
    return raster
