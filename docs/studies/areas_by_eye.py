"""Holds networks against areas that were named by looking at real images; heights are missing.

    python docs/studies/areas_by_eye.py FOLDER AREAS.csv MODEL_OR_RUN ... [--times N]

FOLDER holds images with red, green and near infrared bands at 60 cm; every fourth one of its
``tiles.csv``, from which no network learns, is enlarged N times, to 30 cm unless told otherwise.
AREAS has the columns ``file``, ``class`` and ``points``: corners ``x y`` in pixels of the image as
it is, separated by semicolons; later areas lie on top of earlier ones. Prints, for each network,
the share of pixels of named areas that it names alike and F1 of the classes, and by how much its
mean F1 is above the first network's, with the 95 % interval of that difference over other draws of
as many images (bootstrap).
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from counted_trees import (  # noqa: E402
    DRAWS,
    ENLARGED,
    EVERY,
    listed_images,
    maps_without_heights,
    scene_of,
)

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID  # noqa: E402
from dis2_plugin.engine.evaluation.confusion import Confusion  # noqa: E402
from dis2_plugin.training.measuring.subject import Subject  # noqa: E402

PIXELS = 'LOCAL_CS["pixels"]'
Labels = npt.NDArray[np.uint8]
Area = tuple[str, str]
"""Class and corners, as WKT."""


def read_areas(path: Path) -> dict[str, list[Area]]:
    """Return the areas of each image, the lowest first."""
    areas: dict[str, list[Area]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            corners = row["points"].split(";")
            ring = ",".join([*corners, corners[0]])
            areas[row["file"]].append((row["class"], f"POLYGON(({ring}))"))
    return areas


def labels_of(areas: Sequence[Area], side_px: int, enlarged: int = 1) -> Labels:
    """Return the class ids (H, W) of areas on a square image, and the ignore id elsewhere.

    Args:
        areas: the lowest first.
        side_px: of the image as it is.
        enlarged: how many times it is enlarged.
    """
    side = side_px * enlarged
    raster = gdal.GetDriverByName("MEM").Create("", side, side, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((0, 1 / enlarged, 0, 0, 0, 1 / enlarged))
    raster.SetProjection(PIXELS)
    raster.GetRasterBand(1).Fill(NO_DATA_ID)
    vector = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = vector.CreateLayer("areas", osr.SpatialReference(PIXELS))
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    for name, wkt in areas:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("class", ISPRS.names.index(name))
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=class"])
    labels: Labels = raster.ReadAsArray()
    return labels


def counted(found: Labels, labels: Labels) -> Confusion:
    """Return the pixels of named areas by class and by what a network calls them."""
    confusion, named = Confusion(ISPRS), labels != NO_DATA_ID
    confusion.add(labels[named], found[named])
    return confusion


def mean_f1(images: Sequence[Confusion]) -> float:
    """Return the mean F1 of classes over images together, in percent."""
    return 100.0 * (sum(images, Confusion(ISPRS)).scores().mean_f1 or 0.0)


def interval(first: Sequence[Confusion], found: Sequence[Confusion]) -> tuple[float, float]:
    """Return the middle 95 % of how far the mean F1 of ``found`` is above that of ``first``."""
    rng = np.random.default_rng(0)
    differences = []
    for _ in range(DRAWS):
        drawn = rng.integers(len(first), size=len(first))
        before, after = ([images[number] for number in drawn] for images in (first, found))
        differences.append(mean_f1(after) - mean_f1(before))
    low, high = np.percentile(differences, (2.5, 97.5))
    return float(low), float(high)


def main() -> None:
    """Print two lines for each network."""
    gdal.UseExceptions()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("areas", type=Path)
    parser.add_argument("networks", nargs="+", metavar="MODEL_OR_RUN")
    parser.add_argument("--times", type=int, default=ENLARGED, help="how many times (default 2)")
    options = parser.parse_args()
    areas, times = read_areas(options.areas), options.times
    names = [row["file"] for row in listed_images(options.folder)[::EVERY] if row["file"] in areas]
    scenes = [scene_of(options.folder / name, times) for name in names]
    labels = [
        labels_of(areas[name], scene.labels.shape[0] // times, times)
        for name, scene in zip(names, scenes)
    ]
    first: list[Confusion] = []
    for network in options.networks:
        subject = Subject.of(network)
        found = [*map(counted, maps_without_heights(subject, scenes), labels)]
        total = sum(found, Confusion(ISPRS))
        scores = total.scores()
        each = ", ".join(f"{of.name} {100 * (of.f1 or 0.0):.1f}" for of in scores.classes)
        share = 100 * (scores.overall_accuracy or 0.0)
        print(f"{subject.name}: {share:.1f} % of {total.pixels:,} px in {len(names)} images")
        said = f"    mean F1 {mean_f1(found):.1f}; {each}"
        if first:
            low, high = interval(first, found)
            said += f"; {mean_f1(found) - mean_f1(first):+.1f} ({low:+.1f} to {high:+.1f})"
        print(said)
        first = first or found


if __name__ == "__main__":
    main()
