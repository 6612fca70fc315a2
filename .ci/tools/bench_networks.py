"""Forward passes side by side: the published network, and ours in every back end that is here.

Run by ``tools.bench`` in a process of its own; the numbers go to the file that is named.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.utils.flop_counter import FlopCounterMode

from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice, Precision
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import (
    CARD_NAME,
    DEFAULT_MODEL_ID,
    WEIGHTS_NAME,
    ModelCard,
    find_model,
    sha256_of,
)
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import missing_modules, open_backend, survey
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.inference.prepared import prepare
from dis2_plugin.network.weights.checkpoint import load_network, save_weights

from .bench_published import as_published

TITLES = {
    BackendChoice.TORCH: "torch",
    BackendChoice.ONNX: "ONNX Runtime",
    BackendChoice.OPENVINO: "OpenVINO",
}
PUBLISHED = "published, as published"
MATRIX = "matrix product"
MATRIX_SIDE = 2048
_REST_S = 0.05  # threads of the one before stop spinning
_GIGA = 1e9

Call = Callable[[], Any]


@dataclass(frozen=True)
class Contestant:
    """One way to answer a tile.

    Attributes:
        call: answers it once, and returns its probabilities (1, K, T, T).
        gflop: of the products of matrices and convolutions in one call, a sum and a product each.
        truth: what the plain network answers.
    """

    name: str
    call: Call
    gflop: float
    truth: np.ndarray


def interleaved(calls: Mapping[str, Call], repeats: int) -> dict[str, list[float]]:
    """Time calls in turns, so that a slow moment of the machine meets all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(repeats):
        for name, call in calls.items():
            time.sleep(_REST_S)
            begin = time.perf_counter()
            call()
            seconds[name].append(time.perf_counter() - begin)
    return seconds


def gflop(call: Call) -> float:
    """Count what a call of torch multiplies and adds, in 10^9."""
    torch.backends.mha.set_fastpath_enabled(False)  # it hides its products from the counter
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        call()
    torch.backends.mha.set_fastpath_enabled(True)
    return counter.get_total_flops() / _GIGA


def reference_model(folder: Path, width: int, tile_px: int) -> ModelCard:
    """Write the ``reference`` network with random weights, which cost what trained ones do."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    network = Dis2(NetworkConfig.reference(width=width))
    save_weights(network, folder / WEIGHTS_NAME)
    card = replace(
        find_model(DEFAULT_MODEL_ID),
        id="reference",
        folder=folder,
        network=network.config.to_json(),
        tile_px=tile_px,
        weights_sha256=sha256_of(folder / WEIGHTS_NAME),
        measured={},
    )
    (folder / CARD_NAME).write_text(json.dumps(card.to_json(), indent=2), encoding="utf-8")
    return card


def chips(scenario: Scenario, tile_px: int) -> ChipBatch:
    """Return one tile of noise."""
    noise = np.random.default_rng(0)
    rgir, ndsm = (
        noise.standard_normal((1, bands, tile_px, tile_px)).astype(np.float32) for bands in (3, 1)
    )
    given = [m.value for m in scenario.modalities]
    return ChipBatch(scenario, rgir if "rgir" in given else None, ndsm if "ndsm" in given else None)


def plain_answer(network: Dis2, batch: ChipBatch) -> np.ndarray:
    """Return the probabilities of the network as it is written, prepared in no way."""
    with torch.no_grad():
        logits = network.answer(batch.scenario, *_tensors(batch)).logits
    return np.asarray(logits.softmax(dim=1))


def published_contestant(network: Dis2, batch: ChipBatch) -> Contestant:
    """Return the published network; it is given both inputs and told which one counts."""
    published = as_published(network)
    both = chips(Scenario.FULL, batch.given[0].shape[-1])
    rgir, ndsm = _tensors(both)
    codes = torch.tensor([batch.scenario.code])

    def call() -> np.ndarray:
        """Return the probabilities of the published network."""
        with torch.inference_mode():
            return np.asarray(published.trace(rgir, ndsm, codes).logits.softmax(dim=1))

    count = gflop(lambda: published.trace(rgir, ndsm, codes))
    return Contestant(PUBLISHED, call, count, plain_answer(network, batch))


def contestants(card: ModelCard, network: Dis2, batch: ChipBatch) -> list[Contestant]:
    """Return a model in all back ends that are here, as a run uses them."""
    truth = plain_answer(network, batch)
    found = []
    for choice, precision in _arithmetic():
        backend = open_backend(card, choice, DeviceChoice.CPU, precision, most_lanes=1)
        arranged = prepare(network, class_by_class=choice is BackendChoice.TORCH)
        count = _gflop_of_answer(arranged, batch)
        half = "" if precision is Precision.FP32 else f" {precision.value}"
        name = f"{card.id}, {TITLES[choice]}{half}"
        found.append(Contestant(name, _prediction(backend, batch), count, truth))
    return found


def _arithmetic() -> list[tuple[BackendChoice, Precision]]:
    """Return each back end in single precision, and half where OpenVINO's processor has it."""
    found = [(choice, Precision.FP32) for choice in TITLES if not missing_modules(choice)]
    if (BackendChoice.OPENVINO, Precision.FP32) in found:
        words = survey()[BackendChoice.OPENVINO.value]["precisions"]["CPU"]
        found += [(BackendChoice.OPENVINO, Precision(w)) for w in words if w != "fp32"]
    return found


def compare(scenario: Scenario, cards: list[ModelCard], options: argparse.Namespace) -> list[Any]:
    """Return the rows of one scenario; the first card is the reference."""
    batch = chips(scenario, options.tile)
    networks = [load_network(card) for card in cards]
    racers = [published_contestant(networks[0], batch)]
    for card, network in zip(cards, networks):
        racers += contestants(card, network, batch)
    apart = {r.name: float(np.abs(r.call() - r.truth).max()) for r in racers}
    calls = {MATRIX: _matrix_product(), **{r.name: r.call for r in racers}}
    seconds = interleaved(calls, options.repeats)
    counts = {MATRIX: 2 * MATRIX_SIDE**3 / _GIGA, **{r.name: r.gflop for r in racers}}
    return [
        {
            "scenario": scenario.value,
            "name": name,
            "seconds": statistics.median(times),
            "all_seconds": times,
            "gflop": counts[name],
            "largest_difference": apart.get(name, 0.0),
        }
        for name, times in seconds.items()
    ]


def with_ratios(rows: list[Any]) -> dict[str, Any]:
    """Return the matrix product's rate, and the rows with ratio to it and to the published."""
    products = [row for row in rows if row["name"] == MATRIX]
    times = [second for row in products for second in row["all_seconds"]]
    rate = products[0]["gflop"] / statistics.median(times)
    published = {row["scenario"]: row["seconds"] for row in rows if row["name"] == PUBLISHED}
    for row in rows:
        row["times_published"] = published[row["scenario"]] / row["seconds"]
        row["share_of_matrix_rate"] = row["gflop"] / row["seconds"] / rate
    return {
        "threads": torch.get_num_threads(),
        "matrix_gflop_per_s": rate,
        "rows": [row for row in rows if row["name"] != MATRIX],
    }


def main() -> None:
    """Measure what the words say."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--tile", type=int, required=True)
    parser.add_argument("--repeats", type=int, required=True)
    parser.add_argument("--width", type=int, required=True, help="of the reference network")
    parser.add_argument("--scenarios", nargs="+", type=Scenario, required=True)
    options = parser.parse_args()
    reference = reference_model(options.out.parent / "reference", options.width, options.tile)
    cards = [reference, find_model(DEFAULT_MODEL_ID)]
    rows = [row for s in options.scenarios for row in compare(s, cards, options)]
    options.out.write_text(json.dumps(with_ratios(rows)), encoding="utf-8")


def _tensors(batch: ChipBatch) -> list[torch.Tensor | None]:
    return [None if a is None else torch.from_numpy(a) for a in (batch.rgir, batch.ndsm)]


def _prediction(backend: Any, batch: ChipBatch) -> Call:
    return lambda: backend.predict(batch).probabilities


def _gflop_of_answer(network: Dis2, batch: ChipBatch) -> float:
    return gflop(lambda: network.answer(batch.scenario, *_tensors(batch)))


def _matrix_product() -> Call:
    a, b = torch.randn(2, MATRIX_SIDE, MATRIX_SIDE)
    return lambda: a @ b


if __name__ == "__main__":
    main()
