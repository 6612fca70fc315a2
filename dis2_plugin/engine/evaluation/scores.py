"""How good a map is: compared with a reference, pixel by pixel, window by window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ...core.class_scheme import ClassScheme
from ...core.errors import InputError, JobError
from ...core.progress import Progress, Reporter, SilentReporter
from ...core.results.evaluation import Scores
from ...core.window import Extent
from ..labels.borders import away_from_borders
from ..labels.label_rule import IGNORED, LabelArray, LabelRule, channels_by_id
from ..labels.reference_labels import open_labels
from ..raster.grids.grid import extent_window
from ..raster.grids.quantity import STRIP_PX, ClassRaster, IdArray, strips
from .confusion import Confusion, mean
from .error_raster import open_error_map

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
    about: Mapping[str, Any] = field(default_factory=dict)
    """How and when it was made; goes into the report as it is."""

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
            "class_titles": [item.title for item in self.scheme.classes],
            "confusion": whole.counts.tolist(),
            "pixels": whole.pixels,
            "unanswered_pixels": sum(item.unanswered for item in self.comparisons),
            "left_out_pixels": sum(item.left_out for item in self.comparisons),
            "erode_px": self.erode_px,
            "image_averaged": _averages([item.confusion.scores() for item in self.comparisons]),
            "images": [_image_json(item) for item in self.comparisons],
            "about": dict(self.about),
        }


@dataclass(frozen=True)
class Terms:
    """On what terms a map and a reference are compared.

    Attributes:
        rule: how the reference names classes.
        erode_px: pixels this near to another label of the reference do not count; 3 as in ISPRS.
        extent: part of the map, in its CRS; None: all of it.
    """

    rule: LabelRule = field(default_factory=LabelRule)
    erode_px: int = 0
    extent: Extent | None = None


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
    terms = Terms(rule or LabelRule(), erode_px)
    reporter = reporter or SilentReporter()
    compared = tuple(compare_maps(*pair, terms, reporter) for pair in pairs)
    return Evaluation(terms.rule.scheme, erode_px, compared)


def compare_maps(
    classes: str, reference: str, terms: Terms, reporter: Reporter, errors: Path | None = None
) -> Comparison:
    """Compare one map with its reference, in strips from top to bottom.

    Args:
        classes: raster of class ids.
        reference: raster or polygons.
        terms: what counts.
        reporter: told how far it is.
        errors: where the error map goes; None: none is made.

    Raises:
        InputError: a file cannot be read, or the two have no pixel in common.
        JobError: ``erode_px`` is negative, or class ids are too large for an error map.
        OutputError: the error map cannot be written.
        Cancelled: the person asked to stop.
    """
    _check(terms)
    mapped = ClassRaster(classes)
    area = extent_window(mapped.grid, terms.extent)
    labels = open_labels(reference, mapped.grid, terms.rule)
    tally = _Tally(terms.rule.scheme)
    part_of_map = mapped.grid.crop(area)
    with open_error_map(errors, classes, area, terms.rule.scheme) as target:
        for part in strips(part_of_map, _WINDOW_PX):
            window = part.shift(area.col_off, area.row_off)
            known = _without_borders(labels.read(window.pad(terms.erode_px)), terms.erode_px)
            found = tally.add(known, mapped.read(window))
            target.write(known, found, part)
            reporter.progress(Progress(STAGE, part.row_end, part_of_map.height))
        if not tally.confusion.pixels:
            raise InputError(
                f"{classes} and {reference} have no pixel to compare.",
                "Check that they show the same place, and how the reference names the classes.",
            )
        target.finish()
    return Comparison(classes, reference, tally.confusion, tally.unanswered, tally.left_out)


class _Tally:
    """Counts the pixels of a map and its reference."""

    def __init__(self, scheme: ClassScheme) -> None:
        self._channels = channels_by_id(scheme)
        self.confusion, self.unanswered, self.left_out = Confusion(scheme), 0, 0

    def add(self, known: LabelArray, ids: IdArray) -> LabelArray:
        """Count a window and return the channels of the map there."""
        found: LabelArray = self._channels[ids]
        counts = (known >= 0) & (found >= 0)
        self.confusion.add(known[counts], found[counts])
        self.unanswered += int(((known >= 0) & (found < 0)).sum())
        self.left_out += int((known < 0).sum())
        return found


def _check(terms: Terms) -> None:
    if terms.erode_px < 0:
        raise JobError(
            f"A border of {terms.erode_px} px is negative.", "Give 0 or more; ISPRS has 3."
        )


def _without_borders(labels: LabelArray, erode_px: int) -> LabelArray:
    if not erode_px:
        return labels
    inner = labels[erode_px:-erode_px, erode_px:-erode_px]
    return np.where(away_from_borders(labels, erode_px), inner, np.int16(IGNORED))


def _averages(scores: list[Scores]) -> dict[str, float | None]:
    return {
        name: mean([getattr(item, name) for item in scores])
        for name in ("mean_f1", "mean_iou", "overall_accuracy", "kappa")
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
