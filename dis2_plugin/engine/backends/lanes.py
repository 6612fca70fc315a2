"""How the cores of the CPU are shared out: several batches at once, each on threads of its own.

All threads of one batch wait for each other after every layer. Where reading, blending and writing
take one of them off its core, all wait; batches side by side do not wait for each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..process.cores import usable_cores

MOST_LANES = 4
"""Each lane holds the feature maps of a batch of its own."""


@dataclass(frozen=True)
class Lanes:
    """How batches are computed.

    Attributes:
        count: how many at once.
        threads: of each.
    """

    count: int
    threads: int


def cpu_lanes(most: int = MOST_LANES) -> Lanes:
    """Return the lanes of this machine: as many as leave no core over, at most ``most``."""
    cores = usable_cores()
    count = next(lanes for lanes in range(min(most, cores), 0, -1) if cores % lanes == 0)
    return Lanes(count, cores // count)
