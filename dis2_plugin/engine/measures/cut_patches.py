"""Patches that were cut where blocks of a map meet, put together again.

What is large stays cut: the streets of a town are one patch, and would not fit into memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from ..outlines.lines import Indexes, spans
from ..raster.grids.ground_area import DoubleArray
from .patch_measures import tallies_of_all
from .patches import joined

MOST_CORNERS = 10_000
"""A patch whose parts have more stays cut."""

_FAR = 1 << 40
"""Farther than any map is long: so places on different lines never meet."""


@dataclass(frozen=True)
class Cuts:
    """Sides of patches along which they were cut.

    Attributes:
        owners: (M,) the patch of each.
        lines: (M, 3) axis across the line (0 for columns), its place on it, and the side on which
            the patch lies: 0 before the line, 1 after it.
        ends: (M, 2) from where to where it goes along the line; in pixels, as all of these.
    """

    owners: Indexes
    lines: Indexes
    ends: Indexes

    @staticmethod
    def none() -> Cuts:
        """Return no cuts."""
        return Cuts(np.empty(0, np.int64), np.empty((0, 3), np.int64), np.empty((0, 2), np.int64))

    @staticmethod
    def all_of(parts: Sequence[Cuts]) -> Cuts:
        """Return the cuts of all."""
        owners, lines, ends = zip(*((part.owners, part.lines, part.ends) for part in parts))
        return Cuts(np.concatenate(owners), np.concatenate(lines), np.concatenate(ends))

    def of_each(self) -> Iterator[tuple[int, Cuts]]:
        """Yield each patch that was cut, and its cuts."""
        for owner in np.unique(self.owners).tolist():
            mine = self.owners == owner
            yield owner, Cuts(self.owners[mine], self.lines[mine], self.ends[mine])


@dataclass(frozen=True)
class Patch:
    """A patch, or a part of one.

    Attributes:
        class_id: its class.
        shape: polygon; coordinates are columns and rows of the map.
        tallies: (6,), see ``Measures``.
        cuts: where it was cut.
    """

    class_id: int
    shape: Any
    tallies: DoubleArray
    cuts: Cuts

    def reaches(self, row_end: int) -> bool:
        """Tell whether it was cut at the line below the rows above this one."""
        return bool((self.cuts.lines == (1, row_end, 0)).all(axis=1).any())


class CutPatches:
    """Keeps parts of patches until all blocks that the patch reaches into are drawn."""

    def __init__(self) -> None:
        self._parts: list[Patch] = []

    def add(self, part: Patch) -> None:
        """Keep a part."""
        self._parts.append(part)

    def finished(self, row_end: int) -> Iterator[Patch]:
        """Yield the patches that are whole now, in the order of their first parts; forget them.

        One that is too large already is not waited for: a forest may reach on for ever.

        Args:
            row_end: all rows above this one are drawn.
        """
        parts, self._parts = self._parts, []
        together: dict[int, list[Patch]] = {}
        for root, part in zip(joined(len(parts), *_meetings(parts)).tolist(), parts):
            together.setdefault(root, []).append(part)
        for members in together.values():
            if sum(corners_of(part.shape) for part in members) > MOST_CORNERS:
                yield from members
            elif any(part.reaches(row_end) for part in members):
                self._parts += members
            else:
                yield _whole(members)


def corners_of(shape: Any) -> int:
    """Return how many corners an outline has."""
    rings = (shape.GetGeometryRef(number) for number in range(shape.GetGeometryCount()))
    return sum(ring.GetPointCount() - 1 for ring in rings)


def _whole(parts: list[Patch]) -> Patch:
    shape = reduce(lambda shape, part: shape.Union(part.shape), parts[1:], parts[0].shape)
    tallies = tallies_of_all(np.stack([part.tallies for part in parts]))
    return Patch(parts[0].class_id, shape, tallies, Cuts.none())


def _meetings(parts: Sequence[Patch]) -> tuple[Indexes, Indexes]:
    """Return (N,) and (N,): numbers of parts of one class that share a piece of a line.

    On each side of a line the cuts of a class follow each other and never overlap, so that those
    that one of the other side meets lie between two places that a search finds.
    """
    cuts = Cuts.all_of([Cuts.none(), *(part.cuts for part in parts)])
    owners = np.repeat(np.arange(len(parts)), [len(part.cuts.owners) for part in parts])
    ids = np.array([part.class_id for part in parts], np.int64)[owners]
    _, lines = np.unique(np.column_stack([ids, cuts.lines[:, :2]]), axis=0, return_inverse=True)
    ends = cuts.ends + _FAR * lines.reshape(-1, 1)
    order = np.argsort(ends[:, 0])
    owners, ends, sides = owners[order], ends[order], cuts.lines[order, 2]
    before, after = np.flatnonzero(sides == 0), np.flatnonzero(sides == 1)
    first = np.searchsorted(ends[after, 1], ends[before, 0], "right")
    counts = np.searchsorted(ends[after, 0], ends[before, 1], "left") - first
    return owners[np.repeat(before, counts)], owners[after[spans(first, counts)]]
