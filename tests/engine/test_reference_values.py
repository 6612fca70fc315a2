"""The values of a reference, how many of each, and the class each names by itself."""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import ogr, osr

from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.results.evaluation import ReferenceKind, ReferenceValues
from dis2_plugin.engine.labels.label_rule import LabelRule
from dis2_plugin.engine.labels.reference_values import MOST_VALUES, reference_values


def listed(values):
    return [(value.text, value.count, value.class_name) for value in values.values]


def test_numbers_are_counted_without_those_of_no_data(make_raster):
    path = make_raster("r.tif", np.array([[1, 1, 1, 7, 7, 255]], "u1"), nodata=255)
    found = reference_values(path, LabelRule())
    assert (found.kind, found.complete) == (ReferenceKind.IDS, True)
    assert listed(found) == [("1", 3, "building"), ("7", 2, None)]


def test_colours_are_guessed_by_their_bright_bands(make_raster):
    painted = np.array([[252, 255, 0], [252, 255, 0], [255, 0, 0]]).T[:, None, :].astype("u1")
    found = reference_values(make_raster("r.tif", painted), LabelRule())
    assert found.kind is ReferenceKind.COLOURS
    assert listed(found) == [("#fcff00", 2, "car"), ("#ff0000", 1, None)]


@pytest.fixture
def polygons(tmp_path):
    """A layer of polygons whose field ``what`` holds some texts."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32630)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "p.gpkg"))
    layer = dataset.CreateLayer("truth", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("what", ogr.OFTString))
    for text in ("Tree", "Tree", "lake", None):
        feature = ogr.Feature(layer.GetLayerDefn())
        if text is not None:
            feature.SetField("what", text)
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
        layer.CreateFeature(feature)
    return str(tmp_path / "p.gpkg")


def test_polygons_are_counted_by_the_text_of_their_field(polygons):
    found = reference_values(polygons, LabelRule(class_field="what"))
    assert found.kind is ReferenceKind.POLYGONS
    assert listed(found) == [("Tree", 2, "tree"), ("lake", 1, None)]


def test_a_reference_that_cannot_be_read_to_its_end_is_named(make_raster):
    path = make_raster("r.tif", np.ones((900, 900), "u1"))
    os.truncate(path, 400_000)
    with pytest.raises(InputError, match=r"r\.tif cannot be read: "):
        reference_values(path, LabelRule())


@pytest.mark.parametrize("kind", ["raster", "polygons"])
def test_a_wish_to_stop_is_heard(kind, polygons, make_raster):
    path = polygons if kind == "polygons" else make_raster("r.tif", np.ones((9, 9), "u1"))

    class Stops(SilentReporter):
        def progress(self, progress):
            raise Cancelled

    with pytest.raises(Cancelled):
        reference_values(path, LabelRule(class_field="what"), Stops())


def test_a_field_that_is_not_there_has_no_values(polygons):
    assert listed(reference_values(polygons, LabelRule(class_field="other"))) == []


def test_of_very_many_values_the_most_frequent_are_listed(make_raster):
    values = np.arange(100, dtype="i2").repeat(np.arange(1, 101))[None]
    found = reference_values(make_raster("r.tif", values), LabelRule())
    assert not found.complete
    assert len(found.values) == MOST_VALUES
    assert (found.values[0].text, found.values[0].count) == ("99", 100)


def test_values_survive_the_way_through_json(polygons):
    found = reference_values(polygons, LabelRule(class_field="what"))
    assert ReferenceValues.from_json(found.to_json()) == found
