"""Gardens: borders, trees, shrubs, sheds, pools, beds and what stands about."""

from __future__ import annotations

import numpy as np

from .clutter import dig_pool, set_in_garden
from .dwellings import shed
from .fences import raise_fence, raise_wall
from .materials import Cover, soil
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
    corner, end = place.frame.back(us[0], vs[0]), place.frame.back(us[0], vs[1])
    _border(place, corner, end)
    if rng.uniform() < 0.7:
        _border(place, end, place.frame.back(us[1], vs[1]))
    for _ in range(int(rng.poisson(2.2 * place.greenery))):
        start = back if rng.uniform() < 0.75 else vs[0]
        place.tree(rng.uniform(*us), _between(rng, start, vs[1]), 1.2, 4.8)
    for _ in range(int(rng.poisson(4))):
        spot = place.frame.back(rng.uniform(*us), _between(rng, *vs))
        plant_shrub(canvas, place.flora, *spot)
    for _ in range(int(rng.poisson(1.3))):
        _extra(place, us, (back, vs[1]))


def _border(place: Place, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Grow a hedge, put up a fence or a wall, or leave the border open."""
    canvas, draw = place.canvas, place.canvas.rng.uniform()
    if draw < 0.4:
        plant_hedge(canvas, place.flora, start, end, float(canvas.rng.uniform(0.9, 3.0)))
    elif draw < 0.65:
        raise_fence(canvas, start, end)
    elif draw < 0.75:
        raise_wall(canvas, start, end)


def _between(rng: np.random.Generator, one: float, other: float) -> float:
    return float(rng.uniform(min(one, other), max(one, other)))


def _extra(place: Place, us: tuple[float, float], vs: tuple[float, float]) -> None:
    """Add a pool, a shed, a bed of soil, or a garden thing."""
    canvas, rng = place.canvas, place.canvas.rng
    u, v = rng.uniform(*us), _between(rng, *vs)
    draw = rng.uniform()
    if draw < 0.08:
        half_u = min(rng.uniform(2, 5), 0.35 * (us[1] - us[0]))
        dig_pool(canvas, place.box((us[0] + us[1]) / 2, v, half_u, rng.uniform(1.2, 2.5)))
    elif draw < 0.3:
        shed(canvas, place.box(u, v, rng.uniform(1.0, 3.0), rng.uniform(1.0, 2.2)), place.town)
    elif draw < 0.5:
        bed = canvas.add(soil(rng, Cover.LOW_VEGETATION))
        place.cover(place.box(u, v, rng.uniform(1, 4), rng.uniform(0.8, 2.5)), bed)
    else:
        set_in_garden(canvas, place.box(u, v, 1.0, 1.0, float(rng.uniform(0, 1.57))))
