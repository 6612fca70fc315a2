"""Wishes to stop that are tried on large rasters, and the drawing of these rasters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from .bench_inputs import create, write_identity_model, write_plain
from .bench_runs import BACKENDS, segment

_PATCH_PX = 24
_PATTERN_PX = 2048
_EARLY, _MIDDLE, _LATE = 0.02, 0.5, 0.98
_TOLD = ("--smooth", "--min-area", "--dsm", "--ground-window", "--scheduler", "--backend")
"""Options that tell one use of a command from another."""


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

    @property
    def name(self) -> str:
        """The command, with what tells this use of it from others."""
        words = self.command
        told = [w for w in words if w in _TOLD]
        told += [words[words.index("--backend") + 1]] if "--backend" in words else []
        told += ["many files"] if any("*" in word for word in words) else []
        return " ".join((words[0], *told))


def draw(folder: Path, side_px: int) -> None:
    """Write plain inputs, a map and a reference with many patches, and a finished run to save."""
    folder.mkdir(parents=True, exist_ok=True)
    write_identity_model(_made(folder / "identity"))
    write_plain(folder, side_px, side_px)
    _write_parts(_made(folder / "parts"), side_px)
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


def _write_parts(folder: Path, side_px: int) -> None:
    """Write the image once more, in four files."""
    half = side_px // 2
    for number in range(4):
        row, col = divmod(number, 2)
        part = create(folder / f"rgir-{number}.tif", half, half, 3, sparse=True)
        left, gsd, _, top, *_ = part.GetGeoTransform()
        corner = (left + col * half * gsd, gsd, 0, top - row * half * gsd, 0, -gsd)
        part.SetGeoTransform(corner)


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
    for command, stage, shares in (*_maps(folder), *_finished_maps(folder), *_heights(folder)):
        for share in shares:
            yield Stop(command, stage, share)


_Tried = tuple[tuple[str, ...], str, tuple[float, ...]]


def _maps(folder: Path) -> Iterator[_Tried]:
    rgir, ndsm = str(folder / "rgir.tif"), str(folder / "ndsm.tif")
    end = ("--model", str(folder / "identity"), "--out", str(folder / "stopped"))
    inputs = ("--rgir", rgir, "--ndsm", ndsm, *end)
    yield ("segment", *inputs), "segment", (_EARLY,)
    parts = ("--rgir", str(folder / "parts" / "rgir-*.tif"), "--ndsm", ndsm, *end)
    yield ("segment", *parts), "segment", (_MIDDLE,)
    ground = ("--rgir", rgir, "--dsm", ndsm, "--ground-window", "30", *end)
    yield ("segment", *ground), "ground", (_EARLY, _MIDDLE)
    yield ("segment", *inputs, "--scheduler", "local:1"), "segment", (_MIDDLE,)
    yield ("segment", *inputs, "--scheduler", "local:1"), "overviews", (_EARLY, _MIDDLE, _LATE)
    yield ("compare", *inputs), "segment", (_EARLY, _MIDDLE)
    yield ("compare", *inputs), "difference", (_EARLY, _MIDDLE)
    small = ("--rgir", str(folder / "small" / "rgir.tif"), "--out", str(folder / "stopped"))
    for backend in BACKENDS:
        yield ("segment", *small, "--backend", backend), "segment", (0.0, _MIDDLE)


def _finished_maps(folder: Path) -> Iterator[_Tried]:
    classes, out = ("--classes", str(folder / "classes.tif")), str(folder / "stopped")
    polygonize = ("polygonize", *classes, "--out", f"{out}.gpkg")
    yield polygonize, "polygons", (_EARLY, 0.3, 0.59, 0.75, _LATE)
    yield (*polygonize, "--smooth"), "polygons", (0.8,)
    yield (*polygonize, "--min-area", "100"), "polygons", (0.0,)
    reference = ("--reference", str(folder / "reference.tif"), "--out", f"{out}.json")
    yield ("evaluate", *classes, *reference), "evaluate", (_EARLY, _MIDDLE)
    yield ("statistics", *classes, "--out", f"{out}.csv"), "statistics", (_EARLY, _MIDDLE)
    run = ("--run", str(folder / "small" / "map"), "--gpkg", f"{out}.gpkg")
    yield ("save", *run), "geopackage", (_EARLY, _MIDDLE, _LATE)


def _heights(folder: Path) -> Iterator[_Tried]:
    dsm, out = str(folder / "ndsm.tif"), ("--out", str(folder / "stopped.tif"))
    yield ("ndsm", "--dsm", dsm, "--dtm", dsm, *out), "ndsm", (_EARLY, _MIDDLE)
    estimated = ("ndsm", "--dsm", dsm, "--ground-window", "30", *out)
    yield estimated, "ground", (_EARLY, _MIDDLE)
    yield estimated, "ndsm", (_MIDDLE,)
