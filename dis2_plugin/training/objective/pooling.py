"""Feature maps to one vector per sample: their mean, or the network's pools (section 3.1)."""

from __future__ import annotations

from typing import Protocol

from torch import Tensor, nn

from ...core.modality import Scenario
from ...network.branches import SCENARIOS, Branch, interleave
from ...network.published import POOLED_LEVELS, fused_pool_name
from ..errors import ConfigError
from ..settings.objective import PoolKind


class Pooling(Protocol):
    """Pools branch features and fused features level by level, each to (n, C)."""

    def branch(self, branch: Branch, levels: tuple[Tensor, ...]) -> list[Tensor]:
        """Pool a branch's levels."""

    def fused(self, codes: Tensor, levels: tuple[Tensor, ...]) -> list[Tensor]:
        """Pool fused levels of samples with scenario ``codes`` (n,)."""


class MeanPooling:
    """The mean over positions."""

    def branch(self, branch: Branch, levels: tuple[Tensor, ...]) -> list[Tensor]:
        """Pool a branch's levels."""
        return [features.mean(dim=(2, 3)) for features in levels]

    def fused(self, codes: Tensor, levels: tuple[Tensor, ...]) -> list[Tensor]:
        """Pool fused levels."""
        return [features.mean(dim=(2, 3)) for features in levels]


class LearnedPooling:
    """The network's attention pools: one a branch, one a scenario's fusion, for levels 1..3."""

    def __init__(self, pools: nn.ModuleDict) -> None:
        self.pools = pools

    def branch(self, branch: Branch, levels: tuple[Tensor, ...]) -> list[Tensor]:
        """Pool a branch's levels 1..3."""
        return list(self.pools[branch.value](levels[:POOLED_LEVELS]))

    def fused(self, codes: Tensor, levels: tuple[Tensor, ...]) -> list[Tensor]:
        """Pool fused levels 1..3, each sample by its scenario's pool."""
        rows, parts = [], []
        for scenario in SCENARIOS:
            of = (codes == scenario.code).nonzero().flatten()
            if len(of):
                rows.append(of)
                parts.append(self._fused(scenario, tuple(features[of] for features in levels)))
        return [interleave(rows, list(same)) for same in zip(*parts)]

    def _fused(self, scenario: Scenario, levels: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        pooled: tuple[Tensor, ...] = self.pools[fused_pool_name(scenario)](levels[:POOLED_LEVELS])
        return pooled


def pooling(kind: PoolKind, pools: nn.ModuleDict | None) -> Pooling:
    """Return the pooling of a configuration.

    Raises:
        ConfigError: learned pools are asked of a network that has none.
    """
    if kind is PoolKind.MEAN:
        return MeanPooling()
    if pools is None:
        raise ConfigError(
            "The objective pools by learned attention, and the network has no pools.",
            'Set "attention_pools" of the network, or "pooling" of the objective to "mean".',
        )
    return LearnedPooling(pools)
