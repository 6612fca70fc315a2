"""A run as the dialog shows it: asked for, under way, stopped, failed, finished."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QFileDialog

from dis2_plugin.core.jobs.estimate import Estimate
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.process.messages import Started
from dis2_plugin.core.progress import Progress
from dis2_plugin.core.results.result import ClassArea, RunResult


@pytest.fixture
def result(tmp_path):
    """A run over 1000 pixels of 4 square metres."""
    return RunResult(
        files={"classes": str(tmp_path / "classes.tif")},
        job={},
        model={},
        device="CPU",
        backend="torch",
        precision="fp32",
        areas=(ClassArea(1, "building", 750, 3000.0, 0.875), ClassArea(4, "car", 250, None, 0.5)),
        scenario_pixels={"full": 900, "missing-ndsm": 100, "missing-rgir": 0},
        tiles=4,
        seconds={"total": 125.0},
        peak_memory_bytes=0,
        versions={},
    )


def heard(signal):
    """Collect what a signal says."""
    said = []
    signal.connect(lambda *words: said.append(words))
    return said


def said_in(dialog):
    return dialog.messages_view.toPlainText()


def test_segment_emits_the_job_that_the_choices_describe(ready):
    jobs = heard(ready.job_requested)
    ready.segment_button.click()
    assert jobs == [(ready.job(),)]


def test_a_job_that_contradicts_itself_is_told_and_not_emitted(ready):
    jobs, errors = heard(ready.job_requested), heard(ready.refused)
    panel = ready.advanced_panel
    panel.tile_combo.setCurrentIndex(panel.tile_combo.findData(256))
    panel.overlap_combo.setCurrentIndex(panel.overlap_combo.findData(192))
    ready.segment_button.click()
    assert jobs == []
    assert "An overlap of 192 px" in errors[0][0].message
    ready.show_refusal("It overlaps too much.")
    assert "It overlaps too much." in said_in(ready)


def test_the_window_is_not_modal(ready):
    assert not ready.isModal()


def test_the_device_is_shown_before_the_run(ready):
    ready.show_device("The network will run on NVIDIA L4 (CUDA).")
    assert ready.run_panel.status_label.text() == "The network will run on NVIDIA L4 (CUDA)."


def test_before_a_run_there_is_nothing_to_cancel_or_to_save(ready):
    assert not ready.run_panel.cancel_button.isVisible()
    assert not ready.run_panel.progress_bar.isVisible()
    assert not ready.results_panel.save_button.isEnabled()


def test_during_a_run_the_next_can_be_asked_for_and_cancel_waits(ready):
    jobs = heard(ready.job_requested)
    ready.story.show_started()
    assert not ready.segment_button.isVisible()
    assert ready.segment_button.toolTip() == "A run is going on."
    assert ready.run_panel.cancel_button.isEnabled()
    ready.scenario_panel.missing_ndsm_radio.click()
    ready.queue_button.click()
    assert jobs == [(ready.job(),)]
    assert jobs[0][0].scenario is ScenarioChoice.MISSING_NDSM


def test_a_run_that_waits_is_told(ready):
    ready.story.show_started()
    ready.show_queued("hill", 2)
    assert said_in(ready) == "hill waits for its turn (2 waiting)."
    assert ready.run_panel.cancel_button.isVisible()


def test_progress_shows_tiles_speed_and_time_left(ready):
    ready.story.show_started()
    ready.story.show_progress(Progress("segment", 25, 100, 1.5, 170.0))
    bar = ready.run_panel.progress_bar
    assert bar.value() / bar.maximum() == 0.25
    assert ready.run_panel.status_label.text() == (
        "Segmenting · tile 25 of 100 · 1.50 megapixels a second · about 3\u00a0min left"
    )


def test_what_a_run_is_expected_to_need_shows_while_it_runs(ready):
    label = ready.run_panel.needs_label
    ready.story.show_started()
    assert not label.isVisible()
    ready.story.show_needs(Started("CPU", "torch", 4, 9, 9, Estimate(720.0, 1.4e9, 0, 3.1e9)))
    assert label.isVisible()
    assert label.text() == "Expected: about 12\u00a0min, 1.4\u00a0GB of memory, 3.1\u00a0GB on disk"
    ready.story.show_idle()
    assert not label.isVisible()


def test_an_engine_that_tells_no_estimate_leaves_no_empty_line(ready):
    ready.story.show_started()
    ready.story.show_needs(Started("CPU", "torch", 4, 9, 9))
    assert not ready.run_panel.needs_label.isVisible()


def test_a_stage_of_unknown_length_moves_without_an_end(ready):
    ready.story.show_started()
    ready.story.show_progress(Progress("polygons", 0, 0))
    assert ready.run_panel.progress_bar.maximum() == 0
    assert ready.run_panel.status_label.text() == "Drawing polygons"


def test_cancel_is_asked_once_and_late_progress_does_not_hide_it(ready):
    asked = heard(ready.cancel_requested)
    ready.story.show_started()
    ready.run_panel.cancel_button.click()
    ready.run_panel.cancel_button.click()
    ready.story.show_progress(Progress("segment", 26, 100))
    assert asked == [()]
    assert "Stopping" in ready.run_panel.status_label.text()


def test_a_cancelled_run_is_said_to_be_cancelled(ready):
    ready.story.show_started()
    ready.run_panel.cancel_button.click()
    ready.story.show_idle()
    assert said_in(ready) == "The run was cancelled; nothing half done is left behind."
    assert ready.message_bar.currentItem().level() == Qgis.MessageLevel.Info


def test_a_run_that_ended_before_the_cancel_arrived_is_not_said_to_be_cancelled(ready, result):
    ready.story.show_started()
    ready.run_panel.cancel_button.click()
    ready.story.show_finished(result)
    ready.story.show_idle()
    assert "cancelled" not in said_in(ready)


def test_after_a_cancelled_run_the_choices_are_as_before(ready):
    job = ready.job()
    ready.story.show_started()
    ready.story.show_idle()
    assert not ready.queue_button.isVisible()
    assert not ready.segment_button.isHidden()
    assert ready.segment_button.isEnabled()
    assert ready.job() == job
    assert not ready.run_panel.progress_bar.isVisible()


def test_a_failure_shows_message_and_remedy_and_keeps_the_detail(ready):
    ready.story.show_started()
    ready.story.show_failure("The disk is full.", "Free some space.", "errno 28")
    assert ready.message_bar.currentItem().text() == "The disk is full. Free some space."
    assert said_in(ready) == "The disk is full. Free some space.\nerrno 28"
    assert ready.segment_button.isEnabled()


def test_a_failed_saving_does_not_end_a_run(ready):
    ready.story.show_started()
    ready.show_save_failure("The disk is full.", "Free some space.")
    assert ready.run_panel.cancel_button.isVisible()
    assert "The disk is full." in said_in(ready)


def test_a_warning_does_not_end_the_run(ready):
    ready.story.show_started()
    ready.show_warning("A GPU is there and cannot be used.")
    assert ready.run_panel.cancel_button.isVisible()
    assert "A GPU is there" in said_in(ready)


def test_a_new_run_takes_old_messages_away_but_keeps_them_to_read(ready):
    ready.story.show_failure("Once.")
    ready.story.show_started()
    assert ready.message_bar.currentItem() is None
    assert "Once." in said_in(ready)


def test_a_finished_run_shows_areas_and_shares(ready, result):
    ready.story.show_finished(result)
    table = ready.results_panel.area_table
    rows = [[table.item(row, column).text() for column in range(4)] for row in range(2)]
    assert rows == [
        ["Building", "3,000.0 m²", "75.0 %", "0.88"],
        ["Car", "250 px", "25.0 %", "0.50"],
    ]
    assert ready.tabs.currentWidget() is ready.results_panel


def test_a_closed_project_takes_its_results_away(ready, result):
    before = ready.results_panel.summary_label.text()
    ready.story.show_finished(result)
    ready.story.forget()
    assert ready.message_bar.currentItem() is None
    assert said_in(ready) == ""
    assert ready.results_panel.summary_label.text() == before
    assert not ready.results_panel.area_table.isVisibleTo(ready.results_panel)
    assert not ready.results_panel.save_button.isEnabled()
    assert not ready.results_panel.folder_button.isEnabled()
    ready.story.show_finished(result)
    assert ready.results_panel.save_button.isEnabled()


def test_a_finished_run_says_what_was_answered_from_what(ready, result):
    ready.story.show_finished(result)
    assert ready.results_panel.summary_label.text() == (
        "Done in 2\u00a0min on CPU. Answered from image and heights: 90.0\u00a0%, "
        "the image alone: 10.0\u00a0%."
    )


def test_warnings_of_a_finished_run_are_kept_to_read(ready, result):
    ready.story.show_finished(replace(result, warnings=("The heights have holes.",)))
    assert "The heights have holes." in said_in(ready)


def test_a_class_the_model_does_not_know_keeps_its_name(ready, result):
    areas = (ClassArea(9, "water", 5, 20.0, 0.5),)
    ready.story.show_finished(replace(result, areas=areas))
    assert ready.results_panel.area_table.item(0, 0).text() == "water"


@pytest.mark.parametrize(
    ("typed", "wanted"), [("map", "map.gpkg"), ("map.gpkg", "map.gpkg"), ("", None)]
)
def test_save_asks_for_a_file_and_passes_it_on(ready, result, monkeypatch, typed, wanted):
    asked = heard(ready.save_requested)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, ""))
    ready.story.show_finished(result)
    ready.results_panel.save_button.click()
    assert asked == ([(wanted,)] if wanted else [])


def test_closing_the_window_does_not_cancel_the_run(ready):
    asked = heard(ready.cancel_requested)
    ready.story.show_started()
    ready.close()
    assert asked == []


def test_a_run_that_ends_behind_a_closed_window_is_told_in_it(ready, result):
    ready.story.show_started()
    ready.close()
    ready.story.show_finished(result)
    ready.show()
    assert ready.results_panel.area_table.rowCount() == 2
