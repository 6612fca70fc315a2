"""How much a tile counts at each of its pixels, and its attention scores at full resolution."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]


@lru_cache(maxsize=8)
def taper(tile_px: int, overlap_px: int) -> FloatArray:
    """Return weights (tile, tile): 1 inside, falling to nearly 0 over the overlap at each side.

    Along each axis the slope is sin², so that the weights of two tiles that overlap by
    ``overlap_px`` sum to 1 at every pixel.
    """
    side = _taper_along(tile_px, overlap_px)
    return np.asarray(np.outer(side, side), np.float32)


def enlarge(scores: FloatArray, tile_px: int) -> FloatArray:
    """Return scores (K, t, t) interpolated linearly to (K, tile, tile); cells have their centres.

    Beyond the outermost centres the score stays what it is there.
    """
    matrix = _interpolation(scores.shape[-1], tile_px)
    return np.asarray(matrix @ scores @ matrix.T)


@lru_cache(maxsize=8)
def tapered_enlargement(cells: int, tile_px: int, overlap_px: int) -> FloatArray:
    """Return the matrix (tile, cells) that enlarges scores along an axis and weights them at once.

    ``matrix @ scores @ matrix.T`` is ``enlarge(scores, tile) * taper(tile, overlap)``.
    """
    weights = _taper_along(tile_px, overlap_px).astype(np.float32)
    return weights[:, None] * _interpolation(cells, tile_px)


def _taper_along(tile_px: int, overlap_px: int) -> npt.NDArray[np.float64]:
    side = np.ones(tile_px)
    if overlap_px:
        slope = np.sin(np.pi * (np.arange(overlap_px) + 0.5) / (2 * overlap_px)) ** 2
        side[:overlap_px] *= slope
        side[tile_px - overlap_px :] *= slope[::-1]
    return side


@lru_cache(maxsize=8)
def _interpolation(cells: int, tile_px: int) -> FloatArray:
    positions = (np.arange(tile_px) + 0.5) * cells / tile_px - 0.5
    positions = positions.clip(0, cells - 1)
    distance = np.abs(positions[:, None] - np.arange(cells)[None, :])
    return (1 - distance).clip(0, None).astype(np.float32)
