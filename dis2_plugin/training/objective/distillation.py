"""What the missing-modality student learns from the full teacher (section 3.1, eq. 3-5)."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from ..settings.objective import KlReduction

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
        terms.append(_distance_of_directions(a, b) if normalised else F.mse_loss(a, b))
    return torch.stack(terms).sum()


def _distance_of_directions(a: Tensor, b: Tensor) -> Tensor:
    """Return the mean squared distance of ``a / |a|`` and ``b / |b|``, lengths taken over C.

    Written out as two squared lengths less twice the cosine: no unit vectors are stored for the
    gradient, which makes it several times faster on full-size maps.
    """
    squares = torch.stack([features.square().sum(dim=1) for features in (a, b)])
    scales = squares.clamp(min=NORM_EPSILON**2).rsqrt()
    lengths = (squares * scales.square()).detach().sum(dim=0)  # 1 + 1, or 0 for a zero vector
    return (lengths - 2 * (a * b).sum(dim=1) * scales.prod(dim=0)).mean() / a.shape[1]


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
