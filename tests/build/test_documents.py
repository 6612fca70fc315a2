"""Documents keep their word: links lead somewhere, and the commands they print are understood."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest

from dis2_plugin.engine.options import parser as engine_parser
from dis2_plugin.training.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]


def links(path):
    """Return the targets of a document's links and pictures that lie in the repository."""
    targets = re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8"))
    return [target for target in targets if "://" not in target]


def commands(path, start):
    """Return the words after ``start`` of every line in a document's blocks that has it."""
    blocks = re.findall(r"```\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if start in line]
    return [shlex.split(line.split(start, 1)[1], comments=True) for line in lines]


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_links_lead_to_files_that_are_there(document):
    missing = [target for target in links(document) if not (document.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_commands_of_the_build_program_are_understood(build, document):
    for words in commands(document, "build.py "):
        assert build.parse(words).action


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_commands_of_the_engine_are_understood(document):
    for words in commands(document, "dis2_plugin.engine "):
        if "--help" not in words:
            assert engine_parser().parse_args(words).command == words[0]


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_commands_of_the_training_are_understood(document):
    for command, *words in commands(document, "dis2_plugin.training "):
        parser = argparse.ArgumentParser()
        COMMANDS[command].add_arguments(parser)
        assert parser.parse_args(words)
