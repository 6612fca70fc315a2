"""Small results are whole or not there."""

from __future__ import annotations

import pytest

from dis2_plugin.core.errors import OutputError
from dis2_plugin.engine.files.text_file import write_json, write_table, write_text


def test_a_table_keeps_commas_inside_cells_and_leaves_what_is_unknown_empty(tmp_path):
    write_table([("class", "area"), ("tree, tall", None)], tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_bytes() == b'class,area\r\n"tree, tall",\r\n'


def test_words_of_any_language_stay_readable_in_json(tmp_path):
    write_json({"place": "Düne"}, tmp_path / "r.json")
    assert "Düne" in (tmp_path / "r.json").read_text(encoding="utf-8")


def test_what_cannot_be_put_in_its_place_leaves_nothing_beside_it(tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(OutputError, match="taken cannot be written"):
        write_text("new", taken)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
