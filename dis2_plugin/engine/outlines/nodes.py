"""Where outlines meet: corners of pixels that no outline may leave."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..raster.quantity import ClassRaster, strips

Corners = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

_MEETING = 3


class Nodes:
    """Corners of pixels where three outlines or more meet: one bit each."""

    def __init__(self, classes: ClassRaster) -> None:
        """Look through the raster from top to bottom.

        Raises:
            InputError: the file is damaged.
        """
        grid = classes.grid
        rows = []
        for window in strips(grid):
            ids = classes.read(window.pad(1))  # beyond the edge there is no data
            last = None if window.row_end == grid.height else -1
            rows.append(np.packbits(_meetings(ids)[:last], axis=1))
        self._bits = np.concatenate(rows)
        for row in (0, grid.height):
            for col in (0, grid.width):
                self._bits[row, col >> 3] |= 0x80 >> (col & 7)

    def at(self, corners: Corners) -> BoolArray:
        """Tell which corners (N, 2) of column and row are nodes."""
        cols, rows = corners.T
        found: BoolArray = (self._bits[rows, cols >> 3] << (cols & 7)) & 0x80 != 0
        return found


def _meetings(ids: npt.NDArray[np.uint8]) -> BoolArray:
    """Return (H - 1, W - 1) where three outlines or more meet between the pixels (H, W)."""
    upper, lower = ids[:-1], ids[1:]
    sides = (upper[:, :-1] != upper[:, 1:]).astype(np.uint8)
    sides += upper[:, 1:] != lower[:, 1:]
    sides += lower[:, 1:] != lower[:, :-1]
    sides += lower[:, :-1] != upper[:, :-1]
    met: BoolArray = sides >= _MEETING
    return met
