"""Answers of overlapping tiles blended by their taper; only open rows are in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ...core.window import Window
from ..backends.base import FloatArray
from .chips import Place
from .taper import taper, tapered_enlargement

_LEAST_WEIGHT = np.float32(1e-20)
_PIECE_PX = 1 << 15
"""Pixels finished at once: few enough for all their layers to stay in the processor's cache."""


class Means(NamedTuple):
    """Blended answers of some rows.

    Attributes:
        rows: which, counted from the first row that was open.
        probabilities: (K, rows, width), zero where no chip counts; overwritten by the next ones.
        scores: (K, rows, width) attention scores, likewise.
    """

    rows: slice
    probabilities: FloatArray
    scores: FloatArray


class StripBlender:
    """Weighted sums over the rows of a band of columns that may still change.

    A pixel's answer is the mean of its tiles' answers, weighted by their taper: it depends on the
    lattice of tiles and not on the band.
    """

    def __init__(self, band: Window, tile_px: int, overlap_px: int, classes: int) -> None:
        self._open = Window(band.col_off, band.row_off, band.width, tile_px)
        self._taper, self._overlap_px = taper(tile_px, overlap_px), overlap_px
        self._classes = classes
        self._weighted = np.empty((tile_px, tile_px), np.float32)
        self._scores = np.empty((classes, tile_px, tile_px), np.float32)
        self._sums = np.zeros((2 * classes + 1, tile_px, band.width), np.float32)
        piece_rows = min(max(_PIECE_PX // band.width, 1), tile_px)
        self._means = np.empty((2 * classes, piece_rows, band.width), np.float32)

    def add(self, place: Place, probabilities: FloatArray, attention: FloatArray) -> None:
        """Add the answer of one chip; rows that are closed already are left out.

        Args:
            place: where it counts.
            probabilities: (K, T, T).
            attention: (K, t, t) raw scores.
        """
        part = place.part.intersect(self._open)
        rows, cols = part.slices_in(place.tile)
        wanted = place.wanted[part.slices_in(place.part)]
        everywhere = bool(wanted.all())
        weight = self._taper[rows, cols] if everywhere else self._taper[rows, cols] * wanted
        enlargement = tapered_enlargement(attention.shape[-1], place.tile.width, self._overlap_px)
        scores = self._scores[:, : part.height, : part.width]
        np.matmul(enlargement[rows] @ attention, enlargement[cols].T, out=scores)  # weighted
        open_rows, open_cols = part.slices_in(self._open)
        sums = self._sums[:, open_rows, open_cols]
        weighted = self._weighted[: part.height, : part.width]
        for total, layer in zip(sums, probabilities):  # small enough for the cache
            np.multiply(layer[rows, cols], weight, out=weighted)
            np.add(total, weighted, out=total)
        where = True if everywhere else wanted
        for total, layer in zip(sums[self._classes :], scores):
            np.add(total, layer, out=total, where=where)
        sums[-1] += weight

    def take(self, height: int) -> Iterator[Means]:
        """Yield the means of the first open rows, which no later tile touches; then close them."""
        for top in range(0, height, self._means.shape[1]):
            rows = slice(top, min(top + self._means.shape[1], height))
            means = self._means[:, : rows.stop - top]
            total = np.maximum(self._sums[-1, rows], _LEAST_WEIGHT)
            np.divide(self._sums[:-1, rows], total, out=means)
            yield Means(rows, means[: self._classes], means[self._classes :])
        for channel in self._sums:  # one at a time: a copy of all would double the memory
            channel[:-height] = channel[height:]
            channel[-height:] = 0
        self._open = self._open.shift(0, height)
