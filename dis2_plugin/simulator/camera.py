"""From reflectance and light to pixel values: haze, colour balance, blur, noise, 8 or 16 bit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .blur import blur
from .canvas import Canvas
from .chance import log_uniform
from .compression import compress
from .light import Sun, sunlight
from .materials import Cover
from .noise import FloatArray

_FLANK = np.float32(0.15)
"""Contrast of the leaves on the flanks of leaning crowns."""
_INFRARED_THROUGH = 0.35
"""Share of the near infrared that leaves let through where they hold back visible light."""


@dataclass(frozen=True)
class Camera:
    """How a scene is photographed; three numbers are red, green, near infrared.

    Attributes:
        sky: share of light that comes from the sky, also into shadows.
        haze: light the air adds.
        through: share of visible light that reaches the shaded side of a crown through its leaves.
        gain: colour balance.
        gamma: exponent of the tone curve; below 1 lifts the shadows as display images do.
        apart: 0 stretches the bands alike, 1 each by its own range.
        blur_px: standard deviation of the optics' blur.
        sharpen: how much of it the operator undoes.
        noise: standard deviation at full light.
        black: share of the darkest value that is taken off.
        white: where the brightest surfaces end up, of the full range.
        falloff: relative loss of light from one end of the scene to the other, down and right.
        compression: rounding step of lossy compression; 0 for none.
    """

    sky: tuple[float, float, float]
    haze: tuple[float, float, float]
    through: float
    gain: tuple[float, float, float]
    gamma: float
    apart: float
    blur_px: float
    sharpen: float
    noise: float
    black: float
    white: float
    falloff: tuple[float, float]
    compression: float

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Camera:
        """Return a camera, an atmosphere and an operator's taste in colours."""
        sky, haze = rng.uniform(0.1, 0.32), rng.uniform(0.0, 0.07)
        red, green, nir = np.exp(rng.normal(0.0, (0.10, 0.10, 0.25))).tolist()
        return cls(
            sky=(sky, sky * 1.15, sky * 0.65),
            haze=(haze * 0.7, haze, haze * 0.35),
            through=float(rng.uniform(0.25, 0.7)),
            gain=(red, green, nir),
            gamma=log_uniform(rng, 0.33, 0.95),
            apart=float(max(rng.uniform(-0.5, 1.0), 0.0)),
            blur_px=float(rng.uniform(0.25, 1.15)),
            sharpen=float(rng.choice([0.0, 0.0, 0.4, 0.8])),
            noise=log_uniform(rng, 0.002, 0.02),
            black=float(rng.uniform(0.0, 1.0)),
            white=float(rng.uniform(0.5, 0.95)),
            falloff=(float(rng.normal(0, 0.06)), float(rng.normal(0, 0.06))),
            compression=float(max(rng.uniform(-0.3, 0.12), 0.0)),
        )

    @property
    def through_leaves(self) -> tuple[float, float, float]:
        """Share of red, green, near infrared that reaches the shaded side of a crown."""
        visible = self.through
        return visible, visible, visible + _INFRARED_THROUGH * (1 - visible)


def reflectance(canvas: Canvas) -> FloatArray:
    """Return what each pixel reflects, textured: (3, H, W), 0..1."""
    colours = np.array([m.colour for m in canvas.palette], np.float32)
    change = np.array([m.worn for m in canvas.palette], np.float32) - colours
    grain = np.array([m.grain for m in canvas.palette], np.float32)
    index = canvas.material.astype(np.intp)
    texture = canvas.fine * grain[:, 0].take(index)
    texture += canvas.clumps * grain[:, 1].take(index)
    texture += canvas.patches * grain[:, 2].take(index)
    texture += 1
    texture *= canvas.shade
    np.clip(texture, 0.3, 2.5, out=texture)
    wear = np.clip(canvas.patches * 0.35 + canvas.regions * 0.35 + canvas.clumps * 0.15 + 0.3, 0, 1)
    bands = []
    for band in range(3):
        value = change[:, band].take(index)
        value *= wear
        value += colours[:, band].take(index)
        value *= texture
        bands.append(value)
    return np.stack(bands)


def photograph(
    canvas: Canvas, sun: Sun, camera: Camera, seen: npt.NDArray[np.intp] | None = None
) -> FloatArray:
    """Return the scene as the camera's display values, (3, H, W), 0..1 with white at 1.

    Args:
        canvas: the scene.
        sun: lights it.
        camera: takes it.
        seen: (H, W) which pixel of the canvas each pixel shows, where buildings lean.
    """
    bands = reflectance(canvas)
    direct = sunlight(canvas.height, canvas.gsd_m, sun)
    leafy = canvas.covers() == Cover.TREE
    flank = np.float32(1) if seen is None else 1 + leafy.ravel()[seen] * canvas.leaves * _FLANK
    ramp = _ramp(canvas.size_px, camera)
    for band in range(3):
        sky, through = np.float32(camera.sky[band]), np.float32(camera.through_leaves[band])
        lit = np.where(leafy, direct * (1 - through) + through, direct)
        bands[band] *= lit * (1 - sky) + sky
        if seen is not None:
            bands[band] = bands[band].ravel()[seen] * flank
        bands[band] += np.float32(camera.haze[band])
        bands[band] *= ramp * np.float32(camera.gain[band])
        bands[band] = _optics(bands[band], camera)
        _add_noise(bands[band], canvas, camera.noise)
    bands = _tone(bands, camera)
    if camera.compression:
        for band in bands:
            compress(band, camera.compression)
    return bands


def _ramp(size_px: int, camera: Camera) -> FloatArray:
    """Return the fall of light over the scene, 1 on average."""
    away = np.linspace(-0.5, 0.5, size_px, dtype=np.float32)
    down, right = (np.float32(loss) for loss in camera.falloff)
    return np.asarray(1 + away[:, None] * down + away[None, :] * right, np.float32)


def _add_noise(band: FloatArray, canvas: Canvas, strength: float) -> None:
    """Add noise that grows with the root of the light; a moved copy of the scene's own grain."""
    rows, cols = canvas.rng.integers(16, max(canvas.size_px - 16, 17), 2)
    noise = np.roll(canvas.fine, (int(rows), int(cols)), (0, 1))
    noise *= np.sqrt(np.maximum(band, np.float32(1e-4)))
    noise *= np.float32(2 * strength)
    band += noise


def _optics(band: FloatArray, camera: Camera) -> FloatArray:
    blurred = blur(band, camera.blur_px)
    if camera.sharpen:
        blurred = blurred + np.float32(camera.sharpen) * (blurred - blur(blurred, 1.0))
    return blurred


def _tone(bands: FloatArray, camera: Camera) -> FloatArray:
    own = np.sort(bands[:, ::6, ::6].reshape(3, -1), axis=1)
    shared = np.sort(own.ravel())
    ends = []
    for share in (0.005, 0.98):
        alike, each = shared[int(share * shared.size)], own[:, int(share * own.shape[1])]
        ends.append((1 - camera.apart) * alike + camera.apart * each[:, None, None])
    low, high = ends[0] * camera.black, ends[1]
    bands -= low.astype(np.float32)
    bands *= (1 / np.maximum(high - low, 1e-3)).astype(np.float32)
    np.maximum(bands, np.float32(1e-3), out=bands)
    np.power(bands, np.float32(camera.gamma), out=bands)
    bands *= np.float32(camera.white)
    return bands


def digitise(values: FloatArray, bits: int) -> npt.NDArray[np.uint8] | npt.NDArray[np.uint16]:
    """Return display values as whole numbers; 0 is left free for no data.

    Args:
        values: (3, H, W), 1 is the display's white.
        bits: 8, or 11, 12 or 16 in a 16-bit file.
    """
    top = 2**bits - 1
    whole = np.clip(np.rint(values * top), 1, top)
    return whole.astype(np.uint8) if bits == 8 else whole.astype(np.uint16)
