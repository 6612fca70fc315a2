"""Enlarges the real images that nothing is measured on, for training to learn from.

    python docs/studies/enlarged_photographs.py FOLDER OUT [--rough-green]

FOLDER is that of ``counted_trees.py``; every fourth image is left out, because networks are held
against it. What is written has pixels of 30 cm. With ``--rough-green`` each has a file of labels
beside it, which tells trees from lawns where they are beyond doubt (``rough_green.py``).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from counted_trees import ENLARGED, EVERY, listed_images
from osgeo import gdal
from rough_green import UNKNOWN, sure_green

SIDE_PERCENT = 100 * ENLARGED
RED_GREEN_NIR = [0, 1, 3]


def write_labels(image: Path, out: Path) -> None:
    """Write what is sure of an image, enlarged."""
    source = gdal.Open(str(image))
    labels = sure_green(source.ReadAsArray().astype(np.float32)[RED_GREEN_NIR])
    small = gdal.Translate("", source, format="MEM", bandList=[1])
    small.GetRasterBand(1).WriteArray(labels)
    small.GetRasterBand(1).SetNoDataValue(UNKNOWN)
    gdal.Translate(str(out), small, widthPct=SIDE_PERCENT, heightPct=SIDE_PERCENT)


def main() -> None:
    """Write the images."""
    gdal.UseExceptions()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rough-green", action="store_true", help="write labels beside them")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    rows = listed_images(options.folder)
    names = [row["file"] for number, row in enumerate(rows) if number % EVERY]
    for name in names:
        source, stem = options.folder / name, Path(name).stem
        gdal.Translate(
            str(options.out / f"{stem}_rgir.tif"),
            str(source),
            widthPct=SIDE_PERCENT,
            heightPct=SIDE_PERCENT,
            resampleAlg="bilinear",
        )
        if options.rough_green:
            write_labels(source, options.out / f"{stem}_labels.tif")
    print(f"{len(names)} images written to {options.out}")


if __name__ == "__main__":
    main()
