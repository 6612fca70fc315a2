"""The engine is asked about the newest job alone, beside the GUI, and its process is not left."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QThread

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.inputs.layer_word import LayerWord
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.gui.segment.checks import outlook as outlook_module
from dis2_plugin.qgis_app import segment_window as window_module
from dis2_plugin.qgis_app.runs import forecasts as forecasts_module
from dis2_plugin.qgis_app.runs.forecasts import Forecasts
from tests.qgis.fake_engine import ESTIMATE


@pytest.fixture
def forecasts(fake_engine):
    made = Forecasts()
    yield made
    made.close()


@pytest.fixture
def heard(forecasts):
    """What was told, in order: a job with an estimate, or with a refusal."""
    said = []
    forecasts.estimated.connect(lambda *words: said.append(words))
    forecasts.refused.connect(lambda *words: said.append(words))
    return said


@pytest.fixture
def job(rasters) -> SegmentationJob:
    return SegmentationJob(out="", rgir=str(rasters["rgir"]))


@pytest.fixture
def pid(until):
    """Wait for the process of a deaf engine; its number."""

    def wait() -> int:
        file = Path(os.environ["DIS2_FAKE_PID"])
        until(file.exists)
        number = int(file.read_text())
        file.unlink()
        return number

    return wait


def is_alive(number: int) -> bool:
    return Path("/proc", str(number)).exists()


def test_a_job_is_answered_with_its_estimate_on_the_main_thread(
    forecasts, heard, job, until
) -> None:
    threads = []
    forecasts.estimated.connect(lambda *_: threads.append(QThread.currentThread()))
    forecasts.ask(job)
    assert heard == []
    until(lambda: heard)
    assert heard == [(job, ESTIMATE, ())]
    assert threads == [QCoreApplication.instance().thread()]


def test_a_refusal_follows_the_estimate_with_its_remedy(
    forecasts, heard, job, until, fake_engine
) -> None:
    fake_engine("full")
    forecasts.ask(job)
    until(lambda: len(heard) > 1)
    assert heard[0] == (job, ESTIMATE, ())
    assert heard[1] == (job, "The results need about 3 GB.", "Choose another disk.")


@pytest.fixture
def unanswered(forecasts, job, fake_engine, pid) -> int:
    """A question that the engine keeps silent about after an estimate; its process."""
    fake_engine("deaf")
    forecasts.ask(job)
    process = pid()
    fake_engine("done")
    return process


def test_a_newer_question_ends_the_older_one_first(
    forecasts, heard, job, until, unanswered
) -> None:
    newer, newest = replace(job, batch=2), replace(job, batch=3)
    alive = []
    forecasts.estimated.connect(lambda *_: alive.append(is_alive(unanswered)))
    forecasts.ask(newer)
    forecasts.ask(newest)
    until(lambda: any(words[0] == newest for words in heard))
    assert newer not in [words[0] for words in heard]
    assert alive[-1] is False


def test_a_dropped_question_ends_and_the_next_is_asked_as_before(
    forecasts, heard, job, until, unanswered
) -> None:
    forecasts.drop()
    until(lambda: not is_alive(unanswered))
    heard.clear()
    forecasts.ask(job)
    until(lambda: heard)
    assert heard == [(job, ESTIMATE, ())]


def test_closing_waits_for_the_process_and_tells_nothing(
    fake_engine, job, until, pid, qgis_app
) -> None:
    fake_engine("deaf")
    forecasts, told = Forecasts(), []
    forecasts.ask(job)
    process = pid()
    forecasts.estimated.connect(lambda *words: told.append(words))
    forecasts.refused.connect(lambda *words: told.append(words))
    forecasts.close()
    assert not is_alive(process)
    QCoreApplication.processEvents()
    assert told == []


def test_what_a_service_sends_is_not_asked_about(forecasts, job, monkeypatch) -> None:
    monkeypatch.setattr(forecasts_module, "EstimateQuestion", None)
    forecasts.ask(replace(job, rgir=str(LayerWord("web_1"))))
    assert forecasts._question is None


def test_the_engine_is_asked_about_files_that_are_there_and_no_unwritten_polygons(
    forecasts, job, monkeypatch
) -> None:
    asked = []

    class Question(forecasts_module.EstimateQuestion):
        def __init__(self, settings, placed):
            asked.append(placed)
            super().__init__(settings, placed)

    monkeypatch.setattr(forecasts_module, "EstimateQuestion", Question)
    forecasts.ask(replace(job, mask=str(LayerWord("fields_1"))))
    assert asked == [replace(job, out=QgsProcessingUtils.tempFolder())]


@pytest.fixture
def one_model(monkeypatch, tmp_path) -> None:
    """Offer one model, and let choices rest at once."""
    bands, rules = ("red", "green", "nir"), Normalisation()
    card = ModelCard(
        "rule", "Rule", "1", tmp_path, {}, ISPRS, rules, bands, 256, False, (0.1, 1.0), "0" * 64
    )
    monkeypatch.setattr(window_module, "bundled_models", lambda: [card])
    monkeypatch.setattr(outlook_module, "PATIENCE_MS", 0)


@pytest.fixture
def dialog(window, plugin, rasters, one_model):
    """The dialog as its button opens it, with an image chosen."""
    layer = QgsRasterLayer(str(rasters["rgir"]), "image")
    QgsProject.instance().addMapLayer(layer)
    window.toolbar.actions()[0].trigger()
    plugin.dialog.image_panel.layer_combo.setLayer(layer)
    return plugin.dialog


def test_the_dialog_tells_what_the_run_would_need_before_anything_is_pressed(dialog, until) -> None:
    label = dialog.run_panel.needs_label
    until(label.isVisible)
    assert "1.4\u00a0GB of memory, 3.1\u00a0GB on disk" in label.text()
    assert dialog.segment_button.isEnabled()


def test_the_dialog_tells_a_refusal_and_lets_the_run_be_tried(dialog, until, fake_engine) -> None:
    fake_engine("full")
    dialog.advanced_panel.batch_spin.setValue(2)
    words = "The results need about 3 GB. Choose another disk."
    until(lambda: words in [note.text for note in dialog.notes_panel.notes()])
    assert dialog.segment_button.isEnabled()


def test_unloading_the_plugin_ends_the_question(dialog, plugin, until, fake_engine, pid) -> None:
    until(dialog.run_panel.needs_label.isVisible)
    fake_engine("deaf")
    dialog.advanced_panel.batch_spin.setValue(2)
    process = pid()
    plugin.unload()
    assert not is_alive(process)
    plugin.initGui()
