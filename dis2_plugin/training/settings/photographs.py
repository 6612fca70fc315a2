"""How much a training learns from photographs, few of whose pixels are labelled or none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PhotographConfig:
    """How much a training learns from photographs.

    Attributes:
        per_batch: chips of photographs in a batch, at most the batch's size; 0 for none.
        confidence: probability from which an answer for a photograph counts as its label.
        weight: of their segmentation loss.
    """

    per_batch: int = 0
    confidence: float = 0.8
    weight: float = 1.0
