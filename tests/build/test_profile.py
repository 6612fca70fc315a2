"""Installing into a QGIS profile: the plugin is replaced, all other settings stay."""

from __future__ import annotations

import signal
import sys
import zipfile
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QSettings

from tools.profile import install_into, write_setting


def test_a_setting_is_changed_in_its_own_section_and_all_else_stays(tmp_path):
    settings = tmp_path / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text("[General]\ndis2=1\n[PythonPlugins]\nother=true\ndis2=false\n[Z]\ndis2=2\n")
    write_setting(settings, "PythonPlugins", "dis2", "true")
    expected = "[General]\ndis2=1\n[PythonPlugins]\ndis2=true\nother=true\n[Z]\ndis2=2\n"
    assert settings.read_text() == expected


def test_setting_twice_changes_nothing_more(tmp_path):
    settings = tmp_path / "QGIS3.ini"
    write_setting(settings, "PythonPlugins", "dis2", "true")
    once = settings.read_text()
    write_setting(settings, "PythonPlugins", "dis2", "true")
    assert settings.read_text() == once


def test_a_full_disk_leaves_the_settings_as_they_were(tmp_path, monkeypatch):
    settings = tmp_path / "QGIS3.ini"
    settings.write_text("[General]\nother=1\n")

    def full(path, text, encoding):
        path.write_bytes(text[:4].encode())
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space"):
        write_setting(settings, "PythonPlugins", "dis2", "true")
    assert settings.read_text() == "[General]\nother=1\n"


def test_a_profile_that_cannot_be_written_is_named(build, tmp_path, monkeypatch, capsys):
    with zipfile.ZipFile(tmp_path / "dis2.zip", "w") as target:
        target.writestr("dis2/metadata.txt", "new")
    (tmp_path / "taken").write_text("")
    monkeypatch.setattr(build, "environment", lambda _: Path("/some/python"))
    monkeypatch.setattr(build, "make_package", lambda: tmp_path / "dis2.zip")
    words = ["build.py", "install", "--profiles-path", str(tmp_path / "taken")]
    monkeypatch.setattr(sys, "argv", words)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert build.main() == 1
    assert str(tmp_path / "taken") in capsys.readouterr().err


def test_installing_replaces_an_older_copy_and_names_the_interpreter(tmp_path):
    archive = tmp_path / "dis2.zip"
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("dis2/metadata.txt", "new")
    old = tmp_path / "profile" / "python" / "plugins" / "dis2" / "old.py"
    old.parent.mkdir(parents=True)
    old.write_text("")
    folder = install_into(tmp_path / "profile", archive, Path("/some/python"))
    assert [path.name for path in folder.iterdir()] == ["metadata.txt"]
    settings = QSettings(
        str(tmp_path / "profile" / "QGIS" / "QGIS3.ini"), QSettings.Format.IniFormat
    )
    assert settings.value("PythonPlugins/dis2") == "true"
    assert settings.value("dis2/interpreter") == "/some/python"


def test_the_profiles_path_of_qgis_is_the_folder_above_profiles(build, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(build, "environment", lambda _: Path("/some/python"))
    monkeypatch.setattr(build, "make_package", lambda: tmp_path / "dis2.zip")
    monkeypatch.setattr(build, "install_into", lambda profile, *_: asked.append(profile))
    words = ["install", "--profile", "work", "--profiles-path", str(tmp_path)]
    build.install(build.parse(words))
    assert asked == [tmp_path / "profiles" / "work"]
