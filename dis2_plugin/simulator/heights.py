"""From true heights to a measured NDSM: matched or scanned, coarse, full of gaps, tilted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter, grey_closing, map_coordinates, median_filter

from .canvas import BoolArray
from .laser import scan, stripes
from .light import shift
from .noise import FloatArray, smooth_noise
from .survey import Survey


@dataclass(frozen=True)
class Ground:
    """What a survey flies over.

    Attributes:
        heights: (H, W), metres above ground.
        crowns: (H, W), where trees are.
        water: (H, W), where open water is; None: nowhere.
    """

    heights: FloatArray
    crowns: BoolArray
    water: BoolArray | None = None


def measure(ground: Ground, gsd_m: float, survey: Survey, rng: np.random.Generator) -> FloatArray:
    """Return the NDSM a survey gives of the true surface.

    Args:
        ground: the surface and what it is made of.
        gsd_m: pixel size.
        survey: its faults.
        rng: draws them.

    Returns:
        (H, W) float32 metres, NaN where void.
    """
    heights, water = ground.heights.copy(), ground.water
    if survey.matching:
        heights = _match(heights, gsd_m, survey)
    else:
        heights = scan(heights, ground.crowns, gsd_m, survey, rng)
    heights = _resample(heights, survey)
    void = _void(heights, survey, gsd_m, rng)
    if water is not None and survey.wet != "ground":
        _flood(heights, void, water, survey, rng)
    if survey.noise_m:
        heights += rng.standard_normal(heights.shape, dtype=np.float32) * np.float32(survey.noise_m)
    if survey.residue_m:
        residue = smooth_noise(rng, _size(heights), rng.uniform(15, 60) / gsd_m)
        heights += residue * np.float32(survey.residue_m)
    if survey.stripe_m:
        heights += stripes(heights.shape, gsd_m, survey, rng)
    heights += np.float32(survey.offset_m)
    if survey.step_m:
        heights = np.rint(heights / np.float32(survey.step_m)) * np.float32(survey.step_m)
    np.maximum(heights, 0, out=heights)
    heights[void] = np.nan
    return shift_edges(heights, *survey.move_px)


def _match(heights: FloatArray, gsd_m: float, survey: Survey) -> FloatArray:
    size = max(3, 2 * round(survey.blur_m / gsd_m / 2) + 1)
    closed = grey_closing(heights, (size, size)) if size <= 5 else heights
    return np.asarray(gaussian_filter(closed, survey.blur_m / gsd_m, truncate=2.0), np.float32)


def _resample(heights: FloatArray, survey: Survey) -> FloatArray:
    if survey.coarse == 1:
        return heights
    step = survey.coarse
    few = heights[step // 2 :: step, step // 2 :: step]
    if survey.ramped:
        rows, cols = ((np.arange(n) - step // 2) / step for n in heights.shape)
        where = np.broadcast_arrays(rows[:, None], cols[None, :])
        return np.asarray(map_coordinates(few, where, order=1, mode="nearest"), np.float32)
    many = np.repeat(np.repeat(few, step, 0), step, 1)
    padded = np.pad(many, ((0, step), (0, step)), mode="edge")
    return padded[: heights.shape[0], : heights.shape[1]].copy()


def _void(heights: FloatArray, survey: Survey, gsd_m: float, rng: np.random.Generator) -> BoolArray:
    if not survey.lost:
        return np.zeros(heights.shape, bool)
    field = smooth_noise(rng, _size(heights), rng.uniform(0.8, 5.0) / gsd_m)
    holes = field > np.quantile(field[::4, ::4], 1 - survey.lost)
    if survey.keep_void:
        return holes
    filled = median_filter(heights[::4, ::4], 7)
    smooth = np.repeat(np.repeat(filled, 4, 0), 4, 1)[: heights.shape[0], : heights.shape[1]]
    np.copyto(heights, smooth, where=holes)
    return np.zeros(heights.shape, bool)


def _flood(
    heights: FloatArray,
    void: BoolArray,
    water: BoolArray,
    survey: Survey,
    rng: np.random.Generator,
) -> None:
    """Let open water return nothing, or what matching makes of waves."""
    open_water = water & (heights < 0.5)
    if survey.wet == "void":
        void |= open_water
    else:
        waves = smooth_noise(rng, _size(heights), 9.0) * np.float32(rng.uniform(0.2, 1.0))
        np.copyto(heights, waves, where=open_water)


def _size(field: FloatArray) -> tuple[int, int]:
    rows, cols = field.shape
    return rows, cols


def shift_edges(field: FloatArray, rows: int, cols: int) -> FloatArray:
    """Return the field moved by whole pixels; the freed border repeats the edge."""
    if rows == 0 and cols == 0:
        return field
    moved = shift(field, rows, cols)
    if rows:
        edge = slice(0, rows) if rows > 0 else slice(rows, None)
        moved[edge] = field[edge]
    if cols:
        edge = slice(0, cols) if cols > 0 else slice(cols, None)
        moved[:, edge] = field[:, edge]
    return moved
