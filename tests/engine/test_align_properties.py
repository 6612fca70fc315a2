"""What holds for any two rasters on each other: of other origin, pixel size, CRS and rotation."""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from osgeo import gdal, osr

from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.raster.grids.align import AlignedReader
from dis2_plugin.engine.raster.sources.source import RasterSource, grid_of

PLACE = (500_000.0, 5_700_000.0)
UTM, WEB_MERCATOR, DEGREES = 25832, 3857, 4326
UNITS_PER_METRE = {UTM: 1.0, WEB_MERCATOR: 1.6, DEGREES: 1 / 90_000}  # about, at 51.4 degrees
SOURCE_PX, REFERENCE_PX = 64, 24
WHOLE = Window(0, 0, REFERENCE_PX, REFERENCE_PX)
HOLE = -9999.0

shifts = st.floats(-3, 3)
pixel_sizes = st.sampled_from([0.3, 0.5, 1.0, 2.0]) | st.floats(0.3, 2.0)
rotations = st.sampled_from([0.0, 90.0, 180.0]) | st.floats(-180, 180)
systems = st.sampled_from([UTM, WEB_MERCATOR, DEGREES])
places = st.tuples(systems, st.tuples(shifts, shifts), pixel_sizes, rotations)
slopes = st.tuples(st.floats(-2, 2), st.floats(-2, 2))
ANY_PAIR = settings(max_examples=30, deadline=None)


def crs_of(epsg):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def grid_at(place, side_px):
    """Return a square grid around the place, shifted by metres, turned by degrees."""
    epsg, (right, up), metres, degrees = place
    centre = (PLACE[0] + right, PLACE[1] + up)
    x, y, _ = osr.CoordinateTransformation(crs_of(UTM), crs_of(epsg)).TransformPoint(*centre)
    side = metres * UNITS_PER_METRE[epsg]
    across, along = side * cos(radians(degrees)), side * sin(radians(degrees))
    half = side_px / 2
    corner = (x - half * (across + along), y - half * (along - across))
    transform = (corner[0], across, along, corner[1], along, -across)
    return ReferenceGrid(side_px, side_px, transform, crs_of(epsg).ExportToWkt())


def reader_of(array, grid, reference):
    driver = gdal.GetDriverByName("MEM")
    dataset = driver.Create("", grid.width, grid.height, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(grid.geotransform)
    dataset.SetProjection(grid.crs_wkt)
    dataset.GetRasterBand(1).SetNoDataValue(HOLE)
    dataset.WriteArray(array.astype(np.float32))
    assert grid_of(dataset).geotransform == grid.geotransform
    return AlignedReader(RasterSource(dataset, (1,)), reference)


def source_positions(reference, source):
    """Return where GDAL and PROJ find the reference's pixel centres in the source, (2, H, W)."""
    here, there = osr.SpatialReference(reference.crs_wkt), osr.SpatialReference(source.crs_wkt)
    for crs in (here, there):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(here, there)
    inverse = gdal.InvGeoTransform(source.geotransform)
    found = np.empty((2, REFERENCE_PX, REFERENCE_PX))
    for row in range(REFERENCE_PX):
        for col in range(REFERENCE_PX):
            world = gdal.ApplyGeoTransform(reference.geotransform, col + 0.5, row + 0.5)
            x, y, _ = change.TransformPoint(*world)
            found[:, row, col] = gdal.ApplyGeoTransform(inverse, x, y)
    return found


@ANY_PAIR
@given(places, places, slopes)
def test_a_linear_ramp_stays_a_linear_ramp(of_source, of_reference, slope):
    source, reference = grid_at(of_source, SOURCE_PX), grid_at(of_reference, REFERENCE_PX)
    cols, rows = np.meshgrid(np.arange(SOURCE_PX) + 0.5, np.arange(SOURCE_PX) + 0.5)
    values, valid = reader_of(slope[0] * cols + slope[1] * rows, source, reference).read(WHOLE)
    at = source_positions(reference, source)
    margin = 12  # the largest block that is averaged, and its neighbour's half
    inner = ((at > margin) & (at < SOURCE_PX - margin)).all(axis=0)
    assume(inner.any())
    expected = slope[0] * at[0] + slope[1] * at[1]
    assert valid[inner].all()
    # rasters less than a hundredth of a pixel apart are taken as they are
    np.testing.assert_allclose(values[0][inner], expected[inner], atol=0.05)


@ANY_PAIR
@given(places, places, st.integers(0, 2**32 - 1))
def test_what_holes_hold_never_shows_beside_them(of_source, of_reference, seed):
    source, reference = grid_at(of_source, SOURCE_PX), grid_at(of_reference, REFERENCE_PX)
    array = np.full((SOURCE_PX, SOURCE_PX), 7.0, np.float32)
    array[np.random.default_rng(seed).random(array.shape) < 0.3] = HOLE
    array[20:40, 20:40] = np.nan
    values, valid = reader_of(array, source, reference).read(WHOLE)
    np.testing.assert_allclose(values[0][valid], 7.0, rtol=1e-5)
    at = source_positions(reference, source)
    assert not valid[((at > 27) & (at < 33)).all(axis=0)].any()  # no block reaches so far


@ANY_PAIR
@given(places, places, st.integers(1, REFERENCE_PX - 1), st.integers(1, REFERENCE_PX - 1))
def test_four_windows_are_the_whole(of_source, of_reference, col, row):
    source, reference = grid_at(of_source, SOURCE_PX), grid_at(of_reference, REFERENCE_PX)
    noise = np.random.default_rng(col * 100 + row).normal(0, 5, (SOURCE_PX, SOURCE_PX))
    noise[noise > 5] = HOLE
    reader = reader_of(noise, source, reference)
    whole, whole_valid = reader.read(WHOLE)
    for left, width in ((0, col), (col, REFERENCE_PX - col)):
        for top, height in ((0, row), (row, REFERENCE_PX - row)):
            part, valid = reader.read(Window(left, top, width, height))
            at = np.s_[top : top + height, left : left + width]
            np.testing.assert_array_equal(valid, whole_valid[at])
            np.testing.assert_allclose(part[0][valid], whole[0][at][valid], atol=1e-4)
