"""Heights in metres on the reference grid: an NDSM in any unit, or a DSM minus a DTM."""

from __future__ import annotations

from typing import Any

import numpy as np

from ....core.window import ReferenceGrid, Window
from ..sources.bands import height_band
from ..sources.source import BoolArray, FloatArray, RasterSource
from .align import AlignedReader, Reader

ABOVE_GROUND_M = (-50.0, 1000.0)
"""Heights above ground beyond this are no heights but a forgotten no-data value such as -9999."""

ABOVE_SEA_M = (-500.0, 9000.0)
"""The same for surface and terrain models: below the Dead Sea, above Mount Everest."""


class HeightReader:
    """One raster of heights, turned into metres."""

    def __init__(
        self,
        dataset: Any,
        reference: ReferenceGrid,
        metres_per_unit: float,
        limits_m: tuple[float, float],
    ) -> None:
        """Open the one band of ``dataset``.

        Raises:
            InputError: there are several bands, or no overlap with the reference.
        """
        self._metres_per_unit = np.float32(metres_per_unit)
        low, high = (limit / metres_per_unit for limit in limits_m)
        source = RasterSource(dataset, (height_band(dataset),), (low, high))
        self._aligned = AlignedReader(source, reference)

    def read(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Return heights (1, height, width) in metres and validity (height, width)."""
        values, valid = self._aligned.read(window)
        return values if self._metres_per_unit == 1.0 else values * self._metres_per_unit, valid


class DifferenceReader:
    """Height above ground as surface minus terrain, known where both are."""

    def __init__(self, surface: Reader, terrain: Reader) -> None:
        self._surface, self._terrain = surface, terrain

    def read(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Return heights (1, height, width) in metres and validity (height, width)."""
        surface, surface_valid = self._surface.read(window)
        terrain, terrain_valid = self._terrain.read(window)
        return surface - terrain, surface_valid & terrain_valid
