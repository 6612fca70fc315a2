"""What the missing-modality student learns from the full teacher (section 3.1, eq. 3-5)."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .config import KlReduction

NORM_EPSILON = 1e-6


def feature_distillation(
    student: list[Tensor], teacher: list[Tensor], *, normalised: bool
) -> Tensor:
    """Return the mean squared distance of paired features, summed over the pairs (equation 4).

    Args:
        student: tensors (N, C) or (N, C, H, W).
        teacher: the same samples in the full scenario; receives no gradient.
        normalised: compare directions over C (published code) rather than raw features (paper).
    """
    terms = []
    for of_student, of_teacher in zip(student, teacher):
        a, b = of_student.float(), of_teacher.detach().float()
        if normalised:
            a, b = (F.normalize(features, dim=1, eps=NORM_EPSILON) for features in (a, b))
        terms.append(F.mse_loss(a, b))
    return torch.stack(terms).sum()


def logit_distillation(
    student: Tensor, teacher: Tensor, *, temperature: float, reduction: KlReduction
) -> Tensor:
    """Return T² KL(teacher || student) at temperature T (equation 5).

    Args:
        student: (N, K, H, W) logits.
        teacher: logits of the same samples in the full scenario; receives no gradient.
        temperature: T.
        reduction: whether classes are summed (divergence per pixel) or averaged (published).
    """
    log_student = (student.float() / temperature).log_softmax(dim=1)
    log_teacher = (teacher.detach().float() / temperature).log_softmax(dim=1)
    elements = F.kl_div(log_student, log_teacher, reduction="none", log_target=True)
    summed = reduction is KlReduction.PER_PIXEL
    divergence = elements.sum(dim=1).mean() if summed else elements.mean()
    return divergence * temperature**2
