"""The plugin in the real QGIS program, on a hidden screen, with the engine played."""

from __future__ import annotations

import os

import pytest
from real_qgis import MARKS, visited

pytestmark = MARKS


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """What the visitor noted, and the folder of the runs."""
    return visited(tmp_path_factory.mktemp("window"), "visit.py")


def test_the_visitor_met_no_error_and_qgis_closed_by_itself(visit) -> None:
    assert visit.get("failure") is None
    assert visit["status"] == 0


def test_the_button_is_in_one_toolbar(visit) -> None:
    assert len(visit["button"]) == 1


def test_the_layers_of_a_run_are_in_the_layer_tree(visit) -> None:
    names = ["Polygons", "Confidence", "Scenario", "Classes", "Attention (CWAM)"]
    assert visit["group"] == names


def test_the_plugin_can_be_unloaded_and_loaded_twice(visit) -> None:
    assert visit["again"] == [True] * 6


def test_quitting_qgis_during_a_run_ends_the_engine_and_leaves_nothing_half(visit) -> None:
    assert visit["quits_during_a_run"]
    engine = int((visit["folder"] / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(engine, 0)
    assert (visit["folder"] / "first" / "run.json").is_file()
    assert not (visit["folder"] / "second").exists()
