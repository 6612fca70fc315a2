"""Whatever a file or a pipe holds, it is read or refused by name; nothing else happens."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dis2_plugin.core.errors import JobError, ModelError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.jobs.job_record import job_from_record
from dis2_plugin.core.models.model_card import CARD_NAME, ModelCard, find_model
from dis2_plugin.core.process.messages import Started, from_line, to_line

CARD = find_model("dis2-urban").to_json()
JOB = {
    **asdict(SegmentationJob("out", rgir="image.tif", ndsm="heights.tif", tile_px=256)),
    "rgir_bands": [1, 2, 4],
    "extent": {"xmin": 0.0, "ymin": 0.0, "xmax": 10.0, "ymax": 10.0},
    "outputs": ["classes", "cwam"],
}

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["../../x", "a/b", "a\\b", "", "1e999", "NUL\0"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)


def paths(value, path=()):
    """Yield where anything lies in a JSON value."""
    yield path
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from paths(value[key], (*path, key))


def with_value(content, path, value):
    """Return a copy with another value in one place."""
    if not path:
        return value
    copy = json.loads(json.dumps(content))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return copy


def read(content: str, folder: Path):
    (folder / CARD_NAME).write_text(content, encoding="utf-8")
    return ModelCard.load(folder)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(list(paths(CARD))), anything)
def test_a_card_with_any_one_value_changed_is_read_or_refused(tmp_path_factory, path, value):
    folder = tmp_path_factory.getbasetemp()
    try:
        card = read(json.dumps(with_value(CARD, path, value)), folder)
    except ModelError as error:
        assert error.remedy
        return
    assert card.tile_px % 16 == 0
    assert all(0 <= item.id < 255 for item in card.classes.classes)
    files = [f"cwam_{name}.tif" for name in card.classes.names]
    assert all((folder / name).resolve().parent == folder.resolve() for name in (*files, card.id))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_card_cut_short_is_refused(tmp_path_factory, data):
    text = json.dumps(CARD)
    length = data.draw(st.integers(0, len(text) - 1))
    with pytest.raises(ModelError):
        read(text[:length], tmp_path_factory.getbasetemp())


def test_a_card_nested_without_end_is_refused(tmp_path):
    with pytest.raises(ModelError):
        read("[" * 100_000, tmp_path)


@settings(max_examples=300, deadline=None)
@given(st.text() | anything.map(json.dumps) | st.binary().map(lambda b: b.decode("latin-1")))
def test_any_line_from_a_worker_is_a_message_or_ignored(line):
    message = from_line(line)
    assert message is None or to_line(message)


def test_a_line_nested_without_end_is_ignored():
    assert from_line('{"event": ' + "[" * 100_000) is None


MESSAGE = json.loads(to_line(Started("CPU", "torch", 4, 100, 200)))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(MESSAGE)), anything)
def test_a_message_with_a_foreign_value_raises_nothing(name, value):
    message = from_line(json.dumps({**MESSAGE, name: value}))
    assert message is None or type(message).__module__.startswith("dis2_plugin.core")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(list(paths(JOB))), anything)
def test_a_recorded_job_with_any_one_value_changed_is_read_or_refused(path, value):
    try:
        job = job_from_record(with_value(JOB, path, value))
        job.check()
    except JobError as error:
        assert error.remedy
