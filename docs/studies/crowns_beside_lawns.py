"""Compares crowns with lit lawns, in real images and in simulated ones.

    python docs/studies/crowns_beside_lawns.py FOLDER AREAS.csv SCENES

FOLDER and AREAS are those of ``areas_by_eye.py``; images that networks are held against are left
out. SCENES is what ``prepare`` wrote; its validation scenes are looked at as an aeroplane with
pixels of 60 cm would see them. Prints the 5th, 50th and 95th percentile over images of how bright
crowns are beside lawns, and of how rough both are: the standard deviation of the logarithm of
brightness between 0.6 and 3 m.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from named_areas import Labels, labels_of, read_areas
from osgeo import gdal
from photographs import PIXEL_M, RED_GREEN_NIR, learned_from
from scipy.ndimage import binary_erosion, gaussian_filter

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.training.scenes.cache import SceneCache

LOW_VEGETATION, TREE = (ISPRS.names.index(name) for name in ("low_vegetation", "tree"))
GREEN = 0.1
LIT = 0.65
"""Lawns are lit where they are brighter than this share of their brightest fifth."""
FINE_M, COARSE_M = 0.6, 3.0
FEWEST_PX = 160
MEASURES = (
    "near infrared, crowns / lawns",
    "brightness, crowns / lawns",
    "roughness of crowns",
    "roughness of lawns",
)

FloatArray = npt.NDArray[np.float64]
Pair = tuple[FloatArray, Labels]
"""Image (3, H, W) red, green, near infrared, and class ids (H, W), with pixels of 60 cm."""


def real_pairs(folder: Path, areas_file: Path) -> Iterator[Pair]:
    """Yield the images that networks may learn from."""
    areas = read_areas(areas_file)
    for row in learned_from(folder):
        image = gdal.Open(str(folder / row["file"])).ReadAsArray()[RED_GREEN_NIR]
        yield image.astype(float), labels_of(areas.get(row["file"], ()), image.shape[1])


def simulated_pairs(scenes: Path) -> Iterator[Pair]:
    """Yield validation scenes, as coarse as the real images."""
    cache = SceneCache(scenes / "validation")
    for number in range(len(cache)):
        scene = cache[number]
        step = PIXEL_M / scene.gsd_m
        centres = (np.arange(int(scene.labels.shape[0] / step)) * step + step / 2).astype(int)
        image = gaussian_filter(scene.image.astype(float), (0, step * 0.45, step * 0.45))
        here = np.ix_(centres, centres)
        yield image[:, here[0], here[1]], scene.labels[here]


def measured(image: FloatArray, labels: Labels) -> list[float] | None:
    """Return the measures of an image, None where it shows too little of one of the two."""
    red, _, nir = image
    brightness = image.mean(axis=0) + 1
    lawn = (labels == LOW_VEGETATION) & ((nir - red) / (nir + red + 1) > GREEN)
    if lawn.any():
        lawn &= brightness > LIT * np.percentile(brightness[lawn], 80)
    lawn, crown = binary_erosion(lawn, iterations=2), binary_erosion(labels == TREE)
    if min(lawn.sum(), crown.sum()) < FEWEST_PX:
        return None
    logarithm = np.log(brightness)
    fine, coarse = (gaussian_filter(logarithm, m / PIXEL_M) for m in (FINE_M, COARSE_M))
    between = fine - coarse
    return [
        float(np.median(nir[crown]) / np.median(nir[lawn])),
        float(np.median(brightness[crown]) / np.median(brightness[lawn])),
        float(between[crown].std()),
        float(between[lawn].std()),
    ]


def main() -> None:
    """Print a line for each measure of both kinds of images."""
    gdal.UseExceptions()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("folder", "areas", "scenes"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    kinds = {
        "real": real_pairs(options.folder, options.areas),
        "simulated": simulated_pairs(options.scenes),
    }
    for kind, pairs in kinds.items():
        found = np.array([of for image, labels in pairs if (of := measured(image, labels))])
        print(f"{kind}: {len(found)} images")
        for name, values in zip(MEASURES, found.T):
            low, middle, high = np.percentile(values, (5, 50, 95))
            print(f"    {name:<30} {low:.2f} {middle:.2f} {high:.2f}")


if __name__ == "__main__":
    main()
