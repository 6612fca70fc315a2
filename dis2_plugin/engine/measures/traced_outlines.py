"""Outlines of the patches of a block, as GDAL traced them along the sides of pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ...core.window import ReferenceGrid, Window
from ..outlines.lines import Indexes, Lines, starts_of
from ..outlines.nodes import Nodes
from ..outlines.rings import polygons_with, rings_of
from ..outlines.smoother import smooth_outlines
from ..raster.grids.grid import pixel_to_world
from .cut_patches import Cuts, corners_of


class TracedOutlines:
    """Polygons (OGR), of which all corners are looked at together."""

    def __init__(self, polygons: Sequence[Any], block: Window) -> None:
        """Take the corners.

        Args:
            polygons: their coordinates are column and row of corners of pixels.
            block: in which they lie.
        """
        self._polygons, self._block = polygons, block
        self._rings = _pixel_corners(polygons)
        self._ring_counts = np.array([polygon.GetGeometryCount() for polygon in polygons])
        self._across = block.width + 1
        cols, rows = (self._rings.points - (block.col_off, block.row_off)).T
        self._corners = rows * self._across + cols

    def first_pixels(self) -> Indexes:
        """Return the first pixel (N,) of each patch, counted through the rows of the block.

        It is the leftmost in the patch's first row, below and right of that corner of the outline.
        """
        rings = starts_of(self._ring_counts)
        first = np.minimum.reduceat(self._corners, self._rings.starts[rings])
        rows, cols = np.divmod(first, self._across)
        pixels: Indexes = rows * self._block.width + cols
        return pixels

    def corners(self, number: int) -> int:
        """Return how many corners the outline of a polygon has."""
        return corners_of(self._polygons[number])

    def only(self, number: int) -> TracedOutlines:
        """Return one outline."""
        return TracedOutlines([self._polygons[number]], self._block)

    def cuts(self, width: int, height: int) -> Cuts:
        """Return where the patches were cut: the sides that lie on the frame, but not of the map.

        Args:
            width: of the map.
            height: likewise.
        """
        lines = _lines_of(self._block, width, height)
        if not lines:
            return Cuts.none()
        points, nexts = self._rings.points, self._rings.points[self._rings.following]
        owners, found = self._polygons_of_rings()[self._rings.owners], []
        for axis, line, side in lines:
            on = np.flatnonzero((points[:, axis] == line) & (nexts[:, axis] == line))
            ends = np.sort(np.stack([points[on, 1 - axis], nexts[on, 1 - axis]]), axis=0)
            found.append(Cuts(owners[on], np.full((len(on), 3), (axis, line, side)), ends.T))
        return Cuts.all_of(found)

    def drawn(self, grid: ReferenceGrid | None, nodes: Nodes | None) -> list[Any]:
        """Return valid polygons in the coordinates of the map.

        Args:
            grid: of the map; None for columns and rows.
            nodes: where smooth outlines stay; None for outlines along the pixels.
        """
        polygons, rings = self._polygons, self._rings
        doubtful = set(self._touching_themselves().tolist())
        if doubtful:
            polygons = [
                polygon.MakeValid() if number in doubtful else polygon
                for number, polygon in enumerate(polygons)
            ]
            rings = _pixel_corners(polygons)
        closed = smooth_outlines(rings, nodes) if nodes else rings.closed_at(rings.starts)
        return polygons_with(_on_map(closed, grid) if grid else closed, polygons)

    def _touching_themselves(self) -> Indexes:
        """Return the polygons with a ring that comes to a corner twice.

        All others are valid, since they follow the sides of pixels. To look for that takes a sort;
        GEOS needs seconds for the streets of a town, which are one polygon.
        """
        most = self._across * (self._block.height + 1)
        visits = np.sort(self._rings.owners * most + self._corners)
        rings = visits[1:][visits[1:] == visits[:-1]] // most
        return self._polygons_of_rings()[rings]

    def _polygons_of_rings(self) -> Indexes:
        """Return the polygon (L,) of each ring."""
        return np.repeat(np.arange(len(self._polygons)), self._ring_counts)


def on_map(polygons: Sequence[Any], grid: ReferenceGrid) -> list[Any]:
    """Return polygons of columns and rows in the coordinates of the map."""
    rings = rings_of(polygons)
    return polygons_with(_on_map(rings.closed_at(rings.starts), grid), polygons)


def _lines_of(block: Window, width: int, height: int) -> list[tuple[int, int, int]]:
    """Return axis, place and side of the frame's lines within the map; after a line is side 1."""
    lines = [
        (0, block.col_off, 1),
        (0, block.col_end, 0),
        (1, block.row_off, 1),
        (1, block.row_end, 0),
    ]
    ends = width, height
    return [(axis, place, side) for axis, place, side in lines if 0 < place < ends[axis]]


def _pixel_corners(polygons: Sequence[Any]) -> Lines:
    rings = rings_of(polygons)
    return replace(rings, points=rings.points.astype(np.int64))


def _on_map(lines: Lines, grid: ReferenceGrid) -> Lines:
    """Move points one by one: a product of matrices may round each place its own way."""
    cols, rows = lines.points.T
    (a, b, c), (d, e, f) = pixel_to_world(grid)[:2].tolist()
    return replace(lines, points=np.stack([a * cols + b * rows + c, d * cols + e * rows + f], 1))
