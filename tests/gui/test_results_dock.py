"""The dock of results alone: what it shows, says and asks for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QLocale, Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDesktopServices, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QSlider,
    QSpinBox,
)

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.results.confidence import STEPS, ConfidenceCounts
from dis2_plugin.core.results.project_run import ProjectRun
from dis2_plugin.core.results.result import ClassArea, RunResult
from dis2_plugin.gui.results.run_account import account, account_html, account_text

RUN = ProjectRun("/runs/a", "Town", (Scenario.FULL,))
OTHER = ProjectRun("/runs/b", "Village", (Scenario.MISSING_NDSM,))
AREAS = (ClassArea(1, "building", 300, 1200.0, 0.8), ClassArea(3, "tree", 100, 400.0, 0.9))
RESULT = RunResult(
    files={},
    job={
        "rgir": "/data/town.tif",
        "rgir_bands": [4, 1, 2],
        "dsm": "/data/dsm.tif",
        "dtm": "/data/dtm.tif",
        "ndsm_unit": "dm",
        "scenario": "missing-ndsm",
    },
    model={"id": "town-model", "version": "2", "sha256": "0123456789abcdef"},
    device="CPU",
    backend="onnx",
    precision="fp32",
    areas=AREAS,
    scenario_pixels={"full": 400},
    tiles=12,
    seconds={"total": 65.0},
    peak_memory_bytes=800_000_000,
    versions={"dis2": "0.1.0"},
    warnings=("Heights < 0 were found.",),
    finished_at="2026-01-02T03:04:05+00:00",
)


def counts(at_50, at_90):
    """So many pixels of buildings at 50 % and at 90 %, and a hundred of trees at 90 %."""
    building, tree = [0] * STEPS, [0] * STEPS
    building[50], building[90], tree[90] = at_50, at_90, 100
    return ConfidenceCounts({"building": tuple(building), "tree": tuple(tree)})


@pytest.fixture
def make_dock(kept):
    """Make docks."""
    from dis2_plugin.gui.results.results_dock import ResultsDock  # noqa: PLC0415 - needs QGIS running

    return lambda: kept(ResultsDock())


@pytest.fixture
def dock(make_dock):
    """The dock with a run."""
    dock = make_dock()
    dock.show_runs((RUN, OTHER))
    dock.show_result(RESULT, ISPRS, "/runs/a")
    dock.confidence_panel.allow(True)
    dock.show_counts(counts(60, 240))
    return dock


def heard(signal):
    said = []
    signal.connect(lambda *words: said.append(words))
    return said


def cells(dock, column):
    table = dock.area_table
    return [table.item(row, column).text() for row in range(table.rowCount())]


def test_without_a_run_one_plain_line_says_what_to_do(make_dock):
    dock = make_dock()
    dock.show()
    assert dock.empty_label.isVisible()
    assert "Segment land cover" in dock.empty_label.text()
    assert not dock.content.isVisible()


def test_choosing_a_run_tells_its_folder_and_showing_one_tells_nothing(dock):
    said = heard(dock.run_chosen)
    dock.choose_run("/runs/b")
    assert dock.run() == "/runs/b"
    assert said == []
    dock.run_combo.activated.emit(0)
    assert said == [("/runs/b",)]


def test_table_and_bars_have_titles_areas_and_shares(dock):
    assert cells(dock, 0) == ["Building", "Tree"]
    assert cells(dock, 1) == ["1,200.0 m²", "400.0 m²"]
    assert cells(dock, 2) == ["75.0 %", "25.0 %"]
    assert dock.area_bars.words() == "Building 75.0 %; Tree 25.0 %"


@pytest.mark.parametrize("points", [8, 15])
def test_no_class_and_no_number_of_the_table_is_cut_in_a_narrow_dock(dock, points):
    font = dock.font()
    font.setPointSize(points)
    dock.setFont(font)
    dock.resize(10, 600)
    dock.show()
    QApplication.sendPostedEvents()
    table = dock.area_table
    for column in range(4):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
    assert dock.scroll_area.viewport().width() >= dock.scroll_widget.minimumSizeHint().width()
    assert table.horizontalScrollBar().maximum() == 0
    assert table.verticalScrollBar().maximum() == 0


def test_the_slider_and_the_number_are_one_threshold(dock):
    said = heard(dock.threshold_changed)
    panel = dock.confidence_panel
    panel.threshold_slider.setFocus()
    QTest.keyClick(panel.threshold_slider, Qt.Key.Key_PageUp)
    assert panel.threshold_spin.value() == 10
    panel.threshold_spin.setValue(60)
    assert panel.threshold_slider.value() == 60
    assert said == [(10,), (60,)]


def test_a_threshold_shows_what_is_left_and_zero_takes_it_back(dock):
    panel, table = dock.confidence_panel, dock.area_table
    panel.threshold_slider.setValue(60)
    # a fifth of 300 pixels of buildings is below, of 400 in all
    assert cells(dock, 4) == ["960.0 m²", "400.0 m²"]
    assert table.isColumnHidden(3)
    assert panel.words_label.text() == "15.0\u00a0% of the area is below 60\u00a0%."
    assert dock.area_bars.words() == "Building 60.0 %; Tree 25.0 %"
    panel.threshold_slider.setValue(0)
    assert table.isColumnHidden(4)
    assert not table.isColumnHidden(3)
    assert panel.words_label.text() == "Nothing is grey."


def test_the_threshold_of_the_map_is_shown_without_telling_of_it(dock):
    said = heard(dock.threshold_changed)
    dock.show_threshold(60)
    assert dock.confidence_panel.threshold_spin.value() == 60
    assert cells(dock, 4) == ["960.0 m²", "400.0 m²"]
    assert said == []


def test_another_run_does_not_keep_the_counts_of_the_first(dock):
    dock.show_threshold(60)
    dock.show_result(replace(RESULT, areas=AREAS[:1]), ISPRS, "/runs/b")
    assert dock.area_table.rowCount() == 1
    assert dock.area_table.isColumnHidden(4)
    dock.show_no_counts("Reading…")
    assert dock.confidence_panel.words_label.text() == "Reading…"
    assert sum(dock.confidence_panel.histogram.counts) == 0


def test_the_histogram_is_grey_below_the_threshold(dock):
    dock.resize(400, 800)
    dock.show()
    dock.show_threshold(60)
    QApplication.processEvents()
    histogram = dock.confidence_panel.histogram
    image = QImage(histogram.grab())
    ratio = image.devicePixelRatio()
    line = histogram.height() - histogram.fontMetrics().height() - 4

    def colour(percent):
        x = (percent + 0.5) / 100 * histogram.width()
        return QColor(image.pixel(round(x * ratio), round(line * ratio)))

    assert colour(50).saturation() == 0
    assert colour(90).saturation() > 0


def test_the_account_tells_everything_known_in_plain_words(qgis_app):
    told = dict(account(RESULT, "/runs/a"))
    assert told["Image"] == "town.tif (red 4, green 1, near infrared 2)"
    assert told["Heights"] == "dsm.tif (dm) − dtm.tif (dm)"  # noqa: RUF001 - a minus sign
    assert told["Mode"] == "NDSM is missing"
    assert told["Model"] == "town-model 2 (0123456789ab…)"
    assert told["Computed on"] == "CPU, ONNX Runtime, fp32"
    assert told["Took"] == "1 min (tiles: 12)"
    assert told["Memory"] == "800 MB at most"
    assert told["Folder"] == "/runs/a"
    assert told["Warning"] == "Heights < 0 were found."


def test_what_nobody_knows_is_left_out_of_the_account(qgis_app):
    bare = replace(RESULT, job={}, model={}, seconds={}, versions={}, warnings=(), finished_at="")
    titles = [title for title, _ in account(replace(bare, peak_memory_bytes=0), "/runs/a")]
    assert titles == ["Used", "Computed on", "Folder"]


def test_the_account_is_copied_as_lines_and_shown_as_safe_html(dock):
    dock.account_button.click()
    assert QApplication.clipboard().text() == account_text(RESULT, "/runs/a")
    assert "Warning: Heights < 0 were found." in account_text(RESULT, "/runs/a").splitlines()
    assert "Heights &lt; 0" in account_html(RESULT, "/runs/a")


def test_copying_takes_selected_rows_and_what_is_certain(dock):
    dock.show_threshold(60)
    dock.area_table.selectRow(1)
    QTest.keyClick(dock.area_table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    header, row, _ = QApplication.clipboard().text().split("\n")
    assert header.split("\t")[-1] == "certain_area_m2"
    assert row.split("\t") == [
        *("3", "tree", "100", "400.000", "1.000000", "0.9000", ""),
        *("0.60", "100", "400.000"),
    ]


@pytest.mark.parametrize(
    ("ask", "chosen", "asked"),
    [
        ("save", "map", "map.gpkg"),
        ("save", "map.GPKG", "map.GPKG"),
        ("csv", "areas", "areas.csv"),
    ],
)
def test_a_file_is_asked_for_and_gets_its_ending(dock, monkeypatch, ask, chosen, asked):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    said = heard(getattr(dock, f"{ask}_wanted"))
    getattr(dock, f"{ask}_button").click()
    assert said[0][0] == asked


def test_a_page_gets_the_ending_of_the_chosen_kind(dock, monkeypatch):
    answers = iter([("page", "PNG picture (*.png)"), ("page", ""), ("a.pdf", ""), ("", "")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: next(answers))
    said = heard(dock.page_wanted)
    for _ in range(4):
        dock.layout_button.menu().actions()[1].trigger()
    assert said == [("page.png",), ("page.pdf",), ("a.pdf",)]


def test_the_menu_opens_the_designer(dock):
    said = heard(dock.layout_wanted)
    dock.layout_button.menu().actions()[0].trigger()
    assert said == [()]


def test_the_folder_is_opened_where_the_files_are(dock, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dock.folder_button.click()
    assert opened == [QUrl.fromLocalFile("/runs/a")]


def test_a_run_that_is_gone_offers_nothing(dock):
    dock.show()
    dock.show_result(None, None, "/runs/a")
    assert "/runs/a" in dock.summary_label.text()
    buttons = (dock.again_button, dock.folder_button, dock.save_button, dock.layout_button)
    assert not any(button.isEnabled() for button in buttons)
    assert not dock.areas_box.isVisible()


def controls(dock):
    kinds = (QComboBox, QAbstractButton, QAbstractItemView, QSlider, QSpinBox)
    for kind in kinds:
        for widget in dock.widget().findChildren(kind):
            if widget.objectName() and not widget.objectName().startswith(("qt_", "collapse")):
                yield widget


def test_every_control_has_a_tool_tip_and_a_what_is_this(dock):
    ours = [w for w in controls(dock) if not isinstance(w.parent(), QComboBox)]
    named = {w.objectName() for w in ours}
    assert {"run_combo", "AreasTable", "threshold_slider", "layout_button"} <= named
    assert [w.objectName() for w in ours if not (w.toolTip() and w.whatsThis())] == []


def test_no_two_controls_share_a_key(dock):
    labels = [w for kind in (QLabel, QAbstractButton) for w in dock.widget().findChildren(kind)]
    keys = Counter(m[1].lower() for w in labels if (m := re.search(r"&(\w)", w.text())))
    assert [key for key, count in keys.items() if count > 1] == []


def test_nothing_sets_colours_so_that_a_theme_reaches_all(dock):
    assert [w.objectName() for w in controls(dock) if w.styleSheet()] == []


@pytest.mark.parametrize("percent", [100, 150])
def test_the_dock_is_narrow_enough_to_stand_beside_a_map(dock, percent):
    font = dock.font()
    font.setPointSizeF(10 * percent / 100)
    dock.setFont(font)
    dock.show()
    assert dock.minimumSizeHint().width() <= 4.6 * percent
    assert dock.minimumSizeHint().height() <= 600


def test_no_word_escapes_translation(bracket, make_dock):
    dock = make_dock()
    dock.show_runs((RUN,))
    dock.show_result(RESULT, ISPRS, "/runs/a")
    dock.show_counts(counts(60, 240))
    dock.show_threshold(60)
    labels = [w for kind in (QLabel, QAbstractButton) for w in dock.widget().findChildren(kind)]
    words = [w.text() for w in labels if w.objectName()]
    words += [w.title() for w in dock.widget().findChildren(QGroupBox)]
    words += [a.text() for a in dock.layout_button.menu().actions()]
    words += [title for title, _ in account(RESULT, "")]
    header = dock.area_table.horizontalHeader().model()
    words += [header.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    bare = [text for text in words if any(c.isalpha() for c in text) and bracket not in text]
    assert bare == []


def test_numbers_are_written_as_the_locale_does(make_dock):
    QLocale.setDefault(QLocale("de_DE"))
    try:
        dock = make_dock()
        dock.show_result(RESULT, ISPRS, "/runs/a")
        dock.show_counts(counts(60, 240))
        dock.show_threshold(60)
        assert cells(dock, 1) == ["1.200,0 m²", "400,0 m²"]
        assert dock.confidence_panel.words_label.text().startswith("15,0\u00a0%")
        assert dock.area_table.text(",").splitlines()[1].endswith("0.60,240,960.000")
    finally:
        QLocale.setDefault(QLocale("en_US"))


def test_tab_walks_down_the_dock_from_the_run_to_the_buttons(dock):
    panel = dock.confidence_panel
    wanted = [dock.run_combo, dock.area_table, dock.copy_button, dock.csv_button]
    wanted += [panel.threshold_slider, panel.threshold_spin, dock.account_box]
    wanted += [dock.account_button, dock.again_button, dock.layout_button]
    chain = [dock.run_combo]
    while len(chain) < 500:
        chain.append(chain[-1].nextInFocusChain())
    assert [widget for widget in dict.fromkeys(chain) if widget in wanted] == wanted
