"""What it means that a layer comes from a service and not from a file."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from qgis.PyQt.QtCore import QCoreApplication

from ....core.inputs.fetching import LARGEST_FETCH_PX, fetched_pixel_m
from ...wording import number, pixel_size
from ..draft import Draft
from ..layer_facts import LayerFacts
from .note import Note, Weight

_MILLION = 1_000_000


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("WebChecks", text)


def fetched(draft: Draft) -> Iterator[Note]:
    """Yield what will be fetched, whether that is too much, and what a picture lacks."""
    for layer in draft.used_layers:
        if layer.is_web:
            yield from _fetched(draft, layer)


def _fetched(draft: Draft, layer: LayerFacts) -> Iterator[Note]:
    pixel_m = fetched_pixel_m(draft.card) if layer.is_picture and draft.card else layer.pixel_m
    if draft.area_m is None or not pixel_m:
        return
    width, height = (ceil(side / pixel_m) for side in draft.area_m)
    size, most = number(width * height / _MILLION, 1), number(LARGEST_FETCH_PX / _MILLION)
    if width * height > LARGEST_FETCH_PX:
        words = tr(
            "“{name}” comes from a service: the area has {size} megapixels at {pixel}, and at most "
            "{most} are fetched. Choose a smaller area."
        )
        weight = Weight.BLOCKING
    elif layer.is_picture:
        words = tr(
            "“{name}” is fetched as a picture: {size} megapixels at {pixel}. Unless the service "
            "sends colour infrared, it has no near infrared and the map will be poor."
        )
        weight = Weight.WARNING
    else:
        words = tr("“{name}” comes from a service: {size} megapixels are fetched first.")
        weight = Weight.HINT
    text = words.format(name=layer.name, size=size, pixel=pixel_size(pixel_m), most=most)
    yield Note(weight, text)
