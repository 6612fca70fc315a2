"""Blended answers become the numbers of the files, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import NO_DATA_ID, ClassScheme
from ..raster.sources.source import BoolArray, FloatArray
from .blend import Means
from .chips import RowEnd
from .strip import SCORE_LIMIT, SCORE_NO_DATA, SCORE_STEPS, ScoreArray, Strip

_CONFIDENCE_STEPS = np.float32(4096)
_STEPS_PER_SCORE = np.float32(SCORE_STEPS / (2 * SCORE_LIMIT))


class StripFinisher:
    """Turns blended answers into what the files hold."""

    def __init__(self, scheme: ClassScheme, *, keep_probabilities: bool) -> None:
        """Prepare.

        Args:
            scheme: gives channels their class ids.
            keep_probabilities: whether a file of them was asked for.
        """
        self._ids = np.array([item.id for item in scheme.classes], np.uint8)
        self._kept = len(scheme) if keep_probabilities else 0

    def finished(self, row: RowEnd, blended: Iterable[Means], scores: FloatArray) -> Strip:
        """Return a strip.

        Args:
            row: where it lies, its scenario codes and heights.
            blended: the probabilities of all its rows.
            scores: (K, rows, columns) the attention of its cells.
        """
        height, width = row.done.height, row.done.width
        strip = Strip(
            row.done,
            classes=np.empty((height, width), np.uint8),
            confidence=np.empty((height, width), np.float32),
            scenario=row.codes,
            cwam=score_steps(scores),
            probabilities=np.empty((self._kept, height, width), np.float32),
            heights=row.heights,
        )
        for rows, probabilities in blended:
            channels, sure = _most_likely(probabilities)
            np.take(self._ids, channels, out=strip.classes[rows])
            sure *= _CONFIDENCE_STEPS
            np.divide(np.rint(sure, out=sure), _CONFIDENCE_STEPS, out=strip.confidence[rows])
            strip.probabilities[:, rows] = probabilities[: self._kept]
        _leave_out(strip, row.codes == NO_DATA_ID)
        return strip


def _leave_out(strip: Strip, empty: BoolArray) -> None:
    """Write no-data into a strip."""
    if empty.any():
        strip.classes[empty], strip.confidence[empty] = NO_DATA_ID, np.nan
        strip.probabilities[:, empty] = np.nan


def _most_likely(probabilities: FloatArray) -> tuple[npt.NDArray[np.uint8], FloatArray]:
    """Return the channel of the highest probability, the first of equals, and that probability.

    Channel by channel and in whole numbers: numpy's argmax along the first axis is many times
    slower, and so is what writes only where a mask says so.
    """
    best = probabilities[0].copy()
    channels = np.zeros(best.shape, np.uint8)
    for channel, candidate in enumerate(probabilities[1:], start=1):
        is_better = (candidate > best).view(np.uint8)
        np.maximum(channels, is_better * np.uint8(channel), out=channels)
        np.maximum(best, candidate, out=best)
    return channels, best


def score_steps(scores: FloatArray) -> ScoreArray:
    """Return attention scores in whole steps from -``SCORE_LIMIT`` up; NaN means no data."""
    steps = (scores.clip(-SCORE_LIMIT, SCORE_LIMIT) + SCORE_LIMIT) * _STEPS_PER_SCORE
    return np.nan_to_num(np.rint(steps), nan=SCORE_NO_DATA).astype(np.uint16)
