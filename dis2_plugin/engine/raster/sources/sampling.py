"""A look at pixels that are spread evenly over a raster, which costs the same whatever its size."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from ....core.window import ReferenceGrid, Window

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]

_SIDE, _WINDOW_PX = 16, 128

FEW_PX = _WINDOW_PX**2
"""A sample with fewer pixels that have data says little of the others."""


def sample_of(
    read: Callable[[Window], tuple[FloatArray, BoolArray]], grid: ReferenceGrid
) -> tuple[FloatArray, BoolArray]:
    """Return values (C, N) and validity (N,) of the pixels of ``sample_windows``.

    Args:
        read: returns values (C, height, width) and validity (height, width) of a window.
        grid: the pixels that ``read`` counts.
    """
    parts = [read(window) for window in sample_windows(grid.width, grid.height)]
    values = np.concatenate([v.reshape(len(v), -1) for v, _ in parts], axis=1)
    return values, np.concatenate([valid.ravel() for _, valid in parts])


def known_values(
    read: Callable[[Window], tuple[FloatArray, BoolArray]], grid: ReferenceGrid
) -> FloatArray:
    """Return values (C, N) of pixels that have data, where ``sample_of`` met few of them.

    They are looked for more and more closely, until ``FEW_PX`` are found or every pixel was read.

    Args:
        read: returns values (C, height, width) and validity (height, width) of a window, which may
            reach beyond the raster.
        grid: the pixels that ``read`` counts.
    """
    side = _SIDE
    while True:
        side *= 2
        parts = map(read, sample_windows(grid.width, grid.height, side))
        known = np.concatenate([values[:, valid] for values, valid in parts], axis=1)
        if known.shape[1] >= FEW_PX or side * _WINDOW_PX >= max(grid.width, grid.height):
            return known


def sample_windows(width: int, height: int, side: int = _SIDE) -> list[Window]:
    """Return all of a small raster; of a large one small windows that are the same in every run.

    Args:
        width: of the raster.
        height: of the raster.
        side: how many windows lie beside each other. Where so many cover a raster it is returned in
            large windows, of which the last may reach beyond it.
    """
    cols, col_px = _lattice(width, side)
    rows, row_px = _lattice(height, side)
    return [Window(col, row, col_px, row_px) for row in rows for col in cols]


def _lattice(length_px: int, side: int) -> tuple[list[int], int]:
    if length_px <= side * _WINDOW_PX:
        step = min(length_px, _SIDE * _WINDOW_PX)
        return list(range(0, length_px, step)), step
    last = length_px - _WINDOW_PX
    return [i * last // (side - 1) for i in range(side)], _WINDOW_PX
