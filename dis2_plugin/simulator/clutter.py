"""Small things that belong to no class: tables, parasols, trampolines, bins, pools, containers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .box import Box
from .buildings import Roof, build
from .canvas import Canvas
from .materials import clutter, pool


@dataclass(frozen=True)
class Thing:
    """A kind of thing: roof shape (round or square), half sides and heights in metres."""

    shape: str
    half_m: tuple[float, float]
    tall_m: tuple[float, float]


_GARDEN = (
    Thing("flat", (0.3, 0.8), (0.5, 1.1)),  # bench, table, bin
    Thing("drum", (0.9, 1.6), (2.1, 2.7)),  # parasol
    Thing("drum", (1.2, 2.2), (0.7, 1.0)),  # trampoline, paddling pool
    Thing("flat", (0.4, 1.5), (0.4, 2.0)),  # pile, swing, play house
)
_YARD = (
    Thing("flat", (1.2, 1.3), (2.4, 2.9)),  # container
    Thing("drum", (0.8, 2.0), (1.0, 3.0)),  # tank
    Thing("flat", (0.5, 2.0), (0.5, 2.5)),  # pile of goods
)


def set_in_garden(canvas: Canvas, box: Box) -> None:
    """Put a garden thing in the middle of a box."""
    _set(canvas, box, _GARDEN[int(canvas.rng.integers(len(_GARDEN)))])


def set_in_yard(canvas: Canvas, box: Box) -> None:
    """Put what stands about in yards in the middle of a box."""
    _set(canvas, box, _YARD[int(canvas.rng.integers(len(_YARD)))])


def _set(canvas: Canvas, box: Box, thing: Thing) -> None:
    rng = canvas.rng
    half = float(rng.uniform(*thing.half_m))
    long = half if thing.shape == "drum" else half * float(rng.uniform(1.0, 2.0))
    roof = Roof(thing.shape, float(rng.uniform(*thing.tall_m)), 0.0)
    build(canvas, box.part(0, 0, long, half), roof, canvas.add(clutter(rng)))


def dig_pool(canvas: Canvas, box: Box) -> None:
    """Sink a swimming pool, square or oval, where nothing stands."""
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    power = int(canvas.rng.choice([2, 12]))
    inside = (patch.s / box.half_s) ** power + (patch.t / box.half_t) ** power < 1
    canvas.lay(patch, np.asarray(inside), canvas.add(pool(canvas.rng)))
