"""What a sample of an input's values says against it: another unit, another quantity, or nothing.

The engine judges what it reads, and the dialog what QGIS knows, by these rules; each has words of
its own for them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from ..jobs.job import HeightUnit
from ..modality import Modality

HIGHEST_TOP_M = 80.0
"""Where more than a few pixels are higher above ground, it is a city of towers or another unit."""
LOWEST_TOP_M = 1.0
"""A place without anything higher than this is a meadow or in another unit."""
HIGHEST_GROUND_M = 20.0
"""Nearly every place shows some ground; where nothing is lower, heights begin elsewhere."""
_LOW_SHARE = 0.2
"""Ground that is lower than this share of the highest roofs may be a slope in a smaller unit."""
LEAST_SHARE, MOST_BLANK = 0.05, 0.1
FEWEST_STEPS = 10
"""An image of whole numbers with fewer values is rather a map of classes."""
BRIGHTEST_SHARE = 1.5
"""Reflectances lie between 0 and 1; a little more is a glint."""

OTHER_UNITS_M = {"ft": 0.3048, "mm": 0.001, "km": 1000.0}
"""Metres of the units that files name and that no choice stands for."""

_FEET = ("ft", "foot", "feet")
_UNITS = {
    HeightUnit.METRE.value: ("metre", "meter"),
    HeightUnit.DECIMETRE.value: ("decimet",),
    HeightUnit.CENTIMETRE.value: ("centimet",),
    "mm": ("millimet",),
    "km": ("kilomet",),
}


class DoubtKind(str, Enum):
    """What is doubtful."""

    EMPTY = "empty"
    """Hardly any pixel has data; ``value`` is their share."""
    ONE_VALUE = "one value"
    """All pixels hold ``value``."""
    BLANK = "blank"
    """A share of ``value`` of the image is blank in every band, and not declared as no data."""
    FEW_VALUES = "few values"
    """Whole numbers that differ by ``value`` at most, as in a map of classes."""
    NEGATIVE = "negative"
    """Values below zero, as in an index; of heights, a surface below its ground."""
    REFLECTANCE = "reflectance"
    """Values up to ``value``, for a model that takes 8-bit values as they are."""
    SMALLER_UNIT = "smaller unit"
    """Heights of ``value`` metres: they look like ``unit``."""
    LARGER_UNIT = "larger unit"
    """Heights of ``value`` metres at most: they look like metres."""
    FLAT = "flat"
    """Metres, and nothing higher than ``value``."""
    ALTITUDE = "altitude"
    """Nothing is lower than ``value`` metres: heights above sea level."""
    DECLARED = "declared"
    """The file says that its unit is ``unit``."""


@dataclass(frozen=True)
class Doubt:
    """One doubt about one input; the kind tells what value and unit are."""

    kind: DoubtKind
    modality: Modality
    value: float = 0.0
    unit: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the doubt as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Doubt:
        """Read what ``to_json`` wrote.

        Raises:
            KeyError, TypeError, ValueError: a field is missing, unknown or out of range.
        """
        known = {"kind": DoubtKind(data["kind"]), "modality": Modality(data["modality"])}
        return cls(**{**data, **known})


@dataclass(frozen=True)
class ValueRange:
    """What a sample says, in the unit of the file.

    Attributes:
        low, top: what 2 % and 98 % of the values lie below.
        varies: not all values are one and the same.
        share: of the pixels that have data, 0..1.
        blank_share: of the pixels with data that are 0, or the type's largest value, in all bands.
        is_whole: values are whole numbers.
        unit_name: what the file calls its unit; empty where it says nothing.
    """

    low: float
    top: float
    varies: bool = True
    share: float = 1.0
    blank_share: float = 0.0
    is_whole: bool = False
    unit_name: str = ""


def image_doubts(found: ValueRange, takes_values_as_they_are: bool) -> tuple[Doubt, ...]:
    """Return what speaks against an image.

    Args:
        found: over all its bands.
        takes_values_as_they_are: the model does not scale them by their brightness.
    """
    kind, value = _image_doubt(found, takes_values_as_they_are)
    return () if kind is None else (Doubt(kind, Modality.RGIR, value),)


def height_doubts(found: ValueRange, unit: HeightUnit) -> tuple[Doubt, ...]:
    """Return what speaks against heights above ground that are taken for ``unit``."""
    declared = _declared(found.unit_name)
    if declared and declared != unit.value:
        return (Doubt(DoubtKind.DECLARED, Modality.NDSM, unit=declared),)
    kind, value = _height_doubt(found, unit)
    if kind is None or (declared and kind in (DoubtKind.SMALLER_UNIT, DoubtKind.LARGER_UNIT)):
        return ()
    smaller = _smaller_unit(found.top) if kind is DoubtKind.SMALLER_UNIT else ""
    return (Doubt(kind, Modality.NDSM, value, smaller),)


def _image_doubt(found: ValueRange, takes_values: bool) -> tuple[DoubtKind | None, float]:
    steps = found.top - found.low
    rules = (
        (found.share < LEAST_SHARE, DoubtKind.EMPTY, found.share),
        (not found.varies, DoubtKind.ONE_VALUE, found.low),
        (found.low < 0, DoubtKind.NEGATIVE, found.low),
        (found.is_whole and steps < FEWEST_STEPS, DoubtKind.FEW_VALUES, steps),
        (takes_values and found.top <= BRIGHTEST_SHARE, DoubtKind.REFLECTANCE, found.top),
        (found.blank_share > MOST_BLANK, DoubtKind.BLANK, found.blank_share),
    )
    return _first(rules)


def _height_doubt(found: ValueRange, unit: HeightUnit) -> tuple[DoubtKind | None, float]:
    low_m, top_m = found.low * unit.metres, found.top * unit.metres
    is_metres = unit is HeightUnit.METRE
    rules = (
        (found.share < LEAST_SHARE, DoubtKind.EMPTY, found.share),
        (not found.varies, DoubtKind.ONE_VALUE, low_m),
        (top_m < 0, DoubtKind.NEGATIVE, top_m),
        (low_m > max(HIGHEST_GROUND_M, _LOW_SHARE * top_m), DoubtKind.ALTITUDE, low_m),
        (top_m > HIGHEST_TOP_M, DoubtKind.SMALLER_UNIT, top_m),
        (top_m < LOWEST_TOP_M, DoubtKind.FLAT if is_metres else DoubtKind.LARGER_UNIT, top_m),
    )
    return _first(rules)


def _first(rules: tuple[tuple[bool, DoubtKind, float], ...]) -> tuple[DoubtKind | None, float]:
    return next(((kind, value) for holds, kind, value in rules if holds), (None, 0.0))


def _smaller_unit(top: float) -> str:
    is_decimetres = top * HeightUnit.DECIMETRE.metres <= HIGHEST_TOP_M
    return (HeightUnit.DECIMETRE if is_decimetres else HeightUnit.CENTIMETRE).value


def _declared(name: str) -> str:
    """Return ft, mm, cm, dm, m or km for a file's word for its unit; empty where it is unknown."""
    word = name.strip().lower()
    if any(foot in word for foot in _FEET):
        return _FEET[0]
    known = (unit for unit, long in _UNITS.items() if word == unit or word.startswith(long))
    return next(known, "")
