"""Light that changes within an image, clouds' shadows and a camera that moves, all by kornia.

kornia's other augmentations are not used: its turns interpolate, which spreads the NaN of heights
and mixes class ids, and it cannot move one modality against the other (``chips``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch

if TYPE_CHECKING:
    from kornia.augmentation import AugmentationSequential

FloatArray = npt.NDArray[np.float32]

_WHITE = np.float32(1.5)
"""What kornia takes for 1, in units of the scene's brightness: the network clips there too."""


def change_light(unit: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Return the image after one of four accidents, drawn by lot.

    A slope of brightness, blotches of brightness, a cloud's shadow, or motion blur.

    Args:
        unit: (3, H, W) in units of the scene's brightness.
        rng: what is random; torch's own generator is left as it was.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(int(rng.integers(2**31)))
        changed = _accidents()(torch.from_numpy(unit / _WHITE)[None])
    values: FloatArray = changed[0].numpy() * _WHITE
    return values


@lru_cache(maxsize=1)
def _accidents() -> AugmentationSequential:
    from kornia.augmentation import (  # noqa: PLC0415 - slow to import, and asked for by option
        AugmentationSequential,
        RandomLinearIllumination,
        RandomMotionBlur,
        RandomPlasmaBrightness,
        RandomPlasmaShadow,
    )

    return AugmentationSequential(
        RandomLinearIllumination(gain=(0.01, 0.2), p=1.0),
        RandomPlasmaBrightness(roughness=(0.1, 0.5), intensity=(0.0, 0.25), p=1.0),
        RandomPlasmaShadow(shade_intensity=(-0.2, 0.0), shade_quantity=(0.0, 0.5), p=1.0),
        RandomMotionBlur((3, 7), angle=180.0, direction=0.0, p=1.0),
        data_keys=["input"],
        random_apply=1,
    )
