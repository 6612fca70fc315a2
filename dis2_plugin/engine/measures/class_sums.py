"""Pixels, area and means of each class, in one or many zones, added up window by window."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ClassScheme
from ...core.results.result import ClassArea
from ...core.window import ReferenceGrid, Window
from ..labels.label_rule import IGNORED, channels_by_id
from ..raster.grids.burn import BurntArray
from ..raster.grids.ground_area import DoubleArray, GroundArea
from ..raster.grids.quantity import FloatArray, IdArray

CellArray = npt.NDArray[np.int64]


class ClassSums:
    """Sums over the windows of a map; each pixel must be added once.

    A cell is a class in a zone; one cell more takes what lies outside of all.
    """

    def __init__(self, scheme: ClassScheme, grid: ReferenceGrid, zones: int = 1) -> None:
        self._scheme, self._ground = scheme, GroundArea(grid)
        self._outside = zones * len(scheme)
        channels = channels_by_id(scheme).astype(np.int64)
        self._cells = np.where(channels == IGNORED, self._outside, channels)
        self._pixels = np.zeros(self._outside + 1, np.int64)
        self._area_m2 = np.zeros(self._outside + 1)
        self._confidence, self._heights = _Mean(self._outside + 1), _Mean(self._outside + 1)

    @property
    def classified(self) -> int:
        """How many pixels have a class and lie in a zone."""
        return int(self._pixels[:-1].sum())

    def cells(self, classes: IdArray, zones: BurntArray | None = None) -> CellArray:
        """Return the cell of each pixel (height, width).

        Args:
            classes: (height, width) ids; ids outside the scheme, such as no-data, are left out.
            zones: (height, width) numbers from 1, 0 outside of all; None: all is one zone.
        """
        channels = self._cells[classes]
        if zones is None:
            return channels
        cells = (zones.astype(np.int64) - 1) * len(self._scheme) + channels
        return np.where((zones == 0) | (channels == self._outside), self._outside, cells)

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
        flat = cells.ravel()
        pixels = np.bincount(flat, minlength=self._outside + 1)
        self._pixels += pixels
        if self._ground.known:
            self._area_m2 += _areas(cells, pixels, self._ground.of(window))
        if confidence is not None:
            self._confidence.add(flat, pixels, confidence.ravel())
        if heights is not None:
            self._heights.add(flat, pixels, heights.ravel())

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


def _areas(
    cells: CellArray, pixels: npt.NDArray[np.int64], each: DoubleArray
) -> npt.NDArray[np.float64]:
    """Return the area of each cell; ``each`` broadcasts to the areas of the pixels."""
    if each.size == 1:
        return pixels * each.item()
    areas = np.broadcast_to(each, cells.shape)
    return np.asarray(np.bincount(cells.ravel(), areas.ravel(), len(pixels)), np.float64)


class _Mean:
    """Means of one quantity by cell."""

    def __init__(self, cells: int) -> None:
        self._sum, self._pixels = np.zeros(cells), np.zeros(cells, np.int64)

    def add(
        self, cells: CellArray, pixels: npt.NDArray[np.int64], values: npt.NDArray[Any]
    ) -> None:
        """Add pixels, of which each cell has so many; those whose value is NaN do not count."""
        unknown = np.isnan(values)
        if unknown.any():
            cells, values = cells[~unknown], values[~unknown]
            pixels = np.bincount(cells, minlength=len(self._pixels))
        self._pixels += pixels
        self._sum += np.bincount(cells, values, len(self._sum))

    def of(self, cell: int) -> float | None:
        """Return the mean of a cell, None where nothing is known."""
        pixels = self._pixels[cell]
        return float(self._sum[cell] / pixels) if pixels else None
