"""The published network run as published: what the faster arrangements are measured against."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import torch
from torch import Tensor, nn

from dis2_plugin.network.class_decoder import ClassDecoder, Decoded
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.fusion import Fused


class ClassLoop(nn.Module):
    """The class decoder as published: class after class, each concatenation made anew.

    Shape: as ``ClassDecoder``.
    """

    def __init__(self, decoder: ClassDecoder) -> None:
        super().__init__()
        self.lifts, self.joins = decoder.lifts, decoder.joins
        self.gather, self.classify = decoder.gather, decoder.classify
        self.auxiliary = decoder.auxiliary

    def forward(self, fused: Fused, attended: Tensor) -> Decoded:
        """Decode the attended maps M (N, K, C, h, w) with the fused levels."""
        by_class = [self._climb(fused, attended[:, k]) for k in range(attended.shape[1])]
        levels = tuple(torch.stack(maps, dim=1).flatten(0, 1) for maps in zip(*by_class))
        stacked = torch.cat([maps[0] for maps in by_class], dim=1)
        penultimate = self.gather(stacked, fused)
        return Decoded(levels, penultimate, self.classify(penultimate))

    def _climb(self, fused: Fused, own: Tensor) -> list[Tensor]:
        """Return D1..D3 of one class, equation 11."""
        levels: list[Tensor] = []
        for level in reversed(range(len(self.joins))):
            lifted = self.lifts[level](own)
            own = self.joins[level].block(torch.cat((fused.levels[level], lifted), dim=1))
            levels.insert(0, own)
        return levels


def as_published(network: Dis2) -> Dis2:
    """Return a copy of a ``reference`` network whose ``trace`` computes what was published.

    ``trace`` also runs the unimodal decoders and the auxiliary maps: at inference for nothing,
    and part of the published forward.
    """
    published = deepcopy(network).eval()
    trunks: Any = published.trunks
    for trunk in trunks:
        trunk.decoder = ClassLoop(trunk.decoder)
    return published
