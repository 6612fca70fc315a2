"""Borders between labels, left out as the ISPRS contest does: its classes are eroded by a disk."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from .label_rule import OUTSIDE, LabelArray


def away_from_borders(labels: LabelArray, radius_px: int) -> npt.NDArray[np.bool_]:
    """Return where all labels within ``radius_px`` are the same.

    The edge of the raster is no border, nor is the edge of what is known.

    Args:
        labels: (H + 2 r, W + 2 r), the window with a margin of ``radius_px`` on each side.
        radius_px: of the disk; 3 in the ISPRS contest.

    Returns:
        (H, W).
    """
    height, width = (side - 2 * radius_px for side in labels.shape)
    centre = labels[radius_px : radius_px + height, radius_px : radius_px + width]
    same = np.ones((height, width), np.bool_)
    for down, right in disk(radius_px):
        beside = labels[
            radius_px + down : radius_px + down + height,
            radius_px + right : radius_px + right + width,
        ]
        same &= (beside == centre) | (beside == OUTSIDE)
    return same


def disk(radius_px: int) -> Iterator[tuple[int, int]]:
    """Yield the steps (rows, columns) to all pixels whose centres are within the radius."""
    reach = range(-radius_px, radius_px + 1)
    for down in reach:
        for right in reach:
            if down * down + right * right <= radius_px * radius_px:
                yield down, right
