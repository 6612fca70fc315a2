"""Processor seconds of each stage of a run, by the clocks of its threads.

Run by ``tools.bench_runs`` in a process of its own. On a busy machine they tell more than the clock
on the wall; what other programs do to the processor's caches still shows.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice, SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.mapping import run as pipeline
from dis2_plugin.engine.process.stopwatch import Stopwatch

_PARTS_OF_MAP = ("blend", "areas", "write")
"""Stages that the thread of stage ``map`` does itself."""


class ProcessorWatch(Stopwatch):
    """Adds up what threads work in each stage, of all runs together."""

    worked: dict[str, float] = {}  # noqa: RUF012 - a run makes its own watch

    @contextmanager
    def measure(self, stage: str) -> Iterator[None]:
        """Add the work of the ``with`` block to a stage."""
        begin = time.thread_time()
        try:
            with super().measure(stage):
                yield
        finally:
            spent = time.thread_time() - begin
            with self._lock:
                self.worked[stage] = self.worked.get(stage, 0.0) + spent


def seconds_by_stage(inputs: Path, backend: str, tile_px: int) -> dict[str, float]:
    """Return stage to processor seconds.

    Stage ``map`` is what lies between its parts, ``prepare`` the look ahead with the loading of the
    network, ``rest`` what no stage has.
    """
    pipeline.Stopwatch, look_ahead = ProcessorWatch, pipeline.look_ahead
    worked = ProcessorWatch.worked

    def prepared(*words: Any) -> Any:
        """Look ahead, which several threads do, and note what it took."""
        begin = time.process_time()
        ahead = look_ahead(*words)
        worked["prepare"] = time.process_time() - begin
        return ahead

    pipeline.look_ahead = prepared
    begin = time.process_time()
    with tempfile.TemporaryDirectory(dir=inputs) as out:
        pipeline.run(_job(inputs, Path(out), backend, tile_px), SilentReporter())
    worked["map"] -= sum(worked.get(part, 0.0) for part in _PARTS_OF_MAP)
    return {**worked, "rest": time.process_time() - begin - sum(worked.values())}


def _job(inputs: Path, out: Path, backend: str, tile_px: int) -> SegmentationJob:
    return SegmentationJob(
        str(out),
        str(inputs / "rgir.tif"),
        str(inputs / "ndsm.tif"),
        backend=BackendChoice(backend),
        device=DeviceChoice.CPU,
        tile_px=tile_px,
    )


if __name__ == "__main__":
    print(json.dumps(seconds_by_stage(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
