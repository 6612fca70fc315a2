"""What the blocks of a scene share, and how things are put at street coordinates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .box import Box
from .canvas import Canvas
from .streets import Block, Frame
from .vegetation import Flora, plant_tree


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
        x, y, heading = self.frame.pose(u, v)
        return Box(x, y, heading + turn, half_u, half_v)

    def whole(self, block: Block) -> Box:
        """Return the map rectangle of a block."""
        half_u, half_v = (block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2
        return self.box((block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2, half_u, half_v)

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


def scatter(place: Place, block: Block, density: float, radius: tuple[float, float]) -> None:
    """Plant trees at random in a block, ``density`` of them a square metre."""
    rng = place.canvas.rng
    area = (block.u1 - block.u0) * (block.v1 - block.v0)
    for _ in range(int(rng.poisson(max(area * density, 0.0)))):
        u, v = rng.uniform(block.u0, block.u1), rng.uniform(block.v0, block.v1)
        if place.near(u, v, 6):
            place.tree(u, v, *radius)
