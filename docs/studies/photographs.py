"""Real images that networks learn from or are held against, as the studies beside this file do.

They have red, green and near infrared bands at 60 cm and lie in a folder with a list of them,
``tiles.csv``, whose column ``file`` has their names. Every fourth one is only measured on.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dis2_plugin.core.class_scheme import NO_DATA_ID  # noqa: E402
from dis2_plugin.core.modality import Scenario  # noqa: E402
from dis2_plugin.engine.raster.sources.bands import image_bands  # noqa: E402
from dis2_plugin.engine.raster.sources.source import open_raster  # noqa: E402
from dis2_plugin.training.measuring.predict import Predictor, Tiling  # noqa: E402
from dis2_plugin.training.measuring.subject import Subject  # noqa: E402
from dis2_plugin.training.scenes.cache import LabelledScene  # noqa: E402

RED_GREEN_NIR = [0, 1, 3]
PIXEL_M = 0.6
"""Of the images as they are."""
ENLARGED = 2
"""How many times, unless told otherwise: to 30 cm."""
_HELD_OUT_EVERY = 4
_TILING = Tiling((512, 256))
_DRAWS = 2000

Row = dict[str, str]
Drawn = npt.NDArray[np.int64]


def held_out(folder: Path) -> list[Row]:
    """Return the lines of the images that networks are held against."""
    return _listed(folder)[::_HELD_OUT_EVERY]


def learned_from(folder: Path) -> list[Row]:
    """Return the lines of all other images."""
    return [row for number, row in enumerate(_listed(folder)) if number % _HELD_OUT_EVERY]


def _listed(folder: Path) -> list[Row]:
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
    network = Predictor(subject.network, subject.normalisation, _TILING, subject.bands)
    for scene in scenes:
        yield network.classes(scene, Scenario.MISSING_NDSM)


def interval(images: int, difference: Callable[[Drawn], float]) -> tuple[float, float]:
    """Return the middle 95 % of a difference of two networks over other draws (bootstrap).

    Args:
        images: how many there are.
        difference: what it is for some of them, given by their numbers (images,).
    """
    rng = np.random.default_rng(0)
    found = [difference(rng.integers(images, size=images)) for _ in range(_DRAWS)]
    low, high = np.nanpercentile(found, (2.5, 97.5))
    return float(low), float(high)
