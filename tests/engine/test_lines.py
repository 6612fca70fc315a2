"""Many lines in one array."""

import numpy as np

from dis2_plugin.engine.outlines.lines import Lines


def test_owners_are_large_numbers_also_where_numpy_counts_in_small_ones(monkeypatch):
    ranged, counts = np.arange, np.array([1, 1, 2, 1], np.int32)

    def as_on_windows(*words, **options):
        return ranged(*words, **{"dtype": np.int32, **options})

    lines = Lines(np.zeros((5, 2)), counts, ranged(4))
    monkeypatch.setattr(np, "arange", as_on_windows)
    corners = 40_001**2
    assert (lines.owners * corners).tolist() == [0, corners, 2 * corners, 2 * corners, 3 * corners]
