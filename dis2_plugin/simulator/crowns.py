"""What a crown looks like from above: uneven domes, cones and bushes, never smooth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .canvas import Canvas, Patch
from .chance import pick
from .noise import FloatArray


@dataclass(frozen=True)
class Crown:
    """A crown: radius and height in metres, and how it is built.

    Attributes:
        radius_m: mean radius.
        height_m: of the top.
        drop: how much lower its edge hangs than its top, as a share of the height.
        lumps: how far its boughs bulge, as a share of the height.
        pointed: 0 a dome .. 1 a cone.
    """

    radius_m: float
    height_m: float
    drop: float
    lumps: float
    pointed: float

    @classmethod
    def draw(cls, rng: np.random.Generator, radius_m: float, conifer: bool) -> Crown:
        """Return a broad-leaved tree's crown, a conifer's, or that of a tree-high bush."""
        if conifer:
            height = radius_m * rng.uniform(2.2, 4.8) + 1.2
            drop, lumps, pointed = rng.uniform(0.5, 0.85), 0.04, rng.uniform(0.6, 1.0)
        elif radius_m < 2.5 and rng.uniform() < 0.4:
            height, pointed = radius_m * rng.uniform(0.9, 1.6) + 1.0, 0.0
            drop, lumps = rng.uniform(0.2, 0.6), 0.12
        else:
            height, pointed = radius_m * rng.uniform(1.4, 3.6) + 1.2, pick(rng, (0.0, 0.0, 0.4))
            drop, lumps = rng.uniform(0.3, 0.75), rng.uniform(0.05, 0.16)
        tall = float(np.clip(height, 2.3, 28.0))
        return cls(radius_m, tall, float(drop), float(lumps), float(pointed))

    def surface(self, canvas: Canvas, patch: Patch) -> tuple[FloatArray, FloatArray]:
        """Return its height in a window, metres, and how far out each pixel is (1 on its edge).

        Boughs bulge between dark seams: the fold of a noise at zero makes the seams.
        """
        rng, boughs = canvas.rng, canvas.boughs_for(patch)
        out = (patch.s * patch.s + patch.t * patch.t) * np.float32(1 / self.radius_m**2)
        out *= 1 + np.float32(rng.uniform(0.15, 0.4)) * np.maximum(np.minimum(boughs, 1.5), -1.5)
        profile = out if self.pointed == 0 else self._pointed(out)
        top = np.float32(self.height_m) * (1 - np.float32(self.drop) * profile)
        top -= np.float32(self.lumps * self.height_m) * np.abs(boughs)
        top += canvas.noise(patch) * np.float32(rng.uniform(0.02, 0.06) * self.height_m)
        top += canvas.rustle(patch) * np.float32(rng.uniform(0.1, 0.45))
        return top, out

    def _pointed(self, out: FloatArray) -> FloatArray:
        cone = np.sqrt(np.maximum(out, 0))
        return np.asarray(out + np.float32(self.pointed) * (cone - out), np.float32)
