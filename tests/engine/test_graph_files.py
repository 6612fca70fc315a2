"""ONNX files in the user's cache: made once, named after their makers, found by every reader."""

from __future__ import annotations

import pytest

from dis2_plugin.core.errors import DeviceError, OutputError
from dis2_plugin.core.modality import Scenario
from dis2_plugin.engine.backends import graph_files
from dis2_plugin.engine.backends.graph_files import GraphReader, has_files

pytest.importorskip("onnxscript")


class Reader(GraphReader):
    """A back end whose library takes a file as it is."""

    def _load(self, path):
        return path


@pytest.fixture
def quick_export(monkeypatch, tmp_path):
    """Make empty files in a cache of its own."""
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(
        "dis2_plugin.engine.backends.torch_backend.export", lambda *words: words[-1].touch()
    )


@pytest.fixture
def makers(monkeypatch):
    """The versions of what makes the files, and a way to change them."""
    versions = {"torch": "2.0", "onnxscript": "1.0"}
    monkeypatch.setattr(graph_files, "version", versions.__getitem__)
    return versions


def test_a_file_is_made_once(tiny_card, kept_graphs, graph_cache):
    first = Reader(tiny_card).file_of(Scenario.FULL, 64)
    assert graph_cache in first.parents
    made = first.stat().st_mtime_ns
    assert Reader(tiny_card).file_of(Scenario.FULL, 64).stat().st_mtime_ns == made


@pytest.mark.parametrize("library", ["torch", "onnxscript"])
def test_a_file_that_another_maker_made_is_made_anew(tiny_card, quick_export, makers, library):
    first = Reader(tiny_card).file_of(Scenario.FULL, 64)
    makers[library] = "99.0"
    second = Reader(tiny_card).file_of(Scenario.FULL, 64)
    assert first != second
    assert f"{library}99.0" in second.parent.name


def test_a_python_that_cannot_make_files_takes_what_another_one_made(
    tiny_card, quick_export, monkeypatch
):
    made = {Reader(tiny_card).file_of(scenario, 64) for scenario in Scenario}
    monkeypatch.setattr(graph_files, "_NEEDED", ("a_module_nobody_has",))
    assert has_files(tiny_card, 64)
    assert {Reader(tiny_card).file_of(scenario, 64) for scenario in Scenario} == made


def test_a_python_that_cannot_make_a_file_says_what_it_needs(tiny_card, quick_export, monkeypatch):
    monkeypatch.setattr(graph_files, "_NEEDED", ("a_module_nobody_has",))
    with pytest.raises(DeviceError, match="a_module_nobody_has"):
        Reader(tiny_card).file_of(Scenario.FULL, 64)


def test_a_cache_that_cannot_be_made_is_named_with_the_way_round(
    tiny_card, quick_export, tmp_path, monkeypatch
):
    (tmp_path / "file").touch()
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path / "file"))
    with pytest.raises(OutputError, match="cannot be made") as caught:
        Reader(tiny_card).file_of(Scenario.FULL, 64)
    assert "DIS2_CACHE" in caught.value.remedy
