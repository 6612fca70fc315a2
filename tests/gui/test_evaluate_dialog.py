"""The evaluation form: what it asks for, what it refuses, what it shows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
)

from dis2_plugin.core.class_scheme import ISPRS, ClassScheme
from dis2_plugin.core.progress import Progress
from dis2_plugin.core.results.evaluation import (
    ClassScore,
    EvaluationReport,
    ReferenceKind,
    ReferenceValue,
    ReferenceValues,
    Scores,
    mapping_pairs,
)

VALUES = ReferenceValues(
    ReferenceKind.IDS,
    (ReferenceValue("1", 900, "building"), ReferenceValue("10", 50, None)),
    complete=True,
)


@pytest.fixture
def form(project, qgis_canvas, kept):
    from dis2_plugin.gui.evaluation.evaluate_dialog import EvaluateDialog  # noqa: PLC0415 - needs QGIS

    return kept(EvaluateDialog(qgis_canvas))


@pytest.fixture
def ready(form, add_raster):
    """The form with map, reference and values."""
    form.map_combo.setLayer(add_raster("map"))
    form.reference_combo.setLayer(add_raster("truth"))
    form.show_map("/maps/map.tif", ISPRS, "town")
    form.show_values("/maps/truth.tif", VALUES)
    return form


@pytest.fixture
def truth(project):
    """Polygons with a field of classes that is not the first."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=fid:int&field=Class:string", "t", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 1, 1)))
    layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    return layer


def report():
    """Buildings: 30 right, 10 called low vegetation; nothing else is known."""
    nothing = ClassScore("", 0, 0, None, None, None, None)
    building = ClassScore("building", 40, 30, 1.0, 0.75, 6 / 7, 0.75)
    scores = Scores((nothing, building, *[nothing] * 3), 6 / 7, 0.75, 0.75, None)
    rows = ((0,) * 5, (0, 30, 10, 0, 0), *[(0,) * 5] * 3)
    return EvaluationReport(scores, rows, 40, 5, 7, 3)


def asked(form):
    wishes = []
    form.job_requested.connect(lambda *wish: wishes.append(wish))
    form.evaluate_button.click()
    return wishes


def test_choosing_layers_asks_what_they_are(form, add_raster) -> None:
    told = []
    form.inputs_changed.connect(lambda *words: told.append(words))
    layer = add_raster("map")
    form.map_combo.setLayer(layer)
    form.reference_combo.setLayer(layer)
    assert told == [(layer.id(), "", ""), (layer.id(), layer.id(), "")]


def test_polygons_show_their_fields_and_the_likeliest_is_chosen(form, truth) -> None:
    told = []
    form.inputs_changed.connect(lambda *words: told.append(words))
    form.show()
    form.reference_combo.setLayer(truth)
    assert form.field_combo.isVisible()
    assert told[-1][2] == "Class"


def test_a_raster_has_no_fields(form, add_raster) -> None:
    form.show()
    form.reference_combo.setLayer(add_raster("truth"))
    assert not form.field_combo.isVisible()


def test_without_a_map_nothing_can_be_evaluated_and_the_form_says_so(form) -> None:
    assert not form.evaluate_button.isEnabled()
    assert form.status_label.text() == "Choose the classified map."


def test_a_map_that_cannot_be_used_says_why(form, add_raster) -> None:
    form.map_combo.setLayer(add_raster("map"))
    form.show_map("", problem="It is a picture.")
    assert form.status_label.text() == "It is a picture."
    assert not form.evaluate_button.isEnabled()


def test_a_reference_without_any_class_cannot_be_evaluated(ready) -> None:
    ready.mapping.choose("1", None)
    assert not ready.evaluate_button.isEnabled()


def test_the_job_holds_what_was_chosen(ready) -> None:
    ready.erode_spin.setValue(3)
    ready.folder_widget.setFilePath("/results")
    ((job, folder, wants_error_map),) = asked(ready)
    assert (job.classes, job.reference, job.model) == ("/maps/map.tif", "/maps/truth.tif", "town")
    assert (job.erode_px, job.extent, job.mapping) == (3, None, "")
    assert (folder, wants_error_map) == ("/results", True)


def test_a_changed_class_makes_a_mapping_of_all_rows(ready) -> None:
    ready.mapping.choose("10", "tree")
    ((job, _, _),) = asked(ready)
    assert mapping_pairs(job.mapping) == [("1", "building"), ("10", "tree")]


def test_ignored_values_are_not_in_the_mapping(ready) -> None:
    ready.mapping.choose("1", None)
    ready.mapping.choose("10", "car")
    ((job, _, _),) = asked(ready)
    assert mapping_pairs(job.mapping) == [("10", "car")]


def test_a_value_that_is_called_as_qgis_calls_a_class_is_that_class(ready) -> None:
    german = ("Straße", "Gebäude", "Wiese", "Baum", "Auto")
    titled = (replace(item, title=title) for item, title in zip(ISPRS.classes, german))
    ready.show_map("/maps/map.tif", ClassScheme(tuple(titled)), "town")
    texts = (ReferenceValue("gebäude", 3, None), ReferenceValue("tree", 2, "tree"))
    found = ReferenceValues(ReferenceKind.POLYGONS, texts, complete=True)
    ready.show_values("/maps/truth.gpkg", found)
    assert ready.job().mapping == "gebäude=building,tree=tree"


def test_choices_outlive_new_values_of_one_reference_and_no_other(ready, add_raster) -> None:
    ready.mapping.choose("10", "car")
    ready.show_reading()
    ready.show_values("/maps/truth.tif", VALUES)
    assert ready.job().mapping == "1=building,10=car"
    ready.reference_combo.setLayer(add_raster("other"))
    ready.show_values("/maps/other.tif", VALUES)
    assert ready.job().mapping == ""


def test_the_canvas_limits_the_area_to_what_it_shows_of_the_map(ready) -> None:
    extent = ready.map_combo.currentLayer().extent()
    ready._canvas.setDestinationCrs(ready.map_combo.currentLayer().crs())
    ready._canvas.setExtent(extent.buffered(50))
    ready.canvas_radio.setChecked(True)
    ((job, _, _),) = asked(ready)
    assert job.extent.xmin == pytest.approx(extent.xMinimum())
    assert job.extent.ymax == pytest.approx(extent.yMaximum())


def test_a_canvas_without_a_crs_limits_the_area_too(ready) -> None:
    whole = ready.map_combo.currentLayer().extent()
    ready._canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    ready._canvas.setExtent(whole.scaled(0.5))
    shown = ready._canvas.mapSettings().visibleExtent()
    ready.canvas_radio.setChecked(True)
    extent = ready.job().extent
    assert extent.xmax - extent.xmin == pytest.approx(min(shown.width(), whole.width()))
    assert extent.ymax - extent.ymin == pytest.approx(min(shown.height(), whole.height()))
    assert extent.ymax - extent.ymin < whole.height()


def test_a_canvas_elsewhere_keeps_the_evaluation_from_starting(ready) -> None:
    extent = ready.map_combo.currentLayer().extent()
    ready._canvas.setDestinationCrs(ready.map_combo.currentLayer().crs())
    ready.canvas_radio.setChecked(True)
    ready._canvas.setExtent(QgsRectangle(extent.xMaximum() + 9, 0, extent.xMaximum() + 20, 9))
    assert not ready.evaluate_button.isEnabled()


def test_a_canvas_beyond_the_earth_keeps_it_from_starting_too(ready) -> None:
    ready._canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    ready.canvas_radio.setChecked(True)
    ready._canvas.setExtent(QgsRectangle(1000, 1000, 2000, 2000))
    assert not ready.evaluate_button.isEnabled()


def test_while_it_runs_choices_rest_and_cancel_is_there(ready) -> None:
    ready.show()
    stops = []
    ready.cancel_requested.connect(lambda: stops.append(1))
    ready.show_started()
    ready.show_progress(Progress("evaluate", 1, 4))
    assert not ready.choices_widget.isEnabled()
    assert ready.progress_bar.value() == 250
    ready.cancel_button.click()
    assert stops == [1]
    assert ready.status_label.text() == "Stopping…"
    ready.show_stopped()
    assert ready.choices_widget.isEnabled()
    assert not ready.cancel_button.isVisible()


def test_enter_ends_a_number_and_compares_nothing(ready) -> None:
    wishes = []
    ready.job_requested.connect(lambda *wish: wishes.append(wish))
    ready.show()
    ready.erode_spin.setFocus()
    QTest.keyClick(ready.erode_spin, Qt.Key.Key_Return)
    assert wishes == []
    assert ready.isVisible()


def test_a_failure_is_told_and_another_try_is_possible(ready) -> None:
    ready.show_started()
    ready.show_failure("The disk is full.", "Free some space.")
    assert ready.status_label.text() == "The disk is full. Free some space."
    assert ready.evaluate_button.isEnabled()


def test_a_removed_layer_is_chosen_no_more(ready) -> None:
    QgsProject.instance().removeMapLayer(ready.map_combo.currentLayer())
    assert ready.map_combo.currentLayer() is None


def test_the_report_fills_both_tables(ready) -> None:
    ready.show_finished(report(), ISPRS, "/results")
    results = ready.results
    assert "Mean F1 0.857" in results.summary_label.text()
    cells = [results.scores_table.item(1, column).text() for column in range(6)]
    assert cells == ["Building", "0.857", "0.750", "1.000", "0.750", "40"]
    assert results.scores_table.item(0, 1).text() == "–"  # noqa: RUF001
    assert results.matrix_table.item(1, 2).text() == "25.0 %"
    assert results.matrix_table.item(1, 2).toolTip() == (
        "Building, mapped as Low vegetation: 10 px"
    )


def test_no_heading_of_the_scores_is_cut_in_a_narrow_window(ready) -> None:
    ready.show_finished(report(), ISPRS, "/results")
    ready.show()
    ready.results.scores_table.setFixedWidth(120)
    header = ready.results.scores_table.horizontalHeader()
    cut = [c for c in range(header.count()) if header.sectionSize(c) < header.sectionSizeHint(c)]
    assert cut == []


def test_no_row_of_a_table_hides_behind_the_bar_of_a_narrow_window(ready) -> None:
    ready.show_finished(report(), ISPRS, "/results")
    ready.show()
    ready.resize(ready.width(), 900)
    for table in (ready.results.scores_table, ready.results.matrix_table):
        table.setFixedWidth(150)
        QApplication.processEvents()
        assert table.horizontalScrollBar().maximum() > 0
        assert table.verticalScrollBar().maximum() == 0


def test_right_cells_are_tinted_green_wrong_ones_red_the_more_the_stronger(ready) -> None:
    ready.show_finished(report(), ISPRS, "/results")
    right, wrong = (
        ready.results.matrix_table.item(1, column).background().color() for column in (1, 2)
    )
    assert right.green() > right.red()
    assert wrong.red() > wrong.green()
    assert right.alpha() > wrong.alpha() > 0


def test_copied_tables_hold_plain_numbers(ready) -> None:
    ready.show_finished(report(), ISPRS, "/results")
    ready.results.copy_button.click()
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert lines[2] == ["Building", "0.857143", "0.750000", "1.000000", "0.750000", "40"]
    assert lines[9] == ["Building", "0", "30", "10", "0", "0"]


def test_every_control_has_a_tool_tip_and_a_what_is_this(ready) -> None:
    ready.show_finished(report(), ISPRS, "/results")
    kinds = (QComboBox, QAbstractButton, QAbstractItemView)
    places = (ready, ready.mapping, ready.results, ready.choices_box)
    controls = [w for place in places for w in place.children() if isinstance(w, kinds)]
    assert len(controls) > 10
    bare = [w.objectName() for w in controls if not (w.toolTip() and w.whatsThis())]
    assert bare == []


def test_no_two_controls_share_a_key(form) -> None:
    texts = [w.text() for kind in (QLabel, QAbstractButton) for w in form.findChildren(kind)]
    keys = Counter(match[1].lower() for text in texts if (match := re.search(r"&(\w)", text)))
    assert [key for key, count in keys.items() if count > 1] == []


def test_maps_of_one_name_are_told_apart_by_their_groups(form, project, add_raster) -> None:
    root = project.layerTreeRoot()
    for run in ("hill", "town"):
        layer = add_raster(run)
        layer.setName("Classes")
        root.insertGroup(0, run).insertChildNode(0, root.findLayer(layer).clone())
        root.removeChildNode(root.findLayer(layer.id()))
    offered = {form.map_combo.itemText(row) for row in range(form.map_combo.count())}
    assert offered == {"Choose a layer", "Classes (hill)", "Classes (town)"}
    form.map_combo.setLayer(layer)
    assert form.map_combo.currentText() == "Classes (town)"


def test_a_layer_that_comes_tells_the_one_of_its_name_apart_at_once(form, project) -> None:
    for run in ("hill", "town"):
        layer = QgsVectorLayer("Polygon?crs=EPSG:25832", "truth", "memory")
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addGroup(run).addLayer(layer)
        offered = {form.reference_combo.itemText(n) for n in range(form.reference_combo.count())}
        assert offered >= ({"truth"} if run == "hill" else {"truth (hill)", "truth (town)"})


def test_maps_of_one_comparison_begin_with_what_they_differ_in(form, project, add_raster) -> None:
    root = project.layerTreeRoot()
    compared = root.insertGroup(0, "town: compared")
    for scenario in ("Full", "RGIR only"):
        layer = add_raster(scenario)
        layer.setName("Classes")
        compared.addGroup(scenario).insertChildNode(0, root.findLayer(layer).clone())
        root.removeChildNode(next(n for n in root.children() if n is not compared))
    offered = {form.map_combo.itemText(row) for row in range(1, form.map_combo.count())}
    assert offered == {f"Classes ({word}, town: compared)" for word in ("Full", "RGIR only")}


def test_a_name_that_one_layer_alone_has_stands_without_its_group(form, project) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832", "truth", "memory")
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addGroup("references").addLayer(layer)
    form.reference_combo.setLayer(layer)
    assert form.reference_combo.currentText() == "truth"


def test_tab_goes_from_value_to_value_and_then_to_the_buttons(ready) -> None:
    ready.show()
    ready.activateWindow()
    table = ready.mapping.values_table
    table.setFocus()
    walked = []
    for _ in range(3):
        QTest.keyClick(ready.focusWidget(), Qt.Key.Key_Tab)
        walked.append(ready.focusWidget())
    assert walked == [table.cellWidget(0, 2), table.cellWidget(1, 2), ready.evaluate_button]
