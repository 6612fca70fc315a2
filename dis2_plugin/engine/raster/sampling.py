"""A look at pixels that are spread evenly over a raster, which costs the same whatever its size."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from ...core.window import ReferenceGrid, Window

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]

_SIDE, _WINDOW_PX = 16, 128


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


def sample_windows(width: int, height: int) -> list[Window]:
    """Return all of a small raster; of a large one small windows that are the same in every run."""
    cols, col_px = _lattice(width)
    rows, row_px = _lattice(height)
    return [Window(col, row, col_px, row_px) for row in rows for col in cols]


def _lattice(length_px: int) -> tuple[list[int], int]:
    if length_px <= _SIDE * _WINDOW_PX:
        return [0], length_px
    last = length_px - _WINDOW_PX
    return [i * last // (_SIDE - 1) for i in range(_SIDE)], _WINDOW_PX
