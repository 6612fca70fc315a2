"""The small parts every room of the network is built from: norm, block, join, up-sampling, pool."""

from __future__ import annotations

from typing import Literal, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .config import NetworkConfig, NormKind

SLOPE = 0.2
"""Of every LeakyReLU."""
EPSILON = 1e-5
"""What ``SampleNorm`` adds to the variance."""


class SampleNorm(nn.Module):
    """Normalise each sample over channels and positions jointly, without affine parameters."""

    def forward(self, features: Tensor) -> Tensor:
        """Return (N, C, H, W) features of zero mean and unit variance per sample."""
        return F.group_norm(features, 1, eps=EPSILON)


def convolution(
    config: NetworkConfig, channels: int, out: int, *, reflect: bool = False, bias: bool = True
) -> nn.Conv2d:
    """Return a 3x3 convolution that keeps the size; the border is mirrored where asked."""
    mode: Literal["reflect", "zeros"] = "reflect" if reflect and config.reflect_padding else "zeros"
    return nn.Conv2d(channels, out, 3, padding=1, padding_mode=mode, bias=bias)


def block(config: NetworkConfig, conv: nn.Conv2d) -> nn.Sequential:
    """Return ``conv`` with norm and activation, in the order that belongs to the kind of norm."""
    activation = nn.LeakyReLU(SLOPE)
    if config.norm is NormKind.SAMPLE:
        return nn.Sequential(SampleNorm(), activation, conv)
    return nn.Sequential(conv, nn.BatchNorm2d(conv.out_channels), activation)


class SampleJoin(nn.Module):
    """A block over [shared, own] whose norm couples both halves, so each class needs its own.

    Shape:
        shared: (N, C, H, W), the same for all classes
        own: (N * K, D, H, W), classes of a sample next to each other
        returns: (N * K, out, H, W)
    """

    def __init__(self, config: NetworkConfig, shared: int, own: int, out: int) -> None:
        super().__init__()
        self.block = block(config, convolution(config, shared + own, out, reflect=True))

    def forward(self, shared: Tensor, own: Tensor) -> Tensor:
        """Repeat the shared half for every class."""
        repeated = shared.repeat_interleave(own.shape[0] // shared.shape[0], dim=0)
        return cast(Tensor, self.block(torch.cat((repeated, own), dim=1)))


class BatchJoin(nn.Module):
    """A block over [shared, own] as a sum of two convolutions: the shared share is computed once.

    Shape: as ``SampleJoin``.
    """

    def __init__(self, config: NetworkConfig, shared: int, own: int, out: int) -> None:
        super().__init__()
        self.shared = convolution(config, shared, out, reflect=True)
        self.own = convolution(config, own, out, reflect=True, bias=False)
        self.finish = nn.Sequential(nn.BatchNorm2d(out), nn.LeakyReLU(SLOPE))

    def forward(self, shared: Tensor, own: Tensor) -> Tensor:
        """Add the shared share to every class's own."""
        common = self.shared(shared).unsqueeze(1)  # (N, 1, out, H, W)
        total = self.own(own).unflatten(0, (shared.shape[0], -1)) + common
        return cast(Tensor, self.finish(total.flatten(0, 1)))


def join(config: NetworkConfig, shared: int, own: int, out: int) -> nn.Module:
    """Return the join that belongs to the kind of norm."""
    kind = SampleJoin if config.norm is NormKind.SAMPLE else BatchJoin
    return kind(config, shared, own, out)


class Upsample(nn.Module):
    """Enlarge (N, C, H, W) features bilinearly by a whole factor."""

    def __init__(self, config: NetworkConfig, factor: int = 2) -> None:
        super().__init__()
        self.factor = factor
        self.align_corners = config.align_corners

    def forward(self, features: Tensor) -> Tensor:
        """Return (N, C, H * factor, W * factor).

        The factor is given and not the size: only so ONNX Runtime keeps its own layout of maps.
        """
        return F.interpolate(
            features,
            scale_factor=float(self.factor),
            mode="bilinear",
            align_corners=self.align_corners,
        )


class AttentionPool(nn.Module):
    """Pool a feature map into one token by learned attention (paper, section 3.1).

    Shape:
        features: (N, C, H, W)
        returns: (N, C)
    """

    def __init__(self, channels: int, hidden: int = 128) -> None:
        super().__init__()
        self.score = nn.Sequential(nn.Linear(channels, hidden), nn.ReLU(), nn.Linear(hidden, 1))

    def forward(self, features: Tensor) -> Tensor:
        """Return the mean of the positions, weighted by their scores' softmax."""
        tokens = features.flatten(2).transpose(1, 2)  # (N, H*W, C)
        weights = self.score(tokens).softmax(dim=1)  # (N, H*W, 1)
        return (weights * tokens).sum(dim=1)
