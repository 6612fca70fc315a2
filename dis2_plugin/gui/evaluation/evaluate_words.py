"""An evaluation in a few sentences."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.results.evaluation import EvaluationReport
from ..wording import number


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("EvaluateWords", text)


def score(value: float | None) -> str:
    """Return a share with three decimals, a dash where there is none."""
    return "–" if value is None else number(value, 3)  # noqa: RUF001 - a dash stands for nothing


def summary(report: EvaluationReport) -> str:
    """Return means and counts of a report."""
    scores = report.scores
    means = tr("Mean F1 {f1}, mean IoU {iou}, overall accuracy {accuracy}, kappa {kappa}.").format(
        f1=score(scores.mean_f1),
        iou=score(scores.mean_iou),
        accuracy=score(scores.overall_accuracy),
        kappa=score(scores.kappa),
    )
    counts = tr(
        "{pixels} pixels were compared; {unanswered} more are empty on the map; {left_out} are "
        "left out: no class in the reference, or too near to a border."
    ).format(
        pixels=number(report.pixels),
        unanswered=number(report.unanswered_pixels),
        left_out=number(report.left_out_pixels),
    )
    return f"{means} {counts}"
