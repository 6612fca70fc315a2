"""Many lines in one array."""

import numpy as np

from dis2_plugin.engine.outlines.averages import Averages
from dis2_plugin.engine.outlines.lines import Lines


def test_owners_are_large_numbers_also_where_numpy_counts_in_small_ones(monkeypatch):
    ranged, counts = np.arange, np.array([1, 1, 2, 1], np.int32)

    def as_on_windows(*words, **options):
        return ranged(*words, **{"dtype": np.int32, **options})

    lines = Lines(np.zeros((5, 2)), counts, ranged(4))
    monkeypatch.setattr(np, "arange", as_on_windows)
    corners = 40_001**2
    assert (lines.owners * corners).tolist() == [0, corners, 2 * corners, 2 * corners, 3 * corners]


def test_a_turn_near_one_end_of_a_way_knows_nothing_of_one_near_the_other():
    """Two corners up, twenty to the right, three down: only rings go on beyond their ends."""
    corners = [(0, 0), (0, 1), *((col, 2) for col in range(21)), (20, 1), (20, 0), (20, -1)]
    way = Lines(np.array(corners), np.array([len(corners)]), np.array([0]))
    turns = Averages(way, closed=False).turns()
    assert [corners[place] for place in np.flatnonzero(turns)] == [(0, 2), (20, 2)]
