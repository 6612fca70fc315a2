"""Houses on parcels of their own, and in rows."""

from __future__ import annotations

import numpy as np

from .buildings import Roof, build, furnish, house, roof_material
from .gardens import garden
from .materials import grass, paving
from .place import Place
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
            if place.near(u + this / 2, street + side * depth / 2, depth + this):
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
    house(canvas, body, float(rng.choice([1, 1, 2, 2, 2.5])), place.flat_share, place.town)
    if rng.uniform() < 0.55:
        spot = place.box(lane, street + side * rng.uniform(1.5, long), 0, 0, np.pi / 2)
        park_car(canvas, spot.x, spot.y, spot.angle, place.stray)
    garden(place, (u0, u1), (street, street + depth), street + side * (front + 2 * half_v + 1))


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
                own = shared if rng.uniform() < 0.6 else roof_material(canvas, roof, place.town)
                this = Roof(roof.shape, roof.eaves_m + float(rng.uniform(-0.2, 0.2)), roof.slope)
                build(canvas, body, this, own)
                furnish(canvas, body, this, own)
                back = street + side * (front + depth + 1)
                garden(
                    place, (u, u + unit), (back, street + side * (block.v1 - block.v0) / 2), back
                )
            u += unit if rng.uniform() < 0.93 else unit + rng.uniform(3, 8)
