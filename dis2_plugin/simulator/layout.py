"""The plan of a place: its style, its street net, and what kind each block is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .blocks import FILLERS, PAVED
from .canvas import Canvas
from .chance import log_uniform, pick
from .materials import Season, grass, paving, town_roof
from .place import Place
from .road_marks import mark_streets
from .streets import Net, draw_frame, draw_streets
from .vegetation import Flora
from .vehicles import park_car


@dataclass(frozen=True)
class Style:
    """A kind of town: how likely each kind of block is, block sides and street widths (m)."""

    kinds: dict[str, float]
    block_m: tuple[float, float]
    street_m: tuple[float, float]
    curved: float


STYLES: dict[str, Style] = {
    "suburb": Style(
        {"detached": 8, "rows": 2, "park": 0.7, "square": 0.2, "wood": 0.4, "slabs": 0.5},
        (38, 85),
        (6, 13),
        0.5,
    ),
    "old_town": Style(
        {"courtyard": 6, "core": 3, "square": 0.8, "rows": 1.5, "car_park": 0.4, "park": 0.6},
        (25, 70),
        (3.5, 14),
        0.5,
    ),
    "modern": Style(
        {"slabs": 5, "car_park": 0.8, "park": 1.2, "detached": 1, "halls": 1, "square": 0.3},
        (50, 110),
        (8, 16),
        0.3,
    ),
    "industry": Style(
        {"halls": 6, "car_park": 1.2, "field": 1, "park": 0.5, "wood": 0.3},
        (50, 120),
        (9, 18),
        0.15,
    ),
    "village": Style(
        {"detached": 6, "field": 1.5, "wood": 1, "halls": 0.5, "park": 0.7}, (45, 110), (5, 9), 0.7
    ),
    "mixed": Style(
        {
            "detached": 2,
            "rows": 2,
            "courtyard": 1.7,
            "core": 0.5,
            "halls": 1,
            "car_park": 0.5,
            "slabs": 1.2,
            "park": 1,
            "wood": 0.4,
            "field": 0.4,
            "square": 0.3,
        },
        (40, 90),
        (6, 16),
        0.4,
    ),
}
"""Kinds of towns by name."""

_STYLE_SHARES = {
    "suburb": 0.3,
    "old_town": 0.2,
    "modern": 0.14,
    "industry": 0.1,
    "village": 0.08,
    "mixed": 0.18,
}

_CANALS = 0.1
"""Share of streets with a canal in towns on water; a third of all towns are."""


def draw_town(canvas: Canvas, style_name: str | None) -> None:
    """Draw streets, blocks and everything in them on an empty canvas."""
    rng = canvas.rng
    name = style_name or str(rng.choice(list(_STYLE_SHARES), p=list(_STYLE_SHARES.values())))
    style = STYLES[name]
    frame = draw_frame(rng, rng.uniform() < style.curved)
    canals = _CANALS if rng.uniform() < 0.35 else 0.0
    net, block_of = draw_streets(canvas, frame, style.block_m, style.street_m, canals)
    stray = float(rng.choice([0.0, rng.uniform(0.02, 0.3), 1.0], p=[0.55, 0.3, 0.15]))
    place = Place(
        canvas,
        frame,
        Flora.draw(canvas, Season.draw(rng), 0.5 * min(stray, 0.1)),
        town_roof(rng),
        flat_share=float(rng.beta(0.7, 1.2)),
        floors=log_uniform(rng, 1.4, 9.5),
        greenery=float(rng.uniform(0.3, 1.7)),
        growth=log_uniform(rng, 0.75, 1.9),
        stray=stray,
    )
    kinds = rng.choice(
        list(style.kinds),
        len(net.blocks),
        p=np.array(list(style.kinds.values())) / sum(style.kinds.values()),
    )
    ground = np.array([_ground(canvas, place, str(kind)) for kind in kinds])
    in_block = block_of >= 0
    canvas.material[in_block] = ground[block_of[in_block]]
    for block, kind in zip(net.blocks, kinds):
        if block.has_land:
            FILLERS[str(kind)](place, block)
    mark_streets(place, net)
    _line_streets(place, net)


def _ground(canvas: Canvas, place: Place, kind: str) -> int:
    rng = canvas.rng
    return canvas.add(paving(rng) if kind in PAVED else grass(rng, place.flora.season))


def _line_streets(place: Place, net: Net) -> None:
    canvas, rng = place.canvas, place.canvas.rng
    busy, avenue = float(rng.uniform(0.05, 0.6)), pick(rng, (0.0, 0.05, 0.25, 0.5))
    for along_v, middle, kerb in net.kerbs:
        if kerb < 2.2:
            continue
        for side in (-1, 1):
            along, end = net.spans[1] if along_v else net.spans[0]
            while along < end:
                along += float(rng.uniform(5.0, 7.0))
                u, v = (middle + side * (kerb - 1.1), along)
                u, v = (u, v) if along_v else (v, u)
                x, y = net.frame.back(u, v)
                if not canvas.sees(x, y, 4):
                    continue
                draw = rng.uniform()
                if draw < busy:
                    turn = np.pi / 2 if along_v else 0.0
                    angle = net.frame.heading(u, v) + turn + pick(rng, (0.0, np.pi))
                    park_car(canvas, x, y, float(angle), place.stray)
                elif draw > 1 - avenue * 0.5:
                    off = middle + side * (kerb + 1.0)
                    place.tree(*((off, along) if along_v else (along, off)), 1.3, 4.2)
