"""What only published checkpoints have: pools of the losses, and parameters never used."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ..core.modality import Scenario
from .blocks import AttentionPool
from .branches import SCENARIOS, Branch
from .config import NetworkConfig

POOLED_LEVELS = 3


class LevelPools(nn.Module):
    """Attention pools of levels 1..3, as the published losses use them (paper, section 3.1)."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.levels = nn.ModuleList(AttentionPool(w) for w in config.widths[:POOLED_LEVELS])

    def forward(self, levels: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        """Return one (N, C_l) token per pooled level."""
        return tuple(pool(features) for pool, features in zip(self.levels, levels))


def level_pools(config: NetworkConfig) -> nn.ModuleDict:
    """Return the seven pools of the published losses: one a branch, one a scenario's fusion."""
    names = [branch.value for branch in Branch] + [fused_pool_name(each) for each in SCENARIOS]
    return nn.ModuleDict({name: LevelPools(config) for name in names})


def fused_pool_name(scenario: Scenario) -> str:
    """Return the key of the pool for F1..F3 of a scenario."""
    return f"fused_{scenario.value}"


class UnusedParameters(nn.Module):
    """Parameters that the published code registers and no output depends on.

    They are carried so that a checkpoint can be compared with its published size.
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        w1, _, w3, w4 = config.widths
        d1, copies, pools = w1 // 8, len(SCENARIOS), len(SCENARIOS) + len(Branch)
        self.e1_conv_up = nn.ModuleList(nn.Conv2d(2 * d1, d1, 3) for _ in range(copies))
        self.seg_d4 = nn.ModuleList(nn.Conv2d(w4, 1, 1) for _ in range(copies))
        self.fusion_queries = nn.ParameterList(torch.zeros(1, w3) for _ in range(copies))
        self.pool_queries = nn.ParameterList(
            torch.zeros(1, w) for _ in range(pools) for w in config.widths[:POOLED_LEVELS]
        )
