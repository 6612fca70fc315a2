"""Houses on parcels of their own, and in rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .buildings import Roof, build, roof_material
from .chance import pick
from .dwellings import back_annexe, house, shed
from .gardens import garden
from .materials import grass, paving
from .place import Place
from .roof_fittings import furnish
from .streets import Block
from .vehicles import park_car


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
            if place.near(u + this / 2, street + side * depth / 2, (depth + this) / 2 + 3):
                _parcel(place, u, min(u + this, block.u1), street, side * depth)
            u += this


def _parcel(place: Place, u0: float, u1: float, street: float, depth: float) -> None:
    canvas, rng = place.canvas, place.canvas.rng
    side, deep, width = np.sign(depth), abs(depth), u1 - u0
    if rng.uniform() < 0.55:
        yard = grass(rng, place.flora.season) if rng.uniform() < 0.85 else paving(rng)
        whole = place.box((u0 + u1) / 2, street + depth / 2, width / 2, deep / 2)
        place.cover(whole, canvas.add(yard))
    front = float(rng.uniform(2.0, min(9.0, max(deep * 0.35, 2.5))))
    half_u = float(np.clip(width * rng.uniform(0.26, 0.42), 3.0, 9.0))
    half_v = float(np.clip(rng.uniform(3.5, 6.5), 2.5, deep * 0.35))
    u, v = (u0 + u1) / 2 + rng.uniform(-0.1, 0.1) * width, street + side * (front + half_v)
    drive = canvas.add(paving(rng))
    at_left = rng.uniform() < 0.5
    lane = u0 + 2.0 if at_left else u1 - 2.0
    long = front + half_v * 2 * rng.uniform(0.3, 1.0)
    place.cover(place.box(lane, street + side * long / 2, rng.uniform(1.4, 2.8), long / 2), drive)
    if rng.uniform() < 0.5:
        terrace = street + side * (front + 2 * half_v + 1.5)
        place.cover(place.box(u, terrace, half_u * 0.8, rng.uniform(1.2, 3.0)), drive)
    turn = 0.0 if rng.uniform() < 0.7 else np.pi / 2
    body = place.box(u, v, half_u, half_v, turn)
    house(canvas, body, pick(rng, (1, 1, 2, 2, 2.5)), place.flat_share, place.town)
    if rng.uniform() < 0.3:
        garage = place.box(lane, street + side * (long + 2.5), rng.uniform(1.4, 3.2), 2.8)
        shed(canvas, garage, place.town)
    if rng.uniform() < 0.55:
        spot = place.box(lane, street + side * rng.uniform(1.5, long), 0, 0, np.pi / 2)
        park_car(canvas, spot.x, spot.y, spot.angle, place.stray)
    garden(place, (u0, u1), (street, street + depth), street + side * (front + 2 * half_v + 1))


def rows(place: Place, block: Block) -> None:
    """Terraced houses along both streets of a block, cut into units, gardens behind."""
    rng = place.canvas.rng
    unit = float(rng.uniform(5, 9))
    for side in (-1, 1):
        street = block.v0 if side > 0 else block.v1
        terrace = _Terrace.draw(place, street, side)
        end = street + side * (block.v1 - block.v0) / 2
        u = block.u0 + 2
        while u + unit < block.u1:
            if place.near(u + unit / 2, (street + end) / 2, abs(end - street) / 2 + unit / 2):
                _unit(place, terrace, (u, u + unit), end)
            u += unit if rng.uniform() < 0.93 else unit + rng.uniform(3, 8)


@dataclass(frozen=True)
class _Terrace:
    """What the houses of a row share, and how much each may differ (metres)."""

    street: float
    side: int
    front_m: float
    depth_m: float
    roof: Roof
    material: int
    step_m: float
    jut_m: float
    gable_on: bool
    """Gables face the street."""

    @classmethod
    def draw(cls, place: Place, street: float, side: int) -> _Terrace:
        """Return a row: how even it is differs more between rows than within them."""
        rng = place.canvas.rng
        shape = "gable" if rng.uniform() > place.flat_share else "flat"
        roof = Roof(shape, float(rng.uniform(4.5, 10)), float(rng.uniform(0.4, 0.9)))
        return cls(
            street=street,
            side=side,
            front_m=float(rng.uniform(0.5, 5)),
            depth_m=float(rng.uniform(7, 12)),
            roof=roof,
            material=roof_material(place.canvas, roof, place.town),
            step_m=pick(rng, (0.2, 1.0, 2.5)),
            jut_m=pick(rng, (0.0, 0.0, 0.8)),
            gable_on=bool(rng.uniform() < 0.25),
        )


def _unit(place: Place, row: _Terrace, us: tuple[float, float], end: float) -> None:
    """Build one house of a row, what stands behind it, and its garden to ``end``."""
    canvas, rng = place.canvas, place.canvas.rng
    half_u, half_v = (us[1] - us[0]) / 2 + 0.2, row.depth_m / 2 + float(rng.uniform(0, row.jut_m))
    middle = (us[0] + us[1]) / 2, row.street + row.side * (row.front_m + half_v)
    own = row.material
    if rng.uniform() < 0.4:
        own = roof_material(canvas, row.roof, place.town)
    eaves = row.roof.eaves_m + float(rng.uniform(-row.step_m, row.step_m))
    roof = Roof(row.roof.shape, eaves, row.roof.slope)
    body = place.box(*middle, half_u, half_v)
    across = body.part(0, 0, half_v, half_u, np.pi / 2) if row.gable_on else body
    build(canvas, across, roof, own)
    furnish(canvas, across, roof, own)
    if rng.uniform() < 0.5:
        back_annexe(canvas, body, row.side, place.town)
    back = row.street + row.side * (row.front_m + 2 * half_v + 1)
    garden(place, us, (back, end), back)
