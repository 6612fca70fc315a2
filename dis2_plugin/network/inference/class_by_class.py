"""The published class decoder, one class at a time: the same numbers, less moved in memory.

Its norm divides by a deviation s that LeakyReLU lets through, so s can move into the weights:
conv_w(LeakyReLU((x - m) / s)) = conv_(w / s)(LeakyReLU(x - m)). The mean m comes off before
up-sampling, where there is a quarter of the values. What F1..F3 add to the statistics of a
concatenation is the same for every class. Activations are written into maps that have room for
the mirrored border, in strips where one would outgrow what the allocator keeps (fresh pages cost
more than sums).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..blocks import EPSILON, SLOPE, SampleJoin
from ..class_decoder import ClassDecoder, Decoded, PublishedPenultimate
from ..fusion import Fused

_ROWS = 64
"""Rows of a map whose deviations are held at once."""
_MOST_VALUES = 6 << 20
"""Of a map with its border: 24 MiB; from 32 MiB on the C library asks the system for each anew."""


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
    """Do what a published ``ClassDecoder`` does, with its weights; only the logits are kept.

    Shape: as ``ClassDecoder``.
    """

    def __init__(self, decoder: ClassDecoder) -> None:
        super().__init__()
        gather = cast(PublishedPenultimate, decoder.gather)
        self.lifts, self.joins, self.classify = decoder.lifts, decoder.joins, decoder.classify
        self.combine, self.finish = gather.steps[:2], gather.steps[2]

    def forward(self, fused: Fused, attended: Tensor) -> Decoded:
        """Decode the attended maps M (N, K, C, h, w) with the fused levels."""
        below = zip(*(level.split(1) for level in fused.levels[: len(self.joins)]))
        logits = [self._decode(maps, levels) for maps, levels in zip(attended, below)]
        return Decoded((), attended.new_empty(0), torch.cat(logits))

    def _decode(self, maps: Tensor, fused: tuple[Tensor, ...]) -> Tensor:
        """Return the logits of one sample: M (K, C, h, w) with F1..F3, each (1, C_l, H_l, W_l)."""
        moments = [Moments.of(level) for level in fused]
        steps = list(zip(self.lifts, self.joins, fused, moments))[::-1]
        maps = maps.contiguous(memory_format=torch.channels_last)
        stacked = torch.cat([_level_one(own, steps) for own in maps.split(1)], dim=1)
        combined = _lifted(self.combine, stacked)
        return cast(
            Tensor, self.classify(_convolved(self.finish, [combined], Moments.of(combined)))
        )


def _level_one(own: Tensor, steps: list[tuple[nn.Module, nn.Module, Tensor, Moments]]) -> Tensor:
    """Climb from M_k (1, C, h, w) to D1 of the class, equation 11."""
    for lift, join, shared, moments in steps:
        lifted = _lifted(lift, own)
        together = moments.joined(Moments.of(lifted))
        own = _convolved(cast(SampleJoin, join).block, [shared, lifted], together)
    return own


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
    weight = conv.weight * moments.scale
    rows = max(_MOST_VALUES // (conv.in_channels * width), 1)
    strips = [
        F.conv2d(_activated(parts, moments.mean, top, min(top + rows, height)), weight, conv.bias)
        for top in range(0, height, rows)
    ]
    return strips[0] if len(strips) == 1 else torch.cat(strips, dim=2)


def _activated(parts: list[Tensor], mean: Tensor, top: int, end: int) -> Tensor:
    """Return LeakyReLU(parts - mean) of rows ``top`` to ``end`` with the border a 3x3 kernel needs.

    Beyond the map the border mirrors it, inside it holds the rows next to the strip.
    """
    height, width = parts[0].shape[-2:]
    channels = [part.shape[1] for part in parts]
    wide = parts[0].new_empty(1, end - top + 2, width + 2, sum(channels)).permute(0, 3, 1, 2)
    first, last = max(top - 1, 0), min(end + 1, height)
    inside = wide[:, :, first - top + 1 : last - top + 1]
    for part, place in zip(parts, inside[..., 1:-1].split(channels, dim=1)):
        torch.sub(part[:, :, first:last], mean, out=place)
    F.leaky_relu(inside, SLOPE, inplace=True)
    if first == top:
        wide[:, :, 0] = wide[:, :, 2]
    if last == end:
        wide[:, :, -1] = wide[:, :, -3]
    wide[..., 0], wide[..., -1] = wide[..., 2], wide[..., -3]
    return wide


def _sum_of_squares(features: Tensor) -> Tensor:
    """Add the squares of (1, C, H, W) features row by row: one long sum loses four digits."""
    rows = features.permute(0, 2, 3, 1).flatten(2)  # (1, H, W * C), no copy in channels_last
    return torch.linalg.vector_norm(rows, dim=2).square().sum()
