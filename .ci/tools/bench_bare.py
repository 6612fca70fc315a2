"""The network alone, in the batches a run gives it: what a whole run is measured against.

Run by ``tools.bench_runs`` in a process of its own; prints the seconds of one tile.
"""

from __future__ import annotations

import statistics
import sys

import numpy as np

from dis2_plugin.core.job import BackendChoice, DeviceChoice
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.model_card import DEFAULT_MODEL_ID, find_model
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import open_backend

from .bench_networks import interleaved


def seconds_per_tile(backend_name: str, tile_px: int, repeats: int) -> float:
    """Return the median over ``repeats`` batches of both inputs."""
    backend = open_backend(
        find_model(DEFAULT_MODEL_ID), BackendChoice(backend_name), DeviceChoice.CPU
    )
    tiles = max(backend.engine.batch_px // tile_px**2, 1)
    noise = np.random.default_rng(0)
    rgir, ndsm = (
        noise.standard_normal((tiles, bands, tile_px, tile_px)).astype(np.float32)
        for bands in (3, 1)
    )
    batch = ChipBatch(Scenario.FULL, rgir, ndsm)
    times = interleaved({"bare": lambda: backend.predict(batch)}, repeats)["bare"]
    return statistics.median(times) / tiles


if __name__ == "__main__":
    print(seconds_per_tile(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
