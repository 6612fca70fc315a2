"""An evaluation as a person reads it, and as files that others read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..files.text_file import write_json, write_table
from .scores import Evaluation

_NAME_WIDTH, _CELL_WIDTH = 22, 12


def write_report(evaluation: Evaluation, path: Path) -> None:
    """Write the report as JSON, or as a table where the name ends with ``.csv``; whole or not.

    Raises:
        OutputError: the file cannot be written.
    """
    if path.suffix.lower() == ".csv":
        write_table(_rows(evaluation), path)
    else:
        write_json(evaluation.to_json(), path)


def as_text(evaluation: Evaluation) -> str:
    """Return the scores in a few aligned lines."""
    scores = evaluation.confusion.scores()
    rows: list[tuple[str, ...]] = [("", "F1", "IoU", "precision", "recall", "pixels")]
    rows += [
        (
            item.name,
            *map(_share, (item.f1, item.iou, item.precision, item.recall)),
            str(item.reference_pixels),
        )
        for item in scores.classes
    ]
    rows.append(("mean", _share(scores.mean_f1), _share(scores.mean_iou), "", "", ""))
    lines = [f"{row[0]:<{_NAME_WIDTH}}{''.join(_cell(text) for text in row[1:])}" for row in rows]
    accuracy = f"overall accuracy {_share(scores.overall_accuracy)}, kappa {_share(scores.kappa)}"
    return "\n".join([*(line.rstrip() for line in lines), accuracy])


def _cell(text: str) -> str:
    return f"{text:>{_CELL_WIDTH}}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _rows(evaluation: Evaluation) -> Iterable[list[Any]]:
    """Yield the scores of the classes and the means, each with its row of the matrix."""
    confusion, names = evaluation.confusion, evaluation.scheme.names
    scores = confusion.scores()
    measures = ("reference_pixels", "mapped_pixels", "precision", "recall", "f1", "iou")
    yield ["class", *measures, *(f"mapped_as_{name}" for name in names)]
    for item, row in zip(scores.classes, confusion.counts.tolist()):
        yield [item.name, *(getattr(item, measure) for measure in measures), *row]
    yield ["mean", "", "", "", "", scores.mean_f1, scores.mean_iou]
    yield ["overall_accuracy", scores.overall_accuracy]
    yield ["kappa", scores.kappa]
