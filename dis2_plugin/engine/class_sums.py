"""Pixels, area and means of each class, in one or many zones, added up window by window."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..core.class_scheme import ClassScheme
from ..core.result import ClassArea
from ..core.window import ReferenceGrid, Window
from .ground_area import GroundArea
from .label_rule import IGNORED, channels_by_id
from .quantity import FloatArray, IdArray
from .zones import ZoneArray

CellArray = npt.NDArray[np.int64]


class ClassSums:
    """Sums over the windows of a map; each pixel must be added once.

    A cell is a class in a zone; one cell more takes what lies outside of all.
    """

    def __init__(self, scheme: ClassScheme, grid: ReferenceGrid, zones: int = 1) -> None:
        self._scheme, self._ground = scheme, GroundArea(grid)
        self._outside = zones * len(scheme)
        self._channels = channels_by_id(scheme).astype(np.int64)
        self._pixels = np.zeros(self._outside + 1, np.int64)
        self._area_m2 = np.zeros(self._outside + 1)
        self._confidence, self._heights = _Mean(self._outside + 1), _Mean(self._outside + 1)

    @property
    def classified(self) -> int:
        """How many pixels have a class and lie in a zone."""
        return int(self._pixels[:-1].sum())

    def cells(self, classes: IdArray, zones: ZoneArray | None = None) -> CellArray:
        """Return the cell of each pixel (height, width).

        Args:
            classes: (height, width) ids; ids outside the scheme, such as no-data, are left out.
            zones: (height, width) numbers from 1, 0 outside of all; None: all is one zone.
        """
        channels = self._channels[classes]
        if zones is None:
            return np.where(channels == IGNORED, self._outside, channels)
        cells = (zones.astype(np.int64) - 1) * len(self._scheme) + channels
        return np.where((zones == 0) | (channels == IGNORED), self._outside, cells)

    def add(
        self,
        window: Window,
        cells: CellArray,
        confidence: FloatArray | None = None,
        heights: FloatArray | None = None,
    ) -> None:
        """Count the pixels of a window of the grid.

        Args:
            window: where the pixels lie.
            cells: (height, width), see ``cells``.
            confidence: (height, width) 0..1, NaN where unknown; None where there is none.
            heights: (height, width) metres above ground, NaN where unknown; None without heights.
        """
        flat, size = cells.ravel(), self._outside + 1
        self._pixels += np.bincount(flat, minlength=size)
        if self._ground.known:
            areas = np.broadcast_to(self._ground.of(window), cells.shape)
            self._area_m2 += np.bincount(flat, areas.ravel(), size)
        if confidence is not None:
            self._confidence.add(flat, confidence.ravel())
        if heights is not None:
            self._heights.add(flat, heights.ravel())

    def areas(self, zone: int = 0) -> tuple[ClassArea, ...]:
        """Return what was counted, one entry a class, in the order of the scheme.

        The mean confidence is 0 where no pixel of the class has one.

        Args:
            zone: counts the zones from 0.
        """
        return tuple(
            ClassArea(
                class_id=item.id,
                name=item.name,
                pixels=int(self._pixels[cell]),
                area_m2=float(self._area_m2[cell]) if self._ground.known else None,
                mean_confidence=self._confidence.of(cell) or 0.0,
                mean_height=self._heights.of(cell),
            )
            for cell, item in enumerate(self._scheme.classes, start=zone * len(self._scheme))
        )


class _Mean:
    """Means of one quantity by cell."""

    def __init__(self, cells: int) -> None:
        self._sum, self._pixels = np.zeros(cells), np.zeros(cells, np.int64)

    def add(self, cells: CellArray, values: npt.NDArray[Any]) -> None:
        """Add pixels; those whose value is NaN do not count."""
        known = ~np.isnan(values)
        self._pixels += np.bincount(cells[known], minlength=len(self._pixels))
        self._sum += np.bincount(cells[known], values[known], len(self._sum))

    def of(self, cell: int) -> float | None:
        """Return the mean of a cell, None where nothing is known."""
        pixels = self._pixels[cell]
        return float(self._sum[cell] / pixels) if pixels else None
