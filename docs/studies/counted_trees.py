"""Holds networks against real images in which people counted trees, heights missing.

    python docs/studies/counted_trees.py FOLDER MODEL_OR_RUN ...

FOLDER holds images with red, green and near infrared bands at 60 cm, and ``tiles.csv`` with the
columns ``file`` and ``tree_points``. Every fourth image is enlarged to 30 cm. Prints, for each
network, the rank correlation of the area it calls tree with the number of trees that were counted,
and by how much it is above the first network's, with the 95 % interval of that difference over
other draws of as many images (bootstrap).
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from osgeo import gdal
from scipy.stats import spearmanr

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dis2_plugin.core.class_scheme import NO_DATA_ID  # noqa: E402
from dis2_plugin.core.modality import Scenario  # noqa: E402
from dis2_plugin.engine.raster.bands import image_bands  # noqa: E402
from dis2_plugin.engine.raster.source import open_raster  # noqa: E402
from dis2_plugin.training.measuring.predict import Predictor, Tiling  # noqa: E402
from dis2_plugin.training.measuring.subject import Subject  # noqa: E402
from dis2_plugin.training.scenes.cache import LabelledScene  # noqa: E402

EVERY = 4
ENLARGED = 2
PIXEL_M = 0.6
"""Of the images as they are."""
TILING = Tiling((512, 256))
DRAWS = 2000


def listed_images(folder: Path) -> list[dict[str, str]]:
    """Return the lines of ``tiles.csv``."""
    with (folder / "tiles.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def scene_of(path: Path, enlarged: int = ENLARGED) -> LabelledScene:
    """Return an image, so many times enlarged, as a scene without heights and labels."""
    dataset = open_raster(str(path))
    roles, _ = image_bands(dataset, None)
    sides = {"width": enlarged * dataset.RasterXSize, "height": enlarged * dataset.RasterYSize}
    bands = [roles[name] for name in ("red", "green", "nir")]
    words = {"format": "MEM", "bandList": bands, "resampleAlg": "bilinear", **sides}
    image = gdal.Translate("", dataset, **words).ReadAsArray()
    size = image.shape[1:]
    heights, labels = np.full(size, np.nan, np.float32), np.full(size, NO_DATA_ID, np.uint8)
    return LabelledScene(image, heights, labels, PIXEL_M / enlarged)


def maps_without_heights(
    subject: Subject, scenes: Iterable[LabelledScene]
) -> Iterator[npt.NDArray[np.uint8]]:
    """Yield the classes (H, W) that a network answers for images alone."""
    network = Predictor(subject.network, subject.normalisation, TILING, subject.bands)
    for scene in scenes:
        yield network.classes(scene, Scenario.MISSING_NDSM)


def interval(counted: list[int], first: list[float], found: list[float]) -> tuple[float, float]:
    """Return the middle 95 % of how far ``found`` correlates better than ``first``."""
    rng = np.random.default_rng(0)
    values = np.array([counted, first, found])
    differences = []
    for _ in range(DRAWS):
        drawn = values[:, rng.integers(values.shape[1], size=values.shape[1])]
        a, b = (spearmanr(drawn[0], each).statistic for each in drawn[1:])
        differences.append(b - a)
    low, high = np.nanpercentile(differences, (2.5, 97.5))
    return float(low), float(high)


def main() -> None:
    """Print a line for each network."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("networks", nargs="+", metavar="MODEL_OR_RUN")
    options = parser.parse_args()
    rows = listed_images(options.folder)[::EVERY]
    scenes = [scene_of(options.folder / row["file"]) for row in rows]
    counted = [int(row["tree_points"]) for row in rows]
    first: list[float] = []
    base = 0.0
    for name in options.networks:
        subject = Subject.of(name)
        tree = subject.scheme.names.index("tree")
        maps = maps_without_heights(subject, scenes)
        found = [float((classes == tree).mean()) for classes in maps]
        correlation = spearmanr(counted, found).statistic
        said = f"{subject.name}: {correlation:.2f}, tree {100 * np.mean(found):.1f} % of the area"
        if first:
            low, high = interval(counted, first, found)
            said += f", {correlation - base:+.2f} ({low:+.2f} to {high:+.2f})"
        else:
            first, base = found, correlation
        print(said)


if __name__ == "__main__":
    main()
