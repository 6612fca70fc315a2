"""The published class decoder, one class at a time: the same numbers, less moved in memory.

Its norm divides by a deviation s that LeakyReLU lets through, so s can move into the weights:
conv_w(LeakyReLU((x - m) / s)) = conv_(w / s)(LeakyReLU(x - m)). The mean m comes off before
up-sampling, where there is a quarter of the values. What F1..F3 add to the statistics of a
concatenation is the same for every class. Activations are written into maps that have room for
the mirrored border, and no map outgrows what the allocator keeps (fresh pages cost more than sums).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .blocks import SLOPE, SampleJoin
from .class_decoder import ClassDecoder, Decoded, PublishedPenultimate
from .fusion import Fused

EPSILON = 1e-5
"""Of the published norm."""
_ROWS = 64
"""Rows of a map whose deviations are held at once."""


class Moments(NamedTuple):
    """How many values there are, their mean, and the sum of their squared deviations from it."""

    number: int
    mean: Tensor
    squares: Tensor

    @classmethod
    def of(cls, features: Tensor) -> Moments:
        """Measure (1, C, H, W) features."""
        mean = features.mean()
        parts = [_sum_of_squares(rows - mean) for rows in features.split(_ROWS, dim=2)]
        return cls(features.numel(), mean, torch.stack(parts).sum())

    def joined(self, other: Moments) -> Moments:
        """Return the moments of both sets of values together (Chan et al. 1979)."""
        number = self.number + other.number
        apart = other.mean - self.mean
        between = apart.square() * (self.number * other.number / number)
        mean = self.mean + apart * (other.number / number)
        return Moments(number, mean, self.squares + other.squares + between)

    @property
    def scale(self) -> Tensor:
        """One over the deviation, as the norm takes it."""
        return (self.squares / self.number + EPSILON).rsqrt()


class ClassByClassDecoder(nn.Module):
    """Do what a published ``ClassDecoder`` does, with its weights.

    Shape: as ``ClassDecoder``.
    """

    def __init__(self, decoder: ClassDecoder) -> None:
        super().__init__()
        gather = cast(PublishedPenultimate, decoder.gather)
        self.lifts, self.joins = decoder.lifts, decoder.joins
        self.combine, self.finish = gather.steps[:2], gather.steps[2]
        self.classify, self.auxiliary = decoder.classify, decoder.auxiliary

    def forward(self, fused: Fused, attended: Tensor) -> Decoded:
        """Decode the attended maps M (N, K, C, h, w) with the fused levels."""
        samples = [
            self._decode(maps, [level[row, None] for level in fused.levels[: len(self.joins)]])
            for row, maps in enumerate(attended)
        ]
        levels = zip(*(sample.levels for sample in samples))
        return Decoded(
            tuple(torch.cat(same) for same in levels),
            torch.cat([sample.penultimate for sample in samples]),
            torch.cat([sample.logits for sample in samples]),
        )

    def _decode(self, maps: Tensor, fused: list[Tensor]) -> Decoded:
        """Decode one sample: M (K, C, h, w) with F1..F3, each (1, C_l, H_l, W_l)."""
        moments = [Moments.of(level) for level in fused]
        classes = [self._levels(own, fused, moments) for own in maps.split(1)]
        stacked = torch.cat([levels[0] for levels in classes], dim=1)
        features = _lifted(self.combine, stacked)
        features = _convolved(self.finish, [features], Moments.of(features))
        levels = tuple(torch.cat(same) for same in zip(*classes))
        return Decoded(levels, features, self.classify(features))

    def _levels(self, own: Tensor, fused: list[Tensor], moments: list[Moments]) -> list[Tensor]:
        """Return D1..D3 of one class, equation 11."""
        levels: list[Tensor] = []
        for lift, join, shared, measured in reversed(
            list(zip(self.lifts, self.joins, fused, moments))
        ):
            lifted = _lifted(lift, own)
            together = measured.joined(Moments.of(lifted))
            own = _convolved(cast(SampleJoin, join).block, [shared, lifted], together)
            levels.insert(0, own)
        return levels


def _lifted(lift: nn.Module, features: Tensor) -> Tensor:
    """Run [up-sampling, block] over (1, C, h, w) features."""
    upsample, block = cast(Iterable[nn.Module], lift)
    mean = upsample(features.mean(dim=1, keepdim=True)).mean()
    larger = upsample(features - mean)  # which now has no mean
    moments = Moments(larger.numel(), torch.zeros_like(mean), _sum_of_squares(larger))
    return _convolved(block, [larger], moments)


def _convolved(block: nn.Module, parts: list[Tensor], moments: Moments) -> Tensor:
    """Run [norm, activation, mirrored convolution] over the concatenation of ``parts``.

    Args:
        block: what ``blocks.block`` makes for the published norm.
        parts: features (1, C_i, H, W).
        moments: of all parts together.
    """
    conv = cast(nn.Conv2d, cast(nn.Sequential, block)[-1])
    height, width = parts[0].shape[-2:]
    wide = parts[0].new_empty(1, height + 2, width + 2, conv.in_channels).permute(0, 3, 1, 2)
    room = wide[..., 1:-1, 1:-1].split([part.shape[1] for part in parts], dim=1)
    for part, place in zip(parts, room):
        torch.sub(part, moments.mean, out=place)
    F.leaky_relu(wide, SLOPE, inplace=True)
    _mirror(wide)
    return F.conv2d(wide, conv.weight * moments.scale, conv.bias)


def _mirror(wide: Tensor) -> None:
    """Fill the outermost rows and columns with those next to their neighbours."""
    wide[:, :, 0], wide[:, :, -1] = wide[:, :, 2], wide[:, :, -3]
    wide[..., 0], wide[..., -1] = wide[..., 2], wide[..., -3]


def _sum_of_squares(features: Tensor) -> Tensor:
    """Add the squares of (1, C, H, W) features row by row: one long sum loses four digits."""
    rows = features.permute(0, 2, 3, 1).flatten(2)  # (1, H, W * C), no copy in channels_last
    return torch.linalg.vector_norm(rows, dim=2).square().sum()
