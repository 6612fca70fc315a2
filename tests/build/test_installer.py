"""The zip, installed by QGIS's own plugin installer into a clean profile, makes a map."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not (shutil.which("xvfb-run") and shutil.which("qgis")), reason="needs QGIS and Xvfb"
    ),
]

SETTINGS = """\
[dis2]
interpreter={python}

[Qgis]
showTips322=false

[qgis]
checkVersion=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true
httpsfeedqgisorg\\disabled=true

[app]
plugin_installer\\checkOnStart=false
"""


@pytest.fixture(scope="module")
def notes(archive, tmp_path_factory):
    """What the stranger noted."""
    folder = tmp_path_factory.mktemp("clean")
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS.format(python=sys.executable), encoding="utf-8")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS", "QT", "PYTHON"))}
    places = {"DIS2_NOTES": str(folder / "notes.json"), "DIS2_ZIP": str(archive)}
    guide = Path(__file__).resolve().parents[2] / "docs" / "walks"
    places["PYTHONPATH"] = str(guide)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"]
    qgis = ["timeout", "240", "qgis", "--nologo", "--profiles-path", str(folder)]
    done = subprocess.run(
        [*screen, *qgis, "--code", str(Path(__file__).with_name("stranger.py"))],
        env={**clean, **places, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads((folder / "notes.json").read_text(encoding="utf-8"))
    return {**found, "status": done.returncode, "profile": str(folder)}


def test_nothing_failed_on_the_way_and_qgis_closed_by_itself(notes):
    assert notes.get("failure") is None
    assert notes["status"] == 0


def test_the_installer_of_qgis_puts_it_into_the_profile_and_switches_it_on(notes):
    assert not notes["before"]
    assert notes["active"]
    assert notes["folder"].startswith(notes["profile"])


def test_segment_of_the_installed_plugin_adds_the_map_of_its_sample(notes):
    assert {"Classes", "Confidence"} <= set(notes["layers"])


def test_it_can_be_switched_off_again(notes):
    assert notes["uninstalled"]
