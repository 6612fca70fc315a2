"""Hierarchical hybrid fusion of the two active branches (paper, section 3.2, equations 7 and 8)."""

from __future__ import annotations

from typing import NamedTuple, Optional, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .blocks import AttentionPool, block, convolution
from .config import NetworkConfig
from .encoder import Pyramid
from .transformer import TransformerLayer


class Fused(NamedTuple):
    """Fused features F1..F4, the fusion token (N, C) and the fused detail level, if any."""

    levels: tuple[Tensor, ...]
    token: Tensor
    detail: Optional[Tensor]


class ConvolutionFusion(nn.Module):
    """Equation 7: phi over the concatenation of two branches, plus the level below, halved.

    Shape:
        a, b: (N, C, H, W)
        below: (N, C / 2, 2 H, 2 W), absent at level 1
        returns: (N, C, H, W)
    """

    def __init__(self, config: NetworkConfig, channels: int, below: int = 0) -> None:
        super().__init__()
        self.phi = nn.Sequential(
            block(config, nn.Conv2d(2 * channels, channels, 1)),
            block(config, convolution(config, channels, channels)),
            block(config, nn.Conv2d(channels, channels, 1)),
        )
        self.residual = (
            nn.Sequential(
                nn.Conv2d(below, channels, 4, stride=2, padding=1), nn.BatchNorm2d(channels)
            )
            if below
            else None
        )

    def forward(self, a: Tensor, b: Tensor, below: Tensor | None = None) -> Tensor:
        """Return the fused level."""
        fused = self.phi(torch.cat((a, b), dim=1))
        if self.residual is not None:
            fused = fused + self.residual(below)
        return cast(Tensor, fused)


class TransformerFusion(nn.Module):
    """Equation 8: attend over [fusion token, a4, b4, pooled F3] with learned positions.

    Shape:
        a, b: (N, C, h, w) of level 4
        below: (N, C / 2, 2 h, 2 w), F3
        token: (N, C), the fusion token of each sample's scenario
        returns: F4 (N, C, h, w) and the token after attending (N, C)
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        channels, below = config.top_width, config.widths[2]
        grid = config.positions
        self.positions = nn.Parameter(0.02 * torch.randn(2, channels, grid, grid))
        self.pool = AttentionPool(below)
        self.project = nn.Linear(below, channels)
        self.layers = nn.ModuleList(TransformerLayer(config) for _ in range(config.layers))
        self.unify = nn.Conv2d(2 * channels, channels, 1)

    def forward(self, a: Tensor, b: Tensor, below: Tensor, token: Tensor) -> tuple[Tensor, Tensor]:
        """Return F4 and the fusion token."""
        size = a.shape[-2:]
        count = size[0] * size[1]
        at_a, at_b = self._positions_for(size)
        maps = torch.cat(((a + at_a).flatten(2), (b + at_b).flatten(2)), dim=2).transpose(1, 2)
        summary = self.project(self.pool(below))
        sequence = torch.cat((token.unsqueeze(1), maps, summary.unsqueeze(1)), dim=1)
        for layer in self.layers:
            sequence = layer(sequence)
        cut = sequence[:, 1 : 1 + 2 * count].transpose(1, 2).unflatten(2, (2, *size))
        stacked = cut.transpose(1, 2).flatten(1, 2)  # (N, 2 C, h, w), a before b
        return self.unify(stacked), sequence[:, 0]

    def _positions_for(self, size: torch.Size) -> Tensor:
        if size == self.positions.shape[-2:]:
            return self.positions
        return F.interpolate(self.positions, size=tuple(size), mode="bilinear")


class Fusion(nn.Module):
    """Fuse two pyramids level by level; the levels are linked by residuals."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        w1, w2, w3, _ = config.widths
        self.levels = nn.ModuleList(
            (
                ConvolutionFusion(config, w1),
                ConvolutionFusion(config, w2, below=w1),
                ConvolutionFusion(config, w3, below=w2),
            )
        )
        self.top = TransformerFusion(config)
        detail = config.detail_width
        self.detail = nn.Conv2d(2 * detail, detail, 1) if detail else None

    def forward(self, a: Pyramid, b: Pyramid, token: Tensor) -> Fused:
        """Return F1..F4, the fusion token and the fused detail level."""
        levels: list[Tensor] = []
        for fuse, of_a, of_b in zip(self.levels, a.levels, b.levels):
            levels.append(fuse(of_a, of_b, *levels[-1:]))
        top, token = self.top(a.levels[-1], b.levels[-1], levels[-1], token)
        return Fused((*levels, top), token, self._fuse_detail(a.detail, b.detail))

    def _fuse_detail(self, a: Tensor | None, b: Tensor | None) -> Tensor | None:
        if self.detail is None or a is None or b is None:
            return None
        return cast(Tensor, self.detail(torch.cat((a, b), dim=1)))
