"""Three maps held against each other, pixel by pixel, with numbers worked out by hand."""

import csv
import dataclasses

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.core.looks.colours import difference_palette
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import Window
from dis2_plugin.engine.comparison import difference
from dis2_plugin.engine.comparison.changes import write_changes
from dis2_plugin.engine.comparison.difference import difference_codes, write_difference
from dis2_plugin.engine.raster.geotiff import Sheet
from dis2_plugin.engine.raster.grids.quantity import ClassRaster
from tests.engine.scenes import UTM, read

NONE, HEIGHT, COLOUR, BOTH, EMPTY = 0, 1, 2, 3, 255
ROAD, HOUSE, GRASS, TREE = 0, 1, 2, 3

MAPS = {
    Scenario.FULL: [[HOUSE, HOUSE, TREE, HOUSE], [GRASS, TREE, EMPTY, ROAD]],
    Scenario.MISSING_NDSM: [[HOUSE, ROAD, TREE, ROAD], [GRASS, GRASS, TREE, ROAD]],
    Scenario.MISSING_RGIR: [[HOUSE, HOUSE, HOUSE, TREE], [GRASS, TREE, TREE, EMPTY]],
}
CODES = [[NONE, HEIGHT, COLOUR, BOTH], [NONE, HEIGHT, EMPTY, EMPTY]]
"""Six pixels can be compared; a pixel covers 0.5 m times 0.5 m."""


def ids(rows):
    return np.array(rows, np.uint8)


@pytest.fixture
def compare_maps(make_raster, tmp_path):
    """Compare ``MAPS``, or others, on a grid; return what was counted and the file's path."""

    def do(maps=MAPS, reporter=None, **place):
        paths = {
            scenario: make_raster(f"{scenario.value}.tif", ids(rows), nodata=EMPTY, **place)
            for scenario, rows in maps.items()
        }
        grid = ClassRaster(paths[Scenario.FULL]).grid
        sheet = Sheet(grid, Window(0, 0, grid.width, grid.height))
        path = tmp_path / "difference.tif"
        return write_difference(paths, path, sheet, ISPRS, reporter or SilentReporter()), path

    return do


def test_a_pixel_tells_which_modality_changed_its_class():
    codes = difference_codes({scenario: ids(rows) for scenario, rows in MAPS.items()})
    np.testing.assert_array_equal(codes, CODES)


def test_the_file_holds_the_codes_on_the_grid_of_the_maps(compare_maps):
    _, path = compare_maps()
    np.testing.assert_array_equal(read(path), CODES)
    assert ClassRaster(str(path)).grid.geotransform == UTM


def test_the_file_has_the_colours_of_its_legend(compare_maps):
    _, path = compare_maps()
    dataset = gdal.Open(str(path))  # held: a table does not outlive it
    table = dataset.GetRasterBand(1).GetRasterColorTable()
    colours = [table.GetColorEntry(code)[:3] for code in (NONE, HEIGHT, COLOUR, BOTH)]
    assert colours == [entry.colour[:3] for entry in difference_palette()]
    assert len(set(colours)) == 4


def test_pixels_are_counted_by_what_changed_them(compare_maps):
    found, _ = compare_maps()
    assert found.pixels == {"none": 2, "height": 2, "colour": 1, "both": 1}


def test_changes_are_counted_by_modality_and_pair_of_classes_the_most_frequent_first(compare_maps):
    found, _ = compare_maps()
    assert [dataclasses.astuple(change) for change in found.changes] == [
        ("ndsm", "impervious_surface", "building", 2, 0.5, pytest.approx(2 / 6)),
        ("ndsm", "low_vegetation", "tree", 1, 0.25, pytest.approx(1 / 6)),
        ("rgir", "building", "tree", 1, 0.25, pytest.approx(1 / 6)),
        ("rgir", "tree", "building", 1, 0.25, pytest.approx(1 / 6)),
    ]


def test_strips_change_nothing(compare_maps, monkeypatch):
    whole, _ = compare_maps()
    monkeypatch.setattr(difference, "_STRIP_PX", 4)
    in_strips, path = compare_maps()
    assert in_strips == whole
    np.testing.assert_array_equal(read(path), CODES)


def test_without_a_crs_changes_have_no_area(compare_maps):
    found, _ = compare_maps(geotransform=None, epsg=None)
    assert [change.area_m2 for change in found.changes] == [None] * 4
    assert found.changes[0].pixels == 2


def test_maps_that_share_no_pixel_have_no_change(compare_maps):
    empty = {**MAPS, Scenario.FULL: [[EMPTY] * 4] * 2}
    found, path = compare_maps(empty)
    assert found.changes == ()
    assert sum(found.pixels.values()) == 0
    assert (read(path) == EMPTY).all()


def test_a_map_that_is_gone_is_named(compare_maps, tmp_path):
    _, path = compare_maps()
    paths = {scenario: str(tmp_path / "gone.tif") for scenario in MAPS}
    with pytest.raises(InputError, match=r"gone\.tif"):
        write_difference(paths, path, None, ISPRS, SilentReporter())


def test_a_wish_to_stop_is_obeyed(compare_maps):
    class Stopping(SilentReporter):
        def progress(self, progress):
            raise Cancelled

    with pytest.raises(Cancelled):
        compare_maps(reporter=Stopping())


def test_the_table_has_a_row_a_change(compare_maps, tmp_path):
    found, _ = compare_maps()
    write_changes(found.changes, tmp_path / "changes.csv")
    with (tmp_path / "changes.csv").open(newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["modality", "from_class", "to_class", "pixels", "area_m2", "share"]
    assert rows[1] == ["ndsm", "impervious_surface", "building", "2", "0.5", "0.333333"]
    assert len(rows) == 5
