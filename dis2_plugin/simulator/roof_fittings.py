"""What stands on roofs: parapets, boxes, skylights, dormers, chimneys, windows, solar panels."""

from __future__ import annotations

import numpy as np

from .box import Box
from .buildings import FLAT, Roof, build, footprint, roof_surface
from .canvas import Canvas
from .chance import either
from .materials import Cover, Material, clutter, solar_panel

_FINE_M = 0.4
"""Pixels larger than this show no chimneys."""


def furnish(canvas: Canvas, box: Box, roof: Roof, material: int) -> None:
    """Add to a roof what its kind carries."""
    rng = canvas.rng
    if roof.shape in FLAT:
        if rng.uniform() < 0.5 and min(box.half_s, box.half_t) > 3:
            _parapet(canvas, box, roof)
        _boxes(canvas, box, roof, material)
        if min(box.half_s, box.half_t) > 6 and rng.uniform() < 0.4:
            _skylights(canvas, box, roof)
    else:
        if roof.shape != "shed" and rng.uniform() < 0.4:
            _dormers(canvas, box, roof, material)
        if canvas.gsd_m < _FINE_M:
            _chimneys(canvas, box, roof)
        if rng.uniform() < 0.3:
            _skylights(canvas, box, roof)
    if rng.uniform() < 0.12:
        _panels(canvas, box, roof)


def _boxes(canvas: Canvas, box: Box, roof: Roof, material: int) -> None:
    """Lift houses, plant and storeys set back."""
    rng = canvas.rng
    for _ in range(int(rng.poisson(min(box.half_s * box.half_t / 40.0, 8.0)))):
        half_s, half_t = rng.uniform(0.4, 2.2, 2)
        reach_s, reach_t = box.half_s - half_s - 0.5, box.half_t - half_t - 0.5
        if min(reach_s, reach_t) <= 0:
            continue
        spot = box.part(
            rng.uniform(-reach_s, reach_s), rng.uniform(-reach_t, reach_t), half_s, half_t
        )
        look = material if rng.uniform() < 0.3 else canvas.add(_fitting(rng))
        build(canvas, spot, Roof("flat", roof.eaves_m + float(rng.uniform(0.3, 3.0)), 0.0), look)
    if box.half_t > 4.5 and rng.uniform() < 0.12:
        storey = box.part(0, 0, box.half_s * rng.uniform(0.4, 0.85), box.half_t - 2)
        build(canvas, storey, Roof("flat", roof.eaves_m + 3.0, 0.0), material)


def _dormers(canvas: Canvas, box: Box, roof: Roof, material: int) -> None:
    """A row of dormers on one or both slopes."""
    rng = canvas.rng
    half, side = float(rng.uniform(0.7, 1.3)), either(rng)
    deep = min(box.half_t * 0.4, 1.6)
    top = roof.eaves_m + box.half_t * roof.slope * float(rng.uniform(0.6, 0.9))
    shape = Roof("flat" if rng.uniform() < 0.5 else "shed", top, 0.05)
    look = material if rng.uniform() < 0.6 else canvas.add(_fitting(rng))
    for s in np.arange(-box.half_s + half + 1, box.half_s - half - 1, rng.uniform(3, 5)):
        if rng.random() < 0.7:
            build(canvas, box.part(float(s), side * box.half_t * 0.5, half, deep), shape, look)


def _chimneys(canvas: Canvas, box: Box, roof: Roof) -> None:
    """One or two chimneys near the ridge."""
    rng = canvas.rng
    for _ in range(int(rng.poisson(0.9))):
        half_s, half_t = rng.uniform(0.2, 0.55, 2)
        s, t = rng.uniform(-0.9, 0.9) * box.half_s, rng.uniform(-0.5, 0.5) * box.half_t
        top = roof.eaves_m + (box.half_t - abs(t)) * roof.slope + rng.uniform(0.4, 1.4)
        stack = Roof("flat", float(top), 0.0)
        build(canvas, box.part(s, t, half_s, half_t), stack, canvas.add(_fitting(rng)))


def _skylights(canvas: Canvas, box: Box, roof: Roof) -> None:
    """Windows in the roof: a grid of domes on halls, a few flush ones on houses."""
    rng = canvas.rng
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    every_s, every_t = rng.uniform(2.5, 9.0, 2)
    half_s, half_t = rng.uniform(0.35, 1.2, 2)
    grid = (np.mod(patch.s, np.float32(every_s)) < 2 * half_s) & (
        np.mod(patch.t, np.float32(every_t)) < 2 * half_t
    )
    inner = (np.abs(patch.s) < box.half_s - 1) & (np.abs(patch.t) < box.half_t - 0.8)
    surface = roof_surface(patch, box, roof) + np.float32(rng.uniform(0.02, 0.4))
    canvas.raise_to(patch, grid & inner, surface, canvas.add(_fitting(rng)))


def _panels(canvas: Canvas, box: Box, roof: Roof) -> None:
    """Solar panels in a field on one side of the roof; in rows where it is flat."""
    rng = canvas.rng
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    side = either(rng)
    low, high = rng.uniform(0.05, 0.3) * box.half_t, rng.uniform(0.6, 0.9) * box.half_t
    start, end = np.sort(rng.uniform(-0.9, 0.9, 2)) * box.half_s
    across = patch.t * np.float32(side)
    field = (across > low) & (across < high) & (patch.s > start) & (patch.s < end)
    if roof.shape in FLAT:
        field &= np.mod(patch.t, np.float32(2.2)) < 1.4
    field &= footprint(patch, box, roof.shape)
    surface = roof_surface(patch, box, roof) + np.float32(0.15)
    canvas.raise_to(patch, field, surface, canvas.add(solar_panel(rng)))


def _parapet(canvas: Canvas, box: Box, roof: Roof) -> None:
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    edge = np.minimum(box.half_s - np.abs(patch.s), box.half_t - np.abs(patch.t))
    rim = (edge > 0) & (edge < max(0.35, canvas.gsd_m)) & footprint(patch, box, roof.shape)
    top = np.full(edge.shape, roof.eaves_m + canvas.rng.uniform(0.2, 1.1), np.float32)
    canvas.raise_to(patch, rim, top, canvas.add(_fitting(canvas.rng)))


def _fitting(rng: np.random.Generator) -> Material:
    other = clutter(rng)
    red, green, nir = other.colour
    grey = (red + green) / 2
    colour = (grey, grey * 0.98, 0.7 * grey + 0.3 * nir)
    return Material(Cover.BUILDING, colour, colour, (0.03, 0.02, 0.0))
