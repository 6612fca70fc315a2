"""Titles of classes in the language of QGIS; files and reports keep those of the model's card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...core.class_scheme import ClassScheme
from ...core.models.model_card import ModelCard
from ..translation import tr


def spoken(scheme: ClassScheme) -> ClassScheme:
    """Return the same classes with titles as people read them; unknown titles stay as they are."""
    titles = spoken_titles()
    named = (replace(item, title=titles.get(item.title, item.title)) for item in scheme.classes)
    return ClassScheme(tuple(named))


def spoken_cards(cards: Iterable[ModelCard]) -> list[ModelCard]:
    """Return model cards whose classes have such titles."""
    return [replace(card, classes=spoken(card.classes)) for card in cards]


def spoken_titles() -> dict[str, str]:
    """Return what the plugin's own models call their classes, and the translations."""
    return {
        "Impervious surface": tr("Impervious surface"),
        "Building": tr("Building"),
        "Low vegetation": tr("Low vegetation"),
        "Tree": tr("Tree"),
        "Car": tr("Car"),
    }
