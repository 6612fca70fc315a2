"""Outlines of polygons without the steps of pixels, such that neighbours share them exactly.

Every corner of a pixel is moved by less than half a pixel along each axis. Then each side of a
pixel stays in a box that the sides that do not touch it never enter, so outlines cannot cross,
polygons stay valid, and no gap opens. Corners where three outlines or more meet do not move at all,
nor do those where an outline turns, as at a house. The way between two of them is averaged in whole
numbers, which gives the same bits from both sides.
"""

from __future__ import annotations

import struct
from typing import Any

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view
from osgeo import ogr

from ..core.window import ReferenceGrid
from .grid import pixel_to_world, world_to_pixel
from .quantity import ClassRaster, strips

Points = npt.NDArray[np.float64]
Corners = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

_REACH_PX = 6
"""Corners this far along the outline are averaged."""

_FARTHEST_PX, _TOLERANCE_PX = 0.4, 0.09
"""How far a corner moves, and how far the outline may then miss one: less than a half together."""

_TURN_PX = 0.8
"""Averaging moves a corner of a staircase by half a pixel or so, the corner of a house farther."""

_MEETING = 3
_POINT_BYTES, _HEADER_BYTES = 16, 9


class Nodes:
    """Corners of pixels where three outlines or more meet: one bit each."""

    def __init__(self, classes: ClassRaster) -> None:
        """Look through the raster from top to bottom.

        Raises:
            InputError: the file is damaged.
        """
        grid = classes.grid
        rows = []
        for window in strips(grid):
            ids = classes.read(window.pad(1))  # beyond the edge there is no data
            last = None if window.row_end == grid.height else -1
            rows.append(np.packbits(_meetings(ids)[:last], axis=1))
        self._bits = np.concatenate(rows)
        for row in (0, grid.height):
            for col in (0, grid.width):
                self._bits[row, col >> 3] |= 0x80 >> (col & 7)

    def at(self, corners: Corners) -> BoolArray:
        """Tell which corners (N, 2) of column and row are nodes."""
        cols, rows = corners.T
        found: BoolArray = (self._bits[rows, cols >> 3] << (cols & 7)) & 0x80 != 0
        return found


def _meetings(ids: npt.NDArray[np.uint8]) -> BoolArray:
    """Return (H - 1, W - 1) where three outlines or more meet between the pixels (H, W)."""
    upper, lower = ids[:-1], ids[1:]
    sides = (upper[:, :-1] != upper[:, 1:]).astype(np.uint8)
    sides += upper[:, 1:] != lower[:, 1:]
    sides += lower[:, 1:] != lower[:, :-1]
    sides += lower[:, :-1] != upper[:, :-1]
    met: BoolArray = sides >= _MEETING
    return met


class Smoother:
    """Smooths polygons whose outlines follow the sides of pixels."""

    def __init__(self, classes: ClassRaster, grid: ReferenceGrid) -> None:
        """Find the nodes.

        Args:
            classes: the raster whose patches the polygons are.
            grid: where it lies.

        Raises:
            InputError: the file is damaged.
        """
        self._nodes = Nodes(classes)
        self._to_pixel, self._to_world = world_to_pixel(grid), pixel_to_world(grid)

    def smooth(self, polygon: Any) -> Any:
        """Return a polygon (OGR) with smooth outlines."""
        smooth = ogr.Geometry(polygon.GetGeometryType())
        for number in range(polygon.GetGeometryCount()):
            part = polygon.GetGeometryRef(number)
            is_ring = part.GetGeometryCount() == 0
            smooth.AddGeometry(self._ring(part) if is_ring else self.smooth(part))
        return smooth

    def _ring(self, ring: Any) -> Any:
        corners = np.rint(_moved(np.array(ring.GetPoints())[:, :2], self._to_pixel))
        outline = smooth_outline(corners[:-1].astype(np.int64), self._nodes)
        made = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in _moved(outline, self._to_world).tolist():
            made.AddPoint_2D(x, y)
        made.CloseRings()
        return made


def smooth_outline(corners: Corners, nodes: Nodes) -> Points:
    """Return a smooth ring (M, 2), open, for the corners (N, 2) of a ring along sides of pixels."""
    ring = _every_corner(corners)
    fixed = nodes.at(ring)
    if fixed.any():
        ways = [piece for way in _pieces_of_ring(ring, fixed) for piece in _pieces_of_way(way)]
        return _joined(ways)
    reach = min(_REACH_PX, len(ring) // 8)  # a small ring is smoothed less: it must not vanish
    if not reach:
        return ring.astype(np.float64)
    moves = _moves(_closed(ring, reach), ring, reach)
    turns = _turns(moves, _closed(moves, reach), reach)
    if turns.any():
        return _joined(_pieces_of_ring(ring, turns))
    start = int(np.lexsort(ring.T[::-1])[0])
    loop = np.roll(ring + _within_a_pixel(moves, reach), -start, axis=0)
    return _thinned(np.concatenate([loop, loop[:1]]))[:-1]


def _every_corner(corners: Corners) -> Corners:
    """Return the ring with all corners of pixels on its straight sides."""
    steps = np.roll(corners, -1, axis=0) - corners
    lengths = np.abs(steps).sum(axis=1)
    firsts = np.cumsum(lengths) - lengths
    along = np.arange(lengths.sum()) - np.repeat(firsts, lengths)
    every: Corners = np.repeat(corners, lengths, axis=0)
    return every + np.repeat(np.sign(steps), lengths, axis=0) * along[:, np.newaxis]


def _pieces_of_ring(ring: Corners, fixed: BoolArray) -> list[Corners]:
    """Cut a ring at some of its corners; pieces share their ends."""
    first = int(np.argmax(fixed))
    cuts = [*(np.flatnonzero(fixed) - first).tolist(), len(ring)]
    line = np.roll(ring, -first, axis=0)
    line = np.concatenate([line, line[:1]])
    return [line[start : end + 1] for start, end in zip(cuts, cuts[1:])]


def _pieces_of_way(way: Corners) -> list[Corners]:
    """Cut the way between two nodes where it turns, as at the corner of a house."""
    reach = _reach_of(way)
    if not reach:
        return [way]
    moves = _moves(_continued(way, reach), way, reach)
    nothing = np.zeros((reach, 2), np.int64)
    turns = _turns(moves, np.concatenate([nothing, moves, nothing]), reach)
    turns[[0, -1]] = True
    cuts = np.flatnonzero(turns).tolist()
    return [way[start : end + 1] for start, end in zip(cuts, cuts[1:])]


def _joined(pieces: list[Corners]) -> Points:
    return np.concatenate([_smooth_piece(piece)[:-1] for piece in pieces])


def _smooth_piece(piece: Corners) -> Points:
    """Smooth what lies between two corners that stay."""
    reach = _reach_of(piece)
    if not reach:
        return piece.astype(np.float64)
    moves = _moves(_continued(piece, reach), piece, reach)
    return _thinned(piece + _within_a_pixel(moves, reach))


def _reach_of(way: Corners) -> int:
    return min(_REACH_PX, (len(way) - 1) // 2)


def _continued(way: Corners, reach: int) -> Corners:
    """Mirror a way at its ends, so that they stay when it is averaged."""
    before = 2 * way[0] - way[reach:0:-1]
    after = 2 * way[-1] - way[-2 : -reach - 2 : -1]
    return np.concatenate([before, way, after])


def _closed(ring: Corners, reach: int) -> Corners:
    return np.concatenate([ring[-reach:], ring, ring[:reach]])


def _moves(padded: Corners, corners: Corners, reach: int) -> Corners:
    """Return how far averaging moves each corner, in parts of a pixel: (reach + 1)² are one."""
    weights = np.concatenate([np.arange(1, reach + 2), np.arange(reach, 0, -1)])
    sums = np.stack([np.convolve(axis, weights, "valid") for axis in padded.T], axis=1)
    moves: Corners = sums - int(weights.sum()) * corners
    return moves


def _turns(moves: Corners, padded: Corners, reach: int) -> BoolArray:
    """Tell where averaging would move a corner most, and by more than steps of pixels explain."""
    far = (moves**2).sum(axis=1)
    around = sliding_window_view((padded**2).sum(axis=1), 2 * reach + 1)
    turns: BoolArray = (far == around.max(axis=1)) & (far > (_TURN_PX * (reach + 1) ** 2) ** 2)
    return turns


def _within_a_pixel(moves: Corners, reach: int) -> Points:
    return np.minimum(np.maximum(moves / (reach + 1) ** 2, -_FARTHEST_PX), _FARTHEST_PX)


def _thinned(line: Points) -> Points:
    """Leave out points that a straight line nearly meets, seen from the same end whoever asks."""
    backwards = line[1:][::-1].tolist() < line[:-1].tolist()
    if backwards:
        line = line[::-1]
    header = struct.pack("<BII", 1, ogr.wkbLineString, len(line))
    geometry = ogr.CreateGeometryFromWkb(header + np.ascontiguousarray(line).tobytes())
    wkb = bytes(geometry.Simplify(_TOLERANCE_PX).ExportToIsoWkb(ogr.wkbNDR))
    thin: Points = np.frombuffer(wkb[_HEADER_BYTES:], np.float64).reshape(-1, 2)
    return thin[::-1] if backwards else thin


def _moved(points: Points, matrix: npt.NDArray[np.float64]) -> Points:
    """Move points (N, 2) one by one: a product of matrices may round each place its own way."""
    cols, rows = points.T
    (a, b, c), (d, e, f) = matrix[:2].tolist()
    return np.stack([a * cols + b * rows + c, d * cols + e * rows + f], axis=1)
