"""The rings of OGR's polygons as arrays, and arrays as the rings of polygons."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from osgeo import ogr

from .lines import Lines, starts_of

_POLYGON, _COUNT = struct.Struct("<BII"), struct.Struct("<I")
_POINT_BYTES = 16


def rings_of(polygons: Sequence[Any]) -> Lines:
    """Return all rings of polygons as open lines, in the coordinates of the polygons."""
    arrays = [ring for polygon in polygons for part in _parts(polygon) for ring in _rings(part)]
    counts = np.array([len(array) for array in arrays])
    return Lines(np.concatenate(arrays), counts, np.arange(len(counts)))


def polygons_with(rings: Lines, polygons: Sequence[Any]) -> list[Any]:
    """Return polygons like those given, with other rings: closed ones, in the same order."""
    data = memoryview(np.ascontiguousarray(rings.points, np.float64).tobytes())
    ends = np.cumsum(rings.counts)
    lines = zip(starts_of(rings.counts).tolist(), ends.tolist())
    texts = (
        _COUNT.pack(end - start) + data[start * _POINT_BYTES : end * _POINT_BYTES]
        for start, end in lines
    )
    return [_like(polygon, texts) for polygon in polygons]


def _parts(polygon: Any) -> list[Any]:
    if _is_simple(polygon):
        return [polygon]
    return [polygon.GetGeometryRef(number) for number in range(polygon.GetGeometryCount())]


def _is_simple(polygon: Any) -> bool:
    simple: bool = ogr.GT_Flatten(polygon.GetGeometryType()) == ogr.wkbPolygon
    return simple


def _rings(polygon: Any) -> Iterator[Any]:
    wkb = bytes(polygon.ExportToIsoWkb(ogr.wkbNDR))
    place = _POLYGON.size
    while place < len(wkb):
        (count,) = _COUNT.unpack_from(wkb, place)
        place += _COUNT.size
        yield np.frombuffer(wkb, np.float64, 2 * (count - 1), place).reshape(-1, 2)
        place += count * _POINT_BYTES


def _like(polygon: Any, rings: Iterator[bytes]) -> Any:
    if _is_simple(polygon):
        count = polygon.GetGeometryCount()
        parts = [next(rings) for _ in range(count)]
        return ogr.CreateGeometryFromWkb(_POLYGON.pack(1, ogr.wkbPolygon, count) + b"".join(parts))
    made = ogr.Geometry(polygon.GetGeometryType())
    for part in _parts(polygon):
        made.AddGeometry(_like(part, rings))
    return made
