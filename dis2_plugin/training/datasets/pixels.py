"""Whole rasters of a download, with errors that name the file and say how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...core.window import ReferenceGrid
from ...engine.raster.sources.source import FloatArray
from ..errors import DataError
from ..scenes.cache import Array

_DAMAGED = "It may be damaged or incomplete; download it again."
_DECIMETRE_M = 0.1
_MOST_MISSING_PX = 2
_TRUNCATED_IS_ERROR = "GDAL_ERROR_ON_LIBJPEG_WARNING"


def open_pixels(path: str) -> Any:
    """Open a raster of a download.

    Raises:
        DataError: it cannot be opened.
    """
    gdal.UseExceptions()
    try:
        return gdal.Open(path)
    except RuntimeError as error:
        raise DataError(f"{path} cannot be opened: {error}.", _DAMAGED) from error


def read_bands(path: str, bands: tuple[int, ...]) -> Array:
    """Return 8- or 16-bit bands (B, H, W) of a raster.

    Args:
        path: any that GDAL opens.
        bands: numbers, from 1.

    Raises:
        DataError: it cannot be read, has too few bands, or other numbers than bytes or uint16.
    """
    dataset = open_pixels(path)
    if dataset.RasterCount < max(bands):
        raise DataError(
            f"{path} has {dataset.RasterCount} band(s), not {max(bands)}.",
            "It is not the file its name says; download it again.",
        )
    try:
        with _strict_jpeg():
            pixels = np.stack([dataset.GetRasterBand(band).ReadAsArray() for band in bands])
    except RuntimeError as error:
        raise DataError(f"{path} cannot be read: {error}.", _DAMAGED) from error
    if pixels.dtype not in (np.uint8, np.uint16):
        raise DataError(
            f"{path} holds numbers of kind {pixels.dtype}, not bytes.",
            "Take the file of the benchmark as it was downloaded.",
        )
    return pixels


@contextmanager
def _strict_jpeg() -> Iterator[None]:
    """Let a truncated JPEG be an error; GDAL would go on with grey."""
    gdal.SetThreadLocalConfigOption(_TRUNCATED_IS_ERROR, "TRUE")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_TRUNCATED_IS_ERROR, None)


def grid_of_image(path: str, gsd_m: float, crs_wkt: str) -> ReferenceGrid:
    """Return the pixel grid of an image of a download.

    Args:
        path: the image.
        gsd_m: pixel size of the data set; a file without georeference is put at 0, 0.
        crs_wkt: CRS of the data set, for a file that is georeferenced without naming it.

    Raises:
        DataError: the file cannot be opened.
    """
    dataset = open_pixels(path)
    size = dataset.RasterXSize, dataset.RasterYSize
    placed = dataset.GetGeoTransform(can_return_null=True)
    if placed is None:
        return ReferenceGrid(*size, (0.0, gsd_m, 0.0, 0.0, 0.0, -gsd_m), "")
    return ReferenceGrid(*size, tuple(placed), dataset.GetProjection() or crs_wkt)


def read_decimetres(path: str, shape: tuple[int, int]) -> FloatArray:
    """Return heights (H, W) in metres of an 8-bit raster in decimetres; 25.5 stands for more.

    Some of these rasters are a column or row smaller or larger than their image: what is missing
    at the right and at the bottom becomes NaN, what is too much is left out.

    Args:
        path: the raster.
        shape: rows and columns of the image.

    Raises:
        DataError: it cannot be read, is empty, or its size is another.
    """
    (values,) = read_bands(path, (1,))
    if values.dtype != np.uint8:
        raise DataError(f"{path} is not an 8-bit raster.", "Take the file as it was downloaded.")
    if values.min() == values.max():
        raise DataError(f"{path} is empty: all its pixels are {values.min()}.", _DAMAGED)
    return _fitted(values, shape, path).astype(np.float32)


def _fitted(values: npt.NDArray[np.uint8], shape: tuple[int, int], path: str) -> FloatArray:
    missing = [wanted - there for wanted, there in zip(shape, values.shape)]
    if max(map(abs, missing)) > _MOST_MISSING_PX:
        raise size_error(path, values.shape, shape)
    heights = np.full(shape, np.nan, np.float32)
    rows, cols = (min(wanted, there) for wanted, there in zip(shape, values.shape))
    heights[:rows, :cols] = values[:rows, :cols] * np.float32(_DECIMETRE_M)
    return heights


def size_error(path: str, found: tuple[int, ...], wanted: tuple[int, ...]) -> DataError:
    """Return the error of a raster whose size is not that of its image."""
    return DataError(
        f"{path} has {found[1]} x {found[0]} px, its image {wanted[1]} x {wanted[0]}.",
        "Download both again; they may belong to different tiles.",
    )
