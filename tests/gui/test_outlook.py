"""A look ahead is asked for once choices rest, belongs to one job, and is told in the dialog."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from dis2_plugin.core.inputs.value_doubts import Doubt, DoubtKind
from dis2_plugin.core.jobs.estimate import Estimate
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.modality import Modality
from dis2_plugin.gui.segment.checks import outlook as outlook_module
from dis2_plugin.gui.segment.checks.outlook import Outlook

JOB, OTHER = SegmentationJob("out", rgir="a.tif"), SegmentationJob("out", rgir="b.tif")
ESTIMATE = Estimate(65.0, 1_400_000_000, 0, 3_100_000_000)
DOUBT = Doubt(DoubtKind.SMALLER_UNIT, Modality.NDSM, 210.0, "dm")


def heard(signal):
    """Collect what a signal says."""
    said = []
    signal.connect(lambda *words: said.append(words[0] if words else True))
    return said


def rest():
    """Let timers of no duration end."""
    for _ in range(3):
        QCoreApplication.processEvents()


@pytest.fixture
def no_patience(monkeypatch):
    """Choices rest as soon as nothing else is to be done."""
    monkeypatch.setattr(outlook_module, "PATIENCE_MS", 0)


@pytest.fixture
def outlook(qgis_app, no_patience):
    return Outlook()


@pytest.fixture
def ready(no_patience, make_dialog, qgis_canvas, image, heights):
    """The dialog with both layers, shown, and its choices at rest."""
    dialog = make_dialog(qgis_canvas)
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.show()
    rest()
    return dialog


def needs_in(dialog):
    label = dialog.run_panel.needs_label
    return label.text() if label.isVisibleTo(dialog) else ""


def notes_in(dialog):
    return [note.text for note in dialog.notes_panel.notes()]


def test_nothing_is_asked_before_the_choices_rest(qgis_app, monkeypatch):
    monkeypatch.setattr(outlook_module, "PATIENCE_MS", 600_000)
    outlook = Outlook()
    asked = heard(outlook.wanted)
    outlook.consider(JOB)
    rest()
    assert asked == []


def test_only_the_last_of_quick_choices_is_asked_about(outlook):
    asked, unwanted = heard(outlook.wanted), heard(outlook.unwanted)
    for job in (JOB, OTHER, JOB, OTHER):
        outlook.consider(job)
    rest()
    assert (asked, unwanted) == ([OTHER], [])


def test_the_same_job_is_asked_about_once(outlook):
    asked = heard(outlook.wanted)
    for _ in range(2):
        outlook.consider(JOB)
        rest()
    assert asked == [JOB]


def test_another_choice_drops_the_question_and_its_answer(outlook):
    unwanted = heard(outlook.unwanted)
    outlook.consider(JOB)
    rest()
    outlook.show_estimate(JOB, ESTIMATE, (DOUBT,))
    outlook.consider(OTHER)
    assert unwanted == [True]
    assert (outlook.answer.estimate, outlook.answer.doubts) == (None, None)


def test_what_is_said_of_another_job_is_not_kept(outlook):
    changed = heard(outlook.changed)
    outlook.consider(OTHER)
    outlook.show_estimate(JOB, ESTIMATE, (DOUBT,))
    outlook.show_refusal(JOB, "The disk is full.", "")
    assert outlook.answer == outlook_module.Answer()
    assert outlook.notes() == []
    assert changed == []


def test_a_refusal_after_the_estimate_leaves_the_estimate(outlook):
    outlook.consider(JOB)
    outlook.show_estimate(JOB, ESTIMATE, ())
    outlook.show_refusal(JOB, "The disk is full.", "Choose another.")
    assert outlook.answer.estimate == ESTIMATE
    assert [note.text for note in outlook.notes()] == ["The disk is full. Choose another."]


def test_polygons_make_the_estimate_an_upper_bound(outlook):
    outlook.consider(JOB)
    assert not outlook.is_upper_bound
    outlook.consider(replace(JOB, mask="project-layer:x"))
    assert outlook.is_upper_bound


def test_the_dialog_asks_about_the_job_that_its_button_would_start(ready):
    asked = heard(ready.outlook.wanted)
    ready.advanced_panel.batch_spin.setValue(3)
    rest()
    assert asked == [ready.job()]
    assert asked[0].batch == 3


def test_the_dialog_shows_what_the_run_would_need_until_the_choice_changes(ready):
    ready.outlook.show_estimate(ready.job(), ESTIMATE, ())
    assert "about 1\u00a0min, 1.4\u00a0GB of memory" in needs_in(ready)
    assert needs_in(ready).startswith("Expected: ")
    ready.advanced_panel.batch_spin.setValue(3)
    assert needs_in(ready) == ""


def test_a_refusal_is_a_warning_with_its_remedy_and_the_run_may_be_tried(ready):
    ready.outlook.show_refusal(ready.job(), "About 3 GB are needed.", "Choose another disk.")
    assert notes_in(ready) == ["About 3 GB are needed. Choose another disk."]
    assert ready.segment_button.isEnabled()


def test_what_the_engine_read_takes_the_place_of_what_qgis_knew(make_dialog, add_raster, image):
    dialog = make_dialog()
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(add_raster("heights", top=300.0))
    dialog.show()
    assert "Heights go up to 300 m" in notes_in(dialog)[0]
    dialog.outlook.show_estimate(dialog.job(), ESTIMATE, (DOUBT,))
    assert "Heights go up to 210 m above ground. They look like decimetres" in notes_in(dialog)[0]
    dialog.outlook.show_estimate(dialog.job(), ESTIMATE, ())
    assert notes_in(dialog) == []


def test_nothing_is_asked_about_choices_that_cannot_run(ready):
    asked, unwanted = heard(ready.outlook.wanted), heard(ready.outlook.unwanted)
    ready.show_device("PyTorch is not installed.", False)
    rest()
    assert (asked, unwanted) == ([], [True])


def test_a_hidden_dialog_asks_nothing_and_asks_again_when_it_is_back(ready):
    asked, unwanted = heard(ready.outlook.wanted), heard(ready.outlook.unwanted)
    ready.hide()
    ready.advanced_panel.batch_spin.setValue(3)
    rest()
    assert (asked, unwanted) == ([], [True])
    ready.show()
    rest()
    assert asked == [ready.job()]


def test_a_run_ends_the_question_and_its_own_words_stay(ready):
    unwanted = heard(ready.outlook.unwanted)
    ready.outlook.show_estimate(ready.job(), ESTIMATE, ())
    ready.story.show_started("town")
    assert unwanted == [True]
    assert needs_in(ready) == ""
    ready.run_panel.show_needs(replace(ESTIMATE, seconds=7200.0))
    ready.outlook.show_estimate(ready.job(), ESTIMATE, ())
    assert "2\u00a0h" in needs_in(ready)
    asked = heard(ready.outlook.wanted)
    ready.story.show_idle()
    rest()
    assert asked == [ready.job()]
