"""One raster file: windows of values, and which pixels of them have data."""

from __future__ import annotations

from math import isnan
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ....core.errors import InputError, ReadError
from ....core.window import ReferenceGrid, Window
from .many_files import files_of, open_many
from .opacity import mask_band
from .placement import placement
from .sampling import known_values, sample_of

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]
PerBand = npt.NDArray[np.float64]

_LARGEST = {gdal.GDT_Byte: 2**8 - 1, gdal.GDT_UInt16: 2**16 - 1, gdal.GDT_Int16: 2**15 - 1}


def open_raster(path: str) -> Any:
    """Open a raster by GDAL: a file, a /vsi path, a GeoPackage raster, a VRT; or many as one.

    Raises:
        InputError: it is missing, is not a raster, has no pixels, holds complex numbers, lies on
            no grid or in a geocentric CRS.
    """
    files = files_of(path)
    dataset = open_many(files, path) if files else _open_one(path)
    if dataset.RasterCount == 0:
        tables = ", ".join(name for name, _ in dataset.GetSubDatasets()[:8])
        remedy = f"Choose one of: {tables}." if tables else "Give a raster with bands."
        raise InputError(f"{path} holds no bands itself.", remedy)
    bands = (dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount))
    if any(gdal.DataTypeIsComplex(band.DataType) for band in bands):
        raise InputError(f"{path} holds complex numbers.", "Give a raster of real numbers.")
    if dataset.GetGCPCount() and dataset.GetGeoTransform(can_return_null=True) is None:
        raise InputError(
            f"{path} is placed by control points, and its pixels lie on no grid yet.",
            "Warp it first (gdalwarp -r bilinear FILE NEW_FILE).",
        )
    crs = dataset.GetSpatialRef()
    if crs is not None and crs.IsGeocentric():
        raise InputError(
            f"{path} lies in the geocentric CRS '{crs.GetName()}', "
            "whose x and y are not those of a map.",
            "Warp it to the CRS of a map (gdalwarp -t_srs EPSG:CODE FILE NEW_FILE), or assign the "
            "right CRS (gdal_edit.py -a_srs EPSG:CODE FILE).",
        )
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

    Raises:
        InputError: its pixels have no area.
    """
    size = dataset.RasterXSize, dataset.RasterYSize
    is_placed = dataset.GetGeoTransform(can_return_null=True) is not None
    return ReferenceGrid(*size, placement(dataset), dataset.GetProjection(), is_placed)


def scale_and_offset(band: Any) -> tuple[float, float]:
    """Return what turns the numbers of a file's band into values; 1 and 0 where it says nothing."""
    return float(band.GetScale() or 1.0), float(band.GetOffset() or 0.0)


class RasterSource:
    """Some bands of a raster, read window by window with their validity.

    Values are in the unit of the band: its scale and its offset are applied. A pixel has data
    where its mask or alpha is set, all values are finite and inside ``limits``, and not every band
    holds the no-data value. (A dark pixel of an image whose no-data value is 0 may hold 0 in one
    band.)

    Not for use by two threads at once.
    """

    def __init__(
        self, dataset: Any, bands: tuple[int, ...], limits: tuple[float, float] | None = None
    ) -> None:
        """Take bands of an open data set.

        Args:
            dataset: the raster.
            bands: their numbers, from 1.
            limits: lowest and highest plausible value, in the unit of the bands.
        """
        self.path: str = dataset.GetDescription()
        self.grid = grid_of(dataset)
        self._dataset = dataset
        self._bands = [dataset.GetRasterBand(band) for band in bands]
        conversions = [scale_and_offset(band) for band in self._bands]
        self._scale, self._offset = np.array(conversions).T[:, :, None, None]
        self._is_scaled = bool((self._scale != 1.0).any() or (self._offset != 0.0).any())
        self._limits = None if limits is None else self._limits_in_file(limits)
        self._mask = mask_band(dataset, bands)
        self._nodata = [band.GetNoDataValue() for band in self._bands]

    def read(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Return values (C, height, width) and validity (height, width) of a window.

        Pixels outside the raster are invalid zeros.

        Raises:
            ReadError: the file is damaged there.
        """
        inside = window.clip(self.grid.width, self.grid.height)
        make = np.empty if inside == window else np.zeros
        values = make((len(self._bands), window.height, window.width), np.float32)
        valid = make((window.height, window.width), np.bool_)
        if not inside.is_empty:
            rows, cols = inside.slices_in(window)
            valid[rows, cols] = self._read_inside(inside, values[:, rows, cols])
        return values, valid

    def sample(self) -> tuple[FloatArray, BoolArray]:
        """Return what ``sample_of`` returns of the whole raster."""
        return sample_of(self.read, self.grid)

    def known_values(self) -> FloatArray:
        """Return what ``known_values`` returns of the whole raster."""
        return known_values(self.read, self.grid)

    @property
    def largest_value(self) -> int | None:
        """The largest value of the pixel type where values are its whole numbers, else None."""
        return None if self._is_scaled else _LARGEST.get(self._bands[0].DataType)

    def _read_inside(self, window: Window, values: FloatArray) -> BoolArray:
        """Read a window of the file into ``values``; return its validity."""
        area = (window.col_off, window.row_off, window.width, window.height)
        try:
            raw = np.stack([band.ReadAsArray(*area) for band in self._bands])
            mask = self._mask.ReadAsArray(*area) if self._mask is not None else None
        except RuntimeError as error:
            raise ReadError.unreadable(
                f"{self.path} cannot be read at column {window.col_off}, row {window.row_off}: "
                f"{str(error).rstrip('.')}."
            ) from error
        valid = self._valid(raw)
        if mask is not None:
            valid &= mask > 0
        with np.errstate(over="ignore"):  # what is no number of 32 bits is seldom one at all
            values[...] = raw
        if self._is_scaled:
            values *= self._scale.astype(np.float32)
            values += self._offset.astype(np.float32)
        return valid

    def _limits_in_file(self, limits: tuple[float, float]) -> tuple[PerBand, PerBand]:
        """Return the limits as the file writes them; a negative scale turns them round."""
        ends = np.sort([(limit - self._offset) / self._scale for limit in limits], axis=0)
        return ends[0], ends[1]

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


def _holds_only(dtype: np.dtype[Any], limits: tuple[PerBand, PerBand]) -> bool:
    """Return whether a pixel type has no values beyond the limits."""
    if dtype.kind not in "ui":
        return False
    kind, (low, high) = np.iinfo(dtype), limits
    return bool((low <= kind.min).all() and (kind.max <= high).all())


def _equals(values: npt.NDArray[Any], nodata: float) -> BoolArray:
    if isnan(nodata):
        return np.isnan(values)
    if values.dtype.kind == "f":
        # A no-data value of float32 is often written with fewer digits than it has.
        return np.isclose(values, values.dtype.type(nodata), rtol=1e-5, atol=0.0)
    return values == nodata
