"""Segmentation loss: weighted cross entropy plus Dice over labelled pixels (paper, section 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from ...core.class_scheme import NO_DATA_ID
from ..settings.objective import CrossEntropyKind, ObjectiveConfig

CLAMP_FROM = 0.005
"""Smallest probability of the published cross entropy; below it there is no gradient."""
DICE_EPSILON = 1e-7


@dataclass(frozen=True)
class Target:
    """Labels in the forms the losses need, made once for all maps of a batch.

    Attributes:
        labels: (N, H, W) int64 with the ignore id.
        one_hot: (N, K, H, W) float, all zero where a pixel is ignored.
        valid: (N, 1, H, W) float, 1 where a pixel is labelled.
        pixel_weights: (N, H, W), 1 - n_c / n of the image and the pixel's class c, n counting
            labelled pixels; 0 where a pixel is ignored.
    """

    labels: Tensor
    one_hot: Tensor
    valid: Tensor
    pixel_weights: Tensor

    @classmethod
    def from_labels(cls, labels: Tensor, classes: int) -> Target:
        """Read (N, H, W) int64 labels; ``NO_DATA_ID`` is ignored."""
        valid = labels != NO_DATA_ID
        known = labels.where(valid, labels.new_zeros(()))
        one_hot = F.one_hot(known, classes).movedim(3, 1).float() * valid.unsqueeze(1)
        counts = one_hot.sum(dim=(2, 3))
        weights = 1 - counts / counts.sum(dim=1, keepdim=True).clamp(min=1)  # (N, K)
        by_pixel = weights.gather(1, known.flatten(1)).view_as(labels) * valid
        return cls(labels, one_hot.contiguous(), valid.unsqueeze(1).float(), by_pixel)


class SegmentationLoss(NamedTuple):
    """The two halves, each a scalar."""

    cross_entropy: Tensor
    dice: Tensor

    @property
    def total(self) -> Tensor:
        """Their sum."""
        return self.cross_entropy + self.dice


def segmentation_loss(logits: Tensor, target: Target, config: ObjectiveConfig) -> SegmentationLoss:
    """Return both halves for (N, K, H, W) logits, computed in fp32."""
    log_probabilities = logits.float().log_softmax(dim=1)
    probabilities = log_probabilities.exp()
    if config.cross_entropy is CrossEntropyKind.CLAMPED:
        log_probabilities = probabilities.clamp(CLAMP_FROM, 1.0).log() / logits.shape[1]
    return SegmentationLoss(
        weighted_cross_entropy(log_probabilities, target),
        dice_loss(probabilities, target, count_absent=config.dice_counts_absent),
    )


def weighted_cross_entropy(log_probabilities: Tensor, target: Target) -> Tensor:
    """Return the mean over labelled pixels of -w_c log p_c, c being the pixel's label.

    The published code also divides by the number of classes; ``segmentation_loss`` does so for it.
    """
    likelihood = F.nll_loss(
        log_probabilities, target.labels, ignore_index=NO_DATA_ID, reduction="none"
    )
    return (target.pixel_weights * likelihood).sum() / target.valid.sum().clamp(min=1)


def dice_loss(probabilities: Tensor, target: Target, *, count_absent: bool) -> Tensor:
    """Return 1 - the mean over classes of 2 |P ∩ T| / (|P| + |T|), sums over the whole batch.

    Args:
        probabilities: (N, K, H, W).
        target: of the same images.
        count_absent: let classes that no labelled pixel has count as wholly wrong (published).
    """
    overlap = (probabilities * target.one_hot).sum(dim=(0, 2, 3))
    predicted = (probabilities * target.valid).sum(dim=(0, 2, 3))
    labelled = target.one_hot.sum(dim=(0, 2, 3))
    scores = 2 * overlap / (predicted + labelled + DICE_EPSILON)
    counted = torch.ones_like(labelled) if count_absent else (labelled > 0).float()
    return (counted * (1 - scores)).sum() / counted.sum().clamp(min=1)
