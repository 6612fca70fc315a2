"""Names trees and lawns in photographs by how rough their green is, where that is beyond doubt.

Crowns have lit and shaded sides, lawns have not. Green is where the NDVI is above 0.05. Roughness
is the standard deviation of the logarithm of brightness among green pixels nearby, so that the
edge of a lawn beside a roof is not rough. The limits hold for pixels of about 60 cm.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.ndimage import binary_erosion, gaussian_filter, maximum_filter

LOW_VEGETATION, TREE, UNKNOWN = 2, 3, 255
GREEN = 0.05
NEAR_PX = 2.0
ROUGH = 0.09
SMOOTH = 0.07
"""A lawn is smoother than this as far as ``LAWN_PX`` away, farther than from a crown's middle to
where it becomes rough."""
LAWN_PX = 8
EDGE_PX = 2

FloatArray = npt.NDArray[np.float32]


def roughness_of_green(image: FloatArray) -> FloatArray:
    """Return how rough the green is around each pixel (H, W); 0 where it is not green.

    Args:
        image: (3, H, W) red, green, near infrared, in any unit.
    """
    red, _, nir = image
    green = ((nir - red) / np.maximum(nir + red, 1) > GREEN).astype(np.float32)
    brightness = np.log(image.mean(axis=0) + 1)
    share = gaussian_filter(green, NEAR_PX) + np.float32(1e-3)
    mean = gaussian_filter(green * brightness, NEAR_PX) / share
    variance = gaussian_filter(green * (brightness - mean) ** 2, NEAR_PX) / share
    rough: FloatArray = green * np.sqrt(np.maximum(variance, 0))
    return rough


def sure_green(image: FloatArray) -> npt.NDArray[np.uint8]:
    """Return class ids (H, W): tree, low vegetation, or the ignore id.

    Args:
        image: (3, H, W) red, green, near infrared, in any unit.
    """
    rough = roughness_of_green(image)
    green = rough > 0
    smooth = maximum_filter(rough, 2 * LAWN_PX + 1) < SMOOTH
    labels = np.full(green.shape, UNKNOWN, np.uint8)
    labels[green & (gaussian_filter(rough, NEAR_PX - 0.5) > ROUGH)] = TREE
    labels[smooth & binary_erosion(green, iterations=EDGE_PX, border_value=1)] = LOW_VEGETATION
    return labels
