"""Scores of a study as table 2 of the paper shows them, scenario by scenario, and their noise."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from math import sqrt
from statistics import fmean
from typing import Any

_MEANS = ("mF1", "mIoU")
_TITLES = {
    "full": "Full modality",
    "missing-rgir": "Missing RGIR, only NDSM",
    "missing-ndsm": "Missing NDSM, only RGIR",
}
_UNSHOWN = ("scenario", "variant", "seed", "minutes", "parameters")

Measured = dict[str, Any]
"""Of one training ``variant``, ``title``, ``seed``, ``parameters``, ``chips``, ``minutes`` and
``results`` of ``evaluate``."""


def as_csv(measured: list[Measured], classes: tuple[str, ...]) -> str:
    """Return a line per scenario, variant and seed; scores are percent, an absent one is empty."""
    stream = io.StringIO()
    rows = list(_rows(measured, classes))
    if rows:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return stream.getvalue()


def as_markdown(measured: list[Measured], classes: tuple[str, ...]) -> str:
    """Return all scores, then a line per variant, then how far each is from the first.

    Args:
        measured: the trainings of a study, in its order; seeds of a variant are averaged.
        classes: their names, in the order of the columns.
    """
    tables = (_scores(measured, classes), _summary(measured), _differences(measured))
    return "\n\n".join("\n".join(lines) for lines in tables) + "\n"


def differences(measured: list[Measured], scenario: str, variant: str) -> list[float]:
    """Return mIoU of a variant less that of the first one, seed by seed where both are there.

    Args:
        measured: the trainings of a study, in its order.
        scenario: its value.
        variant: its title.
    """
    found = {(each["title"], each["seed"]): each["results"][scenario]["mIoU"] for each in measured}
    first = _variants(measured)[0]
    seeds = sorted(seed for title, seed in found if title == variant and (first, seed) in found)
    pairs = [(found[variant, seed], found[first, seed]) for seed in seeds]
    return [own - other for own, other in pairs if own is not None and other is not None]


def noise(measured: list[Measured], scenario: str) -> float | None:
    """Return how far mIoU of a variant varies from seed to seed: a standard deviation.

    Args:
        measured: the trainings of a study; those variants count that have several seeds.
        scenario: its value.

    Returns:
        The deviation, pooled over the variants; None where no variant has two seeds.
    """
    squares, freedom = 0.0, 0
    for variant in _variants(measured):
        found = [each["results"][scenario]["mIoU"] for each in measured if each["title"] == variant]
        known = [value for value in found if value is not None]
        if len(known) > 1:
            squares += sum((value - fmean(known)) ** 2 for value in known)
            freedom += len(known) - 1
    return sqrt(squares / freedom) if freedom else None


def _scores(measured: list[Measured], classes: tuple[str, ...]) -> list[str]:
    names = [name.replace("_", " ") for name in classes]
    means = [*_MEANS, "images' mF1", "images' mIoU"]
    lines = _heading(["scenario", "variant", *names, *means, "chips", "seeds"])
    rows = list(_rows(measured, classes))
    for scenario, title in _TITLES.items():
        for variant in _variants(measured):
            of = [row for row in rows if (row["scenario"], row["variant"]) == (scenario, variant)]
            shown = [name for name in of[0] if name not in _UNSHOWN]
            averaged = [_average([row[name] for row in of]) for name in shown]
            lines.append(_line([title, variant, *averaged, str(len(of))]))
    return lines


def _summary(measured: list[Measured]) -> list[str]:
    """Return a line per variant: mF1 / mIoU of the scenarios, as table 2 gives them, and costs."""
    costs = ("parameters", "chips", "minutes")
    lines = _heading(["mF1 / mIoU", *_TITLES.values(), *costs, "seeds"])
    for variant in _variants(measured):
        of = [each for each in measured if each["title"] == variant]
        cells = [
            " / ".join(
                _average([each["results"][scenario][name] for each in of]) for name in _MEANS
            )
            for scenario in _TITLES
        ]
        cells += [_average([each[name] for each in of]) for name in costs]
        lines.append(_line([variant, *cells, str(len(of))]))
    return lines


def _differences(measured: list[Measured]) -> list[str]:
    """Return a table of mIoU against the first variant, every seed by itself, and the noise."""
    if not measured:
        return []
    first, *others = _variants(measured)
    lines = _heading([f"mIoU less that of {first}", *_TITLES.values()])
    for variant in others:
        cells = []
        for scenario in _TITLES:
            found = differences(measured, scenario, variant)
            cells.append(", ".join(f"{value:+.2f}" for value in found) or "-")
        lines.append(_line([variant, *cells]))
    spreads = [noise(measured, scenario) for scenario in _TITLES]
    cells = ["-" if spread is None else f"{spread:.2f}" for spread in spreads]
    return [*lines, _line(["standard deviation from seed to seed", *cells])]


def _variants(measured: list[Measured]) -> list[str]:
    return list(dict.fromkeys(each["title"] for each in measured))


def _rows(measured: list[Measured], classes: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for scenario in _TITLES:
        for training in measured:
            scores = training["results"][scenario]
            averaged = scores["image_averaged"]
            yield {
                "scenario": scenario,
                "variant": training["title"],
                "seed": training["seed"],
                **{f"F1_{name}": scores["F1"][name] for name in classes},
                **{name: scores[name] for name in _MEANS},
                **{f"images_{name}": averaged[name] for name in _MEANS},
                "chips": training["chips"],
                "minutes": training["minutes"],
                "parameters": training["parameters"],
            }


def _average(values: list[Any]) -> str:
    """Return the mean of what is known as text; counts stay whole."""
    known = [value for value in values if value is not None]
    if not known:
        return "-"
    counts = all(isinstance(value, int) for value in known)
    return f"{fmean(known):.0f}" if counts else f"{fmean(known):.2f}"


def _heading(cells: list[str]) -> list[str]:
    return [_line(cells), _line(["---"] * len(cells))]


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
