"""Filling of pixels without data."""

import numpy as np
import pytest

from dis2_plugin.engine.raster.grids.holes import fill_heights, fill_image


def random_image(height, width, seed=0):
    return np.random.default_rng(seed).normal(size=(3, height, width)).astype(np.float32)


def test_valid_pixels_stay_as_they_are():
    image = random_image(37, 21)
    valid = np.random.default_rng(1).random((37, 21)) > 0.5
    filled = fill_image(image, valid)
    np.testing.assert_array_equal(filled[:, valid], image[:, valid])


def test_a_constant_surface_with_a_hole_becomes_whole():
    valid = np.ones((40, 50), bool)
    valid[5:30, 10:44] = False
    heights = np.where(valid, np.float32(7), np.float32(np.nan))[None]
    np.testing.assert_allclose(fill_heights(heights, valid), 7.0)


def test_filled_values_stay_between_the_known_ones():
    image = random_image(64, 64)
    valid = np.random.default_rng(2).random((64, 64)) > 0.97
    filled = fill_image(image, valid)
    known = image[:, valid]
    assert (filled.min(axis=(1, 2)) >= known.min(axis=1)).all()
    assert (filled.max(axis=(1, 2)) <= known.max(axis=1)).all()


def test_one_known_pixel_fills_everything():
    valid = np.zeros((9, 17), bool)
    valid[8, 16] = True
    heights = np.full((1, 9, 17), np.inf, np.float32)
    heights[0, 8, 16] = 3
    np.testing.assert_array_equal(fill_heights(heights, valid), np.full((1, 9, 17), 3))


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (8, 8)])
def test_nothing_known_is_zero(shape):
    heights = np.full((1, *shape), np.nan, np.float32)
    filled = fill_heights(heights, np.zeros(shape, bool))
    np.testing.assert_array_equal(filled, np.zeros((1, *shape)))


def test_a_ramp_is_continued_smoothly_across_a_gap():
    ramp = np.broadcast_to(np.arange(32, dtype=np.float32), (1, 32, 32))
    valid = np.ones((32, 32), bool)
    valid[:, 14:18] = False
    steps = np.diff(fill_heights(ramp, valid)[0, 16])
    assert steps.min() >= 0
    assert steps.max() < 4
