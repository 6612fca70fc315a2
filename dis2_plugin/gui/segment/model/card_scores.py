"""The measured results of a model card as tables: classes down, missing-modality modes across."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ....core.class_scheme import ClassScheme
from ....core.modality import Scenario
from ...wording import number

_CELL = "padding-right: 6px; vertical-align: middle"


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("CardScores", text)


def scores_html(measured: dict[str, Any], classes: ClassScheme) -> str:
    """Return a heading and a table for each data set.

    Args:
        measured: data set to scenario to scores in percent: ``F1`` by class, ``mF1``, ``mIoU``.
            Anything else is shown as it is.
        classes: the order and the titles of the rows.
    """
    if not measured:
        return f"<p>{escape(tr('The card names no measurement.'))}</p>"
    parts = [f"<p>{escape(tr('F1 in percent: 100 is perfect.'))}</p>"]
    for name, results in measured.items():
        is_scores = isinstance(results, dict) and all(map(_are_scores, results.values()))
        rows = _score_rows(results, classes) if is_scores else _plain_rows(results)
        parts.append(f"<p><b>{escape(str(name))}</b></p>{table(rows)}")
    return "".join(parts)


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Return rows of ready HTML cells as a table."""
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f'<table cellspacing="2">{body}</table>'


def _cell(text: str) -> str:
    return f'<td style="{_CELL}">{text}</td>'


def _are_scores(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("F1"), dict)


def _score_rows(results: dict[str, Any], classes: ClassScheme) -> Iterator[tuple[str, ...]]:
    titles = _scenario_titles()
    columns = [name for name in titles if name in results]
    columns += [name for name in results if name not in titles]
    yield ("", *(f"<b>{escape(titles.get(name, name))}</b>" for name in columns))
    for item in classes.classes:
        values = (results[name]["F1"].get(item.name) for name in columns)
        yield (escape(item.title).replace(" ", "&nbsp;"), *map(_percent, values))
    for key, title in (("mF1", tr("Mean F1")), ("mIoU", tr("Mean IoU"))):
        if any(key in results[name] for name in columns):
            values = (results[name].get(key) for name in columns)
            yield (f"<b>{escape(title)}</b>", *(f"<b>{_percent(value)}</b>" for value in values))


def _scenario_titles() -> dict[str, str]:
    return {
        Scenario.FULL.value: tr("both"),
        Scenario.MISSING_NDSM.value: tr("image only"),
        Scenario.MISSING_RGIR.value: tr("heights only"),
    }


def _plain_rows(value: object, depth: int = 0) -> Iterator[tuple[str, ...]]:
    padding = "&nbsp;" * (3 * depth)
    if not isinstance(value, dict):
        yield (escape(_plain(value)),)
        return
    for name, inner in value.items():
        if isinstance(inner, dict):
            yield (f"{padding}{escape(str(name))}",)
            yield from _plain_rows(inner, depth + 1)
        else:
            yield f"{padding}{escape(str(name))}", escape(_plain(inner))


def _plain(value: object) -> str:
    return number(value, 3) if isinstance(value, float) else str(value)


def _percent(value: float | None) -> str:
    return "-" if value is None else number(value, 1)
