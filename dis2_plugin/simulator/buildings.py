"""One building part: a rectangle or a round, under one of many roofs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .box import Box
from .canvas import BoolArray, Canvas, Patch
from .materials import flat_roof, pitched_roof
from .noise import FloatArray

ROOFS = ("flat", "shed", "gable", "hip", "mansard", "barrel", "saw", "drum", "cone")
ROUND = frozenset({"drum", "cone"})
"""Roofs over round footprints."""

FLAT = frozenset({"flat", "drum"})
"""Roofs without slope."""

_LOW = FLAT | {"shed", "barrel", "saw"}
"""Roofs of sheet, membrane or gravel rather than tiles."""

_PITCHED = ("gable", "hip", "shed", "mansard", "barrel")
_PITCHED_UP_TO = (0.55, 0.81, 0.91, 0.98, 1.0)

_SAW_M = 7.0
"""Width of a tooth of a saw-tooth roof."""


@dataclass(frozen=True)
class Roof:
    """A roof: its shape, the height of its eaves in metres, its slope (rise over run)."""

    shape: str
    eaves_m: float
    slope: float


def roof_surface(patch: Patch, box: Box, roof: Roof) -> FloatArray:
    """Return the roof's height above ground in the window, metres."""
    if roof.shape in FLAT:
        return np.full(patch.s.shape, roof.eaves_m, np.float32)
    run = _run(patch, box, roof.shape)
    run *= np.float32(roof.slope)
    run += np.float32(roof.eaves_m)
    return np.asarray(run, dtype=np.float32)


def _run(patch: Patch, box: Box, shape: str) -> FloatArray:
    """Return how far each pixel lies from the eaves, metres along the roof's rise."""
    across = box.half_t - np.abs(patch.t)
    if shape == "shed":
        run = patch.t + np.float32(box.half_t)
    elif shape == "saw":
        run = np.mod(patch.s + np.float32(box.half_s), np.float32(_SAW_M))
    elif shape == "barrel":
        run = np.sqrt(np.maximum(across, 0) * np.float32(2 * box.half_t))
    elif shape == "cone":
        run = np.maximum(np.float32(box.half_t) - np.hypot(patch.s, patch.t), 0)
    elif shape == "gable":
        run = across
    else:
        run = np.minimum(across, box.half_s - np.abs(patch.s))
        if shape == "mansard":
            run = np.minimum(run * np.float32(2.5), np.float32(2.0) + run * np.float32(0.3))
    return np.asarray(run, np.float32)


def footprint(patch: Patch, box: Box, shape: str) -> BoolArray:
    """Return which pixels of the window a building part stands on."""
    if shape in ROUND:
        return np.asarray((patch.s / box.half_s) ** 2 + (patch.t / box.half_t) ** 2 < 1)
    return (np.abs(patch.s) < box.half_s) & (np.abs(patch.t) < box.half_t)


def build(canvas: Canvas, box: Box, roof: Roof, material: int) -> None:
    """Put up one rectangular building part."""
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    inside = footprint(patch, box, roof.shape)
    surface = roof_surface(patch, box, roof)
    canvas.raise_to(patch, inside, surface, material)
    _texture(canvas, patch, inside, roof)


def _texture(canvas: Canvas, patch: Patch, inside: BoolArray, roof: Roof) -> None:
    rng = canvas.rng
    if rng.uniform() < 0.45:
        return
    period = rng.uniform(0.3, 1.2) if roof.shape not in FLAT else rng.uniform(1.0, 6.0)
    if period < 2.2 * canvas.gsd_m:
        return
    along = patch.s if rng.uniform() < 0.5 else patch.t
    lines = 1 + np.float32(rng.uniform(0.02, 0.12)) * np.sin(along * np.float32(6.28 / period))
    canvas.shade[patch.index][inside] = lines[inside]


def draw_roof(rng: np.random.Generator, floors: float, flat_share: float, width_m: float) -> Roof:
    """Return a roof for a building of ``floors`` storeys and ``width_m`` across."""
    eaves = float(floors * rng.uniform(2.6, 3.3) + rng.uniform(-0.3, 0.8))
    if rng.uniform() < flat_share:
        return Roof("flat", eaves, 0.0)
    shape = _PITCHED[int(np.searchsorted(_PITCHED_UP_TO, rng.uniform()))]
    steepest = min(1.2, 9.0 / width_m)
    slope = float(rng.uniform(0.2, max(0.3, steepest)))
    if shape in ("shed", "barrel"):
        slope = float(rng.uniform(0.04, 0.3))
    return Roof(shape, eaves, slope)


def roof_material(canvas: Canvas, roof: Roof, town: tuple[float, float, float]) -> int:
    """Return a palette id for a roof of this shape."""
    rng = canvas.rng
    flat = roof.shape in _LOW and rng.uniform() < 0.9
    return canvas.add(flat_roof(rng) if flat else pitched_roof(rng, town))
