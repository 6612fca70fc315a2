"""How far averaging along a line would move its points, in whole numbers.

Whole numbers give the same bits from both ends of a line, so both its neighbours get the same.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .lines import BoolArray, Indexes, Lines, starts_of

Moves = npt.NDArray[np.int64]

_REACH_PX = 6
"""Corners this far along the outline are averaged."""

_TURN_PX = 0.8
"""Averaging moves a corner of a staircase by half a pixel or so, the corner of a house farther."""


class Averages:
    """Lines, averaged by weights that fall from the middle to nothing beyond each line's reach.

    Attributes:
        moves: (N, 2), in parts of a pixel.
        units: (N,), how many parts are a pixel.
    """

    def __init__(self, lines: Lines, closed: bool) -> None:
        """Average.

        Args:
            lines: open rings, or ways between corners that stay.
            closed: whether they are rings. A small ring is averaged less: it must not vanish.
        """
        shortest = lines.counts // 8 if closed else (lines.counts - 1) // 2
        reaches = np.minimum(_REACH_PX, shortest)
        self._lines, self._closed = lines, closed
        self._reaches = np.repeat(reaches, lines.counts)
        self.units = (self._reaches + 1) ** 2
        sums = _weighted(_Padded(lines, reaches, closed), self._reaches + 1)
        self.moves = sums - self.units[:, np.newaxis] * lines.points

    def turns(self) -> BoolArray:
        """Tell where a line (N,) moves most, and by more than steps of pixels explain."""
        far = (self.moves**2).sum(axis=1)
        turns: BoolArray = far > (_TURN_PX * self.units) ** 2
        found = np.flatnonzero(turns)
        owners = self._lines.owners[found]
        starts, counts = self._lines.starts[owners], self._lines.counts[owners]
        for step in range(-_REACH_PX, _REACH_PX + 1):
            places = found - starts + step
            near = self._reaches[found] >= abs(step)
            if not self._closed:
                near &= (places >= 0) & (places < counts)
            turns[found] &= ~near | (far[starts + places % counts] <= far[found])
        return turns


class _Padded:
    """Lines that go on at both ends: rings around, ways mirrored, so that their ends stay.

    Attributes:
        points: (M, 2).
        reaches: (M,), of the line that each point belongs to.
        firsts: (N,), how far before each point of the lines its sum begins.
    """

    def __init__(self, lines: Lines, reaches: Indexes, closed: bool) -> None:
        lengths = lines.counts + 2 * reaches
        owners = np.repeat(np.arange(len(lengths)), lengths)
        starts, counts = lines.starts[owners], lines.counts[owners]
        places = np.arange(len(owners)) - (starts_of(lengths) + reaches)[owners]
        if closed:
            self.points = lines.points[starts + places % counts]
        else:
            inner = np.clip(places, 0, counts - 1)
            mirrored = lines.points[starts + 2 * inner - places]
            ends = lines.points[starts + inner]
            self.points = np.where((places == inner)[:, np.newaxis], ends, 2 * ends - mirrored)
        self.reaches = reaches[owners]
        self.firsts = np.arange(len(lines.points)) + np.repeat(2 * starts_of(reaches), lines.counts)


def _weighted(padded: _Padded, widths: Indexes) -> Moves:
    """Return the weighted sum around each point (N, 2): a running sum of running sums."""
    once = _running(padded.points, np.arange(len(padded.points)), padded.reaches + 1)
    return _running(once, padded.firsts, widths)


def _running(values: Moves, firsts: Indexes, widths: Indexes) -> Moves:
    """Return the sums of some values from each first on; what is beyond the end counts nothing."""
    total = np.zeros((len(values) + 1, 2), np.int64)
    np.cumsum(values, axis=0, out=total[1:])
    sums: Moves = total[np.minimum(firsts + widths, len(values))] - total[firsts]
    return sums
