"""Heights in metres."""

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.window import Window
from dis2_plugin.engine.raster.grids.heights import (
    ABOVE_GROUND_M,
    ABOVE_SEA_M,
    DifferenceReader,
    HeightReader,
)
from dis2_plugin.engine.raster.sources.source import grid_of, open_raster

ALL = Window(0, 0, 4, 1)


def reader(path, metres=1.0, limits=ABOVE_GROUND_M):
    dataset = open_raster(path)
    return HeightReader(dataset, grid_of(dataset), metres, limits)


def test_centimetres_become_metres(make_raster):
    path = make_raster("cm.tif", np.array([[0, 150, 300, -9999]], np.int16))
    values, valid = reader(path, 0.01).read(ALL)
    np.testing.assert_allclose(values[0][valid], [0, 1.5, 3.0], atol=1e-6)
    assert valid.tolist() == [[True, True, True, False]]


@pytest.mark.parametrize("metres", [1.0, 0.01])
@pytest.mark.parametrize(
    ("limits", "heights"),
    [(ABOVE_GROUND_M, (-51, -49, 999, 1001)), (ABOVE_SEA_M, (-501, -499, 8999, 9001))],
    ids=["above ground", "above sea level"],
)
def test_what_is_no_plausible_height_in_metres_is_no_data(make_raster, metres, limits, heights):
    path = make_raster("h.tif", np.array([heights], np.float32) / np.float32(metres))
    values, valid = reader(path, metres, limits).read(ALL)
    assert valid.tolist() == [[False, True, True, False]]
    np.testing.assert_allclose(values[0][valid], heights[1:3])


def test_the_scale_and_offset_of_a_band_are_applied(make_raster):
    path = make_raster("s.tif", np.array([[0, 10, 20, 30]], np.uint16))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.5)
    dataset.GetRasterBand(1).SetOffset(-2.0)
    dataset.FlushCache()
    del dataset
    values, _ = reader(path).read(ALL)
    np.testing.assert_allclose(values[0], [[-2, 3, 8, 13]])


def test_surface_minus_terrain_is_known_where_both_are(make_raster):
    surface = make_raster("dsm.tif", np.array([[105, 112, 108, 120]], np.float32))
    terrain = make_raster("dtm.tif", np.array([[100, 100, -9999, 101]], np.float32), nodata=-9999)
    difference = DifferenceReader(
        reader(surface, limits=ABOVE_SEA_M), reader(terrain, limits=ABOVE_SEA_M)
    )
    values, valid = difference.read(ALL)
    assert valid.tolist() == [[True, True, False, True]]
    np.testing.assert_allclose(values[0][valid], [5, 12, 19])
