"""The scene while it is being drawn: what lies in each pixel, how high, on which date."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .materials import Material
from .noise import FloatArray, smooth_noise

BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Patch:
    """A window of the canvas seen from an object: ``s`` along it and ``t`` across it, metres."""

    rows: slice
    cols: slice
    s: FloatArray
    t: FloatArray

    @property
    def index(self) -> tuple[slice, slice]:
        """The window as an array index."""
        return self.rows, self.cols


class Canvas:
    """Rasters that objects are stamped on, one window at a time.

    ``height`` is the surface on the day of the image, ``scanned`` on the day of the heights;
    they differ where an object was there on one day only. ``material`` indexes the palette.
    """

    def __init__(self, size_px: int, gsd_m: float, rng: np.random.Generator) -> None:
        self.size_px, self.gsd_m, self.rng = size_px, gsd_m, rng
        shape = (size_px, size_px)
        self.height = np.zeros(shape, np.float32)
        self.scanned = np.zeros(shape, np.float32)
        self.material = np.zeros(shape, np.int32)
        self.shade = np.ones(shape, np.float32)
        self.fine = rng.standard_normal(shape, dtype=np.float32)
        self.clumps = smooth_noise(rng, shape, max(1.1 / gsd_m, 1.5))
        self.boughs = smooth_noise(rng, shape, max(2.2 / gsd_m, 2.0))
        self.leaves = smooth_noise(rng, shape, max(0.45 / gsd_m, 1.3))
        self.patches = smooth_noise(rng, shape, 6.0 / gsd_m)
        self.regions = smooth_noise(rng, shape, 35.0 / gsd_m)
        self.palette: list[Material] = []
        self._centres = (np.arange(size_px, dtype=np.float32) + np.float32(0.5)) * np.float32(gsd_m)

    @property
    def side_m(self) -> float:
        """Length of a side in metres."""
        return self.size_px * self.gsd_m

    def add(self, material: Material) -> int:
        """Return the id of a material newly put on the palette."""
        self.palette.append(material)
        return len(self.palette) - 1

    def sees(self, x: float, y: float, reach_m: float) -> bool:
        """Tell whether a disc around ``x``, ``y`` touches the canvas."""
        return -reach_m < x < self.side_m + reach_m and -reach_m < y < self.side_m + reach_m

    def patch(self, x: float, y: float, angle: float, half_s: float, half_t: float) -> Patch | None:
        """Return the window around a turned rectangle, or None where it misses the canvas."""
        cos, sin = math.cos(angle), math.sin(angle)
        reach_x = abs(cos) * half_s + abs(sin) * half_t
        reach_y = abs(sin) * half_s + abs(cos) * half_t
        cols = self._span(x, reach_x)
        rows = self._span(y, reach_y) if cols.start < cols.stop else cols
        if rows.start >= rows.stop:
            return None
        dx = self._centres[cols] - np.float32(x)
        dy = self._centres[rows, None] - np.float32(y)
        cos32, sin32 = np.float32(cos), np.float32(sin)
        return Patch(rows, cols, dx * cos32 + dy * sin32, dy * cos32 - dx * sin32)

    def lay(self, patch: Patch, inside: BoolArray, material: int) -> None:
        """Cover ground pixels with a flat material; what stands there already stays."""
        free = inside & (self.height[patch.index] < 0.05)
        self.material[patch.index][free] = material

    def raise_to(
        self,
        patch: Patch,
        inside: BoolArray,
        surface: FloatArray,
        material: int,
        on: tuple[bool, bool] = (True, True),
    ) -> None:
        """Put up an object where it tops what is there.

        Args:
            patch: the object's window.
            inside: its outline, in the window.
            surface: its height in metres, in the window.
            material: palette id.
            on: whether it was there on the day of the image, and on the day of the heights.
        """
        if on[0]:
            height = self.height[patch.index]
            above = inside & (surface > height)
            np.copyto(height, surface, where=above)
            self.material[patch.index][above] = material
        if on[1]:
            scanned = self.scanned[patch.index]
            np.copyto(scanned, surface, where=inside & (surface > scanned))

    def covers(self) -> npt.NDArray[np.uint8]:
        """Return the class of each pixel on the day of the image."""
        of_material = np.array([material.cover for material in self.palette], np.uint8)
        return of_material[self.material]

    def waters(self) -> BoolArray | None:
        """Return where open water lies, or None where there is none at all."""
        wet = np.array([material.wet for material in self.palette], bool)
        return wet[self.material] if wet.any() else None

    def noise(self, patch: Patch) -> FloatArray:
        """Return metre-wide noise for a window, from a random place of the scene's noise."""
        return self.clumps[self._anywhere(patch)]

    def rustle(self, patch: Patch) -> FloatArray:
        """Return the noise of twigs and leaves for a window."""
        return self.leaves[self._anywhere(patch)]

    def boughs_for(self, patch: Patch) -> FloatArray:
        """Return the noise of boughs, two metres wide, for a window."""
        return self.boughs[self._anywhere(patch)]

    def _anywhere(self, patch: Patch) -> tuple[slice, slice]:
        rows, cols = patch.s.shape
        row = int(self.rng.random() * (self.size_px - rows + 1))
        col = int(self.rng.random() * (self.size_px - cols + 1))
        return slice(row, row + rows), slice(col, col + cols)

    def _span(self, centre: float, reach: float) -> slice:
        first = math.floor((centre - reach) / self.gsd_m)
        last = math.ceil((centre + reach) / self.gsd_m) + 1
        return slice(max(first, 0), max(min(last, self.size_px), 0))
