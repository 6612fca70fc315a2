"""Steps across the borders of tiles: the same places, once with a border there and once without.

    PYTHONPATH=.ci .venv/bin/python -m tools.bench_seams FOLDER

The folder holds ``rgir.tif`` and ``ndsm.tif``, such as the town of ``build.py bench`` in
``build/bench/town``. It is mapped twice, in two lattices of tiles. What lies in the picture makes
steps too, so a border is compared with the same place in the map that has none there: 1 means that
the border adds nothing.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.models.tiling import offsets
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning.lattice import SCORE_CELL_PX
from dis2_plugin.engine.raster.sources.source import open_raster

OVERLAPS_PX = (64, 128)
Layer = npt.NDArray[np.float64]


def main() -> None:
    """Map twice and print a table."""
    parser = argparse.ArgumentParser(description="Compare steps across the borders of tiles.")
    parser.add_argument("inputs", type=Path, help="folder of rgir.tif and ndsm.tif")
    inputs = parser.parse_args().inputs
    with tempfile.TemporaryDirectory() as out:
        maps = [_map(inputs, Path(out, str(overlap_px)), overlap_px) for overlap_px in OVERLAPS_PX]
        print("raster                    across   borders  there : without  lowest..highest")
        for name in maps[0].files:
            if name in ("classes", "confidence") or name.startswith("cwam"):
                _compare(name, maps)


def _map(inputs: Path, out: Path, overlap_px: int) -> RunResult:
    rgir, ndsm = (str(inputs / f"{name}.tif") for name in ("rgir", "ndsm"))
    outputs = (Output.CLASSES, Output.CWAM)
    job = SegmentationJob(str(out), rgir, ndsm, outputs=outputs, overlap_px=overlap_px)
    return run(job, SilentReporter())


def _compare(name: str, maps: list[RunResult]) -> None:
    layers = [np.asarray(open_raster(m.files[name]).ReadAsArray(), np.float64) for m in maps]
    px = SCORE_CELL_PX if name.startswith("cwam") else 1
    for axis, way in enumerate(("rows", "columns")):
        found = [steps(layer, axis, is_of_ids=name == "classes") for layer in layers]
        borders = [
            borders_within(px * layers[0].shape[axis], m.tile_px, m.overlap_px) for m in maps
        ]
        ratios = [
            found[here][border // px - 1] / found[1 - here][border // px - 1]
            for here in (0, 1)
            for border in sorted(borders[here] - borders[1 - here])
        ]
        print(
            f"{name:25} {way:8} {len(ratios):7}  {np.mean(ratios):15.3f}"
            f"  {min(ratios):.2f}..{max(ratios):.2f}"
        )


def steps(layer: Layer, axis: int, is_of_ids: bool) -> Layer:
    """Return the mean step from each row or column to the next; of ids, how many change."""
    difference = np.diff(layer, axis=axis)
    return np.asarray((difference != 0 if is_of_ids else np.abs(difference)).mean(axis=1 - axis))


def borders_within(length_px: int, tile_px: int, overlap_px: int) -> set[int]:
    """Return before which pixels of a side tiles begin or end, but for its own ends."""
    begins = offsets(length_px, tile_px, tile_px - overlap_px)
    places = {*begins, *(begin + tile_px for begin in begins)}
    return {place for place in places if 0 < place < length_px}


if __name__ == "__main__":
    main()
