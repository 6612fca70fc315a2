"""A hidden folder for each run, and folders that are shut or not there."""

import os
from pathlib import Path

import pytest

from dis2_plugin.core.errors import OutputError
from dis2_plugin.engine.files import staging as staging_module
from dis2_plugin.engine.files.staging import staging_folder
from dis2_plugin.engine.geopackage.package import check_target
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
        check_target(shut / "town" / "map.gpkg", replace=True)


def test_the_disk_of_a_folder_that_is_shut_is_that_of_the_folder_above(shut, tmp_path):
    assert free_disk_bytes(shut / "town" / "map") == pytest.approx(free_disk_bytes(tmp_path), 0.5)
    assert same_disk(shut / "town", tmp_path)


def test_a_drive_that_is_not_there_has_no_known_disk(monkeypatch):
    monkeypatch.setattr(os.path, "exists", lambda path: False)
    nowhere = Path("/nowhere/on/this/machine")
    assert free_disk_bytes(nowhere) is None
    assert same_disk(nowhere, nowhere / "else")
