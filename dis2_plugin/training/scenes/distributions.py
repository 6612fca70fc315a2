"""How bands, NDVI and heights are spread in each class, of simulated scenes and of real tiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ISPRS
from ...simulator.scene import SceneConfig, make_scene
from ..errors import DataError
from .cache import scene_brightness
from .real_tiles import FloatArray

ALL = "(all)"
_PER_TILE = 4000
_FIRST_SEED = 3_000_000_000
_CLASSES = {ALL: None, **{item.name: item.id for item in ISPRS.classes}}
_QUANTITIES = ("red", "green", "nir", "ndvi", "height_m")


@dataclass
class Collection:
    """Values drawn from many tiles, by class and quantity; bands are shares of the brightness."""

    parts: dict[tuple[str, str], list[FloatArray]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(
        self,
        image: FloatArray | None,
        heights_m: FloatArray | None,
        labels: npt.NDArray[np.uint8] | None,
    ) -> None:
        """Take pixels of a tile; NaN is left out.

        Args:
            image: (3, H, W) red, green, nir.
            heights_m: (H, W).
            labels: (H, W) class ids.

        Raises:
            DataError: they differ in size.
        """
        sizes = {part.shape[-2:] for part in (image, heights_m, labels) if part is not None}
        if len(sizes) > 1:
            raise DataError(
                f"Rasters of one place have {sorted(sizes)} rows and columns.",
                "Bring image, heights and labels of a place to one grid.",
            )
        planes = {} if image is None else _spectral(image)
        if heights_m is not None:
            planes["height_m"] = heights_m
        for name, class_id in _CLASSES.items():
            if class_id is not None and labels is None:
                continue
            for quantity, plane in planes.items():
                values = plane.ravel() if class_id is None else plane[labels == class_id]
                values = values[np.isfinite(values)]
                step = max(1, values.size // _PER_TILE)
                self.parts[name, quantity].append(values[::step])

    def values(self, name: str, quantity: str) -> FloatArray:
        """Return all values of a quantity in a class."""
        parts = self.parts.get((name, quantity), [])
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)


def _spectral(image: FloatArray) -> dict[str, FloatArray]:
    known = np.isfinite(image).all(axis=0)
    red, green, nir = image / np.float32(scene_brightness(image, known))
    ndvi = (nir - red) / np.maximum(nir + red, np.float32(1e-6))
    return {"red": red, "green": green, "nir": nir, "ndvi": ndvi}


def simulated(scenes: int, size_px: int, gsd_m: float | None) -> Collection:
    """Return values of scenes whose seeds no training uses."""
    found = Collection()
    for seed in range(_FIRST_SEED, _FIRST_SEED + scenes):
        scene = make_scene(SceneConfig(seed, size_px, gsd_m))
        found.add(scene.image.astype(np.float32), scene.ndsm, scene.labels)
    return found


def rows(drawn: Collection, real: dict[str, Collection]) -> Iterator[tuple[str, ...]]:
    """Return the table: percentiles 5, 50, 95 of both, and the share of real values inside.

    Inside means between the 1st and the 99th percentile of the simulated values.
    """
    yield ("source", "class", "quantity", "simulated 5/50/95 %", "real 5/50/95 %", "inside")
    for source, tiles in real.items():
        for name in _CLASSES:
            for quantity in _QUANTITIES:
                ours, theirs = drawn.values(name, quantity), tiles.values(name, quantity)
                if ours.size and theirs.size:
                    low, high = np.percentile(ours, (1, 99))
                    inside = float(((theirs >= low) & (theirs <= high)).mean())
                    spread = _percentiles(ours), _percentiles(theirs)
                    yield source, name, quantity, *spread, f"{inside:.2f}"


def _percentiles(values: FloatArray) -> str:
    return " ".join(f"{value:7.2f}" for value in np.percentile(values, (5, 50, 95)))
