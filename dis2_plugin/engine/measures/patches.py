"""Which pixels of a class raster hang together, found strip by strip and run by run.

A run is as many pixels of one class as lie side by side in a row; runs that share a side of a pixel
belong to one patch. There are some fifty times fewer runs than pixels, and NumPy joins all runs of
a strip at once: each tree of joined runs is hung below the first one that it touches, until none
touches another (after Shiloach and Vishkin, An O(log n) parallel connectivity algorithm, 1982).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..outlines.lines import Indexes
from ..raster.grids.ground_area import DoubleArray
from ..raster.sources.patch_raster import NumberArray


@dataclass(frozen=True)
class Runs:
    """The runs of a strip, row by row.

    Attributes:
        shape: height and width of the strip.
        starts: (R,) first pixel of each, counted through the rows of the strip.
        lengths: (R,) pixels.
        parts: (R,) the part of a patch that each belongs to, see ``Patches``.
    """

    shape: tuple[int, int]
    starts: Indexes
    lengths: Indexes
    parts: Indexes

    def sums(self, values: npt.NDArray[Any]) -> DoubleArray:
        """Return the sum of each run (R,) of values that broadcast to the strip."""
        if values.shape[1] == 1:
            rows = np.broadcast_to(values, (self.shape[0], 1))[self.starts // self.shape[1], 0]
            return np.asarray(self.lengths * rows, np.float64)
        whole = np.broadcast_to(values, self.shape).ravel()
        return np.asarray(np.add.reduceat(whole, self.starts, dtype=np.float64), np.float64)

    def maxima(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return the highest known value (height, width) in each run (R,); NaN where none is."""
        highest: npt.NDArray[Any] = np.fmax.reduceat(values.ravel(), self.starts)
        return highest


class Patches:
    """The patches of a raster, whose strips are added from the top.

    A patch that is met in two places before they turn out to hang together has two parts.
    """

    def __init__(self) -> None:
        self._above: tuple[NumberArray, Indexes] | None = None
        self._pixels, self._count = 0, 0
        self._firsts: list[Indexes] = []
        self._meetings: list[Indexes] = []

    def add(self, ids: NumberArray) -> Runs:
        """Return the runs of the next strip (height, width)."""
        rows, above = self._below_the_last(ids)
        height, width = rows.shape
        starts, upper, lower = _touching_runs(rows)
        roots = joined(len(starts), upper, lower)
        tops = np.flatnonzero(roots == np.arange(len(roots)))
        places = np.searchsorted(tops, roots)
        parts = self._parts(tops, places[: len(above)], above)[places]
        seen = self._pixels - (height * width - ids.size)
        self._firsts.append(seen + starts[tops[tops >= len(above)]])
        self._pixels += ids.size
        lengths = np.diff(starts, append=height * width)
        self._above = (rows[-1:], parts[starts >= (height - 1) * width])
        mine = slice(len(above), None)
        strip = ids.shape[0], ids.shape[1]
        return Runs(strip, starts[mine] - (rows.size - ids.size), lengths[mine], parts[mine])

    def _below_the_last(self, ids: NumberArray) -> tuple[NumberArray, Indexes]:
        """Return the strip with the row above it, and the parts of the runs of that row."""
        if self._above is None:
            return ids, np.empty(0, np.int64)
        row, parts = self._above
        return np.concatenate([row, ids]), parts

    def _parts(self, tops: Indexes, places: Indexes, above: Indexes) -> Indexes:
        """Return the part of each tree; those that touch the row above have one already.

        Args:
            tops: (T,) the first run of each tree.
            places: (A,) the tree of each run of the row above.
            above: (A,) its part.
        """
        fresh = tops >= len(above)
        parts: Indexes = self._count - np.count_nonzero(~fresh) + np.arange(len(tops))
        parts[~fresh] = self._count
        np.minimum.at(parts, places, above)
        self._count += int(np.count_nonzero(fresh))
        self._meetings.append(np.unique(np.stack([above, parts[places]]), axis=1))
        return parts

    def numbered(self) -> tuple[Indexes, Indexes]:
        """Return what was found, when all strips are there.

        Returns:
            (parts,) the number of the patch of each part, and (patches,) the first pixel of each
            patch, counted through the rows of all strips: rising.
        """
        if not self._firsts:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        roots = joined(self._count, *np.concatenate(self._meetings, axis=1))
        tops = np.flatnonzero(roots == np.arange(self._count))
        return np.searchsorted(tops, roots), np.concatenate(self._firsts)[tops]


def joined(count: int, first: Indexes, second: Indexes) -> Indexes:
    """Return for each of ``count`` things the first one that it is joined with, or itself.

    Args:
        count: of things, numbered from 0.
        first: (N,) things that are joined, with all that hangs on them,
        second: (N,) to these.
    """
    roots = np.arange(count)
    while True:
        ends = np.stack([roots[first], roots[second]])
        apart = ends[0] != ends[1]
        if not apart.any():
            return roots
        first, second = first[apart], second[apart]
        lower, higher = ends[:, apart].min(axis=0), ends[:, apart].max(axis=0)
        np.minimum.at(roots, higher, lower)
        while (roots[roots] != roots).any():
            roots = roots[roots]


def _touching_runs(ids: NumberArray) -> tuple[Indexes, Indexes, Indexes]:
    """Return where runs begin (R,), and for runs that touch (N,) the upper and the lower one."""
    begins = np.ones(ids.shape, np.bool_)
    np.not_equal(ids[:, 1:], ids[:, :-1], out=begins[:, 1:])
    starts = np.flatnonzero(begins)
    touching = (ids[1:] == ids[:-1]) & (begins[1:] | begins[:-1])
    pixels = np.flatnonzero(touching)
    upper = np.searchsorted(starts, pixels, "right") - 1
    return starts, upper, np.searchsorted(starts, pixels + ids.shape[1], "right") - 1
