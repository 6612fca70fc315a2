"""What is on roads and car parks: mended patches, zebra crossings, lines between stalls."""

from __future__ import annotations

import numpy as np

from .box import Box
from .canvas import Canvas
from .materials import asphalt, paint
from .place import Place
from .streets import Net


def mark_streets(place: Place, net: Net) -> None:
    """Mend streets with newer asphalt here and there, and paint zebra crossings."""
    rng = place.canvas.rng
    mends, zebras = float(rng.choice([0.0, 0.5, 2.0])), float(rng.uniform(0.0, 1.0))
    for along_v, middle, kerb in net.dry_kerbs:
        for _ in range(int(rng.poisson(mends + zebras))):
            along = float(rng.uniform(*net.spans[1 if along_v else 0]))
            u, v = (middle, along) if along_v else (along, middle)
            turn = np.pi / 2 if along_v else 0.0
            if not place.near(u, v, 12):
                continue
            if rng.uniform() * (mends + zebras) < mends:
                half = float(rng.uniform(0.3, 0.95) * kerb)
                spot = place.box(u, v, float(rng.uniform(0.4, 12)), half, turn)
                place.cover(spot, place.canvas.add(asphalt(rng)))
            elif kerb > 2.5:
                _stripe(place.canvas, place.box(u, v, 1.8, kerb - 0.3, turn), across=True)


def mark_stalls(canvas: Canvas, box: Box, pitch_m: float) -> None:
    """Paint lines between the stalls of a row."""
    _stripe(canvas, box, across=False, pitch_m=pitch_m, share=max(0.1, canvas.gsd_m) / pitch_m)


def _stripe(
    canvas: Canvas, box: Box, *, across: bool, pitch_m: float = 1.0, share: float = 0.5
) -> None:
    patch = canvas.patch(box.x, box.y, box.angle, box.half_s, box.half_t)
    if patch is None:
        return
    inside = (np.abs(patch.s) < box.half_s) & (np.abs(patch.t) < box.half_t)
    along = patch.t if across else patch.s
    inside &= np.mod(along + np.float32(box.half_s), np.float32(pitch_m)) < pitch_m * share
    canvas.lay(patch, inside, canvas.add(paint(canvas.rng)))
