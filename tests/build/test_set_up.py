"""Set-up and installation: what is there is left alone, what is missing is named."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QSettings


def test_a_missing_package_that_may_not_be_installed_is_named_with_the_remedy(build, monkeypatch):
    monkeypatch.setattr(build, "_missing_packages", lambda: ["python3-qgis", "xvfb"])
    monkeypatch.setattr(build.shutil, "which", lambda _: None)
    with pytest.raises(build.BuildError, match="apt-get install python3-qgis xvfb"):
        build.provision_system()


def test_packages_that_are_still_missing_after_the_installation_are_named(build, monkeypatch):
    monkeypatch.setattr(build, "_missing_packages", lambda: ["xvfb"])
    monkeypatch.setattr(build, "_apt_install", lambda _: None)
    with pytest.raises(build.BuildError, match=r"Still missing.*xvfb"):
        build.provision_system()


def test_a_complete_system_is_not_touched(build, monkeypatch):
    asked = []
    monkeypatch.setattr(build, "_missing_packages", list)
    monkeypatch.setattr(build, "_apt_install", asked.append)
    build.provision_system()
    assert asked == []


def test_a_failing_command_becomes_an_error_that_names_it(build):
    with pytest.raises(build.BuildError, match="Status 1 from: false"):
        build.run("false")


def test_an_unknown_suite_is_answered_with_the_suites_there_are(build):
    with pytest.raises(build.BuildError, match=r"Suites: .*core"):
        build.test(build.parse(["test", "--suite", "nowhere"]))


def test_a_setting_is_changed_in_its_own_section_and_all_else_stays(build, tmp_path):
    settings = tmp_path / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text("[General]\ndis2=1\n[PythonPlugins]\nother=true\ndis2=false\n[Z]\ndis2=2\n")
    build.write_setting(settings, "PythonPlugins", "dis2", "true")
    expected = "[General]\ndis2=1\n[PythonPlugins]\ndis2=true\nother=true\n[Z]\ndis2=2\n"
    assert settings.read_text() == expected


def test_setting_twice_changes_nothing_more(build, tmp_path):
    settings = tmp_path / "QGIS3.ini"
    build.write_setting(settings, "PythonPlugins", "dis2", "true")
    once = settings.read_text()
    build.write_setting(settings, "PythonPlugins", "dis2", "true")
    assert settings.read_text() == once


def test_installing_replaces_an_older_copy_and_names_the_interpreter(build, tmp_path):
    archive = tmp_path / "dis2.zip"
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("dis2/metadata.txt", "new")
    old = tmp_path / "profile" / "python" / "plugins" / "dis2" / "old.py"
    old.parent.mkdir(parents=True)
    old.write_text("")
    folder = build.install_into(tmp_path / "profile", archive, Path("/some/python"))
    assert [path.name for path in folder.iterdir()] == ["metadata.txt"]
    settings = QSettings(
        str(tmp_path / "profile" / "QGIS" / "QGIS3.ini"), QSettings.Format.IniFormat
    )
    assert settings.value("PythonPlugins/dis2") == "true"
    assert settings.value("dis2/interpreter") == "/some/python"
