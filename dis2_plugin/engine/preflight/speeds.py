"""How fast models are on this machine: measured on one batch, or remembered from earlier runs."""

from __future__ import annotations

import json
import platform
import time
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from math import inf, nan
from pathlib import Path
from typing import Any

import numpy as np

from ...core.errors import OutputError
from ...core.modality import Modality, Scenario
from ..backends.base import ChipBatch
from ..files.cache import cache_folder
from ..files.text_file import write_json
from ..planning.plan import Plan
from ..process.cores import usable_cores
from ..process.prefetch import SideBySide
from ..process.stopwatch import peak_memory_bytes

BOOK_NAME = "speeds.json"

STAGES = {"statistics": 0.0, "polygons": 0.15, "gpkg": 0.2}
"""Seconds per megapixel of what follows the map, until a run here has told better ones."""

_OVER_FORWARD, _AROUND_S_PER_MEGAPIXEL = 1.05, 0.1
"""What reading, blending and writing add to the bare network."""
_LEAST_S, _LEAST_SHARE = 2.0, 8
_SLOW_S = 1.0
_LEAST_MEGAPIXELS = 0.25
"""Of a smaller map, what follows takes as long as it takes to begin: that tells nothing."""

_CHANNELS = {Modality.RGIR: 3, Modality.NDSM: 1}


@dataclass(frozen=True)
class Speed:
    """How a model works on a device.

    Attributes:
        answer_s: seconds of a map for each time the network is asked about a tile; NaN where
            nobody knows.
        working_bytes: resident size of the process with the network at work, before any map.
        gpu_bytes: memory of the graphics card; 0 where none is used, or unknown.
    """

    answer_s: float
    working_bytes: int
    gpu_bytes: int


def measure(plan: Plan) -> Speed:
    """Let the network answer as many batches as it does at once, after one tile to load and warm.

    For a small map it is not a whole batch: to measure must not take longer than to do. For a large
    one the lesser of two times counts, since the first warms all threads but one.

    Raises:
        DeviceMemoryError: not even one tile fits.
        DeviceError: the device failed.
    """
    batch = _example(plan, max(min(plan.batch, plan.tiles // _LEAST_SHARE), 1))
    plan.backend.predict(batch.part(slice(1)))
    at_once = plan.backend.engine.lanes * len(batch)
    rounds = 2 if plan.tiles > 2 * _LEAST_SHARE * at_once else 1
    return _speed(plan, min(_round_s(plan, batch) for _ in range(rounds)) / at_once)


def _round_s(plan: Plan, batch: ChipBatch) -> float:
    """Return the seconds of a batch in each lane."""
    lanes, begin = plan.backend.engine.lanes, time.monotonic()
    with SideBySide(plan.backend.predict, [batch] * lanes, threads=lanes, depth=lanes) as answers:
        deque(answers, maxlen=0)
    return time.monotonic() - begin


def taste(plan: Plan) -> Speed:
    """Let the network answer one tile, and once more where that was quick: the first time it warms.

    A back end that would have to prepare the model first, which takes long, is not asked.

    Raises:
        DeviceMemoryError: not even one tile fits.
        DeviceError: the device failed.
    """
    if not plan.backend.is_ready:
        return _speed(plan, nan)
    tile, forward_s = _example(plan, 1), inf
    for _ in range(2):
        begin = time.monotonic()
        plan.backend.predict(tile)
        forward_s = min(time.monotonic() - begin, forward_s)
        if forward_s > _SLOW_S:
            break
    return _speed(plan, forward_s / plan.backend.engine.lanes)


class SpeedBook:
    """What runs on this machine have told; without a book, or with a damaged one, nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or cache_folder() / BOOK_NAME
        self._maps: dict[str, Any] = {}
        self._stages: dict[str, float] = {}
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            content = json.loads(self._path.read_text(encoding="utf-8"))
            self._maps = {str(key): asdict(Speed(**m)) for key, m in content["maps"].items()}
            self._stages = {str(key): float(s) for key, s in content["stages"].items()}

    def speed(self, plan: Plan) -> Speed | None:
        """Return how fast the plan's model was in an earlier run like it."""
        known = self._maps.get(_key(plan))
        return None if known is None else Speed(**known)

    def stage_s(self, stage: str) -> float:
        """Return the seconds per megapixel of a stage after the map."""
        return self._stages.get(stage, STAGES[stage])

    def remember(
        self,
        plan: Plan,
        speed: Speed,
        answers: int,
        megapixels: float,
        seconds: Mapping[str, float],
    ) -> None:
        """Keep what a run took, unless it was too short to tell.

        The mean of it and of what was known is kept, so that one run on a busy machine does not
        decide.

        Args:
            plan: the run.
            speed: what was expected; its memory is kept.
            answers: how often the network was asked about a tile.
            megapixels: how much of the map has an answer.
            seconds: stage to seconds.
        """
        if seconds["map"] < _LEAST_S or not answers or not megapixels:
            return
        known, answer_s = self.speed(plan), seconds["map"] / answers
        if known is not None:
            answer_s = (answer_s + known.answer_s) / 2
        self._maps[_key(plan)] = asdict(replace(speed, answer_s=answer_s))
        for stage in STAGES:
            if stage in seconds and megapixels >= _LEAST_MEGAPIXELS:
                stage_s = seconds[stage] / megapixels
                self._stages[stage] = (stage_s + self._stages.get(stage, stage_s)) / 2
        with suppress(OSError, OutputError):  # without a cache every run measures again
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_json({"maps": self._maps, "stages": self._stages}, self._path)


def _speed(plan: Plan, forward_s: float) -> Speed:
    """Return the speed of a map where the network alone takes so long a tile."""
    fresh_megapixels = (plan.lattice.tile_px - plan.lattice.overlap_px) ** 2 / 1e6
    answer_s = forward_s * _OVER_FORWARD + fresh_megapixels * _AROUND_S_PER_MEGAPIXEL
    return Speed(answer_s, peak_memory_bytes(), plan.backend.gpu_memory_bytes())


def _example(plan: Plan, tiles: int) -> ChipBatch:
    """Return a batch of noise in the scenario that needs most of what is given."""
    given = {Modality.RGIR: plan.inputs.rgir, Modality.NDSM: plan.inputs.ndsm}
    scenario = next(s for s in Scenario if all(given[m] for m in s.modalities))
    side, noise = plan.lattice.tile_px, np.random.default_rng(0)
    rgir, ndsm = (
        noise.random((tiles, _CHANNELS[modality], side, side), np.float32)
        if modality in scenario.modalities
        else None
        for modality in Modality
    )
    return ChipBatch(scenario, rgir, ndsm)


def _key(plan: Plan) -> str:
    """Return what two runs must share to be equally fast."""
    engine, lattice = plan.backend.engine, plan.lattice
    parts = (
        *(plan.card.id, plan.card.weights_sha256[:16]),
        *(engine.backend, engine.device, engine.precision, *engine.versions.values()),
        *(f"tile {lattice.tile_px}-{lattice.overlap_px}", f"batch {plan.batch}"),
        *(platform.machine(), f"{usable_cores()} cores"),
    )
    return " | ".join(parts)
