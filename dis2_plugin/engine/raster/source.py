"""One raster file: windows of values, and which pixels of them have data."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...core.errors import InputError
from ...core.window import ReferenceGrid, Window
from .many_files import files_of, open_many
from .placement import placement

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]

_ALPHA_SAMPLE_PX, _ALPHA_BETWEEN_SHARE = 256, 0.05
_SAMPLE_SIDE, _SAMPLE_WINDOW_PX = 16, 128
_LARGEST = {gdal.GDT_Byte: 2**8 - 1, gdal.GDT_UInt16: 2**16 - 1, gdal.GDT_Int16: 2**15 - 1}


def open_raster(path: str) -> Any:
    """Open a raster by GDAL: a file, a /vsi path, a GeoPackage raster, a VRT; or many as one.

    Raises:
        InputError: it is missing, is not a raster, has no pixels or holds complex numbers.
    """
    files = files_of(path)
    dataset = open_many(files, path) if files else _open_one(path)
    if dataset.RasterCount == 0:
        tables = ", ".join(name for name, _ in dataset.GetSubDatasets()[:8])
        remedy = f"Choose one of: {tables}." if tables else "Give a raster with bands."
        raise InputError(f"{path} holds no bands itself.", remedy)
    if gdal.DataTypeIsComplex(dataset.GetRasterBand(1).DataType):
        raise InputError(f"{path} holds complex numbers.", "Give a raster of real numbers.")
    return dataset


def _open_one(path: str) -> Any:
    gdal.UseExceptions()
    try:
        return gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR)
    except RuntimeError as error:
        raise _cannot_open(path, error) from error


def _cannot_open(path: str, error: RuntimeError) -> InputError:
    if gdal.VSIStatL(path) is None and "://" not in path and path.count(":") < 2:  # noqa: PLR2004
        return InputError(f"{path} does not exist.", "Check the path.")
    return InputError(
        f"{path} is not a raster that can be read ({error}).", "Give a GeoTIFF, for example."
    )


def grid_of(dataset: Any) -> ReferenceGrid:
    """Return the pixel grid of a data set; its CRS is empty where the file has none.

    A file without georeferencing lies where QGIS shows it.
    """
    return ReferenceGrid(
        dataset.RasterXSize, dataset.RasterYSize, placement(dataset), dataset.GetProjection()
    )


def alpha_band(dataset: Any) -> int | None:
    """Return the number of the band that holds opacity, if one does.

    GDAL calls the fourth band of many images alpha that is near infrared: opacity is nearly
    everywhere nothing or full, and it has no other name.
    """
    last = dataset.RasterCount
    band = dataset.GetRasterBand(last)
    if band.GetColorInterpretation() != gdal.GCI_AlphaBand:
        return None
    if band.GetDescription().lower() not in ("", "alpha"):
        return None
    size = [min(side, _ALPHA_SAMPLE_PX) for side in (band.XSize, band.YSize)]
    try:
        sample = band.ReadAsArray(buf_xsize=size[0], buf_ysize=size[1])
    except RuntimeError:  # a damaged file; who reads it for its values says so
        return last
    between = (sample > 0) & (sample < sample.max())
    return last if between.mean() < _ALPHA_BETWEEN_SHARE else None


class RasterSource:
    """Some bands of a raster, read window by window with their validity.

    A pixel has data where its mask or alpha is set, all values are finite and inside ``limits``,
    and not every band holds the no-data value. (A dark pixel of an image whose no-data value is 0
    may hold 0 in one band.)

    Not for use by two threads at once.
    """

    def __init__(
        self, dataset: Any, bands: tuple[int, ...], limits: tuple[float, float] | None = None
    ) -> None:
        self.path: str = dataset.GetDescription()
        self.grid = grid_of(dataset)
        self._dataset = dataset
        self._bands = [dataset.GetRasterBand(band) for band in bands]
        self._limits = limits
        self._mask = _mask_band(dataset, bands)
        self._nodata = [band.GetNoDataValue() for band in self._bands]

    def read(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Return values (C, height, width) and validity (height, width) of a window.

        Pixels outside the raster are invalid zeros.

        Raises:
            InputError: the file is damaged there.
        """
        inside = window.clip(self.grid.width, self.grid.height)
        values = np.zeros((len(self._bands), window.height, window.width), np.float32)
        valid = np.zeros((window.height, window.width), np.bool_)
        if not inside.is_empty:
            rows, cols = inside.slices_in(window)
            values[:, rows, cols], valid[rows, cols] = self._read_inside(inside)
        return values, valid

    def sample(self) -> tuple[FloatArray, BoolArray]:
        """Return what ``sample_of`` returns of the whole raster."""
        return sample_of(self.read, self.grid)

    @property
    def largest_value(self) -> int | None:
        """The largest value of the pixel type where it holds whole numbers, else None."""
        return _LARGEST.get(self._bands[0].DataType)

    def _read_inside(self, window: Window) -> tuple[FloatArray, BoolArray]:
        area = (window.col_off, window.row_off, window.width, window.height)
        try:
            raw = np.stack([band.ReadAsArray(*area) for band in self._bands])
            mask = self._mask.ReadAsArray(*area) if self._mask is not None else None
        except RuntimeError as error:
            raise InputError(
                f"{self.path} cannot be read at column {window.col_off}, row {window.row_off}: "
                f"{error}.",
                "The file may be damaged or incomplete; get it again.",
            ) from error
        valid = self._valid(raw)
        if mask is not None:
            valid &= mask > 0
        return raw.astype(np.float32), valid

    def _valid(self, raw: npt.NDArray[Any]) -> BoolArray:
        valid: BoolArray = np.ones(raw.shape[1:], np.bool_)
        if None not in self._nodata:
            empty = [_equals(band, nodata) for band, nodata in zip(raw, self._nodata)]
            valid &= ~np.logical_and.reduce(empty)
        if raw.dtype.kind == "f":
            valid &= np.isfinite(raw).all(axis=0)
        if self._limits is not None and not _holds_only(raw.dtype, self._limits):
            low, high = self._limits
            with np.errstate(invalid="ignore"):
                valid &= ((raw >= low) & (raw <= high)).all(axis=0)
        return valid


def sample_of(
    read: Callable[[Window], tuple[FloatArray, BoolArray]], grid: ReferenceGrid
) -> tuple[FloatArray, BoolArray]:
    """Return values (C, N) and validity (N,) of pixels spread evenly over a whole grid.

    All pixels of a small one; of a large one a fixed lattice of small windows, so that the sample
    costs the same whatever the size and is the same in every run.

    Args:
        read: returns values (C, height, width) and validity (height, width) of a window.
        grid: the pixels that ``read`` counts.
    """
    parts = [read(window) for window in _sample_windows(grid.width, grid.height)]
    values = np.concatenate([v.reshape(len(v), -1) for v, _ in parts], axis=1)
    return values, np.concatenate([valid.ravel() for _, valid in parts])


def _holds_only(dtype: np.dtype[Any], limits: tuple[float, float]) -> bool:
    """Return whether a pixel type has no values beyond the limits."""
    if dtype.kind not in "ui":
        return False
    kind = np.iinfo(dtype)
    return limits[0] <= kind.min and kind.max <= limits[1]


def _mask_band(dataset: Any, bands: tuple[int, ...]) -> Any:
    """Return the band that says where the data set has data, or None."""
    flags = dataset.GetRasterBand(bands[0]).GetMaskFlags()
    if flags & gdal.GMF_ALPHA:
        alpha = alpha_band(dataset)
        return None if alpha is None or alpha in bands else dataset.GetRasterBand(alpha)
    per_dataset = flags & gdal.GMF_PER_DATASET
    return dataset.GetRasterBand(bands[0]).GetMaskBand() if per_dataset else None


def _equals(values: npt.NDArray[Any], nodata: float) -> BoolArray:
    if isnan(nodata):
        return np.isnan(values)
    if values.dtype.kind == "f":
        # A no-data value of float32 is often written with fewer digits than it has.
        return np.isclose(values, values.dtype.type(nodata), rtol=1e-5, atol=0.0)
    return values == nodata


def _sample_windows(width: int, height: int) -> list[Window]:
    side = _SAMPLE_SIDE * _SAMPLE_WINDOW_PX
    cols, col_px = _lattice(width, side)
    rows, row_px = _lattice(height, side)
    return [Window(col, row, col_px, row_px) for row in rows for col in cols]


def _lattice(length_px: int, side_px: int) -> tuple[list[int], int]:
    if length_px <= side_px:
        return [0], length_px
    last = length_px - _SAMPLE_WINDOW_PX
    return [i * last // (_SAMPLE_SIDE - 1) for i in range(_SAMPLE_SIDE)], _SAMPLE_WINDOW_PX
