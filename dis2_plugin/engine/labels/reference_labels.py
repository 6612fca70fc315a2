"""What is known to be on the ground, seen on the grid of a map: ids, colours or polygons."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...core.errors import InputError
from ...core.window import ReferenceGrid, Window
from ..raster.gdal_errors import reading
from ..raster.grids.align import PixelMap
from ..raster.grids.burn import Polygons, is_vector
from ..raster.sources.source import grid_of, open_raster
from .label_rule import IGNORED, OUTSIDE, LabelArray, LabelRule

IndexArray = npt.NDArray[np.int64]

_RGB = 3
_LARGEST_READ_PX = 1 << 24


class Labels(Protocol):
    """Windows of a reference on the grid of a map."""

    def read(self, window: Window) -> LabelArray:
        """Return channels (height, width), ``IGNORED`` or ``OUTSIDE``; may reach beyond."""


def open_labels(path: str, grid: ReferenceGrid, rule: LabelRule) -> Labels:
    """Open a reference: a raster of ids or ISPRS colours, or polygons.

    Raises:
        InputError: it cannot be read, or does not say which class is where.
    """
    if is_vector(path):
        return PolygonLabels(path, grid, rule)
    dataset = open_raster(path)
    kind = ColourLabels if is_coloured(dataset) else IdLabels
    return kind(dataset, grid, rule)


def is_coloured(dataset: Any) -> bool:
    """Tell whether a raster is read as colours rather than as ids."""
    return int(dataset.RasterCount) >= _RGB


class _RasterLabels(ABC):
    """A raster read at the pixel nearest to each pixel centre of the map."""

    def __init__(self, dataset: Any, grid: ReferenceGrid, rule: LabelRule) -> None:
        self._dataset, self._rule = dataset, rule
        self._map = PixelMap(grid, grid_of(dataset), dataset.GetDescription())

    def read(self, window: Window) -> LabelArray:
        """Return channels (height, width), ``IGNORED`` or ``OUTSIDE``; may reach beyond."""
        cols, rows = np.floor(self._map.window(window)).astype(np.int64)
        width, height = self._dataset.RasterXSize, self._dataset.RasterYSize
        inside = (cols >= 0) & (cols < width) & (rows >= 0) & (rows < height)
        labels = np.full(cols.shape, OUTSIDE, np.int16)
        if not inside.any():
            return labels
        cols, rows = cols[inside], rows[inside]
        area = _around(cols, rows)
        if area.width * area.height > _LARGEST_READ_PX and cols.size > 1:
            return self._read_in_halves(window)
        labels[inside] = self._channels(area, (rows - area.row_off, cols - area.col_off))
        return labels

    def _read_in_halves(self, window: Window) -> LabelArray:
        """Read the longer side in two parts, so that a fine reference never fills the memory."""
        col, row, width, height = window.col_off, window.row_off, window.width, window.height
        if width >= height:
            half = width // 2
            parts = Window(col, row, half, height), Window(col + half, row, width - half, height)
            return np.concatenate([self.read(part) for part in parts], axis=1)
        half = height // 2
        parts = Window(col, row, width, half), Window(col, row + half, width, height - half)
        return np.concatenate([self.read(part) for part in parts], axis=0)

    @abstractmethod
    def _channels(self, area: Window, pixels: tuple[IndexArray, IndexArray]) -> LabelArray:
        """Return the channels of some pixels (rows, columns) of an area of the raster."""

    def _band(self, number: int, area: Window) -> npt.NDArray[Any]:
        band = self._dataset.GetRasterBand(number)
        with reading(self._dataset.GetDescription()):
            pixels: npt.NDArray[Any] = band.ReadAsArray(
                area.col_off, area.row_off, area.width, area.height
            )
        return pixels


class IdLabels(_RasterLabels):
    """One band of numbers."""

    def _channels(self, area: Window, pixels: tuple[IndexArray, IndexArray]) -> LabelArray:
        values, index = np.unique(self._band(1, area)[pixels], return_inverse=True)
        no_data = self._dataset.GetRasterBand(1).GetNoDataValue()
        channels = [
            self._rule.channel(int(value))
            if value != no_data and float(value).is_integer()
            else IGNORED
            for value in values.tolist()
        ]
        labels: LabelArray = np.array(channels, np.int16)[index]
        return labels


class ColourLabels(_RasterLabels):
    """Three bands of colours, as the ISPRS contest gives its labels.

    Without a mapping each band is only asked whether it is bright, if that tells the classes apart:
    some files of the contest paint 252 for 255. Otherwise colours count as they are.
    """

    def __init__(self, dataset: Any, grid: ReferenceGrid, rule: LabelRule) -> None:
        """Prepare the colours.

        Raises:
            InputError: bands are not 8-bit, or two classes have one colour.
        """
        super().__init__(dataset, grid, rule)
        path = dataset.GetDescription()
        if dataset.GetRasterBand(1).DataType != gdal.GDT_Byte:
            raise InputError(
                f"{path} has {dataset.RasterCount} bands that are not 8-bit colours.",
                "Give a raster with one band of class ids, or one in the ISPRS colours.",
            )
        classes = rule.scheme.classes
        if not rule.mapping and len({item.colour for item in classes}) < len(classes):
            raise InputError(
                f"{path} is a colour raster, and two classes have one colour.",
                "Give a raster with one band of class ids.",
            )

    def _channels(self, area: Window, pixels: tuple[IndexArray, IndexArray]) -> LabelArray:
        packed = packed_colours([self._band(number, area)[pixels] for number in (1, 2, 3)])
        colours, index = np.unique(packed, return_inverse=True)
        channels = [self._rule.channel_of_colour(colour) for colour in colours.tolist()]
        labels: LabelArray = np.array(channels, np.int16)[index]
        return labels


class PolygonLabels:
    """Polygons with a field that names the class; where none lies nothing is known."""

    def __init__(self, path: str, grid: ReferenceGrid, rule: LabelRule) -> None:
        """Read the polygons.

        Raises:
            InputError: there are none that name a class.
        """

        def channel(feature: Any) -> int:
            """Return the channel that the field of a polygon names."""
            return rule.channel(field_value(feature, rule.class_field))

        self._polygons = Polygons(path, grid, channel)
        if self._polygons.values <= {IGNORED}:
            named = rule.scheme.names
            raise InputError(
                f"No polygon of {path} names a class in its field '{rule.class_field}'.",
                f"Choose the field, or map its values to classes: {', '.join(named)}.",
            )

    def read(self, window: Window) -> LabelArray:
        """Return channels (height, width), ``IGNORED`` or ``OUTSIDE``; may reach beyond."""
        return self._polygons.burn(window, OUTSIDE).astype(np.int16)


def field_value(feature: Any, name: str) -> Any:
    """Return a field of a feature; None where it is empty or there is none of this name."""
    index = feature.GetFieldIndex(name)
    return feature.GetField(index) if index >= 0 else None


def _around(cols: IndexArray, rows: IndexArray) -> Window:
    left, top = int(cols.min()), int(rows.min())
    return Window(left, top, int(cols.max()) + 1 - left, int(rows.max()) + 1 - top)


def packed_colours(bands: Sequence[npt.NDArray[Any]]) -> npt.NDArray[np.int32]:
    """Return red, green and blue as one number for each pixel, in the order of ``#rrggbb``."""
    red, green, blue = (band.astype(np.int32) for band in bands)
    packed: npt.NDArray[np.int32] = (red << 16) | (green << 8) | blue
    return packed
