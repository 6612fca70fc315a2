"""A Gaussian blur of few pixels, as sums of shifted rows and columns."""

from __future__ import annotations

import numpy as np

from .noise import FloatArray


def blur(field: FloatArray, sigma_px: float) -> FloatArray:
    """Return the field blurred; the border repeats.

    For radii of one to three pixels this is several times faster than a general filter.

    Shape:
        field: (H, W)
        returns: (H, W)
    """
    radius = max(1, int(2.5 * sigma_px + 0.5))
    weights = np.exp(-0.5 * (np.arange(radius + 1) / sigma_px) ** 2)
    weights /= weights[0] + 2 * weights[1:].sum()
    return _along(_along(field, weights.astype(np.float32)).T, weights.astype(np.float32)).T


def _along(field: FloatArray, weights: FloatArray) -> FloatArray:
    rows, radius = len(field), len(weights) - 1
    padded = np.pad(field, ((radius, radius), (0, 0)), mode="edge")
    total = field * weights[0]
    for step in range(1, radius + 1):
        pair = padded[radius - step : radius - step + rows] + padded[radius + step :][:rows]
        pair *= weights[step]
        total += pair
    return np.asarray(total, np.float32)
