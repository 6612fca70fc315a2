"""Whole runs of the engine, timed by their own record; each in a process of its own.

This module imports nothing large: Linux counts the memory of a process that starts another one as
the other's, when it tells the most that one ever had.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dis2_plugin.engine.planning.lattice import BAND_PX

from .steps import ROOT, BuildError

STAGES = ("read", "chips", "forward", "blend", "write")
_MODULES = {"torch": "torch", "onnx": "onnxruntime", "openvino": "openvino"}
BACKENDS = tuple(name for name, module in _MODULES.items() if find_spec(module))
_MEGA = 1e6
_BARE_REPEATS = 5


def python(*words: str | Path) -> str:
    """Run a module with this interpreter in the checkout; return what it prints.

    numpy has one thread, as in the engine's own process.

    Raises:
        BuildError: it failed; with its last words.
    """
    command = [sys.executable, "-m", *map(str, words)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip()
        raise BuildError(f"Status {done.returncode} from: {' '.join(command)}", said[-2000:])
    return done.stdout


def segment(inputs: Path, *words: str | Path) -> dict[str, Any]:
    """Make the maps of a pair of rasters on the CPU; return the record of the run.

    ``cpu_seconds`` is added: of all processors, from the start of the process; 0 on Windows.
    """
    out = inputs / "map"
    shutil.rmtree(out, ignore_errors=True)
    rasters = ("--rgir", inputs / "rgir.tif", "--ndsm", inputs / "ndsm.tif")
    before = os.times()
    python("dis2_plugin.engine", "segment", *rasters, "--out", out, "--device", "cpu", *words)
    after = os.times()
    spent = after.children_user - before.children_user
    spent += after.children_system - before.children_system
    run = json.loads((out / "run.json").read_text(encoding="utf-8"))
    return {**run, "cpu_seconds": spent}


def whole_runs(
    folder: Path, side_px: int, tile_px: int, repeats: int, backends: tuple[str, ...]
) -> list[dict[str, Any]]:
    """Measure runs over a town, and the bare forward before each and after the last.

    Args:
        folder: for the rasters and maps.
        side_px: of the town.
        tile_px: side of a tile.
        repeats: how many runs with each back end.
        backends: their names.
    """
    python("tools.bench_inputs", "town", folder, str(side_px))
    return [_runs_with(backend, folder, side_px, tile_px, repeats) for backend in backends]


def _runs_with(
    backend: str, folder: Path, side_px: int, tile_px: int, repeats: int
) -> dict[str, Any]:
    bare_words = ("tools.bench_bare", backend, str(tile_px), str(_BARE_REPEATS))
    bare, runs = [_numbers(python(*bare_words))], []
    for _ in range(repeats):
        runs.append(segment(folder, "--backend", backend, "--tile", str(tile_px)))
        bare.append(_numbers(python(*bare_words)))
    runs.sort(key=lambda run: run["seconds"]["map"])
    clock, processors = (statistics.median(column) for column in zip(*bare))
    row = _row(runs[len(runs) // 2], backend, side_px, tile_px, clock, processors)
    stages = json.loads(python("tools.bench_stages", folder, backend, str(tile_px)))
    return {**row, "cpu_by_stage": stages}


def _numbers(said: str) -> list[float]:
    return [float(word) for word in said.split()]


def _row(  # noqa: PLR0913, PLR0917 - what was measured
    run: dict[str, Any], backend: str, side_px: int, tile_px: int, bare: float, bare_cpu: float
) -> dict[str, Any]:
    seconds, megapixels = run["seconds"], side_px**2 / _MEGA
    return {
        "backend": backend,
        "megapixels": megapixels,
        "tiles": run["tiles"],
        "tile_px": tile_px,
        "seconds": seconds,
        "bare_seconds": bare * run["tiles"],
        "cpu_seconds": run["cpu_seconds"],
        "bare_cpu_seconds": bare_cpu * run["tiles"],
        "map_overhead": seconds["map"] / (bare * run["tiles"]) - 1,
        "total_overhead": seconds["total"] / (bare * run["tiles"]) - 1,
        "shares_of_map": {stage: seconds[stage] / seconds["map"] for stage in STAGES},
        "peak_memory_bytes": run["peak_memory_bytes"],
    }


def growth(folder: Path, sides: list[int], with_network: bool) -> list[dict[str, Any]]:
    """Measure rows alone, columns alone and both growing, and the bundled model at full width.

    Args:
        folder: for the rasters and maps.
        sides: pixels a side, ascending; the first one is what stays the same.
        with_network: measure the bundled model on the widest band too.
    """
    model = folder / "identity"
    python("tools.bench_inputs", "identity", model)
    first, last = sides[0], sides[-1]
    sizes = [(first, side) for side in sides]
    sizes += [(side, first) for side in sides[1:]] + [(last, last)]
    rows = [_grown(folder, width, height, model) for width, height in dict.fromkeys(sizes)]
    if with_network:
        wide = (BAND_PX, 1024), (BAND_PX, 2048), (4 * BAND_PX, 2048)
        rows += [_grown(folder, width, height, Path("dis2-urban")) for width, height in wide]
    return rows


def _grown(folder: Path, width: int, height: int, model: Path) -> dict[str, Any]:
    inputs = folder / f"{width}x{height}"
    python("tools.bench_inputs", "plain", inputs, str(width), str(height))
    print(f"      {model.name}: {width} x {height} px", flush=True)
    run = segment(inputs, "--model", model)
    shutil.rmtree(inputs)
    return {
        "model": model.name,
        "width": width,
        "height": height,
        "seconds": run["seconds"]["total"],
        "seconds_per_megapixel": run["seconds"]["total"] / (width * height / _MEGA),
        "peak_memory_bytes": run["peak_memory_bytes"],
    }
