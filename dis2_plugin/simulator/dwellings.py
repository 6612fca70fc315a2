"""Houses put together from parts: bars, L, T, U and oblique shapes, towers, annexes, garages."""

from __future__ import annotations

import numpy as np

from .box import Box
from .buildings import Roof, build, draw_roof, roof_material
from .canvas import Canvas
from .chance import either, pick
from .materials import Reflectance
from .roof_fittings import furnish

_PLANS = ("bar", "L", "T", "U", "oblique")
_PLANS_UP_TO = (0.45, 0.68, 0.85, 0.94, 1.0)


def house(canvas: Canvas, box: Box, floors: float, flat_share: float, town: Reflectance) -> None:
    """Build a house: a main body, wings by its plan, annexe or tower, and roof fittings."""
    rng = canvas.rng
    roof = draw_roof(rng, floors, flat_share, 2 * box.half_t)
    material = roof_material(canvas, roof, town)
    build(canvas, box, roof, material)
    for wing in _wings(rng, box):
        build(canvas, wing, roof, material)
    if rng.uniform() < 0.4:
        annexe(canvas, box, town)
    if rng.uniform() < 0.03:
        tower(canvas, box, roof, town)
    furnish(canvas, box, roof, material)


def _wings(rng: np.random.Generator, box: Box) -> list[Box]:
    """Return the wings of a plan drawn at random; a bar has none."""
    plan = _PLANS[int(np.searchsorted(_PLANS_UP_TO, rng.uniform()))]
    if plan == "bar":
        return []
    half_t, side = box.half_t * rng.uniform(0.45, 0.8), either(rng)
    reach, turn = box.half_t * rng.uniform(0.8, 1.4), np.pi / 2
    end = max(box.half_s - half_t, 0.0)
    places = {
        "L": [end * either(rng)],
        "T": [rng.uniform(-0.5, 0.5) * end],
        "U": [-end, end],
        "oblique": [rng.uniform(-1, 1) * end],
    }[plan]
    if plan == "oblique":
        turn += float(either(rng) * rng.uniform(0.3, 0.9))
    return [box.part(s, side * box.half_t * 0.9, reach, half_t, turn) for s in places]


def annexe(canvas: Canvas, box: Box, town: Reflectance) -> None:
    """Add a low part at one end of a house: a garage, a winter garden, a kitchen."""
    rng = canvas.rng
    half_s, half_t = rng.uniform(1.5, 3.5), rng.uniform(1.2, 3.0)
    s = either(rng) * (box.half_s + half_s * 0.8)
    low = box.part(s, rng.uniform(-1, 1) * box.half_t * 0.5, half_s, half_t)
    shed(canvas, low, town)


def shed(canvas: Canvas, box: Box, town: Reflectance) -> None:
    """Build a shed, garage or carport of 2.2 to 3.2 m."""
    rng = canvas.rng
    draw = rng.uniform()
    shape = "flat" if draw < 0.6 else "shed" if draw < 0.8 else "gable"
    roof = Roof(shape, float(rng.uniform(2.2, 3.2)), float(rng.uniform(0.08, 0.4)))
    if shape == "shed":
        roof = Roof(shape, roof.eaves_m, 0.1)
    build(canvas, box, roof, roof_material(canvas, roof, town))


def back_annexe(canvas: Canvas, body: Box, side: float, town: Reflectance) -> None:
    """Add what grows behind a row house on its garden side: one or two storeys, any width."""
    rng = canvas.rng
    half_s, deep = body.half_s * rng.uniform(0.4, 0.98), float(rng.uniform(0.8, 4.0))
    s = (body.half_s - half_s) * either(rng)
    part = body.part(s, side * (body.half_t + deep * 0.9), half_s, deep)
    eaves = float(rng.uniform(2.4, 3.6) if rng.random() < 0.75 else rng.uniform(4.0, 6.5))
    roof = Roof("flat" if rng.uniform() < 0.75 else "shed", eaves, 0.15)
    build(canvas, part, roof, roof_material(canvas, roof, town))


def tower(canvas: Canvas, box: Box, roof: Roof, town: Reflectance) -> None:
    """Add a round tower, silo or turret at a corner."""
    rng = canvas.rng
    radius = float(rng.uniform(1.5, 4.0))
    spot = box.part(box.half_s * either(rng), box.half_t, radius, radius)
    shape = pick(rng, ("drum", "cone"))
    tall = Roof(shape, roof.eaves_m + float(rng.uniform(1, 8)), float(rng.uniform(0.4, 1.4)))
    build(canvas, spot, tall, roof_material(canvas, tall, town))
