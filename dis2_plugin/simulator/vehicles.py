"""Cars, vans and lorries: small boxes with a cabin, along kerbs and in car parks."""

from __future__ import annotations

import numpy as np

from .canvas import Canvas
from .materials import Cover, Material, car_paint

_GLASS = Material(Cover.CAR, (0.04, 0.045, 0.05), (0.05, 0.05, 0.06), (0.03, 0.0, 0.0))

_FINE_M = 0.4
"""Pixels larger than this show no windscreens."""


def park_car(canvas: Canvas, x: float, y: float, angle: float, stray: float = 0.0) -> None:
    """Stamp one vehicle.

    Args:
        canvas: takes the car where the ground is free.
        x: map position, metres.
        y: map position, metres.
        angle: driving direction, radians.
        stray: chance that it was there on one of the two days only, mostly that of the image.
    """
    rng = canvas.rng
    length, width, tall = rng.uniform(3.6, 4.9), rng.uniform(1.65, 1.95), rng.uniform(1.4, 1.75)
    van = rng.uniform() < 0.1
    if van:
        length, width, tall = rng.uniform(5.0, 7.5), rng.uniform(1.95, 2.4), rng.uniform(2.0, 2.9)
    patch = canvas.patch(x, y, angle, length / 2, width / 2)
    if patch is None or canvas.height[patch.index].max() > 0.3:
        return
    along = np.abs(patch.s) / np.float32(length / 2)
    across = np.abs(patch.t) / np.float32(width / 2)
    inside = (across < 1) & (along < 1) & (along**4 + across**4 < 1.5)
    nose = patch.s / np.float32(length / 2)
    cabin = (nose > -0.85) & (nose < 0.35) & (across < 0.85)
    surface = np.where(cabin | van, tall, tall * 0.62).astype(np.float32)
    on = (True, True)
    if rng.uniform() < stray:
        on = (True, False) if rng.uniform() < 0.65 else (False, True)
    body = canvas.add(car_paint(rng))
    canvas.raise_to(patch, inside, surface, body, on)
    if on[0] and not van and canvas.gsd_m < _FINE_M and rng.uniform() < 0.9:
        front = cabin & (nose > 0.1)
        rear = cabin & (nose < -0.62)
        canvas.material[patch.index][(front | rear) & inside] = canvas.add(_GLASS)
