"""Many lines at once: all their points in one array, so that NumPy works on all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Indexes = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Lines:
    """Lines, one after the other.

    Attributes:
        points: (N, 2), column and row.
        counts: (L,), how many points each line has.
        rings: (L,), the number of the ring that each line is, or is a part of.
    """

    points: npt.NDArray[Any]
    counts: Indexes
    rings: Indexes

    @property
    def starts(self) -> Indexes:
        """Where each line begins (L,)."""
        return starts_of(self.counts)

    @property
    def following(self) -> Indexes:
        """The point after each (N,) of open rings."""
        following = np.arange(len(self.points)) + 1
        following[self.starts + self.counts - 1] = self.starts
        return following

    @property
    def owners(self) -> Indexes:
        """The line of each point (N,), in numbers that can be multiplied by a map's pixels."""
        lines = np.arange(len(self.counts), dtype=np.int64)  # else NumPy 1 has 32 bits on Windows
        return np.repeat(lines, self.counts)

    def have(self, marks: BoolArray) -> BoolArray:
        """Tell which lines (L,) have a marked point (N,)."""
        some: BoolArray = np.bincount(self.owners[marks], minlength=len(self.counts)) > 0
        return some

    def where(self, chosen: BoolArray) -> Lines:
        """Return some of the lines, chosen by (L,)."""
        points = self.points[np.repeat(chosen, self.counts)]
        return Lines(points, self.counts[chosen], self.rings[chosen])

    def and_also(self, others: Lines) -> Lines:
        """Return these lines and others."""
        return Lines(
            np.concatenate([self.points, others.points]),
            np.concatenate([self.counts, others.counts]),
            np.concatenate([self.rings, others.rings]),
        )

    def cut(self, marks: BoolArray) -> Lines:
        """Return the pieces between marked points (N,), and the ends; both have those points."""
        marks = marks.copy()
        marks[self.starts] = marks[self.starts + self.counts - 1] = True
        cuts = np.flatnonzero(marks)
        owners = self.owners[cuts]
        inside = owners[1:] == owners[:-1]
        firsts, counts = cuts[:-1][inside], (np.diff(cuts) + 1)[inside]
        rings = self.rings[owners[:-1][inside]]
        return Lines(self.points[spans(firsts, counts)], counts, rings)

    def first_of(self, marks: BoolArray) -> Indexes:
        """Return the first marked point (N,) of each line (L,), which must have one."""
        places = np.flatnonzero(marks)
        owners = self.owners[places]
        return places[np.flatnonzero(np.diff(owners, prepend=-1))]

    def closed_at(self, firsts: Indexes) -> Lines:
        """Return open rings as lines that begin and end at given points (L,)."""
        counts = self.counts + 1
        owners = np.repeat(np.arange(len(counts)), counts)
        steps = spans(firsts - self.starts, counts)
        order = self.starts[owners] + steps % self.counts[owners]
        return Lines(self.points[order], counts, self.rings)


def starts_of(counts: Indexes) -> Indexes:
    """Return where parts (L,) begin that follow each other."""
    starts: Indexes = np.cumsum(counts) - counts
    return starts


def spans(firsts: Indexes, counts: Indexes) -> Indexes:
    """Return the numbers from each first on, as many as counted, one span after the other."""
    offsets: Indexes = np.repeat(firsts - starts_of(counts), counts)
    numbers: Indexes = offsets + np.arange(int(counts.sum()))
    return numbers


def along_pixels(rings: Lines) -> Lines:
    """Return open rings with all corners of pixels on their straight sides."""
    steps = rings.points[rings.following] - rings.points
    lengths = np.abs(steps).sum(axis=1)
    along = spans(np.zeros_like(lengths), lengths)
    points = np.repeat(rings.points, lengths, axis=0)
    points += np.repeat(np.sign(steps), lengths, axis=0) * along[:, np.newaxis]
    return Lines(points, np.add.reduceat(lengths, rings.starts), rings.rings)
