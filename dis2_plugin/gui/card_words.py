"""A model card as a page that a person reads."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..core.class_scheme import LandClass
from ..core.model_card import ModelCard
from .wording import number, pixel_size

_INDENT_PX = 12


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("CardWords", text)


def card_html(card: ModelCard) -> str:
    """Return the card as rich text: what it is, what it knows, where it was measured."""
    parts = [f"<h3>{escape(card.title)}</h3>", f"<p>{escape(card.description)}</p>"]
    parts += [_table(_facts(card)), f"<h4>{escape(tr('Classes'))}</h4>"]
    parts.append(_table((_swatch(item), escape(item.title)) for item in card.classes.classes))
    parts.append(f"<h4>{escape(tr('Where it was measured'))}</h4>")
    parts.append(_table(_measures(card.measured)) if card.measured else _not_measured())
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


def _measures(measured: dict[str, Any], depth: int = 0) -> Iterator[tuple[str, str]]:
    for name, value in measured.items():
        padding = "&nbsp;" * (3 * depth)
        if isinstance(value, dict):
            yield f"{padding}<b>{escape(str(name))}</b>", ""
            yield from _measures(value, depth + 1)
        else:
            yield f"{padding}{escape(str(name))}", escape(_value(value))


def _value(value: object) -> str:
    if isinstance(value, float):
        return number(value, 3)
    if isinstance(value, (list, tuple)):
        return ", ".join(_value(item) for item in value)
    return str(value)


def _not_measured() -> str:
    return f"<p>{escape(tr('The card names no measurement.'))}</p>"


def _table(rows: Iterator[tuple[str, str]]) -> str:
    cells = (
        f'<tr><td style="padding-right: {_INDENT_PX}px">{left}</td><td>{right}</td></tr>'
        for left, right in rows
    )
    return f'<table cellspacing="2">{"".join(cells)}</table>'
