"""Rasters to measure with: a drawn town, and a plain of any size that takes no room on the disk.

Run by ``tools.bench_runs`` in a process of its own.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from osgeo import gdal, osr

from dis2_plugin.core.models.model_card import CARD_NAME, DEFAULT_MODEL_ID, find_model
from dis2_plugin.simulator.scene import SceneConfig, make_scene

GSD_M = 0.2
_SEED = 3
_OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
_COLOURS = ("red", "green", "nir")


def create(path: Path, width: int, height: int, bands: int, *, sparse: bool) -> Any:
    """Return a new GeoTIFF: one band of heights in metres, or three of 8 bits."""
    kind = gdal.GDT_Float32 if bands == 1 else gdal.GDT_Byte
    options = [*_OPTIONS, "SPARSE_OK=TRUE"] if sparse else _OPTIONS
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind, options)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25832)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform((500_000, GSD_M, 0, 5_700_000, 0, -GSD_M))
    for number, colour in enumerate(_COLOURS[: bands if bands > 1 else 0], start=1):
        dataset.GetRasterBand(number).SetDescription(colour)
    return dataset


def write_town(folder: Path, side_px: int) -> None:
    """Write a simulated town without gaps, so that a tile is answered once."""
    scene = make_scene(
        SceneConfig(_SEED, side_px, gsd_m=GSD_M, bits=8, faultless_heights=True, lean=(0.0, 0.0))
    )
    create(folder / "rgir.tif", side_px, side_px, 3, sparse=False).WriteArray(scene.image)
    create(folder / "ndsm.tif", side_px, side_px, 1, sparse=False).WriteArray(scene.ndsm)


def write_plain(folder: Path, width: int, height: int) -> None:
    """Write black, flat land: files without any block in them."""
    for name, bands in (("rgir.tif", 3), ("ndsm.tif", 1)):
        create(folder / name, width, height, bands, sparse=True).FlushCache()


def write_identity_model(folder: Path) -> None:
    """Write the bundled model's card without its network: a pixel answers for itself."""
    card = replace(find_model(DEFAULT_MODEL_ID), id="identity", network={}, measured={})
    (folder / CARD_NAME).write_text(json.dumps(card.to_json()), encoding="utf-8")


def main() -> None:
    """Write what the words say."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=["town", "plain", "identity"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("size", type=int, nargs="*")
    options = parser.parse_args()
    gdal.UseExceptions()
    options.folder.mkdir(parents=True, exist_ok=True)
    writers = {"town": write_town, "plain": write_plain, "identity": write_identity_model}
    writers[options.kind](options.folder, *options.size)


if __name__ == "__main__":
    main()
