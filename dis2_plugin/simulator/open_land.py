"""Land without buildings: parks, woods, fields, squares."""

from __future__ import annotations

import numpy as np

from .materials import Cover, paving, soil, water
from .place import Place, scatter
from .streets import Block
from .vegetation import sow


def park(place: Place, block: Block) -> None:
    """Lawn with paths, trees and shrubs."""
    rng = place.canvas.rng
    path = place.canvas.add(paving(rng))
    for _ in range(int(rng.integers(0, 3))):
        u, v = rng.uniform(block.u0, block.u1), rng.uniform(block.v0, block.v1)
        place.cover(place.box(u, v, 60, rng.uniform(0.7, 2.0), float(rng.uniform(0, 3.14))), path)
    if rng.uniform() < 0.25:
        _pond(place, block)
    scatter(place, block, rng.uniform(0.002, 0.012) * place.greenery, (1.5, 6.0))


def _pond(place: Place, block: Block) -> None:
    """Fill a hollow of uneven outline with water."""
    canvas, rng = place.canvas, place.canvas.rng
    u, v = rng.uniform(block.u0, block.u1), rng.uniform(block.v0, block.v1)
    long, wide = rng.uniform(4, 18, 2)
    box = place.box(u, v, float(long), float(wide), float(rng.uniform(0, 3.14)))
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is not None:
        out = (patch.s / box.half_s) ** 2 + (patch.t / box.half_t) ** 2
        wavy = out + 0.2 * canvas.patches[patch.index] + 0.2
        canvas.lay(patch, np.asarray(wavy < 1), canvas.add(water(rng)))


def wood(place: Place, block: Block) -> None:
    """Closed trees."""
    scatter(place, block, 0.03, (2.0, 5.0))


def field(place: Place, block: Block) -> None:
    """Crop, meadow or bare soil, a few trees on its border."""
    rng = place.canvas.rng
    whole, draw = place.whole(block), rng.uniform()
    if draw < 0.35:
        place.cover(whole, place.canvas.add(soil(rng, Cover.LOW_VEGETATION)))
    elif draw < 0.65:
        sow(place.canvas, place.flora, whole, float(rng.uniform(0.15, 1.8)))
    scatter(place, block, 0.0006, (1.5, 5.0))


def square(place: Place, block: Block) -> None:
    """A paved square with a few trees, or a sports court that is no class at all."""
    canvas, rng = place.canvas, place.canvas.rng
    whole = place.whole(block)
    place.cover(whole, canvas.add(paving(rng)))
    if rng.uniform() < 0.2:
        court = whole.part(0, 0, whole.half_s * 0.5, whole.half_t * 0.4)
        place.cover(court, canvas.add(soil(rng, Cover.IGNORE)))
    scatter(place, block, rng.uniform(0.0, 0.005), (1.5, 4.0))
