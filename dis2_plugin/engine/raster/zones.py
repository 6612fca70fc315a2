"""Sums, means and maxima over numbered zones, added up window by window."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

DoubleArray = npt.NDArray[np.float64]
ZoneArray = npt.NDArray[np.int32]


class ZoneSums:
    """Sum, count and maximum of one quantity in zones 1..``count``; zone 0 is outside of all.

    Pixels are first summed along runs of equal zones, which are few in a map, so the cost of a
    window depends little on how many zones there are.
    """

    def __init__(self, count: int) -> None:
        self._sum = np.zeros(count + 1)
        self._pixels = np.zeros(count + 1, np.int64)
        self._max = np.full(count + 1, -np.inf)

    def add(self, zones: ZoneArray, values: npt.NDArray[Any]) -> None:
        """Add pixels, each once.

        Args:
            zones: (height, width) zone numbers.
            values: (height, width), NaN where unknown.
        """
        known = ~np.isnan(values) & (zones > 0)
        flat_zones, flat = zones[known], values[known].astype(np.float64)
        if not flat.size:
            return
        starts = np.flatnonzero(np.diff(flat_zones, prepend=-1))
        seen, index = np.unique(flat_zones[starts], return_inverse=True)
        lengths = np.diff(starts, append=flat.size)
        self._sum[seen] += np.bincount(index, np.add.reduceat(flat, starts))
        self._pixels[seen] += np.bincount(index, lengths).astype(np.int64)
        order = np.argsort(index, kind="stable")
        highest = np.maximum.reduceat(flat, starts)[order]
        firsts = np.flatnonzero(np.diff(index[order], prepend=-1))
        self._max[seen] = np.maximum(self._max[seen], np.maximum.reduceat(highest, firsts))

    def total(self, zone: int) -> float:
        """Return the sum over a zone; 0 where nothing is known."""
        return float(self._sum[zone])

    def mean(self, zone: int) -> float | None:
        """Return the mean over the known pixels of a zone."""
        pixels = self._pixels[zone]
        return float(self._sum[zone] / pixels) if pixels else None

    def maximum(self, zone: int) -> float | None:
        """Return the highest known value in a zone."""
        return float(self._max[zone]) if self._pixels[zone] else None
