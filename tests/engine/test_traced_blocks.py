"""Blocks of a map are traced side by side, in threads that end where nobody waits for them."""

import threading

import numpy as np
import pytest

from dis2_plugin.core.errors import Cancelled
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import Window
from dis2_plugin.engine.measures import traced_blocks as blocks_module
from dis2_plugin.engine.measures.traced_blocks import Subject, Way, traced_blocks
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
    assert [block.window for block in found] == list(BLOCKS)
    for block in found:
        outlines = block.outlines.GetLayer(0)
        left, right, top, bottom = outlines.GetExtent()
        assert (left, right) == (0, 40)
        assert (top, bottom) == (block.window.row_off, block.window.row_end)
        assert outlines.GetFeatureCount() == len(block.measures.first_pixels)


def test_a_block_is_traced_while_another_one_is(subject, monkeypatch):
    both, trace = threading.Barrier(2), blocks_module._trace

    def together(*words):
        both.wait(ENOUGH_S)  # breaks where no second thread comes
        return trace(*words)

    monkeypatch.setattr(blocks_module, "_trace", together)
    with traced_blocks(subject, BLOCKS, Way(SilentReporter(), len(BLOCKS))) as traced:
        assert len(list(traced)) == len(BLOCKS)


def test_tracing_ends_soon_after_nobody_waits_for_it_any_more(subject, monkeypatch):
    is_traced, was_told, trace = threading.Event(), threading.Event(), blocks_module._trace

    def slowly(path, block, heard):
        while heard(0.5, "", None):
            is_traced.set()
        was_told.set()
        return trace(path, block, heard)

    monkeypatch.setattr(blocks_module, "_trace", slowly)
    with (
        pytest.raises(Cancelled),
        traced_blocks(subject, BLOCKS, Way(Stops(), len(BLOCKS))) as traced,
    ):
        assert is_traced.wait(ENOUGH_S)
        next(traced)
    assert was_told.wait(ENOUGH_S)


def test_blocks_share_the_way(subject):
    told = []

    class Listens(SilentReporter):
        def progress(self, progress):
            told.append(progress.done)

    way = Way(Listens(), 2)
    way.report()
    way.traced(1)(1.0, "", None)  # ahead of the first, of which nothing is traced
    way.report()
    way.drawn(0, 0.5)
    way.drawn(0, 1.0)
    way.drawn(1, 1.0)
    assert told == [0, 30, 70, 80, 100]
