"""Buildings: rectangles put together, under flat, shed, gable, hip and mansard roofs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .box import Box
from .canvas import BoolArray, Canvas, Patch
from .materials import Cover, Material, clutter, flat_roof, pitched_roof
from .noise import FloatArray

ROOFS = ("flat", "shed", "gable", "hip", "mansard")


@dataclass(frozen=True)
class Roof:
    """A roof: its shape, the height of its eaves in metres, its slope (rise over run)."""

    shape: str
    eaves_m: float
    slope: float


def roof_surface(patch: Patch, box: Box, roof: Roof) -> FloatArray:
    """Return the roof's height above ground in the window, metres."""
    across = box.half_t - np.abs(patch.t)
    if roof.shape == "flat":
        return np.full(across.shape, roof.eaves_m, np.float32)
    if roof.shape == "shed":
        run = patch.t + box.half_t
    elif roof.shape == "gable":
        run = across
    elif roof.shape == "hip":
        run = np.minimum(across, box.half_s - np.abs(patch.s))
    else:
        steep = np.minimum(across, box.half_s - np.abs(patch.s))
        run = np.minimum(steep * 2.5, 2.0 + steep * 0.3)
    return np.asarray(roof.eaves_m + run * roof.slope, dtype=np.float32)


def build(canvas: Canvas, box: Box, roof: Roof, material: int) -> None:
    """Put up one rectangular building part."""
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    inside = (np.abs(patch.s) < box.half_s) & (np.abs(patch.t) < box.half_t)
    surface = roof_surface(patch, box, roof)
    canvas.raise_to(patch, inside, surface, material)
    _texture(canvas, patch, inside, roof)


def _texture(canvas: Canvas, patch: Patch, inside: BoolArray, roof: Roof) -> None:
    rng = canvas.rng
    if rng.uniform() < 0.45:
        return
    period = rng.uniform(0.3, 1.2) if roof.shape != "flat" else rng.uniform(1.0, 6.0)
    if period < 2.2 * canvas.gsd_m:
        return
    along = patch.s if rng.uniform() < 0.5 else patch.t
    lines = 1 + np.float32(rng.uniform(0.02, 0.12)) * np.sin(along * np.float32(6.28 / period))
    canvas.shade[patch.index][inside] = lines[inside]


def furnish(canvas: Canvas, box: Box, roof: Roof, material: int) -> None:
    """Add what stands on a roof: parapets and boxes on flat ones, dormers, lights and chimneys."""
    rng = canvas.rng
    if roof.shape == "flat":
        if rng.uniform() < 0.5 and min(box.half_s, box.half_t) > 3:
            _parapet(canvas, box, roof)
        count = int(rng.poisson(min(box.half_s * box.half_t / 40.0, 8.0)))
        limits, rise = (0.4, 2.2), (0.3, 3.0)
    else:
        count, limits, rise = int(rng.poisson(1.6)), (0.25, 0.9), (0.0, 1.2)
    for _ in range(count):
        half_s, half_t = rng.uniform(*limits, 2)
        reach_s, reach_t = box.half_s - half_s - 0.5, box.half_t - half_t - 0.5
        if reach_s <= 0 or reach_t <= 0:
            continue
        s, t = rng.uniform(-reach_s, reach_s), rng.uniform(-reach_t, reach_t)
        run = box.half_t - abs(t) if roof.shape != "flat" else 0.0
        top = roof.eaves_m + run * roof.slope + rng.uniform(*rise)
        look = material if rng.uniform() < 0.3 else canvas.add(_fitting(rng))
        build(canvas, box.part(s, t, half_s, half_t), Roof("flat", float(top), 0.0), look)


def _fitting(rng: np.random.Generator) -> Material:
    other = clutter(rng)
    red, green, nir = other.colour
    grey = (red + green) / 2
    colour = (grey, grey * 0.98, 0.7 * grey + 0.3 * nir)
    return Material(Cover.BUILDING, colour, colour, (0.03, 0.02, 0.0))


def _parapet(canvas: Canvas, box: Box, roof: Roof) -> None:
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    edge = np.minimum(box.half_s - np.abs(patch.s), box.half_t - np.abs(patch.t))
    rim = (edge > 0) & (edge < max(0.35, canvas.gsd_m))
    top = np.full(edge.shape, roof.eaves_m + canvas.rng.uniform(0.2, 1.1), np.float32)
    canvas.raise_to(patch, rim, top, canvas.add(_fitting(canvas.rng)))


def draw_roof(rng: np.random.Generator, floors: float, flat_share: float, width_m: float) -> Roof:
    """Return a roof for a building of ``floors`` storeys and ``width_m`` across."""
    eaves = float(floors * rng.uniform(2.6, 3.3) + rng.uniform(-0.3, 0.8))
    if rng.uniform() < flat_share:
        return Roof("flat", eaves, 0.0)
    shape = str(rng.choice(["gable", "hip", "shed", "mansard"], p=[0.55, 0.28, 0.1, 0.07]))
    steepest = min(1.2, 9.0 / width_m)
    slope = float(rng.uniform(0.2, max(0.3, steepest)))
    if shape == "shed":
        slope = float(rng.uniform(0.04, 0.3))
    return Roof(shape, eaves, slope)


def roof_material(canvas: Canvas, roof: Roof, town: tuple[float, float, float]) -> int:
    """Return a palette id for a roof of this shape."""
    rng = canvas.rng
    flat = roof.shape in ("flat", "shed") and rng.uniform() < 0.9
    return canvas.add(flat_roof(rng) if flat else pitched_roof(rng, town))


def house(
    canvas: Canvas, box: Box, floors: float, flat_share: float, town: tuple[float, float, float]
) -> None:
    """Build a house: a main body, often a wing or annexe, and roof fittings."""
    rng = canvas.rng
    roof = draw_roof(rng, floors, flat_share, 2 * box.half_t)
    material = roof_material(canvas, roof, town)
    build(canvas, box, roof, material)
    if rng.uniform() < 0.45:
        half_t = box.half_t * rng.uniform(0.45, 0.8)
        side = rng.choice([-1, 1])
        s = rng.uniform(-1, 1) * (box.half_s - half_t)
        wing = box.part(
            s, side * box.half_t * 0.9, box.half_t * rng.uniform(0.8, 1.3), half_t, np.pi / 2
        )
        build(canvas, wing, Roof(roof.shape, roof.eaves_m, roof.slope), material)
    if rng.uniform() < 0.4:
        half_s, half_t = rng.uniform(1.5, 3.5), rng.uniform(1.2, 3.0)
        annexe = box.part(
            rng.choice([-1, 1]) * (box.half_s + half_s * 0.8),
            rng.uniform(-1, 1) * box.half_t * 0.5,
            half_s,
            half_t,
        )
        low = Roof("flat" if rng.uniform() < 0.7 else "shed", rng.uniform(2.3, 3.2), 0.1)
        build(canvas, annexe, low, roof_material(canvas, low, town))
    furnish(canvas, box, roof, material)
