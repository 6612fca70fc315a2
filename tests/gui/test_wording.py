"""Numbers, sizes and durations in the shortest words that are still right."""

from __future__ import annotations

import pytest

from dis2_plugin.gui.wording import area, duration, number, pixel_size, size


@pytest.mark.parametrize(
    ("metres", "words"),
    [(0.09, "9 cm"), (0.2, "20 cm"), (0.125, "12.5 cm"), (1.0, "1.0 m"), (30.0, "30.0 m")],
)
def test_pixel_sizes(qgis_app, metres, words):
    assert pixel_size(metres) == words


@pytest.mark.parametrize(
    ("square_metres", "words"),
    [(0.0, "0.0 m²"), (9_999.0, "9,999.0 m²"), (12_500.0, "1.25 ha"), (2_340_000.0, "2.34 km²")],
)
def test_areas(qgis_app, square_metres, words):
    assert area(square_metres) == words


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
