"""What follows the encoders: fusion, class-wise attention, class-wise decoder (paper, figure 1)."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from .class_attention import Attended, ClassAttention
from .class_decoder import ClassDecoder, Decoded
from .config import NetworkConfig
from .encoder import Pyramid
from .fusion import Fused, Fusion


class TrunkOutput(NamedTuple):
    """Everything the trunk computes on the way to the logits."""

    fused: Fused
    attended: Attended
    decoded: Decoded


class Trunk(nn.Module):
    """One structure for ``scenarios`` scenarios, each with its own fusion token and queries."""

    def __init__(self, config: NetworkConfig, scenarios: int) -> None:
        super().__init__()
        self.tokens = nn.Parameter(0.02 * torch.randn(scenarios, config.top_width))
        self.fusion = Fusion(config)
        self.attention = ClassAttention(config, scenarios)
        self.decoder = ClassDecoder(config)

    def forward(self, a: Pyramid, b: Pyramid, index: Tensor) -> TrunkOutput:
        """Answer from two active branches.

        Args:
            a: features in the first slot, N samples.
            b: features in the second slot.
            index: (N,) int64, which of the trunk's scenarios each sample has.
        """
        fused = self.fusion(a, b, self.tokens[index])
        attended = self.attention(fused.levels[-1], index)
        return TrunkOutput(fused, attended, self.decoder(fused, attended.maps))
