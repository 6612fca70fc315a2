"""A pixel's area is its area on the ground, whatever the CRS counts in."""

import numpy as np
import pytest
from osgeo import osr

from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.raster.ground_area import GroundArea, zone_area

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
    upright = whole(grid(4326, (3.0, 1e-5, 0, 43.0, 0, -1e-5)))
    rotated = whole(grid(4326, (3.0, 0.8e-5, 0.6e-5, 43.0, 0.6e-5, -0.8e-5)))
    assert rotated[0, 0] == pytest.approx(upright[0, 0], rel=1e-5)


def test_on_a_sphere_the_zone_is_archimedes():
    assert zone_area(np.array([np.pi / 6]), 2.0, 0.0)[0] == pytest.approx(2.0)


def test_half_the_ellipsoid_lies_north_of_the_equator():
    half = 2 * np.pi * zone_area(np.array([np.pi / 2]), WGS84_A, WGS84_E2)[0]
    assert half == pytest.approx(EARTH_M2 / 2, rel=1e-9)


def test_without_a_crs_nothing_is_known():
    assert not GroundArea(ReferenceGrid(1, 1, (0, 1, 0, 0, 0, -1), "")).known
