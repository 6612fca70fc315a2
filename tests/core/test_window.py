"""Windows and grids place pixels where GDAL does."""

from __future__ import annotations

import pytest

from dis2_plugin.core.window import ReferenceGrid, Window

ROTATED = ReferenceGrid(10, 20, (100.0, 3.0, 4.0, 200.0, 4.0, -3.0), "")


def test_a_window_is_clipped_to_the_raster():
    assert Window(-5, 3, 10, 10).clip(4, 20) == Window(0, 3, 4, 10)


def test_a_window_outside_clips_to_nothing():
    clipped = Window(50, 0, 10, 10).clip(20, 20)
    assert clipped.width == 0


def test_padding_grows_all_sides():
    assert Window(10, 10, 4, 4).pad(2) == Window(8, 8, 8, 8)


def test_a_rotated_pixel_keeps_its_sides_and_area():
    assert ROTATED.pixel_size == (5.0, 5.0)
    assert ROTATED.pixel_area == pytest.approx(25.0)


def test_a_cropped_grid_starts_at_the_windows_corner():
    cropped = ROTATED.crop(Window(2, 1, 3, 3))
    assert cropped.geotransform == (110.0, 3.0, 4.0, 205.0, 4.0, -3.0)
    assert (cropped.width, cropped.height) == (3, 3)


def test_blocks_are_as_few_and_as_even_as_the_longest_side_allows():
    assert Window(10, 20, 50, 30).blocks(20) == [
        [Window(10, 20, 16, 15), Window(26, 20, 17, 15), Window(43, 20, 17, 15)],
        [Window(10, 35, 16, 15), Window(26, 35, 17, 15), Window(43, 35, 17, 15)],
    ]
    assert Window(0, 0, 50, 30).blocks(50) == [[Window(0, 0, 50, 30)]]


def test_a_stack_of_windows_covers_a_window_from_the_top():
    window = Window(5, 3, 7, 10)
    assert window.stack(4) == [Window(5, 3, 7, 4), Window(5, 7, 7, 4), Window(5, 11, 7, 2)]
    assert window.stack(10) == window.stack(99) == [window]


@pytest.mark.parametrize(
    ("window", "cells"),
    [
        (Window(0, 4, 8, 8), Window(0, 1, 2, 2)),
        (Window(3, 7, 2, 1), Window(0, 1, 2, 1)),
        (Window(-1, 0, 2, 5), Window(-1, 0, 2, 2)),
    ],
)
def test_a_window_touches_cells(window, cells):
    assert window.cells(4) == cells
    assert window.cells(1) == window


def test_a_resized_grid_has_the_same_corners():
    grid = ReferenceGrid(9, 4, (100.0, 0.5, 0.25, 50.0, 0.25, -0.5), "")
    assert grid.resized(3, 1) == ReferenceGrid(3, 1, (100.0, 1.5, 1.0, 50.0, 0.75, -2.0), "")
    assert grid.resized(7, 3).world(7, 3) == pytest.approx(grid.world(9, 4))
    assert grid.resized(9, 4) == grid
