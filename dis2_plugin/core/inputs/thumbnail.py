"""A small picture of an input, as the person sees it before a run: false colour, or a ramp."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SIDE_PX = 360
"""The longer side of a picture; enough for a look, and read in a moment."""

_STRETCH_PERCENT = (2, 98)
_RAMP = np.array(((30, 34, 74), (46, 125, 128), (148, 201, 96), (253, 246, 190)), np.float64)
"""Dark and blue is low, light and yellow is high, as maps of heights often have it."""


@dataclass(frozen=True)
class ThumbnailWish:
    """Which part of which raster is to be shown.

    Attributes:
        source: what GDAL opens.
        bands: 1-based; three are shown as red, green and blue, one as a ramp.
        box: left, top, right and bottom of the part, as shares 0..1 of the raster.
    """

    source: str
    bands: tuple[int, ...]
    box: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class Thumbnail:
    """A picture of ``width`` by ``height`` pixels, four bytes each: red, green, blue, opacity.

    Attributes:
        low, high: the values that 2 % and 98 % of the pixels lie below; NaN where none has data.
    """

    width: int
    height: int
    rgba: bytes
    low: float
    high: float


def thumbnail_of(values: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_]) -> Thumbnail:
    """Return the picture of three bands or one, stretched between its dark and bright ends.

    Args:
        values: (C, H, W); C is 3 for false colour, 1 for a ramp.
        valid: (H, W), which pixels have data; the others are transparent.
    """
    bands, height, width = values.shape
    rgba = np.zeros((height, width, 4), np.uint8)
    if not valid.any():
        return Thumbnail(width, height, rgba.tobytes(), float("nan"), float("nan"))
    low, high = (float(v) for v in np.percentile(values[:, valid], _STRETCH_PERCENT))
    shares = np.clip((values - low) / max(high - low, 1e-9), 0, 1)
    shares = np.where(valid, shares, 0).astype(np.float64)
    rgba[..., :3] = _ramped(shares[0]) if bands == 1 else np.moveaxis(shares[:3] * 255, 0, -1)
    rgba[..., 3] = np.where(valid, 255, 0)
    return Thumbnail(width, height, rgba.tobytes(), low, high)


def _ramped(shares: npt.NDArray[np.float64]) -> npt.NDArray[np.uint8]:
    places = np.linspace(0, 1, len(_RAMP))
    channels = [np.interp(shares, places, _RAMP[:, channel]) for channel in range(3)]
    return np.stack(channels, axis=-1).astype(np.uint8)
