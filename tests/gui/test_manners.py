"""Keyboard, help and size: what makes a window part of QGIS."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QStyleFactory,
    QTextBrowser,
    QWidget,
)

from dis2_plugin.gui.parts.told_apart import _Names

LEAST_WIDTH_PX, LEAST_HEIGHT_PX = 1366, 700
"""A laptop's 1366 by 768, less panel and title bar."""
PANELS = (
    *("image_panel", "heights_panel", "scenario_panel", "area_panel", "outputs_panel"),
    *("advanced_panel", "model_panel", "results_panel", "changes_panel", "run_panel"),
)


def controls(dialog):
    """The widgets of the forms that a person acts on."""
    kinds = (QComboBox, QAbstractButton, QAbstractItemView, QTextBrowser)
    for panel in PANELS:
        for widget in getattr(dialog, panel).children():
            if isinstance(widget, kinds) and widget.objectName() not in ("", "collapseButton"):
                yield widget


def test_every_control_has_a_tool_tip_and_a_what_is_this(dialog):
    bare = [w.objectName() for w in controls(dialog) if not (w.toolTip() and w.whatsThis())]
    assert bare == []


def test_no_two_controls_that_live_at_once_share_a_key(dialog):
    texts = [w.title() for w in dialog.findChildren(QGroupBox)]
    labels = [w for kind in (QLabel, QAbstractButton) for w in dialog.findChildren(kind)]
    elsewhen = (dialog.run_panel.cancel_button, dialog.queue_button)
    texts += [w.text() for w in labels if w not in elsewhen]
    texts += [dialog.tabs.tabText(number) for number in range(dialog.tabs.count())]
    keys = Counter(match[1].lower() for text in texts if (match := re.search(r"&(\w)", text)))
    assert [key for key, count in keys.items() if count > 1] == []


def test_tab_walks_down_the_choices_then_the_model_then_the_buttons(dialog):
    dialog.show()
    wanted = [
        dialog.image_panel.layer_combo,
        dialog.heights_panel.ndsm_combo,
        dialog.scenario_panel.auto_radio,
        dialog.area_panel.whole_radio,
        dialog.outputs_panel.cwam_check,
        dialog.tabs.tabBar(),
        dialog.model_panel.model_combo,
        dialog.segment_button,
    ]
    walked, widget = [], dialog.image_panel.layer_combo
    for _ in range(500):
        if widget in wanted and widget not in walked:
            walked.append(widget)
        widget = widget.nextInFocusChain()
    assert walked == wanted


def test_the_window_fits_a_small_laptop(dialog):
    dialog.show()
    least = dialog.minimumSizeHint()
    assert least.width() <= LEAST_WIDTH_PX
    assert least.height() <= LEAST_HEIGHT_PX


@pytest.mark.parametrize("percent", [125, 150])
def test_the_window_fits_with_large_letters(dialog, percent):
    font = dialog.font()
    font.setPointSizeF(10 * percent / 100)
    dialog.setFont(font)
    dialog.show()
    least = dialog.minimumSizeHint()
    assert least.width() <= LEAST_WIDTH_PX
    assert least.height() <= LEAST_HEIGHT_PX


def test_no_choice_is_cut_off_at_the_side(dialog):
    dialog.show()
    QApplication.sendPostedEvents()
    visible = dialog.choices_area.viewport().width()
    assert dialog.choices_widget.minimumSizeHint().width() <= visible


def test_no_choice_is_cut_off_when_letters_grow(dialog):
    dialog.show()
    font = dialog.font()
    font.setPointSize(15)
    dialog.setFont(font)
    QApplication.processEvents()
    visible = dialog.choices_area.viewport().width()
    assert dialog.choices_widget.minimumSizeHint().width() <= visible


def test_another_theme_shows_no_button_that_rests(dialog, qgis_app):
    dialog.show()
    dialog.button_box.setStyle(QStyleFactory.create("windows"))
    QApplication.processEvents()
    assert not dialog.queue_button.isVisible()
    dialog.story.show_started()
    dialog.button_box.setStyle(QStyleFactory.create("fusion"))
    QApplication.processEvents()
    assert dialog.queue_button.isVisible()
    assert not dialog.segment_button.isVisible()


def test_escape_closes_the_window_and_nothing_else(dialog, image):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.show()
    dialog.reject()
    assert not dialog.isVisible()
    assert dialog.job().rgir


def heard(dialog):
    """What is asked of the dialog's owner, by the names of the signals."""
    said = []
    for name in ("job_requested", "comparison_requested", "preview_requested"):
        getattr(dialog, name).connect(lambda _job, name=name: said.append(name))
    return said


@pytest.fixture
def ready(ready):
    """The dialog, with the keyboard, able to start a run."""
    ready.activateWindow()
    assert ready.segment_button.isEnabled()
    return ready


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_ends_a_number_and_starts_no_run(ready, key):
    asked, spin = heard(ready), ready.outputs_panel.min_area_spin
    spin.setEnabled(True)
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "12")
    QTest.keyClick(spin, key)
    assert asked == []
    assert spin.value() == 12
    assert ready.isVisible()


def test_enter_on_a_choice_starts_no_run(ready):
    asked = heard(ready)
    for widget in (ready.image_panel.layer_combo, ready.area_panel.whole_radio, ready.tabs):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Return)
    assert asked == []


def test_enter_presses_the_button_that_has_the_focus(ready):
    asked = heard(ready)
    for button in (ready.segment_button, ready.compare_button):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert asked == ["job_requested", "comparison_requested"]


def test_enter_that_is_pressed_twice_or_held_asks_once(ready):
    asked = heard(ready)
    ready.job_requested.connect(lambda _job: ready.story.show_started())
    ready.segment_button.setFocus()
    QTest.keyClick(ready.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(ready.focusWidget(), Qt.Key.Key_Return)
    ready.compare_button.setEnabled(True)
    ready.compare_button.setFocus()
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True
    )
    QApplication.sendEvent(ready.compare_button, held)
    assert asked == ["job_requested"]


def test_no_button_looks_as_if_enter_pressed_it_from_elsewhere(ready):
    ready.image_panel.layer_combo.setFocus()
    assert [b.text() for b in ready.findChildren(QPushButton) if b.isDefault()] == []


def test_no_panel_sets_colours_so_that_a_theme_reaches_them_all(dialog):
    styled = [w for w in controls(dialog) if w.styleSheet()]
    styled += [name for name in PANELS if getattr(dialog, name).styleSheet()]
    assert styled == []


def test_tab_goes_from_the_last_button_to_the_first_choice_and_back(dialog, image, heights):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.segment_button.setEnabled(True)
    dialog.show()
    dialog.activateWindow()
    help_button = dialog.button_box.button(QDialogButtonBox.StandardButton.Help)
    help_button.setFocus()
    QTest.keyClick(help_button, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.image_panel.layer_combo
    QTest.keyClick(dialog.image_panel.layer_combo, Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is help_button


def test_the_dialog_is_made_without_reading_all_layers_names(project, kept, monkeypatch):
    """A form that moves under a style sheet gets its font anew: each box would lay out its list."""
    from dis2_plugin.gui.segment.segment_dialog import SegmentDialog  # noqa: PLC0415 - needs QGIS running

    asked = []
    words = _Names.data

    def data(names, index, role=Qt.ItemDataRole.DisplayRole):
        asked.append(index.row())
        return words(names, index, role)

    monkeypatch.setattr(_Names, "data", data)
    layers = [QgsVectorLayer("Polygon?crs=EPSG:25832", f"{n}", "memory") for n in range(100)]
    project.addMapLayers(layers)
    window = kept(QWidget())
    window.setStyleSheet("QLabel { color: red }")  # any will do; QGIS has one
    SegmentDialog(parent=window)
    assert set(asked) == {0, 1}
