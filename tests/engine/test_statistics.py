"""Areas of classes, counted by hand."""

import csv
from dataclasses import asdict

import numpy as np
import pytest

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import OutputError
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.measures import statistics
from dis2_plugin.engine.measures.statistics import class_areas, write_statistics
from dis2_plugin.engine.raster.grids import quantity
from tests.engine.scenes import make_scene

NAN = np.nan


@pytest.fixture
def map_files(make_raster):
    """Return classes, confidence and heights of 2 x 4 pixels of half a metre."""
    classes = make_raster("c.tif", np.array([[0, 0, 1, 255], [1, 1, 4, 255]], "uint8"), nodata=255)
    rated = np.array([[0.5, 1.0, 0.25, NAN], [0.75, NAN, 1.0, NAN]], "float32")
    high = np.array([[0, 0, 8, 99], [4, NAN, NAN, 99]], "float32")
    confidence = make_raster("p.tif", rated, nodata=NAN)
    return classes, confidence, make_raster("h.tif", high)


def test_pixels_area_confidence_and_height_of_each_class(map_files):
    classes, confidence, heights = map_files
    ground, building, low, tree, car = class_areas(classes, confidence, ISPRS, heights)
    assert (ground.pixels, ground.area_m2, ground.mean_confidence) == (2, 0.5, 0.75)
    assert (building.pixels, building.area_m2, building.mean_confidence) == (3, 0.75, 0.5)
    assert building.mean_height == 6.0
    assert car.mean_height is None
    assert (low.pixels, low.area_m2, tree.pixels) == (0, 0.0, 0)


def test_strips_do_not_change_the_counts(map_files, monkeypatch):
    classes, confidence, heights = map_files
    whole = class_areas(classes, confidence, ISPRS, heights)
    monkeypatch.setattr(statistics, "strips", lambda grid: quantity.strips(grid, strip_px=4))
    assert class_areas(classes, confidence, ISPRS, heights) == whole


@pytest.mark.parametrize(
    ("place", "extent"),
    [
        ({}, Extent(500_010.0, 4_099_945.0, 500_060.0, 4_099_990.0)),
        (
            {"geotransform": (8.0, 0.1, 0.0, 70.0, 0.0, -0.1), "epsg": 4326},
            Extent(10.0, 59.0, 20.0, 68.0),  # a pixel in its south covers a third more
        ),
    ],
)
def test_areas_summed_while_a_map_is_made_are_those_of_its_files(
    make_raster, segment, place, extent
):
    rgir, ndsm = make_scene(make_raster, (130, 150), **place)
    result = segment(rgir=rgir, ndsm=ndsm, extent=extent)
    again = class_areas(result.files["classes"], result.files["confidence"], ISPRS, ndsm)
    assert sum(area.pixels for area in again) == 100 * 90
    for found, expected in zip(map(asdict, result.areas), map(asdict, again)):
        assert found.pop("name") == expected.pop("name")
        known = {name for name, value in expected.items() if value is not None}
        assert known == {name for name, value in found.items() if value is not None}
        assert [found[n] for n in known] == pytest.approx([expected[n] for n in known], rel=1e-9)


def test_in_degrees_each_row_counts_with_its_own_area(make_raster):
    ids = np.zeros((18, 36), "uint8")
    ids[3:6] = 1  # from 60 to 30 degrees north: (sin 60 - sin 30) / 2 of the sphere
    globe = make_raster("c.tif", ids, (-180.0, 10.0, 0, 90.0, 0, -10.0), epsg=4326)
    other, belt, *_ = class_areas(globe, None, ISPRS)
    assert belt.area_m2 + other.area_m2 == pytest.approx(5.10065621724e14, rel=1e-9)
    assert belt.area_m2 == pytest.approx(5.10065621724e14 * (np.sqrt(3) - 1) / 4, rel=5e-3)


def test_without_a_crs_there_is_no_area(make_raster):
    path = make_raster("c.tif", np.zeros((2, 2), "uint8"), epsg=None)
    assert class_areas(path, None, ISPRS)[0].area_m2 is None


def test_the_table_leaves_cells_empty_that_have_nothing_to_say(map_files, tmp_path):
    write_statistics(class_areas(map_files[0], None, ISPRS), tmp_path / "s.csv")
    rows = list(csv.DictReader((tmp_path / "s.csv").open()))
    assert (rows[0]["share"], rows[1]["share"]) == ("0.333333", "0.5")
    assert {row["mean_confidence"] for row in rows} == {""}
    assert rows[0]["mean_height"] == ""


def test_a_folder_that_is_gone_is_named(map_files, tmp_path):
    with pytest.raises(OutputError, match="gone"):
        write_statistics(class_areas(map_files[0], None, ISPRS), tmp_path / "gone" / "s.csv")
