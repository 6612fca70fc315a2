"""How long each stage of the command line takes to obey a wish to stop, on large rasters.

``python -m tools.bench_cancel FOLDER [SIDE]`` draws large maps, begins each command, asks it to
stop when it is so far, and prints the seconds from the wish to the end of the process, by the clock
and of the processor. For Linux: what a process has worked so far is read from ``/proc``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from dis2_plugin.core.messages import CANCEL_LINE, EXIT_CANCELLED

from .bench_inputs import create, write_identity_model, write_plain
from .bench_runs import segment
from .steps import ROOT

_SIDE_PX = 10_240
_PATCH_PX = 24
_PATTERN_PX = 2048
_SHARES = (0.02, 0.5, 0.98)


@dataclass(frozen=True)
class Stop:
    """A wish to stop.

    Attributes:
        command: words of the engine.
        stage: of its news.
        share: how far the stage is when it is asked to stop.
    """

    command: tuple[str, ...]
    stage: str
    share: float


@dataclass(frozen=True)
class Obeyed:
    """What followed a wish to stop.

    Attributes:
        seconds: by the clock, until the process had ended.
        processor_seconds: that it still worked.
        status: with which it ended; ``EXIT_CANCELLED`` if it was stopped.
    """

    seconds: float
    processor_seconds: float
    status: int


def measure(stop: Stop) -> Obeyed:
    """Run a command, ask it to stop, and wait for its end.

    The news of a stage may come too late for the share that is asked for; then the end of the
    stage is where it stops.
    """
    words = [sys.executable, "-m", "dis2_plugin.engine", *stop.command, "--json"]
    pipe = subprocess.PIPE
    worker = subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    if worker.stdin is None or worker.stdout is None:
        raise OSError("The engine has no pipes.")
    for line in worker.stdout:
        if _is_there(json.loads(line), stop):
            break
    begin, worked = time.monotonic(), _processor_seconds(worker.pid)
    with suppress(BrokenPipeError):  # it has ended already
        worker.stdin.write(f"{CANCEL_LINE}\n".encode())
        worker.stdin.flush()
    worker.stdout.read()
    _, status, usage = os.wait4(worker.pid, 0)
    spent = usage.ru_utime + usage.ru_stime - worked
    return Obeyed(time.monotonic() - begin, spent, os.WEXITSTATUS(status))


def _is_there(news: dict[str, object], stop: Stop) -> bool:
    done, total = news.get("done"), news.get("total")
    if news.get("stage") != stop.stage or not isinstance(done, int) or not isinstance(total, int):
        return False
    return done >= stop.share * total


def _processor_seconds(pid: int) -> float:
    """Return the processor time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def draw(folder: Path, side_px: int) -> None:
    """Write plain inputs, a map and a reference with many patches, and a finished run to save."""
    folder.mkdir(parents=True, exist_ok=True)
    write_identity_model(_made(folder / "identity"))
    write_plain(folder, side_px, side_px)
    chance = np.random.default_rng(0)
    cells = -(-_PATTERN_PX // _PATCH_PX)
    patches = chance.integers(0, 5, (cells, cells), np.uint8)
    pattern = patches.repeat(_PATCH_PX, 0).repeat(_PATCH_PX, 1)[:_PATTERN_PX, :_PATTERN_PX]
    kinds = (("classes.tif", pattern), ("reference.tif", pattern[::-1].copy()))
    for name, values in kinds:
        _repeat(folder / name, values, side_px)
    small = _made(folder / "small")
    write_plain(small, _PATTERN_PX, _PATTERN_PX)
    segment(small, "--model", folder / "identity")


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _repeat(path: Path, pattern: np.ndarray, side_px: int) -> None:
    like = create(path.with_suffix(".like.tif"), side_px, side_px, 3, sparse=True)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    driver = gdal.GetDriverByName("GTiff")
    raster = driver.Create(str(path), side_px, side_px, 1, gdal.GDT_Byte, options)
    raster.SetProjection(like.GetProjection())
    raster.SetGeoTransform(like.GetGeoTransform())
    raster.GetRasterBand(1).SetNoDataValue(255)
    for row in range(0, side_px, _PATTERN_PX):
        for col in range(0, side_px, _PATTERN_PX):
            part = pattern[: side_px - row, : side_px - col]
            raster.WriteArray(part, col, row)


def stops(folder: Path) -> Iterator[Stop]:
    """Yield what is tried."""
    rgir, ndsm = str(folder / "rgir.tif"), str(folder / "ndsm.tif")
    classes, out = str(folder / "classes.tif"), str(folder / "stopped")
    model = ("--model", str(folder / "identity"))
    mapping = ("segment", "--rgir", rgir, "--ndsm", ndsm, *model, "--out", out)
    ground = ("segment", "--rgir", rgir, "--dsm", ndsm, "--ground-window", "30")
    ground += (*model, "--out", out)
    draw_polygons = ("polygonize", "--classes", classes, "--out", f"{out}.gpkg")
    reference = ("--reference", str(folder / "reference.tif"), "--out", f"{out}.json")
    commands = (
        (mapping, "segment", _SHARES[:1]),
        (ground, "ground", _SHARES[:2]),
        (draw_polygons, "polygons", (0.02, 0.2, 0.39, 0.55, 0.7, 0.98)),
        ((*draw_polygons, "--smooth"), "polygons", (0.75,)),
        ((*draw_polygons, "--min-area", "100"), "polygons", (0.0,)),
        (("evaluate", "--classes", classes, *reference), "evaluate", _SHARES[:2]),
        (
            ("save", "--run", str(folder / "small" / "map"), "--gpkg", f"{out}.gpkg"),
            "geopackage",
            _SHARES,
        ),
        (("ndsm", "--dsm", ndsm, "--dtm", ndsm, "--out", f"{out}.tif"), "ndsm", _SHARES[:2]),
    )
    for command, stage, shares in commands:
        for share in shares:
            yield Stop(command, stage, share)


def main() -> None:
    """Print a line for each wish to stop."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("side_px", type=int, nargs="?", default=_SIDE_PX)
    options = parser.parse_args()
    gdal.UseExceptions()
    folder = options.folder.resolve()
    draw(folder, options.side_px)
    print(f"{'command':28s}{'at':>6s}{'seconds':>9s}{'processor':>11s}  ended")
    for stop in stops(folder):
        found = measure(stop)
        name = " ".join((stop.command[0], *(w for w in stop.command if w in _TOLD)))
        ended = "stopped" if found.status == EXIT_CANCELLED else f"status {found.status}"
        times = f"{found.seconds:9.2f}{found.processor_seconds:11.2f}"
        print(f"{name:28s}{stop.share:6.0%}{times}  {ended}", flush=True)


_TOLD = ("--smooth", "--min-area", "--dsm")

if __name__ == "__main__":
    main()
