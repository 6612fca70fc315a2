"""What is doubtful about the values of the inputs, in the words of the dialog."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QCoreApplication

from ....core.inputs.value_doubts import OTHER_UNITS_M, Doubt, DoubtKind, height_doubts
from ....core.jobs.job import HeightUnit
from ....core.modality import Modality, ScenarioChoice
from ...wording import number
from ..draft import Draft
from .note import Note, Weight

_SHARE_OF_NOTE, _LARGE = 0.1, 10
"""From here on a share in percent, or a value, is told without decimals."""


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("ValueChecks", text)


def values(draft: Draft) -> Iterator[Note]:
    """Yield what the values say: as the engine has read them or, until then, as QGIS knows them."""
    doubts = _at_a_glance(draft) if draft.doubts is None else draft.doubts
    for doubt in doubts:
        is_flat = doubt.kind is DoubtKind.FLAT
        yield Note(Weight.HINT if is_flat else Weight.WARNING, doubt_words(doubt))


def doubt_words(doubt: Doubt) -> str:
    """Return a doubt as a sentence or two, with what to do about it."""
    if doubt.kind is DoubtKind.DECLARED:
        return _declared_words(doubt.unit)
    words = _image_words() if doubt.modality is Modality.RGIR else _height_words()
    percent = number(100 * doubt.value, 0 if doubt.value >= _SHARE_OF_NOTE else 1)
    value = number(doubt.value, 0 if abs(doubt.value) >= _LARGE else 2)
    name = unit_names().get(doubt.unit, doubt.unit)
    return words[doubt.kind].format(value=value, percent=percent, unit=name)


def unit_names() -> dict[str, str]:
    """Return what units are called in a sentence."""
    return {
        HeightUnit.METRE.value: tr("metres"),
        HeightUnit.DECIMETRE.value: tr("decimetres"),
        HeightUnit.CENTIMETRE.value: tr("centimetres"),
    }


def _at_a_glance(draft: Draft) -> tuple[Doubt, ...]:
    surface = draft.heights.get("ndsm")
    if surface is None or surface.values is None:
        return ()
    if draft.scenario is ScenarioChoice.MISSING_NDSM:
        return ()
    return height_doubts(surface.values, draft.unit)


def _declared_words(unit: str) -> str:
    if unit in OTHER_UNITS_M:
        return tr(
            "The file of the heights counts in {unit}. DIS2 knows metres, decimetres and "
            "centimetres: multiply heights in {unit} by {factor} with the raster calculator."
        ).format(unit=unit, factor=f"{OTHER_UNITS_M[unit]:g}")
    name = unit_names().get(unit, unit)
    return tr("The file says that its heights are in {}: choose that unit.").format(name)


def _image_words() -> dict[DoubtKind, str]:
    return {
        DoubtKind.EMPTY: tr("Only {percent} % of the image has data. Check its no-data value."),
        DoubtKind.ONE_VALUE: tr(
            "The image holds one value only, {value}: nothing tells classes apart."
        ),
        DoubtKind.NEGATIVE: tr(
            "The image has values below zero ({value}), like an index or decibels. Brightness or "
            "reflectance in red, green and near infrared is needed."
        ),
        DoubtKind.FEW_VALUES: tr(
            "The whole numbers of the image differ by {value} at most: it looks like a map of "
            "classes and not like an image."
        ),
        DoubtKind.REFLECTANCE: tr(
            "The values of the image only go up to {value}, like reflectances, and this model "
            "takes those of 8-bit images as they are: multiply them by 255 with the raster "
            "calculator."
        ),
        DoubtKind.BLANK: tr(
            "{percent} % of the image hold 0, or the largest value, in every band and count as "
            "data: they get classes too. Declare that value as no data in the file."
        ),
    }


def _height_words() -> dict[DoubtKind, str]:
    return {
        DoubtKind.EMPTY: tr(
            "Only {percent} % of the heights have data. Check their no-data value and the unit."
        ),
        DoubtKind.ONE_VALUE: tr("All heights are {value} m: nothing stands on the ground."),
        DoubtKind.NEGATIVE: tr(
            "The heights lie below the ground ({value} m). A DSM and a DTM may be swapped."
        ),
        DoubtKind.SMALLER_UNIT: tr(
            "Heights go up to {value} m above ground. They look like {unit}, or like heights above "
            "sea level: check the unit, and that the layer is an NDSM."
        ),
        DoubtKind.LARGER_UNIT: tr(
            "Heights only go up to {value} m. They look like metres: check the unit."
        ),
        DoubtKind.FLAT: tr(
            "Hardly any height is above {value} m: the place is flat, or the heights are scaled or "
            "in another unit."
        ),
        DoubtKind.ALTITUDE: tr(
            "No height is below {value} m: they look like heights above sea level. Choose them as "
            "a DSM, with a DTM or with an estimated ground."
        ),
    }
