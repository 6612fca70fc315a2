"""A running mean of the weights: steadier than the last step's, so it is what gets exported."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import TypeVar

import torch

from .networks import Network

_EARLY_STEPS = 10

_Kind = TypeVar("_Kind", bound=Network)


def average_of(network: Network) -> Network:
    """Return a copy of ``network`` to be moved by ``move_average``; it takes no gradient."""
    return deepcopy(network).requires_grad_(False)


@torch.no_grad()
def move_average(average: Network, network: Network, decay: float, step: int) -> None:
    """Move ``average`` towards ``network``, statistics of the batch norms included.

    Early in a training the decay is lower, so that the random start is soon forgotten.

    Args:
        average: moved in place.
        network: as it is after step ``step``.
        decay: share of the average that stays; 0 copies the network.
        step: steps done, from 1.
    """
    kept = min(decay, step / (_EARLY_STEPS + step))
    for mean, value in zip(average.state_dict().values(), network.state_dict().values()):
        if mean.is_floating_point() and decay > 0:
            mean.lerp_(value, 1.0 - kept)
        else:
            mean.copy_(value)


def mean_of(networks: Sequence[_Kind]) -> _Kind:
    """Return a network whose weights and statistics are the mean of those of ``networks``.

    They must be of one configuration, and of one course of training: only then does a network lie
    between them (Wortsman et al. 2022, "Model soups", https://arxiv.org/abs/2203.05482).
    """
    mixed = deepcopy(networks[0])
    states = [network.state_dict() for network in networks]
    for name, value in mixed.state_dict().items():
        if value.is_floating_point():
            value.copy_(torch.stack([state[name] for state in states]).mean(dim=0))
    return mixed
