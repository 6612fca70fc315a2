"""Points that a straight line nearly meets are left out, the same from either end."""

import numpy as np
import pytest

from dis2_plugin.engine.outlines.thinning import thinned

TOLERANCE = 0.9
ROOF = [(0, 0), (1, 1), (3, 1), (4, 0)]
"""Both corners lie 1 above the ends; once one is kept, the other is 0.63 off, and is left out."""
WALL = [(0, 0), (1, 1), (1, 3), (0, 4)]
"""The same, with ends that differ in their second number alone."""
RING = [(0, 0), (1, -1), (3, -1), (4, 0), (3, 1), (1, 1), (0, 0)]
"""Two roofs; its ends do not differ at all, the points beside them do."""
SHALLOW = [(0, 0), (2, 0.8), (4, 0)]
STEEP = [(0, 0), (2, 1.0), (4, 0)]


def thin(*lines):
    """Return the points that are left of each line."""
    counts = np.array([len(line) for line in lines])
    points, left = thinned(np.concatenate(lines).astype(np.float64), counts, TOLERANCE)
    assert left.sum() == len(points)
    return [list(map(tuple, part)) for part in np.split(points, np.cumsum(left)[:-1])]


def test_a_point_nearer_than_the_tolerance_is_left_out():
    assert thin(SHALLOW, STEEP) == [[(0, 0), (4, 0)], STEEP]


def test_lines_of_any_length_keep_their_order():
    stair = [(9, 0), (9, 5), (4, 5), (4, 9), (0, 9)]
    ends = [(7, 7), (8, 8)]
    assert thin(stair, SHALLOW, ends) == [stair, [(0, 0), (4, 0)], ends]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (ROOF, [(0, 0), (1, 1), (4, 0)]),
        (WALL, [(0, 0), (1, 1), (0, 4)]),
        (RING, [(0, 0), (1, -1), (4, 0), (3, 1), (0, 0)]),
    ],
    ids=["ends side by side", "ends one above the other", "closed"],
)
def test_a_line_keeps_the_same_points_whichever_end_comes_first(line, left):
    assert thin(line) == [left]
    assert thin(line[::-1]) == [left[::-1]]
    assert thin(SHALLOW, line[::-1], line, STEEP) == [[(0, 0), (4, 0)], left[::-1], left, STEEP]
