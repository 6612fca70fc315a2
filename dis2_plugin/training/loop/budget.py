"""How long a training takes, and on which devices of which machines."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import torch

from ..errors import ConfigError, refuse_none


@dataclass(frozen=True)
class Budget:
    """How long a training takes and on what; gradients of several devices are averaged.

    Attributes:
        minutes: length of the training, those before a resume included; None for as many steps as
            the configuration says.
        devices: GPUs of each machine, or processes where there are none; each takes batches of its
            own. None for all GPUs, or one process.
        machines: as many start the same command, in surroundings that Lightning knows (SLURM,
            torchrun, or its own ``MASTER_ADDR`` and ``NODE_RANK``).
    """

    minutes: float | None = None
    devices: int | None = 1
    machines: int = 1

    def __post_init__(self) -> None:
        """Check the numbers.

        Raises:
            ConfigError: there is no device or machine, more GPUs are asked for than there are, or
                the time is none.
        """
        if self.minutes is not None and not 0 <= self.minutes < inf:
            raise ConfigError(
                f"A training cannot take {self.minutes} minutes.", "Give a number from 0 up."
            )
        refuse_none(self.each, "devices")
        refuse_none(self.machines, "machines")
        gpus = torch.cuda.device_count()
        if 0 < gpus < self.each:
            raise ConfigError(
                f"{self.each} devices were asked for, there are {gpus} GPUs here.",
                "Give at most as many.",
            )

    @property
    def each(self) -> int:
        """Devices of a machine."""
        return self.devices if self.devices is not None else max(torch.cuda.device_count(), 1)

    @property
    def strategy(self) -> str:
        """Lightning's; a batch without a scenario leaves the branches unused that only it needs."""
        several = self.each * self.machines > 1
        return "ddp_find_unused_parameters_true" if several else "auto"


def limit_threads(threads: int | None) -> None:
    """Let torch compute with so many threads on the CPU; None leaves that to it.

    Raises:
        ConfigError: there would be none.
    """
    if threads is not None:
        refuse_none(threads, "threads")
        torch.set_num_threads(threads)


ONE_DEVICE = Budget()
"""One device, however many there are, for as many steps as the configuration says."""
