"""Enlarges the real images that nothing is measured on, for training to learn from.

    python docs/enlarged_photographs.py FOLDER OUT

FOLDER is that of ``counted_trees.py``; every fourth image is left out, because networks are held
against it. What is written has pixels of 30 cm.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from counted_trees import ENLARGED, EVERY, listed_images
from osgeo import gdal

SIDE_PERCENT = 100 * ENLARGED


def main() -> None:
    """Write the images."""
    gdal.UseExceptions()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    rows = listed_images(options.folder)
    names = [row["file"] for number, row in enumerate(rows) if number % EVERY]
    for name in names:
        gdal.Translate(
            str(options.out / name),
            str(options.folder / name),
            widthPct=SIDE_PERCENT,
            heightPct=SIDE_PERCENT,
            resampleAlg="bilinear",
        )
    print(f"{len(names)} images written to {options.out}")


if __name__ == "__main__":
    main()
