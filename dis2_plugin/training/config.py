"""Every number of a training run; one JSON file of them lies beside each checkpoint."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, Union, get_type_hints

from ..core.class_scheme import ISPRS
from ..core.errors import ModelError
from ..network.config import STRIDE_PX, NetworkConfig
from .errors import ConfigError

CONFIG_NAME = "config.json"

_Values = TypeVar("_Values", bound="Union[ObjectiveConfig, AugmentationConfig, TrainingConfig]")


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


class CrossEntropyKind(str, Enum):
    """What the cross entropy is computed on."""

    LOGITS = "logits"
    """Log-softmax of the logits; a mean over pixels."""
    CLAMPED = "clamped"
    """Probabilities clamped to 0.005..1, a mean over pixels and classes (published code)."""


class PoolKind(str, Enum):
    """How feature maps of levels 1..3 become one vector before they are compared."""

    MEAN = "mean"
    """Mean over positions: the teacher's pool cannot stay untrained, as the published one does."""
    LEARNED = "learned"
    """The network's attention pools (paper); needs ``NetworkConfig.attention_pools``."""


class KlReduction(str, Enum):
    """What the divergence of equation 5 is averaged over."""

    PER_PIXEL = "per-pixel"
    """Summed over classes, averaged over pixels: the divergence as it is defined."""
    PER_ELEMENT = "per-element"
    """Averaged over classes too (published code)."""


@dataclass(frozen=True)
class ObjectiveConfig:
    """The terms of equation 14 and their weights.

    Attributes:
        dice_counts_absent: classes without a labelled pixel count as wholly wrong (published).
        orthogonality_levels: 1..4 in the paper, 1..3 in the published code.
        normalised_features: distillation compares directions of feature vectors, not raw features.
        temperature: T of equation 5.
        distillation: weight of equation 3 at its height.
        distillation_start, distillation_full: share of the training at which it rises from 0, and
            at which it has reached its height.
        unimodal, auxiliary, orthogonality: weights of these sums.
    """

    cross_entropy: CrossEntropyKind = CrossEntropyKind.LOGITS
    dice_counts_absent: bool = False
    pooling: PoolKind = PoolKind.MEAN
    orthogonality_levels: int = 4
    normalised_features: bool = True
    kl_reduction: KlReduction = KlReduction.PER_PIXEL
    temperature: float = 2.0
    distillation: float = 1.0
    distillation_start: float = 0.05
    distillation_full: float = 0.2
    unimodal: float = 1.0
    auxiliary: float = 1.0
    orthogonality: float = 1.0

    @classmethod
    def ours(cls) -> ObjectiveConfig:
        """Return the paper's terms and weights, with the faults of the published code mended."""
        return cls()

    @classmethod
    def reference(cls) -> ObjectiveConfig:
        """Return the objective as the published code computes it."""
        return cls(
            cross_entropy=CrossEntropyKind.CLAMPED,
            dice_counts_absent=True,
            pooling=PoolKind.LEARNED,
            orthogonality_levels=3,
            kl_reduction=KlReduction.PER_ELEMENT,
            distillation=5.0,
            distillation_start=0.05,
            distillation_full=0.05,
        )

    def distillation_at(self, progress: float) -> float:
        """Return the weight of equation 3 when ``progress`` (0..1) of the training is done."""
        if progress < self.distillation_start:
            return 0.0
        rise = self.distillation_full - self.distillation_start
        done = (progress - self.distillation_start) / rise if rise > 0 else 1.0
        return self.distillation * min(done, 1.0)


@dataclass(frozen=True)
class AugmentationConfig:
    """Random changes of a chip; standard deviations unless said otherwise.

    Attributes:
        brightness: of log brightness, all bands alike.
        band_gain: of log brightness, per band.
        gamma: of log gamma.
        noise: of additive noise, in units of the scene's brightness.
        shift_chance: share of chips whose heights are moved against the image.
        shift_px: most pixels of that movement, in columns and in rows.
        void_chance: share of chips that get patches without heights.
        void_patches: most patches of a chip.
        void_px: longest side of a patch.
        height_gain: of log height.
        height_offset_m: of an offset of all heights of a chip.
        blur_chance: share of chips whose image and heights are blurred, labels kept sharp, as
            the published change of scale does.
        blur_px: largest standard deviation of that Gaussian.
        detail: of log contrast of the image's fine detail.
        spectrum_chance: share of chips that take Fourier amplitudes of a real image.
        overlay_chance: share of chips that are multiplied by the fine detail of a real image.
        light_chance: share of chips that are unevenly lit, shaded by a cloud or blurred by motion.
    """

    brightness: float = 0.12
    band_gain: float = 0.05
    gamma: float = 0.08
    noise: float = 0.01
    shift_chance: float = 0.4
    shift_px: int = 3
    void_chance: float = 0.25
    void_patches: int = 4
    void_px: int = 48
    height_gain: float = 0.05
    height_offset_m: float = 0.1
    blur_chance: float = 0.0
    blur_px: float = 1.5
    detail: float = 0.0
    spectrum_chance: float = 0.0
    overlay_chance: float = 0.0
    light_chance: float = 0.0

    @property
    def takes_textures(self) -> bool:
        """Whether chips need real images."""
        return self.spectrum_chance > 0 or self.overlay_chance > 0


@dataclass(frozen=True)
class TrainingConfig:
    """A training run.

    Attributes:
        network: fields of ``NetworkConfig``.
        architecture: whether it is that network which is trained, or a baseline.
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
        clip: largest norm of the gradient.
        ema: decay of the running mean of the weights that is validated and exported; 0 for none.
        patience: epochs without a better score after which training ends; 0 for never.
        workers: processes that make chips; -1 chooses by device.
        bf16: mixed precision on the CPU (on a GPU it is always used).
    """

    network: dict[str, Any] = field(default_factory=lambda: NetworkConfig.urban().to_json())
    objective: ObjectiveConfig = field(default_factory=ObjectiveConfig)
    augmentation: AugmentationConfig = field(default_factory=AugmentationConfig)
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
        if self.chip_px < STRIDE_PX * 4 or self.chip_px % STRIDE_PX:
            raise ConfigError(
                f"chip_px is {self.chip_px}.", f"Give a multiple of {STRIDE_PX} from 64 up."
            )
        sizes = (self.batch, self.accumulate, self.steps, self.steps_per_epoch)
        if min(sizes) < 1 or self.validation_chips < 1:
            raise ConfigError("Batch, steps and validation chips start at 1.", "Raise them.")
        if not 0 <= self.missing_rgir <= 1 or not 0 <= self.ema < 1:
            raise ConfigError(
                f"missing_rgir is {self.missing_rgir}, ema is {self.ema}.", "Give shares of 1."
            )

    @property
    def network_config(self) -> NetworkConfig:
        """The network's configuration.

        Raises:
            ConfigError: its fields do not make a network, or not one of the labels' classes.
        """
        try:
            network = NetworkConfig.from_json(self.network)
        except ModelError as error:
            raise ConfigError(error.message, "Correct the part 'network'.") from error
        if network.classes != len(ISPRS):
            raise ConfigError(
                f"The network has {network.classes} classes, the labels have {len(ISPRS)}.",
                "Leave out 'classes' of the part 'network'.",
            )
        return network

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
        return _read(cls, data)

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
            raise ConfigError(f"{path} is not a readable JSON file: {error}.") from error
        if not isinstance(data, dict):
            raise ConfigError(f"{path} holds no JSON object.", "Give the fields by name.")
        return cls.from_json(data)


def _read(cls: type[_Values], data: dict[str, Any]) -> _Values:
    known = {item.name for item in fields(cls)}
    unknown = sorted(data.keys() - known)
    if unknown:
        raise ConfigError(
            f"The configuration has unknown fields: {', '.join(unknown)}.",
            f"Known are: {', '.join(sorted(known))}.",
        )
    kinds = get_type_hints(cls)
    try:
        return cls(**{name: _value(kinds[name], value) for name, value in data.items()})
    except (TypeError, ValueError) as error:
        raise ConfigError(f"The configuration is unusable: {error}.") from error


def _value(kind: Any, value: Any) -> Any:
    """Return ``value`` as the annotated kind; JSON knows neither enums nor nested dataclasses."""
    if is_dataclass(kind):
        return _read(kind, value)  # type: ignore[arg-type, type-var]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind in (int, float) and not (
        isinstance(value, (int, kind)) and not isinstance(value, bool)
    ):
        raise TypeError(f"{value!r} is not a number of kind {kind.__name__}")
    return value
