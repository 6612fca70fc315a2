"""Old cores: blocks built over from street to street, roof beside roof, with patios between."""

from __future__ import annotations

from .buildings import Roof, build, roof_material
from .chance import pick
from .place import Place
from .roof_fittings import furnish
from .streets import Block

_LEAST_M = 3.0
"""What is narrower is left open."""


def core(place: Place, block: Block) -> None:
    """Fill a block with houses of uneven size and height; some lots stay patios."""
    rng = place.canvas.rng
    floors, patios = float(rng.uniform(2, 5.5)), float(rng.uniform(0.03, 0.2))
    widest = float(rng.uniform(8, 20))
    v = block.v0
    while block.v1 - v > _LEAST_M:
        depth = min(float(rng.uniform(5, widest)), block.v1 - v)
        u = block.u0
        while block.u1 - u > _LEAST_M:
            width = min(float(rng.uniform(5, widest)), block.u1 - u)
            middle = u + width / 2, v + depth / 2
            if place.near(*middle, 15) and rng.random() > patios:
                _house(place, middle, (width / 2 + 0.1, depth / 2 + 0.1), floors)
            u += width
        v += depth


def _house(
    place: Place, middle: tuple[float, float], half: tuple[float, float], floors: float
) -> None:
    canvas, rng = place.canvas, place.canvas.rng
    shape = "flat" if rng.random() < 0.3 + 0.7 * place.flat_share else pick(rng, ("gable", "shed"))
    eaves = max(floors + float(rng.normal(0, 1)), 1.0) * 3.1
    roof = Roof(shape, eaves, 0.1 if shape == "shed" else float(rng.uniform(0.25, 0.6)))
    body = place.box(*middle, *half)
    material = roof_material(canvas, roof, place.town)
    build(canvas, body, roof, material)
    furnish(canvas, body, roof, material)
