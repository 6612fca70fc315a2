"""The kinds of blocks a town is made of, by name."""

from __future__ import annotations

from typing import Callable

from .cores import core
from .courtyards import courtyard
from .houses import detached, rows
from .open_land import field, park, square, wood
from .place import Place
from .streets import Block
from .yards import car_park, halls, slabs

Filler = Callable[[Place, Block], None]
"""Draws everything in a block."""

FILLERS: dict[str, Filler] = {
    "detached": detached,
    "rows": rows,
    "courtyard": courtyard,
    "core": core,
    "halls": halls,
    "car_park": car_park,
    "slabs": slabs,
    "park": park,
    "wood": wood,
    "field": field,
    "square": square,
}
"""Kinds of blocks by name."""

PAVED = frozenset({"courtyard", "core", "halls", "car_park", "square"})
"""Kinds whose open ground is paved; the others' is green."""
