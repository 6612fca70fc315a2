"""Measures the ground filter: real heights above ground are put on known terrain and found again.

    python docs/studies/ground.py NDSM.tif ...

Prints the table of docs/ground.md, and how long a square kilometre takes.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dis2_plugin.core.window import Window  # noqa: E402
from dis2_plugin.engine.raster.grids.heights import (  # noqa: E402
    ABOVE_GROUND_M,
    ABOVE_SEA_M,
    DifferenceReader,
    HeightReader,
)
from dis2_plugin.engine.raster.sources.source import grid_of, open_raster  # noqa: E402
from dis2_plugin.engine.terrain.cloth import off_ground  # noqa: E402
from dis2_plugin.engine.terrain.ground import ground_under  # noqa: E402

WINDOWS_M = (40.0, 60.0, 100.0)
HIGH_M, HIGHEST_M = 2.5, 30.0
VOID = -9999.0


def terrains(shape: tuple[int, int], pixel_m: float) -> Iterator[tuple[str, Any]]:
    """Yield names and heights (H, W) of terrain without a pixel of noise."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]] * pixel_m
    yield "flat", np.full(shape, 100.0)
    yield "slope of 5 %", 100 + 0.05 * x
    yield "slope of 50 %", 100 + 0.5 * x
    yield "hills up to 13 %", 100 + 8 * np.sin(x / 60) * np.cos(y / 80)
    yield "hills up to 30 %", 100 + 18 * np.sin(x / 60) * np.cos(y / 80)
    yield "steps of 2 m, 50 m wide", 100 + 2 * np.floor(x / 50)


def surface_like(dataset: Any, heights: Any) -> Any:
    """Return heights as a raster in memory, placed as ``dataset`` is."""
    rows, columns = heights.shape
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    raster.SetGeoTransform(dataset.GetGeoTransform())
    raster.SetProjection(dataset.GetProjection())
    raster.GetRasterBand(1).SetNoDataValue(VOID)
    raster.GetRasterBand(1).WriteArray(heights)
    return raster


def measure(path: str) -> Iterator[str]:
    """Yield the rows of the table for one raster of heights above ground."""
    dataset = open_raster(path)
    grid = grid_of(dataset)
    whole = Window(0, 0, grid.width, grid.height)
    values, valid = HeightReader(dataset, grid, 1.0, ABOVE_GROUND_M).read(whole)
    truth = values[0]
    name = f"{Path(path).parent.name}/{Path(path).stem}"
    for terrain, ground in terrains(truth.shape, grid.pixel_size[0]):
        surface, cells = surface_like(dataset, np.where(valid, truth + ground, VOID)), []
        for window_m in WINDOWS_M:
            estimate = ground_under(surface, 1.0, window_m)
            readers = (HeightReader(r, grid, 1.0, ABOVE_SEA_M) for r in (surface, estimate))
            found, known = DifferenceReader(*readers).read(whole)
            error = (found[0] - truth)[known & valid]
            high = truth[known & valid] > HIGH_M
            missed = np.mean((error + truth[known & valid] <= HIGH_M)[high])
            mean, most = np.mean(np.abs(error)), np.percentile(np.abs(error), 95)
            cells.append(f"{mean:.2f} / {most:.2f} / {100 * missed:.1f}")
        yield f"| {name} | {terrain} | {' | '.join(cells)} |"


def pace(window_m: float) -> str:
    """Return how long the filter takes for a square kilometre of town in cells of a metre."""
    heights = np.random.default_rng(0).normal(100.0, 0.05, (1000, 1000)).astype(np.float32)
    heights[::50, ::50] += HIGHEST_M
    begin = time.perf_counter()
    off_ground(heights, 1.0, window_m, lambda _: None)
    return f"{window_m:.0f} m: {time.perf_counter() - begin:.1f} s a square kilometre"


def main() -> None:
    """Print the table and the times."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ndsm", nargs="+")
    windows = " | ".join(f"{window_m:.0f} m" for window_m in WINDOWS_M)
    rows = [f"| heights | terrain | {windows} |", "|---" * (2 + len(WINDOWS_M)) + "|"]
    for path in parser.parse_args().ndsm:
        rows += measure(path)
    rows += ["", *map(pace, WINDOWS_M)]
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
