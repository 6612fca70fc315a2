"""Sun and sky: who casts a shadow on whom, and how much light each slope gets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import FloatArray


@dataclass(frozen=True)
class Sun:
    """Where the sun stands: ``azimuth`` is the map angle light comes from (x right, y down)."""

    azimuth: float
    elevation: float

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Sun:
        """Return a sun between 25 and 68 degrees above the horizon, from any side."""
        return cls(float(rng.uniform(0, 2 * np.pi)), float(np.radians(rng.uniform(25, 68))))


def shadow_top(height: FloatArray, gsd_m: float, sun: Sun) -> FloatArray:
    """Return how high above ground the shade reaches in each pixel, metres.

    Works by doubling: after n rounds the shade of everything within 2^n pixels is there.

    Shape:
        height: (H, W), metres
        returns: (H, W), at least ``height``
    """
    drop = gsd_m * np.tan(sun.elevation)
    longest = max(float(height.max()) / drop, 1.0)
    shade, step = height.copy(), 1
    while step <= longest:
        dy, dx = -np.sin(sun.azimuth) * step, -np.cos(sun.azimuth) * step
        moved = shift(shade, round(dy), round(dx)) - np.float32(drop * step)
        np.maximum(shade, moved, out=shade)
        step *= 2
    return shade


def shift(field: FloatArray, rows: int, cols: int) -> FloatArray:
    """Return the field moved down by ``rows`` and right by ``cols``, zero where it came from."""
    moved = np.zeros_like(field)
    to, start = overlap(field.shape, rows, cols)
    moved[to] = field[start]
    return moved


def overlap(
    shape: tuple[int, ...], rows: int, cols: int
) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Return where the pixels of a moved field land, and which pixels these are."""
    to_rows, from_rows = _slices(rows, shape[0])
    to_cols, from_cols = _slices(cols, shape[1])
    return (to_rows, to_cols), (from_rows, from_cols)


def _slices(by: int, length: int) -> tuple[slice, slice]:
    if by >= 0:
        return slice(min(by, length), length), slice(0, max(length - by, 0))
    return slice(0, max(length + by, 0)), slice(min(-by, length), length)


def sunlight(height: FloatArray, gsd_m: float, sun: Sun) -> FloatArray:
    """Return direct sunlight per pixel: 1 on flat open ground, 0 in full shadow.

    Shape:
        height: (H, W), metres
        returns: (H, W)
    """
    steepest = np.float32(1.6)
    slope_y, slope_x = np.zeros_like(height), np.zeros_like(height)
    scale = np.float32(0.5 / gsd_m)
    slope_y[1:-1] = (height[2:] - height[:-2]) * scale
    slope_x[:, 1:-1] = (height[:, 2:] - height[:, :-2]) * scale
    np.clip(slope_y, -steepest, steepest, out=slope_y)
    np.clip(slope_x, -steepest, steepest, out=slope_x)
    cot = 1.0 / np.tan(sun.elevation)
    facing = slope_x * np.float32(-np.cos(sun.azimuth) * cot)
    facing += slope_y * np.float32(-np.sin(sun.azimuth) * cot)
    facing += 1
    facing /= np.sqrt(1 + slope_x * slope_x + slope_y * slope_y)
    np.clip(facing, 0.0, 1.8, out=facing)
    shade = shadow_top(height, gsd_m, sun)
    shade -= height
    lit = 1 - np.clip(shade * np.float32(1 / max(0.35, gsd_m)), 0.0, 1.0)
    return np.asarray(facing * lit, dtype=np.float32)
