"""Finished files get their places, all or none; what cannot be placed is kept."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from dis2_plugin.core.errors import OutputError, ResultsKept
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.results.comparison import COMPARISON_FILE, DIFFERENCE_FILE
from dis2_plugin.engine.comparison.run import compare
from dis2_plugin.engine.files import publication
from dis2_plugin.engine.files.publication import Move, put_back, put_in_place
from dis2_plugin.engine.files.staging import staging_folder
from dis2_plugin.engine.mapping import run as pipeline
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning.record import read_run
from tests.engine.scenes import listing


@pytest.fixture
def held(monkeypatch):
    """Let files of these names be held by another program, as on Windows what QGIS shows."""
    names = set()
    move = os.replace

    def refuse(source, target):
        if {Path(source).name, Path(target).name} & names and "unplaced" not in str(target):
            raise PermissionError(13, "The file is used by another process", str(source))
        move(source, target)

    monkeypatch.setattr(publication.os, "replace", refuse)
    return names


@pytest.fixture
def folders(tmp_path):
    out = tmp_path / "out"
    staging = out / ".part"
    staging.mkdir(parents=True)
    for name in ("a", "b", "c"):
        (staging / name).write_text(f"new {name}", encoding="utf-8")
    for name in ("a", "b", "old"):
        (out / name).write_text(f"old {name}", encoding="utf-8")
    return staging, out


def moves(staging, out):
    return [Move(staging / name, out / name) for name in ("a", "b", "c")]


def contents(folder):
    return {
        path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()
    }


def test_new_files_replace_old_ones_and_obsolete_ones_go(folders):
    staging, out = folders
    put_in_place(moves(staging, out), [out / "old", out / "gone before"], out)
    assert contents(out) == {"a": "new a", "b": "new b", "c": "new c"}


@pytest.mark.parametrize("name", ["a", "b", "old"])
def test_a_file_in_use_leaves_the_old_ones_and_keeps_the_new_ones(folders, held, name):
    staging, out = folders
    held.add(name)
    with pytest.raises(
        ResultsKept, match=rf"{name} cannot be replaced: The file is used"
    ) as caught:
        put_in_place(moves(staging, out), [out / "old"], out)
    assert contents(out) == {"a": "old a", "b": "old b", "old": "old old"}
    kept = out / "unplaced-results"
    assert contents(kept) == {"a": "new a", "b": "new b", "c": "new c"}
    assert str(kept) in caught.value.remedy


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_a_place_that_is_taken_meanwhile_gives_back_all_before_it(folders, monkeypatch, name):
    """As where a viewer opens a file anew after the old one was moved aside."""
    staging, out = folders
    move = os.replace

    def refuse(source, target):
        if source == staging / name and target == out / name:
            raise PermissionError(13, "The file is used by another process", str(target))
        move(source, target)

    monkeypatch.setattr(publication.os, "replace", refuse)
    with pytest.raises(ResultsKept, match=rf"{name} cannot be replaced"):
        put_in_place(moves(staging, out), [out / "old"], out)
    assert contents(out) == {"a": "old a", "b": "old b", "old": "old old"}
    assert contents(out / "unplaced-results") == {"a": "new a", "b": "new b", "c": "new c"}


def test_the_record_goes_first_and_comes_last(folders, monkeypatch):
    """So a kill in between leaves a folder that says it holds no finished run."""
    staging, out = folders
    (out / "c").write_text("old c", encoding="utf-8")
    move, order = os.replace, []

    def watch(source, target):
        order.append((Path(source).parent, Path(source).name))
        move(source, target)

    monkeypatch.setattr(publication.os, "replace", watch)
    put_in_place(moves(staging, out), [], out)
    assert order == [(out, name) for name in "cba"] + [(staging, name) for name in "abc"]


def test_what_was_kept_before_is_not_touched(folders, held):
    staging, out = folders
    held.add("a")
    (out / "unplaced-results").mkdir()
    with pytest.raises(ResultsKept, match="unplaced-results-2"):
        put_in_place(moves(staging, out), [], out)
    assert len(contents(out / "unplaced-results-2")) == 3


def test_a_folder_that_takes_nothing_is_a_named_error(folders, monkeypatch):
    staging, out = folders

    def refuse(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(publication.os, "replace", refuse)
    with pytest.raises(OutputError, match="Input/output error"):
        put_in_place(moves(staging, out), [], out)
    assert contents(out)["a"] == "old a"


class Killed(BaseException):
    """Ends a step as a kill does: nothing that stands in its way notices."""


@pytest.fixture
def kill_at(monkeypatch):
    """Let the process be killed before it moves the nth file elsewhere; None: not any more."""
    move, left = os.replace, []

    def count(source, target):
        if left and Path(source).parent != Path(target).parent:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
        move(source, target)

    monkeypatch.setattr(publication.os, "replace", count)
    return lambda number: left.__setitem__(slice(None), [] if number is None else [number])


OLD = {"a": "old a", "b": "old b", "old": "old old"}


@pytest.fixture
def half_placed(folders, kill_at):
    """Put files in place and be killed before the nth move; return the folder of results."""

    def place(number):
        staging, out = folders
        kill_at(number)
        with pytest.raises(Killed):
            put_in_place(moves(staging, out), [out / "old"], out)
        kill_at(None)
        return out

    return place


@pytest.mark.parametrize("number", range(6))
def test_a_kill_while_files_are_placed_loses_none_of_the_old_ones(half_placed, number):
    """Three old files are moved aside, then three new ones to their places."""
    out = half_placed(number)
    with staging_folder(out):
        assert contents(out) == OLD
    assert contents(out) == OLD
    assert not (out / publication.ASIDE_NAME).exists()


@pytest.mark.parametrize("number", range(3))
def test_a_kill_while_old_files_go_back_is_made_good_too(half_placed, kill_at, number):
    out = half_placed(5)
    kill_at(number)
    with pytest.raises(Killed):
        put_back(out)
    kill_at(None)
    put_back(out)
    assert contents(out) == OLD


def test_what_was_placed_to_its_end_stays_though_the_old_files_are_still_there(
    folders, monkeypatch
):
    staging, out = folders

    def killed(folder, **_):
        if (folder / "1").exists():
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(publication.shutil, "rmtree", killed)
        with pytest.raises(Killed):
            put_in_place(moves(staging, out), [out / "old"], out)
    put_back(out)
    assert contents(out) == {"a": "new a", "b": "new b", "c": "new c"}
    assert not (out / publication.ASIDE_NAME).exists()


def test_old_files_that_cannot_go_back_are_a_named_error_and_stay_aside(half_placed, held):
    out = half_placed(3)
    held.add("a")
    with pytest.raises(OutputError, match="used by another process"), staging_folder(out):
        pass
    held.clear()
    put_back(out)
    assert contents(out) == OLD


def test_new_files_are_on_the_disk_before_old_ones_are_moved(folders, monkeypatch):
    """Else a power failure could leave neither."""
    staging, out = folders
    order, move, put = [], os.replace, publication.put_on_disk
    monkeypatch.setattr(publication, "put_on_disk", lambda p: (order.append(p.name), put(p)))
    monkeypatch.setattr(publication.os, "replace", lambda *p: (order.append("move"), move(*p)))
    put_in_place(moves(staging, out), [], out)
    assert order[:3] == ["a", "b", "c"]
    assert "move" in order


def test_a_full_disk_is_noticed_before_old_files_are_moved(folders, monkeypatch):
    staging, out = folders

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publication, "put_on_disk", full)
    with pytest.raises(OutputError, match="a cannot be written: No space left"):
        put_in_place(moves(staging, out), [out / "old"], out)
    assert contents(out) == OLD


def test_a_run_into_a_folder_of_a_killed_comparison_is_not_undone_later(tmp_path, half_placed):
    """The next comparison would put back what its predecessor had moved aside."""
    out = half_placed(4)
    with staging_folder(out / "full"):
        assert contents(out) == OLD
    (out / "a").write_text("of a later run", encoding="utf-8")
    with staging_folder(out), staging_folder(out / "full"):
        pass
    assert contents(out) == {**OLD, "a": "of a later run"}


def test_a_run_into_a_folder_of_a_comparison_that_places_its_files_waits(half_placed):
    out = half_placed(4)
    aside = (out / publication.ASIDE_NAME).rename(out / "kept")
    with staging_folder(out):
        aside.rename(out / publication.ASIDE_NAME)
        with pytest.raises(OutputError, match="Another run"), staging_folder(out / "full"):
            pass


@pytest.fixture
def job(scene, identity_model, tmp_path):
    rgir, ndsm = scene
    outputs = (Output.CLASSES, Output.POLYGONS)
    return SegmentationJob(str(tmp_path / "out"), rgir, ndsm, model=identity_model, outputs=outputs)


def test_a_run_into_a_folder_that_qgis_shows_loses_nothing(job, held, tmp_path):
    out = tmp_path / "out"
    before = {path: Path(path).read_bytes() for path in run(job, SilentReporter()).files.values()}
    held.add("classes.tif")
    with pytest.raises(ResultsKept, match=r"classes\.tif cannot be replaced"):
        run(replace(job, overlap_px=0), SilentReporter())
    assert {path: Path(path).read_bytes() for path in before} == before
    assert read_run(out).job["overlap_px"] is None
    kept = read_run(out / "unplaced-results")
    assert kept.job["overlap_px"] == 0
    assert set(kept.files) == set(read_run(out).files)
    assert ".dis2.part" not in listing(out)


def test_a_comparison_into_folders_that_qgis_shows_loses_nothing(job, held, tmp_path):
    out = tmp_path / "out"
    compare(job, SilentReporter())
    names = listing(out)
    held.add("classes.tif")
    with pytest.raises(ResultsKept):
        compare(job, SilentReporter())
    kept = listing(out / "unplaced-results")
    assert kept == names
    assert COMPARISON_FILE in kept


def test_a_geopackage_that_cannot_be_written_leaves_the_other_results(job, monkeypatch, tmp_path):
    def full(*_, **__):
        raise OutputError("x.gpkg cannot be written (disk full).", "Free some space.")

    monkeypatch.setattr(pipeline, "write_geopackage", full)
    with pytest.raises(ResultsKept, match=r"x\.gpkg cannot be written") as caught:
        run(replace(job, gpkg=str(tmp_path / "x.gpkg")), SilentReporter())
    assert f"are complete, in {tmp_path / 'out'}. Free some space." in caught.value.remedy
    result = read_run(tmp_path / "out")
    assert "gpkg" not in result.files
    assert Path(result.files["classes"]).exists()


@pytest.mark.parametrize("name", ["statistics.csv", "polygons.gpkg", "run.json"])
def test_a_file_that_no_run_has_written_is_not_replaced(job, tmp_path, name):
    own = tmp_path / "out" / name
    own.parent.mkdir()
    own.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=rf"no run has written, .*: {name}\.") as caught:
        run(job, SilentReporter())
    assert "choose another folder" in caught.value.remedy
    assert listing(own.parent) == [name]
    assert own.read_text(encoding="utf-8") == "mine"


def test_files_that_a_run_does_not_write_and_those_of_runs_are_no_hindrance(job, tmp_path):
    out = tmp_path / "out"
    run(replace(job, outputs=(Output.CLASSES,)), SilentReporter())
    (out / "cwam_tree.tif").write_text("mine", encoding="utf-8")
    run(job, SilentReporter())
    assert read_run(out).files.keys() >= {"polygons", "classes"}
    with pytest.raises(OutputError, match=r"replace them: cwam_tree\.tif\."):
        run(replace(job, outputs=(Output.CLASSES, Output.CWAM)), SilentReporter())
    assert (out / "cwam_tree.tif").read_text(encoding="utf-8") == "mine"


def test_a_run_that_was_killed_while_it_placed_its_files_does_not_hinder_the_next(
    job, kill_at, tmp_path
):
    kill_at(2)
    with pytest.raises(Killed):
        run(job, SilentReporter())
    left = [name for name in listing(tmp_path / "out") if not name.startswith(".dis2")]
    assert left == ["classes.tif", "confidence.tif"]
    kill_at(None)
    run(job, SilentReporter())
    assert Path(read_run(tmp_path / "out").files["polygons"]).exists()


@pytest.mark.parametrize("name", [DIFFERENCE_FILE, "missing-ndsm/classes.tif"])
def test_a_comparison_does_not_replace_what_none_has_written(job, tmp_path, name):
    own = tmp_path / "out" / name
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=own.name):
        compare(job, SilentReporter())
    assert own.read_text(encoding="utf-8") == "mine"
    own.unlink()
    compare(job, SilentReporter())
    compare(job, SilentReporter())
    assert own.read_bytes()[:2] == b"II"
