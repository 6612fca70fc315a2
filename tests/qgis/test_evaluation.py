"""The evaluation window over the real engine: values, report, error map, and every other ending."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from results_example import add_example

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.results.evaluation import ERROR_MAP_FILE, PAGE_FILE, REPORT_FILE, TABLE_FILE
from dis2_plugin.core.results.result import CLASSES_FILE
from dis2_plugin.qgis_app.evaluation.sources import map_source
from dis2_plugin.qgis_app.evaluation.window import EvaluationWindow
from dis2_plugin.qgis_app.layers.run_nodes import files_folder, output_of


@pytest.fixture
def layers(rasters, tmp_path):
    """A map with a house that the reference does not have, both in the project."""
    made = []
    for name, house in (("map", 1), ("truth", 2)):
        pixels = np.full((10, 20), 2, "u1")
        pixels[2:6, 3:8] = house
        template, path = gdal.Open(str(rasters["ndsm"])), tmp_path / f"{name}.tif"
        raster = gdal.GetDriverByName("GTiff").Create(str(path), 20, 10, 1, gdal.GDT_Byte)
        raster.SetProjection(template.GetProjection())
        raster.SetGeoTransform(template.GetGeoTransform())
        raster.GetRasterBand(1).WriteArray(pixels)
        raster.FlushCache()
        made.append(QgsRasterLayer(str(path), name))
    QgsProject.instance().addMapLayers(made)
    return made


@pytest.fixture
def dialog(evaluation, layers, until):
    """The form with both layers, ready to start."""
    dialog = evaluation.dialog
    dialog.map_combo.setLayer(layers[0])
    dialog.reference_combo.setLayer(layers[1])
    until(dialog.evaluate_button.isEnabled)
    return dialog


def is_idle(dialog):
    return dialog.choices_widget.isEnabled()


def error_layers():
    return [
        layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Errors"
    ]


def test_the_newest_map_is_chosen_until_a_layer_of_another_run_is_selected(
    window, engine, tmp_path
) -> None:
    for name in ("older", "newer"):
        add_example(tmp_path / name)
    opened = EvaluationWindow(window)
    opened.open()
    combo = opened.dialog.map_combo
    assert files_folder(combo.currentLayer()) == str(tmp_path / "newer")
    older = QgsProject.instance().layerTreeRoot().children()[1]
    window.tree.setCurrentLayer(older.findLayers()[0].layer())
    opened.open()
    assert files_folder(combo.currentLayer()) == str(tmp_path / "older")
    assert Path(combo.currentLayer().source()).name == CLASSES_FILE
    opened.close()


def test_the_values_of_the_reference_are_listed_with_their_classes(dialog) -> None:
    table = dialog.mapping.values_table
    assert [table.item(0, column).text() for column in (0, 1)] == ["2", "200"]
    assert table.cellWidget(0, 2).currentText() == "Low vegetation"


def test_an_evaluation_fills_the_form_the_folder_and_the_map(dialog, until, tmp_path) -> None:
    dialog.folder_widget.setFilePath(str(tmp_path / "out"))
    dialog.evaluate_button.click()
    until(lambda: is_idle(dialog) and error_layers())
    assert "overall accuracy 0.900" in dialog.results.summary_label.text()
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == sorted([REPORT_FILE, PAGE_FILE, TABLE_FILE, ERROR_MAP_FILE])
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert group.name().endswith("evaluated")
    (layer,) = error_layers()
    assert layer.renderer().classes()[0].label == "Low vegetation, mapped as Building"
    assert output_of(group.findLayers()[0]) == "errors"


def test_a_folder_that_cannot_be_made_is_told_as_such(dialog, until, tmp_path) -> None:
    (tmp_path / "file").touch()
    dialog.folder_widget.setFilePath(str(tmp_path / "file" / "out"))
    dialog.evaluate_button.click()
    until(lambda: is_idle(dialog) and "cannot be written" in dialog.status_label.text())
    assert f"{tmp_path / 'file' / 'out'} cannot be written" in dialog.status_label.text()


def test_without_a_folder_the_results_are_temporary_and_the_group_says_so(dialog, until) -> None:
    dialog.evaluate_button.click()
    until(lambda: is_idle(dialog) and error_layers())
    assert "(temporary)" in QgsProject.instance().layerTreeRoot().children()[0].name()


def test_without_a_wish_for_an_error_map_none_is_added(dialog, until) -> None:
    dialog.error_map_check.setChecked(False)
    dialog.evaluate_button.click()
    until(dialog.results.copy_button.isVisible)
    assert error_layers() == []


@pytest.mark.parametrize(("name", "begin"), [("r.html", "<!DOCTYPE"), ("r.csv", "class,")])
def test_the_report_is_saved_as_its_ending_says(dialog, until, tmp_path, name, begin) -> None:
    dialog.evaluate_button.click()
    until(dialog.results.copy_button.isVisible)
    dialog.results.save_requested.emit(str(tmp_path / name))
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)
    assert dialog.status_label.text() == f"Saved in {tmp_path / name}."


def test_a_report_that_cannot_be_saved_says_so(dialog, until, tmp_path) -> None:
    dialog.evaluate_button.click()
    until(dialog.results.copy_button.isVisible)
    dialog.results.save_requested.emit(str(tmp_path / "no" / "r.html"))
    assert "cannot be written" in dialog.status_label.text()


def test_a_failure_of_the_engine_has_its_words(dialog, layers, until, tmp_path) -> None:
    Path(layers[1].source()).write_bytes(b"no raster any more")
    dialog.folder_widget.setFilePath(str(tmp_path / "out"))
    dialog.evaluate_button.click()
    until(lambda: is_idle(dialog))
    assert "truth.tif" in dialog.status_label.text()
    assert not (tmp_path / "out").exists()


def test_the_main_window_hears_what_a_closed_form_cannot_show(
    dialog, evaluation, window, until
) -> None:
    dialog.evaluate_button.click()
    dialog.close()
    until(window.messages)
    assert "The evaluation is done" in window.messages()[-1]


def test_a_project_that_was_closed_meanwhile_gets_no_layer(dialog, until) -> None:
    dialog.evaluate_button.click()
    QgsProject.instance().clear()
    until(dialog.results.copy_button.isVisible)
    assert QgsProject.instance().mapLayers() == {}


def test_closing_the_window_ends_what_goes_on(evaluation, dialog) -> None:
    dialog.evaluate_button.click()
    desk = evaluation.desk
    evaluation.close()
    assert desk._task is None
    assert evaluation.dialog is None


def test_a_map_of_a_run_has_the_classes_of_its_model(layers, model, tmp_path) -> None:
    run = {"job": {"out": str(tmp_path), "model": model}}
    (tmp_path / "run.json").write_text(json.dumps(run), encoding="utf-8")
    assert map_source(layers[0]).model == model


def test_a_map_of_a_run_is_named_as_its_image_and_not_as_its_folder(layers, tmp_path) -> None:
    run = {"job": {"out": str(tmp_path / "dis2-1"), "rgir": "/data/Delft/rgir.tif"}}
    (tmp_path / "run.json").write_text(json.dumps(run), encoding="utf-8")
    assert map_source(layers[0]).name == "Delft"


def test_a_map_of_nobody_has_the_isprs_classes(layers) -> None:
    assert map_source(layers[0]).model is None


def test_a_picture_is_no_map(rasters) -> None:
    with pytest.raises(InputError, match="picture"):
        map_source(QgsRasterLayer(str(rasters["rgir"]), "photo"))


def test_heights_are_no_map_but_ids_that_are_stored_as_floats_are(rasters, tmp_path) -> None:
    ids = str(rasters["ndsm"])  # 40.0 everywhere
    assert map_source(QgsRasterLayer(ids, "ids")).source == ids
    heights = str(tmp_path / "heights.tif")
    gdal.Translate(heights, ids, scaleParams=[[0, 40, 0, 2.5]])
    with pytest.raises(InputError, match="'roofs' holds fractions"):
        map_source(QgsRasterLayer(heights, "roofs"))
