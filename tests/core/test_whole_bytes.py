"""Files that are whole in their place, or not there at all."""

from __future__ import annotations

import os

import pytest

from dis2_plugin.core.errors import OutputError
from dis2_plugin.core.whole_bytes import write_whole


def test_a_file_is_replaced(tmp_path):
    file = tmp_path / "page.pdf"
    for contents in (b"of yesterday", b"of today"):
        write_whole(contents, file)
    assert file.read_bytes() == b"of today"
    assert list(tmp_path.iterdir()) == [file]


def test_a_disk_that_is_full_keeps_the_file_before(small_disk):
    file = small_disk(40_000) / "page.pdf"
    file.write_bytes(b"of yesterday")
    with pytest.raises(OutputError, match=r"page\.pdf cannot be written: No space left on device"):
        write_whole(bytes(80_000), file)
    assert file.read_bytes() == b"of yesterday"
    assert list(file.parent.iterdir()) == [file]


def test_contents_are_on_the_disk_before_they_have_their_name(tmp_path, monkeypatch):
    """Else a power failure could leave a ``run.json`` without content."""
    order, move = [], os.replace
    monkeypatch.setattr(os, "fsync", lambda file: order.append(os.fstat(file).st_size))
    monkeypatch.setattr(os, "replace", lambda *paths: (order.append("move"), move(*paths)))
    write_whole(b"new", tmp_path / "r.json")
    assert order == [3, "move"]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(OutputError, match=r"page\.pdf cannot be written: No such file"):
        write_whole(b"", tmp_path / "nowhere" / "page.pdf")
