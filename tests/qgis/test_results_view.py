"""The dock of results in the plugin, over real layers of runs in a real project."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from qgis.core import (
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QPushButton
from results_example import HALF, add_example, choose, job_record, node_named

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.results import result as names
from dis2_plugin.qgis_app.layers.run_nodes import OUTPUT_PROPERTY, RUN_PROPERTY, run_of
from dis2_plugin.qgis_app.layers.uncertain import STYLE, grey_below, threshold
from dis2_plugin.qgis_app.runs.moved import where_they_are


def answers(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_the_toolbar_button_opens_and_closes_the_dock(window, plugin) -> None:
    button = next(a for a in window.toolbar.actions() if a.objectName() == "dis2_results")
    window.main.show()
    button.trigger()
    assert plugin.results.dock.isVisible()
    button.trigger()
    assert not plugin.results.dock.isVisible()
    button.trigger()
    assert plugin.results.dock.isVisible()


def test_an_empty_project_says_so(window, plugin) -> None:
    window.main.show()
    plugin.open_results()
    assert plugin.results.dock.empty_label.isVisible()
    assert not plugin.results.dock.content.isVisible()


def test_a_run_of_the_project_is_shown_with_its_areas(results) -> None:
    table = results.dock.area_table
    assert [table.item(row, 0).text() for row in range(2)] == ["Building", "Tree"]
    assert table.item(0, 1).text() == "200.0 m²"
    assert results.dock.area_bars.words() == "Building 50.0 %; Tree 50.0 %"


def test_the_confidence_is_counted_in_the_background(counted) -> None:
    histogram = counted.dock.confidence_panel.histogram.counts
    # twenty columns at 1.5 %, 6.5 %, ... 96.5 %, each of twenty pixels
    assert [step for step, count in enumerate(histogram) if count] == list(range(1, 100, 5))
    assert set(histogram) == {0, 20}


def test_in_a_comparison_where_the_maps_differ_gives_way_to_what_is_grey(
    counted, until, tmp_path
) -> None:
    project, root = QgsProject.instance(), QgsProject.instance().layerTreeRoot()
    shutil.copy(tmp_path / "town" / "classes.tif", tmp_path / "difference.tif")
    difference = QgsRasterLayer(str(tmp_path / "difference.tif"), "What changed the class")
    project.addMapLayer(difference, False)
    outer = root.addGroup("Compared")
    outer.setCustomProperty(RUN_PROPERTY, counted.dock.run())
    outer.addLayer(difference).setCustomProperty(OUTPUT_PROPERTY, "difference")
    (group,) = [found for found in root.findGroups() if found is not outer]
    outer.addChildNode(group.clone())
    root.removeChildNode(group)
    choose(counted, 60, until)
    assert not node_named("What changed the class").isVisible()
    node_named("What changed the class").setItemVisibilityChecked(True)
    choose(counted, 70, until)
    assert node_named("What changed the class").isVisible(), "a person wants it back"


def test_the_slider_tells_what_is_left_of_each_class(counted, until) -> None:
    choose(counted, 60, until)
    # columns from 61 % on: 8 of 20
    table = counted.dock.area_table
    assert table.horizontalHeaderItem(4).text() == "≥ 60 %"
    assert [table.item(row, 4).text() for row in range(2)] == ["80.0 m²", "80.0 m²"]
    words = counted.dock.confidence_panel.words_label.text()
    assert words == "60.0\u00a0% of the area is below 60\u00a0%."
    assert counted.dock.area_bars.words() == "Building 20.0 %; Tree 20.0 %"


def test_the_slider_greys_what_is_less_certain_on_the_map(counted, until) -> None:
    choose(counted, 60, until)
    node = node_named("Confidence")
    assert node.isVisible()
    shader = node.layer().renderer().shader()
    _, *below = shader.shade(0.56)
    _, *above = shader.shade(0.61)
    assert below == [128, 128, 128, 225]
    assert above[-1] == 0


def test_a_pixel_at_the_threshold_is_not_grey(counted) -> None:
    grey_below(node_named("Confidence"), 50)
    shader = node_named("Confidence").layer().renderer().shader()
    assert shader.shade(0.5)[-1] == 0
    assert shader.shade(0.5 - 1 / 4096)[-1] == 225


def test_at_zero_the_layer_has_its_own_style_and_place_again(counted, until) -> None:
    node = node_named("Confidence")
    layer = node.layer()
    layer.setOpacity(0.4)
    layer.renderer().setClassificationMin(0.25)
    choose(counted, 60, until)
    choose(counted, 30, until)
    counted.dock.confidence_panel.threshold_slider.setValue(0)
    until(lambda: STYLE not in layer.styleManager().styles())
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    assert layer.renderer().classificationMin() == 0.25
    assert layer.opacity() == pytest.approx(0.4)
    assert not node.itemVisibilityChecked()
    assert len(layer.styleManager().styles()) == 1
    assert counted.dock.run() == run_of(node)


def test_another_style_chosen_meanwhile_is_left_alone(counted, until) -> None:
    layer = node_named("Confidence").layer()
    layer.styleManager().addStyleFromLayer("mine")
    choose(counted, 60, until)
    layer.styleManager().setCurrentStyle("mine")
    grey_below(node_named("Confidence"), 0)
    assert layer.styleManager().currentStyle() == "mine"
    assert STYLE not in layer.styleManager().styles()


def test_a_saved_project_keeps_threshold_styles_and_the_way_to_the_run(
    counted, until, tmp_path
) -> None:
    choose(counted, 60, until)
    project, path = QgsProject.instance(), str(tmp_path / "map.qgz")
    assert project.write(path)
    project.clear()
    until(lambda: not counted.dock.run())
    assert project.read(path)
    until(lambda: counted.dock.confidence_panel.threshold() == 60)
    assert Path(counted.dock.run()) == tmp_path / "town"
    assert counted.dock.area_table.rowCount() == 2
    assert isinstance(node_named("Classes").layer().renderer(), QgsPalettedRasterRenderer)
    counted.dock.confidence_panel.threshold_slider.setValue(0)
    until(lambda: threshold(node_named("Confidence")) == 0)
    layer = node_named("Confidence").layer()
    assert STYLE not in layer.styleManager().styles()
    assert layer.renderer().shader().shade(1.0)[-1] == 0
    assert not node_named("Confidence").itemVisibilityChecked()


def test_a_run_that_ends_is_shown_and_a_closed_dock_stays_closed(
    results, plugin, rasters, until, tmp_path
) -> None:
    results.dock.setUserVisible(False)
    out = tmp_path / "new"
    plugin.desk.start(SegmentationJob(out=str(out), rgir=str(rasters["rgir"])))
    until(lambda: not plugin.desk.is_busy)
    assert results.dock.run() == str(out)
    assert results.dock.area_table.rowCount() == len(ISPRS)
    assert not results.dock.isVisible()


def test_the_message_of_a_finished_run_leads_to_its_results(
    window, plugin, rasters, until, tmp_path
) -> None:
    window.main.show()
    plugin.desk.start(SegmentationJob(out=str(tmp_path / "new"), rgir=str(rasters["rgir"])))
    until(lambda: not plugin.desk.is_busy)
    buttons = [b for item in window.bar.items() for b in item.findChildren(QPushButton)]
    next(b for b in buttons if b.text() == "Show results").click()
    assert plugin.results.dock.isVisible()
    assert plugin.results.dock.run() == str(tmp_path / "new")


def test_a_run_without_confidence_says_so(window, plugin, tmp_path) -> None:
    window.main.show()
    add_example(tmp_path / "town", confidence=False)
    plugin.open_results()
    panel = plugin.results.dock.confidence_panel
    assert panel.words_label.text() == "This run has no confidence layer."
    assert not panel.threshold_slider.isEnabled()


def test_a_run_whose_files_are_gone_says_so(results, until, tmp_path) -> None:
    (tmp_path / "town" / names.RUN_FILE).unlink()
    results.refresh()
    assert "are gone" in results.dock.summary_label.text()


def test_removing_the_layers_empties_the_dock(counted, until) -> None:
    QgsProject.instance().removeAllMapLayers()
    until(counted.dock.empty_label.isVisible)
    assert counted.dock.run() == ""


def test_a_removed_confidence_layer_takes_the_slider_with_it(counted, until) -> None:
    QgsProject.instance().removeMapLayer(node_named("Confidence").layerId())
    until(lambda: not counted.dock.confidence_panel.threshold_slider.isEnabled())
    assert sum(counted.dock.confidence_panel.histogram.counts) == 2 * HALF


def test_choosing_another_run_shows_it(counted, until, tmp_path) -> None:
    add_example(tmp_path / "village", confidence=False)
    dock = counted.dock
    until(lambda: dock.run_combo.count() == 2)
    dock.run_combo.setCurrentIndex(0)
    dock.run_combo.activated.emit(0)
    until(lambda: "no confidence" in dock.confidence_panel.words_label.text())
    dock.run_combo.setCurrentIndex(1)
    dock.run_combo.activated.emit(1)
    until(lambda: sum(dock.confidence_panel.histogram.counts))
    assert "no confidence" not in dock.confidence_panel.words_label.text()


def test_run_again_has_the_same_settings_and_a_folder_of_its_own(
    results, plugin, monkeypatch
) -> None:
    jobs = []
    results.again.disconnect()
    results.again.connect(jobs.append)
    results.dock.again_button.click()
    (job,) = jobs
    assert (job.rgir, job.ndsm, job.model) == ("/data/town.tif", "/data/ndsm.tif", "gone")
    assert job.out == ""


def test_run_again_finds_inputs_that_moved_with_the_results(tmp_path) -> None:
    here, stays, gone = tmp_path / "here", tmp_path / "stays.tif", tmp_path / "there" / "gone.tif"
    there = tmp_path / "there"
    for file in (here / "photo.tif", here / "out" / "inputs" / "area.gpkg", stays):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    job = SegmentationJob(
        out="",
        rgir=str(there / "photo.tif"),
        dsm=str(stays),
        dtm=str(gone),
        mask=str(there / "out" / "inputs" / "area.gpkg"),
    )
    found = where_they_are(job, str(there / "out"), str(here / "out"))
    assert found.rgir == str(here / "photo.tif")
    assert found.mask == str(here / "out" / "inputs" / "area.gpkg")
    assert (found.ndsm, found.dsm, found.dtm) == (None, str(stays), str(gone))


def test_settings_that_cannot_be_read_are_told(results, window, tmp_path) -> None:
    path = tmp_path / "town" / names.RUN_FILE
    record = json.loads(path.read_text())
    path.write_text(json.dumps({**record, "job": job_record(scenario="guess")}))
    results.refresh()
    results.dock.again_button.click()
    assert "cannot be read" in window.messages()[-1]


def test_save_asks_for_a_geopackage_of_this_run(results, monkeypatch, tmp_path) -> None:
    asked = []
    results.save_asked.disconnect()
    results.save_asked.connect(lambda *words: asked.append(words))
    answers(monkeypatch, tmp_path / "map")
    results.dock.save_button.click()
    assert asked == [(str(tmp_path / "town"), str(tmp_path / "map.gpkg"))]


def test_the_areas_are_saved_as_csv(counted, until, monkeypatch, tmp_path, window) -> None:
    choose(counted, 60, until)
    answers(monkeypatch, tmp_path / "areas.csv")
    counted.dock.csv_button.click()
    lines = (tmp_path / "areas.csv").read_text().splitlines()
    assert lines[1] == "1,building,200,200.000,0.500000,0.4850,,0.60,80,80.000"
    assert window.messages()[-1] == f"Saved in {tmp_path / 'areas.csv'}."


def test_a_csv_that_cannot_be_written_is_told(results, monkeypatch, tmp_path, window) -> None:
    answers(monkeypatch, tmp_path / "nowhere" / "areas.csv")
    results.dock.csv_button.click()
    assert "areas.csv cannot be written" in window.messages()[-1]


def test_copy_puts_plain_numbers_on_the_clipboard(results) -> None:
    results.dock.copy_button.click()
    header, first, *_ = QApplication.clipboard().text().split("\n")
    assert header.split("\t")[:4] == ["class_id", "name", "pixels", "area_m2"]
    assert first.split("\t")[:4] == ["1", "building", "200", "200.000"]


def test_unloading_the_plugin_takes_the_dock_away(window, plugin, tmp_path) -> None:
    window.main.show()
    add_example(tmp_path / "town")
    plugin.open_results()
    plugin.unload()
    QCoreApplication.processEvents()
    assert plugin.results is None
    plugin.initGui()
