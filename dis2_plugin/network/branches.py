"""Which encoder feeds which slot of the fusion in which scenario (paper, figure 2)."""

from __future__ import annotations

from enum import Enum

import torch
from torch import Tensor

from ..core.modality import Modality, Scenario


class Branch(str, Enum):
    """One of the four encoders."""

    RGIR_DISTINCT = "rgir_distinct"
    NDSM_DISTINCT = "ndsm_distinct"
    RGIR_SUPPLEMENT = "rgir_supplement"
    NDSM_SUPPLEMENT = "ndsm_supplement"

    @property
    def modality(self) -> Modality:
        """What the branch reads."""
        return Modality(self.value.split("_")[0])

    @property
    def is_distinct(self) -> bool:
        """Whether the branch describes its own modality, not what another lacks."""
        return self in (Branch.RGIR_DISTINCT, Branch.NDSM_DISTINCT)


SLOTS: dict[Scenario, tuple[Branch, Branch]] = {
    Scenario.FULL: (Branch.RGIR_DISTINCT, Branch.NDSM_DISTINCT),
    Scenario.MISSING_RGIR: (Branch.NDSM_SUPPLEMENT, Branch.NDSM_DISTINCT),
    Scenario.MISSING_NDSM: (Branch.RGIR_DISTINCT, Branch.RGIR_SUPPLEMENT),
}
"""The pair (a, b) of active branches; a branch is only ever in one of the two places."""

SCENARIOS = tuple(sorted(Scenario, key=lambda scenario: scenario.code))
"""In the order of their codes."""


def rows_using(branch: Branch, codes: Tensor) -> Tensor:
    """Return which samples of a batch with scenario ``codes`` (N,) activate ``branch``."""
    used = [branch in SLOTS[scenario] for scenario in SCENARIOS]
    return torch.tensor(used, device=codes.device)[codes].nonzero().flatten()


def interleave(rows: list[Tensor], parts: list[Tensor]) -> Tensor:
    """Put parts of a batch back into the batch's order; part i holds the samples ``rows[i]``."""
    if len(parts) == 1:
        return parts[0]
    return torch.cat(parts).index_select(0, torch.cat(rows).argsort())
