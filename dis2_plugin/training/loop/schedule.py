"""How far a training is, in steps or by the clock, and the learning rate that belongs to it."""

from __future__ import annotations

import math
import time
from typing import Any


def rate_factor(progress: float, warm_up: float) -> float:
    """Return the share of the highest learning rate: a linear rise, then half a cosine to zero.

    Args:
        progress: share of the training that is done, 0..1.
        warm_up: share of the training that the rise takes.
    """
    if progress < warm_up:
        return progress / warm_up
    fallen = (min(progress, 1.0) - warm_up) / max(1.0 - warm_up, 1e-9)
    return 0.5 * (1.0 + math.cos(math.pi * fallen))


def restarting_factor(batches: int, restart_steps: int) -> float:
    """Return the share of the highest learning rate under warm restarts: half cosines in a row.

    Args:
        batches: done since the training began.
        restart_steps: batches of each fall.
    """
    return 0.5 * (1.0 + math.cos(math.pi * (batches % restart_steps) / restart_steps))


class Course:
    """The share of a training that is done; goes on where it was after a resume.

    Args:
        steps: length of the training in batches.
        minutes: its length by the clock, which then replaces the steps.

    Attributes:
        batches: that each device has done.
        batches_of_all: that all devices have done together.
    """

    def __init__(self, steps: int, minutes: float | None = None) -> None:
        self.steps = steps
        self.seconds = None if minutes is None else 60.0 * minutes
        self.batches = self.batches_of_all = 0
        self._earlier_s = self._batch_s = 0.0
        self._started = time.monotonic()

    def start(self) -> None:
        """Begin to count time."""
        self._started = time.monotonic()

    def begin_batch(self, elapsed_s: float) -> None:
        """Fix the time that ``progress`` goes by until the next batch.

        Devices that train together have clocks that differ, and must not stop or slow down apart.
        """
        self._batch_s = elapsed_s

    def advance(self, devices: int = 1) -> None:
        """Count a batch on each device."""
        self.batches += 1
        self.batches_of_all += devices

    @property
    def elapsed_s(self) -> float:
        """Seconds of training, those before a resume included."""
        return self._earlier_s + time.monotonic() - self._started

    @property
    def progress(self) -> float:
        """The share that was done when this batch began, 0..1."""
        if self.seconds is None:
            return min(self.batches / self.steps, 1.0)
        return min(self._batch_s / max(self.seconds, 1e-9), 1.0)

    def state(self) -> dict[str, Any]:
        """Return what ``restore`` reads back."""
        return {
            "batches": self.batches,
            "batches_of_all": self.batches_of_all,
            "elapsed_s": self.elapsed_s,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a checkpoint."""
        self.batches = int(state["batches"])
        self.batches_of_all = int(state.get("batches_of_all", self.batches))
        self._earlier_s = self._batch_s = float(state["elapsed_s"])
        self.start()
