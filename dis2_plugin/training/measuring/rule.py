"""What an analyst would write: thresholds on NDVI and height; the network's plainest rival."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ISPRS
from ...core.modality import Modality, Scenario
from ...engine.evaluation.confusion import Confusion
from ..loop.scores import count
from ..scenes.cache import LabelledScene, SceneCache
from ..scenes.classes import refuse_other_classes
from ..scenes.prepare import Split
from .evaluate import as_labelled

IMPERVIOUS, BUILDING, LOW_VEGETATION, TREE, CAR = range(5)
_NDVI_CANDIDATES = tuple(np.linspace(-0.1, 0.4, 11))
_TALL_CANDIDATES_M = (1.5, 2.0, 2.5, 3.0)
_CAR_CANDIDATES_M = (0.5, 0.8, 1.1)
_TUNING_SCENES = 32


@dataclass(frozen=True)
class Rule:
    """Green or not by NDVI, tall or not by height, cars in between.

    Attributes:
        ndvi: at and below it nothing is vegetation.
        tall_m: above it stand buildings and trees.
        car_m: above it, and not tall, what is not green is a car.
    """

    ndvi: float = 0.1
    tall_m: float = 2.0
    car_m: float = 0.8

    def classes(self, scene: LabelledScene, scenario: Scenario) -> npt.NDArray[np.uint8]:
        """Return class ids (H, W); without heights nothing is tall, without image nothing green."""
        green = np.zeros(scene.labels.shape, bool)
        tall, car = green.copy(), green.copy()
        if Modality.RGIR in scenario.modalities:
            red, _, nir = scene.image.astype(np.float32)
            green = (nir - red) > self.ndvi * np.maximum(nir + red, 1)
        if Modality.NDSM in scenario.modalities:
            heights = np.nan_to_num(scene.heights_m)
            tall = heights > self.tall_m
            car = (heights > self.car_m) & ~tall & ~green
        answer = np.where(green, LOW_VEGETATION, IMPERVIOUS)
        answer[tall] = np.where(green, TREE, BUILDING)[tall]
        answer[car] = CAR
        return answer.astype(np.uint8)


@dataclass(frozen=True)
class TunedRule:
    """The best rule of each scenario; its classes are those of ISPRS."""

    rules: dict[Scenario, Rule]

    @classmethod
    def on(cls, folder: Path) -> TunedRule:
        """Tune on the first 32 validation scenes of a folder that ``prepare`` has filled.

        Raises:
            ConfigError: the scenes have other classes than the rule.
            DataError: there are no scenes, or they are damaged.
        """
        refuse_other_classes(folder, ISPRS)
        cache = SceneCache(folder / Split.VALIDATION.value)
        scenes = [as_labelled(cache[i]) for i in range(min(_TUNING_SCENES, len(cache)))]
        return cls({scenario: tune(scenes, scenario) for scenario in Scenario})

    def classes(self, scene: LabelledScene, scenario: Scenario) -> npt.NDArray[np.uint8]:
        """Return class ids (H, W) by the rule of the scenario."""
        return self.rules[scenario].classes(scene, scenario)


def tune(scenes: Sequence[LabelledScene], scenario: Scenario) -> Rule:
    """Return the rule of the highest mean intersection over union on ``scenes``."""
    sees_image = Modality.RGIR in scenario.modalities
    sees_heights = Modality.NDSM in scenario.modalities
    rules = [
        Rule(float(ndvi), tall_m, car_m)
        for ndvi, tall_m, car_m in product(
            _NDVI_CANDIDATES if sees_image else (0.1,),
            _TALL_CANDIDATES_M if sees_heights else (2.0,),
            _CAR_CANDIDATES_M if sees_heights else (0.8,),
        )
    ]
    return max(rules, key=lambda rule: _score(rule, scenes, scenario))


def _score(rule: Rule, scenes: Sequence[LabelledScene], scenario: Scenario) -> float:
    confusion = Confusion(ISPRS)
    for scene in scenes:
        count(confusion, scene.labels, rule.classes(scene, scenario))
    return confusion.scores().mean_iou or 0.0
