"""What does not fit into the memory is named, before it fills it where that can be told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from ...core.jobs.estimate import size_in_words
from ...engine.backends.library import first_line, means_no_memory
from ...engine.process.room import free_memory_bytes
from ..errors import ConfigError
from ..settings.training import TrainingConfig

_CHIP_BYTES = 24
"""A pixel of a chip: three bands and a height in single precision, and its label."""

_TRACE_BYTES = 100
"""What a processor holds for a pixel of a chip and a channel of level 1 until the gradient is
known, at the least: our network takes 370 in single precision and 265 in bf16, the U-Net 235."""

_REMEDY = "Choose a smaller batch, the more summed by accumulate, or a smaller chip_px or width."


@contextmanager
def naming_memory(config: TrainingConfig, devices: int = 1) -> Iterator[None]:
    """Say what fills the memory where it is too small.

    Args:
        config: of the training.
        devices: of this machine; each has a batch of its own.

    Raises:
        ConfigError: it was, or a batch is so large that the system would end the process without
            a word.
    """
    _refuse_hopeless(config, devices)
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not (isinstance(error, MemoryError) or means_no_memory(str(error))):
            raise
        raise ConfigError(
            f"The memory does not hold the network and {_batch(config)}: {first_line(error)}",
            _REMEDY,
        ) from error


def _refuse_hopeless(config: TrainingConfig, devices: int) -> None:
    traced = 0 if torch.cuda.is_available() else _TRACE_BYTES * config.network_config.width
    needed = devices * config.batch * config.chip_px**2 * (_CHIP_BYTES + traced)
    free = free_memory_bytes()
    if free is not None and needed > free:
        raise ConfigError(
            f"The memory does not hold {_batch(config)}{_each(devices)}: that needs "
            f"{size_in_words(needed)} at the least, and {size_in_words(free)} are free.",
            _REMEDY,
        )


def _batch(config: TrainingConfig) -> str:
    return f"a batch of {config.batch} chips of {config.chip_px} px"


def _each(devices: int) -> str:
    return f" on each of {devices} devices" if devices > 1 else ""
