"""Red, green and near infrared are found by name, else by the custom of the field."""

from __future__ import annotations

import pytest

from dis2_plugin.core.band_roles import BandGuess, guess_bands


@pytest.mark.parametrize(
    ("names", "bands"),
    [
        (("Red", "Green", "NIR"), (1, 2, 3)),
        (("Near Infrared", "Red", "Green"), (2, 3, 1)),
        (("blue", "green", "red", "nir"), (3, 2, 4)),
        (("B4_red", "B3_green", "B8_nir"), (1, 2, 3)),
        (("Rot", "Grün", "Blau", "Infrarot"), (1, 2, 4)),
        (("rouge", "vert", "bleu", "PIR"), (1, 2, 4)),
    ],
)
def test_names_decide(names, bands):
    assert guess_bands(names) == BandGuess(bands, by_name=True)


def test_a_short_wave_infrared_band_is_not_the_near_infrared():
    assert guess_bands(("red", "green", "swir infrared", "nir")) == BandGuess((1, 2, 4), True)


def test_red_edge_is_not_red():
    assert guess_bands(("red edge", "green", "nir", "red")) == BandGuess((4, 2, 3), True)


def test_three_nameless_bands_are_a_colour_infrared_image():
    assert guess_bands(("", "", "")) == BandGuess((2, 3, 1), by_name=False)


def test_four_nameless_bands_are_red_green_blue_near_infrared():
    assert guess_bands(("", "", "", "")) == BandGuess((1, 2, 4), by_name=False)


def test_half_named_bands_are_not_mixed_with_the_custom():
    assert guess_bands(("red", "green", "blue", "undefined")) == BandGuess((1, 2, 4), False)


def test_two_bands_hold_no_image():
    assert guess_bands(("red", "nir")) is None
