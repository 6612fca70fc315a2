"""Trees, hedges and woods: rough, porous crowns of several shapes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .box import Box
from .canvas import Canvas, Patch
from .crowns import Crown
from .materials import Cover, Season, crown, grass, shrub

TREE_FROM_M = 2.0
"""Hedges and shrubs lower than this count as low vegetation (ISPRS leaves them out of trees)."""


@dataclass(frozen=True)
class Flora:
    """What grows in a place: season, share of conifers, and palette ids of its trees."""

    season: Season
    conifers: float
    broadleaf: tuple[int, ...]
    needle: tuple[int, ...]
    stray: float
    """Share of trees that were there on one of the two days only."""

    @classmethod
    def draw(cls, canvas: Canvas, season: Season, stray: float) -> Flora:
        """Put a place's kinds of trees on the palette."""
        rng = canvas.rng
        broadleaf = tuple(canvas.add(crown(rng, season, False)) for _ in range(9))
        needle = tuple(canvas.add(crown(rng, season, True)) for _ in range(5))
        return cls(season, float(rng.beta(0.7, 2.0)), broadleaf, needle, stray)


def plant_tree(canvas: Canvas, flora: Flora, x: float, y: float, radius_m: float) -> None:
    """Stamp one tree: an uneven, often lopsided crown."""
    rng = canvas.rng
    stretch = np.float32(np.exp(rng.uniform(-0.2, 0.2)))
    reach = radius_m * 1.3
    patch = canvas.patch(x, y, float(rng.uniform(0, np.pi)), reach, reach)
    if patch is None:
        return
    conifer = rng.uniform() < flora.conifers
    kind = flora.needle if conifer else flora.broadleaf
    crown_of = Crown.draw(rng, radius_m, conifer)
    oval = Patch(
        patch.rows, patch.cols, patch.s * np.float32(stretch), patch.t / np.float32(stretch)
    )
    surface, out = crown_of.surface(canvas, oval)
    inside = (out < 1) & (surface > 1.2)
    on = (True, True)
    if rng.uniform() < flora.stray:
        on = (True, False) if rng.uniform() < 0.5 else (False, True)
    material = kind[int(rng.integers(len(kind)))]
    canvas.raise_to(patch, inside, surface, material, on)


def plant_hedge(
    canvas: Canvas, flora: Flora, start: tuple[float, float], end: tuple[float, float], tall: float
) -> None:
    """Stamp a hedge from ``start`` to ``end`` (map metres), ``tall`` metres high."""
    length = float(np.hypot(end[0] - start[0], end[1] - start[1]))
    angle = float(np.arctan2(end[1] - start[1], end[0] - start[0]))
    half_t = float(canvas.rng.uniform(0.35, 0.9))
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    patch = canvas.patch(middle[0], middle[1], angle, length / 2, half_t * 1.4)
    if patch is None:
        return
    noise = canvas.noise(patch)
    inside = (np.abs(patch.t) < half_t * (1 + 0.3 * noise)) & (np.abs(patch.s) < length / 2)
    cover = Cover.TREE if tall >= TREE_FROM_M else Cover.LOW_VEGETATION
    rough = canvas.rng.uniform(0.0, 0.16)
    surface = (tall * (1 + rough * noise) + 0.12 * canvas.rustle(patch)).astype(np.float32)
    material = canvas.add(shrub(canvas.rng, flora.season, cover))
    canvas.raise_to(patch, inside, surface, material)


def plant_shrub(canvas: Canvas, flora: Flora, x: float, y: float) -> None:
    """Stamp a shrub: low vegetation below ``TREE_FROM_M``, tree form above."""
    rng = canvas.rng
    radius, tall = float(rng.uniform(0.4, 1.6)), float(rng.uniform(0.4, 2.4))
    if radius < canvas.gsd_m:
        return
    patch = canvas.patch(x, y, 0.0, radius * 1.2, radius * 1.2)
    if patch is None:
        return
    noise = canvas.noise(patch)
    rho = (patch.s**2 + patch.t**2) / np.float32(radius**2) * (1 + 0.3 * noise)
    cover = Cover.TREE if tall >= TREE_FROM_M else Cover.LOW_VEGETATION
    surface = (tall * (1 - 0.5 * rho) + 0.15 * canvas.rustle(patch)).astype(np.float32)
    canvas.raise_to(patch, rho < 1, surface, canvas.add(shrub(rng, flora.season, cover)))


def sow(canvas: Canvas, flora: Flora, box: Box, tall: float) -> None:
    """Let a crop or tall meadow of about ``tall`` metres grow on free ground."""
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    inside = (np.abs(patch.s) < box.half_s) & (np.abs(patch.t) < box.half_t)
    surface = tall * (1 + 0.15 * canvas.patches[patch.index] + 0.15 * canvas.rustle(patch))
    material = canvas.add(grass(canvas.rng, flora.season))
    canvas.raise_to(patch, inside, surface.astype(np.float32), material)
