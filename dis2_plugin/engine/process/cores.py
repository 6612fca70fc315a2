"""How many cores of the machine are for this process, and for those that it starts."""

from __future__ import annotations

import os

from . import control_group


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
