"""A turned rectangle on the map: where buildings, fields and yards lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Box:
    """A turned rectangle on the map: centre, direction, and half sides in metres."""

    x: float
    y: float
    angle: float
    half_s: float
    half_t: float

    def part(self, s: float, t: float, half_s: float, half_t: float, turn: float = 0.0) -> Box:
        """Return a rectangle placed in this one's own directions."""
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        return Box(
            float(self.x + s * cos - t * sin),
            float(self.y + s * sin + t * cos),
            self.angle + turn,
            half_s,
            half_t,
        )
