"""Class-wise multi-scale decoder: classes as a batch, then one Z (paper, equations 11 to 13)."""

from __future__ import annotations

from typing import NamedTuple, cast

import torch
from torch import Tensor, nn

from .blocks import Upsample, block, convolution, join
from .config import DecoderKind, NetworkConfig
from .fusion import Fused


class Decoded(NamedTuple):
    """Class-wise features D1..D3, each (N * K, c, h, w), Z (N, w, H, W), logits (N, K, H, W)."""

    levels: tuple[Tensor, ...]
    penultimate: Tensor
    logits: Tensor


class ClassDecoder(nn.Module):
    """Equation 11 for all classes at once, equation 12, and the final 1x1 convolution.

    Without the class-wise part one map is decoded instead of K, and its D1 is K times as wide, so
    that Z is made of as many channels either way.
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        lean = config.decoder is DecoderKind.LEAN
        w = config.width
        stacked = config.classes * (w // 2 if lean else w // 8)  # channels Z is made of
        first = stacked // config.classes if config.class_wise else stacked
        own = (first, w * 3 // 2, 2 * w) if lean else (first, 2 * w, 4 * w)  # D1..D3
        lifted = own if lean else (w, 2 * w, 4 * w)
        above = (*own[1:], config.top_width)
        lift = _lean_lift if lean else _published_lift
        self.lifts = nn.ModuleList(lift(config, i, o) for i, o in zip(above, lifted))
        self.joins = nn.ModuleList(
            join(config, *channels) for channels in zip(config.widths, lifted, own)
        )
        gather = LeanPenultimate if lean else PublishedPenultimate
        self.gather = gather(config, stacked)
        self.classify: nn.Module = nn.Conv2d(w, config.classes, 1)
        self.auxiliary = AuxiliaryHeads(config, (*own, config.top_width))

    def forward(self, fused: Fused, attended: Tensor) -> Decoded:
        """Decode the attended maps M (N, K, C, h, w) with the fused levels."""
        own = attended.flatten(0, 1)  # (N * K, C, h, w)
        levels: list[Tensor] = []
        for level in reversed(range(len(self.joins))):
            own = self.joins[level](fused.levels[level], self.lifts[level](own))
            levels.insert(0, own)
        stacked = own.unflatten(0, (attended.shape[0], -1)).flatten(1, 2)  # (N, K * c, h, w)
        penultimate = self.gather(stacked, fused)
        return Decoded(tuple(levels), penultimate, self.classify(penultimate))


def _published_lift(config: NetworkConfig, channels: int, out: int) -> nn.Module:
    return nn.Sequential(
        Upsample(config), block(config, convolution(config, channels, out, reflect=True))
    )


def _lean_lift(config: NetworkConfig, channels: int, out: int) -> nn.Module:
    """Reduce first: a 1x1 convolution and bilinear up-sampling commute, this order is cheaper."""
    return nn.Sequential(nn.Conv2d(channels, out, 1), Upsample(config))


class PublishedPenultimate(nn.Module):
    """Equation 12 at full resolution: two blocks over the up-sampled D1 of all classes."""

    def __init__(self, config: NetworkConfig, channels: int) -> None:
        super().__init__()
        w = config.width
        self.steps = nn.Sequential(
            Upsample(config),
            block(config, convolution(config, channels, 2 * w, reflect=True)),
            block(config, convolution(config, 2 * w, w, reflect=True)),
        )

    def forward(self, stacked: Tensor, fused: Fused) -> Tensor:
        """Return Z (N, w, H, W) from the D1 of all classes, (N, K * c, H / 2, W / 2)."""
        return cast(Tensor, self.steps(stacked))

    @property
    def last(self) -> nn.Sequential:
        """The block that makes Z."""
        return cast(nn.Sequential, self.steps[-1])


class LeanPenultimate(nn.Module):
    """Equation 12 at half resolution, then sharpened with the full-resolution detail level."""

    def __init__(self, config: NetworkConfig, channels: int) -> None:
        super().__init__()
        w = config.width
        self.combine = nn.Sequential(
            block(config, convolution(config, channels, 2 * w, reflect=True)),
            nn.Conv2d(2 * w, w, 1),
            Upsample(config),
        )
        self.sharpen = block(config, convolution(config, w + config.detail_width, w, reflect=True))

    def forward(self, stacked: Tensor, fused: Fused) -> Tensor:
        """Return Z (N, w, H, W) from the D1 of all classes, (N, K * c, H / 2, W / 2)."""
        features = self.combine(stacked)
        if fused.detail is not None:
            features = torch.cat((features, fused.detail), dim=1)
        return cast(Tensor, self.sharpen(features))

    @property
    def last(self) -> nn.Sequential:
        """The block that makes Z."""
        return self.sharpen


class AuxiliaryHeads(nn.Module):
    """Equation 13's maps: a 1x1 convolution per class on D1..D3 and M, enlarged to full size.

    Without the class-wise part the classes read the same maps.
    """

    def __init__(self, config: NetworkConfig, widths: tuple[int, ...]) -> None:
        super().__init__()
        scale = [width**-0.5 for width in widths]
        self.weights = nn.ParameterList(
            s * (2 * torch.rand(config.classes, w) - 1) for s, w in zip(scale, widths)
        )
        self.biases = nn.ParameterList(torch.zeros(config.classes) for _ in widths)
        self.enlarge = nn.ModuleList(
            Upsample(config, 2**level) for level in range(1, len(widths) + 1)
        )

    def forward(self, decoded: Decoded, attended: Tensor) -> tuple[Tensor, ...]:
        """Return the logits of levels 1..4, each (N, K, H, W)."""
        samples = attended.shape[0]
        maps = [level.unflatten(0, (samples, -1)) for level in decoded.levels]
        parts = zip((*maps, attended), self.weights, self.biases, self.enlarge)
        return tuple(
            enlarge(torch.einsum("nkchw,kc->nkhw", features, weight) + bias[:, None, None])
            for features, weight, bias, enlarge in parts
        )
