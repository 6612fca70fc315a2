"""GeoTIFFs that are written: tiled and compressed, on the grid of a part of a reference raster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal

from ...core.class_scheme import ClassScheme
from ...core.errors import OutputError
from ...core.window import ReferenceGrid, Window
from ..files.disk import why_unwritten

FLAT, WHOLE, FLOATING = 1, 2, 3  # TIFF predictors
BLOCK_PX = 256
"""Side of the blocks of a file."""

_OPTIONS = (
    "TILED=YES",
    f"BLOCKXSIZE={BLOCK_PX}",
    f"BLOCKYSIZE={BLOCK_PX}",
    "COMPRESS=DEFLATE",
    "ZLEVEL=1",  # level 4 makes files a twentieth smaller for half as much time again
    "BIGTIFF=IF_SAFER",
    "INTERLEAVE=BAND",
    "NUM_THREADS=ALL_CPUS",
)


@dataclass(frozen=True)
class RasterSpec:
    """How one result is stored.

    Attributes:
        name: the output's name in ``run.json``.
        file: name in the folder of results.
        bands: description of each band.
        dtype: GDAL's name of the pixel type.
        predictor: TIFF predictor.
        nodata: value of pixels without an answer.
        scale_offset: what makes a value of a pixel, where that is not 1 and 0.
        cell_px: side of its pixels, in pixels of the reference grid.
    """

    name: str
    file: str
    bands: tuple[str, ...]
    dtype: int
    predictor: int
    nodata: float
    scale_offset: tuple[float, float] | None = None
    cell_px: int = 1


@dataclass(frozen=True)
class Sheet:
    """Where the results lie.

    Attributes:
        grid: the reference grid.
        window: the part of it that is mapped.
    """

    grid: ReferenceGrid
    window: Window

    def grid_of(self, spec: RasterSpec) -> ReferenceGrid:
        """Return the grid of a result: the place of the map, in the result's own pixels.

        Where the window ends within a larger pixel, its pixels are a little smaller, as those of
        GDAL's overviews are: else a rim of it would show around the map.
        """
        cells = self.window.cells(spec.cell_px)
        return self.grid.crop(self.window).resized(cells.width, cells.height)


def create_raster(path: Path, spec: RasterSpec, sheet: Sheet) -> Any:
    """Create the file of one result on its grid and return the open data set.

    Raises:
        RuntimeError: GDAL cannot; see ``writing``.
    """
    grid = sheet.grid_of(spec)
    options = [*_OPTIONS, f"PREDICTOR={spec.predictor}"]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(
        str(path), grid.width, grid.height, len(spec.bands), spec.dtype, options
    )
    describe(dataset, spec, sheet)
    return dataset


def describe(dataset: Any, spec: RasterSpec, sheet: Sheet) -> None:
    """Say in a data set where it lies and what its values mean."""
    grid = sheet.grid_of(spec)
    if grid.crs_wkt:
        dataset.SetProjection(grid.crs_wkt)
    if grid.is_placed:
        dataset.SetGeoTransform(grid.geotransform)
    for number, description in enumerate(spec.bands, start=1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(description)
        band.SetNoDataValue(spec.nodata)
        if spec.scale_offset is not None:
            scale, offset = spec.scale_offset
            band.SetScale(scale)
            band.SetOffset(offset)


def set_colours(dataset: Any, scheme: ClassScheme) -> None:
    """Give a raster of class ids the colours of its classes."""
    table = gdal.ColorTable()
    for item in scheme.classes:
        table.SetColorEntry(item.id, (*item.colour, 255))
    dataset.GetRasterBand(1).SetRasterColorTable(table)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn GDAL's complaints about ``path`` into an error that says what to do.

    Raises:
        OutputError: the disk is full, for example.
    """
    gdal.UseExceptions()
    gdal.ErrorReset()
    try:
        yield
    except RuntimeError as error:
        cause = str(error).partition("\n")[0]  # newer GDAL says each cause again, a line each
        raise OutputError.unwritable(path, why_unwritten(path, cause)) from error
    if gdal.GetLastErrorType() >= gdal.CE_Failure:  # closing does not raise
        raise OutputError.unwritable(path, why_unwritten(path, gdal.GetLastErrorMsg()))
