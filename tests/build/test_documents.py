"""Documents keep their word: links lead somewhere, and every command they print is understood."""

from __future__ import annotations

import argparse
import html
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from dis2_plugin.core.process.messages import _KINDS
from dis2_plugin.engine.command.options import parser as engine_parser
from dis2_plugin.environment.__main__ import _parse as parse_environment
from dis2_plugin.training.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    ROOT / "dis2_plugin" / "DESIGN.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "models").glob("*/*.md")),
]
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
PROGRAMS = ("python", "python3", ".venv/bin/python", "bash")
OF_OTHERS = {"pip", "-"}
"""A module that is not ours, and a program in the text."""
QUICK = (
    "engine segment --help",
    "engine compare --help",
    "engine evaluate --help",
    "engine info",
    "environment plan --folder DATA",
    "environment remove --folder DATA",
)
"""Commands of the documents that need no data of one's own, beside those of the README."""
GUIDES = (
    *("README.md", "CONTRIBUTING.md", "docs/user-guide.md", "docs/installation.md"),
    *("docs/results-dock.md", "docs/cwam.md", "docs/evaluation.md", "docs/ground.md"),
    "docs/finished-maps.md",
)
"""Pages in which what stands in italics is a name in a window."""
OF_QGIS = {
    *("Raster", "Options", "Network", "Authentication", "Log Messages", "Dissolve"),
    *("Plugins", "Manage and Install Plugins", "Install from ZIP", "Uninstall Plugin"),
    *("User Profiles", "Open Active Profile Folder", "Warp (reproject)", "bug tracker", "Help"),
    "Assign projection",
    *("Execute as Batch Process", "Autofill", "Add Files by Pattern", "Models"),
    *(
        "Add All Files from a Directory",
        "Add Model to Toolbox",
        "simplify",
        "orthogonalize",
        "smooth",
    ),
}
UNCERTAIN_STYLE = "DIS2: uncertain"
"""A style's name, which no language changes, because projects keep it."""


def links(path):
    """Return the targets of a document's links and pictures that lie in the repository."""
    targets = re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8"))
    return [target for target in targets if "://" not in target]


def anchors(path):
    """Return the names that a link may have behind its ``#``, one for each heading."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def lines(path):
    """Return the commands of a document's blocks, each as its words."""
    blocks = re.findall(r"```\w*\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    found = [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    plain = [re.sub(r"^(\w+=\S+ )+", "", line.strip()).split(" > ")[0] for line in found]
    return [shlex.split(line, comments=True) for line in plain if line.startswith(STARTS)]


STARTS = tuple(f"{program} " for program in PROGRAMS)


def commands(path, module):
    """Return what follows a module or a script in every command of a document that runs it."""
    found = [words[words.index(module) + 1 :] for words in lines(path) if module in words]
    return [[word for word in words if word != "..."] for words in found]


def names_in_windows():
    """Return the texts of the plugin's windows, whole and without what follows a name in them."""
    catalogue = (ROOT / "resources" / "i18n" / "dis2_de.ts").read_text(encoding="utf-8")
    found = re.findall(r"<source>(.*?)</source>", catalogue, re.DOTALL)
    texts = [html.unescape(text).replace("&", "") for text in found]
    return {part.strip(" .…:") for text in texts for part in (text, re.split(r" \(|: ", text)[0])}


def names_in(path):
    """Return what a page has in italics, menus part by part; but for numbers like *n(c, c)*."""
    text = re.sub(r"```.*?```|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = re.findall(r"(?<![*\w])\*(?![\s*])([^*]+?)\*(?![*\w])", text)
    parts = {part.strip(" .…:") for each in found for part in " ".join(each.split()).split("▸")}
    return {part for part in parts if part and not re.fullmatch(r"[a-z](\(.*\))?", part)}


def script(words):
    """Return the module or the script that a command runs."""
    name = words[2] if words[1] == "-m" else words[1]
    return f".ci/{name.replace('.', '/')}.py" if name.startswith("tools.") else name


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_links_lead_to_files_that_are_there(document):
    missing = [target for target in links(document) if not (document.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_programs_that_a_document_names_are_there(document):
    rooms = ("dis2_plugin", "tests", "docs", ".ci")
    known = [*ROOT.glob("*.py"), *(path for room in rooms for path in (ROOT / room).rglob("*.py"))]
    ends = tuple(f"/{path.relative_to(ROOT).as_posix()}" for path in known)
    named = re.findall(r"`([\w./-]+\.py)", document.read_text(encoding="utf-8"))
    whole = [name for name in named if not re.search("[A-Z]{2}", name)]  # WORD is to be filled in
    assert [name for name in whole if not any(end.endswith(f"/{name}") for end in ends)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_links_into_a_page_lead_to_one_of_its_headings(document):
    found = re.findall(r"\]\(([^)#:]*)#([^)]+)\)", document.read_text(encoding="utf-8"))
    pages = [(document.parent / page if page else document, name) for page, name in found]
    assert [name for page, name in pages if name not in anchors(page)] == []


def test_every_picture_is_shown_in_a_document():
    shown = {(page.parent / target).resolve() for page in DOCUMENTS for target in links(page)}
    pictures = (ROOT / "docs" / "pictures").glob("*.png")
    assert [path.name for path in pictures if path.resolve() not in shown] == []


def test_every_study_is_named_in_a_document_or_used_by_one_that_is():
    told = "".join(page.read_text(encoding="utf-8") for page in DOCUMENTS)
    studies = {path.stem: path for path in (ROOT / "docs" / "studies").glob("*.py")}
    code = "".join(path.read_text(encoding="utf-8") for path in studies.values())
    unnamed = {name for name in studies if f"studies/{name}.py" not in told}
    assert [name for name in sorted(unnamed) if f"from {name} import" not in code] == []


def test_the_user_guide_names_every_message_of_a_command():
    guide = (ROOT / "docs" / "user-guide.md").read_text(encoding="utf-8")
    assert [event for event in _KINDS if f"`{event}`" not in guide] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_names_of_controls_are_those_in_the_windows(guide):
    known = names_in_windows() | OF_QGIS | {UNCERTAIN_STYLE}
    assert sorted(names_in(ROOT / guide) - known) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_commands_of_the_build_program_are_understood(build, document):
    for words in commands(document, "build.py"):
        assert build.parse(words).action


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_commands_of_the_engine_are_understood(document):
    for words in commands(document, "dis2_plugin.engine"):
        if "--help" not in words:
            assert engine_parser().parse_args(words).command == words[0]


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_commands_of_the_training_are_understood(document):
    for command, *words in commands(document, "dis2_plugin.training"):
        parser = argparse.ArgumentParser()
        COMMANDS[command].add_arguments(parser)
        assert parser.parse_args(words)


def test_the_examples_of_the_engines_help_are_understood():
    text = engine_parser().format_help().replace("\\\n", " ")
    examples = [line.split()[3:] for line in text.splitlines() if line.startswith("  python -m ")]
    parsed = [engine_parser().parse_args(words).command for words in examples]
    assert parsed == ["segment", "evaluate"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_commands_of_the_installation_are_understood(document):
    for words in commands(document, "dis2_plugin.environment"):
        assert parse_environment(words).command == words[0]


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_no_command_is_left_unchecked(document):
    rooms = {f"dis2_plugin.{room}" for room in ("engine", "training", "environment")}
    known = {"build.py", *rooms, *OF_OTHERS}
    others = {script(words) for words in lines(document)} - known
    assert [name for name in others if not (ROOT / name).is_file()] == []


def run(words, tmp_path):
    """Run a command as a document prints it, with its results in a folder of the test."""
    words = [sys.executable, *words[1:]]
    words = [
        word.replace("build/first", str(tmp_path)).replace("DATA", str(tmp_path)) for word in words
    ]
    env = {**os.environ, "DIS2_CACHE": str(tmp_path / "cache")}
    return subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_the_commands_of_the_first_map_make_it_and_measure_it(tmp_path):
    for words in lines(ROOT / "README.md"):
        if "dis2_plugin.engine" in words:
            done = run(words, tmp_path)
            assert done.returncode == 0, done.stderr
    assert (tmp_path / "map.gpkg").is_file()
    assert (tmp_path / "report.json").is_file()


@pytest.mark.parametrize("command", QUICK)
def test_a_quick_command_of_a_document_runs(command, tmp_path):
    words = ["python", "-m", *f"dis2_plugin.{command}".split()]
    printed = [each[2:] for document in DOCUMENTS for each in lines(document) if "-m" in each]
    assert words[2:] in printed
    assert run(words, tmp_path).returncode == 0
