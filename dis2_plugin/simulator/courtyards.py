"""Closed perimeter blocks round a court."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .buildings import Roof, build, roof_material
from .chance import pick
from .materials import grass, paving
from .place import Place
from .roof_fittings import furnish
from .streets import Block
from .vehicles import park_car

_THINNEST_M = 0.1
"""Half depth of a house front; blocks cut off by a canal can be narrower than its ragged line."""


def courtyard(place: Place, block: Block) -> None:
    """A closed perimeter block round a paved or planted court."""
    canvas, rng = place.canvas, place.canvas.rng
    depth = float(min(rng.uniform(9, 14), (block.v1 - block.v0) * 0.4, (block.u1 - block.u0) * 0.4))
    base = float(rng.uniform(2, place.floors + 2))
    court = canvas.add(paving(rng) if rng.uniform() < 0.6 else grass(rng, place.flora.season))
    middle = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    half = (block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2
    place.cover(place.box(*middle, half[0] - depth, half[1] - depth), court)
    reach_u, reach_v = half[0] - depth / 2, half[1] - depth / 2
    for side in (-1, 1):
        across, along = middle[1] + side * reach_v, middle[0] + side * reach_u
        _frontage(place, _Side(middle[0], across, half[0], depth, 0.0), base)
        _frontage(place, _Side(along, middle[1], half[1], depth, np.pi / 2), base)
    crowded = float(rng.uniform(50, 200))
    for _ in range(int(rng.poisson(half[0] * half[1] / crowded))):
        u = middle[0] + rng.uniform(-1, 1) * (half[0] - depth)
        v = middle[1] + rng.uniform(-1, 1) * (half[1] - depth)
        if rng.uniform() < 0.45:
            place.tree(u, v, 1.5, 4.5)
        elif rng.uniform() < 0.5:
            low = Roof("flat" if rng.uniform() < 0.6 else "gable", rng.uniform(2.5, 8), 0.3)
            back_house = place.box(u, v, rng.uniform(2, 8), rng.uniform(2, 5))
            build(canvas, back_house, low, roof_material(canvas, low, place.town))
        else:
            spot = place.box(u, v, 0, 0, pick(rng, (0, np.pi / 2)))
            park_car(canvas, spot.x, spot.y, spot.angle, place.stray)


@dataclass(frozen=True)
class _Side:
    """One side of a perimeter block: its middle, half length, depth and direction."""

    u: float
    v: float
    reach: float
    depth: float
    turn: float


def _frontage(place: Place, side: _Side, floors: float) -> None:
    canvas, rng = place.canvas, place.canvas.rng
    along, ragged = -side.reach, pick(rng, (0.0, 2.0))
    narrowest, gable_on = pick(rng, (5.0, 8.0)), pick(rng, (0.0, 0.0, 0.8))
    while along < side.reach - 1:
        unit = float(min(rng.uniform(narrowest, 2.7 * narrowest), side.reach - along))
        shift = along + unit / 2
        u = side.u + (shift if side.turn == 0 else 0.0)
        v = side.v + (0.0 if side.turn == 0 else shift)
        along += unit
        if not place.near(u, v, 25) or rng.uniform() < 0.05:
            continue
        half = max(side.depth / 2 + float(rng.uniform(-0.5, 0.5) * ragged), _THINNEST_M)
        body = place.box(u, v, unit / 2 + 0.3, half, side.turn)
        if unit < half * 2 and rng.uniform() < gable_on:
            body = body.part(0, 0, half, unit / 2 + 0.3, np.pi / 2)
        shape = "flat" if rng.uniform() < place.flat_share else "gable"
        roof = Roof(
            shape, float((floors + rng.integers(-1, 2)) * 3.1 + 1), float(rng.uniform(0.3, 0.8))
        )
        material = roof_material(canvas, roof, place.town)
        build(canvas, body, roof, material)
        furnish(canvas, body, roof, material)
