"""Drawn and filtered references: copied beside the window, which goes on meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.qgis_app.evaluation.sources import reference_of
from dis2_plugin.qgis_app.runs.polygon_copy import Polygons, copy_polygons

MANY = 30_000
LOOK_EVERY = 1000
PATIENCE_S = 60.0


@pytest.fixture
def dialog(evaluation):
    """The form in it."""
    return evaluation.dialog


def drawn(texts, fields="field=what:string"):
    """A layer in memory, with a square for each text, in the project."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:25832&{fields}", "drawn", "memory")
    square, features = QgsGeometry.fromRect(QgsRectangle(0, 0, 1, 1)), []
    for text in texts:
        feature = QgsFeature(layer.fields())
        feature[layer.fields().count() - 1] = text
        feature.setGeometry(square)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_polygons_in_a_geopackage_in_memory_are_copied_for_the_engine(tmp_path):
    kept = drawn(["tree", "car"])
    file = ogr.GetDriverByName("GPKG").CreateDataSource("/vsimem/zones.gpkg")
    table = file.CreateLayer("zones", geom_type=ogr.wkbPolygon)
    table.CreateField(ogr.FieldDefn("what", ogr.OFTString))
    for feature in kept.getFeatures():
        row = ogr.Feature(table.GetLayerDefn())
        row["what"] = feature["what"]
        row.SetGeometry(ogr.CreateGeometryFromWkt(feature.geometry().asWkt()))
        table.CreateFeature(row)
    row = table = file = None
    layer = QgsVectorLayer("/vsimem/zones.gpkg|layername=zones", "zones", "ogr")
    assert layer.isValid()
    found = reference_of(layer, "what")
    assert "vsimem" not in found.source
    copy_polygons(found.polygons, Path(found.source), lambda _: None, lambda: False)
    assert values(found.source) == ["tree", "car"]


def values(path, field="what"):
    file = ogr.Open(str(path))
    return [feature[field] for feature in file.GetLayer(0)]


def copied(layer, field="what"):
    reference = reference_of(layer, field)
    copy_polygons(reference.polygons, Path(reference.source), lambda _: None, lambda: False)
    return reference.source


@pytest.fixture
def turns(monkeypatch, until):
    """Let whoever reads features wait, now and then, for a turn of the window's event loop.

    Who reads them in the window's own thread waits in vain. What is returned is a list with
    whether there was a turn, for each time.
    """
    had, turned = [], threading.Event()
    timer = QTimer()
    timer.timeout.connect(turned.set)
    timer.start(0)
    read = Polygons.features

    def watched(polygons):
        for number, feature in enumerate(read(polygons)):
            if number % LOOK_EVERY == 0:
                turned.clear()
                had.append(turned.wait(PATIENCE_S))
            yield feature

    monkeypatch.setattr(Polygons, "features", watched)
    yield had
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    timer.stop()


def listed(dialog):
    table = dialog.mapping.values_table
    return sorted(table.item(row, 0).text() for row in range(table.rowCount()))


def test_a_large_drawn_reference_is_copied_while_the_window_goes_on(dialog, until, turns) -> None:
    dialog.reference_combo.setLayer(drawn(["house", "wood"] * (MANY // 2)))
    until(lambda: listed(dialog))
    assert turns == [True] * (MANY // LOOK_EVERY)
    assert listed(dialog) == ["house", "wood"]


def test_the_form_says_that_it_copies_and_can_be_told_to_stop(dialog, until, turns) -> None:
    dialog.map_combo.setLayer(None)
    dialog.reference_combo.setLayer(drawn(["house"] * MANY))
    assert dialog.mapping.state_label.text().startswith("Copying the polygons of drawn")
    until(lambda: turns)
    assert dialog.progress_bar.isVisible()
    dialog.cancel_button.click()
    assert dialog.reference_combo.currentLayer() is None
    assert not dialog.cancel_button.isVisible()
    assert dialog.mapping.state_label.text() == "Choose a reference: its values are listed here."


def test_what_is_drawn_later_is_part_of_the_reference(dialog, until) -> None:
    layer = drawn(["house"])
    dialog.reference_combo.setLayer(layer)
    until(lambda: listed(dialog))
    dialog.mapping.choose("house", "building")
    layer.startEditing()
    layer.addFeature(QgsFeature(next(layer.getFeatures())))
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 0, "wood")
    assert not dialog.job().reference
    until(lambda: listed(dialog))
    assert listed(dialog) == ["house", "wood"]
    assert sorted(values(dialog.job().reference)) == ["house", "wood"]
    assert dialog.mapping.mapping() == "house=building"


def test_of_a_reference_that_is_filtered_later_only_what_passes_is_listed(dialog, until) -> None:
    saved = QgsVectorLayer(copied(drawn(["house", "wood"])), "saved", "ogr")
    QgsProject.instance().addMapLayer(saved)
    dialog.reference_combo.setLayer(saved)
    until(lambda: listed(dialog))
    saved.setSubsetString("what = 'wood'")
    until(lambda: listed(dialog) == ["wood"])
    saved.setSubsetString("")
    until(lambda: listed(dialog) == ["house", "wood"])
    assert dialog.job().reference == saved.source()


def test_what_is_drawn_while_the_form_is_closed_is_read_when_it_opens(evaluation, until) -> None:
    layer, dialog = drawn(["house"]), evaluation.dialog
    dialog.reference_combo.setLayer(layer)
    until(lambda: listed(dialog))
    dialog.close()
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 0, "wood")
    assert listed(dialog) == ["house"]
    evaluation.open()
    until(lambda: listed(dialog) == ["wood"])


def test_a_copy_that_is_stopped_leaves_no_file(window, tmp_path) -> None:
    polygons, path = Polygons(drawn(["house"] * 3), field="what"), tmp_path / "reference.gpkg"
    with pytest.raises(Cancelled):
        copy_polygons(polygons, path, lambda _: None, lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_another_choice_takes_the_place_of_a_copy_that_goes_on(dialog, until, turns) -> None:
    dialog.reference_combo.setLayer(drawn(["house"] * MANY))
    until(lambda: turns)
    dialog.reference_combo.setLayer(drawn(["wood"]))
    until(lambda: listed(dialog))
    assert listed(dialog) == ["wood"]


def test_of_a_filtered_file_only_what_passes_is_copied(window) -> None:
    saved = QgsVectorLayer(copied(drawn(["house", "wood"])), "", "ogr")
    saved.setSubsetString("what = 'wood'")
    assert values(copied(saved)) == ["wood"]


def test_what_is_drawn_and_not_saved_is_copied(window) -> None:
    layer = drawn(["house"])
    layer.startEditing()
    layer.addFeature(QgsFeature(next(layer.getFeatures())))
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 0, "wood")
    assert sorted(values(copied(layer))) == ["house", "wood"]


@pytest.mark.parametrize("name", ["fid", "geom", "Class"])
def test_a_class_field_may_be_called_as_a_column_of_a_file(window, name) -> None:
    layer = drawn(["2", "2", "1"], f"field=other:int&field={name}:string")
    assert values(copied(layer, name), name) == ["2", "2", "1"]


def test_a_file_is_read_where_it_lies(window) -> None:
    path = copied(drawn(["house"]))
    reference = reference_of(QgsVectorLayer(path, "", "ogr"), "what")
    assert (reference.source, reference.polygons) == (path, None)


def test_an_empty_drawing_is_told(window) -> None:
    with pytest.raises(InputError, match="The layer 'drawn' has no polygons"):
        reference_of(drawn([]), "what")


def test_polygons_whose_crs_only_the_project_knows_are_copied_with_it(qgis_app, tmp_path):
    path = str(tmp_path / "parcels.gpkg")
    plain = QgsVectorLayer(copied(drawn(["tree"])), "plain", "ogr")
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    bare = file.CreateLayer("parcels", None)
    bare.CreateField(ogr.FieldDefn("what", ogr.OFTString))
    bare.CreateFeature(feature_of(bare, "tree"))
    del bare, file
    assert reference_of(plain, "what").polygons is None
    layer = QgsVectorLayer(path, "parcels", "ogr")
    layer.setCrs(plain.crs())
    assert QgsVectorLayer(copied(layer), "", "ogr").crs() == plain.crs()
    QgsProject.instance().clear()


def feature_of(layer, text):
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["what"] = text
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"))
    return feature
