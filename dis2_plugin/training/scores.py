"""Scores from a confusion matrix: F1 and intersection over union per class, and their means."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..core.class_scheme import NO_DATA_ID, ClassScheme

Counts = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]


def confusion(labels: npt.NDArray[Any], classes: npt.NDArray[Any], count: int) -> Counts:
    """Return how many pixels of each label (row) were given each class (column).

    Args:
        labels: ids, ``NO_DATA_ID`` where a pixel does not count.
        classes: answers of the same shape, ``NO_DATA_ID`` where there is none.
        count: number of classes.
    """
    counted = (labels != NO_DATA_ID) & (classes != NO_DATA_ID)
    pairs = labels[counted].astype(np.int64) * count + classes[counted]
    return np.bincount(pairs, minlength=count * count).reshape(count, count)


def f1_scores(counts: Counts) -> FloatArray:
    """Return F1 of each class; NaN where a class was neither labelled nor answered."""
    hit, labelled, answered = _sums(counts)
    return _share(2 * hit, labelled + answered)


def iou_scores(counts: Counts) -> FloatArray:
    """Return the intersection over union of each class; NaN as ``f1_scores``."""
    hit, labelled, answered = _sums(counts)
    return _share(hit, labelled + answered - hit)


def mean_score(scores: FloatArray) -> float:
    """Return the mean over the classes that occur; NaN where none does."""
    known = scores[np.isfinite(scores)]
    return float(known.mean()) if known.size else float("nan")


def report(counts: Counts, scheme: ClassScheme) -> dict[str, Any]:
    """Return the scores of a confusion matrix in percent, ready for JSON.

    Classes without a labelled pixel have no score of their own and are left out of the means.
    """
    labelled = counts.sum(axis=1) > 0
    f1 = np.where(labelled, f1_scores(counts), np.nan)
    iou = np.where(labelled, iou_scores(counts), np.nan)
    return {
        "pixels": int(counts.sum()),
        "accuracy": _percent(float(_share(np.trace(counts), counts.sum()))),
        "mF1": _percent(mean_score(f1)),
        "mIoU": _percent(mean_score(iou)),
        "F1": {name: _percent(float(value)) for name, value in zip(scheme.names, f1)},
        "IoU": {name: _percent(float(value)) for name, value in zip(scheme.names, iou)},
    }


def _sums(counts: Counts) -> tuple[Counts, Counts, Counts]:
    return np.diag(counts), counts.sum(axis=1), counts.sum(axis=0)


def _share(part: Any, whole: Any) -> FloatArray:
    whole = np.asarray(whole, np.float64)
    shares: FloatArray = np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)
    return shares


def _percent(value: float) -> float | None:
    return round(100 * value, 2) if np.isfinite(value) else None
