"""A SQLite file is on the disk before it has its name, and nothing lies beside it afterwards."""

import os
import sqlite3

import pytest
from osgeo import gdal

from dis2_plugin.core.errors import OutputError
from dis2_plugin.engine.files import whole_file
from dis2_plugin.engine.files.whole_file import whole_or_nothing
from tests.engine.scenes import listing


def test_the_file_is_on_the_disk_before_it_replaces_another(tmp_path, monkeypatch):
    """Nothing is synchronised while it is written; a power failure would leave only the name."""
    target, order = tmp_path / "r.gpkg", []
    target.write_text("old")
    put, move = whole_file.put_on_disk, os.replace
    monkeypatch.setattr(whole_file, "put_on_disk", lambda path: (order.append("put"), put(path)))
    monkeypatch.setattr(os, "replace", lambda *paths: (order.append("move"), move(*paths)))
    with whole_or_nothing(target) as part:
        part.write_text("new")
        assert gdal.GetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS") == "OFF"
    assert order == ["put", "move"]
    assert target.read_text() == "new"


@pytest.mark.parametrize("error", [RuntimeError("full"), sqlite3.Error("full"), OSError("full")])
def test_a_fault_leaves_the_old_file_and_nothing_beside_it(tmp_path, error):
    target = tmp_path / "r.gpkg"
    target.write_text("old")
    with (
        pytest.raises(OutputError, match=r"r\.gpkg cannot be written \(full\)"),
        whole_or_nothing(target) as part,
    ):
        for ending in ("", "-journal", "-wal", "-shm"):
            part.with_name(part.name + ending).touch()
        raise error
    assert listing(tmp_path) == ["r.gpkg"]
    assert target.read_text() == "old"
    assert gdal.GetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS") is None


def test_two_at_once_do_not_share_a_draft(tmp_path):
    """The draft of the second, half done, would take the place when the first is finished."""
    target = tmp_path / "r.gpkg"
    with whole_or_nothing(target) as part:
        part.write_text("first")
        with pytest.raises(OutputError, match="Another run writes into"), whole_or_nothing(target):
            pass
    assert listing(tmp_path) == ["r.gpkg"]
    assert target.read_text() == "first"


def test_what_a_killed_process_left_is_taken_over(tmp_path):
    for name in ("r.gpkg.part.gpkg", "r.gpkg.part.lock"):
        (tmp_path / name).touch()
    with whole_or_nothing(tmp_path / "r.gpkg") as part:
        part.write_text("new")
    assert listing(tmp_path) == ["r.gpkg"]
