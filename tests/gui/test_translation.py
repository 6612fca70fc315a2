"""Every word of the dialog passes through Qt's translation."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel

from dis2_plugin.core.progress import Progress
from dis2_plugin.core.results.result import ClassArea, RunResult

OURS = ("layer_combo", "ndsm_combo", "dsm_combo", "dtm_combo", "model_combo")
OURS += ("red_combo", "green_combo", "nir_combo")
"""Combos whose entries are names of layers, bands and models."""
PROPER = {"PyTorch", "ONNX Runtime", "OpenVINO", "Town model"}


@pytest.fixture
def translated(bracket, make_dialog, qgis_canvas):
    """A dialog all of whose words begin with a bracket."""
    return make_dialog(qgis_canvas)


def words_of(dialog):
    for kind in (QLabel, QAbstractButton):
        yield from ((w.objectName(), w.text()) for w in dialog.findChildren(kind))
    yield from ((w.objectName(), w.title()) for w in dialog.findChildren(QGroupBox))
    for combo in dialog.findChildren(QComboBox):
        if combo.objectName() not in OURS:
            yield from ((combo.objectName(), combo.itemText(row)) for row in range(combo.count()))
    yield from (("tab", dialog.tabs.tabText(row)) for row in range(dialog.tabs.count()))
    yield "title", dialog.windowTitle()


def bare(words):
    return [
        (name, text)
        for name, text in words
        if any(letter.isalpha() for letter in text) and "⟦" not in text and text not in PROPER
    ]


def test_no_label_button_or_title_escapes_translation(translated):
    assert bare(words_of(translated)) == []


def test_no_note_escapes_translation(translated, add_raster):
    translated.image_panel.layer_combo.setLayer(add_raster("photo", ("", "", ""), pixel_m=2.0))
    translated.heights_panel.ndsm_combo.setLayer(add_raster("high", top=400.0, left=500_001.0))
    notes = [(n.weight, n.text) for n in translated.notes_panel.notes()]
    assert len(notes) == 4
    assert bare(notes) == []


def test_no_state_of_a_run_escapes_translation(translated):
    panel = translated.run_panel
    translated.story.show_started()
    said = [("started", panel.status_label.text())]
    translated.story.show_progress(Progress("segment", 1, 4, 1.0, 90.0))
    said.append(("progress", panel.status_label.text()))
    panel.cancel_button.click()
    said.append(("stopping", panel.status_label.text()))
    area = ClassArea(1, "building", 4, 1.0, 0.5)
    counts = {"full": 4}
    translated.story.show_finished(
        RunResult({}, {}, {}, "CPU", "torch", "fp32", (area,), counts, 1, {}, 0, {})
    )
    said.append(("summary", translated.results_panel.summary_label.text()))
    said.append(("message", translated.message_bar.currentItem().text()))
    assert bare(said) == []
