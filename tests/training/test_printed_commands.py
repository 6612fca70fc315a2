"""Commands printed in guides and on the card are ones, and the files they name are there."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from dis2_plugin.training.cli import _parser
from dis2_plugin.training.settings.training import TrainingConfig
from dis2_plugin.training.studies.variants import STUDIES

ROOT = Path(__file__).resolve().parents[2]
CARD = ROOT / "models/dis2-urban/CARD.md"
EXPERIMENTS = ROOT / "docs/experiments.md"
PROGRAM = "python -m dis2_plugin.training "


def printed(page):
    """Return the words of each command that a page has in its blocks of code."""
    text = page.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.strip().removeprefix(".venv/bin/") for line in text.splitlines()]
    found = [line[len(PROGRAM) :] for line in lines if line.startswith(PROGRAM)]
    return [shlex.split(line, comments=True) for line in found]


PAGES = [page for page in (*sorted(ROOT.glob("docs/*.md")), CARD) if printed(page)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_printed_commands_are_understood(page):
    for words in printed(page):
        if words[0] != "COMMAND":
            assert _parser().parse_args(words).run_command


def test_configurations_that_the_card_names_can_be_used():
    found = [words[words.index("--config") + 1] for words in printed(CARD) if "--config" in words]
    assert len(found) == sum(words[0] == "train" for words in printed(CARD)) > 1
    assert {TrainingConfig.load(ROOT / each).network_config.positions for each in found} == {12}


def test_programs_that_the_card_names_are_there():
    lines = CARD.read_text(encoding="utf-8").splitlines()
    found = [line.split()[1] for line in lines if line.startswith("python docs/")]
    assert "docs/studies/areas_by_eye.py" in found
    assert all((ROOT / each).is_file() for each in found)


@pytest.mark.parametrize("study", STUDIES.values(), ids=STUDIES)
def test_every_variant_of_a_study_is_described(study):
    page = EXPERIMENTS.read_text(encoding="utf-8")
    assert [each.name for each in study.variants if f"`{each.name}`" not in page] == []
