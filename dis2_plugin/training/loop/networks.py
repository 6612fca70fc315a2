"""What a configuration trains, by which objective: DIS2, or a baseline beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Union

from torch import Tensor

from ...core.errors import ModelError
from ...network.dis2 import Dis2
from ...network.weights.checkpoint import fill
from ..errors import ConfigError
from ..objective.pooling import pooling
from ..objective.total import Losses, Objective, segmentation_alone
from ..settings.training import Architecture, TrainingConfig
from .stacked_unet import StackedUnet

Network = Union[Dis2, StackedUnet]
_AVERAGE = "average."
_COUNTER = "num_batches_tracked"


def network_of(config: TrainingConfig) -> Network:
    """Return the network of a configuration, with weights of chance.

    Raises:
        ConfigError: its fields make no network, or a library of a baseline is missing.
    """
    baseline = config.architecture is Architecture.STACKED_UNET
    return (StackedUnet if baseline else Dis2)(config.network_config)


def objective_of(config: TrainingConfig, network: Network) -> Callable[..., Losses]:
    """Return what is minimised: equation 14, or of a baseline its segmentation part.

    Raises:
        ConfigError: learned pools are asked of a network that has none.
    """
    if isinstance(network, Dis2):
        pools = pooling(config.objective.pooling, network.pools)
        return Objective(config.objective, pools)
    return segmentation_alone(config.objective)


def averaged_state(checkpoint: dict[str, Any]) -> dict[str, Tensor]:
    """Return the averaged weights of a checkpoint by their names in the network."""
    return {
        name.removeprefix(_AVERAGE): value
        for name, value in checkpoint["state_dict"].items()
        if name.startswith(_AVERAGE) and not name.endswith(_COUNTER)
    }


def averaged_network(config: TrainingConfig, checkpoint: dict[str, Any]) -> Network:
    """Return the network with the averaged weights of a checkpoint, in evaluation mode.

    Raises:
        ConfigError: the weights do not fit the configuration, or a library of a baseline is
            missing.
    """
    network = network_of(config)
    try:
        fill(network, averaged_state(checkpoint))
    except ModelError as error:
        raise ConfigError(
            "The checkpoint holds weights of another network than the configuration beside it.",
            "Put back the configuration it was trained with, or train again.",
        ) from error
    return network.eval()
