"""Red, green and near infrared are found by name, else by the custom of the field."""

from __future__ import annotations

import pytest

from dis2_plugin.core.inputs.band_roles import BandGuess, guess_bands


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


@pytest.mark.parametrize(
    ("names", "bands"),
    [
        (("B02", "B03", "B04", "B08"), (3, 2, 4)),
        (("B8", "B4", "B3", "B2"), (2, 3, 1)),
        (("B04", "B03", "B8A"), (1, 2, 3)),
        (("B2", "B3", "B4", "B5", "B6", "B7", "B8A", "B8"), (3, 2, 8)),
        (("B2, central wavelength 490 nm", "B3, 560 nm", "B4, 665 nm", "B8, 842 nm"), (3, 2, 4)),
        (("T31UFQ_B02_10m", "T31UFQ_B03_10m", "T31UFQ_B04_10m", "T31UFQ_B08_10m"), (3, 2, 4)),
        (("B2 blue", "B3 green", "B4 red", "B8"), (3, 2, 4)),
    ],
)
def test_sentinel_2_names_its_bands_by_numbers(names, bands):
    assert guess_bands(names) == BandGuess(bands, by_name=True)


@pytest.mark.parametrize(
    "names",
    [
        ("B2", "B3", "B4", "B5"),
        ("B2", "B3", "B4", "B5", "B8"),
        ("B2 green", "B3 red", "B4", "B8"),
        ("B1", "B2", "B3", "B4"),
        ("Band 2", "Band 3", "Band 4", "Band 8"),
    ],
    ids=["Landsat 8", "and its panchromatic band", "Landsat 7, half named", "others", "numbers"],
)
def test_numbers_of_other_satellites_are_not_those_of_sentinel_2(names):
    assert guess_bands(names) == BandGuess((1, 2, 4), by_name=False)


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
