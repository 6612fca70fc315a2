"""How good a map is: compared with a reference, pixel by pixel, window by window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ..core.class_scheme import ClassScheme
from ..core.errors import InputError, JobError
from ..core.progress import Progress, Reporter, SilentReporter
from .borders import away_from_borders
from .confusion import Confusion, Scores, mean
from .quantity import STRIP_PX, ClassRaster, strips
from .reference_labels import IGNORED, LabelArray, LabelRule, open_labels

STAGE = "evaluate"

_WINDOW_PX = STRIP_PX // 4


@dataclass(frozen=True)
class Comparison:
    """One map against its reference.

    Attributes:
        classes, reference: paths.
        confusion: compared pixels.
        unanswered: pixels the reference knows and the map leaves empty; in no score.
        left_out: pixels the reference does not name a class for, or that lie at a border.
    """

    classes: str
    reference: str
    confusion: Confusion
    unanswered: int
    left_out: int


@dataclass(frozen=True)
class Evaluation:
    """Maps against their references.

    Scores come in two kinds, since the field reports both: from all pixels together, and averaged
    over the images.
    """

    scheme: ClassScheme
    erode_px: int
    comparisons: tuple[Comparison, ...]

    @property
    def confusion(self) -> Confusion:
        """The pixels of all images together."""
        return sum((item.confusion for item in self.comparisons), Confusion(self.scheme))

    def to_json(self) -> dict[str, Any]:
        """Return the report: scores, confusion matrix (rows: reference), and each image's own."""
        whole = self.confusion
        return {
            **_scores_json(whole.scores()),
            "class_names": list(self.scheme.names),
            "confusion": whole.counts.tolist(),
            "pixels": whole.pixels,
            "unanswered_pixels": sum(item.unanswered for item in self.comparisons),
            "left_out_pixels": sum(item.left_out for item in self.comparisons),
            "erode_px": self.erode_px,
            "image_averaged": _averages([item.confusion.scores() for item in self.comparisons]),
            "images": [_image_json(item) for item in self.comparisons],
        }


def evaluate(
    classes: str,
    reference: str,
    erode_px: int = 0,
    rule: LabelRule | None = None,
    reporter: Reporter | None = None,
) -> Evaluation:
    """Compare a classified raster with a reference; see ``evaluate_all``."""
    return evaluate_all([(classes, reference)], erode_px, rule, reporter)


def evaluate_all(
    pairs: Sequence[tuple[str, str]],
    erode_px: int = 0,
    rule: LabelRule | None = None,
    reporter: Reporter | None = None,
) -> Evaluation:
    """Compare classified rasters with their references.

    A reference is a raster of class ids or of ISPRS colours, on any grid (the nearest pixel
    counts), or a layer of polygons.

    Args:
        pairs: paths of a map and of its reference.
        erode_px: pixels this near to another label of the reference do not count; 3 as in ISPRS.
        rule: how the reference names classes.
        reporter: told how far it is.

    Raises:
        InputError: a file cannot be read, or a pair has no pixel in common.
        JobError: ``erode_px`` is negative.
        Cancelled: the person asked to stop.
    """
    if erode_px < 0:
        raise JobError(f"A border of {erode_px} px is negative.", "Give 0 or more; ISPRS has 3.")
    rule, reporter = rule or LabelRule(), reporter or SilentReporter()
    compared = tuple(_compare(*pair, erode_px, rule, reporter) for pair in pairs)
    return Evaluation(rule.scheme, erode_px, compared)


def _compare(
    classes: str, reference: str, erode_px: int, rule: LabelRule, reporter: Reporter
) -> Comparison:
    mapped = ClassRaster(classes)
    labels = open_labels(reference, mapped.grid, rule)
    channels = _channel_of_id(rule.scheme)
    confusion, unanswered, left_out = Confusion(rule.scheme), 0, 0
    for window in strips(mapped.grid, _WINDOW_PX):
        known = _without_borders(labels.read(window.pad(erode_px)), erode_px)
        found = channels[mapped.read(window)]
        counts = (known >= 0) & (found >= 0)
        confusion.add(known[counts], found[counts])
        unanswered += int(((known >= 0) & (found < 0)).sum())
        left_out += int((known < 0).sum())
        reporter.progress(Progress(STAGE, window.row_end, mapped.grid.height))
    if not confusion.pixels:
        raise InputError(
            f"{classes} and {reference} have no pixel to compare.",
            "Check that they show the same place, and how the reference names the classes.",
        )
    return Comparison(classes, reference, confusion, unanswered, left_out)


def _without_borders(labels: LabelArray, erode_px: int) -> LabelArray:
    if not erode_px:
        return labels
    inner = labels[erode_px:-erode_px, erode_px:-erode_px]
    return np.where(away_from_borders(labels, erode_px), inner, np.int16(IGNORED))


def _channel_of_id(scheme: ClassScheme) -> LabelArray:
    channels = np.full(np.iinfo(np.uint8).max + 1, IGNORED, np.int16)
    for channel, item in enumerate(scheme.classes):
        channels[item.id] = channel
    return channels


def _averages(scores: list[Scores]) -> dict[str, float | None]:
    return {
        name: mean([getattr(item, name) for item in scores])
        for name in ("mean_f1", "mean_iou", "overall_accuracy")
    }


def _scores_json(scores: Scores) -> dict[str, Any]:
    return {**asdict(scores), "classes": [asdict(item) for item in scores.classes]}


def _image_json(item: Comparison) -> dict[str, Any]:
    return {
        "classes_file": item.classes,
        "reference_file": item.reference,
        **_scores_json(item.confusion.scores()),
        "confusion": item.confusion.counts.tolist(),
        "unanswered_pixels": item.unanswered,
        "left_out_pixels": item.left_out,
    }
