"""Pictures are stretched between their dark and bright ends; holes stay transparent."""

from __future__ import annotations

import math

import numpy as np

from dis2_plugin.core.inputs.thumbnail import thumbnail_of


def pixels(found):
    return np.frombuffer(found.rgba, np.uint8).reshape(found.height, found.width, 4)


def test_false_colour_goes_from_black_to_white_between_two_and_ninety_eight_percent():
    ramp = np.broadcast_to(np.arange(101, dtype=np.float32), (3, 1, 101))
    found = thumbnail_of(ramp, np.ones((1, 101), bool))
    assert (found.low, found.high) == (2.0, 98.0)
    assert pixels(found)[0, 2].tolist() == [0, 0, 0, 255]
    assert pixels(found)[0, 50].tolist() == [127, 127, 127, 255]
    assert pixels(found)[0, 98].tolist() == [255, 255, 255, 255]


def test_a_pixel_without_data_is_transparent_and_does_not_stretch():
    values = np.array([[[0.0, 10.0, -9999.0]]], np.float32)
    found = thumbnail_of(values, np.array([[True, True, False]]))
    assert found.low > -1
    assert pixels(found)[0, :, 3].tolist() == [255, 255, 0]


def test_heights_are_dark_where_low_and_light_where_high():
    found = thumbnail_of(np.array([[[0.0, 20.0]]], np.float32), np.ones((1, 2), bool))
    low, high = pixels(found)[0, :, :3].astype(int).sum(axis=1)
    assert low < high


def test_nothing_to_show_has_no_values():
    found = thumbnail_of(np.zeros((1, 2, 2), np.float32), np.zeros((2, 2), bool))
    assert math.isnan(found.low)
    assert not pixels(found).any()
