"""What lossy compression leaves in an image: blocks of eight pixels short of fine detail."""

from __future__ import annotations

import numpy as np

from .noise import FloatArray

_SIDE = 8


def _cosines() -> FloatArray:
    """Return the orthonormal cosine transform of eight values, (8, 8)."""
    order, place = np.arange(_SIDE)[:, None], np.arange(_SIDE)[None, :]
    waves = np.cos(np.pi * (2 * place + 1) * order / (2 * _SIDE)) * np.sqrt(2 / _SIDE)
    waves[0] /= np.sqrt(2)
    return np.asarray(waves, np.float32)


_COSINES = _cosines()
_COARSER = 1 + 0.5 * np.add.outer(np.arange(_SIDE), np.arange(_SIDE)).astype(np.float32)
"""Steps grow with frequency, as in the tables of JPEG."""


def compress(band: FloatArray, step: float) -> None:
    """Round the frequencies of each whole 8 x 8 block of a band in place.

    Args:
        band: (H, W) display values; rows and columns beyond the last whole block stay.
        step: what the lowest frequency is rounded to; 0.02 to 0.15 are common.
    """
    rows, cols = (length // _SIDE * _SIDE for length in band.shape)
    if rows == 0 or cols == 0:
        return
    tall = _COSINES @ band[:rows, :cols].reshape(-1, _SIDE, cols)
    both = (tall.reshape(-1, _SIDE) @ _COSINES.T).reshape(-1, _SIDE, cols // _SIDE, _SIDE)
    steps = (_COARSER * np.float32(step))[:, None, :]
    both = np.rint(both / steps) * steps
    wide = (both.reshape(-1, _SIDE) @ _COSINES).reshape(-1, _SIDE, cols)
    band[:rows, :cols] = (_COSINES.T @ wide).reshape(rows, cols)
