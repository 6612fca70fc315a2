"""The attention dock alone: what it shows of values, and what it says the person wants."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QSlider

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.looks.attention import NO_BAR, Bar, ClassAttention, Reading
from dis2_plugin.core.looks.colours import cwam_ramp, tinted
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.results.project_run import ProjectRun

FULL = ProjectRun("/runs/a", "Town", (Scenario.FULL,))
IMAGE = ProjectRun("/runs/b", "Town", (Scenario.MISSING_NDSM,))
CLASSES = tuple(
    ClassAttention(f"id{c.id}", c.name, c.title, c.colour, c.id == 1, 0.5, cwam_ramp(-2.0, 2.0))
    for c in ISPRS.classes
)


@pytest.fixture
def make_dock(kept):
    """Make docks."""
    from dis2_plugin.gui.results.cwam_dock import CwamDock  # noqa: PLC0415 - needs QGIS running

    return lambda: kept(CwamDock())


@pytest.fixture
def dock(make_dock):
    """The dock with two runs."""
    dock = make_dock()
    dock.show_runs((FULL, IMAGE))
    dock.show_classes(CLASSES)
    return dock


def heard(signal):
    said = []
    signal.connect(lambda *words: said.append(words))
    return said


def test_without_a_run_one_plain_line_says_what_to_do(make_dock):
    dock = make_dock()
    assert dock.content.isHidden()
    assert not dock.empty_label.isHidden()
    assert "Segment land cover" in dock.empty_label.text()


def test_runs_are_told_apart_by_what_they_were_answered_from(dock):
    words = [dock.run_combo.itemText(row) for row in range(2)]
    assert words == ["Image and heights · Town", "Image alone · Town"]


def test_a_run_with_gaps_is_named_after_what_most_of_it_was_answered_from(dock):
    mixed = replace(FULL, scenarios=(Scenario.MISSING_NDSM, Scenario.FULL))
    dock.show_runs((mixed,))
    assert dock.run_combo.itemText(0) == "Mostly image alone · Town"


def test_a_chosen_run_stays_chosen_when_another_comes_on_top(dock):
    dock.run_combo.setCurrentIndex(1)
    dock.show_runs((ProjectRun("/runs/c", "New"), FULL, IMAGE))
    assert dock.run() == IMAGE.folder


def test_a_run_is_not_compared_with_itself(dock):
    folders = [dock.other_combo.itemData(row) for row in range(dock.other_combo.count())]
    assert folders == ["", IMAGE.folder]


def test_the_sides_of_the_line_are_named_by_what_differs(dock):
    dock.other_combo.setCurrentIndex(1)
    assert dock.sides() == ("Image and heights", "Image alone")
    dock.show_runs((FULL, replace(FULL, folder="/runs/c", title="Village")))
    dock.other_combo.setCurrentIndex(1)
    assert dock.sides() == ("Image and heights · Town", "Image and heights · Village")


def test_when_the_run_compared_with_goes_nothing_is_compared(dock):
    dock.other_combo.setCurrentIndex(1)
    dock.show_runs((FULL,))
    assert dock.other() == ""
    assert not dock.compare_box.isEnabled()


def test_rows_stand_in_the_order_of_the_classes_and_show_their_state(dock):
    dock.show()
    QCoreApplication.processEvents()
    rows = list(dock.rows.values())
    assert [row.visible_check.text() for row in rows] == [c.title for c in ISPRS.classes]
    assert [row.visible_check.isChecked() for row in rows] == [False, True, False, False, False]
    assert {row.opacity_slider.value() for row in rows} == {50}
    assert [row.y() for row in rows] == sorted(row.y() for row in rows)


def test_showing_what_the_map_shows_says_nothing(dock):
    said = [heard(signal) for signal in (dock.visibility_changed, dock.opacity_changed)]
    said.append(heard(dock.colour_changed))
    dock.show_classes([replace(item, is_visible=True, opacity=0.2) for item in CLASSES])
    assert said == [[], [], []]


def test_a_click_and_the_arrow_keys_change_visibility_and_opacity(dock):
    seen, strengths = heard(dock.visibility_changed), heard(dock.opacity_changed)
    row = dock.rows["id3"]
    row.visible_check.click()
    QTest.keyClick(row.opacity_slider, Qt.Key.Key_Right)
    assert seen == [("id3", True)]
    assert strengths == [("id3", 0.51)]


def test_a_colour_or_the_glowing_ramp_is_asked_for_by_the_colour_button(dock):
    said = heard(dock.colour_changed)
    button = dock.rows["id4"].colour_button
    button.setColor(QColor(10, 20, 30))
    tint = (10, 20, 30)
    dock.show_classes([*CLASSES[:4], replace(CLASSES[4], ramp=tinted(CLASSES[4].ramp, tint))])
    assert button.color().getRgb()[:3] == tint
    button.setToNull()
    assert said == [("id4", tint), ("id4", None)]


def test_the_default_of_the_colour_button_is_the_colour_of_the_class(dock):
    colours = [row.colour_button.defaultColor().getRgb()[:3] for row in dock.rows.values()]
    assert colours == [c.colour for c in ISPRS.classes]


def test_a_layer_without_a_ramp_cannot_be_coloured(dock):
    dock.show_classes([replace(item, ramp=None) for item in CLASSES])
    assert not any(row.colour_button.isEnabled() for row in dock.rows.values())


def painted(bars):
    image = QImage(bars.size(), QImage.Format.Format_RGB32)
    bars.render(image)
    pixels = (
        image.pixelColor(x, y).getRgb()[:3]
        for x in range(image.width())
        for y in range(image.height())
    )
    return Counter(pixels)


def test_bars_have_the_colours_of_the_classes_and_the_length_of_the_position(dock):
    bars = dock.bars
    dock.show()
    QCoreApplication.processEvents()
    dock.show_reading(Reading({"tree": Bar(1.0, 0.5), "car": Bar(2.0, 1.0)}))
    pixels = painted(bars)
    green, yellow = pixels[0, 255, 0], pixels[255, 255, 0]
    assert green > 0
    assert yellow == pytest.approx(2 * green, rel=0.05)
    assert (0, 0, 255) not in pixels


def test_a_theme_that_colours_labels_colours_what_is_painted_too(dock):
    dock.show()
    dock.setStyleSheet("QLabel { color: rgb(255, 0, 128) }")
    dock.show_reading(Reading({"tree": Bar(1.0, 0.5)}))
    QCoreApplication.processEvents()
    for painting in (dock.bars, dock.rows["id3"].ramp_strip):
        assert painted(painting)[255, 0, 128] > 0


def test_the_numbers_are_the_scores_and_a_dash_where_there_is_none(dock):
    dock.show_reading(Reading({"building": Bar(-1.26, 0.2), "car": NO_BAR}))
    assert "Building -1.3; " in dock.bars.words()
    assert dock.bars.words().endswith("Car –")  # noqa: RUF001 - a dash means none


def test_while_two_runs_are_compared_a_class_has_two_numbers(dock):
    dock.other_combo.setCurrentIndex(1)
    dock.show_classes(CLASSES)
    dock.show_reading(Reading({"tree": Bar(1.0, 0.5)}, {"tree": Bar(2.5, 0.9)}))
    assert "Tree 1.0 / 2.5" in dock.bars.words()


def test_a_place_without_data_is_told_in_words(dock):
    dock.read_button.setChecked(True)
    dock.show_reading(Reading({"tree": NO_BAR}))
    assert dock.place_label.text() == "No attention here."


def test_the_line_follows_the_keys_and_the_map(dock):
    dock.other_combo.setCurrentIndex(1)
    dock.show_runs((FULL, IMAGE))
    said = heard(dock.line_moved)
    QTest.keyClick(dock.line_slider, Qt.Key.Key_Right)
    dock.show_line(0.25)
    assert said == [(0.51,), (0.25,)]


def controls(dock):
    kinds = (QComboBox, QAbstractButton, QSlider)
    inside = [w for kind in kinds for w in dock.widget().findChildren(kind)]
    return [w for w in inside if w.objectName() and not w.objectName().startswith("qt_")]


def test_every_control_has_a_tool_tip_and_a_what_is_this(dock):
    assert len(controls(dock)) > 15
    bare = [w.objectName() for w in controls(dock) if not (w.toolTip() and w.whatsThis())]
    assert bare == []


def test_no_two_controls_share_a_key(dock):
    labels = [w for kind in (QLabel, QAbstractButton) for w in dock.widget().findChildren(kind)]
    texts = [w.text() for w in labels] + [w.title() for w in dock.findChildren(QGroupBox)]
    keys = Counter(match[1].lower() for text in texts if (match := re.search(r"&(\w)", text)))
    assert set(keys) == set("rocdwl")
    assert set(keys.values()) == {1}


def test_nothing_sets_colours_so_that_a_theme_reaches_all(dock):
    ours = [w for w in controls(dock) if type(w).__name__ != "QgsColorButton"]
    assert [w.objectName() for w in ours if w.styleSheet()] == []


def test_the_dock_is_narrow_enough_to_stand_beside_a_map(dock):
    dock.show()
    letters = dock.fontMetrics().averageCharWidth()
    assert dock.widget().minimumSizeHint().width() < 60 * letters


def test_the_dock_is_low_enough_for_a_small_screen_and_all_of_it_can_be_reached(dock):
    dock.resize(dock.minimumSizeHint())
    dock.show()
    QCoreApplication.processEvents()
    assert dock.height() < 16 * dock.fontMetrics().lineSpacing()
    area = dock.widget()
    area.ensureWidgetVisible(dock.line_slider)
    place = dock.line_slider.mapTo(area, QPoint(0, 0))
    assert area.rect().contains(place)
    assert dock.line_slider.height() >= dock.line_slider.minimumSizeHint().height()


def test_no_word_escapes_translation(bracket, make_dock):
    dock = make_dock()
    dock.show_runs((FULL, IMAGE, replace(FULL, folder="c", scenarios=(*Scenario,))))
    dock.show_classes([replace(item, title="1") for item in CLASSES])
    dock.read_button.setChecked(True)
    dock.show_reading(None)
    words = [w.text() for kind in (QLabel, QAbstractButton) for w in dock.findChildren(kind)]
    words += [w.title() for w in dock.findChildren(QGroupBox)] + [dock.windowTitle()]
    words += [w.toolTip() for w in controls(dock)] + [w.whatsThis() for w in controls(dock)]
    for combo in (dock.run_combo, dock.other_combo):
        words += [combo.itemText(row) for row in range(combo.count())]
    bare = {text for text in words if re.search(r"[A-Za-z]", text) and bracket not in text}
    assert bare == set()


def test_tab_walks_down_the_dock_from_the_run_through_the_classes(dock):
    rows = [(r.visible_check, r.opacity_slider, r.colour_button) for r in dock.rows.values()]
    wanted = [dock.run_combo, *(control for row in rows for control in row)]
    wanted += [dock.single_check, dock.classes_check, dock.read_button, dock.other_combo]
    chain = [dock.run_combo]
    while len(chain) < 500:
        chain.append(chain[-1].nextInFocusChain())
    walked = [widget for widget in dict.fromkeys(chain) if widget in wanted]
    assert walked == wanted
