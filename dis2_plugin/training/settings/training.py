"""Every number of a training run; one JSON file of them lies beside each checkpoint."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from math import inf
from pathlib import Path
from typing import Any

from ...core.errors import ModelError
from ...network.config import NetworkConfig
from ...network.fields import FieldError, read_fields
from ..errors import ConfigError, refuse_side
from .augmentation import AugmentationConfig
from .limits import refuse_outside
from .objective import ObjectiveConfig
from .photographs import PhotographConfig

CONFIG_NAME = "config.json"

_SLOWEST_MEAN = 0.999999
_LARGEST_SEED = 2**32 - 1


class Architecture(str, Enum):
    """Which network is trained."""

    DIS2 = "dis2"
    """The network of the paper."""
    STACKED_UNET = "stacked-unet"
    """A plain U-Net on image and heights stacked as bands, the missing ones zero; a baseline."""


class OptimiserKind(str, Enum):
    """What moves the weights."""

    ADAMW = "adamw"
    SGD = "sgd"
    """Momentum 0.99 after Nesterov (published code)."""


@dataclass(frozen=True)
class TrainingConfig:
    """A training run.

    Attributes:
        network: fields of ``NetworkConfig``; how many classes it has follows from the scenes.
        architecture: whether it is that network which is trained, or a baseline.
        photographs: what is learned from photographs, few of whose pixels are labelled or none.
        started_from: model or run whose weights the training began with; empty for chance.
        seed: of initial weights, chips, augmentation and missing modalities.
        chip_px: side of a training chip.
        batch: chips per step and device; each goes through the network twice (figure 2).
        accumulate: steps whose gradients are summed before the weights move.
        steps: length of the training in batches; a time limit given on the command line replaces
            it.
        steps_per_epoch: steps between two validations and checkpoints.
        validation_chips: chips of each validation.
        missing_rgir: share of the samples whose missing modality is the image.
        missing_per_batch: one lot decides for a whole batch (published), not one per sample.
        augmented_validation: validation chips are blurred as training chips are (published).
        optimiser: what moves the weights.
        learning_rate: at its height; rises over ``warm_up`` of the training, falls as a cosine.
        restart_steps: batches after which it jumps back to its height and falls anew, without a
            rise (published: 15); 0 for never.
        weight_decay: of the optimiser.
        clip: largest norm of the gradient; 0 for any.
        ema: decay of the running mean of the weights that is validated and exported; 0 for none.
        patience: epochs without a better score after which training ends; 0 for never.
        workers: processes that make chips; -1 chooses by device.
        bf16: mixed precision on the CPU (on a GPU it is always used).
    """

    network: dict[str, Any] = field(default_factory=lambda: _without_classes(NetworkConfig.urban()))
    objective: ObjectiveConfig = field(default_factory=ObjectiveConfig)
    augmentation: AugmentationConfig = field(default_factory=AugmentationConfig)
    photographs: PhotographConfig = field(default_factory=PhotographConfig)
    architecture: Architecture = Architecture.DIS2
    started_from: str = ""
    seed: int = 1
    chip_px: int = 256
    batch: int = 8
    accumulate: int = 1
    steps: int = 20_000
    steps_per_epoch: int = 500
    validation_chips: int = 64
    missing_rgir: float = 0.5
    missing_per_batch: bool = False
    augmented_validation: bool = False
    optimiser: OptimiserKind = OptimiserKind.ADAMW
    learning_rate: float = 1e-3
    warm_up: float = 0.05
    restart_steps: int = 0
    weight_decay: float = 0.01
    clip: float = 5.0
    ema: float = 0.998
    patience: int = 0
    workers: int = -1
    bf16: bool = False

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            ConfigError: a value is out of range.
        """
        refuse_side(self.chip_px, "A chip (chip_px)")
        counts = ("batch", "accumulate", "steps", "steps_per_epoch", "validation_chips")
        refuse_outside(self, 1, inf, *counts)
        refuse_outside(self, 0, _LARGEST_SEED, "seed")
        refuse_outside(self, 0, inf, "restart_steps", "patience")
        refuse_outside(self, 0, inf, "learning_rate", "weight_decay", "clip")
        refuse_outside(self, 0, 1, "missing_rgir", "warm_up")
        refuse_outside(self, 0, _SLOWEST_MEAN, "ema")
        refuse_outside(self, -1, inf, "workers")
        if self.photographs.per_batch > self.batch:
            raise ConfigError(
                f"photographs.per_batch is {self.photographs.per_batch}, batch is {self.batch}.",
                "Give at most the batch's size.",
            )

    @property
    def takes_textures(self) -> bool:
        """Whether real images without heights are needed."""
        return self.augmentation.takes_textures or self.photographs.per_batch > 0

    @property
    def network_config(self) -> NetworkConfig:
        """The network's configuration.

        Raises:
            ConfigError: its fields do not make a network.
        """
        try:
            return read_fields(NetworkConfig, self.network, "network")
        except FieldError as error:
            raise _unusable(error) from error
        except ModelError as error:
            raise ConfigError(error.message, "Correct the part 'network'.") from error

    def with_classes(self, count: int) -> TrainingConfig:
        """Return the same run with a network for so many classes.

        Raises:
            ConfigError: it says another number, or its fields do not make a network.
        """
        if self.network_config.classes == count:
            return self
        if "classes" in self.network:
            raise ConfigError(
                f"The network has {self.network['classes']} classes, the labels have {count}.",
                "Leave out 'classes' of the part 'network'.",
            )
        return replace(self, network={**self.network, "classes": count})

    def with_network(self, network: NetworkConfig) -> TrainingConfig:
        """Return the same run with another network."""
        return replace(self, network=network.to_json())

    def to_json(self) -> dict[str, Any]:
        """Return what ``from_json`` reads back."""
        plain: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return plain

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> TrainingConfig:
        """Read a configuration; absent fields have their default.

        Raises:
            ConfigError: a field is unknown or has an impossible value.
        """
        try:
            return read_fields(cls, data)
        except FieldError as error:
            raise _unusable(error) from error

    def save(self, path: Path) -> None:
        """Write the configuration as JSON."""
        path.write_text(json.dumps(self.to_json(), indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> TrainingConfig:
        """Read a configuration file.

        Raises:
            ConfigError: it cannot be read, is not JSON, or has unusable fields.
        """
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ConfigError(
                f"{path} is not a readable JSON file: {error}.",
                f"Give a configuration, or a folder of 'train', which holds {CONFIG_NAME}.",
            ) from error
        if not isinstance(data, dict):
            raise ConfigError(f"{path} holds no JSON object.", "Give the fields by name.")
        return cls.from_json(data)


def _without_classes(network: NetworkConfig) -> dict[str, Any]:
    return {name: value for name, value in network.to_json().items() if name != "classes"}


def _unusable(error: FieldError) -> ConfigError:
    return ConfigError(
        f"The configuration is unusable: {error}.",
        "What it may hold is told in dis2_plugin/training/settings/training.py.",
    )
