"""Which polygon each pixel is in, for outlines that run along the sides of pixels.

GDAL's drawing compares each row with every corner of a polygon: a street net whose outline has a
million corners then takes longer than the network. Here only the sides within the window count.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import ogr

from ...core.window import ReferenceGrid, Window
from ..outlines.lines import spans
from ..raster.grid import world_to_pixel
from ..raster.zones import ZoneArray

IntArray = npt.NDArray[np.int64]

_HEAD_BYTES, _COUNT_BYTES, _POINT_BYTES = 5, 4, 16


def pixel_zones(layer: Any, grid: ReferenceGrid, window: Window) -> ZoneArray:
    """Return the number of the polygon around each pixel of a window (height, width), else 0.

    Args:
        layer: polygons that do not overlap, with corners at corners of pixels; the first field
            of a feature is its number, from 1.
        grid: the pixel grid.
        window: as wide as the grid.
    """
    sides = [_upright_sides(points, number, window) for number, points in _rings(layer, grid)]
    numbers, tops, bottoms, cols = np.concatenate([np.empty((4, 0), np.int64), *sides], axis=1)
    heights = bottoms - tops
    rows = spans(tops, heights) - window.row_off
    numbers, cols = np.repeat(numbers, heights), np.repeat(cols, heights)
    order = np.lexsort((cols, rows, numbers))  # of a polygon in a row: in, out, in, out ...
    first, past = order[::2], order[1::2]
    marks = np.full((window.height, window.width + 1), -1, np.int64)
    marks[:, 0] = 0
    marks[rows[past], cols[past]] = 0
    marks[rows[first], cols[first]] = numbers[first]
    last = np.where(marks >= 0, np.arange(window.width + 1), 0)
    np.maximum.accumulate(last, axis=1, out=last)
    zones: ZoneArray = np.take_along_axis(marks, last, axis=1)[:, :-1].astype(np.int32)
    return zones


def _upright_sides(points: IntArray, number: int, window: Window) -> IntArray:
    """Return number, top, bottom and column (4, N) of a ring's upright sides in a window."""
    cols, rows = points
    upright = cols[:-1] == cols[1:]
    ends = np.stack([rows[:-1][upright], rows[1:][upright]])
    tops = np.maximum(ends.min(axis=0), window.row_off)
    bottoms = np.minimum(ends.max(axis=0), window.row_end)
    inside = tops < bottoms
    sides = (tops[inside], bottoms[inside], cols[:-1][upright][inside])
    return np.stack([np.full(np.count_nonzero(inside), number), *sides])


def _rings(layer: Any, grid: ReferenceGrid) -> Iterator[tuple[int, IntArray]]:
    """Yield the polygon's number and the corners, column and row (2, N), of each closed ring."""
    to_pixel = world_to_pixel(grid)[:2]
    for feature in layer:
        outline = bytes(feature.GetGeometryRef().ExportToWkb(ogr.wkbNDR))
        at = _HEAD_BYTES + _COUNT_BYTES
        while at < len(outline):
            count = int.from_bytes(outline[at : at + _COUNT_BYTES], "little")
            at += _COUNT_BYTES
            points = np.frombuffer(outline, "<f8", 2 * count, at).reshape(count, 2)
            at += _POINT_BYTES * count
            pixels = to_pixel[:, :2] @ points.T + to_pixel[:, 2:]
            yield feature.GetField(0), np.rint(pixels).astype(np.int64)
