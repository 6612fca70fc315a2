"""The help of the command line: what a command does, and how it is stopped."""

from __future__ import annotations

import pytest

from dis2_plugin.engine.command.options import parse

COMMANDS = {
    "segment": "Make a map from an image and heights.",
    "compare": "Map in three scenarios; show differences.",
    "info": "Print back ends, devices and models, as JSON.",
    "values": "Print the values of a reference and the class of each, as JSON.",
}


def told(command, capsys):
    with pytest.raises(SystemExit):
        parse([command, "--help"])
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_says_what_it_does_and_what_stops_it(command, capsys):
    said = told(command, capsys)
    assert COMMANDS[command] in said
    assert "the line 'cancel', or the end of a pipe, on standard input stops the command" in said


def test_the_help_names_the_results_that_are_written_unasked(capsys):
    assert "default classes,confidence,cwam,polygons" in told("segment", capsys)
