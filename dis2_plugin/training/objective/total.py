"""The sum of equation 14 with its named parts, from one trace of both scenarios of each sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from ...core.modality import Scenario
from ...network.branches import Branch
from ...network.trace import Trace
from ..settings.objective import ObjectiveConfig
from .disentanglement import squared_cosines
from .distillation import feature_distillation, logit_distillation
from .pooling import Pooling
from .segmentation import SegmentationLoss, Target, segmentation_loss

_FUSED_LEVELS = 3  # level 4 is compared by its fusion token
_PAIRS = (
    (Branch.RGIR_DISTINCT, Branch.RGIR_SUPPLEMENT),
    (Branch.NDSM_DISTINCT, Branch.NDSM_SUPPLEMENT),
)


@dataclass(frozen=True)
class Losses:
    """The objective of a batch: what is minimised, and its parts before weighting, for the log."""

    total: Tensor
    parts: dict[str, Tensor]


class HasLogits(Protocol):
    """A network's answer."""

    @property
    def logits(self) -> Tensor:
        """Scores (2N, K, H, W) before the softmax."""


class Objective:
    """Equation 14 over a batch of 2N samples: N in the full scenario, then the same N with a gap.

    One batch trains both: the full half is the teacher of the other half.
    """

    def __init__(self, config: ObjectiveConfig, pools: Pooling) -> None:
        self.config = config
        self.pools = pools

    def __call__(self, trace: Trace, labels: Tensor, codes: Tensor, progress: float) -> Losses:
        """Compute the loss.

        Args:
            trace: of 2N samples, the full scenario of sample i at i, the missing one at N + i.
            labels: (N, H, W) int64 with the ignore id.
            codes: (2N,) scenario codes, the first N full.
            progress: share of the training that is done, 0..1.
        """
        classes = trace.logits.shape[1]
        target = Target.from_labels(labels, classes)
        segmentation = of_both_halves(trace.logits, target, self.config)
        auxiliary = self._auxiliary(trace, target)
        unimodal = self._unimodal(trace, target)
        orthogonality = self._orthogonality(trace, len(labels))
        features, logits = self._distillation(trace, codes, len(labels))
        config = self.config
        total = (
            sum(loss.total for loss in segmentation.values())
            + config.auxiliary * sum(auxiliary.values())
            + config.unimodal * sum(loss.total for loss in unimodal.values())
            + config.orthogonality * orthogonality
            + config.distillation_at(progress) * (features + logits)
        )
        parts = {
            **_named(segmentation),
            **auxiliary,
            **_named(unimodal),
            "orthogonality": orthogonality,
            "feature_distillation": features,
            "logit_distillation": logits,
        }
        return Losses(total, {name: value.detach() for name, value in parts.items()})

    def _auxiliary(self, trace: Trace, target: Target) -> dict[str, Tensor]:
        """Equation 13 for both halves, summed over the levels."""
        halves = zip(*(logits.chunk(2) for logits in trace.auxiliary_logits))
        return {
            f"{name}_auxiliary": torch.stack(
                [segmentation_loss(logits, target, self.config).total for logits in maps]
            ).sum()
            for name, maps in zip(("full", "missing"), halves)
        }

    def _unimodal(self, trace: Trace, target: Target) -> dict[str, SegmentationLoss]:
        """Each distinct branch alone; in the full half it sees every sample exactly once."""
        samples = len(target.labels)
        losses = {}
        for branch, _ in _PAIRS:
            logits = trace.branches[branch].unimodal_logits
            if logits is not None:
                name = f"unimodal_{branch.modality.value}"
                losses[name] = segmentation_loss(logits[:samples], target, self.config)
        return losses

    def _orthogonality(self, trace: Trace, samples: int) -> Tensor:
        """Equation 2 over the active pairs of the missing half."""
        found = []
        for distinct, supplement in _PAIRS:
            if supplement not in trace.branches:
                continue
            own, added = trace.branches[distinct], trace.branches[supplement]
            same = torch.isin(own.rows, added.rows)
            levels = self.config.orthogonality_levels
            a = self.pools.branch(distinct, tuple(each[same] for each in own.levels[:levels]))
            b = self.pools.branch(supplement, added.levels[:levels])
            found.append(squared_cosines(a, b))
        return torch.cat(found).sum() / samples

    def _distillation(self, trace: Trace, codes: Tensor, samples: int) -> tuple[Tensor, Tensor]:
        """Equations 4 and 5: the missing half learns from the full half."""
        pooled = self.pools.fused(codes, trace.fused[:_FUSED_LEVELS])
        features = [*pooled, trace.fusion_token, trace.penultimate]
        by_feature = feature_distillation(
            [each[samples:] for each in features],
            [each[:samples] for each in features],
            normalised=self.config.normalised_features,
        )
        by_logit = logit_distillation(
            trace.logits[samples:],
            trace.logits[:samples],
            temperature=self.config.temperature,
            reduction=self.config.kl_reduction,
        )
        return by_feature, by_logit


def segmentation_alone(config: ObjectiveConfig) -> Callable[..., Losses]:
    """Return cross entropy and Dice of both halves of a batch: what a baseline minimises.

    It is called as ``Objective`` is, with anything that has ``logits`` as its trace.
    """

    def losses(trace: HasLogits, labels: Tensor, codes: Tensor, progress: float) -> Losses:
        """Return the losses of a batch."""
        target = Target.from_labels(labels, trace.logits.shape[1])
        halves = of_both_halves(trace.logits, target, config)
        parts = {name: value.detach() for name, value in _named(halves).items()}
        return Losses(torch.stack([loss.total for loss in halves.values()]).sum(), parts)

    return losses


def of_both_halves(
    logits: Tensor, target: Target, config: ObjectiveConfig
) -> dict[str, SegmentationLoss]:
    """Return the segmentation loss of the full and of the missing half of (2N, K, H, W)."""
    full, missing = logits.chunk(2)
    return {
        "full": segmentation_loss(full, target, config),
        "missing": segmentation_loss(missing, target, config),
    }


def both_scenarios(missing_rgir: Tensor) -> Tensor:
    """Return the 2N scenario codes of a batch: N full, then each sample's missing modality.

    Args:
        missing_rgir: (N,) bool, whether the image is what a sample misses.
    """
    gap = torch.where(missing_rgir, Scenario.MISSING_RGIR.code, Scenario.MISSING_NDSM.code)
    return torch.cat((torch.full_like(gap, Scenario.FULL.code), gap))


def _named(losses: dict[str, SegmentationLoss]) -> dict[str, Tensor]:
    return {
        f"{name}_{part}": value
        for name, loss in losses.items()
        for part, value in loss._asdict().items()
    }
