"""Interpolation and averaging of values of which some are invalid."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..sources.source import BoolArray, FloatArray

Coordinates = npt.NDArray[np.float64]

_LEAST_VALID_SHARE = 0.5


def sample_bilinear(
    values: FloatArray, valid: BoolArray, positions: Coordinates
) -> tuple[FloatArray, BoolArray]:
    """Interpolate between the valid ones of the four pixels around each position.

    Args:
        values: (C, H, W).
        valid: (H, W).
        positions: (2, h, w), column and row; pixel centres are at one half.

    Returns:
        Values (C, h, w), and validity (h, w): true where valid pixels have half of the weight.
    """
    cols, rows = positions - 0.5
    left, top = np.floor(cols).astype(np.int64), np.floor(rows).astype(np.int64)
    right_share = (cols - left).astype(np.float32)
    lower_share = (rows - top).astype(np.float32)
    total = np.zeros(cols.shape, np.float32)
    weighted = np.zeros((len(values), *cols.shape), np.float32)
    known = np.where(valid, values, np.float32(0))
    for col, col_share in ((left, 1 - right_share), (left + 1, right_share)):
        for row, row_share in ((top, 1 - lower_share), (top + 1, lower_share)):
            at = (_inside(row, valid.shape[0]), _inside(col, valid.shape[1]))
            share = col_share * row_share * valid[at] * _hit(row, col, valid.shape)
            total += share
            weighted += share * known[:, at[0], at[1]]
    enough = total >= _LEAST_VALID_SHARE
    return weighted / np.where(enough, total, np.float32(1)), enough


def mean_of_blocks(
    values: FloatArray, valid: BoolArray, block: int
) -> tuple[FloatArray, BoolArray]:
    """Average the valid pixels of square blocks; a block counts where half of it is valid.

    Args:
        values: (C, H, W).
        valid: (H, W).
        block: side of a block in pixels; the last ones may be cut by the edge.
    """
    if block == 1:
        return values, valid
    height, width = valid.shape
    edge = ((0, -height % block), (0, -width % block))
    known = np.pad(np.where(valid, values, np.float32(0)), ((0, 0), *edge))
    count = _sum_blocks(np.pad(valid, edge).astype(np.float32), block)
    present = _sum_blocks(np.pad(np.ones_like(valid), edge).astype(np.float32), block)
    mean = _sum_blocks(known, block) / np.maximum(count, np.float32(1))
    return mean, count >= _LEAST_VALID_SHARE * present


def _sum_blocks(values: FloatArray, block: int) -> FloatArray:
    *front, height, width = values.shape
    shape = (*front, height // block, block, width // block, block)
    return np.asarray(values.reshape(shape).sum(axis=(-3, -1), dtype=np.float32))


def _inside(index: npt.NDArray[np.int64], length: int) -> npt.NDArray[np.int64]:
    return np.clip(index, 0, length - 1)


def _hit(
    row: npt.NDArray[np.int64], col: npt.NDArray[np.int64], shape: tuple[int, ...]
) -> BoolArray:
    hit: BoolArray = (row >= 0) & (row < shape[0]) & (col >= 0) & (col < shape[1])
    return hit
