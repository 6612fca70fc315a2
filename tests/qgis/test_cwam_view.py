"""The attention dock in the plugin, over real layers of two runs in a real project."""

from __future__ import annotations

import json
import time

import numpy as np
import pytest
from attention_example import (
    LEFT,
    SCALE,
    SIDE,
    TOP,
    choose_other,
    layer_of,
    node_of,
    row,
    settle,
    write_raster,
)
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.results import result as names
from dis2_plugin.qgis_app.layers.run_nodes import OUTPUT_PROPERTY, RUN_PROPERTY
from dis2_plugin.qgis_app.layers.shelf import show_file
from dis2_plugin.qgis_app.results.attention_layers import attention_runs, bar_at, classes_node
from dis2_plugin.qgis_app.runs.project_runs import project_runs

UTM = QgsCoordinateReferenceSystem("EPSG:25832")


def test_the_toolbar_button_opens_and_closes_the_dock(window, plugin) -> None:
    button = next(a for a in window.toolbar.actions() if a.isCheckable())
    window.main.show()
    button.trigger()
    assert button.isChecked()
    assert plugin.attention.dock.isVisible()
    button.trigger()
    assert not plugin.attention.dock.isVisible()
    button.trigger()
    assert plugin.attention.dock.isVisible()


def test_both_docks_share_one_place_and_the_newer_one_is_in_front(window, plugin) -> None:
    window.main.show()
    plugin.open_attention()
    plugin.open_results()
    first, second = plugin.attention.dock, plugin.results.dock
    assert window.main.tabifiedDockWidgets(first) == [second]
    window.main.repaint()
    assert second.isUserVisible()
    plugin.open_attention()
    next(a for a in window.toolbar.actions() if a.objectName() == "dis2_cwam").trigger()
    assert first.isUserVisible()


def test_unloading_takes_dock_tool_and_picture_away(window, view, plugin) -> None:
    view.dock.read_button.click()
    choose_other(view)
    items = len(window.canvas.scene().items())
    plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert plugin.attention is None
    assert window.canvas.mapTool() is None
    assert len(window.canvas.scene().items()) < items
    assert window.main.findChild(type(view.dock), "dis2_cwam_dock") is None
    plugin.initGui()


def test_both_runs_are_offered_with_what_they_were_answered_from(view, tmp_path) -> None:
    combo = view.dock.run_combo
    words = [combo.itemText(row).partition(" · ")[0] for row in range(combo.count())]
    assert words == ["Image and heights", "Image alone"]
    assert view.dock.run() == str(tmp_path / "full")


def test_the_most_frequent_scenario_of_a_run_comes_first(view, tmp_path) -> None:
    path = tmp_path / "full" / names.RUN_FILE
    run = json.loads(path.read_text(encoding="utf-8"))
    run["scenario_pixels"] = {"full": 1, "missing-ndsm": 9, "missing-rgir": 0}
    path.write_text(json.dumps(run), encoding="utf-8")
    first, _ = attention_runs(QgsProject.instance())
    assert first.scenarios == (Scenario.MISSING_NDSM, Scenario.FULL)


def test_a_run_whose_account_is_gone_is_shown_in_the_colours_of_isprs(view, tmp_path) -> None:
    (tmp_path / "full" / names.RUN_FILE).unlink()
    view.refresh()
    assert view.dock.run_combo.itemText(0).endswith("· town (2)")
    assert row(view, "tree").colour_button.defaultColor().getRgb()[:3] == (0, 255, 0)


def test_showing_a_class_hides_the_other_and_the_classes_above(view) -> None:
    row(view, "tree").visible_check.click()
    settle()
    folder = view.dock.run()
    assert node_of(layer_of(folder, "tree")).isVisible()
    assert not node_of(layer_of(folder, "impervious_surface")).isVisible()
    assert not row(view, "impervious_surface").visible_check.isChecked()
    assert not view.dock.classes_check.isChecked()


def test_classes_of_another_run_give_way_where_they_would_be_under_the_attention(
    view, tmp_path
) -> None:
    under = classes_node(QgsProject.instance(), str(tmp_path / "image"))
    elsewhere = tmp_path / "elsewhere" / names.CLASSES_FILE
    elsewhere.parent.mkdir()
    write_raster(elsewhere, np.ones((SIDE, SIDE), np.uint8), gdal.GDT_Byte)
    gdal.Open(str(elsewhere), gdal.GA_Update).SetGeoTransform((LEFT + SIDE, 1, 0, TOP, 0, -1))
    beside = QgsRasterLayer(str(elsewhere), "Classes")
    QgsProject.instance().addMapLayer(beside, False)
    group = classes_node(QgsProject.instance(), view.dock.run()).parent()
    group.addLayer(beside).setCustomProperty(OUTPUT_PROPERTY, "classes")
    assert under.isVisible()
    row(view, "tree").visible_check.click()
    assert not under.isVisible()
    assert node_of(beside).itemVisibilityChecked()


def test_in_a_comparison_the_difference_gives_way_to_attention_and_runs_share_its_name(
    view, tmp_path
) -> None:
    root = QgsProject.instance().layerTreeRoot()
    outer = root.addGroup("Compared")
    outer.setCustomProperty(RUN_PROPERTY, view.dock.run())
    write_raster(tmp_path / "difference.tif", np.ones((SIDE, SIDE), np.uint8), gdal.GDT_Byte)
    difference = QgsRasterLayer(str(tmp_path / "difference.tif"), "What changed the class")
    QgsProject.instance().addMapLayer(difference, False)
    outer.addLayer(difference).setCustomProperty(OUTPUT_PROPERTY, "difference")
    for group in root.children()[:2]:
        outer.addChildNode(group.clone())
        root.removeChildNode(group)
    settle()
    assert view.dock.run_combo.itemText(0) == "Image and heights · Compared"
    row(view, "tree").visible_check.click()
    assert not node_of(difference).isVisible()
    choose_other(view)
    assert outer.itemVisibilityChecked()
    assert not node_of(layer_of(view.dock.other(), "tree")).isVisible()


def test_a_run_keeps_its_name_where_a_layer_was_taken_out_of_its_group(view) -> None:
    project = QgsProject.instance()
    root, before = project.layerTreeRoot(), project_runs(project)
    node = root.children()[0].findLayers()[0]
    root.insertChildNode(0, node.clone())
    node.parent().removeChildNode(node)
    assert project_runs(project) == before


def test_several_classes_are_shown_at_once_where_that_is_wanted(view) -> None:
    view.dock.single_check.click()
    for name in ("tree", "car"):
        row(view, name).visible_check.setChecked(True)
    settle()
    assert row(view, "tree").visible_check.isChecked()
    assert row(view, "car").visible_check.isChecked()


def test_what_the_layer_tree_changes_the_dock_shows(view) -> None:
    layer = layer_of(view.dock.run(), "car")
    node_of(layer).setItemVisibilityChecked(True)
    layer.setOpacity(0.4)
    settle()
    assert row(view, "car").visible_check.isChecked()
    assert row(view, "car").opacity_slider.value() == 40


def test_the_slider_sets_the_opacity_of_the_layer(view) -> None:
    row(view, "car").opacity_slider.setValue(30)
    assert layer_of(view.dock.run(), "car").opacity() == pytest.approx(0.3)


def test_a_colour_repaints_the_ramp_and_keeps_range_opacity_and_way_to_the_run(view) -> None:
    layer = layer_of(view.dock.run(), "car")
    layer.setOpacity(0.5)
    shader = layer.renderer().shader().rasterShaderFunction()
    before = [item.value for item in shader.colorRampItemList()]
    row(view, "car").colour_button.setColor(QColor(10, 20, 30))
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.value for item in items] == pytest.approx(before)
    assert {item.color.getRgb()[:3] for item in items} == {(10, 20, 30)}
    assert items[0].color.alpha() == 0
    assert layer.opacity() == pytest.approx(0.5)
    assert layer.resampleFilter().zoomedInResampler().type() == "bilinear"
    settle()
    assert row(view, "car").colour_button.color().getRgb()[:3] == (10, 20, 30)


def test_the_glowing_ramp_comes_back(view) -> None:
    layer = layer_of(view.dock.run(), "car")
    button = row(view, "car").colour_button
    button.setColor(QColor(10, 20, 30))
    settle()
    button.setToNull()
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[-1].color.getRgb()[:3] == (128, 0, 38)


def test_a_recoloured_layer_keeps_its_colour_in_a_saved_project(view, tmp_path) -> None:
    row(view, "car").colour_button.setColor(QColor(10, 20, 30))
    project, path = QgsProject.instance(), str(tmp_path / "map.qgz")
    assert project.write(path)
    project.clear()
    settle()
    assert not view.dock.empty_label.isHidden()
    assert project.read(path)
    settle()
    assert row(view, "car").colour_button.color().getRgb()[:3] == (10, 20, 30)


def test_the_score_at_a_point_is_that_of_the_file_with_scale_and_offset(view) -> None:
    layer = layer_of(view.dock.run(), "tree")
    bar = bar_at(layer, QgsPointXY(LEFT + 7.5, TOP - 9.5), UTM)
    assert bar.score == pytest.approx(7 + 3, abs=SCALE)  # column 7 of class 3
    # percentiles 2 and 98 of 3..22, nineteen rows of each: 3 and 22
    assert bar.position == pytest.approx((10 - 3) / 19, abs=0.01)


def test_no_data_and_the_outside_have_no_score(view) -> None:
    layer = layer_of(view.dock.run(), "tree")
    assert bar_at(layer, QgsPointXY(LEFT + 7.5, TOP - 0.5), UTM).score is None
    assert bar_at(layer, QgsPointXY(LEFT - 5.0, TOP - 9.5), UTM).score is None


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:25833"])
def test_a_place_is_read_in_any_crs_of_the_canvas(view, crs) -> None:
    canvas_crs = QgsCoordinateReferenceSystem(crs)
    point = QgsPointXY(LEFT + 7.5, TOP - 9.5)
    moved = QgsCoordinateTransform(UTM, canvas_crs, QgsProject.instance()).transform(point)
    bar = bar_at(layer_of(view.dock.run(), "car"), moved, canvas_crs)
    assert bar.score == pytest.approx(7 + 4, abs=SCALE)


def test_a_place_that_cannot_be_brought_into_the_crs_has_no_score(view) -> None:
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    assert bar_at(layer_of(view.dock.run(), "car"), QgsPointXY(500, 500), wgs84).score is None


def test_a_click_on_the_map_plots_and_holds_the_scores_of_all_classes(window, view) -> None:
    view.dock.read_button.click()
    canvas = window.canvas
    at = canvas.getCoordinateTransform().transform(QgsPointXY(LEFT + 7.5, TOP - 9.5))
    place = QPoint(round(at.x()), round(at.y()))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    words = "Impervious surface 7.0; Building 8.0; Low vegetation 9.0; Tree 10.0; Car 11.0"
    assert view.dock.bars.words() == words
    assert "Held" in view.dock.place_label.text()


def test_a_place_that_is_held_is_read_again_when_its_run_was_made_again(window, view) -> None:
    view.dock.read_button.click()
    viewport = window.canvas.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.rect().center())
    settle()
    car, scores = layer_of(view.dock.run(), "car"), np.full((SIDE, SIDE), round(25 / SCALE))
    assert not view.dock.bars.words().endswith("Car -7.0")
    write_raster(car.source(), scores, gdal.GDT_UInt16, scores=True)
    show_file(car, car.source())
    settle()
    assert view.dock.bars.words().endswith("Car -7.0")


def test_hovering_reads_at_most_once_in_a_while(window, view, monkeypatch, until) -> None:
    view.dock.read_button.click()
    settle()
    reads = []
    monkeypatch.setattr(view.dock, "show_reading", lambda *words: reads.append(words))
    begin = time.monotonic()
    for step in range(300):
        view._tool.pointed.emit(QgsPointXY(LEFT + step / 20, TOP - 9.5))
        QCoreApplication.processEvents()
    until(lambda: reads)
    assert 0 < len(reads) <= (time.monotonic() - begin) / 0.04 + 1


def test_another_tool_of_qgis_switches_reading_off(window, view) -> None:
    view.dock.read_button.click()
    window.canvas.setMapTool(QgsMapToolPan(window.canvas))
    assert not view.dock.read_button.isChecked()


def test_switching_reading_off_gives_the_former_tool_back(window, view) -> None:
    before = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(before)
    view.dock.read_button.click()
    view.dock.read_button.click()
    assert window.canvas.mapTool() is before


def test_a_layer_that_is_removed_leaves_the_dock(view) -> None:
    view.dock.read_button.click()
    layer = layer_of(view.dock.run(), "car")
    QgsProject.instance().removeMapLayer(layer.id())
    settle()
    assert len(view.dock.rows) == 4


def test_removing_the_shown_run_shows_the_other(view, tmp_path) -> None:
    choose_other(view)
    root = QgsProject.instance().layerTreeRoot()
    root.removeChildNode(root.children()[0])
    settle()
    assert view.dock.run() == str(tmp_path / "image")
    assert view.dock.other() == ""
    assert not view._swipe.isVisible()


def test_a_closed_project_empties_the_dock_and_stops_reading(window, view) -> None:
    choose_other(view)
    view.dock.read_button.click()
    settle()
    QgsProject.instance().clear()
    settle()
    assert view.dock.content.isHidden()
    assert not view.dock.read_button.isChecked()
    assert not view._swipe.isVisible()


def test_other_layers_of_a_project_are_left_alone(view, rasters) -> None:
    layer = QgsRasterLayer(str(rasters["ndsm"]), "cwam_heights")
    QgsProject.instance().addMapLayer(layer)
    settle()
    assert layer.id() not in view.dock.rows
