"""Where QGIS's Python is, and in which surroundings it starts, on three simulated systems."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dis2_plugin.environment.interpreters import PythonFacts, own_python, own_variables


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


@pytest.fixture
def osgeo4w(tmp_path):
    """QGIS of OSGeo4W: Python is embedded, and its program lies in ``apps``."""
    python = touch(tmp_path / "apps" / "Python312" / "python.exe")
    program = str(tmp_path / "bin" / "qgis-bin.exe")
    return PythonFacts("win32", program, str(python.parent), (3, 12))


def test_on_linux_it_is_the_python_that_runs(tmp_path):
    python = touch(tmp_path / "usr" / "bin" / "python3")
    assert own_python(PythonFacts("linux", str(python), str(tmp_path / "usr"), (3, 11))) == python


def test_on_linux_an_embedded_python_is_found_below_its_prefix(tmp_path):
    python = touch(tmp_path / "usr" / "bin" / "python3.11")
    facts = PythonFacts("linux", str(tmp_path / "usr/bin/qgis"), str(tmp_path / "usr"), (3, 11))
    assert own_python(facts) == python


def test_on_windows_it_lies_in_the_prefix(osgeo4w):
    assert own_python(osgeo4w) == Path(osgeo4w.prefix, "python.exe")


def test_on_windows_the_one_beside_qgis_is_the_second_choice(osgeo4w):
    Path(osgeo4w.prefix, "python.exe").unlink()
    beside = touch(Path(osgeo4w.executable).parent / "python3.exe")
    assert own_python(osgeo4w) == beside


def test_on_windows_it_starts_as_the_batch_file_of_qgis_starts_it(osgeo4w, tmp_path):
    own = own_variables({"PATH": "C:/Windows", "PYTHONSAFEPATH": "1"}, osgeo4w)
    assert own == {
        "OSGEO4W_ROOT": str(tmp_path),
        "PATH": f"{tmp_path / 'bin'}{os.pathsep}C:/Windows",
        "PYTHONHOME": osgeo4w.prefix,
    }


def test_what_qgis_has_set_itself_is_kept(osgeo4w, tmp_path):
    given = {"PYTHONHOME": "D:/Python", "OSGEO4W_ROOT": "D:/", "PATH": str(tmp_path / "bin")}
    assert own_variables(given, osgeo4w) == given


@pytest.mark.parametrize(
    "place", ["MacOS/bin/python3", "MacOS/python3.9", "Frameworks/bin/python3"]
)
def test_on_macos_it_lies_in_the_bundle(tmp_path, place):
    contents = tmp_path / "QGIS.app" / "Contents"
    python = touch(contents / place)
    program = str(contents / "MacOS" / "QGIS")
    assert own_python(PythonFacts("darwin", program, str(tmp_path), (3, 9))) == python


def test_where_there_is_none_none_is_made_up(tmp_path):
    facts = PythonFacts("darwin", str(tmp_path / "QGIS"), str(tmp_path), (3, 9))
    assert own_python(facts) is None
