"""Numbers, sizes and durations in the shortest words that are still right."""

from __future__ import annotations

import pytest

from dis2_plugin.gui.wording import area, duration, number, percent, pixel_size, size, unbroken


@pytest.mark.parametrize(
    ("metres", "words"),
    [(0.09, "9 cm"), (0.2, "20 cm"), (0.125, "12.5 cm"), (1.0, "1.0 m"), (30.0, "30.0 m")],
)
def test_pixel_sizes(qgis_app, metres, words):
    assert pixel_size(metres) == words


@pytest.mark.parametrize(
    ("square_metres", "words"),
    [(0.0, "0.0 m²"), (9_999.0, "9,999.0 m²"), (12_500.0, "1.250 ha"), (2_340_000.0, "2.340 km²")],
)
def test_areas(qgis_app, square_metres, words):
    assert area(square_metres) == words


def test_areas_of_a_column_have_the_unit_of_the_largest(qgis_app):
    assert area(78.5, beside=12_500.0) == "0.008 ha"
    assert area(78.5, beside=9_000.0) == "78.5 m²"


@pytest.mark.parametrize(
    ("value", "words"), [(-0.04, "0.0"), (-0.06, "-0.1"), (0.04, "0.0"), (-0.0, "0.0")]
)
def test_nothing_has_no_sign(qgis_app, value, words):
    assert number(value, 1) == words


@pytest.mark.parametrize(
    ("share", "decimals", "words"),
    [(0.9912, 1, "99.1 %"), (1.0, 0, "100 %"), (0.0, 1, "0.0 %"), (0.0002, 1, "below 0.1 %")],
)
def test_shares(qgis_app, share, decimals, words):
    assert percent(share, decimals) == words


@pytest.mark.parametrize(
    ("words", "unbroken_words"),
    [
        ("99.1 % of 3 m", "99.1\u00a0% of 3\u00a0m"),
        ("1.4 GB, 2 h 5 min", "1.4\u00a0GB, 2\u00a0h 5\u00a0min"),
        ("12,5 Mo au plus", "12,5\u00a0Mo au plus"),
        ("3 maps, 5 min_area, 7 high", "3 maps, 5 min_area, 7 high"),
    ],
)
def test_units_stay_with_their_numbers(words, unbroken_words):
    assert unbroken(words) == unbroken_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 s"),
        (59.4, "59 s"),
        (59.7, "1 min"),
        (60.0, "1 min"),
        (3_599.0, "1 h 0 min"),
        (5_400.0, "1 h 30 min"),
    ],
)
def test_durations(qgis_app, seconds, words):
    assert duration(seconds) == words


def test_numbers_have_the_separators_of_the_locale(qgis_app):
    assert number(1_234_567.891, 2) == "1,234,567.89"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (900, "1 kB"),
        (20_000, "20 kB"),
        (1_400_000_000, "1.4 GB"),
        (38e9, "38 GB"),
        (5e15, "5,000 TB"),
    ],
)
def test_sizes_of_files(qgis_app, count, words):
    assert size(count) == words
