"""UNet-style encoders, one feature pyramid a branch (paper, section 3.1); unimodal decoders."""

from __future__ import annotations

from typing import NamedTuple, Optional, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .blocks import SLOPE, Upsample, convolution
from .config import LEVELS, DecoderKind, NetworkConfig


class Pyramid(NamedTuple):
    """What a branch hands on, before any activation.

    ``levels`` are 1..4: (N, width * 2^(l-1), H / 2^l, W / 2^l); ``detail`` is (N, d, H, W) or None.
    """

    levels: tuple[Tensor, ...]
    detail: Optional[Tensor]

    def take(self, rows: Tensor) -> Pyramid:
        """Return the samples ``rows``."""
        detail = None if self.detail is None else self.detail[rows]
        return Pyramid(tuple(level[rows] for level in self.levels), detail)


class Level(nn.Module):
    """Halve the resolution: a 4x4 convolution of stride 2, with norm and residual where asked."""

    def __init__(self, channels: int, out: int, *, norm: bool, residual: bool) -> None:
        super().__init__()
        self.down = nn.Conv2d(channels, out, 4, stride=2, padding=1)
        self.norm = nn.BatchNorm2d(out) if norm else nn.Identity()
        self.refine = (
            nn.Sequential(nn.Conv2d(out, out, 3, padding=1), nn.BatchNorm2d(out))
            if residual
            else None
        )

    def forward(self, features: Tensor) -> Tensor:
        """Return (N, out, H / 2, W / 2)."""
        halved = self.norm(self.down(features))
        if self.refine is None:
            return cast(Tensor, halved)
        active = F.leaky_relu(halved, SLOPE)
        return cast(Tensor, active + self.refine(active))


class Encoder(nn.Module):
    """One branch: four levels with LeakyReLU between them, and the detail level where asked."""

    def __init__(self, config: NetworkConfig, channels: int) -> None:
        super().__init__()
        widths = (channels, *config.widths)
        residual = config.residual_encoder
        self.levels = nn.ModuleList(
            Level(
                widths[level - 1],
                widths[level],
                norm=residual or 1 < level < LEVELS,  # the published ends are plain
                residual=residual,
            )
            for level in range(1, LEVELS + 1)
        )
        self.detail = (
            nn.Sequential(
                convolution(config, channels, config.detail_width),
                nn.BatchNorm2d(config.detail_width),
                nn.LeakyReLU(SLOPE),
            )
            if config.detail_width
            else None
        )

    def forward(self, image: Tensor) -> Pyramid:
        """Return the pyramid of an (N, C, H, W) input."""
        levels = [self.levels[0](image)]
        for level in self.levels[1:]:
            levels.append(level(F.leaky_relu(levels[-1], SLOPE)))
        return Pyramid(tuple(levels), None if self.detail is None else self.detail(image))


class PublishedUnimodalDecoder(nn.Module):
    """Segment from one distinct branch alone: a UNet decoder of transposed convolutions.

    Shape:
        levels: as ``Pyramid.levels``
        returns: (N, K, H, W) logits
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        w1, w2, w3, w4 = config.widths
        inputs, outputs = (w4, 2 * w3, 2 * w2), (w3, w2, w1)
        self.steps = nn.ModuleList(
            nn.Sequential(nn.ConvTranspose2d(i, o, 4, stride=2, padding=1), nn.BatchNorm2d(o))
            for i, o in zip(inputs, outputs)
        )
        self.last = nn.ConvTranspose2d(2 * w1, config.classes, 4, stride=2, padding=1)

    def forward(self, levels: tuple[Tensor, ...]) -> Tensor:
        """Climb from level 4, joining the encoder's own features on the way."""
        features = levels[-1]
        for step, skip in zip(self.steps, reversed(levels[:-1])):
            features = torch.cat((step(F.relu(features)), skip), dim=1)
        return cast(Tensor, self.last(F.relu(features)))


class LeanUnimodalDecoder(nn.Module):
    """Segment from one distinct branch alone: a sum of 1x1 heads over levels 2..4.

    Shape: as ``PublishedUnimodalDecoder``.
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.heads = nn.ModuleList(nn.Conv2d(w, config.classes, 1) for w in config.widths[1:])
        self.up = Upsample(config)
        self.enlarge = Upsample(config, 4)

    def forward(self, levels: tuple[Tensor, ...]) -> Tensor:
        """Add the finer head to the enlarged coarser ones."""
        total = self.heads[-1](levels[-1])
        for head, features in zip(self.heads[-2::-1], levels[-2:0:-1]):
            total = self.up(total) + head(features)
        return cast(Tensor, self.enlarge(total))


def unimodal_decoder(config: NetworkConfig) -> nn.Module:
    """Return the unimodal decoder the configuration asks for."""
    lean = config.decoder is DecoderKind.LEAN
    return LeanUnimodalDecoder(config) if lean else PublishedUnimodalDecoder(config)
