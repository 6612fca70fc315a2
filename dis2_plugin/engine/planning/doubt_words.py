"""Doubts about the values of inputs as sentences of the command line, with remedies."""

from __future__ import annotations

from ...core.inputs.value_doubts import OTHER_UNITS_M, Doubt, DoubtKind
from ...core.modality import Modality

_OF_IMAGE = {
    DoubtKind.EMPTY: "Only {percent:.0f} % of the image has data: check its no-data value.",
    DoubtKind.ONE_VALUE: "The image holds one value only, {value:g}: nothing tells classes apart.",
    DoubtKind.NEGATIVE: "The image has values below zero ({value:.3g}), like an index or decibels; "
    "DIS2 needs brightness or reflectance in red, green and near infrared.",
    DoubtKind.FEW_VALUES: "The whole numbers of the image differ by {value:g} at most: it looks "
    "like a map of classes and not like an image.",
    DoubtKind.REFLECTANCE: "The values of the image only go up to {value:.3g}, like reflectances, "
    "and this model takes those of 8-bit images as they are: multiply them by 255 first.",
    DoubtKind.BLANK: "{percent:.0f} % of the image hold 0 or the largest value in every band and "
    "count as data: they get classes too. Declare the value as no data (gdal_edit.py -a_nodata).",
}
_OF_HEIGHTS = {
    DoubtKind.EMPTY: "Only {percent:.0f} % of the heights have data: check their no-data value.",
    DoubtKind.ONE_VALUE: "All heights are {value:g} m: nothing stands on the ground.",
    DoubtKind.NEGATIVE: "Heights lie below the ground ({value:.3g} m). If --dsm and --dtm were "
    "given, they may be swapped.",
    DoubtKind.SMALLER_UNIT: "Heights go up to {value:.0f} m above ground. They look like {name}: "
    "try --ndsm-unit {unit}; or like heights above sea level: give those as --dsm with --dtm.",
    DoubtKind.LARGER_UNIT: "Heights only go up to {value:.2g} m. They look like metres: try "
    "--ndsm-unit m.",
    DoubtKind.FLAT: "Hardly any height is above {value:.2g} m: the place is flat, or the heights "
    "are scaled or in another unit.",
    DoubtKind.ALTITUDE: "No height is below {value:.0f} m: they look like heights above sea level. "
    "Give them as --dsm, with --dtm or --ground-window.",
    DoubtKind.DECLARED: "The file says that its heights are in {unit}: try --ndsm-unit {unit}.",
}
_IN_ANOTHER_UNIT = (
    "The file of the heights counts in {unit}. DIS2 knows m, dm and cm: multiply heights in that "
    "unit by {factor:g} first (gdal_calc.py)."
)
_NAMES = {"dm": "decimetres", "cm": "centimetres"}


def doubt_words(doubt: Doubt) -> str:
    """Return a doubt as a sentence or two."""
    if doubt.kind is DoubtKind.DECLARED and doubt.unit in OTHER_UNITS_M:
        return _IN_ANOTHER_UNIT.format(unit=doubt.unit, factor=OTHER_UNITS_M[doubt.unit])
    words = (_OF_IMAGE if doubt.modality is Modality.RGIR else _OF_HEIGHTS)[doubt.kind]
    name = _NAMES.get(doubt.unit, doubt.unit)
    return words.format(value=doubt.value, percent=100 * doubt.value, unit=doubt.unit, name=name)
