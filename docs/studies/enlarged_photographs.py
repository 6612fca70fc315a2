"""Enlarges the real images that nothing is measured on, for training to learn from.

    python docs/studies/enlarged_photographs.py FOLDER OUT [--times N] [--rough-green]
        [--areas AREAS.csv]

FOLDER is one of ``photographs.py``. What is written has half the pixels' size, 30 cm, or an Nth of
it. With ``--rough-green`` each has a file of labels beside it, which tells trees from lawns where
they are beyond doubt (``rough_green.py``), with ``--areas`` one of the areas that were named by
looking (``named_areas.py``), which lie over them. Cars are not labelled in images that are not
enlarged: they are three pixels wide there.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from named_areas import Labels, labels_of, read_areas
from osgeo import gdal
from photographs import ENLARGED, RED_GREEN_NIR, learned_from
from rough_green import UNKNOWN, sure_green

CAR = 4


def rough_green(image: gdal.Dataset, times: int) -> Labels:
    """Return what is sure of an image, enlarged."""
    sure = sure_green(image.ReadAsArray().astype(np.float32)[RED_GREEN_NIR])
    return np.kron(sure, np.ones((times, times), np.uint8))


def write_labels(out: Path, image: Path, labels: Labels) -> None:
    """Write the labels of an image."""
    raster = gdal.Translate("", str(image), format="MEM", bandList=[1])
    band = raster.GetRasterBand(1)
    band.WriteArray(labels)
    band.SetNoDataValue(UNKNOWN)
    gdal.Translate(str(out), raster)


def main() -> None:
    """Write the images."""
    gdal.UseExceptions()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--times", type=int, default=ENLARGED, help="how many times (default 2)")
    parser.add_argument("--rough-green", action="store_true", help="write labels beside them")
    parser.add_argument("--areas", type=Path, help="write these labels beside them")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    areas = read_areas(options.areas) if options.areas else {}
    names = [row["file"] for row in learned_from(options.folder)]
    for name in names:
        source, stem = gdal.Open(str(options.folder / name)), Path(name).stem
        enlarged, side = options.out / f"{stem}_rgir.tif", 100 * options.times
        words = {"widthPct": side, "heightPct": side, "resampleAlg": "bilinear"}
        gdal.Translate(str(enlarged), source, **words)
        if options.rough_green or options.areas:
            labels = labels_of(areas.get(name, ()), source.RasterXSize, options.times)
            if options.times == 1:
                labels[labels == CAR] = UNKNOWN
            if options.rough_green:
                labels = np.where(labels == UNKNOWN, rough_green(source, options.times), labels)
            write_labels(options.out / f"{stem}_labels.tif", enlarged, labels)
    print(f"{len(names)} images written to {options.out}")


if __name__ == "__main__":
    main()
