"""A model card as a page that a person reads."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from qgis.PyQt.QtCore import QCoreApplication

from ....core.class_scheme import LandClass
from ....core.models.model_card import ModelCard
from ...wording import number, pixel_size
from .card_scores import scores_html, table


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("CardWords", text)


def card_html(card: ModelCard) -> str:
    """Return the card as rich text: what it is, what it knows, where it was measured."""
    parts = [f"<h3>{escape(card.title)}</h3>", f"<p>{escape(card.description)}</p>"]
    parts += ["<p></p>", table(_facts(card)), f"<h4>{escape(tr('Classes'))}</h4>"]
    parts.append(table((_swatch(item), escape(item.title)) for item in card.classes.classes))
    parts.append(f"<h4>{escape(tr('Where it was measured'))}</h4>")
    parts.append(scores_html(card.measured, card.classes))
    return "".join(parts)


def pixel_range(card: ModelCard) -> str:
    """Return the pixel sizes the model was trained for, such as "9 cm to 30 cm"."""
    low, high = (pixel_size(metres) for metres in card.gsd_m)
    return low if low == high else tr("{low} to {high}").format(low=low, high=high)


def _facts(card: ModelCard) -> Iterator[tuple[str, str]]:
    yield escape(tr("Pixel size")), escape(pixel_range(card))
    yield escape(tr("Tile")), escape(tr("{} px").format(number(card.tile_px)))
    yield escape(tr("Licence")), escape(card.licence)
    yield escape(tr("Version")), escape(f"{card.version} ({card.id})")


def _swatch(item: LandClass) -> str:
    red, green, blue = item.colour
    return (
        '<table border="1" cellspacing="0" cellpadding="0"><tr>'
        f'<td bgcolor="#{red:02x}{green:02x}{blue:02x}">&nbsp;&nbsp;&nbsp;&nbsp;</td></tr></table>'
    )
