"""How sure a run was: its pixels, counted by class and by confidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .result import ClassArea

STEPS = 100
"""Confidence is counted in hundredths; the last step holds 0.99 to 1."""


@dataclass(frozen=True)
class CertainArea:
    """What is left of a class without its uncertain pixels.

    Attributes:
        area_m2: None where the area of the class is not known.
        share: of the class's pixels, 0..1; 0 where it has none.
    """

    pixels: int
    area_m2: float | None
    share: float


@dataclass(frozen=True)
class ConfidenceCounts:
    """How many pixels of each class have which confidence.

    Attributes:
        pixels: class name to ``STEPS`` counts.
    """

    pixels: Mapping[str, Sequence[int]]

    def histogram(self) -> tuple[int, ...]:
        """Return the counts of all classes together."""
        return tuple(sum(step) for step in zip(*self.pixels.values())) or (0,) * STEPS

    def certain(self, area: ClassArea, percent: int) -> CertainArea:
        """Return what a class covers with a confidence of at least so many hundredths.

        The area is the class's share of it, which is exact where all pixels are equally large.
        """
        counts = self.pixels.get(area.name, ())
        total, kept = sum(counts), sum(counts[percent:])
        share = kept / total if total else 0.0
        return CertainArea(kept, None if area.area_m2 is None else area.area_m2 * share, share)

    def uncertain_share(self, areas: Sequence[ClassArea], percent: int) -> float:
        """Return the share (0..1) of the area whose confidence is below so many hundredths."""
        known = all(area.area_m2 is not None for area in areas)
        total = kept = 0.0
        for area in areas:
            size = float(area.area_m2 or 0.0) if known else float(area.pixels)
            total += size
            kept += size * self.certain(area, percent).share
        return 1.0 - kept / total if total else 0.0
