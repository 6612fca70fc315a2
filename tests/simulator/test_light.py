"""Shadows fall away from the sun, as long as height over the tangent of its elevation."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.light import Sun, shadow_top, sunlight

GSD_M = 0.5
WEST, NORTH = np.pi, -np.pi / 2  # where light comes from; x right, y down


def tower(height_m):
    """Return flat ground of 60 m with one tower of 5 m in its middle."""
    ground = np.zeros((120, 120), np.float32)
    ground[55:65, 55:65] = height_m
    return ground


def shaded(ground, azimuth, elevation_degrees):
    """Return which ground pixels lie in shade."""
    shade = shadow_top(ground, GSD_M, Sun(azimuth, np.radians(elevation_degrees)))
    return (shade > 1e-3) & (ground == 0)


@pytest.mark.parametrize(
    ("height_m", "elevation", "length_m"), [(10, 45, 10.0), (10, 30, 17.32), (6, 60, 3.46)]
)
def test_a_shadow_is_as_long_as_height_over_tangent(height_m, elevation, length_m):
    row = shaded(tower(height_m), WEST, elevation)[60]
    assert row.sum() * GSD_M == pytest.approx(length_m, abs=GSD_M)


def test_light_from_the_west_shades_the_ground_east_of_a_tower():
    rows, cols = np.nonzero(shaded(tower(10), WEST, 45))
    assert cols.min() == 65
    assert set(rows) == set(range(55, 65))


def test_light_from_the_north_shades_the_ground_south_of_a_tower():
    rows, cols = np.nonzero(shaded(tower(10), NORTH, 45))
    assert rows.min() == 65
    assert set(cols) == set(range(55, 65))


def test_a_shadow_runs_off_the_map_without_coming_back():
    ground = np.zeros((20, 20), np.float32)
    ground[:, 18] = 30
    assert not shaded(ground, WEST, 45)[:, :18].any()


def test_shade_climbs_a_wall_by_what_is_left_of_it():
    ground = np.zeros((3, 60), np.float32)
    ground[:, 10], ground[:, 20] = 10, 2
    shade = shadow_top(ground, GSD_M, Sun(WEST, np.radians(45)))
    assert shade[1, 20] == pytest.approx(10 - 10 * GSD_M)


def test_open_flat_ground_has_full_light():
    light = sunlight(np.zeros((8, 8), np.float32), GSD_M, Sun(1.0, 0.7))
    np.testing.assert_allclose(light, 1)


def test_shaded_ground_has_no_direct_light():
    light = sunlight(tower(10), GSD_M, Sun(WEST, np.radians(45)))
    assert light[60, 70] == 0
    assert light[60, 50] == 1


def test_a_slope_towards_the_sun_is_brighter_than_one_away_from_it():
    ridge = 10 - np.abs(np.arange(41, dtype=np.float32) - 20)[None] * 0.2
    light = sunlight(np.repeat(ridge, 5, axis=0), GSD_M, Sun(WEST, np.radians(45)))
    assert light[2, 10] == pytest.approx(1.4 / np.hypot(1, 0.4), abs=1e-3)
    assert light[2, 30] == pytest.approx(0.6 / np.hypot(1, 0.4), abs=1e-3)
