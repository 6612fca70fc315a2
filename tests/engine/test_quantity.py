"""Quantities are read in their own unit, ids as ids, in strips that cover the raster once."""

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.measures.polygons import polygonize
from dis2_plugin.engine.raster.grids.quantity import ClassRaster, Quantity, strips


def grid(width, height):
    return ReferenceGrid(width, height, (0, 1, 0, 0, 0, -1), "")


def test_strips_cover_every_row_once():
    windows = list(strips(grid(10, 25), strip_px=70))
    assert [(w.row_off, w.height) for w in windows] == [(0, 7), (7, 7), (14, 7), (21, 4)]
    assert {(w.col_off, w.width) for w in windows} == {(0, 10)}


def test_high_strips_end_where_file_blocks_end():
    assert [w.height for w in strips(grid(10, 700), strip_px=6000)] == [512, 188]


def test_a_row_wider_than_a_strip_is_still_read():
    assert len(list(strips(grid(100, 3), strip_px=10))) == 3


def test_scale_and_offset_are_applied_and_no_data_is_nan(make_raster):
    path = make_raster("q.tif", np.array([[0, 10, 65535]], "uint16"), nodata=65535)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.5)
    dataset.GetRasterBand(1).SetOffset(-2)
    del dataset
    values = Quantity(path).read(Window(0, 0, 3, 1))
    assert values[0, :2].tolist() == [-2.0, 3.0]
    assert np.isnan(values[0, 2])


def test_numbers_that_are_no_ids_are_no_data(make_raster):
    path = make_raster("c.tif", np.array([[1, 257, -1, 255, 254]], "int16"))
    ids = ClassRaster(path).read(Window(0, 0, 5, 1))
    assert ids.tolist() == [[1, 255, 255, 255, 254]]


def test_ids_outside_the_raster_are_no_data(make_raster):
    path = make_raster("c.tif", np.array([[1, 255]], "uint8"), nodata=255)
    assert ClassRaster(path).read(Window(0, 0, 3, 1)).tolist() == [[1, 255, 255]]


def test_heights_and_shares_are_no_class_ids(make_raster, tmp_path):
    heights = make_raster("h.tif", np.array([[0, 2.5, 4]], "f4"))
    with pytest.raises(InputError, match=r"h\.tif holds fractions"):
        ClassRaster(heights)
    with pytest.raises(InputError, match=r"h\.tif holds fractions"):
        polygonize(heights, None, None, str(tmp_path / "p.gpkg"), ISPRS)
    stored_as_floats = make_raster("c.tif", np.array([[0, 2, np.nan]], "f4"))
    assert ClassRaster(stored_as_floats).read(Window(0, 0, 3, 1)).tolist() == [[0, 2, 255]]
