"""Runs over a played engine: layers arrive, cancel cancels, failures speak, nothing half stays."""

from __future__ import annotations

import os
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject

from dis2_plugin.core.errors import Cancelled
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.qgis_app.layers.run_nodes import run_folder_of
from dis2_plugin.qgis_app.process.worker_process import GRACE_S
from dis2_plugin.qgis_app.runs.desk import RunDesk
from dis2_plugin.qgis_app.runs.run_folder import RunFolder
from dis2_plugin.qgis_app.runs.tasks import SegmentationTask
from dis2_plugin.qgis_app.services.answers import Servers
from dis2_plugin.qgis_app.services.fetch_task import FetchTask
from dis2_plugin.qgis_app.settings import read_settings


class Heard:
    """Remembers what a desk told."""

    def __init__(self, desk: RunDesk) -> None:
        self.words: list[str] = []
        self.progress: list[object] = []
        for name in ("started", "finished", "homeless", "warned", "saved", "began"):
            getattr(desk, name).connect(lambda value, name=name: self._note(name, value))
        desk.stopped.connect(lambda: self.words.append("stopped"))
        desk.idle.connect(lambda: self.words.append("idle"))
        desk.failed.connect(lambda message, remedy: self._note("failed", (message, remedy)))
        desk.save_failed.connect(lambda *words: self._note("save_failed", words))
        desk.progressed.connect(self.progress.append)
        self.values: dict[str, object] = {}

    def _note(self, name: str, value: object) -> None:
        self.words.append(name)
        self.values[name] = value


@pytest.fixture
def heard(desk) -> Heard:
    return Heard(desk)


@pytest.fixture
def job(rasters, tmp_path) -> SegmentationJob:
    return SegmentationJob(
        out=str(tmp_path / "out"), rgir=str(rasters["rgir"]), ndsm=str(rasters["ndsm"])
    )


def folder_of(job: SegmentationJob) -> Path:
    return Path(job.out)


def test_a_finished_run_tells_device_warning_progress_and_result(desk, heard, job, until) -> None:
    desk.start(job)
    until(lambda: "idle" in heard.words)
    assert heard.words == ["began", "started", "warned", "finished", "idle"]
    assert isinstance(heard.values["finished"], RunResult)
    assert [step.done for step in heard.progress] == [1, 4]


def test_cancel_ends_a_run_that_would_not_end_by_itself_and_leaves_no_file(
    desk, heard, job, until, fake_engine
) -> None:
    fake_engine("slow")
    desk.start(job)
    until(lambda: heard.progress)
    desk.cancel()
    until(lambda: "idle" in heard.words)
    assert heard.words[-2:] == ["stopped", "idle"]
    assert not folder_of(job).exists()


def test_a_cancelled_task_is_not_only_called_failed_by_qgis(
    desk, heard, job, until, fake_engine
) -> None:
    fake_engine("slow")
    desk.start(job)
    until(lambda: heard.progress)
    (task,) = QgsApplication.taskManager().activeTasks()
    told = []
    task.taskTerminated.connect(lambda: told.append(task.description()))  # then QGIS reads it
    desk.cancel()
    until(lambda: "idle" in heard.words and told)
    assert told[0].endswith(": cancelled")


def test_a_deaf_worker_is_killed_after_a_grace_of_less_than_two_seconds(
    desk, heard, job, until, fake_engine
) -> None:
    assert GRACE_S < 2
    fake_engine("deaf")
    pid_file = Path(os.environ["DIS2_FAKE_PID"])
    desk.start(job)
    until(lambda: heard.progress and pid_file.exists())
    pid = int(pid_file.read_text())
    desk.cancel()
    until(lambda: "stopped" in heard.words)
    assert not folder_of(job).exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_cancelled_run_keeps_the_files_that_were_in_its_folder(
    desk, heard, job, until, fake_engine
) -> None:
    folder_of(job).mkdir()
    (folder_of(job) / "mine.txt").write_text("mine")
    fake_engine("deaf")
    desk.start(job)
    until(lambda: heard.progress)
    desk.cancel()
    until(lambda: "idle" in heard.words)
    assert [path.name for path in folder_of(job).iterdir()] == ["mine.txt"]


def test_a_failure_gives_the_engines_own_words_and_remedy(
    desk, heard, job, until, fake_engine
) -> None:
    fake_engine("failing")
    desk.start(job)
    until(lambda: "idle" in heard.words)
    assert heard.values["failed"] == ("The image has 1 band.", "Choose an image with three.")
    assert not folder_of(job).exists()


def test_results_that_the_engine_kept_are_not_taken_away(
    desk, heard, job, until, fake_engine
) -> None:
    fake_engine("keeping")
    desk.start(job)
    until(lambda: "idle" in heard.words)
    assert heard.values["failed"] == (
        "all.gpkg cannot be written.",
        "The other results are complete.",
    )
    assert (folder_of(job) / "classes.tif").read_bytes() == b"whole"


def test_a_worker_that_dies_is_a_failure_with_its_last_words(
    desk, heard, job, until, fake_engine
) -> None:
    fake_engine("dying")
    desk.start(job)
    until(lambda: "idle" in heard.words)
    assert "something broke" in heard.values["failed"][0]


def test_a_worker_killed_by_the_system_is_a_failure_in_plain_words(
    desk, heard, job, until, fake_engine
) -> None:
    fake_engine("killed")
    desk.start(job)
    until(lambda: "idle" in heard.words)
    assert "killed by the system" in heard.values["failed"][0]


def test_settings_that_contradict_each_other_start_nothing(desk, heard, job) -> None:
    desk.start(replace(job, rgir=None, ndsm=None))
    assert heard.words == ["failed"]
    assert not desk.is_busy


def test_a_second_run_waits_for_the_first(desk, heard, job, until, tmp_path) -> None:
    queued = []
    desk.queued.connect(lambda name, waiting: queued.append((name, waiting)))
    desk.start(job)
    desk.start(replace(job, out=str(tmp_path / "second")))
    assert queued == [("my place", 1)]
    until(lambda: "idle" in heard.words)
    assert heard.words.count("finished") == 2
    assert heard.words.index("finished") < heard.words.index("began", 1)


def test_a_run_whose_project_was_closed_adds_nothing_and_tells_its_folder(
    desk, heard, job, until
) -> None:
    desk.start(job)
    QgsProject.instance().clear()
    until(lambda: "idle" in heard.words)
    assert heard.values["homeless"] == job.out
    assert QgsProject.instance().mapLayers() == {}


def test_each_project_gets_the_runs_that_were_asked_for_in_it(
    desk, heard, job, until, tmp_path
) -> None:
    desk.start(job)
    desk.start(replace(job, out=str(tmp_path / "second")))
    QgsProject.instance().clear()  # as opening another project does
    desk.start(replace(job, out=str(tmp_path / "third")))
    until(lambda: "idle" in heard.words)
    assert heard.words.count("homeless") == 2
    groups = QgsProject.instance().layerTreeRoot().children()
    assert [run_folder_of(group) for group in groups] == [str(tmp_path / "third")]


def test_closing_the_desk_kills_the_worker_and_waits_for_it(
    qgis_app, fake_engine, job, until, tmp_path
) -> None:
    fake_engine("deaf")
    desk = RunDesk()
    desk.start(job)
    until((tmp_path / "pid").exists)
    pid = int((tmp_path / "pid").read_text())
    desk.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert not folder_of(job).exists()


def test_a_finished_run_is_saved_as_a_geopackage(desk, heard, job, until, tmp_path) -> None:
    desk.start(job)
    until(lambda: "idle" in heard.words)
    desk.save(desk.last_run_folder, str(tmp_path / "all.gpkg"))
    until(lambda: "saved" in heard.words)
    assert heard.values["saved"] == str(tmp_path / "all.gpkg")
    assert (tmp_path / "all.gpkg").is_file()


def test_a_map_that_its_geopackage_could_not_hold_is_shown_and_can_be_saved_elsewhere(
    desk, heard, job, until, fake_engine
) -> None:
    fake_engine("unsaved")
    desk.start(replace(job, gpkg=str(folder_of(job) / "no" / "all.gpkg")))
    until(lambda: "idle" in heard.words)
    assert heard.words[-3:] == ["finished", "save_failed", "idle"]
    assert heard.values["save_failed"][0] == "all.gpkg cannot be written."
    assert len(QgsProject.instance().mapLayers()) == 9
    fake_engine("done")
    desk.save(desk.last_run_folder, str(folder_of(job) / "all.gpkg"))
    until(lambda: "saved" in heard.words)


def test_results_that_were_kept_elsewhere_do_not_bring_the_run_before_them_again(
    desk, heard, job, until, fake_engine
) -> None:
    desk.start(job)
    until(lambda: "idle" in heard.words)
    heard.words.clear()
    fake_engine("keeping")
    desk.start(job)
    until(lambda: "idle" in heard.words)
    assert "failed" in heard.words
    assert "finished" not in heard.words


def test_a_saving_that_fails_gives_the_engines_words(
    desk, heard, until, fake_engine, tmp_path
) -> None:
    fake_engine("failing")
    (tmp_path / "run.json").touch()
    desk.save(str(tmp_path), str(tmp_path / "all.gpkg"))
    until(lambda: "save_failed" in heard.words)
    assert heard.values["save_failed"][0] == "The disk is full."


def test_a_run_whose_files_are_gone_cannot_be_saved(desk, heard, tmp_path) -> None:
    desk.save(str(tmp_path), str(tmp_path / "all.gpkg"))
    message, remedy = heard.values["save_failed"]
    assert message == f"The files of this run are gone: {tmp_path} has no run.json."
    assert remedy == "Run Segment again."


def test_nothing_is_saved_before_a_run(desk, heard) -> None:
    desk.save("", "all.gpkg")
    assert heard.words == ["save_failed"]


def test_a_task_that_was_cancelled_before_it_began_starts_no_process(desk, job) -> None:
    task = SegmentationTask("name", job, RunFolder.chosen(job.out), read_settings())
    task.cancel()
    assert not task.run()
    assert isinstance(task._error, Cancelled)


def test_ending_a_run_waits_for_a_layer_that_is_being_written_for_it(
    qgis_app, job, until, monkeypatch
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def write(task: FetchTask) -> bool:
        begun.set()
        while not task.isCanceled():
            time.sleep(0.01)
        time.sleep(0.3)  # it does not hear at once
        ended.set()
        return False

    monkeypatch.setattr(FetchTask, "_write", write)
    run = SegmentationTask("name", job, RunFolder.chosen(job.out), read_settings())
    run.wait_for("tiles", FetchTask("tiles", None, None, folder_of(job), Servers()))
    QgsApplication.taskManager().addTask(run)
    until(begun.is_set)
    run.end()
    assert ended.is_set()
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
