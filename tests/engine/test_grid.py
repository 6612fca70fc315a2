"""Arithmetic of pixel grids."""

import pytest
from osgeo import osr

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import Extent, ReferenceGrid, Window
from dis2_plugin.engine.raster.grids.grid import (
    extent_window,
    spatial_reference,
    world_to_pixel,
)

NORTH_UP = ReferenceGrid(100, 80, (1000.0, 0.5, 0.0, 2000.0, 0.0, -0.5), "")


def wkt(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def test_no_extent_is_everything():
    assert extent_window(NORTH_UP, None) == Window(0, 0, 100, 80)


def test_an_extent_on_pixel_borders_takes_these_pixels():
    assert extent_window(NORTH_UP, Extent(1005, 1990, 1010, 1995)) == Window(10, 10, 10, 10)


def test_an_extent_takes_every_pixel_it_touches():
    assert extent_window(NORTH_UP, Extent(1005.1, 1990.1, 1009.9, 1994.9)) == Window(10, 10, 10, 10)


def test_an_extent_is_cut_at_the_raster():
    assert extent_window(NORTH_UP, Extent(0, 0, 5000, 5000)) == Window(0, 0, 100, 80)


def test_an_extent_on_a_turned_raster_is_the_box_around_it():
    turned = ReferenceGrid(100, 100, (0.0, 0.6, 0.8, 0.0, 0.8, -0.6), "")
    window = extent_window(turned, Extent(20, -1, 22, 1))
    col, row, _ = world_to_pixel(turned) @ [21, 0, 1]
    assert window.col_off <= col <= window.col_end
    assert window.row_off <= row <= window.row_end


@pytest.mark.parametrize(
    "extent",
    [Extent(0, 0, 10, 10), Extent(1010, 1990, 1005, 1995), Extent(float("nan"), 0, 1, 1)],
)
def test_an_extent_outside_or_empty_is_refused(extent):
    with pytest.raises(InputError):
        extent_window(NORTH_UP, extent)


def test_a_refused_extent_is_told_as_it_was_given():
    with pytest.raises(InputError, match=r"extent 1,2,30\.5,4 lies outside"):
        extent_window(NORTH_UP, Extent(1.0, 2.0, 30.5, 4.0))


def test_a_text_that_is_no_crs_is_told_with_the_remedy():
    with pytest.raises(InputError, match="'neither here nor there' is no CRS") as caught:
        spatial_reference("neither here nor there")
    assert "gdal_edit" in caught.value.remedy
