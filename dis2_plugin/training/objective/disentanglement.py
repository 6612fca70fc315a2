"""Orthogonality of distinct and supplement features (paper, section 3.1, equation 2)."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import cosine_similarity


def squared_cosines(distinct: list[Tensor], supplement: list[Tensor]) -> Tensor:
    """Return each sample's squared cosine between paired features, summed over the levels.

    Equation 2 is the mean of the result over the samples of a batch.

    Args:
        distinct: per level (n, C), pooled.
        supplement: the same samples' features of the same modality's supplement branch.

    Returns:
        (n,)
    """
    pairs = zip(distinct, supplement)
    terms = [cosine_similarity(a.float(), b.float(), dim=1).square() for a, b in pairs]
    return torch.stack(terms).sum(dim=0)
