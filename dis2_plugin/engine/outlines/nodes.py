"""Where outlines meet: corners of pixels that no outline may leave."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ...core.window import Window
from ..raster.grids.quantity import strips_of
from ..raster.sources.patch_raster import PatchRaster

Corners = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

_MEETING = 3
_OUTSIDE = 1 << 40


class Nodes:
    """Corners of pixels where three outlines or more meet: one bit each, for a block of a map.

    The frame of the block is an outline too: patches are cut there.
    """

    def __init__(self, classes: PatchRaster, block: Window) -> None:
        """Look through the block from top to bottom.

        Raises:
            InputError: the file is damaged.
        """
        self._block = block
        rows = []
        for window in strips_of(block):
            around = window.pad(1)
            ids = classes.read(around) + _outside(block, around)  # beyond the map there is no data
            last = None if window.row_end == block.row_end else -1
            rows.append(np.packbits(_meetings(ids)[:last], axis=1))
        self._bits = np.concatenate(rows)
        for row in (0, block.height):
            for col in (0, block.width):
                self._bits[row, col >> 3] |= 0x80 >> (col & 7)

    def at(self, corners: Corners) -> BoolArray:
        """Tell which corners (N, 2) of column and row of the map are nodes."""
        cols, rows = corners[:, 0] - self._block.col_off, corners[:, 1] - self._block.row_off
        found: BoolArray = (self._bits[rows, cols >> 3] << (cols & 7)) & 0x80 != 0
        return found


def _outside(block: Window, around: Window) -> npt.NDArray[np.int64]:
    """Return what is added to ids of a window, so that they differ from those in the block."""
    added = np.full((around.height, around.width), _OUTSIDE, np.int64)
    added[block.intersect(around).slices_in(around)] = 0
    return added


def _meetings(ids: npt.NDArray[np.int64]) -> BoolArray:
    """Return (H - 1, W - 1) where three outlines or more meet between the pixels (H, W)."""
    upper, lower = ids[:-1], ids[1:]
    sides = (upper[:, :-1] != upper[:, 1:]).astype(np.uint8)
    sides += upper[:, 1:] != lower[:, 1:]
    sides += lower[:, 1:] != lower[:, :-1]
    sides += lower[:, :-1] != upper[:, :-1]
    met: BoolArray = sides >= _MEETING
    return met
