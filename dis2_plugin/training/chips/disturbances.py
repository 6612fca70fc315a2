"""What differs from flight to flight: exposure and colour of images, datum and voids of heights."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..scenes.cache import Array
from ..settings.augmentation import AugmentationConfig

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]


def disturb_image(
    image: Array, brightness: float, config: AugmentationConfig, rng: np.random.Generator
) -> FloatArray:
    """Return the image under another exposure: gamma, gain, gain per band, noise; 0 stays 0.

    Args:
        image: (3, H, W), 0 in all bands where there is no data.
        brightness: of the scene, in the units of the image.
        config: how much.
        rng: what is random.
    """
    missing = ~image.any(axis=0)
    unit = image.astype(np.float32) / np.float32(brightness)
    unit **= np.float32(np.exp(rng.normal(0, config.gamma)))
    gain = np.exp(
        rng.normal(0, config.brightness) + rng.normal(0, config.band_gain, size=(3, 1, 1))
    )
    unit *= gain.astype(np.float32)
    if config.noise:
        unit += np.float32(config.noise) * rng.standard_normal(unit.shape, dtype=np.float32)
    disturbed: FloatArray = np.maximum(unit, np.float32(1e-3)) * np.float32(brightness)
    disturbed[:, missing] = 0
    return disturbed


def disturb_heights(
    heights_m: Array, config: AugmentationConfig, rng: np.random.Generator
) -> FloatArray:
    """Return the heights with another datum and scale, and patches without data as NaN.

    Args:
        heights_m: (H, W), NaN where void.
        config: how much.
        rng: what is random.
    """
    gain = np.float32(np.exp(rng.normal(0, config.height_gain)))
    disturbed: FloatArray = heights_m.astype(np.float32) * gain
    disturbed += np.float32(rng.normal(0, config.height_offset_m))
    if rng.random() < config.void_chance:
        for _ in range(int(rng.integers(1, config.void_patches + 1))):
            _void_patch(disturbed, config.void_px, rng)
    return disturbed


def _void_patch(heights_m: FloatArray, longest_px: int, rng: np.random.Generator) -> None:
    """Make an ellipse of the heights void."""
    rows, cols = np.ogrid[: heights_m.shape[0], : heights_m.shape[1]]
    high, wide = rng.integers(2, max(longest_px, 3), size=2) / 2
    row, col = rng.integers(heights_m.shape[0]), rng.integers(heights_m.shape[1])
    inside: BoolArray = ((rows - row) / high) ** 2 + ((cols - col) / wide) ** 2 <= 1
    heights_m[inside] = np.nan
