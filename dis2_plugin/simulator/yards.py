"""Large buildings and the parking around them: halls, car parks, apartment slabs."""

from __future__ import annotations

import numpy as np

from .box import Box
from .buildings import Roof, build, roof_material
from .chance import either, pick
from .clutter import set_in_yard
from .dwellings import tower
from .materials import paving
from .place import Place, scatter
from .road_marks import mark_stalls
from .roof_fittings import furnish
from .streets import Block
from .vehicles import park_car


def halls(place: Place, block: Block) -> None:
    """Large flat buildings on a paved yard with rows of parked cars."""
    canvas, rng = place.canvas, place.canvas.rng
    place.cover(place.whole(block), canvas.add(paving(rng)))
    width, height = block.u1 - block.u0, block.v1 - block.v0
    split = rng.uniform(0.45, 0.75)
    half_u, half_v = width * split / 2 - 3, height / 2 - rng.uniform(3, 8)
    if half_u > 4 and half_v > 4:
        body = place.box(block.u0 + 3 + half_u, (block.v0 + block.v1) / 2, half_u, half_v)
        shape = pick(rng, ("flat", "flat", "flat", "flat", "gable", "shed", "barrel", "saw"))
        roof = Roof(shape, float(rng.uniform(4, 14)), float(rng.uniform(0.03, 0.15)))
        flat = Roof("flat", roof.eaves_m, 0.0)
        material = roof_material(canvas, flat, place.town)
        build(canvas, body, roof, material)
        furnish(canvas, body, roof, material)
        if rng.uniform() < 0.4:
            wing = body.part(half_u * rng.uniform(-1, 1), 0, half_u * 0.4, half_v * 1.25)
            build(canvas, wing, Roof("flat", roof.eaves_m * rng.uniform(0.5, 1.5), 0.0), material)
        for _ in range(int(rng.poisson(2.0))):
            u, v = rng.uniform(block.u0, block.u1), pick(rng, (block.v0 + 2, block.v1 - 2))
            set_in_yard(canvas, place.box(u, v, 1.0, 1.0))
        if rng.uniform() < 0.1:
            tower(canvas, body, roof, place.town)
    stalls(place, block.u0 + width * split + 2, block.u1 - 2, block.v0 + 2, block.v1 - 2)


def car_park(place: Place, block: Block) -> None:
    """Stalls in double rows, some trees between."""
    place.cover(place.whole(block), place.canvas.add(paving(place.canvas.rng)))
    stalls(place, block.u0 + 1, block.u1 - 1, block.v0 + 1, block.v1 - 1)


def stalls(place: Place, u0: float, u1: float, v0: float, v1: float) -> None:
    """Draw double rows of stalls, some of them taken, some with a tree."""
    rng = place.canvas.rng
    filled, trees = float(rng.uniform(0.15, 0.9)), pick(rng, (0.0, 0.0, 0.04, 0.1))
    v, back = v0 + 2.6, False
    painted = rng.uniform() < 0.5
    while v < v1 - 2:
        pitch = float(rng.uniform(2.4, 2.8))
        if painted and u1 > u0 + 4:
            mark_stalls(place.canvas, place.box((u0 + u1) / 2, v, (u1 - u0) / 2, 2.4), pitch)
        for u in np.arange(u0 + pitch / 2, u1 - 1.2, pitch):
            draw = rng.uniform()
            if draw < filled and place.near(u, v, 4):
                turn = np.pi / 2 * either(rng) + rng.normal(0, 0.03)
                spot = place.box(u + rng.normal(0, 0.1), v + rng.normal(0, 0.25), 0, 0, float(turn))
                park_car(place.canvas, spot.x, spot.y, spot.angle, place.stray)
            elif draw > 1 - trees:
                place.tree(u, v, 1.2, 3.2)
        v += 5.2 if back else rng.uniform(11, 13)
        back = not back


def slabs(place: Place, block: Block) -> None:
    """Apartment slabs and towers on lawns, with a strip of parking."""
    canvas, rng = place.canvas, place.canvas.rng
    half_v, floors = (
        float(rng.uniform(5.5, 8)),
        pick(rng, (rng.uniform(2, 7), rng.uniform(5, 13))),
    )
    strip = canvas.add(paving(rng))
    v, middle = block.v0 + rng.uniform(6, 14), (block.u0 + block.u1) / 2
    while v + half_v < block.v1:
        half_u = (block.u1 - block.u0) / 2 * rng.uniform(0.45, 0.9)
        place.cover(place.box(middle, v - half_v - 4, half_u, rng.uniform(1, 3)), strip)
        roof = Roof("flat" if rng.uniform() < 0.8 else "gable", floors * 3.0, 0.35)
        body = place.box(middle, v, half_u, half_v)
        material = roof_material(canvas, roof, place.town)
        build(canvas, body, roof, material)
        furnish(canvas, body, roof, material)
        if rng.uniform() < 0.5:
            _balconies(place, body, floors * 3.0)
        place.cover(place.box(middle, v + half_v + 8, half_u, 4), strip)
        stalls(place, middle - half_u, middle + half_u, v + half_v + 5, v + half_v + 11)
        v += 2 * half_v + rng.uniform(18, 30)
    scatter(place, block, 0.006 * place.greenery, (1.5, 5.0))


def _balconies(place: Place, body: Box, eaves_m: float) -> None:
    """Balconies along one long side, a storey below the roof; seen from above, small roofs."""
    canvas, rng = place.canvas, place.canvas.rng
    deep, half, side = rng.uniform(0.6, 1.0), rng.uniform(1.0, 2.5), either(rng)
    roof = Roof("flat", max(eaves_m - float(rng.uniform(1.8, 3.0)), 2.2), 0.0)
    material = roof_material(canvas, roof, place.town)
    for s in np.arange(-body.half_s + half, body.half_s - half, rng.uniform(5, 8)):
        build(canvas, body.part(float(s), side * (body.half_t + deep), half, deep), roof, material)
