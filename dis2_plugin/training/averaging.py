"""A running mean of the weights: steadier than the last step's, so it is what gets exported."""

from __future__ import annotations

from copy import deepcopy

import torch

from .networks import Network

_EARLY_STEPS = 10


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
