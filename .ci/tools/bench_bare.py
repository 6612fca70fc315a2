"""The network alone, in the batches a run gives it: what a whole run is measured against.

Run by ``tools.bench_runs`` in a process of its own; prints the seconds of one tile, by
the clock and of processors.
"""

from __future__ import annotations

import statistics
import sys
import time

import numpy as np

from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import DEFAULT_MODEL_ID, find_model
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import open_backend
from dis2_plugin.engine.process.prefetch import SideBySide

from .bench_networks import interleaved

_BATCHES = 4


def seconds_per_tile(backend_name: str, tile_px: int, repeats: int) -> tuple[float, float]:
    """Return the seconds of a tile by the clock and of processors, medians over rounds.

    Both inputs are given, and batches are computed side by side as in a run; each lane answers
    ``_BATCHES`` batches a round.
    """
    backend = open_backend(
        find_model(DEFAULT_MODEL_ID), BackendChoice(backend_name), DeviceChoice.CPU
    )
    lanes, tiles = backend.engine.lanes, max(backend.engine.batch_px // tile_px**2, 1)
    noise = np.random.default_rng(0)
    rgir, ndsm = (
        noise.standard_normal((tiles, bands, tile_px, tile_px)).astype(np.float32)
        for bands in (3, 1)
    )
    batches = [ChipBatch(Scenario.FULL, rgir, ndsm)] * (lanes * _BATCHES)

    worked = []

    def answer_all() -> None:
        """Compute all batches and keep how long the processor worked."""
        begin = time.process_time()
        with SideBySide(backend.predict, batches, threads=lanes, depth=lanes) as answers:
            for _ in answers:
                pass
        worked.append(time.process_time() - begin)

    times = interleaved({"bare": answer_all}, repeats)["bare"]
    answered = tiles * len(batches)
    return statistics.median(times) / answered, statistics.median(worked[1:]) / answered


if __name__ == "__main__":
    print(*seconds_per_tile(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
