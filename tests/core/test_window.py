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
