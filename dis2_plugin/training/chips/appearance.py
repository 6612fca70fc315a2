"""Other looks for simulated images: more or less fine detail, and texture of real photographs.

Images are (3, H, W) float32 in units of the scene's brightness, without holes. Labels keep their
place: no function here moves an edge.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter

FloatArray = npt.NDArray[np.float32]

_SMALLEST = np.float32(1e-3)
_DETAIL_PX = (1.0, 8.0)
"""Range of the standard deviation that tells fine detail from what lies below it."""
_LARGEST_SHARE = 0.5
_STRONGEST_OVERLAY = 0.7


def change_detail(unit: FloatArray, log_contrast: float, rng: np.random.Generator) -> FloatArray:
    """Return the image with its fine detail stronger or weaker.

    Args:
        unit: (3, H, W).
        log_contrast: standard deviation of the logarithm of the change.
        rng: draws the change and which detail counts as fine.
    """
    coarse = _smooth(unit, rng)
    gain = np.float32(np.exp(rng.normal(0, log_contrast)))
    changed: FloatArray = np.maximum(coarse + gain * (unit - coarse), _SMALLEST)
    return changed


def borrow_spectrum(unit: FloatArray, real: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Return the image with part of its Fourier amplitudes from a real one, its phases its own.

    Means stay, so that colours keep telling vegetation from stone. After Xu et al. (2021), A
    Fourier-based framework for domain generalization, equation 6.

    Args:
        unit: (3, H, W).
        real: of the same size.
        rng: draws the share, at most a half: with more, the noise of foreign amplitudes buries
            what the labels name.
    """
    own = np.fft.rfft2(unit)
    foreign = np.abs(np.fft.rfft2(real))
    amplitude = np.abs(own)
    mixed = amplitude + rng.uniform(0, _LARGEST_SHARE) * (foreign - amplitude)
    mixed[:, 0, 0] = amplitude[:, 0, 0]
    spectrum = mixed * np.exp(1j * np.angle(own))
    changed = np.fft.irfft2(spectrum, s=unit.shape[-2:]).astype(np.float32)
    return np.maximum(changed, _SMALLEST)


def overlay_texture(unit: FloatArray, real: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Return the image multiplied by the fine detail of a real one, all bands alike.

    Args:
        unit: (3, H, W).
        real: of the same size.
        rng: draws the strength and which detail counts as fine.
    """
    brightness = np.log(np.maximum(real.mean(axis=0, keepdims=True), _SMALLEST))
    detail = brightness - _smooth(brightness, rng)
    changed: FloatArray = unit * np.exp(np.float32(rng.uniform(0, _STRONGEST_OVERLAY)) * detail)
    return changed


def _smooth(values: FloatArray, rng: np.random.Generator) -> FloatArray:
    low, high = np.log(_DETAIL_PX)
    sigma = np.exp(rng.uniform(low, high))
    smooth: FloatArray = gaussian_filter(values, (0, sigma, sigma), truncate=2.5)
    return smooth
