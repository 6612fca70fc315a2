"""Which bands of an image are red, green and near infrared, judged by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORDS = {
    "red": {"red", "r", "rot", "rouge", "rojo"},
    "green": {"green", "g", "grün", "vert", "verde"},
    "nir": {"nir", "infrared", "ir", "nearinfrared", "infrarot", "infrarouge", "pir", "infrarrojo"},
}
_OTHER_INFRARED = {"swir", "shortwave", "short", "thermal", "tir", "mwir", "mir", "edge"}
_SENTINEL_2 = {"red": ("B4", "B04"), "green": ("B3", "B03"), "nir": ("B8A", "B8", "B08")}
"""The later names are the better ones: B8A has larger pixels than B8."""
_COLOUR_INFRARED = (2, 3, 1)
_RGB_THEN_NIR = (1, 2, 4)


@dataclass(frozen=True)
class BandGuess:
    """1-based numbers of red, green and near infrared, and whether names said so."""

    bands: tuple[int, int, int]
    by_name: bool


def guess_bands(names: Sequence[str]) -> BandGuess | None:
    """Return the likely bands of an image, or None where it has fewer than three.

    Numbers such as B04 or B8 count as Sentinel-2's. Names that say nothing leave the custom of the
    field: three bands are a colour infrared image (near infrared, red, green: ISPRS Vaihingen,
    IGN), four or more are red, green, blue, near infrared.

    Args:
        names: description of each band or, where it has none, its colour interpretation.
    """
    if len(names) < 3:  # noqa: PLR2004 - red, green, near infrared
        return None
    said = {role: _find(names, words) for role, words in _WORDS.items()}
    numbered = _of_sentinel_2(names)
    if all(said[role] in (None, number) for role, number in numbered.items()):
        said.update(numbered)
    red, green, nir = said["red"], said["green"], said["nir"]
    if red and green and nir:
        return BandGuess((red, green, nir), by_name=True)
    return BandGuess(_COLOUR_INFRARED if len(names) == 3 else _RGB_THEN_NIR, by_name=False)  # noqa: PLR2004


def _find(names: Sequence[str], wanted: set[str]) -> int | None:
    for number, name in enumerate(names, start=1):
        words = set(re.split(r"[\W\d_]+", name.lower()))
        if words & wanted and not words & _OTHER_INFRARED:
            return number
    return None


def _of_sentinel_2(names: Sequence[str]) -> dict[str, int]:
    """Return the band of each role, or none at all where one is not there."""
    first: dict[str, int] = {}
    for number, name in enumerate(names, start=1):
        for code in re.split(r"[\W_]+", name.upper()):
            first.setdefault(code, number)
    if "B5" in first and "B8A" not in first:  # of Landsat 8: there B8 is panchromatic
        first.pop("B8", None)
    found = {
        role: first[code] for role, codes in _SENTINEL_2.items() for code in codes if code in first
    }
    return found if len(found) == len(_SENTINEL_2) else {}
