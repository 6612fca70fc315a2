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
from ..raster.grid import pixel_to_world


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

    def drawn(self, grid: ReferenceGrid, nodes: Nodes | None) -> list[Any]:
        """Return valid polygons in the coordinates of the map.

        Args:
            grid: of the map.
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
        return polygons_with(_on_map(closed, grid), polygons)

    def _touching_themselves(self) -> Indexes:
        """Return the polygons with a ring that comes to a corner twice.

        All others are valid, since they follow the sides of pixels. To look for that takes a sort;
        GEOS needs seconds for the streets of a town, which are one polygon.
        """
        most = self._across * (self._block.height + 1)
        visits = np.sort(self._rings.owners * most + self._corners)
        rings = visits[1:][visits[1:] == visits[:-1]] // most
        return np.repeat(np.arange(len(self._polygons)), self._ring_counts)[rings]


def _pixel_corners(polygons: Sequence[Any]) -> Lines:
    rings = rings_of(polygons)
    return replace(rings, points=rings.points.astype(np.int64))


def _on_map(lines: Lines, grid: ReferenceGrid) -> Lines:
    """Move points one by one: a product of matrices may round each place its own way."""
    cols, rows = lines.points.T
    (a, b, c), (d, e, f) = pixel_to_world(grid)[:2].tolist()
    return replace(lines, points=np.stack([a * cols + b * rows + c, d * cols + e * rows + f], 1))
