"""Studies: trainings that differ in one thing, measured alike, in one table (table 2 of the paper).

HF is the network with its hierarchical fusion and all four encoders. CW adds class-wise attention
and decoder (section 3.3), DLKD the losses of disentanglement and distillation (section 3.1). What a
variant lacks is switched off in the configuration; seed, chips and schedule stay the same.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...core.class_scheme import ISPRS
from ...core.modality import Scenario
from ...core.models.normalisation import Normalisation
from ...engine.files.text_file import write_json, write_text
from ..errors import ConfigError, DataError, DivergenceError, writing_to
from ..loop.budget import Budget
from ..loop.checkpoint import read_checkpoint
from ..loop.module import course_of
from ..loop.networks import averaged_network
from ..loop.train import train
from ..measuring.evaluate import Answerer, as_labelled, evaluate, refuse_border
from ..measuring.predict import Predictor, Tiling
from ..measuring.rule import TunedRule
from ..scenes.cache import SceneCache
from ..scenes.classes import read_classes
from ..scenes.prepare import Split
from ..settings.training import TrainingConfig
from .table import as_csv, as_markdown
from .variants import Study, Variant

EXPERIMENT_NAME = "experiment.json"
SCORES_NAME = "scores.json"
TABLE_NAME = "table"
_NO_COSTS = {"parameters": None, "chips": 0, "minutes": None}

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Experiment:
    """What all variants of a study share.

    Attributes:
        study: whose variants are trained.
        config: the training that they change; its seed is replaced.
        scenes: folder that ``prepare`` has filled.
        seeds: each variant is trained once with each; more can be added later.
        minutes: length of each training by the clock, in place of the configuration's steps.
        test_scenes: measured are the first so many; None for all.
        erode_px: pixels this close to a border between classes do not count.
    """

    study: Study
    config: TrainingConfig
    scenes: Path
    seeds: tuple[int, ...] = (1,)
    minutes: float | None = None
    test_scenes: int | None = None
    erode_px: int = 0

    def __post_init__(self) -> None:
        """Check what would otherwise be met after hours.

        Raises:
            ConfigError: a seed, the time or the width of borders is none.
        """
        for seed in self.seeds:
            replace(self.config, seed=seed)
        Budget(self.minutes)
        refuse_border(self.erode_px)

    def facts(self) -> dict[str, Any]:
        """Return what decides over the scores of a variant and a seed, ready for JSON.

        Raises:
            DataError: there are no scenes.
        """
        held = len(SceneCache(self.scenes / Split.TEST.value))
        config = self.config.with_network(self.config.network_config).to_json()
        del config["seed"]
        return {
            "study": self.study.name,
            "config": config,
            "minutes": self.minutes,
            "train_scenes": len(SceneCache(self.scenes / Split.TRAIN.value)),
            "test_scenes": min(self.test_scenes or held, held),
            "erode_px": self.erode_px,
        }


def ablate(experiment: Experiment, out: Path, variants: Iterable[Variant]) -> list[dict[str, Any]]:
    """Train and measure the variants, seed after seed, and write the table anew after each.

    What was measured before is not trained again; an interrupted training goes on. A training that
    diverges is reported when the others are done. Classes of a person's own have no rule.

    Args:
        experiment: what the variants share.
        out: folder; ``VARIANT/seed-N`` in it are run folders.
        variants: which are wanted; the table also has those that are there already.

    Returns:
        What was measured of each variant and seed that is there, in the order of the study.

    Raises:
        ConfigError: ``out`` holds another experiment.
        DataError: there are no scenes, or a file of ``out`` is damaged.
        DivergenceError: the loss of trainings became infinite or not a number.
        OutputError: ``out`` cannot be written.
    """
    facts, chosen = _claim(experiment, out), list(variants)
    names = read_classes(experiment.scenes).names
    if names != ISPRS.names and any(variant.configure is None for variant in chosen):
        _LOG.warning("The thresholds are left out: they know the ISPRS classes alone")
        chosen = [variant for variant in chosen if variant.configure]
    diverged: list[DivergenceError] = []
    for seed in experiment.seeds:
        for variant in chosen:
            run = out / variant.name / f"seed-{seed}"
            try:
                if not _is_measured(variant, run):
                    write_json(_measured(experiment, variant, seed, run), run / SCORES_NAME)
            except DivergenceError as error:
                _LOG.warning("%s, seed %d: %s", variant.label, seed, error)
                diverged.append(error)
            _write_tables(experiment.study, out, facts, names)
    if diverged:
        raise diverged[0]
    return _read_scores(experiment.study, out)


def _is_measured(variant: Variant, run: Path) -> bool:
    """Return whether the scores are there; a rule knows no seed and is measured once."""
    names = run.name if variant.configure else "*"
    return any(run.parent.glob(f"{names}/{SCORES_NAME}"))


def _measured(experiment: Experiment, variant: Variant, seed: int, run: Path) -> dict[str, Any]:
    _LOG.info("%s, seed %d", variant.label, seed)
    if variant.configure is None:
        answer: Answerer = TunedRule.on(experiment.scenes).classes
        costs = _NO_COSTS
        with writing_to(run):
            run.mkdir(parents=True, exist_ok=True)
    else:
        config = variant.configure(replace(experiment.config, seed=seed))
        answer, costs = _trained(experiment, config, run)
    cache = SceneCache(experiment.scenes / Split.TEST.value)
    count = min(experiment.test_scenes or len(cache), len(cache))
    scenes = (as_labelled(cache[number]) for number in range(count))
    erode_px = experiment.erode_px
    return {
        "variant": variant.name,
        "title": variant.label,
        "seed": seed,
        **costs,
        "results": evaluate(answer, scenes, list(Scenario), cache.scheme, erode_px=erode_px),
    }


def _trained(
    experiment: Experiment, config: TrainingConfig, run: Path
) -> tuple[Answerer, dict[str, Any]]:
    """Return what answers after a training, and what that cost."""
    budget = Budget(experiment.minutes)
    checkpoint = read_checkpoint(train(config, experiment.scenes, run, budget=budget))
    network, course = averaged_network(config, checkpoint), course_of(checkpoint)
    return Predictor(network, Normalisation(), Tiling((config.chip_px,))).classes, {
        "parameters": sum(values.numel() for values in network.parameters()),
        "chips": course.batches * config.batch,
        "minutes": round(course.elapsed_s / 60, 2),
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
    with writing_to(out):
        out.mkdir(parents=True, exist_ok=True)
    write_json(facts, path)
    return facts


def _write_tables(study: Study, out: Path, facts: dict[str, Any], classes: tuple[str, ...]) -> None:
    found = _read_scores(study, out)
    path = out / TABLE_NAME
    write_json({"experiment": facts, "variants": found}, path.with_suffix(".json"))
    write_text(as_csv(found, classes), path.with_suffix(".csv"))
    write_text(as_markdown(found, classes), path.with_suffix(".md"))


def _read_scores(study: Study, out: Path) -> list[dict[str, Any]]:
    found = [
        _read_json(path)
        for variant in study.variants
        for path in (out / variant.name).glob(f"seed-*/{SCORES_NAME}")
    ]
    order = [variant.name for variant in study.variants]
    return sorted(found, key=lambda each: (order.index(each["variant"]), each["seed"]))


def _read_json(path: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise DataError(f"{path} is damaged: {error}.", "Delete it; it is made again.") from error
