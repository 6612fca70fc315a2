"""Blocks of a map are traced side by side, in threads that end where nobody waits for them."""

import threading

import numpy as np
import pytest

from dis2_plugin.core.errors import Cancelled
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import Window
from dis2_plugin.engine.measures import traced_blocks as blocks_module
from dis2_plugin.engine.measures.class_parts import ClassParts
from dis2_plugin.engine.measures.patch_measures import PatchMeasures
from dis2_plugin.engine.measures.traced_blocks import Place, Subject, Way, traced_blocks
from dis2_plugin.engine.raster.sources.source import grid_of, open_raster

ENOUGH_S = 30.0
BLOCKS = tuple(Window(0, row, 40, 10) for row in range(0, 40, 10))


class Stops(SilentReporter):
    def progress(self, progress):
        raise Cancelled


@pytest.fixture
def subject(make_raster):
    rng = np.random.default_rng(3)
    path = make_raster("classes.tif", rng.integers(0, 4, (40, 40)).astype("u1"), nodata=255)
    return Subject(path, grid_of(open_raster(path)), None, None)


def test_blocks_come_in_their_order_with_the_outlines_and_measures_of_each(subject):
    with traced_blocks(subject, BLOCKS, Way(SilentReporter(), len(BLOCKS))) as traced:
        found = list(traced)
    assert [part.place for part in found] == [
        Place(block, part, 4) for block in range(len(BLOCKS)) for part in range(4)
    ]
    for number, block in enumerate(BLOCKS):
        parts = [part for part in found if part.place.block == number]
        layers = [part.outlines.GetLayer(0) for part in parts]
        tops, bottoms = zip(*(layer.GetExtent()[2:] for layer in layers))
        assert (min(tops), max(bottoms)) == (block.row_off, block.row_end)
        count = sum(layer.GetFeatureCount() for layer in layers)
        assert {part.window for part in parts} == {block}
        assert all(len(part.measures.first_pixels) == count for part in parts)


def test_a_part_is_traced_while_another_one_is(subject, monkeypatch):
    both, traced_alone = threading.Barrier(2), ClassParts.traced

    def together(*words):
        both.wait(ENOUGH_S)  # breaks where no second thread comes
        return traced_alone(*words)

    monkeypatch.setattr(ClassParts, "traced", together)
    monkeypatch.setattr(blocks_module, "usable_cores", lambda: 2)
    with traced_blocks(subject, BLOCKS, Way(SilentReporter(), len(BLOCKS))) as traced:
        assert len(list(traced)) == 4 * len(BLOCKS)


def test_a_block_is_looked_through_once(subject, monkeypatch):
    looked, add = [], PatchMeasures.add

    def noted(measures, strip):
        looked.append(strip)
        add(measures, strip)

    monkeypatch.setattr(PatchMeasures, "add", noted)
    with traced_blocks(subject, BLOCKS, Way(SilentReporter(), len(BLOCKS))) as traced:
        list(traced)
    assert sorted(looked, key=lambda strip: strip.row_off) == list(BLOCKS)


def test_tracing_ends_soon_after_nobody_waits_for_it_any_more(subject, monkeypatch):
    is_traced, was_told, traced_alone = threading.Event(), threading.Event(), ClassParts.traced

    def slowly(parts, part, heard):
        while heard(0.5, "", None):
            is_traced.set()
        was_told.set()
        return traced_alone(parts, part, heard)

    monkeypatch.setattr(ClassParts, "traced", slowly)
    with (
        pytest.raises(Cancelled),
        traced_blocks(subject, BLOCKS, Way(Stops(), len(BLOCKS))) as traced,
    ):
        assert is_traced.wait(ENOUGH_S)
        next(traced)
    assert was_told.wait(ENOUGH_S)


def test_blocks_and_their_parts_share_the_way(subject):
    told = []

    class Listens(SilentReporter):
        def progress(self, progress):
            told.append(progress.done)

    way = Way(Listens(), 2)
    way.opened(0, 2)
    way.report()
    way.traced(Place(1, 0, 1))(1.0, "", None)  # ahead of the first, of which nothing is traced
    way.report()
    way.traced(Place(0, 1, 2))(1.0, "", None)
    way.report()
    way.traced(Place(0, 0, 2))(1.0, "", None)
    way.drawn(Place(0, 0, 2), 0.5)
    way.drawn(Place(0, 1, 2), 1.0)
    way.drawn(Place(1, 0, 1), 1.0)
    assert told == [0, 30, 45, 65, 80, 100]
