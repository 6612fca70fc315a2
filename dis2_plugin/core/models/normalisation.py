"""How pixel values become network inputs; the model card says which rule, so all rooms agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

BRIGHTNESS_CEILING = 1.5
"""Scaled brightness is clipped here, so that a glint does not dominate a tile."""

_HIGHEST_M = 100.0


class RgirRule(str, Enum):
    """Rule for image bands."""

    NONE = "none"
    """Values go in as the file has them, in the unit of its bands (the published code)."""
    PERCENTILE = "percentile"
    """Divided by the scene's 98th percentile over all three bands, clipped to 0..1.5."""


class NdsmRule(str, Enum):
    """Rule for heights."""

    NONE = "none"
    """Values go in as the file has them, in the unit of its bands (the published code)."""
    LOG = "log"
    """log(1 + h), h in metres clipped to 0..100: fine near the ground, coarse for towers."""


@dataclass(frozen=True)
class Normalisation:
    """The rules of a model."""

    rgir: RgirRule = RgirRule.PERCENTILE
    ndsm: NdsmRule = NdsmRule.LOG

    def image(self, values: FloatArray, brightness: float) -> FloatArray:
        """Return image bands as network input.

        Args:
            values: (3, H, W) in the unit of the bands, in the model's order.
            brightness: the scene's 98th percentile over all three bands, in the same unit.
        """
        if self.rgir is RgirRule.NONE:
            return values
        return _limited(values * np.float32(1.0 / max(brightness, 1e-6)), BRIGHTNESS_CEILING)

    def heights(self, values: FloatArray) -> FloatArray:
        """Return heights as network input.

        Args:
            values: (1, H, W) in metres, or in file units under ``NdsmRule.NONE``.
        """
        if self.ndsm is NdsmRule.NONE:
            return values
        return np.log1p(_limited(values.astype(np.float32), _HIGHEST_M))


def _limited(values: FloatArray, highest: float) -> FloatArray:
    """Limit values, in their own memory, to 0..``highest``; ``np.clip`` takes much longer."""
    np.maximum(values, np.float32(0), out=values)
    return np.minimum(values, np.float32(highest), out=values)
