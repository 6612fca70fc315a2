"""What a laser scanner makes of a surface: pierced crowns, frayed edges, strips of flight lines."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import median_filter

from .canvas import BoolArray
from .noise import FloatArray, smooth_noise
from .survey import Survey

_PULSE_M = 0.3
"""Distance between laser pulses."""


def scan(
    heights: FloatArray,
    crowns: BoolArray,
    gsd_m: float,
    survey: Survey,
    rng: np.random.Generator,
) -> FloatArray:
    """Return what the pulses hit of a surface (H, W), metres; ``heights`` may be overwritten."""
    if survey.pierce:
        _pierce(heights, crowns, gsd_m, survey, rng)
    if survey.gaps:
        _open_gaps(heights, crowns, gsd_m, survey, rng)
    if survey.tidied:
        heights = median_filter(heights, 3)
    return _fray(heights, rng) if survey.ragged else heights


def stripes(
    shape: tuple[int, ...], gsd_m: float, survey: Survey, rng: np.random.Generator
) -> FloatArray:
    """Return the height error of flight strips (H, W), metres: constant across each, up or down."""
    angle, width_m = rng.uniform(0, np.pi), rng.uniform(4, 40)
    down = np.arange(shape[0])[:, None] * (np.sin(angle) * gsd_m / width_m)
    right = np.arange(shape[1])[None, :] * (np.cos(angle) * gsd_m / width_m)
    odd = (np.floor(down + right + rng.uniform()).astype(np.int32) & 1).astype(np.float32)
    return np.asarray((odd - np.float32(0.5)) * np.float32(survey.stripe_m), np.float32)


def _pierce(
    heights: FloatArray,
    crowns: BoolArray,
    gsd_m: float,
    survey: Survey,
    rng: np.random.Generator,
) -> None:
    """Lower crowns where pulses go through their top: a little mostly, deep at times."""
    step = max(1, round(_PULSE_M / gsd_m))
    few = rng.random([-(-length // step) for length in heights.shape], dtype=np.float32)
    draw = np.repeat(np.repeat(few, step, 0), step, 1)[: heights.shape[0], : heights.shape[1]]
    deep = crowns & (draw < survey.pierce)
    heights[deep] *= np.where(draw[deep] < survey.pierce * 0.2, 0.35, 0.85).astype(np.float32)


def _open_gaps(
    heights: FloatArray,
    crowns: BoolArray,
    gsd_m: float,
    survey: Survey,
    rng: np.random.Generator,
) -> None:
    """Let pulses through to the ground or a low branch, in clumps between the boughs."""
    rows, cols = heights.shape
    clumps = smooth_noise(rng, (rows, cols), max(rng.uniform(0.4, 1.2) / gsd_m, 1.3))
    clumps += smooth_noise(rng, (rows, cols), 4.0 / gsd_m) * np.float32(rng.uniform(0, 1))
    seen_through = crowns & (clumps > np.float32(np.quantile(clumps[::7, ::7], 1 - survey.gaps)))
    heights[seen_through] *= np.float32(rng.choice([0.02, 0.15, 0.5]))


def _fray(heights: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Return each pixel's height from a pixel beside it, at random."""
    cols = heights.shape[1]
    own = np.arange(heights.size, dtype=np.int32).reshape(heights.shape)
    steps = np.array([0, 0, 1, -1, cols, -cols], np.int32)
    beside = steps[rng.integers(0, 6, heights.shape, dtype=np.uint8)]
    beside[[0, -1]] = 0
    beside[:, [0, -1]] = 0
    beside += own
    return np.asarray(heights.ravel()[beside], np.float32)
