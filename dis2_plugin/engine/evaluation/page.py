"""An evaluation as one page of HTML: no script, nothing fetched, light and dark, printable."""

from __future__ import annotations

from html import escape
from string import Template
from typing import Any

from ...core.results.evaluation import ClassScore, Scores
from .scores import Evaluation

_PAGE = Template(
    """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>$title</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; margin: 0.5em 0 1.5em; }
th, td { border: 1px solid #8886; padding: 0.3em 0.7em; text-align: right; }
th:first-child, td.text { text-align: left; }
td.text { overflow-wrap: anywhere; }
small { opacity: 0.75; }
.swatch { display: inline-block; width: 0.8em; height: 0.8em; border: 1px solid #8888; }
.means { font-size: 1.25em; }
</style>
</head>
<body>
<h1>$title</h1>
<p class="means">$means</p>
<p>$counts</p>
<h2>Classes</h2>
$classes
<h2>Confusion matrix</h2>
<p>Each row is a class of the reference: how many of its pixels the map gives to which class, and
the share of the row. The diagonal is right.</p>
$matrix
<h2>How it was made</h2>
$about
<h2>What the numbers mean</h2>
<p>Precision: of what the map calls a class, how much is that class. Recall: of what is that class,
how much the map calls so. F1: the harmonic mean of both. IoU: pixels that are the class in both,
of those that are it in one. The means are over the classes that the reference holds. Overall
accuracy: the share of right pixels. Kappa (Cohen): agreement beyond chance, 1 at most. Pixels that
the map leaves empty are in no score.</p>
</body>
</html>
"""
)
_RIGHT, _WRONG = "60, 160, 90", "222, 60, 60"
_TITLES = {
    "classes": "Map",
    "reference": "Reference",
    "model": "Classes of the model",
    "mapping": "Mapping of values",
    "class_field": "Field of the class",
    "erode_px": "Borders left out (px)",
    "extent": "Part of the map",
    "dis2_version": "DIS2 version",
    "finished_at": "Finished",
}


def as_page(evaluation: Evaluation) -> str:
    """Return the report as HTML."""
    scores = evaluation.confusion.scores()
    return _PAGE.substitute(
        title="Evaluation of a land cover map",
        means=_means(scores),
        counts=_counts(evaluation),
        classes=_class_table(evaluation, scores),
        matrix=_matrix(evaluation),
        about=_about(evaluation),
    )


def _means(scores: Scores) -> str:
    named = (
        ("Mean F1", scores.mean_f1),
        ("mean IoU", scores.mean_iou),
        ("overall accuracy", scores.overall_accuracy),
        ("kappa", scores.kappa),
    )
    return " · ".join(f"{name} <b>{_number(value)}</b>" for name, value in named)


def _counts(evaluation: Evaluation) -> str:
    unanswered = sum(item.unanswered for item in evaluation.comparisons)
    left_out = sum(item.left_out for item in evaluation.comparisons)
    return (
        f"{evaluation.confusion.pixels:,} pixels were compared. The reference knows "
        f"{unanswered:,} more that the map leaves empty; {left_out:,} are left out, since the "
        "reference names no class for them or they lie at a border."
    )


def _class_table(evaluation: Evaluation, scores: Scores) -> str:
    names = ("Class", "F1", "IoU", "Precision", "Recall", "Pixels, reference", "Pixels, map")
    head = "".join(f"<th>{name}</th>" for name in names)
    classes = zip(evaluation.scheme.classes, scores.classes)
    rows = [_class_row(_named(land.colour, land.title), score) for land, score in classes]
    return f"<table><tr>{head}</tr>{''.join(rows)}</table>"


def _class_row(name: str, score: ClassScore) -> str:
    shares = (score.f1, score.iou, score.precision, score.recall)
    cells = [*map(_number, shares), f"{score.reference_pixels:,}", f"{score.mapped_pixels:,}"]
    return f"<tr><th>{name}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _matrix(evaluation: Evaluation) -> str:
    classes, counts = evaluation.scheme.classes, evaluation.confusion.counts.tolist()
    head = "".join(f"<th>{escape(item.title)}</th>" for item in classes)
    rows = []
    for number, (item, row) in enumerate(zip(classes, counts)):
        total = max(sum(row), 1)
        cells = [_cell(n, n / total, col == number) for col, n in enumerate(row)]
        rows.append(f"<tr><th>{_named(item.colour, item.title)}</th>{''.join(cells)}</tr>")
    return f"<table><tr><th>Reference, mapped as</th>{head}</tr>{''.join(rows)}</table>"


def _cell(pixels: int, share: float, is_right: bool) -> str:
    tint = f"rgba({_RIGHT if is_right else _WRONG}, {0.75 * share:.3f})"
    words = f"{pixels:,}<br><small>{100 * share:.1f} %</small>"
    return f'<td style="background: {tint}">{words}</td>'


def _about(evaluation: Evaluation) -> str:
    about: dict[str, Any] = {**evaluation.about, **evaluation.about.get("job", {})}
    rows = [
        f'<tr><th>{title}</th><td class="text">{escape(_words(about[name]))}</td></tr>'
        for name, title in _TITLES.items()
        if about.get(name) not in (None, "")
    ]
    return f"<table>{''.join(rows)}</table>"


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {part}" for key, part in value.items())
    return str(value)


def _named(colour: tuple[int, int, int], title: str) -> str:
    red, green, blue = colour
    swatch = f'<span class="swatch" style="background: rgb({red}, {green}, {blue})"></span>'
    return f"{swatch} {escape(title)}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"  # noqa: RUF001 - a dash stands for nothing
