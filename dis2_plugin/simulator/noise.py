"""Smooth random fields, made from small grids by two matrix products."""

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
    grid = rng.standard_normal((rows, cols), dtype=np.float32)
    along, across = _weights(shape[0], rows, cell_px, rng), _weights(shape[1], cols, cell_px, rng)
    field = along @ grid @ across.T
    return np.asarray(field * np.float32(1.35), dtype=np.float32)


def _weights(length: int, nodes: int, cell_px: float, rng: np.random.Generator) -> FloatArray:
    position = np.arange(length) / cell_px + rng.uniform()
    left = np.minimum(position.astype(np.intp), nodes - 2)
    fraction = np.clip(position - left, 0.0, 1.0)
    fraction = fraction * fraction * (3.0 - 2.0 * fraction)
    weights = np.zeros((length, nodes), dtype=np.float32)
    index = np.arange(length)
    weights[index, left] = 1.0 - fraction
    weights[index, left + 1] += fraction
    return weights
