"""One version, one list of dependencies, wherever they are written."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import dis2_plugin
from tools.environment import DEVELOPMENT, ENGINE
from tools.package import metadata

ROOT = Path(__file__).resolve().parents[2]


def _project():
    tomllib = pytest.importorskip("tomllib")
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_metadata_project_and_package_have_one_version():
    assert {metadata()["version"], _project()["version"]} == {dis2_plugin.__version__}


def test_a_qgis_with_an_older_python_is_told_which_one_is_needed(monkeypatch):
    door = runpy.run_path(str(ROOT / "__init__.py"))
    oldest = _project()["requires-python"].lstrip(">=")
    monkeypatch.setattr(sys, "version_info", (3, 8, 10))
    with pytest.raises(RuntimeError, match=f"needs Python {oldest} or newer, .* has 3.8"):
        door["classFactory"](None)


def test_the_changelog_tells_of_this_version():
    heading = f"## {dis2_plugin.__version__}"
    assert heading in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_citation_names_this_version():
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.search(rf"^version: {re.escape(dis2_plugin.__version__)}$", text, re.MULTILINE)


def test_the_script_installs_the_extras_of_the_project():
    extras = _project()["optional-dependencies"]
    own = {name for group in extras.values() for name in group if not name.startswith("dis2[")}
    assert set(DEVELOPMENT) == own
    assert set(ENGINE) == set(extras["engine"])


def test_every_extra_has_one_pinned_version():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.split("==")[0] for line in lines if "==" in line}
    from_the_system = {"matplotlib", "scipy"}  # Debian builds them for the numpy that it has
    assert {need.split(";")[0] for need in DEVELOPMENT} - from_the_system <= pinned


def test_metadata_opens_the_plugin_to_qgis_3_22_and_4_with_processing():
    fields = metadata()
    assert fields["qgisMinimumVersion"] == "3.22"
    assert fields["qgisMaximumVersion"] == "4.99"
    assert fields["hasProcessingProvider"] == "yes"


def test_help_names_every_command():
    words = [sys.executable, str(ROOT / "build.py"), "--help"]
    text = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert all(name in text for name in ("demo", "test", "lint", "package", "install"))
