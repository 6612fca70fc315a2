"""How far penultimate features Z of the scenarios are apart (paper, section 4.2.3, table 3).

The paper prints "average L2 distances" without a formula. Its own numbers rule one reading out: for
mmformer 853 is more than 536 + 173, which no mean of a distance can be. A mean of squares can, and
squares are what equation 4 minimises. So the squared difference stands first here, and the plain
reading, the length of the difference, beside it. Both change when a network merely scales its
features; what is measured on unit vectors, as the published distillation does, does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, astuple, dataclass
from itertools import combinations
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ...core.modality import Scenario
from ...network.branches import SCENARIOS
from ...network.dis2 import Dis2
from ..errors import DataError
from ..objective.distillation import NORM_EPSILON
from .predict import usual_device

Pair = tuple[Scenario, Scenario]
PAIRS: tuple[Pair, ...] = tuple(combinations(SCENARIOS, 2))
"""Full and each missing modality, then the two missing ones, as in table 3."""


@dataclass(frozen=True)
class Distance:
    """Means over samples and pixels.

    Attributes:
        squared: squared difference, mean over channels too.
        unit_squared: the same after each pixel's vector was scaled to length 1.
        length: Euclidean length of the difference over the channels.
    """

    squared: float
    unit_squared: float
    length: float


def distance(a: Tensor, b: Tensor) -> Distance:
    """Compare features (N, C, H, W) of the same samples in two scenarios."""
    apart = (a - b).double()
    unit_a, unit_b = (F.normalize(each.double(), dim=1, eps=NORM_EPSILON) for each in (a, b))
    return Distance(
        float(apart.square().mean()),
        float(F.mse_loss(unit_a, unit_b)),
        float(torch.linalg.vector_norm(apart, dim=1).mean()),
    )


@torch.no_grad()
def feature_distances(
    network: Dis2, batches: Iterable[tuple[Tensor, Tensor]], device: str | None = None
) -> dict[Pair, Distance]:
    """Return the mean distances of a network over chips of one size.

    Args:
        network: in evaluation mode.
        batches: image (N, 3, H, W) and heights (N, 1, H, W) as the network expects them.
        device: that computes, and gets the network; None for a GPU where there is one.

    Raises:
        DataError: there is no chip.
    """
    device = device or usual_device()
    network.to(device)
    samples, found = [], []
    for rgir, ndsm in batches:
        features = dict(zip(SCENARIOS, _penultimate(network, rgir.to(device), ndsm.to(device))))
        found.append([astuple(distance(features[a], features[b])) for a, b in PAIRS])
        samples.append(len(rgir))
    if not samples:
        raise DataError("There is no chip to compare features on.", "Ask for at least one.")
    means = np.average(found, axis=0, weights=samples)  # (pairs, measures)
    return {pair: Distance(*of_pair.tolist()) for pair, of_pair in zip(PAIRS, means)}


def as_json(distances: dict[Pair, Distance]) -> list[dict[str, Any]]:
    """Return one object per pair of scenarios."""
    return [
        {"between": [one.value, other.value], **asdict(found)}
        for (one, other), found in distances.items()
    ]


def _penultimate(network: Dis2, rgir: Tensor, ndsm: Tensor) -> tuple[Tensor, ...]:
    """Return Z of each scenario, in their order."""
    codes = torch.tensor([scenario.code for scenario in SCENARIOS], device=rgir.device)
    codes = codes.repeat_interleave(len(rgir))
    images, heights = (part.repeat(len(SCENARIOS), 1, 1, 1) for part in (rgir, ndsm))
    return network.trace(images, heights, codes).penultimate.chunk(len(SCENARIOS))
