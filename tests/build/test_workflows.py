"""The public CI: workflows that can be read, with commands that exist and no private place."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tools.package import metadata

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
OF_THE_RUNNER = {"apt-get", "git", "gh"}
IMAGES = re.compile(r"debian:bookworm|qgis/qgis:(latest|\d\.\d+|\$\{\{ matrix\.qgis \}\})")


def jobs(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]


def steps(path):
    return [step for job in jobs(path).values() for step in job["steps"]]


def commands(path):
    lines = [line for step in steps(path) for line in step.get("run", "").splitlines()]
    return [shlex.split(part) for line in lines for part in line.split("&&")]


each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


@each
def test_every_command_exists_and_is_understood(build, path):
    for program, *words in commands(path):
        if program == "python3":
            assert words[0] == "build.py"
            assert build.parse(words[1:]).action
        elif program == "bash":
            assert (ROOT / words[0]).is_file()
        else:
            assert program in OF_THE_RUNNER


@each
def test_every_job_has_a_public_image_and_an_end(path):
    for job in jobs(path).values():
        assert IMAGES.fullmatch(job["container"])
        assert job["runs-on"] == "ubuntu-latest"
        assert job["timeout-minutes"] <= 60


@each
def test_steps_of_others_are_those_of_github_with_a_version(path):
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", name) for name in used)


@each
def test_no_address_and_no_secret_is_written_down(path):
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert "secrets." not in text


def test_the_newest_and_the_long_term_versions_are_tried():
    versions = jobs(ROOT / ".github" / "workflows" / "tests.yml")["versions"]
    tried = versions["strategy"]["matrix"]["qgis"]
    assert {"3.40", "3.44", "4.0", "latest"} <= set(tried)
    assert metadata()["qgisMinimumVersion"] == "3.22"  # that of Debian 12, where all checks run


def test_the_package_is_kept():
    kept = [s["with"]["path"] for s in steps(WORKFLOWS[-1]) if "upload" in s.get("uses", "")]
    assert kept == ["dist/*.zip"]


def test_the_local_check_runs_the_same_commands_as_a_person(build):
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    called = [line.split()[2:] for line in lines if line.startswith("python3 build.py")]
    assert [build.parse(words).action.__name__ for words in called] == [
        *("lint", "test", "demo", "package")
    ]
