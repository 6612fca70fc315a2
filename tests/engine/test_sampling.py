"""A sample looks at all of a small raster, and at windows spread over all of a large one."""

from __future__ import annotations

import numpy as np

from dis2_plugin.core.window import Window
from dis2_plugin.engine.raster.sources.sampling import sample_windows


def test_all_of_a_small_raster_is_looked_at():
    assert sample_windows(2048, 300) == [Window(0, 0, 2048, 300)]


def test_windows_spread_from_the_first_to_the_last_pixel_of_a_large_raster():
    windows = sample_windows(6128, 2049)
    assert {(window.width, window.height) for window in windows} == {(128, 128)}
    assert sorted({window.col_off for window in windows}) == list(range(0, 6001, 400))
    rows = sorted({window.row_off for window in windows})
    assert (len(windows), len(rows), rows[0], rows[-1]) == (256, 16, 0, 1921)


def test_windows_that_are_many_enough_cover_every_pixel_once():
    seen = np.zeros((5000, 2500), np.uint8)
    for window in sample_windows(2500, 5000, 64):
        seen[window.slices_in(Window(0, 0, 2500, 5000))] += 1
    assert (seen == 1).all()
