"""Numbers, lengths, areas and durations as people of this locale write them."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QCoreApplication, QLocale

_MINUTE_S, _HOUR_MIN = 60, 60
_HECTARE_M2, _SQUARE_KILOMETRE_M2 = 10_000.0, 1_000_000.0
_CENTIMETRES_BELOW_M = 1.0
_KILO, _SHORT = 1000, 10
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:%|px|[ck]?m²?|ha|s|min|h|[kMGT][Bo])(?!\w))")
_NO_BREAK = "\u00a0"


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("Wording", text)


def unbroken(words: str) -> str:
    """Return words for a label that breaks lines: number and unit stay together."""
    return _BEFORE_UNIT.sub(_NO_BREAK, words)


def percent(share: float, decimals: int = 1) -> str:
    """Return a share, 0..1, in percent; what is there but rounds to nothing is below the least."""
    least = 10.0**-decimals
    words = tr("{} %").format(number(100 * share, decimals))
    if 0 < 100 * share < least / 2:
        words = tr("below {} %").format(number(least, decimals))
    return words


def number(value: float, decimals: int = 0) -> str:
    """Return a number with so many decimals and the locale's separators; never "-0.0"."""
    if value < 0 and not round(value, decimals):
        value = 0.0
    return QLocale().toString(float(value), "f", decimals)


def pixel_size(metres: float) -> str:
    """Return a pixel size in centimetres, or in metres from one metre up."""
    if metres < _CENTIMETRES_BELOW_M:
        centimetres = metres * 100
        decimals = 0 if abs(centimetres - round(centimetres)) < 0.05 else 1  # noqa: PLR2004
        return tr("{} cm").format(number(centimetres, decimals))
    return tr("{} m").format(number(metres, 1))


def area(square_metres: float, beside: float = 0.0) -> str:
    """Return an area in the unit that keeps the number short.

    Args:
        square_metres: the area.
        beside: the largest area that stands in the same column: all get its unit, so that they
            can be compared.
    """
    largest = max(square_metres, beside)
    if largest >= _SQUARE_KILOMETRE_M2:
        return tr("{} km²").format(number(square_metres / _SQUARE_KILOMETRE_M2, 3))
    if largest >= _HECTARE_M2:
        return tr("{} ha").format(number(square_metres / _HECTARE_M2, 3))
    return tr("{} m²").format(number(square_metres, 1))


def duration(seconds: float) -> str:
    """Return a duration as a person would say it; never "60 s" or "60 min"."""
    whole, minutes = max(round(seconds), 1), round(seconds / _MINUTE_S)
    if whole < _MINUTE_S:
        return tr("{} s").format(number(whole))
    if minutes < _HOUR_MIN:
        return tr("{} min").format(number(minutes))
    hours, minutes = divmod(minutes, _HOUR_MIN)
    return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def size(count: float) -> str:
    """Return a number of bytes in the unit that keeps it short."""
    units = [tr("{} kB"), tr("{} MB"), tr("{} GB"), tr("{} TB")]
    power = 0
    count /= _KILO
    while count >= _KILO and power < len(units) - 1:
        count, power = count / _KILO, power + 1
    decimals = 1 if power and count < _SHORT else 0
    return units[power].format(number(count, decimals))
