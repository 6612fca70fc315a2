"""A hidden folder for each run, and folders that are shut or not there."""

import errno
import os
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import (
    Cancelled,
    DeviceError,
    InputError,
    OutputError,
    ReadError,
    ResultsKept,
)
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.files import lock as lock_module
from dis2_plugin.engine.files import staging as staging_module
from dis2_plugin.engine.files.staging import staging_folder
from dis2_plugin.engine.geopackage.replacing import check_target
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.measures.polygons import PolygonShape, polygonize
from dis2_plugin.engine.process.room import free_disk_bytes, same_disk
from tests.engine.scenes import listing


def test_nobody_else_may_begin_while_a_run_is_cleared_away(tmp_path, monkeypatch):
    remove, refused = staging_module.shutil.rmtree, []

    def slowly(path, **options):
        with pytest.raises(OutputError, match="Another run"), staging_folder(tmp_path):
            pass
        refused.append(Path(path).name)
        remove(path, **options)

    monkeypatch.setattr(staging_module.shutil, "rmtree", slowly)
    with staging_folder(tmp_path) as staging:
        (staging / "blocks").mkdir()
        (staging / "blocks" / "large").touch()
        (staging / "classes.tif").touch()
    assert "blocks" in refused
    assert listing(tmp_path) == []


def test_a_lock_of_a_run_that_ends_at_this_moment_is_not_taken_for_the_own(tmp_path, monkeypatch):
    """Else a third run would find the folder unlocked, and clear it while the second works."""
    lock, first = lock_module.fcntl.flock, ExitStack()
    first.enter_context(staging_folder(tmp_path))

    def after_the_other_has_gone(stream, how):
        first.close()
        lock(stream, how)

    monkeypatch.setattr(lock_module.fcntl, "flock", after_the_other_has_gone)
    with pytest.raises(OutputError, match="Another run"), staging_folder(tmp_path):
        pass
    monkeypatch.undo()
    with staging_folder(tmp_path) as staging:
        assert staging.is_dir()


def test_the_file_of_a_lock_is_gone_before_the_lock_is_given_back(tmp_path, monkeypatch):
    fcntl, unlink, free = lock_module.fcntl, Path.unlink, []

    def try_to_lock_it(path, **options):
        with path.open("rb") as stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                free.append(False)
            else:
                free.append(True)
        unlink(path, **options)

    monkeypatch.setattr(Path, "unlink", try_to_lock_it)
    with staging_folder(tmp_path):
        pass
    assert free == [False]


def test_a_disk_without_locks_is_written_all_the_same(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock_module.fcntl, "flock", refuse)
    with staging_folder(tmp_path / "out") as staging:
        (staging / "classes.tif").touch()
    assert listing(tmp_path) == []


@pytest.mark.parametrize(
    ("error", "left"),
    [
        (DeviceError("The scheduler is gone."), [".dis2.part", ".dis2.part/journal"]),
        (OutputError("The disk is full."), [".dis2.part", ".dis2.part/journal"]),
        (ResultsKept("The GeoPackage is locked."), []),
        (ReadError("The server is gone."), [".dis2.part", ".dis2.part/journal"]),
        (InputError("The image was replaced."), []),
        (KeyboardInterrupt(), []),
    ],
)
def test_what_is_kept_outlives_a_machine_that_fails_and_no_other_fault(tmp_path, error, left):
    with (
        pytest.raises(type(error)) as caught,
        staging_folder(tmp_path / "out", keep="journal") as staging,
    ):
        (staging / "journal").mkdir()
        (staging / "half.tif").touch()
        raise error
    assert [name for name in listing(tmp_path) if name != "out"] == [f"out/{n}" for n in left]
    assert ("--resume goes on with it" in str(caught.value)) == bool(left)


def test_what_a_killed_run_left_is_gone_but_for_what_is_kept(tmp_path):
    staging = tmp_path / ".dis2.part"
    for name in ("journal", "aside"):
        (staging / name).mkdir(parents=True)
        (staging / name / "000000").touch()
    (staging / "classes.tif").touch()
    with staging_folder(tmp_path, keep="journal"):
        assert listing(staging) == ["journal", "journal/000000", "lock"]
    assert listing(tmp_path) == []


@pytest.fixture
def windows(monkeypatch):
    """Let no file be removed that this process has open."""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("This system does not tell which files are open.")
    remove = os.unlink

    def is_open(path):
        files = [entry.path for entry in os.scandir("/proc/self/fd")]
        return any(os.path.realpath(file) == path for file in files)

    def refuse(path, *, dir_fd=None):
        folder = "" if dir_fd is None else os.readlink(f"/proc/self/fd/{dir_fd}")
        if is_open(os.path.realpath(os.path.join(folder, path))):
            raise PermissionError(13, "The file is used by another process", str(path))
        remove(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "unlink", refuse)


class _StopsAmongPolygons(SilentReporter):
    def progress(self, progress):
        if progress.stage == "polygons" and progress.done > 0:
            raise Cancelled


@pytest.mark.usefixtures("windows")
def test_a_run_that_is_stopped_leaves_nothing_where_open_files_cannot_be_removed(
    scene, identity_model, tmp_path
):
    job = SegmentationJob(str(tmp_path / "out"), *scene, model=identity_model, min_area_m2=1.0)
    with pytest.raises(Cancelled):
        run(job, _StopsAmongPolygons())
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("windows")
def test_polygons_that_are_stopped_leave_nothing_where_open_files_cannot_be_removed(
    scene, segment, tmp_path
):
    classes = segment(rgir=scene[0]).files["classes"]
    (tmp_path / "drawn").mkdir()
    words = (classes, None, None, str(tmp_path / "drawn" / "polygons.gpkg"), ISPRS)
    with pytest.raises(Cancelled):
        polygonize(*words, _StopsAmongPolygons(), PolygonShape(min_area_m2=1.0, smooth=True))
    assert listing(tmp_path / "drawn") == []


@pytest.fixture
def shut(tmp_path, monkeypatch):
    """A folder into which this user may not look; the superuser, who runs tests, always may."""
    folder, look, make = tmp_path / "shut", os.stat, os.mkdir
    folder.mkdir()

    def unless_shut(function):
        def do(path, *arguments, **options):
            if not isinstance(path, int) and folder in Path(path).parents:
                raise PermissionError(13, "Permission denied", str(path))
            return function(path, *arguments, **options)

        return do

    monkeypatch.setattr(os, "stat", unless_shut(look))
    monkeypatch.setattr(os, "mkdir", unless_shut(make))
    return folder


def test_a_folder_that_is_shut_is_a_named_error(shut):
    with (
        pytest.raises(OutputError, match="cannot be written: Permission denied"),
        staging_folder(shut / "town" / "map"),
    ):
        pass
    with pytest.raises(OutputError, match="There is no folder"):
        check_target(shut / "town" / "map.gpkg")


def test_the_disk_of_a_folder_that_is_shut_is_that_of_the_folder_above(shut, tmp_path):
    assert free_disk_bytes(shut / "town" / "map") == pytest.approx(free_disk_bytes(tmp_path), 0.5)
    assert same_disk(shut / "town", tmp_path)


def test_a_drive_that_tells_nothing_is_not_a_full_one(tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(total=0, free=0))
    assert free_disk_bytes(tmp_path) is None


def test_a_drive_that_is_not_there_has_no_known_disk(monkeypatch):
    monkeypatch.setattr(os.path, "exists", lambda path: False)
    nowhere = Path("/nowhere/on/this/machine")
    assert free_disk_bytes(nowhere) is None
    assert same_disk(nowhere, nowhere / "else")
