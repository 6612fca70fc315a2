"""Answers of overlapping tiles blended by their taper; only open rows are in memory."""

from __future__ import annotations

import numpy as np

from ..core.window import Window
from .backends.base import FloatArray
from .chips import Place
from .taper import enlarge, taper

_LEAST_WEIGHT = np.float32(1e-20)


class StripBlender:
    """Weighted sums over the rows of a band of columns that may still change.

    A pixel's answer is the mean of its tiles' answers, weighted by their taper: it depends on the
    lattice of tiles and not on the band.
    """

    def __init__(self, band: Window, tile_px: int, overlap_px: int, classes: int) -> None:
        self._open = Window(band.col_off, band.row_off, band.width, tile_px)
        self._taper = taper(tile_px, overlap_px)
        self._classes = classes
        self._weighted = np.empty((tile_px, tile_px), np.float32)
        self._sums = np.zeros((2 * classes + 1, tile_px, band.width), np.float32)

    def add(self, place: Place, probabilities: FloatArray, attention: FloatArray) -> None:
        """Add the answer of one chip; rows that are closed already are left out.

        Args:
            place: where it counts.
            probabilities: (K, T, T).
            attention: (K, t, t) raw scores.
        """
        part = place.part.intersect(self._open)
        rows, cols = part.slices_in(place.tile)
        weight = self._taper[rows, cols] * place.wanted[part.slices_in(place.part)]
        scores = enlarge(attention, place.tile.width)
        open_rows, open_cols = part.slices_in(self._open)
        sums = self._sums[:, open_rows, open_cols]
        weighted = self._weighted[: part.height, : part.width]
        for total, layer in zip(sums, (*probabilities, *scores)):  # small enough for the cache
            np.multiply(layer[rows, cols], weight, out=weighted)
            np.add(total, weighted, out=total)
        sums[-1] += weight

    def take(self, height: int) -> tuple[FloatArray, FloatArray]:
        """Return the first open rows, which no later tile touches, and close them.

        Returns:
            Probabilities and attention scores, each (K, height, width); zero where no chip counts.
        """
        total = np.maximum(self._sums[-1, :height], _LEAST_WEIGHT)
        means = self._sums[:-1, :height] / total
        for channel in self._sums:  # one at a time: a copy of all would double the memory
            channel[:-height] = channel[height:].copy()
            channel[-height:] = 0
        self._open = self._open.shift(0, height)
        return means[: self._classes], means[self._classes :]
