"""Downloads of ISPRS Vaihingen and Potsdam in miniature, with the faults of the real ones."""

from __future__ import annotations

import shutil
import zipfile

import numpy as np
from osgeo import gdal

from dis2_plugin.training.datasets.potsdam import Potsdam
from dis2_plugin.training.datasets.vaihingen import Vaihingen
from dis2_plugin.training.scenes.prepare import Split

gdal.UseExceptions()
SHAPE = (16, 24)
COLOURS = np.array(
    [
        *([255, 255, 255], [0, 0, 255], [0, 255, 255], [0, 255, 0], [255, 255, 0]),
        *([255, 0, 0], [0, 0, 0]),
    ],
    np.uint8,
)
IDS = np.array([0, 1, 2, 3, 4, 255, 255], np.uint8)
KINDS = np.arange(16 * 24).reshape(SHAPE) % len(COLOURS)
LABELS = IDS[KINDS]


def red_green_nir(seed):
    """Return the image of a tile."""
    return np.random.default_rng(seed).integers(1, 256, (3, *SHAPE)).astype(np.uint8)


def decimetres(seed, shape=SHAPE):
    """Return heights that survive JPEG: constant in its blocks of 8 px."""
    blocks = np.random.default_rng(seed).integers(0, 255, (2, 3)).astype(np.uint8)
    blocks[0, 0] = 255
    return np.kron(blocks, np.ones((8, 8), np.uint8))[: shape[0], : shape[1]]


def painted(kinds=KINDS):
    """Return labels in colours, (3, H, W)."""
    return np.moveaxis(COLOURS[kinds], -1, 0)


def painted_without_borders():
    """Return eroded labels in colours: every eighth column is border."""
    return painted(np.where(np.arange(SHAPE[1]) % 8 == 0, 6, KINDS))


def write(path, pixels, placed=False, times=1):
    """Write bands (B, H, W) as GeoTIFF or JPEG, each pixel ``times`` times as wide and high."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.kron(pixels, np.ones((1, times, times), np.uint8))
    bands, rows, cols = pixels.shape
    options = ["PHOTOMETRIC=MINISBLACK"] if path.suffix == ".tif" else ["QUALITY=100"]
    held = gdal.GetDriverByName("MEM").Create("", cols, rows, bands)
    held.WriteArray(pixels)
    if placed:
        held.SetGeoTransform((496_000.0, 0.09, 0, 5_420_000.0, 0, -0.09))
    driver = gdal.GetDriverByName("GTiff" if path.suffix == ".tif" else "JPEG")
    driver.CreateCopy(str(path), held, options=options)
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)


def zipped(folder, kind=zipfile.ZIP_DEFLATED):
    """Put a folder's content into a zip beside it, and take the folder away."""
    with zipfile.ZipFile(folder.with_suffix(".zip"), "w", kind) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder))
        archive.writestr("__MACOSX/._rubbish.tif", b"rubbish")
    shutil.rmtree(folder)
    return folder.with_suffix(".zip")


AREAS = sorted(map(int, (tile for part in Vaihingen.tiles.values() for tile in part)))
TILES = sorted(tile for part in Potsdam.tiles.values() for tile in part)


def write_vaihingen(root, times=1):
    """Write a download of Vaihingen: one part unzipped twice over, two parts zipped."""
    part = root / "ISPRS_semantic_labeling_Vaihingen" / "ISPRS_semantic_labeling_Vaihingen"
    for area in AREAS:
        name = f"top_mosaic_09cm_area{area}.tif"
        red, green, nir = red_green_nir(area)
        write(part / "top" / name, np.stack([nir, red, green]), area != 2, times)
        heights = f"ndsm/dsm_09cm_matching_area{area}_normalized.jpg"
        write(part / heights, decimetres(area)[None], times=times)
        if str(area) not in Vaihingen.tiles[Split.TEST]:
            write(part / "gts_for_participants" / name, painted(), times=times)
        write(root / "complete" / name, painted(), times=times)
        eroded = root / "eroded" / name.replace(".tif", "_noBoundary.tif")
        write(eroded, painted_without_borders(), times=times)
    zipped(root / "complete")
    zipped(root / "eroded")


def potsdam_labels(tile):
    """Return the colours of a tile in the participants' labels and in the whole ground truth."""
    colours = painted()
    if tile == "6_7":
        car = KINDS == 4
        colours[0, car] = 252
    overlay = colours // 2 + red_green_nir(0) // 2
    return colours, overlay if tile == "4_12" else colours


def write_potsdam_tile(root, tile, times=1):
    """Write a tile with the fault that this tile has."""
    red, green, nir = red_green_nir(TILES.index(tile))
    name = f"top_potsdam_{tile}"
    write(
        root / f"3_Ortho_IRRG/3_Ortho_IRRG/{name}_IRRG.tif",
        np.stack([nir, red, green]),
        times=times,
    )
    own, whole = potsdam_labels(tile)
    write(root / f"5_Labels_all/{name}_label.tif", whole, times=times)
    if tile in Potsdam.tiles[Split.TEST]:
        eroded = root / f"5_Labels_all_noBoundary/{name}_label_noBoundary.tif"
        write(eroded, painted_without_borders(), times=times)
    else:
        write(root / f"5_Labels_for_participants/{name}_label.tif", own, times=times)
    heights = np.kron(decimetres(1), np.ones((times, times), np.uint8))
    heights = heights[:, :-1] if tile == "3_13" else heights
    padded = "_".join(number.zfill(2) for number in tile.split("_"))
    stem = f"1_DSM_normalisation/dsm_potsdam_{padded}_normalized"
    write(root / f"{stem}_lastools.jpg", heights[None])
    write(root / f"{stem}_ownapproach.jpg", 0 * heights[None])


def write_potsdam(root, times=1):
    """Write a download of Potsdam, zips in a zip, one of them stored; return the outer one."""
    for tile in TILES:
        write_potsdam_tile(root, tile, times)
    for number, folder in enumerate(sorted(path for path in root.iterdir() if path.is_dir())):
        zipped(folder, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return zipped(root)
