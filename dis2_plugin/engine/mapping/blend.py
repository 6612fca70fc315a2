"""Answers of overlapping tiles blended by their taper; only open rows are in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from typing import NamedTuple

import numpy as np

from ...core.window import Window
from ..backends.base import FloatArray
from ..planning.lattice import SCORE_CELL_PX
from .chips import Place
from .taper import cell_taper, taper, tapered_enlargement

_LEAST_WEIGHT = np.float32(1e-20)
_PIECE_PX = 1 << 15
"""Pixels finished at once: few enough for all their layers to stay in the processor's cache."""


class Means(NamedTuple):
    """Blended probabilities of some rows.

    Attributes:
        rows: which, counted from the first row that was open.
        probabilities: (K, rows, width), zero where no chip counts; overwritten by the next ones.
    """

    rows: slice
    probabilities: FloatArray


class StripBlender:
    """Weighted sums over the rows of a band of columns that may still change.

    A pixel's answer is the mean of its tiles' answers, weighted by their taper: it depends on the
    lattice of tiles and not on the band.
    """

    def __init__(self, band: Window, tile_px: int, overlap_px: int, classes: int) -> None:
        rows = Window(band.col_off, band.row_off, band.width, tile_px)
        self._pixels = _OpenRows(rows, classes)
        self._cells = _OpenRows(rows.cells(SCORE_CELL_PX), classes)
        self._taper, self._cell_taper = taper(tile_px, overlap_px), cell_taper(tile_px, overlap_px)
        self._overlap_px = overlap_px
        self._weighted = np.empty((tile_px, tile_px), np.float32)
        piece_rows = min(max(_PIECE_PX // band.width, 1), tile_px)
        self._means = np.empty((classes, piece_rows, band.width), np.float32)

    def add(self, place: Place, probabilities: FloatArray, attention: FloatArray) -> None:
        """Add the answer of one chip; rows that are closed already are left out.

        Args:
            place: where it counts.
            probabilities: (K, T, T).
            attention: (K, t, t) raw scores.
        """
        is_everywhere = bool(place.wanted.all())
        self._add_pixels(place, probabilities, is_everywhere)
        self._add_cells(place, attention, is_everywhere)

    def _add_pixels(self, place: Place, probabilities: FloatArray, is_everywhere: bool) -> None:
        part = place.part.intersect(self._pixels.window)
        rows, cols = part.slices_in(place.tile)
        weight = self._taper[rows, cols]
        if not is_everywhere:
            weight = weight * place.wanted[part.slices_in(place.part)]
        sums = self._pixels.sums_of(part)
        weighted = self._weighted[: part.height, : part.width]
        for total, layer in zip(sums, probabilities):  # small enough for the cache
            np.multiply(layer[rows, cols], weight, out=weighted)
            np.add(total, weighted, out=total)
        sums[-1] += weight

    def _add_cells(self, place: Place, attention: FloatArray, is_everywhere: bool) -> None:
        touched = place.part.cells(SCORE_CELL_PX)
        part = touched.intersect(self._cells.window)
        rows, cols = part.slices_in(place.tile.cells(SCORE_CELL_PX))
        matrix = tapered_enlargement(attention.shape[-1], place.tile.width, self._overlap_px)
        scores = matrix[rows] @ attention @ matrix[cols].T
        weight = self._cell_taper[rows, cols]
        if not is_everywhere:
            share = _share_of_cells(place)[part.slices_in(touched)]
            scores, weight = scores * share, weight * share
        sums = self._cells.sums_of(part)
        sums[:-1] += scores
        sums[-1] += weight

    def take(self, done: Window) -> Iterator[Means]:
        """Yield the probabilities of the first open rows, which no later tile touches; close them.

        Args:
            done: these rows of the band.
        """
        for top in range(0, done.height, self._means.shape[1]):
            rows = slice(top, min(top + self._means.shape[1], done.height))
            means = self._means[:, : rows.stop - top]
            sums = self._pixels.sums[:, rows]
            np.divide(sums[:-1], np.maximum(sums[-1], _LEAST_WEIGHT), out=means)
            sums[...] = 0  # while they are in the cache
            yield Means(rows, means)
        self._pixels.close(done.height)

    def take_scores(self, done: Window) -> FloatArray:
        """Return the attention scores of the cells of rows that are done, and close them.

        Returns:
            (K, rows, columns) of cells, NaN where no chip counts.
        """
        height = done.cells(SCORE_CELL_PX).height
        sums = self._cells.sums[:, :height]
        weight = np.where(sums[-1] > 0, sums[-1], np.float32(np.nan))
        means: FloatArray = sums[:-1] / weight
        sums[...] = 0
        self._cells.close(height)
        return means


class _OpenRows:
    """Sums of weighted layers, and below them of the weights, over rows that are not final yet."""

    def __init__(self, window: Window, layers: int) -> None:
        self.window = window
        self.sums = np.zeros((layers + 1, window.height, window.width), np.float32)

    def sums_of(self, part: Window) -> FloatArray:
        """Return the sums of a part of the rows, to be added to."""
        rows, cols = part.slices_in(self.window)
        return self.sums[:, rows, cols]

    def close(self, height: int) -> None:
        """Let go of the first rows, which are zero by now, and open as many below."""
        for channel in self.sums:  # one at a time: a copy of all would double the memory
            channel[:-height] = channel[height:]
            channel[max(height, len(channel) - height) :] = 0
        self.window = self.window.shift(0, height)


def _share_of_cells(place: Place) -> FloatArray:
    """Return which share of each cell that a place touches is wanted, by its pixels."""
    side, cells = SCORE_CELL_PX, place.part.cells(SCORE_CELL_PX)
    whole = Window(*(number * side for number in astuple(cells)))
    pixels = np.zeros((whole.height, whole.width), np.float32)
    pixels[place.part.slices_in(whole)] = place.wanted
    return np.asarray(pixels.reshape(cells.height, side, cells.width, side).mean(axis=(1, 3)))
