"""The installation without a screen, and the commands that its document prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from dis2_plugin.core.process.installation import Build
from dis2_plugin.environment import __main__ as program
from dis2_plugin.environment.place import PrivateFolder

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "installation.md"


def printed_commands():
    lines = re.findall(r"dis2_plugin\.environment (.*)", DOCUMENT.read_text(encoding="utf-8"))
    return [shlex.split(line.partition(">")[0]) for line in lines]


@pytest.fixture(autouse=True)
def signals(monkeypatch):
    """The program takes Ctrl+C for itself; the tests keep it."""
    monkeypatch.setattr("dis2_plugin.environment.console.signal.signal", lambda *_: None)


def test_every_command_of_the_document_is_understood():
    commands = printed_commands()
    assert len(commands) == 8
    for words in commands:
        assert program._parse(words).command == words[0]


def test_the_help_says_what_each_command_does(capsys):
    with pytest.raises(SystemExit):
        program.main(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "remove take the packages away" in said
    assert "test run the bundled model on the sample scene" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["remove", "--build", "cpu"], "Unrecognized arguments: --build cpu."),
        (["plan", "--bild", "cpu"], "Unrecognized arguments: --bild cpu."),
        (["install", "--build", "nonsense"], "Argument --build: invalid choice: 'nonsense'"),
    ],
)
def test_bad_words_are_a_named_error_with_a_way_out(words, said, tmp_path, capsys):
    assert program.main([*words, "--folder", str(tmp_path)]) == 1
    complaint = capsys.readouterr().err
    assert complaint.startswith(said)
    assert complaint.count("\n") == 1
    assert complaint.endswith("--help.\n")


def test_the_plan_names_every_build_with_its_size_or_its_obstacle(tmp_path, capsys):
    assert program.main(["plan", "--folder", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert re.search(r"^onnx.*: \d+ MB to fetch, \d+ MB of disk", said, re.M)
    assert re.search(r"^cuda13.*: ", said, re.M)


def test_requirements_are_for_pip_with_a_hash_each(tmp_path, capsys):
    assert program.main(["requirements", "--build", "onnx", "--folder", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5
    assert all(re.fullmatch(r"\S+===\S+ --hash=sha256:[0-9a-f]{64}", line) for line in lines)


def test_a_wheelhouse_that_is_empty_ends_in_one_sentence_and_status_1(tmp_path, capsys):
    words = ["--build", "onnx", "--folder", str(tmp_path), "--wheelhouse", str(tmp_path)]
    assert program.main(["install", *words]) == 1
    said = capsys.readouterr().err.splitlines()[-1]
    assert "flatbuffers" in said
    assert "Put these there" in said


def test_removing_takes_the_folder_of_this_python_away(tmp_path):
    version = (program.sys.version_info[0], program.sys.version_info[1])
    place = PrivateFolder.under(tmp_path, version)
    place.path.mkdir()
    assert program.main(["remove", "--folder", str(tmp_path)]) == 0
    assert list(tmp_path.iterdir()) == []


def test_the_report_is_printed(tmp_path, capsys):
    assert program.main(["report", "--folder", str(tmp_path)]) == 0
    assert "installed: nothing" in capsys.readouterr().out


def test_packages_outlive_an_update_of_the_plugin(tmp_path, capsys, monkeypatch):
    version = (program.sys.version_info[0], program.sys.version_info[1])
    place = PrivateFolder.under(tmp_path, version)
    place.path.mkdir()
    place.keep_record(place.path, Build.ONNX, ("onnxruntime 1.31.1",))
    monkeypatch.setattr(program, "__version__", "9.0.0")
    assert program.main(["report", "--folder", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "DIS2: 9.0.0" in said
    assert "packages: onnxruntime 1.31.1" in said
