"""The colours of results: palettes for ids, ramps for quantities.

The styles of QGIS layers and the tiles of the GeoPackage are both painted from these values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..class_scheme import ClassScheme
from ..modality import Scenario
from ..results.comparison import Difference

Colour = tuple[int, int, int, int]
"""Red, green, blue, opacity; each 0..255."""


@dataclass(frozen=True)
class Entry:
    """One value of a palette, with what the legend calls it."""

    value: int
    colour: Colour
    label: str


@dataclass(frozen=True)
class Ramp:
    """Colours between two values, linear between the stops.

    Attributes:
        low, high: the ends; ``low`` is the smaller one.
        stops: (position, colour); positions rise from 0 (``low``) to 1 (``high``).
        low_label, high_label: what the legend calls the ends.
        is_smooth: pixels larger than the screen's shade into each other.
    """

    low: float
    high: float
    stops: tuple[tuple[float, Colour], ...]
    low_label: str
    high_label: str
    is_smooth: bool = False

    def colour(self, position: float) -> Colour:
        """Return the colour at a position; beyond 0..1 the nearest end's."""
        before, colour = self.stops[0]
        for after, next_colour in self.stops[1:]:
            if position < after:
                share = max(position - before, 0.0) / (after - before)
                red, green, blue, opacity = (
                    round(a + share * (b - a)) for a, b in zip(colour, next_colour)
                )
                return red, green, blue, opacity
            before, colour = after, next_colour
        return colour

    def position(self, value: float) -> float:
        """Return where a value lies between ``low`` (0) and ``high`` (1), not beyond them."""
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)


SCENARIO_TITLES = {
    Scenario.FULL: "Image and heights",
    Scenario.MISSING_RGIR: "Heights only (image missing)",
    Scenario.MISSING_NDSM: "Image only (heights missing)",
}

_SCENARIO_COLOURS: Mapping[Scenario, Colour] = {
    Scenario.FULL: (102, 166, 30, 90),
    Scenario.MISSING_RGIR: (117, 112, 179, 160),
    Scenario.MISSING_NDSM: (217, 95, 2, 160),
}

DIFFERENCE_TITLES = {
    Difference.NONE: "Same class in all three maps",
    Difference.HEIGHT: "Heights changed the class",
    Difference.COLOUR: "Colour changed the class",
    Difference.BOTH: "Both changed the class",
}

_DIFFERENCE_COLOURS: Mapping[Difference, Colour] = {
    Difference.NONE: (255, 255, 255, 190),
    Difference.HEIGHT: (214, 0, 140, 255),
    Difference.COLOUR: (240, 120, 0, 255),
    Difference.BOTH: (70, 10, 60, 255),
}

UNCERTAIN: Colour = (128, 128, 128, 225)
"""What is less certain than a person wants, on the map and in plots."""

_VEIL = (64, 0, 75)
_CONFIDENCE = (
    (0.0, (*_VEIL, 220)),
    (0.5, (*_VEIL, 170)),
    (0.75, (*_VEIL, 85)),
    (1.0, (*_VEIL, 0)),
)
_ATTENTION = (
    (0.0, (255, 237, 160, 0)),
    (0.35, (254, 217, 118, 40)),
    (0.6, (253, 141, 60, 130)),
    (0.85, (227, 26, 28, 190)),
    (1.0, (128, 0, 38, 220)),
)


def classes_palette(scheme: ClassScheme) -> tuple[Entry, ...]:
    """Return the opaque colours of ``classes.tif``."""
    return tuple(Entry(c.id, (*c.colour, 255), c.title) for c in scheme.classes)


def scenario_palette(
    titles: Mapping[Scenario, str] = SCENARIO_TITLES,
) -> tuple[Entry, ...]:
    """Return the translucent colours of ``scenario.tif``."""
    return tuple(Entry(s.code, _SCENARIO_COLOURS[s], titles[s]) for s in Scenario)


def difference_palette(
    titles: Mapping[Difference, str] = DIFFERENCE_TITLES,
) -> tuple[Entry, ...]:
    """Return the colours of ``difference.tif``: a pale veil where nothing changed the class."""
    return tuple(Entry(int(d), _DIFFERENCE_COLOURS[d], titles[d]) for d in Difference)


def confidence_ramp() -> Ramp:
    """Return a veil over what is uncertain: nothing at 1, dark at 0."""
    return Ramp(0.0, 1.0, _CONFIDENCE, "0 (a guess)", "1 (certain)")


def cwam_ramp(low: float, high: float) -> Ramp:
    """Return colours for attention scores: clear where a class is not looked for, then glowing.

    Args:
        low: the score at the clear end, such as the raster's 2nd percentile.
        high: the score at the glowing end, such as its 98th.
    """
    if not low < high:
        low, high = low - 0.5, low + 0.5
    return Ramp(low, high, _ATTENTION, "low", "high", is_smooth=True)


def tinted(ramp: Ramp, colour: tuple[int, int, int]) -> Ramp:
    """Return a ramp of one colour, as clear and as opaque along it as the given one."""
    stops = tuple((position, (*colour, old[3])) for position, old in ramp.stops)
    return replace(ramp, stops=stops)
