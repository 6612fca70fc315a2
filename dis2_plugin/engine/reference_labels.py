"""What is known to be on the ground, seen on the grid of a map: ids, colours or polygons."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, Union

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ..core.class_scheme import ISPRS, ClassScheme
from ..core.errors import InputError, JobError
from ..core.window import ReferenceGrid, Window
from .align import PixelMap
from .burn import Polygons, is_vector
from .source import grid_of, open_raster

LabelArray = npt.NDArray[np.int16]
IndexArray = npt.NDArray[np.int64]
Key = Union[int, str]

IGNORED, OUTSIDE = -1, -2
"""Labels of pixels that do not count: the first is something else, the second is nothing at all."""

_DARK_BELOW = 128
_RGB = 3
_LARGEST_READ_PX = 1 << 24


@dataclass(frozen=True)
class LabelRule:
    """How the values of a reference name classes.

    Attributes:
        scheme: the classes.
        mapping: value of the reference (a number, or the text of a polygon's field) to class id;
            other values do not count. Without one, numbers are class ids and texts are class names
            or titles, and a colour raster is read in the colours of the scheme.
        class_field: field of a polygon layer that holds the value.
    """

    scheme: ClassScheme = ISPRS
    mapping: Mapping[Key, int] = field(default_factory=dict)
    class_field: str = "class_id"

    def channel(self, value: Key | None) -> int:
        """Return the channel of a value, ``IGNORED`` where it names no class."""
        ids = {item.id: channel for channel, item in enumerate(self.scheme.classes)}
        if value is None:
            return IGNORED
        if self.mapping:
            return ids.get(self.mapping.get(value, IGNORED), IGNORED)
        return ids.get(value, IGNORED) if isinstance(value, int) else self._named(value)

    def _named(self, text: str) -> int:
        wanted = str(text).strip().casefold()
        for channel, item in enumerate(self.scheme.classes):
            if wanted in (item.name.casefold(), item.title.casefold()):
                return channel
        return IGNORED


def read_mapping(text: str, scheme: ClassScheme) -> dict[Key, int]:
    """Read pairs such as ``10=0,forest=tree``: value of the reference, class id or name.

    Raises:
        JobError: a pair is no pair, or names no class.
    """
    ids = {name: item.id for item in scheme.classes for name in (str(item.id), item.name)}
    mapping: dict[Key, int] = {}
    for pair in filter(None, text.split(",")):
        value, equals, wanted = (part.strip() for part in pair.partition("="))
        if not equals or wanted not in ids:
            raise JobError(
                f"'{pair}' does not say which class a value is.",
                f"Write VALUE=CLASS with one of: {', '.join(scheme.names)}.",
            )
        mapping[value] = ids[wanted]
        if value.lstrip("-").isdigit():
            mapping[int(value)] = ids[wanted]
    return mapping


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
    kind = ColourLabels if dataset.RasterCount >= _RGB else IdLabels
    return kind(dataset, grid, rule)


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
        try:
            pixels: npt.NDArray[Any] = band.ReadAsArray(
                area.col_off, area.row_off, area.width, area.height
            )
        except RuntimeError as error:
            raise InputError(
                f"{self._dataset.GetDescription()} cannot be read: {error}.",
                "The file may be damaged or incomplete; get it again.",
            ) from error
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

    Each band is only asked whether it is bright: some of those files paint 252 for 255.
    """

    def __init__(self, dataset: Any, grid: ReferenceGrid, rule: LabelRule) -> None:
        """Prepare the colours.

        Raises:
            InputError: bands are not 8-bit, or two classes have the same bright bands.
        """
        super().__init__(dataset, grid, rule)
        path = dataset.GetDescription()
        if dataset.GetRasterBand(1).DataType != gdal.GDT_Byte:
            raise InputError(
                f"{path} has {dataset.RasterCount} bands that are not 8-bit colours.",
                "Give a raster with one band of class ids, or one in the ISPRS colours.",
            )
        classes = rule.scheme.classes
        codes = [_code(*(np.array(channel) for channel in item.colour)) for item in classes]
        self._lookup = np.full(1 << _RGB, IGNORED, np.int16)
        for channel, code in enumerate(codes):
            self._lookup[int(code)] = channel
        if len({int(code) for code in codes}) < len(classes):
            raise InputError(
                f"{path} is a colour raster, and the colours of the classes are too alike.",
                "Give a raster with one band of class ids.",
            )

    def _channels(self, area: Window, pixels: tuple[IndexArray, IndexArray]) -> LabelArray:
        red, green, blue = (self._band(number, area)[pixels] for number in (1, 2, 3))
        labels: LabelArray = self._lookup[_code(red, green, blue)]
        return labels


class PolygonLabels:
    """Polygons with a field that names the class; where none lies nothing is known."""

    def __init__(self, path: str, grid: ReferenceGrid, rule: LabelRule) -> None:
        """Read the polygons.

        Raises:
            InputError: there are none that name a class.
        """

        def channel(feature: Any) -> int:
            index = feature.GetFieldIndex(rule.class_field)
            return rule.channel(feature.GetField(index) if index >= 0 else None)

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


def _around(cols: IndexArray, rows: IndexArray) -> Window:
    left, top = int(cols.min()), int(rows.min())
    return Window(left, top, int(cols.max()) + 1 - left, int(rows.max()) + 1 - top)


def _code(
    red: npt.NDArray[Any], green: npt.NDArray[Any], blue: npt.NDArray[Any]
) -> npt.NDArray[np.intp]:
    """Return which of the three bands are bright, as a number 0..7."""
    bright = [(band >= _DARK_BELOW).astype(np.intp) for band in (red, green, blue)]
    code: npt.NDArray[np.intp] = bright[0] * 4 + bright[1] * 2 + bright[2]
    return code
