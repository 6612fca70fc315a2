"""Outlines of patches as GDAL traced them, along the sides of pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...core.window import ReferenceGrid
from ..outlines.lines import Indexes, starts_of
from ..outlines.rings import rings_of
from ..raster.grid import world_to_pixel


class TracedOutlines:
    """Polygons (OGR), of which all corners are looked at together."""

    def __init__(self, polygons: Sequence[Any], grid: ReferenceGrid) -> None:
        """Take the corners apart.

        Args:
            polygons: simple ones, with corners at corners of pixels.
            grid: whose pixels they are.
        """
        self._polygons, self._grid = polygons, grid
        self._rings, self._across = rings_of(polygons), grid.width + 1
        to_pixel, points = world_to_pixel(grid)[:2], self._rings.points.T
        cols, rows = np.rint(to_pixel[:, :2] @ points + to_pixel[:, 2:]).astype(np.int64)
        self._corners = rows * self._across + cols
        self._ring_counts = np.array([polygon.GetGeometryCount() for polygon in polygons])

    def first_pixels(self) -> Indexes:
        """Return the first pixel (N,) of each patch, counted through the rows of the grid.

        It is the leftmost in the patch's first row, below and right of that corner of the outline.
        """
        rings = starts_of(self._ring_counts)
        first = np.minimum.reduceat(self._corners, self._rings.starts[rings])
        rows, cols = np.divmod(first, self._across)
        pixels: Indexes = rows * self._grid.width + cols
        return pixels

    def valid(self) -> list[Any]:
        """Return the polygons, mended where one is not valid.

        One that follows the sides of pixels is, unless a ring comes to a corner twice. To look for
        that takes a sort; GEOS needs seconds for the streets of a town, which are one polygon.
        """
        doubtful = set(self._touching_themselves().tolist())
        return [
            polygon.MakeValid() if number in doubtful else polygon.Clone()
            for number, polygon in enumerate(self._polygons)
        ]

    def _touching_themselves(self) -> Indexes:
        """Return the polygons with a ring that comes to a corner twice."""
        most = self._across * (self._grid.height + 1)
        visits = np.sort(self._rings.owners * most + self._corners)
        rings = visits[1:][visits[1:] == visits[:-1]] // most
        return np.repeat(np.arange(len(self._polygons)), self._ring_counts)[rings]
