"""What a network learns from photographs with few labels: its running mean answers for the rest.

Cross-domain mixed sampling (Tranheden et al., 2021, DACS): half of the classes of a simulated
image are laid over a photograph. There the labels are known, as they are where the photograph has
labels of its own; elsewhere they are the answer of the averaged network to the photograph as it
is, where that is sure. Photographs have no heights, so only the image-only scenario learns from
them.
"""

from __future__ import annotations

import torch
from torch import Tensor

from ...core.class_scheme import NO_DATA_ID
from ...core.modality import Scenario
from .networks import Network


def image_alone(network: Network, rgir: Tensor) -> Tensor:
    """Return the logits (M, K, H, W) of images (M, 3, H, W) without heights."""
    return network.answer(Scenario.MISSING_NDSM, rgir, None).logits


@torch.no_grad()
def known_or_sure(known: Tensor, teacher: Network, rgir: Tensor, confidence: float) -> Tensor:
    """Return the labels of photographs, and where there are none what a teacher is sure of.

    Args:
        known: (M, H, W) class ids, with the ignore id.
        teacher: a network.
        rgir: (M, 3, H, W) the photographs.
        confidence: probability above which the teacher's answer counts; the ignore id stays below.
            At 1 the teacher is not asked.
    """
    if confidence >= 1:
        return known
    teacher.eval()
    best = image_alone(teacher, rgir).float().softmax(dim=1).max(dim=1)
    unknown = (known == NO_DATA_ID) & (best.values > confidence)
    return best.indices.where(unknown, known)


def lay_over(
    photographs: Tensor, answers: Tensor, images: Tensor, labels: Tensor
) -> tuple[Tensor, Tensor]:
    """Return the photographs under half of the classes of the images, and the labels of that.

    Args:
        photographs: (M, 3, H, W).
        answers: (M, H, W) their classes, with the ignore id.
        images: (M, 3, H, W) of labelled scenes.
        labels: (M, H, W) of these, with the ignore id.
    """
    over = torch.stack([torch.isin(each, _half_of_classes(each)) for each in labels])
    return images.where(over.unsqueeze(1), photographs), labels.where(over, answers)


def _half_of_classes(labels: Tensor) -> Tensor:
    """Draw half of the classes that are there, rounded up."""
    present = labels.unique()
    present = present[present != NO_DATA_ID]
    drawn = torch.randperm(len(present), device=labels.device)
    return present[drawn[: (len(present) + 1) // 2]]
