"""Measure forward passes, whole runs and, if asked, their growth; print and save one report.

Run by ``python3 build.py bench``. It asserts nothing: how fast a machine is, is no fault.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .bench_machine import machine
from .bench_runs import BACKENDS, growth, python, whole_runs
from .bench_tables import as_text
from .steps import BuildError

REPORT = "bench.json"
LARGE_PX = 8192
"""How far ``--large`` goes if no side is given."""


@dataclass(frozen=True)
class Extent:
    """How much is measured.

    Attributes:
        tile_px: of the forward passes.
        repeats: of each forward pass.
        width: of the reference network; 32 is the published one.
        scenarios: of the forward passes.
        side_px: of the raster of whole runs.
        run_tile_px: their tiles.
        runs: how many with each back end.
        backends: of the whole runs.
        first_px: side of the smallest raster of the growth.
    """

    tile_px: int = 512
    repeats: int = 5
    width: int = 32
    scenarios: tuple[str, ...] = ("full", "missing-ndsm", "missing-rgir")
    side_px: int = 4096
    run_tile_px: int = 512
    runs: int = 3
    backends: tuple[str, ...] = BACKENDS
    first_px: int = 2048

    @classmethod
    def quick(cls) -> Extent:
        """Return what shows in seconds that the command works; its times tell nothing."""
        return cls(64, 1, 8, ("full",), 128, 64, 1, BACKENDS[:1], 64)


def measure(out: Path, extent: Extent, large_px: int | None) -> dict[str, Any]:
    """Return the report.

    Args:
        out: folder for what is made on the way.
        extent: how much is measured.
        large_px: largest side of the growth, or None to leave it out.
    """
    print("[1/3] Forward passes; ONNX files are made first where they are missing", flush=True)
    forward = forwards(out, extent)
    print("[2/3] Whole runs", flush=True)
    sizes = (extent.side_px, extent.run_tile_px, extent.runs)
    runs = whole_runs(out / "town", *sizes, extent.backends)
    print(f"[3/3] Growth{'' if large_px else ': not asked for (--large)'}", flush=True)
    sides = doubled(extent.first_px, large_px) if large_px else []
    grown = growth(out / "plain", sides, large_px >= LARGE_PX) if large_px else []
    return {"machine": machine(), "forward": forward, "runs": runs, "growth": grown}


def forwards(out: Path, extent: Extent) -> dict[str, Any]:
    """Measure the networks in a process of their own."""
    path = out / "forward.json"
    sizes = {"tile": extent.tile_px, "repeats": extent.repeats, "width": extent.width}
    words = [word for name, value in sizes.items() for word in (f"--{name}", str(value))]
    python("tools.bench_networks", path, *words, "--scenarios", *extent.scenarios)
    measured = json.loads(path.read_text(encoding="utf-8"))
    return {"tile_px": extent.tile_px, "repeats": extent.repeats, **measured}


def doubled(first: int, last: int) -> list[int]:
    """Return first, 2 first, 4 first ... and last."""
    sides = []
    while first < last:
        sides.append(first)
        first *= 2
    return [*sides, last]


def main() -> None:
    """Measure, print, and write the report into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--large", type=int)
    options = parser.parse_args()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    os.environ["DIS2_CACHE"] = str(out / "onnx")
    try:
        report = measure(out, Extent.quick() if options.quick else Extent(), options.large)
    except BuildError as error:
        raise SystemExit(str(error)) from error
    (out / REPORT).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(f"\n{as_text(report)}\n\nAll numbers: {out / REPORT}")


if __name__ == "__main__":
    main()
