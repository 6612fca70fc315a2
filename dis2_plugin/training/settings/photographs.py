"""How much a training learns from photographs, few of whose pixels are labelled or none."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from .limits import refuse_outside


@dataclass(frozen=True)
class PhotographConfig:
    """How much a training learns from photographs.

    Attributes:
        per_batch: chips of photographs in a batch, at most the batch's size; 0 for none.
        confidence: probability above which an answer for a photograph counts as its label; 1 for
            none.
        weight: of their segmentation loss.
    """

    per_batch: int = 0
    confidence: float = 0.8
    weight: float = 1.0

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            ConfigError: a value is out of range.
        """
        refuse_outside(self, 0, inf, "per_batch", "weight")
        refuse_outside(self, 0, 1, "confidence")
