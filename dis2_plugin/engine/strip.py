"""Finished rows of a map: what each pixel of every output file holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..core.class_scheme import NO_DATA_ID, ClassScheme
from ..core.window import Window
from .availability import CodeArray
from .source import BoolArray, FloatArray

ScoreArray = npt.NDArray[np.uint16]

SCORE_LIMIT = 32.0
"""Attention scores are clipped to plus and minus this."""

SCORE_STEPS = 65534
"""Steps of an attention score in its file; the value after the last means no data."""

SCORE_NO_DATA = 65535

_CONFIDENCE_STEPS = np.float32(4096)


@dataclass(frozen=True)
class Strip:
    """Some rows of a band of columns.

    Attributes:
        window: where they lie on the reference grid.
        classes: (height, width) class ids, 255 where there is no answer.
        confidence: (height, width) probability of the class in steps of 1/4096; NaN likewise.
        scenario: (height, width) scenario codes; 255 likewise.
        cwam: (K, height, width) attention scores in steps; 65535 likewise.
        probabilities: (K, height, width); NaN likewise.
    """

    window: Window
    classes: npt.NDArray[np.uint8]
    confidence: FloatArray
    scenario: CodeArray
    cwam: ScoreArray
    probabilities: FloatArray


def finished_strip(
    window: Window,
    codes: CodeArray,
    probabilities: FloatArray,
    scores: FloatArray,
    scheme: ClassScheme,
) -> Strip:
    """Turn blended answers into what the files hold.

    Args:
        window: where the rows lie.
        codes: (height, width) scenario codes.
        probabilities: (K, height, width); becomes the strip's own.
        scores: (K, height, width) attention scores.
        scheme: gives channels their class ids.
    """
    empty: BoolArray = codes == NO_DATA_ID
    channels, sure = _most_likely(probabilities)
    ids = np.array([item.id for item in scheme.classes], np.uint8)
    classes, cwam = ids[channels], score_steps(scores)
    confidence = np.round(sure * _CONFIDENCE_STEPS) / _CONFIDENCE_STEPS
    if empty.any():
        classes[empty], confidence[empty] = NO_DATA_ID, np.nan
        cwam[:, empty], probabilities[:, empty] = SCORE_NO_DATA, np.nan
    return Strip(window, classes, confidence, codes, cwam, probabilities)


def _most_likely(probabilities: FloatArray) -> tuple[npt.NDArray[np.uint8], FloatArray]:
    """Return the channel of the highest probability, the first of equals, and that probability.

    Channel by channel: numpy's argmax along the first axis is many times slower.
    """
    best = probabilities[0].copy()
    channels = np.zeros(best.shape, np.uint8)
    for channel, candidate in enumerate(probabilities[1:], start=1):
        np.putmask(channels, candidate > best, channel)
        np.maximum(best, candidate, out=best)
    return channels, best


def score_steps(scores: FloatArray) -> ScoreArray:
    """Return attention scores as whole steps from -``SCORE_LIMIT`` up."""
    steps = scores.clip(-SCORE_LIMIT, SCORE_LIMIT)
    steps += np.float32(SCORE_LIMIT)
    steps *= np.float32(SCORE_STEPS / (2 * SCORE_LIMIT))
    return np.asarray(np.round(steps, out=steps), np.uint16)
