"""Area, confidence and height of each connected patch of a class, measured strip by strip."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.errors import InputError
from ...core.window import ReferenceGrid, Window
from ..outlines.lines import Indexes
from ..raster.grids.align import Reader
from ..raster.grids.ground_area import DoubleArray, GroundArea
from ..raster.grids.quantity import FloatArray, Quantity, metres_of
from ..raster.sources.patch_raster import PatchRaster
from .patches import Patches, Runs

_HIGHEST = 5


@dataclass(frozen=True)
class Measures:
    """What was measured.

    Attributes:
        first_pixels: (P,) of each patch, counted through the rows of the block: rising.
        tallies: (P, 6) area in m²; sum of the known confidences, and how many pixels have one; sum
            of the known heights in metres, how many, and the highest. The area and the highest are
            NaN where nothing is known.
    """

    first_pixels: Indexes
    tallies: DoubleArray

    def of(self, first_pixels: Indexes) -> DoubleArray:
        """Return the tallies (N, 6) of the patches with these first pixels (N,).

        Raises:
            InputError: no patch begins there; the raster was another one.
        """
        places = np.searchsorted(self.first_pixels, first_pixels)
        if not np.array_equal(self.first_pixels[places % len(self.first_pixels)], first_pixels):
            raise InputError(
                "The map changed while its polygons were drawn.", "Run it again from the map."
            )
        return self.tallies[places]


def tallies_of_all(tallies: DoubleArray) -> DoubleArray:
    """Return the tallies (6,) of what is made of patches (N, 6)."""
    whole: DoubleArray = tallies.sum(axis=0)
    whole[_HIGHEST] = np.fmax.reduce(tallies[:, _HIGHEST])
    return whole


def cells_of(tallies: DoubleArray) -> DoubleArray:
    """Return (N, 4) of tallies (N, 6): area, mean confidence, mean and highest height or NaN."""
    area, rated, rated_pixels, metres, metres_pixels, highest = tallies.T
    pixels = np.stack([rated_pixels, metres_pixels])
    sure, high = np.stack([rated, metres]) / np.where(pixels > 0, pixels, np.nan)
    return np.stack([area, sure, high, highest], axis=1)


class PatchMeasures:
    """Measures the patches of a block of a class raster, whose strips are added from the top."""

    def __init__(
        self,
        classes: PatchRaster,
        grid: ReferenceGrid,
        confidence: Quantity | None,
        heights: Reader | None,
    ) -> None:
        self._classes, self._confidence, self._heights = classes, confidence, heights
        self._ground, self._patches = GroundArea(grid), Patches()
        self._area, self._rated, self._metres = _Tally(np.add, 0.0), _Known(), _Known()

    def add(self, window: Window) -> None:
        """Measure the next strip.

        Raises:
            InputError: a file is damaged there.
        """
        runs = self._patches.add(self._classes.read(window))
        if self._ground.known:
            self._area.add(runs.parts, runs.sums(self._ground.of(window)))
        if self._confidence is not None:
            self._rated.add(runs, self._confidence.read(window))
        if self._heights is not None:
            self._metres.add(runs, metres_of(self._heights, window))

    def finished(self) -> Measures:
        """Return what was measured, when all strips are there."""
        patches, first_pixels = self._patches.numbered()
        count = len(first_pixels)
        areas = self._area.of(patches, count)
        tallies = (
            areas if self._ground.known else np.full(count, np.nan),
            *self._rated.sums(patches, count),
            *self._metres.sums(patches, count),
            self._metres.maxima(patches, count),
        )
        return Measures(first_pixels, np.stack(tallies, axis=1))


class _Known:
    """Sums and maxima of one quantity over its known pixels."""

    def __init__(self) -> None:
        self._sum, self._pixels = _Tally(np.add, 0.0), _Tally(np.add, 0.0)
        self._highest = _Tally(np.fmax, np.nan)

    def add(self, runs: Runs, values: FloatArray) -> None:
        """Add the pixels (height, width) of a strip; NaN where unknown."""
        known = ~np.isnan(values)
        self._sum.add(runs.parts, runs.sums(np.where(known, values, 0)))
        self._pixels.add(runs.parts, runs.sums(known))
        self._highest.add(runs.parts, runs.maxima(values))

    def sums(self, patches: Indexes, count: int) -> tuple[DoubleArray, DoubleArray]:
        """Return sum and pixels of each patch (``count``,) from the patches of the parts (N,)."""
        return self._sum.of(patches, count), self._pixels.of(patches, count)

    def maxima(self, patches: Indexes, count: int) -> DoubleArray:
        """Return the highest value of each patch (``count``,)."""
        return self._highest.of(patches, count)


class _Tally:
    """One number for each part, to which others are added, or by which they are outdone."""

    def __init__(self, ufunc: np.ufunc, nothing: float) -> None:
        self._ufunc, self._nothing = ufunc, nothing
        self._values = np.empty(0)

    def add(self, parts: Indexes, values: DoubleArray) -> None:
        """Add values (N,), each to its part (N,)."""
        missing = int(parts.max(initial=-1)) + 1 - len(self._values)
        if missing > 0:  # room for as many again, so that strip after strip costs alike
            more = np.full(max(missing, len(self._values)), self._nothing)
            self._values = np.concatenate([self._values, more])
        self._ufunc.at(self._values, parts, values)

    def of(self, patches: Indexes, count: int) -> DoubleArray:
        """Return the number of each patch (``count``,) from the patches of the parts (N,)."""
        found = np.full(count, self._nothing)
        mine = min(len(patches), len(self._values))
        self._ufunc.at(found, patches[:mine], self._values[:mine])
        return found
