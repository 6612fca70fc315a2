"""Tiles cover a raster completely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dis2_plugin.core.errors import TilingError
from dis2_plugin.core.models.tiling import fitting_side, offsets, tile_windows, usual_overlap
from dis2_plugin.core.window import Window


def test_the_last_tile_ends_on_the_edge():
    assert offsets(1000, 512, 384) == [0, 384, 488]


def test_a_length_below_one_tile_needs_one_tile():
    assert offsets(3, 512, 384) == [0]


@pytest.mark.parametrize("stride_px", [600, 513, 0, -1])
def test_a_stride_that_is_none_or_longer_than_the_tile_is_refused(stride_px):
    with pytest.raises(TilingError, match=f"stride of {stride_px} px"):
        offsets(1000, 512, stride_px)


@given(st.integers(1, 3000), st.integers(1, 600), st.data())
def test_every_pixel_lies_in_a_tile(length_px, tile_px, data):
    stride_px = data.draw(st.integers(1, tile_px))
    covered = set()
    for start in offsets(length_px, tile_px, stride_px):
        covered.update(range(start, start + tile_px))
    assert covered >= set(range(length_px))


def test_tiles_come_row_by_row():
    tiles = tile_windows(300, 300, 256, 64)
    assert tiles == [
        Window(0, 0, 256, 256),
        Window(44, 0, 256, 256),
        Window(0, 44, 256, 256),
        Window(44, 44, 256, 256),
    ]


@pytest.mark.parametrize(
    ("width", "height", "side"),
    [(512, 512, 512), (4000, 511, 256), (511, 4000, 256), (30, 40, 256)],
)
def test_a_raster_gets_the_first_tile_that_it_can_fill_or_the_last(width, height, side):
    assert fitting_side((512, 256), width, height) == side


def test_neighbours_share_a_quarter_of_a_tile_but_no_more_than_64_px():
    assert [usual_overlap(side) for side in (64, 128, 208, 256, 512, 1024)] == [
        16,
        32,
        48,
        64,
        64,
        64,
    ]
