"""Scenes on disk as memory-mapped arrays: made once by ``prepare``, read at random by training.

A cache is a folder of shards. A shard holds scenes of one size: ``image.npy`` (n, 3, H, W) uint8
red, green, nir, where 0 in all bands means no data; ``heights.npy`` (n, H, W) float16 metres, NaN
where void; ``labels.npy`` (n, H, W) uint8 with the ignore id; ``scenes.json`` with brightness and
pixel size of each; ``origin.json``, where one name can stand for several things, with what the
scenes are made of. Training reads it without GDAL.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ClassScheme
from ..errors import DataError
from .classes import read_classes

BRIGHTNESS_PERCENTILE = 98.0
SIMULATED = "simulated-"
"""How the names of shards begin that the simulator has filled."""
TEXTURES = "textures"
"""Where ``prepare`` puts real images without heights, beside the splits."""
_INDEX_NAME = "scenes.json"
_ORIGIN_NAME = "origin.json"
_EIGHT_BIT_BRIGHTNESS = 170.0  # so that 1.5 times the brightness, where it is clipped, is 255

Array = npt.NDArray[Any]
Origin = dict[str, Union[str, None]]
"""What a scene is made of, and by which options: a text for each, None where none was given."""


@dataclass(frozen=True)
class LabelledScene:
    """A scene to be cached, as the simulator and the readers of real data give it.

    Attributes:
        image: (3, H, W) red, green, nir, uint8 or uint16.
        heights_m: (H, W) float32 above ground, NaN where void.
        labels: (H, W) uint8 with the ignore id.
        gsd_m: pixel size, metres.
        image_valid: (H, W) bool; None where the whole image has data.
    """

    image: Array
    heights_m: Array
    labels: Array
    gsd_m: float
    image_valid: Array | None = None


@dataclass(frozen=True)
class CachedScene:
    """A scene of a cache; arrays are read only when they are indexed."""

    image: Array
    heights_m: Array
    labels: Array
    gsd_m: float
    brightness: float

    @property
    def size_px(self) -> tuple[int, int]:
        """Height and width."""
        rows, cols = self.labels.shape
        return int(rows), int(cols)


def scene_brightness(image: Array, valid: Array | None = None) -> float:
    """Return the 98th percentile over all bands of the valid pixels; 1 where there are none."""
    values = image if valid is None else image[:, valid]
    return float(np.percentile(values, BRIGHTNESS_PERCENTILE)) if values.size else 1.0


def write_shard(scenes: Iterable[LabelledScene], folder: Path, origin: Origin | None = None) -> int:
    """Write scenes of one size as a shard and return their number; all of it or nothing.

    Raises:
        DataError: there are no scenes, or their sizes differ.
    """
    images, heights, labels, index = [], [], [], []
    for scene in scenes:
        image, brightness = _eight_bit(scene)
        images.append(image)
        heights.append(scene.heights_m.astype(np.float16))
        labels.append(scene.labels.astype(np.uint8))
        index.append({"brightness": brightness, "gsd_m": scene.gsd_m})
    sizes = {part.shape[-2:] for part in (*images, *heights, *labels)}
    if len(sizes) != 1:
        raise DataError(f"The scenes for {folder} have sizes {sorted(sizes)}.", "Give one size.")
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir(parents=True)
        for name, arrays in (("image", images), ("heights", heights), ("labels", labels)):
            np.save(part / f"{name}.npy", np.stack(arrays))
        (part / _INDEX_NAME).write_text(json.dumps(index), encoding="utf-8")
        if origin:
            (part / _ORIGIN_NAME).write_text(json.dumps(origin, indent=2), encoding="utf-8")
        part.rename(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return len(index)


def shard_facts(folder: Path) -> tuple[int, int, float]:
    """Return how many scenes a shard holds, how high they are in pixels, and the first's gsd_m.

    Raises:
        DataError: the shard is damaged.
    """
    index = _read_index(folder / _INDEX_NAME)
    return len(index), _arrays(folder)[2].shape[1], index[0]["gsd_m"]


def origins(cache: Path) -> dict[Path, Origin]:
    """Return the origins of the shards of all splits, of those that tell it.

    Raises:
        DataError: a shard is damaged.
    """
    found = {}
    for path in sorted(cache.glob(f"*/*/{_ORIGIN_NAME}")):
        try:
            found[path.parent] = dict(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as error:
            raise _damaged(path.parent, error) from error
    return found


class SceneCache:
    """The scenes of a cache folder, in the order of the shards' names."""

    def __init__(self, folder: Path) -> None:
        """Look at which shards are there.

        Raises:
            DataError: the folder is missing or holds no scene, or a shard is damaged.
        """
        self.folder = folder
        self._scenes: list[tuple[Path, int, dict[str, float]]] = []
        for path in sorted(folder.glob(f"*/{_INDEX_NAME}")):
            if not path.parent.name.endswith(".part"):
                self._scenes += [(path.parent, i, of) for i, of in enumerate(_read_index(path))]
        if not self._scenes:
            raise DataError(
                f"There are no scenes in {folder}.",
                "Make some: python -m dis2_plugin.training prepare --out DIR",
            )

    def __len__(self) -> int:
        """Return the number of scenes."""
        return len(self._scenes)

    def __getitem__(self, number: int) -> CachedScene:
        """Return a scene without reading its pixels.

        Raises:
            DataError: its shard is damaged.
        """
        shard, place, facts = self._scenes[number]
        try:
            image, heights, labels = (array[place] for array in _arrays(shard))
        except IndexError as error:
            raise _damaged(shard, error) from error
        return CachedScene(image, heights, labels, facts["gsd_m"], facts["brightness"])

    def refuse_smaller_than(self, chip_px: int) -> None:
        """Refuse scenes that no chip of this side can be cut from.

        Raises:
            DataError: there are such, or a shard is damaged.
        """
        for shard in dict.fromkeys(shard for shard, _, _ in self._scenes):
            _, rows, cols = _arrays(shard)[2].shape
            if min(rows, cols) < chip_px:
                raise DataError(
                    f"Scenes of {shard} have {cols} x {rows} px, a chip has {chip_px} px.",
                    "Set a smaller chip_px in the configuration, or take that folder away.",
                )

    @property
    def scheme(self) -> ClassScheme:
        """The classes of the labels.

        Raises:
            DataError: the file that lists them is damaged.
        """
        return read_classes(self.folder.parent)

    @property
    def simulated(self) -> int:
        """How many of the scenes come from the simulator."""
        return sum(shard.name.startswith(SIMULATED) for shard, _, _ in self._scenes)

    @property
    def kind(self) -> str:
        """Whether its scenes are simulated or real, in words."""
        if not self.simulated:
            return "real"
        return "simulated" if self.simulated == len(self) else "real and simulated"

    def gsd_range_m(self) -> tuple[float, float]:
        """Return the smallest and the largest pixel size."""
        sizes = [facts["gsd_m"] for _, _, facts in self._scenes]
        return min(sizes), max(sizes)


def _arrays(shard: Path) -> tuple[Array, Array, Array]:
    """Map the images, heights and labels of a shard.

    Raises:
        DataError: the shard is damaged.
    """
    image, heights, labels = (shard / f"{name}.npy" for name in ("image", "heights", "labels"))
    try:
        return tuple(np.load(path, mmap_mode="r") for path in (image, heights, labels))
    except (OSError, ValueError) as error:
        raise _damaged(shard, error) from error


def _damaged(shard: Path, error: Exception) -> DataError:
    return DataError(
        f"The shard {shard} is damaged: {error}.", "Delete that folder and prepare it again."
    )


def _read_index(path: Path) -> list[dict[str, float]]:
    try:
        scenes = json.loads(path.read_text(encoding="utf-8"))
        return [{key: float(of[key]) for key in ("brightness", "gsd_m")} for of in scenes]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(path.parent, error) from error


def _eight_bit(scene: LabelledScene) -> tuple[Array, float]:
    """Return the image as uint8 with 0 for no data alone, and its brightness in these units."""
    brightness = scene_brightness(scene.image, scene.image_valid)
    values = scene.image
    if values.dtype != np.uint8:
        scale = _EIGHT_BIT_BRIGHTNESS / max(brightness, 1e-6)
        values, brightness = np.rint(values * scale), _EIGHT_BIT_BRIGHTNESS
    image = np.clip(values, 1, 255).astype(np.uint8)
    if scene.image_valid is not None:
        image[:, ~scene.image_valid] = 0
    return image, brightness
