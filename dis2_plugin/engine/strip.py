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
        probabilities: (K, height, width).
        scores: (K, height, width) attention scores.
        scheme: gives channels their class ids.
    """
    empty: BoolArray = codes == NO_DATA_ID
    ids = np.array([item.id for item in scheme.classes], np.uint8)
    classes = np.where(empty, np.uint8(NO_DATA_ID), ids[probabilities.argmax(axis=0)])
    sure = np.round(probabilities.max(axis=0) * _CONFIDENCE_STEPS) / _CONFIDENCE_STEPS
    unknown = np.float32(np.nan)
    return Strip(
        window,
        classes,
        np.where(empty, unknown, sure),
        codes,
        np.where(empty, np.uint16(SCORE_NO_DATA), score_steps(scores)),
        np.where(empty, unknown, probabilities),
    )


def score_steps(scores: FloatArray) -> ScoreArray:
    """Return attention scores as whole steps from -``SCORE_LIMIT`` up."""
    share = (scores.clip(-SCORE_LIMIT, SCORE_LIMIT) + SCORE_LIMIT) / (2 * SCORE_LIMIT)
    return np.asarray(np.round(share * SCORE_STEPS), np.uint16)
