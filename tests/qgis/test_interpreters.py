"""Which Python is tried for the engine, and in which order, on three simulated systems."""

from __future__ import annotations

from pathlib import Path

import pytest

from dis2_plugin.environment.interpreters import PythonFacts
from dis2_plugin.qgis_app.process import environment
from dis2_plugin.qgis_app.process.environment import (
    EngineMissingError,
    candidates,
    find_environment,
)
from dis2_plugin.qgis_app.settings import Dis2Settings


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """A plugin folder without a virtual environment."""
    monkeypatch.setattr(environment, "PLUGIN_ROOT", tmp_path / "plugin")
    return tmp_path / "plugin"


@pytest.fixture
def facts(tmp_path) -> PythonFacts:
    """A Linux on which QGIS's Python is ``usr/bin/python3``."""
    python = touch(tmp_path / "usr" / "bin" / "python3")
    return PythonFacts("linux", str(python), str(tmp_path / "usr"), (3, 11))


def origins(settings, variables, facts) -> list[str]:
    return [candidate.origin for candidate in candidates(settings, variables, facts)]


def test_setting_variable_checkout_and_private_folder_are_tried_in_this_order(
    root, facts, tmp_path
) -> None:
    touch(root / ".venv" / "bin" / "python")
    settings = Dis2Settings(interpreter="/opt/python", dependencies=str(tmp_path))
    assert origins(settings, {"DIS2_PYTHON": "/opt/other"}, facts) == [
        "QGIS setting dis2/interpreter",
        "DIS2_PYTHON",
        "the plugin's .venv",
        "QGIS's Python with the private folder",
        "QGIS's Python",
    ]


def test_the_private_folder_is_seen_by_the_worker_only_through_its_variables(
    root, facts, tmp_path
) -> None:
    settings = Dis2Settings(dependencies=str(tmp_path))
    private, own = candidates(settings, {"PATH": "/bin"}, facts)
    assert private.variables["PYTHONPATH"] == str(tmp_path)
    assert "PYTHONPATH" not in own.variables


def test_another_python_does_not_inherit_what_leads_to_the_libraries_of_qgis(root, facts) -> None:
    variables = {"PYTHONHOME": "/qgis", "PYTHONPATH": "/qgis/python", "PATH": "/bin"}
    first = next(candidates(Dis2Settings(interpreter="/opt/python"), variables, facts))
    assert not {"PYTHONHOME", "PYTHONPATH"} & set(first.variables)
    assert first.variables["PATH"] == "/bin"


def test_where_there_is_no_python_nothing_is_tried(root, tmp_path) -> None:
    facts = PythonFacts("linux", str(tmp_path / "qgis"), str(tmp_path / "usr"), (3, 11))
    assert origins(Dis2Settings(), {}, facts) == []


def test_a_named_python_that_cannot_run_the_engine_is_not_silently_replaced(
    root, tmp_path, monkeypatch
) -> None:
    settings = Dis2Settings(interpreter=str(tmp_path / "none"))
    with pytest.raises(EngineMissingError) as caught:
        find_environment(settings, lambda: False)
    assert f"{tmp_path / 'none'} (QGIS setting dis2/interpreter) cannot be started" in str(
        caught.value
    )
    assert "DIS2_PYTHON" in caught.value.remedy
