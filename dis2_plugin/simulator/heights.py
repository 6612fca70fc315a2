"""From true heights to a measured NDSM: the faults of image matching and of laser scanning."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter, grey_closing, map_coordinates, median_filter

from .light import shift
from .noise import FloatArray, smooth_noise

_PULSE_M = 0.3
"""Distance between laser pulses."""


@dataclass(frozen=True)
class Survey:
    """How heights are measured.

    Attributes:
        matching: smeared by image matching; crisp with lost returns otherwise.
        blur_m: how far edges smear.
        noise_m: random error per pixel.
        residue_m: what is left of the terrain.
        offset_m: error common to the whole scene.
        coarse: how many pixels share one measured height, per side.
        ramped: interpolate between coarse heights rather than repeat them.
        lost: share of pixels or patches without a measurement.
        keep_void: leave gaps NaN rather than filled.
        step_m: heights are multiples of this; 0 for none.
        move_px: misregistration against the image, rows and columns.
        pierce: share of laser pulses that pass through the top of a crown.
        tidied: single low pixels in crowns are filled from their neighbours.
    """

    matching: bool
    blur_m: float
    noise_m: float
    residue_m: float
    offset_m: float
    coarse: int
    ramped: bool
    lost: float
    keep_void: bool
    step_m: float
    move_px: tuple[int, int]
    pierce: float
    tidied: bool

    @classmethod
    def draw(cls, rng: np.random.Generator, gsd_m: float) -> Survey:
        """Return a survey by matching (two in five) or by laser."""
        matching = bool(rng.uniform() < 0.4)
        coarse_m = rng.choice([0.0, 0.0, 0.0, 0.4, 0.5, 1.0])
        moved = rng.uniform() < 0.6
        reach = min(0.6 / gsd_m, 3.0) if moved else 0.0
        down, right = (round(float(value)) for value in rng.uniform(-reach, reach, 2))
        return cls(
            matching=matching,
            blur_m=float(rng.uniform(0.15, 0.8)),
            noise_m=float(rng.uniform(0.01, 0.12)),
            residue_m=float(rng.choice([0.0, 0.05, 0.15, 0.35])),
            offset_m=float(np.clip(rng.normal(0, 0.08), -0.3, 0.3)),
            coarse=max(1, round(float(coarse_m) / gsd_m)),
            ramped=bool(rng.uniform() < 0.6),
            lost=float(rng.choice([0.0, 0.0, 0.02, 0.08])),
            keep_void=bool(rng.uniform() < 0.4),
            step_m=float(rng.choice([0.0, 0.0, 0.0, 0.1])),
            move_px=(down, right),
            pierce=float(rng.uniform(0.0, 0.4)),
            tidied=bool(rng.uniform() < 0.5),
        )

    @classmethod
    def perfect(cls) -> Survey:
        """Return a survey without fault."""
        return cls(False, 0.0, 0.0, 0.0, 0.0, 1, False, 0.0, False, 0.0, (0, 0), 0.0, False)


def measure(
    surface: FloatArray,
    crowns: npt.NDArray[np.bool_],
    gsd_m: float,
    survey: Survey,
    rng: np.random.Generator,
) -> FloatArray:
    """Return the NDSM a survey gives of the true surface.

    Args:
        surface: (H, W), metres above ground.
        crowns: (H, W), where trees are.
        gsd_m: pixel size.
        survey: its faults.
        rng: draws them.

    Returns:
        (H, W) float32 metres, NaN where void.
    """
    heights = surface.copy()
    if survey.matching:
        heights = _match(heights, gsd_m, survey)
    elif survey.pierce:
        _pierce(heights, crowns, gsd_m, survey, rng)
    heights = _resample(heights, survey)
    void = _void(heights, survey, gsd_m, rng)
    if survey.noise_m:
        heights += rng.standard_normal(heights.shape, dtype=np.float32) * np.float32(survey.noise_m)
    if survey.residue_m:
        residue = smooth_noise(rng, _size(heights), rng.uniform(15, 60) / gsd_m)
        heights += residue * np.float32(survey.residue_m)
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


def _pierce(
    heights: FloatArray,
    crowns: npt.NDArray[np.bool_],
    gsd_m: float,
    survey: Survey,
    rng: np.random.Generator,
) -> None:
    """Lower crowns where pulses go through their top: a little mostly, deep at times."""
    step = max(1, round(_PULSE_M / gsd_m))
    few = rng.uniform(size=[-(-length // step) for length in heights.shape]).astype(np.float32)
    draw = np.repeat(np.repeat(few, step, 0), step, 1)[: heights.shape[0], : heights.shape[1]]
    deep = crowns & (draw < survey.pierce)
    heights[deep] *= np.where(draw[deep] < survey.pierce * 0.2, 0.35, 0.85).astype(np.float32)
    if survey.tidied:
        heights[:] = median_filter(heights, 3)


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


def _void(
    heights: FloatArray, survey: Survey, gsd_m: float, rng: np.random.Generator
) -> npt.NDArray[np.bool_]:
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
