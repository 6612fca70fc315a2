"""How large inference tiles are, and where they lie so that together they cover a raster."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import TilingError
from ..window import Window

_MOST_OVERLAP_PX = 64
_CELL_PX = 16


def fitting_side(sides_px: Sequence[int], width: int, height: int) -> int:
    """Return the first of some tile sides that does not reach beyond a raster, else the last.

    A tile is filled in where it reaches beyond its raster, and the more of it is, the worse a
    network answers that looks at the whole tile.
    """
    return next((side for side in sides_px if side <= min(width, height)), sides_px[-1])


def usual_overlap(tile_px: int) -> int:
    """Return how many pixels neighbours share unasked: a quarter of the tile, at most 64."""
    return min(tile_px // 4, _MOST_OVERLAP_PX) // _CELL_PX * _CELL_PX


def offsets(length_px: int, tile_px: int, stride_px: int) -> list[int]:
    """Return where windows start so that together they cover ``length_px`` pixels.

    The last window ends on the edge, so it may overlap its neighbour by more than the others.

    Raises:
        TilingError: ``stride_px`` is not in 1..``tile_px``; pixels would be skipped.
    """
    if not 0 < stride_px <= tile_px:
        raise TilingError(f"A stride of {stride_px} px leaves gaps between tiles of {tile_px} px.")
    last = max(length_px - tile_px, 0)
    return sorted({*range(0, last, stride_px), last})


def tile_windows(width: int, height: int, tile_px: int, overlap_px: int) -> list[Window]:
    """Return the tiles of a raster, row by row from the top.

    Tiles of a raster smaller than ``tile_px`` reach beyond it.

    Raises:
        TilingError: ``overlap_px`` leaves no stride.
    """
    stride_px = tile_px - overlap_px
    return [
        Window(col, row, tile_px, tile_px)
        for row in offsets(height, tile_px, stride_px)
        for col in offsets(width, tile_px, stride_px)
    ]
