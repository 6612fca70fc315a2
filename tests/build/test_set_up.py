"""Set-up: what is there is left alone, what is missing is named, what is half made goes away."""

from __future__ import annotations

import shutil

import pytest

from tools import environment, system
from tools.steps import BuildError, run, run_quietly


def test_a_missing_package_that_may_not_be_installed_is_named_with_the_remedy(monkeypatch):
    monkeypatch.setattr(system, "missing_packages", lambda: ["python3-qgis", "xvfb"])
    monkeypatch.setattr(system.shutil, "which", lambda _: None)
    with pytest.raises(BuildError, match="apt-get install python3-qgis xvfb"):
        system.provision_system()


def test_packages_that_are_still_missing_after_the_installation_are_named(monkeypatch):
    monkeypatch.setattr(system, "missing_packages", lambda: ["xvfb"])
    monkeypatch.setattr(system, "install_packages", lambda _: None)
    with pytest.raises(BuildError, match=r"Still missing.*xvfb"):
        system.provision_system()


def test_a_complete_system_is_not_touched(monkeypatch):
    asked = []
    monkeypatch.setattr(system, "missing_packages", list)
    monkeypatch.setattr(system, "install_packages", asked.append)
    system.provision_system()
    assert asked == []


def test_a_failing_command_becomes_an_error_that_names_it_and_the_remedy():
    with pytest.raises(BuildError, match=r"Status 1 from: false\nTry true\."):
        run("false", remedy="Try true.")


def test_a_command_that_is_not_there_becomes_an_error_that_names_it():
    with pytest.raises(BuildError, match="no-such-program cannot start"):
        run_quietly("Trying", "no-such-program")


def test_a_quiet_command_says_its_words_only_when_it_fails(capfd):
    run_quietly("Greeting", "echo", "all is well")
    with pytest.raises(BuildError, match="Status 3"):
        run_quietly("Greeting", "sh", "-c", "echo something broke; exit 3")
    said = capfd.readouterr().out
    assert "all is well" not in said
    assert "something broke" in said


@pytest.fixture
def young(monkeypatch, tmp_path):
    """A checkout without an environment, on a complete system where making one takes no time."""

    def make(_, *words):
        shutil.rmtree(words[-1], ignore_errors=True)
        (words[-1] / "bin").mkdir(parents=True)
        (words[-1] / "bin" / "python").touch()

    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "run_quietly", make)
    monkeypatch.setattr(environment, "succeeds", lambda python, *_: python.exists())
    monkeypatch.setattr(environment, "provision_system", system.qgis_python)
    return tmp_path / ".venv"


@pytest.mark.parametrize("interruption", [BuildError("no network"), KeyboardInterrupt()])
def test_no_half_environment_stays_after_an_interruption(young, monkeypatch, interruption):
    def interrupt(*_):
        assert (young / "bin" / "python").exists()
        raise interruption

    monkeypatch.setattr(environment, "_install", interrupt)
    with pytest.raises(type(interruption)):
        environment.environment(["torch"])
    assert not young.exists()


def test_an_environment_whose_making_was_killed_is_made_anew(young, monkeypatch):
    (young / "bin").mkdir(parents=True)
    (young / "leftover").touch()
    monkeypatch.setattr(environment, "_install", lambda *_: None)
    python = environment.environment(["torch"])
    assert python.exists()
    assert not (young / "leftover").exists()


def test_a_finished_environment_is_taken_as_it_is(young, monkeypatch):
    installed = []
    monkeypatch.setattr(environment, "_install", lambda *words: installed.append(words))
    monkeypatch.setattr(environment, "knows", lambda *_: True)
    environment.environment(["torch"])
    environment.environment(["torch"])
    assert len(installed) == 1


def test_an_interruption_of_an_addition_leaves_the_finished_environment(young, monkeypatch):
    monkeypatch.setattr(environment, "_install", lambda *_: None)
    environment.environment(["torch"])

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "_install", interrupt)
    with pytest.raises(KeyboardInterrupt):
        environment.environment(["torch", "pytest"])
    assert (young / "bin" / "python").exists()


def test_an_unknown_suite_is_answered_with_the_suites_there_are(build):
    with pytest.raises(BuildError, match=r"Suites: .*core"):
        build.test(build.parse(["test", "--suite", "nowhere"]))
