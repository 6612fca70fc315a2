"""Smooth random fields, blended from small grids along one axis after the other."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]


def smooth_noise(rng: np.random.Generator, shape: tuple[int, int], cell_px: float) -> FloatArray:
    """Return value noise of about unit variance whose features are ``cell_px`` wide.

    Shape:
        returns: ``shape``
    """
    rows, cols = (max(int(np.ceil(length / cell_px)) + 2, 3) for length in shape)
    grid = rng.standard_normal((cols, rows), dtype=np.float32)
    grid *= np.float32(1.35)
    wide = _stretch(grid, shape[1], cell_px, rng.uniform())
    return _stretch(np.ascontiguousarray(wide.T), shape[0], cell_px, rng.uniform())


def _stretch(grid: FloatArray, length: int, cell_px: float, start: float) -> FloatArray:
    """Return the grid's rows blended smoothly to ``length`` rows."""
    position = np.arange(length) / cell_px + start
    left = np.minimum(position.astype(np.intp), len(grid) - 2)
    share = np.clip(position - left, 0.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    first, second = grid.take(left, axis=0), grid.take(left + 1, axis=0)
    second -= first
    second *= share.astype(np.float32)[:, None]
    first += second
    return first
