"""Gardens: hedges, trees, shrubs, sheds, ponds, beds and piles."""

from __future__ import annotations

import numpy as np

from .buildings import Roof, build
from .dwellings import shed
from .materials import Cover, clutter, soil, water
from .place import Place
from .vegetation import plant_hedge, plant_shrub


def garden(place: Place, us: tuple[float, float], vs: tuple[float, float], back: float) -> None:
    """Plant and furnish a garden.

    Args:
        place: where it is.
        us: its two sides, in street coordinates.
        vs: its front and its end.
        back: where the house ends; most trees stand behind it.
    """
    canvas, rng = place.canvas, place.canvas.rng
    if rng.uniform() < 0.5:
        corner, end = place.frame.back(us[0], vs[0]), place.frame.back(us[0], vs[1])
        plant_hedge(canvas, place.flora, corner, end, float(rng.uniform(0.9, 3.2)))
    if rng.uniform() < 0.4:
        corner, end = place.frame.back(us[0], vs[1]), place.frame.back(us[1], vs[1])
        plant_hedge(canvas, place.flora, corner, end, float(rng.uniform(0.9, 3.2)))
    for _ in range(int(rng.poisson(2.2 * place.greenery))):
        start = back if rng.uniform() < 0.75 else vs[0]
        place.tree(rng.uniform(*us), _between(rng, start, vs[1]), 1.2, 4.8)
    for _ in range(int(rng.poisson(4))):
        spot = place.frame.back(rng.uniform(*us), _between(rng, *vs))
        plant_shrub(canvas, place.flora, *spot)
    _extras(place, us, (back, vs[1]))


def _between(rng: np.random.Generator, one: float, other: float) -> float:
    return float(rng.uniform(min(one, other), max(one, other)))


def _extras(place: Place, us: tuple[float, float], vs: tuple[float, float]) -> None:
    canvas, rng = place.canvas, place.canvas.rng
    u, v = rng.uniform(*us), _between(rng, *vs)
    draw = rng.uniform()
    if draw < 0.08:
        place.cover(
            place.box(u, v, rng.uniform(2, 5), rng.uniform(1.2, 2.5)), canvas.add(water(rng))
        )
    elif draw < 0.3:
        shed(canvas, place.box(u, v, rng.uniform(1.0, 3.0), rng.uniform(1.0, 2.2)), place.town)
    elif draw < 0.5:
        bed = canvas.add(soil(rng, Cover.LOW_VEGETATION))
        place.cover(place.box(u, v, rng.uniform(1, 4), rng.uniform(0.8, 2.5)), bed)
    elif draw < 0.62:
        pile = place.box(u, v, rng.uniform(0.4, 1.5), rng.uniform(0.4, 1.2))
        build(canvas, pile, Roof("flat", rng.uniform(0.4, 2.0), 0.0), canvas.add(clutter(rng)))
