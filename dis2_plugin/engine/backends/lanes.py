"""How the cores of the CPU are shared out: several batches at once, each on threads of its own.

All threads of one batch wait for each other after every layer. Where reading, blending and writing
take one of them off its core, all wait; batches side by side do not wait for each other.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from ..process import control_group

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


def usable_cores() -> int:
    """Return how many cores this process may use; ``OMP_NUM_THREADS`` names fewer.

    Threads beyond what a container leaves would be halted in the middle, and the others wait.
    """
    cores = allowed_cores()
    wish = os.environ.get("OMP_NUM_THREADS", "")
    return min(int(wish), cores) if wish.isdecimal() and int(wish) else cores


def allowed_cores() -> int:
    """Return how many cores the processes started by this one may use together."""
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return min(cores, control_group.cores() or cores)
