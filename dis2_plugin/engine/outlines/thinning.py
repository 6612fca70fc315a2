"""Points that a straight line nearly meets are left out, of many lines in one call of GEOS."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from osgeo import ogr

from .lines import BoolArray, Indexes, spans, starts_of

Points = npt.NDArray[np.float64]

_HEADER = np.dtype([("order", "u1"), ("kind", "<u4"), ("count", "<u4")])
"""What stands before the points of a line in WKB, and before the lines of a collection."""


def thinned(points: Points, counts: Indexes, tolerance: float) -> tuple[Points, Indexes]:
    """Return lines, and how many points each has, without those nearer than a tolerance.

    Each is looked at from the same end whoever asks, so that both neighbours keep the same points.

    Args:
        points: (N, 2), of lines one after the other.
        counts: (L,), at least two.
        tolerance: in the unit of the points.
    """
    backwards = _backwards(points, counts)
    thin, left = _from_wkb(
        _simplified(_to_wkb(_turned(points, counts, backwards), counts), tolerance)
    )
    return _turned(thin, left, backwards), left


def _backwards(points: Points, counts: Indexes) -> BoolArray:
    """Tell which lines (L,) have their smaller end at the end; closed ones: beside it."""
    first = starts_of(counts)
    last = first + counts - 1
    ahead = np.concatenate([points[first], points[first + 1]], axis=1)
    behind = np.concatenate([points[last], points[last - 1]], axis=1)
    column = np.argmax(ahead != behind, axis=1)
    rows = np.arange(len(counts))
    smaller: BoolArray = behind[rows, column] < ahead[rows, column]
    return smaller


def _turned(points: Points, counts: Indexes, backwards: BoolArray) -> Points:
    """Return the points with some lines turned around."""
    starts = starts_of(counts)
    order = np.arange(len(points))
    turned = spans(starts[backwards], counts[backwards])
    ends = np.repeat(2 * starts[backwards] + counts[backwards] - 1, counts[backwards])
    order[turned] = ends - turned
    return points[order]


def _simplified(wkb: bytes, tolerance: float) -> bytes:
    lines = ogr.CreateGeometryFromWkb(wkb)
    return bytes(lines.Simplify(tolerance).ExportToIsoWkb(ogr.wkbNDR))


def _to_wkb(points: Points, counts: Indexes) -> bytes:
    whole = np.array([(1, ogr.wkbMultiLineString, len(counts))], _HEADER)
    heads = np.empty(len(counts), _HEADER)
    heads["order"], heads["kind"], heads["count"] = 1, ogr.wkbLineString, counts
    places = starts_of(counts * points[:1].nbytes + _HEADER.itemsize)
    wkb = np.empty(heads.nbytes + points.nbytes, np.uint8)
    are_heads = _heads(places, len(wkb))
    wkb[are_heads] = heads.view(np.uint8)
    wkb[~are_heads] = np.ascontiguousarray(points).view(np.uint8).ravel()
    return whole.tobytes() + wkb.tobytes()


def _from_wkb(wkb: bytes) -> tuple[Points, Indexes]:
    kind = int(np.frombuffer(wkb, _HEADER, 1)["kind"][0])
    # GEOS makes a line of a collection of one
    offset = _HEADER.itemsize if kind == ogr.wkbMultiLineString else 0
    place, places, counts = offset, [], []
    while place < len(wkb):
        count = int.from_bytes(wkb[place + 5 : place + 9], "little")
        places.append(place - offset)
        counts.append(count)
        place += _HEADER.itemsize + 16 * count
    rest = np.frombuffer(wkb, np.uint8, offset=offset)
    points = rest[~_heads(np.array(places), len(rest))].view(np.float64).reshape(-1, 2)
    return points, np.array(counts)


def _heads(places: Indexes, length: int) -> BoolArray:
    """Tell which bytes belong to heads that begin at these places."""
    are_heads = np.zeros(length, np.bool_)
    are_heads[places[:, np.newaxis] + np.arange(_HEADER.itemsize)] = True
    return are_heads
