"""From light to pixel values."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dis2_plugin.simulator.camera import Camera, digitise, photograph
from dis2_plugin.simulator.canvas import Canvas
from dis2_plugin.simulator.light import Sun
from dis2_plugin.simulator.materials import Cover, Material
from dis2_plugin.simulator.noise import smooth_noise

SLAB = Material(Cover.IMPERVIOUS, (0.3, 0.3, 0.3), (0.3, 0.3, 0.3), (0.0, 0.0, 0.0))


def test_black_and_white_become_1_and_the_largest_number():
    values = np.array([[[0.0, 0.5, 1.0, 7.0]]], np.float32)
    np.testing.assert_array_equal(digitise(values, 8)[0, 0], [1, 128, 255, 255])
    np.testing.assert_array_equal(digitise(values, 16)[0, 0], [1, 32768, 65535, 65535])


def test_eleven_bits_come_in_a_16_bit_type():
    image = digitise(np.ones((3, 2, 2), np.float32), 11)
    assert image.dtype == np.uint16
    assert image.max() == 2047


@pytest.mark.parametrize(("azimuth", "dark_side"), [(0.0, "left"), (np.pi, "right")])
def test_the_image_is_dark_on_the_side_away_from_the_sun(azimuth, dark_side):
    canvas = Canvas(96, 0.5, np.random.default_rng(1))
    canvas.add(SLAB)
    canvas.height[40:56, 40:56] = 8
    camera = replace(Camera.draw(np.random.default_rng(2)), noise=0.0, blur_px=0.3)
    image = photograph(canvas, Sun(azimuth, np.radians(45)), camera).mean(axis=0)
    left, right = image[44:52, 28:36].mean(), image[44:52, 60:68].mean()
    assert (left < 0.8 * right) if dark_side == "left" else (right < 0.8 * left)


def test_shaded_leaves_keep_more_of_the_near_infrared():
    canvas = Canvas(96, 0.5, np.random.default_rng(1))
    canvas.add(replace(SLAB, cover=Cover.TREE))
    canvas.height[40:56, 40:56] = 8
    camera = replace(
        Camera.draw(np.random.default_rng(2)),
        **{"sky": (0.2,) * 3, "haze": (0.0,) * 3, "through": 0.4, "gain": (1.0,) * 3},
        **{"gamma": 1.0, "apart": 0.0, "black": 0.0, "blur_px": 0.3, "sharpen": 0.0, "noise": 0.0},
        **{"falloff": (0.0, 0.0), "compression": 0.0},
    )
    image = photograph(canvas, Sun(0.0, np.radians(45)), camera)
    shaded = image[:, 44:52, 30:36].mean(axis=(1, 2)) / image[:, 44:52, 62:68].mean(axis=(1, 2))
    visible, infrared = 0.4 * 0.8 + 0.2, (0.4 + 0.35 * 0.6) * 0.8 + 0.2
    np.testing.assert_allclose(shaded, [visible, visible, infrared], rtol=1e-3)


def test_cameras_differ_widely_in_contrast_and_colour():
    cameras = [Camera.draw(np.random.default_rng(seed)) for seed in range(100)]
    gammas, reds = [of.gamma for of in cameras], [of.gain[0] / of.gain[2] for of in cameras]
    assert min(gammas) < 0.4
    assert max(gammas) > 0.85
    assert max(reds) / min(reds) > 2


def test_smooth_noise_has_unit_spread_and_the_asked_grain():
    field = smooth_noise(np.random.default_rng(0), (400, 300), 10.0)
    assert field.shape == (400, 300)
    assert field.std() == pytest.approx(1, abs=0.15)
    assert np.corrcoef(field[:-1].ravel(), field[1:].ravel())[0, 1] > 0.95
    assert abs(np.corrcoef(field[:-40].ravel(), field[40:].ravel())[0, 1]) < 0.2
