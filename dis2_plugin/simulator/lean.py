"""Building lean of an ortho-photo made on the terrain: what stands high lies away from its foot."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .light import overlap
from .noise import FloatArray

_LONGEST_PX = 40


def draw_lean(rng: np.random.Generator) -> tuple[float, float]:
    """Return metres of displacement per metre of height, down and right; none in a true ortho."""
    if rng.uniform() < 0.65:
        return 0.0, 0.0
    angle, strength = rng.uniform(0, 2 * np.pi), rng.uniform(0.03, 0.25)
    return float(strength * np.sin(angle)), float(strength * np.cos(angle))


def seen_through(
    height: FloatArray, gsd_m: float, lean: tuple[float, float]
) -> npt.NDArray[np.intp]:
    """Return for each pixel of the leaning image which pixel of the map is seen there.

    Follows each line of sight down: the last surface met on the way from the foot wins.

    Args:
        height: (H, W), metres.
        gsd_m: pixel size.
        lean: metres of displacement per metre of height, down and right.

    Returns:
        (H, W) positions in the flattened map.
    """
    seen = np.arange(height.size).reshape(height.shape)
    strength = float(np.hypot(*lean)) / gsd_m
    longest = min(round(strength * float(height.max())), _LONGEST_PX)
    source = seen.copy()
    for step in range(1, longest + 1):
        reach = step / strength / gsd_m
        to, start = overlap(height.shape, round(lean[0] * reach), round(lean[1] * reach))
        blocks = height[start] >= np.float32((step - 0.5) / strength)
        np.copyto(seen[to], source[start], where=blocks)
    return seen
