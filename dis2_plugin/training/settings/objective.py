"""The terms of equation 14: which form each has, and what it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import inf

from ...network.config import LEVELS
from .limits import refuse_outside

_COLDEST = 0.01


class CrossEntropyKind(str, Enum):
    """What the cross entropy is computed on."""

    LOGITS = "logits"
    """Log-softmax of the logits; a mean over pixels."""
    CLAMPED = "clamped"
    """Probabilities clamped to 0.005..1, a mean over pixels and classes (published code)."""


class PoolKind(str, Enum):
    """How feature maps of levels 1..3 become one vector before they are compared."""

    MEAN = "mean"
    """Mean over positions: the teacher's pool cannot stay untrained, as the published one does."""
    LEARNED = "learned"
    """The network's attention pools (paper); needs ``NetworkConfig.attention_pools``."""


class KlReduction(str, Enum):
    """What the divergence of equation 5 is averaged over."""

    PER_PIXEL = "per-pixel"
    """Summed over classes, averaged over pixels: the divergence as it is defined."""
    PER_ELEMENT = "per-element"
    """Averaged over classes too (published code)."""


@dataclass(frozen=True)
class ObjectiveConfig:
    """The terms of equation 14 and their weights.

    Attributes:
        dice_counts_absent: classes without a labelled pixel count as wholly wrong (published).
        orthogonality_levels: 1..4 in the paper, 1..3 in the published code; learned pools end
            at level 3 however many are asked for.
        normalised_features: distillation compares directions of feature vectors, not raw features.
        temperature: T of equation 5.
        distillation: weight of equation 3 at its height.
        distillation_start, distillation_full: share of the training at which it rises from 0, and
            at which it has reached its height.
        unimodal, auxiliary, orthogonality: weights of these sums.
    """

    cross_entropy: CrossEntropyKind = CrossEntropyKind.LOGITS
    dice_counts_absent: bool = False
    pooling: PoolKind = PoolKind.MEAN
    orthogonality_levels: int = 4
    normalised_features: bool = True
    kl_reduction: KlReduction = KlReduction.PER_PIXEL
    temperature: float = 2.0
    distillation: float = 1.0
    distillation_start: float = 0.0
    distillation_full: float = 0.0
    unimodal: float = 1.0
    auxiliary: float = 1.0
    orthogonality: float = 1.0

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            ConfigError: a value is out of range.
        """
        refuse_outside(self, 1, LEVELS, "orthogonality_levels")
        refuse_outside(self, _COLDEST, inf, "temperature")
        refuse_outside(self, 0, 1, "distillation_start", "distillation_full")
        refuse_outside(self, 0, inf, "distillation", "unimodal", "auxiliary", "orthogonality")

    @classmethod
    def ours(cls) -> ObjectiveConfig:
        """Return the paper's terms and weights, with the faults of the published code mended."""
        return cls()

    @classmethod
    def reference(cls) -> ObjectiveConfig:
        """Return the objective as the published code computes it."""
        return cls(
            cross_entropy=CrossEntropyKind.CLAMPED,
            dice_counts_absent=True,
            pooling=PoolKind.LEARNED,
            orthogonality_levels=3,
            kl_reduction=KlReduction.PER_ELEMENT,
            distillation=5.0,
            distillation_start=0.05,
            distillation_full=0.05,
        )

    def distillation_at(self, progress: float) -> float:
        """Return the weight of equation 3 when ``progress`` (0..1) of the training is done."""
        if progress < self.distillation_start:
            return 0.0
        rise = self.distillation_full - self.distillation_start
        done = (progress - self.distillation_start) / rise if rise > 0 else 1.0
        return self.distillation * min(done, 1.0)
