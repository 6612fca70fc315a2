"""Comparing scenarios in the dialog: offered, asked for, refused with a reason, finished."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.progress import Progress
from dis2_plugin.core.results.comparison import COMPARED, Change, ComparisonResult
from dis2_plugin.core.results.result import ClassArea, RunResult


@pytest.fixture
def result(tmp_path):
    """A comparison of 1000 pixels of 4 square metres."""
    area = ClassArea(1, "building", 750, 3000.0, 0.875)
    runs = {
        scenario.value: RunResult(
            files={"classes": str(tmp_path / scenario.value / "classes.tif")},
            job={},
            model={},
            device="CPU",
            backend="torch",
            precision="fp32",
            areas=(area,),
            scenario_pixels={scenario.value: 1000},
            tiles=4,
            seconds={"total": 40.0},
            peak_memory_bytes=0,
            versions={},
        )
        for scenario in COMPARED
    }
    return ComparisonResult(
        files={"changes": str(tmp_path / "changes.csv")},
        runs=runs,
        difference_pixels={"none": 500, "height": 300, "colour": 150, "both": 50},
        changes=(
            Change("ndsm", "impervious_surface", "building", 350, 1400.0, 0.35),
            Change("rgir", "low_vegetation", "tree", 200, None, 0.2),
        ),
        seconds={"total": 125.0},
        warnings=("The heights have holes.",),
    )


def heard(signal):
    """Collect what a signal says."""
    said = []
    signal.connect(lambda *words: said.append(words))
    return said


def test_the_button_asks_for_a_comparison_of_the_chosen_layers(ready):
    jobs = heard(ready.comparison_requested)
    ready.compare_button.click()
    assert jobs == [(replace(ready.job(), scenario=ScenarioChoice.FULL),)]


def test_the_chosen_mode_and_the_geopackage_do_not_count(ready, tmp_path):
    jobs = heard(ready.comparison_requested)
    wanted = ready.job().ndsm
    ready.scenario_panel.missing_ndsm_radio.setChecked(True)
    ready.outputs_panel.gpkg_widget.setFilePath(str(tmp_path / "map.gpkg"))
    ready.compare_button.click()
    ((job,),) = jobs
    assert (job.scenario, job.ndsm, job.gpkg) == (ScenarioChoice.FULL, wanted, None)


def test_asking_for_one_map_asks_for_no_comparison(ready):
    jobs = heard(ready.comparison_requested)
    ready.segment_button.click()
    assert jobs == []


@pytest.mark.parametrize(
    ("gone", "words"), [("image", "needs an RGIR image too"), ("heights", "needs heights too")]
)
def test_without_one_of_the_inputs_the_button_rests_and_says_why(ready, gone, words):
    panel = ready.image_panel if gone == "image" else ready.heights_panel
    combo = panel.layer_combo if gone == "image" else panel.ndsm_combo
    combo.setLayer(None)
    assert not ready.compare_button.isEnabled()
    assert words in ready.compare_button.toolTip()
    assert ready.segment_button.isEnabled()


def test_what_only_troubles_a_comparison_does_not_hinder_the_chosen_mode(ready, add_raster):
    ready.scenario_panel.missing_rgir_radio.setChecked(True)
    ready.image_panel.layer_combo.setLayer(add_raster("grey", ("Grey",), top=255, kind="uint8"))
    assert ready.segment_button.isEnabled()
    assert not ready.compare_button.isEnabled()
    assert "1 band" in ready.compare_button.toolTip()


def test_during_a_run_the_button_rests(ready):
    ready.story.show_started()
    assert not ready.compare_button.isEnabled()
    assert ready.compare_button.toolTip() == "A run is going on."
    ready.story.show_idle()
    assert ready.compare_button.isEnabled()


def test_the_last_step_is_told_in_words(ready):
    ready.story.show_started()
    ready.story.show_progress(Progress("difference", 5, 10))
    assert ready.run_panel.status_label.text() == "Comparing the maps"


def test_a_finished_comparison_shows_what_became_what(ready, result):
    ready.story.show_compared(result)
    table = ready.changes_panel.changes_table
    rows = [[table.item(row, column).text() for column in range(5)] for row in range(2)]
    assert rows == [
        ["Height", "Impervious surface", "Building", "1,400.0 m²", "35.0 %"],
        ["Colour", "Low vegetation", "Tree", "200 px", "20.0 %"],
    ]
    assert ready.tabs.currentWidget() is ready.changes_panel
    assert "The heights have holes." in ready.messages_view.toPlainText()


def test_no_number_of_the_changes_is_cut_in_a_narrow_window(ready, result):
    ready.story.show_compared(result)
    ready.show()
    QApplication.processEvents()
    table = ready.changes_panel.changes_table
    assert table.horizontalScrollBar().maximum() == 0
    for column in (3, 4):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)


def test_no_class_of_the_changes_is_cut_in_a_narrow_window(ready, result):
    ready.story.show_compared(result)
    ready.show()
    table = ready.changes_panel.changes_table
    table.setFixedWidth(table.verticalHeader().width() + 330)
    QApplication.processEvents()
    assert table.columnWidth(1) < table.sizeHintForColumn(1), "there is no room"
    name = QRect(0, 0, table.columnWidth(1), 1)
    lines = table.fontMetrics().boundingRect(name, Qt.TextFlag.TextWordWrap, "Impervious surface")
    assert table.rowHeight(0) >= lines.height() > table.fontMetrics().height()


def test_a_finished_comparison_says_how_much_each_modality_changed(ready, result):
    ready.story.show_compared(result)
    assert ready.changes_panel.summary_label.text() == (
        "Three maps are done in 2\u00a0min on CPU. Of the area that has both inputs, height alone "
        "changed the class of 30.0\u00a0%, colour alone of 15.0\u00a0%, both of 5.0\u00a0%; "
        "50.0\u00a0% is the same in all three maps."
    )


def test_a_comparison_of_nothing_says_so(ready, result):
    nothing = dict.fromkeys(result.difference_pixels, 0)
    ready.story.show_compared(replace(result, difference_pixels=nothing, changes=()))
    assert "nothing could be compared" in ready.changes_panel.summary_label.text()


def test_a_closed_project_takes_its_changes_away(ready, result):
    ready.story.show_compared(result)
    ready.story.forget()
    assert ready.tabs.indexOf(ready.changes_panel) == -1
    ready.story.show_compared(result)
    assert ready.tabs.currentWidget() is ready.changes_panel


def test_the_areas_are_those_of_the_map_from_both_inputs(ready, result):
    ready.story.show_compared(result)
    assert ready.results_panel.area_table.item(0, 0).text() == "Building"
    assert "image and heights: 100\u00a0%" in ready.results_panel.summary_label.text()


def test_a_geopackage_that_was_not_written_is_told(ready, result, tmp_path):
    ready.story.show_compared(result)
    assert "GeoPackage" not in ready.messages_view.toPlainText()
    ready.outputs_panel.gpkg_widget.setFilePath(str(tmp_path / "map.gpkg"))
    ready.story.show_compared(result)
    assert "A comparison writes no GeoPackage" in ready.messages_view.toPlainText()


def test_a_second_comparison_uses_the_same_tab(ready, result):
    ready.story.show_compared(result)
    tabs = ready.tabs.count()
    ready.story.show_compared(result)
    assert ready.tabs.count() == tabs


def test_the_table_is_copied_for_a_spreadsheet(ready, result):
    ready.story.show_compared(result)
    ready.changes_panel.copy_button.click()
    assert QApplication.clipboard().text().split("\n") == [
        "By\tWithout it\tWith both\tPixels\tSquare metres\tShare",
        "Height\tImpervious surface\tBuilding\t350\t1400.000\t0.350000",
        "Colour\tLow vegetation\tTree\t200\t\t0.200000",
    ]


def test_ctrl_c_copies_the_selected_rows(ready, result):
    ready.story.show_compared(result)
    table = ready.changes_panel.changes_table
    table.selectRow(1)
    modifier = Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(table, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_C, modifier))
    header, row = QApplication.clipboard().text().split("\n")
    assert header.startswith("By")
    assert row.startswith("Colour\tLow vegetation")
