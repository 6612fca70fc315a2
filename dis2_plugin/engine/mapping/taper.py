"""How much a tile counts at each of its pixels, and its attention scores in finer cells."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from ..planning.lattice import SCORE_CELL_PX

FloatArray = npt.NDArray[np.float32]


@lru_cache(maxsize=8)
def taper(tile_px: int, overlap_px: int) -> FloatArray:
    """Return weights (tile, tile): 1 inside, falling to nearly 0 over the overlap at each side.

    Along each axis the slope is sin², so that the weights of two tiles that overlap by
    ``overlap_px`` sum to 1 at every pixel.
    """
    side = _taper_along(tile_px, overlap_px)
    return np.asarray(np.outer(side, side), np.float32)


@lru_cache(maxsize=8)
def cell_taper(tile_px: int, overlap_px: int) -> FloatArray:
    """Return the means of the taper over cells of ``SCORE_CELL_PX`` pixels a side."""
    side = _in_cells(_taper_along(tile_px, overlap_px))
    return np.asarray(np.outer(side, side), np.float32)


@lru_cache(maxsize=8)
def tapered_enlargement(scores: int, tile_px: int, overlap_px: int) -> FloatArray:
    """Return the matrix (cells, scores) that enlarges scores along an axis and weights them.

    ``matrix @ scores @ matrix.T`` is the scores interpolated linearly between their centres (level
    beyond the outermost) to every pixel, times the taper, as means over cells of ``SCORE_CELL_PX``
    pixels a side.
    """
    weights = _taper_along(tile_px, overlap_px)
    return _in_cells(weights[:, None] * _interpolation(scores, tile_px)).astype(np.float32)


def _in_cells(along: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return means over the pixels of each cell along the first axis."""
    return np.asarray(along.reshape(-1, SCORE_CELL_PX, *along.shape[1:]).mean(axis=1))


def _taper_along(tile_px: int, overlap_px: int) -> npt.NDArray[np.float64]:
    side = np.ones(tile_px)
    slope = np.sin(np.pi * (np.arange(overlap_px) + 0.5) / (2 * overlap_px)) ** 2
    side[:overlap_px] *= slope
    side[tile_px - overlap_px :] *= slope[::-1]
    return side


def _interpolation(scores: int, tile_px: int) -> npt.NDArray[np.float64]:
    positions = (np.arange(tile_px) + 0.5) * scores / tile_px - 0.5
    positions = positions.clip(0, scores - 1)
    distance = np.abs(positions[:, None] - np.arange(scores)[None, :])
    return (1 - distance).clip(0, None)
