"""What surfaces are made of: reflectance in red, green and near infrared, and how it varies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from .chance import log_uniform

Reflectance = tuple[float, float, float]


class Cover(IntEnum):
    """ISPRS class ids, and the id of what belongs to none of them."""

    IMPERVIOUS = 0
    BUILDING = 1
    LOW_VEGETATION = 2
    TREE = 3
    CAR = 4
    IGNORE = 255


@dataclass(frozen=True)
class Material:
    """A surface.

    Attributes:
        cover: the class of its pixels.
        colour: reflectance in red, green, near infrared, 0..1.
        worn: the colour it turns to in patches (dry grass, repaired asphalt, stained roof).
        grain: relative variation from pixel to pixel, from metre to metre, over about 6 m.
        wet: open water, which laser and matching see badly.
    """

    cover: Cover
    colour: Reflectance
    worn: Reflectance
    grain: tuple[float, float, float]
    wet: bool = False


def _grey(rng: np.random.Generator, low: float, high: float) -> Reflectance:
    level = log_uniform(rng, low, high)
    warmth, slope = rng.uniform(-0.05, 0.10), rng.uniform(-0.15, 0.28)
    return level * (1 + warmth), level, level * (1 + warmth + slope)


def _mix(first: Reflectance, second: Reflectance, share: float) -> Reflectance:
    red, green, nir = (a + (b - a) * share for a, b in zip(first, second))
    return red, green, nir


def _vary(colour: Reflectance, rng: np.random.Generator, spread: float) -> Reflectance:
    level, *own = rng.standard_normal(4).tolist()
    red, green, nir = (
        value * math.exp(spread * (level + shift / 3)) for value, shift in zip(colour, own)
    )
    return min(red, 0.9), min(green, 0.9), min(nir, 0.95)


def asphalt(rng: np.random.Generator) -> Material:
    """Return a road surface, dark when new and light when old."""
    colour = _grey(rng, 0.07, 0.28)
    worn = _vary(colour, rng, 0.25)
    grain = (rng.uniform(0.02, 0.07), rng.uniform(0.01, 0.05), rng.uniform(0.01, 0.06))
    return Material(Cover.IMPERVIOUS, colour, worn, grain)


def paving(rng: np.random.Generator) -> Material:
    """Return concrete, slabs, pavers or bound gravel."""
    colour = _grey(rng, 0.14, 0.42)
    if rng.uniform() < 0.25:
        red, green, nir = colour
        colour = (red * 1.1, green * 0.75, nir * 1.1)
    worn = _vary(colour, rng, 0.25)
    grain = (rng.uniform(0.03, 0.09), rng.uniform(0.02, 0.08), rng.uniform(0.02, 0.08))
    return Material(Cover.IMPERVIOUS, colour, worn, grain)


def paint(rng: np.random.Generator) -> Material:
    """Return road marking."""
    colour = _grey(rng, 0.3, 0.6)
    return Material(Cover.IMPERVIOUS, colour, colour, (0.08, 0.05, 0.02))


_TILE_ROOFS: tuple[Reflectance, ...] = (
    (0.26, 0.13, 0.33),
    (0.19, 0.10, 0.25),
    (0.33, 0.20, 0.42),
    (0.13, 0.09, 0.17),
    (0.22, 0.16, 0.27),
    (0.10, 0.10, 0.12),
    (0.16, 0.15, 0.19),
)
_FLAT_ROOFS: tuple[Reflectance, ...] = (
    (0.09, 0.09, 0.11),
    (0.20, 0.19, 0.23),
    (0.32, 0.31, 0.35),
    (0.55, 0.55, 0.57),
    (0.40, 0.40, 0.38),
    (0.26, 0.21, 0.30),
    (0.17, 0.22, 0.22),
    (0.65, 0.64, 0.62),
    (0.22, 0.33, 0.31),
)


def pitched_roof(rng: np.random.Generator, town: Reflectance) -> Material:
    """Return tiles, slate or sheet; ``town`` is the colour most roofs of the place share."""
    if rng.uniform() < 0.55:
        colour = _vary(town, rng, 0.12)
    else:
        colour = _vary(_TILE_ROOFS[rng.integers(len(_TILE_ROOFS))], rng, 0.22)
    worn = _vary(_mix(colour, (0.12, 0.12, 0.17), rng.uniform(0.1, 0.5)), rng, 0.12)
    grain = (rng.uniform(0.02, 0.12), rng.uniform(0.02, 0.12), rng.uniform(0.0, 0.06))
    return Material(Cover.BUILDING, colour, worn, grain)


def town_roof(rng: np.random.Generator) -> Reflectance:
    """Return the roof colour that is common in a place."""
    return _vary(_TILE_ROOFS[rng.integers(len(_TILE_ROOFS))], rng, 0.2)


def flat_roof(rng: np.random.Generator) -> Material:
    """Return bitumen, gravel, membrane, concrete or metal; rarely grass."""
    if rng.uniform() < 0.06:
        return Material(Cover.BUILDING, (0.10, 0.11, 0.26), (0.18, 0.15, 0.26), (0.08, 0.12, 0.1))
    colour = _vary(_FLAT_ROOFS[rng.integers(len(_FLAT_ROOFS))], rng, 0.25)
    worn = _vary(_mix(colour, (0.15, 0.15, 0.18), rng.uniform(0.0, 0.5)), rng, 0.2)
    grain = (rng.uniform(0.01, 0.08), rng.uniform(0.01, 0.08), rng.uniform(0.0, 0.1))
    return Material(Cover.BUILDING, colour, worn, grain)


def solar_panel(rng: np.random.Generator) -> Material:
    """Return the glass of solar panels: dark in all bands, at times shining."""
    level = float(rng.uniform(0.03, 0.12))
    return Material(Cover.BUILDING, (level, level * 1.1, level), (level,) * 3, (0.05, 0.03, 0.0))


@dataclass(frozen=True)
class Season:
    """How green a place is on the day of the image: 0 bare and dry .. 1 lush."""

    lawn: float
    tree: float
    bare: float
    """Share of broadleaf trees without leaves."""

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Season:
        """Return a season; trees stay green longer than grass."""
        lawn = float(rng.beta(1.6, 1.2))
        bare = float(rng.choice([0.0, 0.04, rng.uniform(0.2, 1.0)], p=[0.45, 0.37, 0.18]))
        return cls(lawn, float(np.clip(0.35 + 0.5 * lawn + rng.normal(0, 0.15), 0.1, 1.0)), bare)


_DRY: Reflectance = (0.21, 0.17, 0.29)
_LUSH: Reflectance = (0.05, 0.09, 0.46)
_BARE_TWIGS: Reflectance = (0.10, 0.09, 0.17)
_LEAVES: Reflectance = (0.037, 0.073, 0.57)
_DARK_NEEDLES: Reflectance = (0.03, 0.045, 0.22)


def grass(rng: np.random.Generator, season: Season) -> Material:
    """Return a lawn, meadow or crop as green as the season allows."""
    green = float(np.clip(season.lawn + rng.normal(0, 0.18), 0.0, 1.0))
    colour = _vary(_mix(_DRY, _LUSH, green), rng, 0.12)
    worn = _vary(_mix(_DRY, colour, rng.uniform() ** 0.5), rng, 0.06)
    grain = (log_uniform(rng, 0.01, 0.1), log_uniform(rng, 0.005, 0.07), rng.uniform(0.0, 0.08))
    return Material(Cover.LOW_VEGETATION, colour, worn, grain)


def shrub(rng: np.random.Generator, season: Season, cover: Cover) -> Material:
    """Return the leaves of hedges and shrubs."""
    colour = _vary(_mix(_BARE_TWIGS, _LEAVES, 0.3 + 0.7 * season.tree), rng, 0.15)
    return Material(cover, colour, _vary(colour, rng, 0.12), (0.12, 0.16, 0.06))


def soil(rng: np.random.Generator, cover: Cover) -> Material:
    """Return bare earth, mulch or sand."""
    level = rng.uniform(0.09, 0.32)
    colour = (level * rng.uniform(1.05, 1.4), level, level * rng.uniform(1.3, 1.8))
    return Material(cover, colour, _vary(colour, rng, 0.2), (0.05, 0.1, 0.08))


def crown(rng: np.random.Generator, season: Season, conifer: bool) -> Material:
    """Return the foliage of one tree."""
    green = float(np.clip(season.tree + rng.normal(0, 0.2), 0.0, 1.0))
    bare = not conifer and rng.uniform() < season.bare
    if bare:
        green = float(rng.uniform(-0.17, 0.0))
    leaves = _mix(_LEAVES, _DARK_NEEDLES, rng.uniform(0.5, 1.0) if conifer else rng.uniform(0, 0.5))
    colour = _vary(_mix(_BARE_TWIGS, leaves, 0.15 + 0.85 * green), rng, 0.2)
    if rng.uniform() < 0.03:
        colour = (colour[0] * 2.0, colour[1] * 0.8, colour[2])
    grain = (rng.uniform(0.05, 0.18), rng.uniform(0.08, 0.25), 0.04)
    if bare:  # twigs and the ground between them
        colour = _vary(_mix(colour, (0.2, 0.18, 0.26), rng.uniform(0.0, 0.8)), rng, 0.1)
        grain = (rng.uniform(0.1, 0.25), rng.uniform(0.12, 0.3), 0.04)
    return Material(Cover.TREE, colour, _vary(colour, rng, 0.15), grain)


def water(rng: np.random.Generator) -> Material:
    """Return a pond, canal or river: dark, darkest in near infrared, clear, green or muddy."""
    level = log_uniform(rng, 0.02, 0.12)
    colour = (level * rng.uniform(0.6, 1.1), level, level * rng.uniform(0.1, 0.7))
    worn = _vary(colour, rng, 0.15)
    return Material(Cover.IGNORE, colour, worn, (0.02, 0.03, 0.05), wet=True)


def pool(rng: np.random.Generator) -> Material:
    """Return a swimming pool: bright in green, black in near infrared."""
    green = rng.uniform(0.15, 0.45)
    colour = (float(green * rng.uniform(0.3, 0.7)), float(green), float(rng.uniform(0.01, 0.05)))
    return Material(Cover.IGNORE, colour, colour, (0.02, 0.03, 0.03), wet=True)


def car_paint(rng: np.random.Generator) -> Material:
    """Return car paint: mostly white, grey or black."""
    if rng.uniform() < 0.82:
        colour = _grey(rng, 0.03, 0.7)
    else:
        red, green, nir = rng.uniform(0.03, 0.35), rng.uniform(0.03, 0.2), rng.uniform(0.05, 0.4)
        colour = (float(red), float(green), float(nir))
    return Material(Cover.CAR, colour, colour, (0.04, 0.02, 0.0))


def clutter(rng: np.random.Generator) -> Material:
    """Return a bin, awning, container or pile."""
    red, green, nir = rng.uniform(0.05, 0.5, 3)
    colour = (float(red), float(green), float(nir))
    return Material(Cover.IGNORE, colour, colour, (0.05, 0.05, 0.0))


def board(rng: np.random.Generator, cover: Cover) -> Material:
    """Return the wood or wire of a fence, from bleached to dark."""
    level = log_uniform(rng, 0.05, 0.35)
    colour = (level * 1.15, level, level * float(rng.uniform(1.1, 1.7)))
    return Material(cover, colour, colour, (0.06, 0.05, 0.02))


def masonry(rng: np.random.Generator) -> Material:
    """Return the stone, brick or plaster of a wall."""
    colour = _grey(rng, 0.12, 0.45)
    if rng.uniform() < 0.3:
        colour = (colour[0] * 1.2, colour[1] * 0.75, colour[2] * 1.2)
    return Material(Cover.IGNORE, colour, colour, (0.06, 0.05, 0.03))
