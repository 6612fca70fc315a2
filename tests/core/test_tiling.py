"""Tiles cover a raster completely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dis2_plugin.core.errors import TilingError
from dis2_plugin.core.tiling import offsets, tile_windows
from dis2_plugin.core.window import Window


def test_the_last_tile_ends_on_the_edge():
    assert offsets(1000, 512, 384) == [0, 384, 488]


def test_a_length_below_one_tile_needs_one_tile():
    assert offsets(3, 512, 384) == [0]


def test_a_stride_longer_than_the_tile_is_refused():
    with pytest.raises(TilingError, match="stride of 600"):
        offsets(1000, 512, 600)


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
