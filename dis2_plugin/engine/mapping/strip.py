"""Finished rows of a map: what each pixel of every output file holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ...core.window import Window
from ..planning.availability import CodeArray
from ..raster.sources.source import FloatArray

ScoreArray = npt.NDArray[np.uint16]

SCORE_LIMIT = 32.0
"""Attention scores are clipped to plus and minus this."""

SCORE_STEPS = 65534
"""Steps of an attention score in its file; the value after the last means no data."""

SCORE_NO_DATA = 65535


@dataclass(frozen=True)
class Strip:
    """Some rows of a band of columns.

    Attributes:
        window: where they lie on the reference grid.
        classes: (height, width) class ids, 255 where there is no answer.
        confidence: (height, width) probability of the class in steps of 1/4096; NaN likewise.
        scenario: (height, width) scenario codes; 255 likewise.
        cwam: (K, rows, columns) attention scores in steps, of the cells of ``SCORE_CELL_PX`` pixels
            a side that the window touches; 65535 likewise.
        probabilities: (K, height, width), NaN likewise; (0, height, width) if nobody asked.
        heights: (height, width) metres above ground, NaN where unknown; (0, width) without heights.
    """

    window: Window
    classes: npt.NDArray[np.uint8]
    confidence: FloatArray
    scenario: CodeArray
    cwam: ScoreArray
    probabilities: FloatArray
    heights: FloatArray
