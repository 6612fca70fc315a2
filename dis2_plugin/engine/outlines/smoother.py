"""Polygons along sides of pixels get smooth outlines that their neighbours share to the last bit.

Every corner of a pixel is moved by less than half a pixel along each axis. Then each side of a
pixel stays in a box that the sides that do not touch it never enter, so outlines cannot cross,
polygons stay valid, and no gap opens. Corners where three outlines or more meet do not move at all,
nor do those where an outline turns, as at a house. The way between two of them is averaged in whole
numbers, which gives the same bits from both sides.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .averages import Averages
from .lines import BoolArray, Indexes, Lines, along_pixels, spans, starts_of
from .nodes import Nodes
from .thinning import Points, thinned

_FARTHEST_PX, _TOLERANCE_PX = 0.4, 0.09
"""How far a corner moves, and how far the outline may then miss one: less than a half together."""


def smooth_outlines(rings: Lines, nodes: Nodes) -> Lines:
    """Return smooth rings, closed, for open rings along sides of pixels."""
    rings = along_pixels(rings)
    met = nodes.at(rings.points)
    tied = rings.have(met)
    loops, turned_ways = _without_nodes(rings.where(~tied))
    tied_ways = _ways(rings.where(tied), met[np.repeat(tied, rings.counts)])
    tied_ways = tied_ways.cut(Averages(tied_ways, closed=False).turns())
    ways = tied_ways.and_also(turned_ways)
    smooth = replace(ways, points=_averaged(ways, Averages(ways, closed=False)))
    return _joined(smooth.and_also(loops))


def _without_nodes(rings: Lines) -> tuple[Lines, Lines]:
    """Return smooth loops, and of rings that turn the ways between the turns, yet to smooth."""
    averages = Averages(rings, closed=True)
    turns = averages.turns()
    turning = rings.have(turns)
    ways = _ways(rings.where(turning), turns[np.repeat(turning, rings.counts)])
    smooth = replace(rings, points=_averaged(rings, averages))
    return smooth.closed_at(_smallest_points(rings)).where(~turning), ways


def _ways(rings: Lines, marks: BoolArray) -> Lines:
    """Return the ways between marked corners (N,) of rings that all have such."""
    firsts = rings.first_of(marks)
    closed = replace(rings, points=np.column_stack([rings.points, marks])).closed_at(firsts)
    marked = closed.points[:, 2] > 0
    return replace(closed, points=closed.points[:, :2]).cut(marked)


def _smallest_points(rings: Lines) -> Indexes:
    """Return the westernmost corner of each ring, of several the uppermost: a place to begin."""
    cols, rows = rings.points.T
    order = np.lexsort((rows, cols, rings.owners))
    return order[rings.starts]


def _averaged(lines: Lines, averages: Averages) -> Points:
    moves = averages.moves / averages.units[:, np.newaxis]
    return lines.points + np.clip(moves, -_FARTHEST_PX, _FARTHEST_PX)


def _joined(pieces: Lines) -> Lines:
    """Return closed rings of the pieces of each, in their order, without needless points."""
    points, counts = thinned(pieces.points, pieces.counts, _TOLERANCE_PX)
    order = np.argsort(pieces.rings, kind="stable")
    firsts = starts_of(counts)[order]
    lengths = counts[order] - 1  # the last point of a piece is the first of the next
    open_points = points[spans(firsts, lengths)]
    in_rings = np.bincount(pieces.rings, weights=counts - 1).astype(np.int64)
    rings = Lines(open_points, in_rings, np.arange(len(in_rings)))
    return rings.closed_at(rings.starts)
