"""Areas of classes in zones, compared with counts made by hand."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from osgeo import ogr, osr

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.measures import zone_statistics
from dis2_plugin.engine.measures.zone_statistics import MapRasters, ZoneLayer, write_zone_statistics
from dis2_plugin.engine.raster.grids import quantity

LEFT, TOP, PIXEL_M = 500_000.0, 4_100_000.0, 0.5


class CancelsAtOnce(SilentReporter):
    def progress(self, progress):
        raise Cancelled


@pytest.fixture
def zones(tmp_path):
    """Return a function that writes rectangles (name, left, top, right, bottom) in pixels."""

    def write(*rectangles):
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(32630)
        path = str(tmp_path / "zones.gpkg")
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        layer = dataset.CreateLayer("zones", crs, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        for name, left, top, right, bottom in rectangles:
            west, east = (LEFT + PIXEL_M * col for col in (left, right))
            north, south = (TOP - PIXEL_M * row for row in (top, bottom))
            ring = f"{west} {north},{east} {north},{east} {south},{west} {south},{west} {north}"
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("name", name)
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
            layer.CreateFeature(feature)
        return path

    return write


@pytest.fixture
def table(tmp_path):
    """Return a function that gives the rows of the table with pixels, as dictionaries."""

    def make(rasters, layer):
        out = tmp_path / "areas.csv"
        write_zone_statistics(rasters, layer, ISPRS, out, SilentReporter())
        with out.open(encoding="utf-8", newline="") as stream:
            return [row for row in csv.DictReader(stream) if row["pixels"] != "0"]

    return make


def test_each_zone_has_its_own_pixels_areas_and_means(make_raster, zones, table):
    classes = make_raster("c.tif", np.array([[1, 1, 2, 2], [1, 1, 2, 255]], "u1"), nodata=255)
    confidence = make_raster("q.tif", np.array([[0.5, 0.7, 1, 1], [0.5, 0.7, 1, 1]], "f4"))
    heights = make_raster("h.tif", np.array([[4, 4, 0, 0], [6, 6, 0, 0]], "f4"))
    layer = ZoneLayer(zones(("west", 0, 0, 1, 2), ("rest", 1, 0, 4, 2)), "name")
    rows = table(MapRasters(classes, confidence, heights), layer)
    seen = [(r["zone"], r["name"], r["pixels"], float(r["area_m2"])) for r in rows]
    assert seen == [
        ("west", "building", "2", 0.5),
        ("rest", "building", "2", 0.5),
        ("rest", "low_vegetation", "3", 0.75),
    ]
    assert [float(r["mean_confidence"]) for r in rows] == pytest.approx([0.5, 0.7, 1.0])
    assert [float(r["mean_height"]) for r in rows] == [5.0, 5.0, 0.0]
    assert [float(r["share"]) for r in rows] == [1.0, 0.4, 0.6]


def test_zones_without_a_name_are_called_by_their_number(make_raster, zones, table):
    classes = make_raster("c.tif", np.array([[1, 2]], "u1"), nodata=255)
    layer = ZoneLayer(zones(("a", 0, 0, 1, 1), ("b", 1, 0, 2, 1)))
    rows = table(MapRasters(classes), layer)
    assert [(row["zone"], row["share"]) for row in rows] == [("1", "1.0"), ("2", "1.0")]


def test_a_zone_whose_field_is_empty_is_not_called_by_its_number(make_raster, zones, table):
    classes = make_raster("c.tif", np.array([[1, 2]], "u1"), nodata=255)
    layer = ZoneLayer(zones((None, 0, 0, 1, 1), ("1", 1, 0, 2, 1)), "name")
    rows = table(MapRasters(classes), layer)
    assert [(row["zone"], row["name"]) for row in rows] == [
        ("", "building"),
        ("1", "low_vegetation"),
    ]


def test_a_zone_that_nobody_has_drawn_yet_is_empty(make_raster, zones, table):
    classes = make_raster("c.tif", np.array([[1, 2]], "u1"), nodata=255)
    path = zones(("a", 0, 0, 1, 1))
    dataset = ogr.Open(path, update=1)
    dataset.GetLayer(0).CreateFeature(ogr.Feature(dataset.GetLayer(0).GetLayerDefn()))
    del dataset
    (row,) = table(MapRasters(classes), ZoneLayer(path, "name"))
    assert (row["zone"], row["name"]) == ("a", "building")


def test_strips_give_what_the_whole_gives(make_raster, zones, table, monkeypatch):
    random = np.random.default_rng(2).integers(0, 5, (30, 20)).astype("u1")
    rasters = MapRasters(make_raster("c.tif", random, nodata=255))
    layer = ZoneLayer(zones(("a", 0, 3, 13, 22), ("b", 13, 0, 20, 30)), "name")
    whole = table(rasters, layer)
    monkeypatch.setattr(zone_statistics, "strips", lambda grid: quantity.strips(grid, 60))
    assert table(rasters, layer) == whole
    building = next(r for r in whole if (r["zone"], r["name"]) == ("a", "building"))
    assert int(building["pixels"]) == int((random[3:22, :13] == 1).sum())


def test_without_zones_the_table_is_that_of_a_run(make_raster, table):
    classes = make_raster("c.tif", np.array([[1, 2, 2]], "u1"), nodata=255)
    rows = table(MapRasters(classes), None)
    assert [(row["name"], row["pixels"]) for row in rows] == [
        ("building", "1"),
        ("low_vegetation", "2"),
    ]


@pytest.mark.parametrize("with_zones", [False, True])
def test_a_wish_to_stop_leaves_no_table(make_raster, zones, tmp_path, with_zones):
    classes = make_raster("c.tif", np.array([[1, 2]], "u1"), nodata=255)
    layer = ZoneLayer(zones(("a", 0, 0, 1, 1))) if with_zones else None
    with pytest.raises(Cancelled):
        write_zone_statistics(
            MapRasters(classes), layer, ISPRS, tmp_path / "areas.csv", CancelsAtOnce()
        )
    assert not list(tmp_path.glob("areas*"))


def test_zones_that_lie_elsewhere_are_refused(make_raster, zones, table):
    classes = make_raster("c.tif", np.array([[1, 2]], "u1"), nodata=255)
    with pytest.raises(InputError, match="No zone"):
        table(MapRasters(classes), ZoneLayer(zones(("a", 50, 50, 60, 60))))
