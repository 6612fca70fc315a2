"""The QGIS program with the plugin in a fresh profile, on a hidden screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

MARKS = [
    pytest.mark.window,
    pytest.mark.skipif(
        not (shutil.which("xvfb-run") and shutil.which("qgis")), reason="needs QGIS and Xvfb"
    ),
]

_NO_NEWS = r"""[core]
NewsFeed\httpsfeedqgisorg\disabled=true
httpsfeedqgisorg\disabled=true
"""
"""QGIS fetches its news in a thread of its tasks; on a slow machine 3.40 was seen to crash at its
end, when a thread that had used its keeper of passwords outlived that."""


def visited(folder: Path, visitor: str, settings: str = "") -> dict[str, Any]:
    """Let a script beside this file visit QGIS; return what it noted.

    Args:
        folder: gets the profile and everything else.
        visitor: name of the script.
        settings: more lines of QGIS's settings file.
    """
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
        f"[Qgis]\nshowTips322=false\n\n[qgis]\ncheckVersion=false\n\n{_NO_NEWS}\n{settings}",
        encoding="utf-8",
    )
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "QT"))}
    places = {
        "DIS2_VISIT": str(folder / "notes.json"),
        "DIS2_VISIT_OUT": str(folder),
        "DIS2_VISIT_IMAGE": str(folder / "image.tif"),
        "DIS2_FAKE_PID": str(folder / "pid"),
        "DIS2_VISIT_PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT / "docs" / "walks"),  # where the guide is
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"]
    qgis = ["timeout", "280", "qgis", "--nologo", "--profiles-path", str(folder)]
    done = subprocess.run(
        [*screen, *qgis, "--code", str(Path(__file__).with_name(visitor))],
        env={**clean, **places, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    noted = (folder / "notes.json").read_text(encoding="utf-8")
    return {**json.loads(noted), "status": done.returncode, "folder": folder}
