"""What half precision costs: scores of the bundled model by OpenVINO in fp32 and in bf16.

``python -m tools.bench_precision SCENES [LIMIT]`` answers validation scenes of a folder written by
``training prepare`` in every number format the processor has, and prints how good the maps are and
how much of them stays the same. How long a forward takes is in the table of ``tools.bench``.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
from torch import Tensor

from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice, Precision
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import DEFAULT_MODEL_ID, ModelCard, find_model
from dis2_plugin.engine.backends.base import Backend, ChipBatch
from dis2_plugin.engine.backends.choice import open_backend, survey
from dis2_plugin.training.measuring.evaluate import as_labelled, evaluate
from dis2_plugin.training.measuring.predict import Predictor, Tiling
from dis2_plugin.training.scenes.cache import LabelledScene, SceneCache
from dis2_plugin.training.scenes.prepare import Split

_LIMIT = 12
_LEAST = np.float32(1e-30)


@dataclass(frozen=True)
class AsNetwork:
    """A back end where the measuring expects a network."""

    backend: Backend
    card: ModelCard

    @property
    def config(self) -> SimpleNamespace:
        """How many classes there are."""
        return SimpleNamespace(classes=len(self.card.classes))

    def eval(self) -> AsNetwork:
        """Return itself: it never learns."""
        return self

    def to(self, device: str) -> AsNetwork:
        """Return itself: it has a device of its own."""
        return self

    def answer(self, scenario: Scenario, rgir: Tensor | None, ndsm: Tensor | None) -> Any:
        """Return logits whose softmax is what the back end answers."""
        given = (None if chips is None else chips.numpy() for chips in (rgir, ndsm))
        probabilities = self.backend.predict(ChipBatch(scenario, *given)).probabilities
        return SimpleNamespace(logits=torch.from_numpy(np.log(np.maximum(probabilities, _LEAST))))


class Mapped:
    """Answers scenes and keeps the maps, to be compared."""

    def __init__(self, card: ModelCard, precision: Precision) -> None:
        backend = open_backend(card, BackendChoice.OPENVINO, DeviceChoice.CPU, precision)
        network: Any = AsNetwork(backend, card)
        tiling = Tiling(card.tile_sides_px)
        self._predictor = Predictor(network, card.normalisation, tiling, device="cpu")
        self.maps: dict[Scenario, list[np.ndarray]] = {scenario: [] for scenario in Scenario}

    def classes(self, scene: LabelledScene, scenario: Scenario) -> np.ndarray:
        """Return class ids (H, W)."""
        self.maps[scenario].append(self._predictor.classes(scene, scenario))
        return self.maps[scenario][-1]


def main() -> None:
    """Print a line for each scenario and number format."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenes", type=Path)
    parser.add_argument("limit", type=int, nargs="?", default=_LIMIT)
    options = parser.parse_args()
    card = find_model(DEFAULT_MODEL_ID)
    cache = SceneCache(options.scenes / Split.VALIDATION.value)
    formats = [Precision(word) for word in survey()["openvino"]["precisions"]["CPU"]]
    mapped = {precision: Mapped(card, precision) for precision in formats}
    scores = {}
    for precision, answers in mapped.items():
        scenes = (as_labelled(cache[n]) for n in range(min(options.limit, len(cache))))
        scores[precision] = evaluate(answers.classes, scenes, list(Scenario), card.classes)
    print(f"{'scenario':14s}{'format':8s}{'mF1':>8s}{'mIoU':>8s}{'pixels as in fp32':>20s}")
    for scenario in Scenario:
        for precision, answers in mapped.items():
            pairs = zip(mapped[Precision.FP32].maps[scenario], answers.maps[scenario])
            same = np.mean([(a == b).mean() for a, b in pairs])
            found = scores[precision][scenario.value]
            print(
                f"{scenario.value:14s}{precision.value:8s}{found['mF1']:8.2f}{found['mIoU']:8.2f}"
                f"{same:20.3%}"
            )


if __name__ == "__main__":
    main()
