"""Which trainings are compared: each study is a list of changes of one configuration.

The first variant of a study is what the others are held against.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ...network.config import STRIDE_PX, Copies, DecoderKind, NetworkConfig, NormKind
from ..errors import ConfigError
from ..settings.objective import CrossEntropyKind, KlReduction, ObjectiveConfig, PoolKind
from ..settings.training import Architecture, OptimiserKind, TrainingConfig

Change = Callable[[TrainingConfig], TrainingConfig]
_PUBLISHED_RESTART = 15
_PUBLISHED_MISSING_RGIR = 0.6


@dataclass(frozen=True)
class Variant:
    """A row of a table.

    Attributes:
        name: for folders.
        label: for people.
        configure: what it changes of the training; None for the analyst's rule, which has none.
    """

    name: str
    label: str
    configure: Change | None


@dataclass(frozen=True)
class Study:
    """A question, and the trainings that answer it."""

    name: str
    question: str
    variants: tuple[Variant, ...]

    def pick(self, names: list[str] | None) -> list[Variant]:
        """Return the variants of these names in the study's order; None for all.

        Raises:
            ConfigError: a name is none of the study's.
        """
        known = [variant.name for variant in self.variants]
        for name in names or []:
            if name not in known:
                raise ConfigError(
                    f"The study {self.name} has no variant {name!r}.",
                    f"It has: {', '.join(known)}.",
                )
        return [each for each in self.variants if names is None or each.name in names]


def _training(**values: Any) -> Change:
    return lambda config: replace(config, **values)


def _network(**values: Any) -> Change:
    return lambda config: config.with_network(replace(config.network_config, **values))


def _objective(**values: Any) -> Change:
    return lambda config: replace(config, objective=replace(config.objective, **values))


def _augmentation(**values: Any) -> Change:
    return lambda config: replace(config, augmentation=replace(config.augmentation, **values))


def _together(*changes: Change) -> Change:
    def change(config: TrainingConfig) -> TrainingConfig:
        """Make one change after the other."""
        for each in changes:
            config = each(config)
        return config

    return change


def _published_network(config: TrainingConfig) -> TrainingConfig:
    """Return the training of the published network, its positions fixed to the chip."""
    positions = config.chip_px // STRIDE_PX
    classes = config.network_config.classes
    return config.with_network(NetworkConfig.reference(classes=classes, positions=positions))


def _published_schedule(rate: float) -> Change:
    """Return the published optimiser and restarts; the rate is not published with them."""
    return _training(
        optimiser=OptimiserKind.SGD, restart_steps=_PUBLISHED_RESTART, learning_rate=rate
    )


_AS_IT_IS = _training()
_BLUR = _augmentation(blur_chance=0.5)
_WITHOUT_CW = _network(class_wise=False)
_WITHOUT_DLKD = _objective(distillation=0.0, orthogonality=0.0)
_RISING = _objective(distillation_start=0.05, distillation_full=0.2)
_JUMP = _objective(distillation=5.0, distillation_start=0.05, distillation_full=0.05)
_LEARNED_POOLS = _together(
    _network(attention_pools=True), _objective(pooling=PoolKind.LEARNED, orthogonality_levels=3)
)
_LOTS = _training(missing_rgir=_PUBLISHED_MISSING_RGIR, missing_per_batch=True)
_SGD_RATE = 0.01

TABLE_2 = Study(
    "table-2",
    "what class-wise part and DLKD bring",
    (
        Variant("hf", "HF", _together(_WITHOUT_CW, _WITHOUT_DLKD)),
        Variant("hf+cw", "HF + CW", _WITHOUT_DLKD),
        Variant("hf+dlkd", "HF + DLKD", _WITHOUT_CW),
        Variant("all", "HF + CW + DLKD", _AS_IT_IS),
    ),
)

DEPARTURES = Study(
    "departures",
    "what each of our departures from the paper or its published code brings",
    (
        Variant("default", "default", _AS_IT_IS),
        Variant(
            "clamped",
            "cross entropy clamped at 0.005, over classes",
            _objective(cross_entropy=CrossEntropyKind.CLAMPED),
        ),
        Variant("absent", "absent classes in Dice", _objective(dice_counts_absent=True)),
        Variant("three-levels", "orthogonality of levels 1..3", _objective(orthogonality_levels=3)),
        Variant("pools", "learned pools, levels 1..3, teacher's untrained", _LEARNED_POOLS),
        Variant(
            "kl-mean",
            "divergence averaged over classes",
            _objective(kl_reduction=KlReduction.PER_ELEMENT),
        ),
        Variant(
            "raw-features",
            "distillation of features as they are",
            _objective(normalised_features=False),
        ),
        Variant("rising", "distillation rises to 1 from 5 % to 20 %", _RISING),
        Variant("jump", "distillation x5, at once", _JUMP),
        Variant("lots", "one lot per batch, 0.6 without RGIR", _LOTS),
        Variant("schedule", "SGD with restarts", _published_schedule(_SGD_RATE)),
        Variant("no-mean", "no running mean of the weights", _training(ema=0.0)),
        Variant("blur", "blur as augmentation", _BLUR),
    ),
)

DESIGNS = Study(
    "designs",
    "what each choice of our network brings, against the published network's",
    (
        Variant("default", "default", _AS_IT_IS),
        Variant("sample-norm", "norms over each sample", _network(norm=NormKind.SAMPLE)),
        Variant("three-copies", "a copy per scenario", _network(copies=Copies.PER_SCENARIO)),
        Variant(
            "published-decoder",
            "3x3 convolutions after up-sampling, no detail level",
            _network(decoder=DecoderKind.PUBLISHED, detail_width=0),
        ),
        Variant("no-detail", "no detail level", _network(detail_width=0)),
        Variant("plain-encoder", "encoders without residuals", _network(residual_encoder=False)),
        Variant("unscaled", "attention falls with positions", _network(scaled_attention=False)),
    ),
)

BASELINES = Study(
    "baselines",
    "what others would get from the same chips",
    (
        Variant("ours", "DIS2, ours", _AS_IT_IS),
        Variant("rule", "thresholds on NDVI and height", None),
        Variant(
            "stacked-unet",
            "U-Net on stacked bands",
            _training(architecture=Architecture.STACKED_UNET),
        ),
        Variant("published-network", "DIS2, published network, our training", _published_network),
        Variant(
            "published",
            "DIS2, published network and recipe",
            _together(
                _published_network,
                _LOTS,
                _training(
                    objective=ObjectiveConfig.reference(), augmented_validation=True, ema=0.0
                ),
                _published_schedule(_SGD_RATE),
                _BLUR,
            ),
        ),
    ),
)

WIDTHS = Study(
    "widths",
    "what a wider network brings",
    tuple(
        Variant(f"width-{width}", f"width {width}", _network(width=width)) for width in (16, 24, 32)
    ),
)

STUDIES = {study.name: study for study in (TABLE_2, DEPARTURES, DESIGNS, BASELINES, WIDTHS)}
