"""A pixel's area is its area on the ground, whatever the CRS counts in."""

import numpy as np
import pytest
from osgeo import osr

from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.raster.grids.ground_area import (
    GroundArea,
    gsd_metres,
    pixel_sides_m,
    zone_area,
)

WGS84_A = 6378137.0
WGS84_E2 = 0.00669437999014
EARTH_M2 = 5.10065621724e14
"""Surface of the WGS 84 ellipsoid, as published."""


def grid(epsg, geotransform, width=4, height=3):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    return ReferenceGrid(width, height, geotransform, crs.ExportToWkt())


def whole(reference):
    window = Window(0, 0, reference.width, reference.height)
    shape = (reference.height, reference.width)
    return np.broadcast_to(GroundArea(reference).of(window), shape)


def test_metres_are_taken_as_they_are():
    assert np.allclose(whole(grid(2154, (7e5, 0.2, 0, 6.6e6, 0, -0.2))), 0.04)


def test_us_survey_feet_become_metres():
    foot_m = 1200 / 3937
    areas = whole(grid(2263, (990000, 2.0, 0, 200000, 0, -2.0)))
    assert areas[0, 0] == pytest.approx(4 * foot_m**2, rel=1e-12)


def test_a_rotated_pixel_has_the_area_of_its_parallelogram():
    areas = whole(grid(2154, (7e5, 0.3, 0.4, 6.6e6, 0.4, -0.3)))
    assert areas[0, 0] == pytest.approx(0.25)


def test_degrees_shrink_towards_the_pole():
    areas = whole(grid(4326, (3.0, 1e-5, 0, 60.0, 0, -1e-5)))
    equator = whole(grid(4326, (3.0, 1e-5, 0, 0.0, 0, -1e-5)))
    assert areas.shape == (3, 4)
    assert 0.50 < areas[0, 0] / equator[0, 0] < 0.51  # cos 60 degrees, and a little flattening


def test_all_pixels_of_the_earth_cover_the_earth():
    areas = whole(grid(4326, (-180.0, 10.0, 0, 90.0, 0, -10.0), 36, 18))
    assert areas.sum() == pytest.approx(EARTH_M2, rel=1e-9)


def test_a_rotated_grid_in_degrees_agrees_with_the_upright_one():
    # the centre of column 1 of row 2 lies at 43 + 1.5 * 0.6 - 2.5 * 0.8 degrees
    rotated = whole(grid(4326, (3.0, 0.8, 0.6, 43.0, 0.6, -0.8)))
    upright = whole(grid(4326, (3.0, 1.0, 0, 41.9 + 0.5, 0, -1.0)))
    assert rotated[2, 1] == pytest.approx(upright[0, 0], rel=1e-4)


def test_on_a_sphere_the_zone_is_archimedes():
    assert zone_area(np.array([np.pi / 6]), 2.0, 0.0)[0] == pytest.approx(2.0)


def test_half_the_ellipsoid_lies_north_of_the_equator():
    half = 2 * np.pi * zone_area(np.array([np.pi / 2]), WGS84_A, WGS84_E2)[0]
    assert half == pytest.approx(EARTH_M2 / 2, rel=1e-9)


def test_without_a_crs_nothing_is_known():
    assert not GroundArea(ReferenceGrid(1, 1, (0, 1, 0, 0, 0, -1), "")).known


ACROSS_M, UP_M = 55_800, 111_412
"""A degree of longitude and one of latitude at 60 degrees north on WGS 84, as published."""
MERCATOR_60_M, MERCATOR_DEGREE_M = 8_399_737.9, 111_319.49
"""Northing of Web Mercator there, and what it draws a degree of longitude with; one of latitude is
drawn twice as long, since the cosine is a half."""


@pytest.mark.parametrize("left", [1e6, 20_037_508.0])
def test_a_crs_that_stretches_areas_does_not_stretch_those_on_the_ground(left):
    areas = whole(grid(3857, (left, 1.0, 0, MERCATOR_60_M + 1, 0, -1.0)))
    expected = (ACROSS_M / MERCATOR_DEGREE_M) * (UP_M / (2 * MERCATOR_DEGREE_M))
    assert areas.shape == (3, 4)
    assert areas[1, 0] == pytest.approx(expected, rel=1e-4)


def test_rows_of_web_mercator_add_up_to_the_zone_between_their_parallels():
    rows = grid(3857, (0.0, 1e4, 0, 8e6, 0, -1e4), 1, 500)
    south, north = 2 * np.arctan(np.exp(np.array([3e6, 8e6]) / WGS84_A)) - np.pi / 2
    zone = np.diff(zone_area(np.array([south, north]), WGS84_A, WGS84_E2))[0]
    assert whole(rows).sum() == pytest.approx(zone * 1e4 / WGS84_A, rel=1e-6)
    part = GroundArea(rows).of(Window(0, 200, 1, 7))
    np.testing.assert_array_equal(part, whole(rows)[200:207])


def test_a_grid_of_web_mercator_that_is_turned_has_the_areas_of_the_upright_one():
    upright = whole(grid(3857, (0.0, 1e4, 0, 8e6, 0, -1e4), 3, 500))
    turned = whole(grid(3857, (0.0, 0, 1e4, 8e6, -1e4, 0), 500, 3))
    np.testing.assert_allclose(turned, upright.T, rtol=1e-9)
    reference = grid(3857, (0.0, 0, 1e4, 8e6, -1e4, 0), 500, 3)
    np.testing.assert_array_equal(
        np.broadcast_to(GroundArea(reference).of(Window(200, 1, 7, 2)), (2, 7)), turned[1:, 200:207]
    )


def test_a_map_around_a_pole_has_the_area_that_it_has_beside_it():
    """Longitudes say nothing there: to the two sides of a pole they differ by half a turn."""
    # true at 70 degrees: at the pole its scale is 0.96986 (Snyder, equation 21-35)
    pole = whole(grid(3413, (-2.0, 1.0, 0, 1.5, 0, -1.0)))
    beside = whole(grid(3413, (-2.0, 1.0, 0, 50_000.0, 0, -1.0)))
    assert np.allclose(pole, beside, rtol=1e-3)
    assert pole[0, 0] == pytest.approx(1 / 0.96986**2, rel=1e-4)


def test_rows_that_go_east_have_the_area_that_those_going_south_have_as_far_from_the_pole():
    """Around the pole nothing but the distance from it counts."""
    south = whole(grid(3413, (-500.0, 1000.0, 0, -1e6, 0, -1e5), 1, 5))
    east = whole(grid(3413, (1e6, 0, 1e5, -500.0, 1000.0, 0), 1, 5))
    assert south[4, 0] < 0.99 * south[0, 0]  # the map draws larger what is farther out
    np.testing.assert_allclose(east, south, rtol=1e-6)


def test_a_place_that_a_crs_does_not_know_is_taken_as_it_is_drawn():
    assert np.allclose(whole(grid(32633, (5e8, 0.5, 0, 9e8, 0, -0.5))), 0.25)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (grid(32630, (1000.0, 0.4, 0.3, 2000.0, 0.3, -0.4)), 0.5),
        (grid(2229, (2e6, 0.5, 0, 6e5, 0, -0.5)), 0.5 * 1200 / 3937),
        (grid(4326, (4.0, 1e-5, 0, 60.0, 0, -1e-5)), 1e-5 * (ACROSS_M * UP_M) ** 0.5),
        (grid(3857, (1e6, 1.0, 0, MERCATOR_60_M, 0, -1.0)), 0.50084),
    ],
)
def test_the_size_of_a_pixel_is_in_metres_on_the_ground(reference, expected):
    assert gsd_metres(reference) == pytest.approx(expected, rel=1e-4)


def test_without_a_crs_a_pixel_has_no_size_in_metres():
    assert gsd_metres(ReferenceGrid(1, 1, (0, 1, 0, 0, 0, -1), "")) is None


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (grid(32630, (1000.0, 0.4, 0.3, 2000.0, 0.3, -0.4)), (0.5, 0.5)),
        (grid(32630, (1000.0, 0.2, 0, 2000.0, 0, -0.3)), (0.2, 0.3)),
        (grid(4326, (4.0, 1e-5, 0, 60.0, 0, -1e-5)), (1e-5 * ACROSS_M, 1e-5 * UP_M)),
        (grid(3857, (1e6, 1.0, 0, MERCATOR_60_M, 0, -1.0)), (0.50084, 0.50084)),
    ],
)
def test_the_sides_of_a_pixel_are_in_metres_on_the_ground(reference, expected):
    assert pixel_sides_m(reference) == pytest.approx(expected, rel=5e-3)


@pytest.mark.parametrize("top", [90.0, 95.0])
def test_a_pixel_at_the_pole_or_beyond_has_sides_that_are_numbers(top):
    assert np.isfinite(pixel_sides_m(grid(4326, (4.0, 1e-5, 0, top, 0, -1e-5))) or (1, 1)).all()


def test_without_a_crs_a_pixel_has_no_sides_in_metres():
    assert pixel_sides_m(ReferenceGrid(1, 1, (0, 1, 0, 0, 0, -1), "")) is None
