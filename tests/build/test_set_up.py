"""Set-up and installation: what is there is left alone, what is missing is named."""

from __future__ import annotations

import pytest


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


def test_switching_on_keeps_the_other_settings(build, tmp_path):
    settings = tmp_path / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text("[General]\nA=1\n[PythonPlugins]\nother=true\ndis2=false\n[Z]\nb=2\n")
    build.switch_on(settings)
    expected = "[General]\nA=1\n[PythonPlugins]\ndis2=true\nother=true\n[Z]\nb=2\n"
    assert settings.read_text() == expected


def test_switching_on_twice_changes_nothing_more(build, tmp_path):
    settings = tmp_path / "QGIS3.ini"
    build.switch_on(settings)
    once = settings.read_text()
    build.switch_on(settings)
    assert settings.read_text() == once


def test_installing_replaces_an_older_copy(build, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "DIST", tmp_path / "dist")
    monkeypatch.setattr(build, "profiles_folder", lambda: tmp_path / "profiles")
    old = tmp_path / "profiles" / "field" / "python" / "plugins" / "dis2" / "old.py"
    old.parent.mkdir(parents=True)
    old.write_text("")
    build.install(build.parse(["install", "--profile", "field"]))
    assert not old.exists()
    assert (old.parent / "metadata.txt").exists()
