"""The wishes to stop that are measured: real commands, each told from the others."""

from pathlib import Path

import pytest

pytest.importorskip("osgeo")

from dis2_plugin.engine.command.options import parse
from tools.bench_stops import stops


def test_every_wish_to_stop_is_for_a_command_that_the_engine_takes(tmp_path):
    commands = {stop.command for stop in stops(tmp_path)}
    parsed = [parse(list(command)) for command in commands]
    assert {options.command for options in parsed} >= {
        *("segment", "compare", "polygonize", "evaluate", "statistics", "save", "ndsm"),
    }


def test_no_two_lines_of_the_table_have_one_name(tmp_path):
    lines = [(stop.name, stop.stage, stop.share) for stop in stops(Path(tmp_path))]
    assert len(lines) == len(set(lines))
