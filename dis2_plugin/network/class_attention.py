"""Class-wise attention: where each class looks in F4 (paper, section 3.3, equations 9 and 10)."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from .config import NetworkConfig


class Attended(NamedTuple):
    """Raw scores (N, K, h, w), alpha (N, K, h * w) and the attended maps M (N, K, C, h, w).

    Without class-wise attention there is one map for all classes: M is (N, 1, C, h, w).
    """

    scores: Tensor
    alpha: Tensor
    maps: Tensor


class ClassAttention(nn.Module):
    """One learned query per scenario and class, compared with every position of F4."""

    def __init__(self, config: NetworkConfig, scenarios: int) -> None:
        super().__init__()
        self.queries = nn.Parameter(torch.randn(scenarios, config.classes, config.top_width))
        self.scaled = config.scaled_attention

    def forward(self, top: Tensor, index: Tensor) -> Attended:
        """Attend over F4.

        Args:
            top: F4, (N, C, h, w).
            index: (N,) which scenario's queries each sample uses.
        """
        size = top.shape[-2:]
        positions = top.flatten(2)  # (N, C, P)
        scores = self.queries[index] @ positions / positions.shape[1] ** 0.5  # (N, K, P)
        alpha = scores.softmax(dim=2)
        gain = positions.shape[2] if self.scaled else 1
        maps = (gain * alpha).unsqueeze(2) * positions.unsqueeze(1)  # (N, K, C, P)
        return Attended(scores.unflatten(2, size), alpha, maps.unflatten(3, size))


class NoClassAttention(nn.Module):
    """No class looks anywhere in particular: F4 goes on as the one map of all classes."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.classes = config.classes

    def forward(self, top: Tensor, index: Tensor) -> Attended:
        """Return scores of zero, an even alpha, and F4 (N, C, h, w) itself."""
        scores = top.new_zeros(top.shape[0], self.classes, *top.shape[-2:])
        return Attended(scores, scores.flatten(2).softmax(dim=2), top.unsqueeze(1))
