"""What follows the encoders: fusion, class-wise attention, class-wise decoder (paper, figure 1)."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from ..core.modality import Scenario
from .class_attention import Attended, ClassAttention, NoClassAttention
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
    """One structure for ``scenarios``, each with its own fusion token and class queries."""

    def __init__(self, config: NetworkConfig, scenarios: tuple[Scenario, ...]) -> None:
        super().__init__()
        self.first_code = scenarios[0].code  # codes of a trunk's scenarios follow each other
        self.tokens = nn.Parameter(0.02 * torch.randn(len(scenarios), config.top_width))
        self.fusion = Fusion(config)
        self.attention: nn.Module = (
            ClassAttention(config, len(scenarios))
            if config.class_wise
            else NoClassAttention(config)
        )
        self.decoder = ClassDecoder(config)

    def forward(self, a: Pyramid, b: Pyramid, codes: Tensor) -> TrunkOutput:
        """Answer from two active branches.

        Args:
            a: features in the first slot, N samples.
            b: features in the second slot.
            codes: (N,) int64, the scenario of each sample.
        """
        index = codes - self.first_code
        fused = self.fusion(a, b, self.tokens[index])
        attended = self.attention(fused.levels[-1], index)
        return TrunkOutput(fused, attended, self.decoder(fused, attended.maps))

    def auxiliary_logits(self, output: TrunkOutput) -> tuple[Tensor, ...]:
        """Return the maps of levels 1..4, each (N, K, H, W), equation 13; for training only."""
        return self.decoder.auxiliary(output.decoded, output.attended.maps)
