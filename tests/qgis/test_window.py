"""The plugin in the real QGIS program, on a hidden screen, with the engine played."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not (shutil.which("xvfb-run") and shutil.which("qgis")), reason="needs QGIS and Xvfb"
    ),
]


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """What the visitor noted, and the folder of the runs."""
    folder = tmp_path_factory.mktemp("window")
    profile = folder / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "dis2").symlink_to(ROOT)
    engine = folder / "python3"
    words = Path(__file__).with_name("fake_engine.py").read_text(encoding="utf-8")
    engine.write_text(f"#!{sys.executable}\n{words}", encoding="utf-8")
    engine.chmod(0o755)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(
        f"[PythonPlugins]\ndis2=true\n\n[dis2]\ninterpreter={engine}\n\n"
        "[Qgis]\nshowTips322=false\n\n[qgis]\ncheckVersion=false\n",
        encoding="utf-8",
    )
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "QT"))}
    places = {
        "DIS2_VISIT": str(folder / "notes.json"),
        "DIS2_VISIT_OUT": str(folder),
        "DIS2_VISIT_IMAGE": str(folder / "image.tif"),
        "DIS2_FAKE_PID": str(folder / "pid"),
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"]
    qgis = ["timeout", "100", "qgis", "--nologo", "--profiles-path", str(folder)]
    done = subprocess.run(
        [*screen, *qgis, "--code", str(Path(__file__).with_name("visit.py"))],
        env={**clean, **places, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    noted = (folder / "notes.json").read_text(encoding="utf-8")
    return {**json.loads(noted), "status": done.returncode, "folder": folder}


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
