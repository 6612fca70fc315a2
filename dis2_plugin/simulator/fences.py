"""Fences and walls: thin, as tall as a person, and no class of their own."""

from __future__ import annotations

import numpy as np

from .canvas import Canvas
from .materials import Cover, board, masonry

Spot = tuple[float, float]


def raise_fence(canvas: Canvas, start: Spot, end: Spot) -> None:
    """Stamp a fence of 1 to 2 m between two map positions; its ground stays low vegetation."""
    tall = float(canvas.rng.uniform(1.0, 2.0))
    _raise(canvas, (start, end), (0.05, tall), canvas.add(board(canvas.rng, Cover.LOW_VEGETATION)))


def raise_wall(canvas: Canvas, start: Spot, end: Spot) -> None:
    """Stamp a wall of 0.8 to 2.6 m between two map positions; it belongs to no class."""
    rng = canvas.rng
    size = float(rng.uniform(0.12, 0.3)), float(rng.uniform(0.8, 2.6))
    _raise(canvas, (start, end), size, canvas.add(masonry(rng)))


def _raise(canvas: Canvas, line: tuple[Spot, Spot], size: tuple[float, float], look: int) -> None:
    (x0, y0), (x1, y1) = line
    length, angle = float(np.hypot(x1 - x0, y1 - y0)), float(np.arctan2(y1 - y0, x1 - x0))
    half_t = max(size[0], 0.55 * canvas.gsd_m)  # a line thinner than a pixel would have gaps
    patch = canvas.patch((x0 + x1) / 2, (y0 + y1) / 2, angle, length / 2, half_t)
    if patch is None:
        return
    inside = (np.abs(patch.t) < half_t) & (np.abs(patch.s) < length / 2)
    canvas.raise_to(patch, inside, np.full(inside.shape, size[1], np.float32), look)
