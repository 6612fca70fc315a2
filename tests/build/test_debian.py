"""Another Debian in a folder: the copy is what the checkout is, and its own program runs there."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tools import debian
from tools.steps import BuildError


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A small checkout: two files that git knows or would take, and one that it ignores."""
    if not shutil.which("git"):
        pytest.skip("a system without git has no checkout to copy")
    root = tmp_path / "checkout"
    (root / "folder").mkdir(parents=True)
    for name in ("known.py", "folder/new.py", "ignored.log"):
        (root / name).write_text(name, encoding="utf-8")
    (root / ".gitignore").write_text("*.log\n", encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    subprocess.run(["git", "add", "known.py"], cwd=root, check=True)
    monkeypatch.setattr(debian, "ROOT", root)
    return root


def test_the_copy_has_what_git_knows_or_would_take(checkout, tmp_path):
    debian.copy_checkout(tmp_path / "copy")
    copied = {path.name for path in (tmp_path / "copy").rglob("*") if path.is_file()}
    assert copied == {"known.py", "new.py", ".gitignore"}


def test_a_file_that_went_away_goes_from_the_copy_but_its_environment_stays(checkout, tmp_path):
    copy = tmp_path / "copy"
    debian.copy_checkout(copy)
    (copy / ".venv").mkdir()
    (copy / ".venv" / "python").touch()
    (checkout / "folder" / "new.py").unlink()
    debian.copy_checkout(copy)
    assert not (copy / "folder" / "new.py").exists()
    assert (copy / ".venv" / "python").exists()


def test_without_debootstrap_the_remedy_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(debian, "BUILD", tmp_path)
    monkeypatch.setattr(debian.shutil, "which", lambda _: None)
    with pytest.raises(BuildError, match="apt-get install debootstrap"):
        debian.provide("trixie")


def test_a_release_that_is_there_is_taken_as_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(debian, "BUILD", tmp_path)
    (tmp_path / "trixie").mkdir()
    (tmp_path / "trixie" / "dis2-ready").touch()
    assert debian.provide("trixie") == tmp_path / "trixie"


def test_a_release_that_debootstrap_never_heard_of_is_made_as_the_unstable_one(
    tmp_path, monkeypatch
):
    asked = []

    def bootstrap(_, *words):
        asked.extend(words)
        (tmp_path / "forky").mkdir()

    monkeypatch.setattr(debian, "BUILD", tmp_path)
    monkeypatch.setattr(debian.shutil, "which", lambda _: "/usr/sbin/debootstrap")
    monkeypatch.setattr(debian.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(debian, "run_quietly", bootstrap)
    tree = debian.provide("forky")
    *_, release, folder, _, script = asked
    assert (release, folder, script.name) == ("forky", tree, "sid")


@pytest.mark.parametrize(
    ("suite", "words"),
    [
        ("trixie", ["test", "--", "-k", "grid"]),
        ("bookworm/gui", ["test", "--suite=gui", "--", "-k", "grid"]),
        ("forky/engine", ["test", "--suite=engine", "--", "-k", "grid"]),
    ],
)
def test_a_suite_of_another_debian_is_run_by_the_copy(build, monkeypatch, suite, words):
    asked = []
    monkeypatch.setattr(build, "run_inside", lambda *each: asked.append(each))
    build.test(build.parse(["test", "--suite", suite, "--", "-k", "grid"]))
    assert asked == [(suite.split("/")[0], "python3", "build.py", *words)]
