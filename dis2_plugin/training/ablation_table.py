"""Scores of the ablation as table 2 of the paper shows them: scenario by scenario."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

_MEANS = ("mF1", "mIoU")
_TITLES = {
    "full": "Full modality",
    "missing-rgir": "Missing RGIR, only NDSM",
    "missing-ndsm": "Missing NDSM, only RGIR",
}


def as_csv(measured: list[dict[str, Any]], classes: tuple[str, ...]) -> str:
    """Return one line per scenario and variant; scores are percent, an absent one is empty."""
    stream = io.StringIO()
    rows = list(_rows(measured, classes))
    if rows:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return stream.getvalue()


def as_markdown(measured: list[dict[str, Any]], classes: tuple[str, ...]) -> str:
    """Return a table with a block per scenario.

    Args:
        measured: of each variant ``title``, ``parameters``, ``chips``, ``minutes`` and ``results``
            of ``evaluate``.
        classes: their names, in the order of the columns.
    """
    names = [name.replace("_", " ") for name in classes]
    head = ["scenario", "variant", *names, *_MEANS, "images' mF1", "images' mIoU", "chips"]
    lines = [_line(head), _line(["---"] * len(head))]
    for row in _rows(measured, classes):
        row["scenario"] = _TITLES[row["scenario"]]
        shown = [value for name, value in row.items() if name not in ("minutes", "parameters")]
        lines.append(_line([_text(value) for value in shown]))
    return "\n".join(lines) + "\n"


def _rows(measured: list[dict[str, Any]], classes: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for scenario in _TITLES:
        for variant in measured:
            scores = variant["results"][scenario]
            averaged = scores["image_averaged"]
            yield {
                "scenario": scenario,
                "variant": variant["title"],
                **{f"F1_{name}": scores["F1"][name] for name in classes},
                **{name: scores[name] for name in _MEANS},
                **{f"images_{name}": averaged[name] for name in _MEANS},
                "chips": variant["chips"],
                "minutes": variant["minutes"],
                "parameters": variant["parameters"],
            }


def _text(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
