"""The ablation of table 2: the same training with and without class-wise part and DLKD.

HF is the network with its hierarchical fusion and all four encoders. CW adds class-wise attention
and decoder (section 3.3), DLKD the losses of disentanglement and distillation (section 3.1). What a
variant lacks is switched off in the configuration; seed, chips and schedule stay the same.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from ..core.class_scheme import ISPRS
from ..core.errors import OutputError
from ..core.modality import Scenario
from ..core.normalisation import Normalisation
from .ablation_table import as_csv, as_markdown
from .config import TrainingConfig
from .errors import ConfigError, DataError
from .evaluate import as_labelled, evaluate
from .export import averaged_network, read_checkpoint
from .module import course_of
from .predict import Predictor, Tiling
from .prepare import Split
from .scene_cache import SceneCache
from .train import train

EXPERIMENT_NAME = "experiment.json"
SCORES_NAME = "scores.json"
TABLE_NAME = "ablation"

_LOG = logging.getLogger(__name__)


class Variant(str, Enum):
    """A row of table 2."""

    HF = "hf"
    HF_CW = "hf+cw"
    HF_DLKD = "hf+dlkd"
    ALL = "all"

    @property
    def label(self) -> str:
        """What the paper calls it."""
        return "HF + CW + DLKD" if self is Variant.ALL else self.value.upper().replace("+", " + ")

    def configure(self, config: TrainingConfig) -> TrainingConfig:
        """Return ``config``, which has everything, without what the variant lacks.

        Raises:
            ConfigError: the network's fields make no network.
        """
        class_wise = self in (Variant.HF_CW, Variant.ALL)
        config = config.with_network(replace(config.network_config, class_wise=class_wise))
        if self in (Variant.HF_DLKD, Variant.ALL):
            return config
        objective = replace(config.objective, distillation=0.0, orthogonality=0.0)
        return replace(config, objective=objective)


@dataclass(frozen=True)
class Experiment:
    """What all variants share.

    Attributes:
        config: the training with everything.
        scenes: folder that ``prepare`` has filled.
        minutes: length of each training by the clock, in place of the configuration's steps.
        test_scenes: measured are the first so many; None for all.
        erode_px: pixels this close to a border between classes do not count.
    """

    config: TrainingConfig
    scenes: Path
    minutes: float | None = None
    test_scenes: int | None = None
    erode_px: int = 0

    def facts(self) -> dict[str, Any]:
        """Return what decides over the scores, ready for JSON.

        Raises:
            DataError: there are no scenes.
        """
        held = len(SceneCache(self.scenes / Split.TEST.value))
        return {
            "config": self.config.with_network(self.config.network_config).to_json(),
            "minutes": self.minutes,
            "train_scenes": len(SceneCache(self.scenes / Split.TRAIN.value)),
            "test_scenes": min(self.test_scenes or held, held),
            "erode_px": self.erode_px,
        }


def ablate(experiment: Experiment, out: Path, variants: Iterable[Variant]) -> list[dict[str, Any]]:
    """Train and measure the variants, and write the table anew after each.

    Variants that were measured before are not trained again; an interrupted one goes on.

    Args:
        experiment: what the variants share.
        out: folder; each variant has a run folder in it.
        variants: which are wanted; the table also has those that are there already.

    Returns:
        What was measured of each variant that is there, in the order of table 2.

    Raises:
        ConfigError: ``out`` holds another experiment.
        DataError: there are no scenes, or a file of ``out`` is damaged.
        DivergenceError: a training's loss became infinite or not a number.
        OutputError: ``out`` cannot be written.
    """
    facts = _claim(experiment, out)
    for variant in variants:
        if not (out / variant.value / SCORES_NAME).exists():
            _LOG.info("Training %s", variant.label)
            measured = _measured(experiment, variant, out / variant.value)
            _write_json(out / variant.value / SCORES_NAME, measured)
        _write_tables(out, facts)
    return _read_scores(out)


def _measured(experiment: Experiment, variant: Variant, run: Path) -> dict[str, Any]:
    config = variant.configure(experiment.config)
    checkpoint = read_checkpoint(train(config, experiment.scenes, run, minutes=experiment.minutes))
    network, course = averaged_network(config, checkpoint), course_of(checkpoint)
    cache = SceneCache(experiment.scenes / Split.TEST.value)
    count = min(experiment.test_scenes or len(cache), len(cache))
    scenes = (as_labelled(cache[number]) for number in range(count))
    tiling = Tiling(config.chip_px, config.chip_px // 4)
    answer = Predictor(network, Normalisation(), tiling).classes
    erode_px = experiment.erode_px
    return {
        "variant": variant.value,
        "title": variant.label,
        "parameters": sum(values.numel() for values in network.parameters()),
        "chips": course.batches * config.batch,
        "minutes": round(course.elapsed_s / 60, 2),
        "results": evaluate(answer, scenes, list(Scenario), ISPRS, erode_px=erode_px),
    }


def _claim(experiment: Experiment, out: Path) -> dict[str, Any]:
    """Return the facts of the experiment; they are written, or are those of the folder."""
    facts, path = experiment.facts(), out / EXPERIMENT_NAME
    if path.exists():
        kept = _read_json(path)
        differing = sorted(name for name in facts if kept.get(name) != facts[name])
        if differing:
            raise ConfigError(
                f"{out} holds an experiment with other values of: {', '.join(differing)}.",
                "Give the options it was begun with, or another folder.",
            )
        return facts
    _write_json(path, facts)
    return facts


def _write_tables(out: Path, facts: dict[str, Any]) -> None:
    found = _read_scores(out)
    path = out / TABLE_NAME
    _write_json(path.with_suffix(".json"), {"experiment": facts, "variants": found})
    _write(path.with_suffix(".csv"), as_csv(found, ISPRS.names))
    _write(path.with_suffix(".md"), as_markdown(found, ISPRS.names))


def _read_scores(out: Path) -> list[dict[str, Any]]:
    paths = (out / variant.value / SCORES_NAME for variant in Variant)
    return [_read_json(path) for path in paths if path.exists()]


def _read_json(path: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise DataError(f"{path} is damaged: {error}.", "Delete it; it is made again.") from error


def _write_json(path: Path, content: dict[str, Any]) -> None:
    _write(path, json.dumps(content, indent=2) + "\n")


def _write(path: Path, text: str) -> None:
    """Write a file, whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written: {error.strerror or error}.",
            "Choose a folder you may write to, on a disk with space.",
        ) from error
