"""What stands in a block: houses with gardens, rows, courtyards, halls, parking, parks, fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from .box import Box
from .buildings import Roof, build, furnish, house, roof_material
from .canvas import Canvas
from .materials import Cover, clutter, grass, paving, soil, water
from .streets import Block, Frame
from .vegetation import Flora, plant_hedge, plant_shrub, plant_tree, sow
from .vehicles import park_car


@dataclass(frozen=True)
class Place:
    """What a scene's blocks share."""

    canvas: Canvas
    frame: Frame
    flora: Flora
    town: tuple[float, float, float]
    flat_share: float
    floors: float
    greenery: float
    growth: float
    """How large trees grow, as a factor on their radius."""
    stray: float
    """Share of cars that stand elsewhere on the day of the heights."""

    def box(self, u: float, v: float, half_u: float, half_v: float, turn: float = 0.0) -> Box:
        """Return the map rectangle around street coordinates."""
        x, y = self.frame.back(u, v)
        return Box(x, y, self.frame.heading(u, v) + turn, half_u, half_v)

    def cover(self, box: Box, material: int) -> None:
        """Lay a flat rectangle on the ground."""
        patch = self.canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
        if patch is not None:
            inside = (np.abs(patch.s) < box.half_s) & (np.abs(patch.t) < box.half_t)
            self.canvas.lay(patch, inside, material)

    def near(self, u: float, v: float, reach_m: float) -> bool:
        """Tell whether a spot is on or near the canvas."""
        x, y = self.frame.back(u, v)
        return self.canvas.sees(x, y, reach_m)

    def tree(self, u: float, v: float, low: float, high: float) -> None:
        """Plant a tree at street coordinates."""
        x, y = self.frame.back(u, v)
        radius = float(self.canvas.rng.uniform(low, high) * self.growth)
        plant_tree(self.canvas, self.flora, x, y, radius)


Filler = Callable[[Place, Block], None]


def detached(place: Place, block: Block) -> None:
    """Two rows of parcels, each with a house, a drive, a garden, hedges and trees."""
    rng = place.canvas.rng
    depth = (block.v1 - block.v0) / 2
    width = float(rng.uniform(14, 26))
    for side in (-1, 1):
        street = block.v0 if side > 0 else block.v1
        u = block.u0
        while u + width * 0.8 < block.u1:
            this = float(width * rng.uniform(0.8, 1.25))
            if place.near(u + this / 2, street + side * depth / 2, depth + this):
                _parcel(place, u, min(u + this, block.u1), street, side * depth)
            u += this


def _parcel(place: Place, u0: float, u1: float, street: float, depth: float) -> None:
    canvas, rng = place.canvas, place.canvas.rng
    side, deep, width = np.sign(depth), abs(depth), u1 - u0
    if rng.uniform() < 0.55:  # noqa: PLR2004
        yard = grass(rng, place.flora.season) if rng.uniform() < 0.85 else paving(rng)  # noqa: PLR2004
        whole = place.box((u0 + u1) / 2, street + depth / 2, width / 2, deep / 2)
        place.cover(whole, canvas.add(yard))
    front = float(rng.uniform(2.0, min(9.0, max(deep * 0.35, 2.5))))
    half_u = float(np.clip(width * rng.uniform(0.26, 0.42), 3.0, 9.0))
    half_v = float(np.clip(rng.uniform(3.5, 6.5), 2.5, deep * 0.35))
    u, v = (u0 + u1) / 2 + rng.uniform(-0.1, 0.1) * width, street + side * (front + half_v)
    drive = canvas.add(paving(rng))
    at_left = rng.uniform() < 0.5  # noqa: PLR2004
    lane = u0 + 2.0 if at_left else u1 - 2.0
    long = front + half_v * 2 * rng.uniform(0.3, 1.0)
    place.cover(place.box(lane, street + side * long / 2, rng.uniform(1.4, 2.8), long / 2), drive)
    if rng.uniform() < 0.5:  # noqa: PLR2004
        terrace = street + side * (front + 2 * half_v + 1.5)
        place.cover(place.box(u, terrace, half_u * 0.8, rng.uniform(1.2, 3.0)), drive)
    turn = 0.0 if rng.uniform() < 0.7 else np.pi / 2  # noqa: PLR2004
    body = place.box(u, v, half_u, half_v, turn)
    house(canvas, body, float(rng.choice([1, 1, 2, 2, 2.5])), place.flat_share, place.town)
    if rng.uniform() < 0.55:  # noqa: PLR2004
        spot = place.box(lane, street + side * rng.uniform(1.5, long), 0, 0, np.pi / 2)
        park_car(canvas, spot.x, spot.y, spot.angle, place.stray)
    _garden(place, (u0, u1), (street, street + depth), street + side * (front + 2 * half_v + 1))


def _garden(place: Place, us: tuple[float, float], vs: tuple[float, float], back: float) -> None:
    canvas, rng = place.canvas, place.canvas.rng
    if rng.uniform() < 0.5:  # noqa: PLR2004
        corner, end = place.frame.back(us[0], vs[0]), place.frame.back(us[0], vs[1])
        plant_hedge(canvas, place.flora, corner, end, float(rng.uniform(0.9, 3.2)))
    if rng.uniform() < 0.4:  # noqa: PLR2004
        corner, end = place.frame.back(us[0], vs[1]), place.frame.back(us[1], vs[1])
        plant_hedge(canvas, place.flora, corner, end, float(rng.uniform(0.9, 3.2)))
    for _ in range(int(rng.poisson(2.2 * place.greenery))):
        start = back if rng.uniform() < 0.75 else vs[0]  # noqa: PLR2004
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
    if draw < 0.08:  # noqa: PLR2004
        place.cover(
            place.box(u, v, rng.uniform(2, 5), rng.uniform(1.2, 2.5)), canvas.add(water(rng))
        )
    elif draw < 0.3:  # noqa: PLR2004
        shed = place.box(u, v, rng.uniform(1.0, 3.0), rng.uniform(1.0, 2.2))
        roof = Roof("gable" if rng.uniform() < 0.4 else "flat", rng.uniform(2.1, 2.8), 0.3)  # noqa: PLR2004
        build(canvas, shed, roof, roof_material(canvas, roof, place.town))
    elif draw < 0.5:  # noqa: PLR2004
        bed = canvas.add(soil(rng, Cover.LOW_VEGETATION))
        place.cover(place.box(u, v, rng.uniform(1, 4), rng.uniform(0.8, 2.5)), bed)
    elif draw < 0.62:  # noqa: PLR2004
        pile = place.box(u, v, rng.uniform(0.4, 1.5), rng.uniform(0.4, 1.2))
        build(canvas, pile, Roof("flat", rng.uniform(0.4, 2.0), 0.0), canvas.add(clutter(rng)))


def rows(place: Place, block: Block) -> None:
    """Terraced houses: one long body a street side, cut into units, gardens behind."""
    canvas, rng = place.canvas, place.canvas.rng
    depth, unit = float(rng.uniform(8, 12)), float(rng.uniform(5, 9))
    for side in (-1, 1):
        street = block.v0 if side > 0 else block.v1
        front = float(rng.uniform(0.5, 5))
        roof = Roof(
            "gable" if rng.uniform() > place.flat_share else "flat",
            float(rng.uniform(5, 9)),
            float(rng.uniform(0.4, 0.9)),
        )
        shared = roof_material(canvas, roof, place.town)
        u = block.u0 + 2
        while u + unit < block.u1:
            if place.near(u, street, 25):
                body = place.box(
                    u + unit / 2, street + side * (front + depth / 2), unit / 2 + 0.2, depth / 2
                )
                own = shared if rng.uniform() < 0.6 else roof_material(canvas, roof, place.town)  # noqa: PLR2004
                this = Roof(roof.shape, roof.eaves_m + float(rng.uniform(-0.2, 0.2)), roof.slope)
                build(canvas, body, this, own)
                furnish(canvas, body, this, own)
                back = street + side * (front + depth + 1)
                _garden(
                    place, (u, u + unit), (back, street + side * (block.v1 - block.v0) / 2), back
                )
            u += unit if rng.uniform() < 0.93 else unit + rng.uniform(3, 8)  # noqa: PLR2004


def courtyard(place: Place, block: Block) -> None:
    """A closed perimeter block round a paved or planted court."""
    canvas, rng = place.canvas, place.canvas.rng
    depth = float(min(rng.uniform(9, 14), (block.v1 - block.v0) * 0.4, (block.u1 - block.u0) * 0.4))
    base = float(rng.uniform(2, place.floors + 2))
    court = canvas.add(paving(rng) if rng.uniform() < 0.6 else grass(rng, place.flora.season))  # noqa: PLR2004
    middle = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    half = (block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2
    place.cover(place.box(*middle, half[0] - depth, half[1] - depth), court)
    reach_u, reach_v = half[0] - depth / 2, half[1] - depth / 2
    for side in (-1, 1):
        across, along = middle[1] + side * reach_v, middle[0] + side * reach_u
        _frontage(place, _Side(middle[0], across, half[0], depth, 0.0), base)
        _frontage(place, _Side(along, middle[1], half[1], depth, np.pi / 2), base)
    for _ in range(int(rng.poisson(half[0] * half[1] / 120))):
        u = middle[0] + rng.uniform(-1, 1) * (half[0] - depth)
        v = middle[1] + rng.uniform(-1, 1) * (half[1] - depth)
        if rng.uniform() < 0.45:  # noqa: PLR2004
            place.tree(u, v, 1.5, 4.5)
        elif rng.uniform() < 0.5:  # noqa: PLR2004
            low = Roof("flat" if rng.uniform() < 0.6 else "gable", rng.uniform(2.5, 8), 0.3)  # noqa: PLR2004
            back_house = place.box(u, v, rng.uniform(2, 8), rng.uniform(2, 5))
            build(canvas, back_house, low, roof_material(canvas, low, place.town))
        else:
            spot = place.box(u, v, 0, 0, float(rng.choice([0, np.pi / 2])))
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
    along = -side.reach
    while along < side.reach - 1:
        unit = float(min(rng.uniform(8, 22), side.reach - along))
        shift = along + unit / 2
        u = side.u + (shift if side.turn == 0 else 0.0)
        v = side.v + (0.0 if side.turn == 0 else shift)
        along += unit
        if not place.near(u, v, 25) or rng.uniform() < 0.05:  # noqa: PLR2004
            continue
        body = place.box(u, v, unit / 2 + 0.3, side.depth / 2, side.turn)
        shape = "flat" if rng.uniform() < place.flat_share else "gable"
        roof = Roof(
            shape, float((floors + rng.integers(-1, 2)) * 3.1 + 1), float(rng.uniform(0.3, 0.8))
        )
        material = roof_material(canvas, roof, place.town)
        build(canvas, body, roof, material)
        furnish(canvas, body, roof, material)


def halls(place: Place, block: Block) -> None:
    """Large flat buildings on a paved yard with rows of parked cars."""
    canvas, rng = place.canvas, place.canvas.rng
    yard = canvas.add(paving(rng))
    width, height = block.u1 - block.u0, block.v1 - block.v0
    place.cover(
        place.box((block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2, width / 2, height / 2), yard
    )
    split = rng.uniform(0.45, 0.75)
    half_u, half_v = width * split / 2 - 3, height / 2 - rng.uniform(3, 8)
    if half_u > 4 and half_v > 4:  # noqa: PLR2004
        body = place.box(block.u0 + 3 + half_u, (block.v0 + block.v1) / 2, half_u, half_v)
        shape = str(rng.choice(["flat", "flat", "flat", "gable", "shed"]))
        roof = Roof(shape, float(rng.uniform(4, 14)), float(rng.uniform(0.03, 0.15)))
        flat = Roof("flat", roof.eaves_m, 0.0)
        material = roof_material(canvas, flat, place.town)
        build(canvas, body, roof, material)
        furnish(canvas, body, roof, material)
        if rng.uniform() < 0.4:  # noqa: PLR2004
            wing = body.part(half_u * rng.uniform(-1, 1), 0, half_u * 0.4, half_v * 1.25)
            build(canvas, wing, Roof("flat", roof.eaves_m * rng.uniform(0.5, 1.5), 0.0), material)
    _stalls(place, block.u0 + width * split + 2, block.u1 - 2, block.v0 + 2, block.v1 - 2)


def car_park(place: Place, block: Block) -> None:
    """Stalls in double rows, some trees between."""
    yard = place.canvas.add(paving(place.canvas.rng))
    middle = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    place.cover(place.box(*middle, (block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2), yard)
    _stalls(place, block.u0 + 1, block.u1 - 1, block.v0 + 1, block.v1 - 1)


def _stalls(place: Place, u0: float, u1: float, v0: float, v1: float) -> None:
    rng = place.canvas.rng
    filled, trees = float(rng.uniform(0.15, 0.9)), float(rng.choice([0.0, 0.0, 0.04, 0.1]))
    v, back = v0 + 2.6, False
    while v < v1 - 2:
        for u in np.arange(u0 + 1.3, u1 - 1.2, rng.uniform(2.4, 2.8)):
            draw = rng.uniform()
            if draw < filled and place.near(u, v, 4):
                turn = np.pi / 2 * rng.choice([-1, 1]) + rng.normal(0, 0.03)
                spot = place.box(u + rng.normal(0, 0.1), v + rng.normal(0, 0.25), 0, 0, float(turn))
                park_car(place.canvas, spot.x, spot.y, spot.angle, place.stray)
            elif draw > 1 - trees:
                place.tree(u, v, 1.2, 3.2)
        v += 5.2 if back else rng.uniform(11, 13)
        back = not back


def slabs(place: Place, block: Block) -> None:
    """Apartment slabs and towers on lawns, with a strip of parking."""
    canvas, rng = place.canvas, place.canvas.rng
    half_v, floors = float(rng.uniform(5.5, 8)), float(rng.uniform(3, 11))
    strip = canvas.add(paving(rng))
    v, middle = block.v0 + rng.uniform(6, 14), (block.u0 + block.u1) / 2
    while v + half_v < block.v1:
        half_u = (block.u1 - block.u0) / 2 * rng.uniform(0.45, 0.9)
        place.cover(place.box(middle, v - half_v - 4, half_u, rng.uniform(1, 3)), strip)
        roof = Roof("flat" if rng.uniform() < 0.8 else "gable", floors * 3.0, 0.35)  # noqa: PLR2004
        body = place.box(middle, v, half_u, half_v)
        material = roof_material(canvas, roof, place.town)
        build(canvas, body, roof, material)
        furnish(canvas, body, roof, material)
        _stalls(place, middle - half_u, middle + half_u, v + half_v + 5, v + half_v + 11)
        v += 2 * half_v + rng.uniform(18, 30)
    _scatter(place, block, 0.006 * place.greenery, (1.5, 5.0))


def park(place: Place, block: Block) -> None:
    """Lawn with paths, trees and shrubs."""
    rng = place.canvas.rng
    path = place.canvas.add(paving(rng))
    for _ in range(int(rng.integers(0, 3))):
        u, v = rng.uniform(block.u0, block.u1), rng.uniform(block.v0, block.v1)
        place.cover(place.box(u, v, 60, rng.uniform(0.7, 2.0), float(rng.uniform(0, 3.14))), path)
    _scatter(place, block, rng.uniform(0.002, 0.012) * place.greenery, (1.5, 6.0))


def wood(place: Place, block: Block) -> None:
    """Closed trees."""
    _scatter(place, block, 0.03, (2.0, 5.0))


def field(place: Place, block: Block) -> None:
    """Crop, meadow or bare soil, a few trees on its border."""
    rng = place.canvas.rng
    middle = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    whole = place.box(*middle, (block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2)
    draw = rng.uniform()
    if draw < 0.35:  # noqa: PLR2004
        place.cover(whole, place.canvas.add(soil(rng, Cover.LOW_VEGETATION)))
    elif draw < 0.65:  # noqa: PLR2004
        sow(place.canvas, place.flora, whole, float(rng.uniform(0.15, 1.8)))
    _scatter(place, block, 0.0006, (1.5, 5.0))


def square(place: Place, block: Block) -> None:
    """A paved square with a few trees, or a sports court that is no class at all."""
    canvas, rng = place.canvas, place.canvas.rng
    middle = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    half = (block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2
    place.cover(place.box(*middle, *half), canvas.add(paving(rng)))
    if rng.uniform() < 0.2:  # noqa: PLR2004
        place.cover(
            place.box(*middle, half[0] * 0.5, half[1] * 0.4), canvas.add(soil(rng, Cover.IGNORE))
        )
    _scatter(place, block, rng.uniform(0.0, 0.005), (1.5, 4.0))


def _scatter(place: Place, block: Block, density: float, radius: tuple[float, float]) -> None:
    rng = place.canvas.rng
    area = (block.u1 - block.u0) * (block.v1 - block.v0)
    for _ in range(int(rng.poisson(max(area * density, 0.0)))):
        u, v = rng.uniform(block.u0, block.u1), rng.uniform(block.v0, block.v1)
        if place.near(u, v, 6):
            place.tree(u, v, *radius)


FILLERS: dict[str, Filler] = {
    "detached": detached,
    "rows": rows,
    "courtyard": courtyard,
    "halls": halls,
    "car_park": car_park,
    "slabs": slabs,
    "park": park,
    "wood": wood,
    "field": field,
    "square": square,
}
"""Kinds of blocks by name."""

PAVED = frozenset({"courtyard", "halls", "car_park", "square"})
"""Kinds whose open ground is paved; the others' is green."""
