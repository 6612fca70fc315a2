"""The confusion matrix and the scores that follow from it."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ClassScheme
from ...core.results.evaluation import ClassScore, Scores

CountMatrix = npt.NDArray[np.int64]


class Confusion:
    """Counts pixels by reference class (rows) and mapped class (columns)."""

    def __init__(self, scheme: ClassScheme, counts: CountMatrix | None = None) -> None:
        self._scheme = scheme
        size = len(scheme)
        self.counts: CountMatrix = np.zeros((size, size), np.int64) if counts is None else counts

    def add(self, reference: npt.NDArray[Any], mapped: npt.NDArray[Any]) -> None:
        """Count pixels; both hold channel numbers of the scheme, the same number of them."""
        size = len(self._scheme)
        pairs = reference.astype(np.int64).ravel() * size + mapped.astype(np.int64).ravel()
        self.counts += np.bincount(pairs, minlength=size * size).reshape(size, size)

    def __add__(self, other: Confusion) -> Confusion:
        """Return both counts together."""
        return Confusion(self._scheme, self.counts + other.counts)

    @property
    def pixels(self) -> int:
        """How many pixels were compared."""
        return int(self.counts.sum())

    def scores(self) -> Scores:
        """Return the scores of what was counted."""
        classes = tuple(self._class_score(channel) for channel in range(len(self._scheme)))
        return Scores(
            classes=classes,
            mean_f1=mean([item.f1 for item in classes if item.reference_pixels]),
            mean_iou=mean([item.iou for item in classes if item.reference_pixels]),
            overall_accuracy=_share(int(np.trace(self.counts)), self.pixels),
            kappa=self._kappa(),
        )

    def _kappa(self) -> float | None:
        """Return Cohen's kappa (Educational and Psychological Measurement 20, 1960)."""
        pixels = float(self.pixels)
        if not pixels:
            return None
        agreed = float(np.trace(self.counts)) / pixels
        shares = self.counts.sum(axis=1) / pixels, self.counts.sum(axis=0) / pixels
        by_chance = float(shares[0] @ shares[1])
        return (agreed - by_chance) / (1 - by_chance) if by_chance < 1 else None

    def _class_score(self, channel: int) -> ClassScore:
        hits = int(self.counts[channel, channel])
        in_reference = int(self.counts[channel].sum())
        on_map = int(self.counts[:, channel].sum())
        return ClassScore(
            name=self._scheme.classes[channel].name,
            reference_pixels=in_reference,
            mapped_pixels=on_map,
            precision=_share(hits, on_map),
            recall=_share(hits, in_reference),
            f1=_share(2 * hits, in_reference + on_map),
            iou=_share(hits, in_reference + on_map - hits),
        )


def mean(values: list[float | None]) -> float | None:
    """Return the mean of the values that are there."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
