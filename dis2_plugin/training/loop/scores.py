"""The engine's confusion matrix for arrays with ignored pixels, and its scores in percent."""

from __future__ import annotations

from typing import Any

import numpy.typing as npt

from ...core.class_scheme import NO_DATA_ID, ClassScheme
from ...engine.evaluation.confusion import Confusion


def count(confusion: Confusion, labels: npt.NDArray[Any], classes: npt.NDArray[Any]) -> None:
    """Count the pixels that have both a label and an answer.

    Args:
        confusion: receives the pixels.
        labels: ids in channel order, ``NO_DATA_ID`` where a pixel does not count.
        classes: answers of the same shape, ``NO_DATA_ID`` where there is none.
    """
    counted = (labels != NO_DATA_ID) & (classes != NO_DATA_ID)
    confusion.add(labels[counted], classes[counted])


def report(confusion: Confusion, scheme: ClassScheme) -> dict[str, Any]:
    """Return the scores in percent, ready for JSON; classes without a label have none."""
    scores = confusion.scores()
    labelled = [each for each in scores.classes if each.reference_pixels]
    nothing = dict.fromkeys(scheme.names)
    return {
        "pixels": confusion.pixels,
        "accuracy": percent(scores.overall_accuracy),
        "mF1": percent(scores.mean_f1),
        "mIoU": percent(scores.mean_iou),
        "F1": {**nothing, **{each.name: percent(each.f1) for each in labelled}},
        "IoU": {**nothing, **{each.name: percent(each.iou) for each in labelled}},
    }


def percent(share: float | None) -> float | None:
    """Return a share in percent, to two places."""
    return None if share is None else round(100 * share, 2)
