"""Training chips: cut from a scene at random, turned, disturbed and filled as a person's data is.

Geometry moves image, heights and labels alike; only the shift between image and heights, which
real ortho-photos and surface models have, moves the heights alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter

from ...core.models.normalisation import Normalisation
from ...engine.raster.grids.holes import fill_heights, fill_image
from ..errors import DataError
from ..scenes.cache import Array, CachedScene, SceneCache
from ..settings.augmentation import AugmentationConfig
from .appearance import borrow_spectrum, change_detail, overlay_texture
from .disturbances import disturb_heights, disturb_image
from .uneven_light import change_light

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Chip:
    """Network input and labels of one sample.

    Attributes:
        rgir: (3, T, T) float32, normalised.
        ndsm: (1, T, T) float32, normalised.
        labels: (T, T) int64 with the ignore id.
    """

    rgir: FloatArray
    ndsm: FloatArray
    labels: npt.NDArray[np.int64]


@dataclass(frozen=True)
class Symmetry:
    """One of the eight ways to lay a square on itself."""

    quarter_turns: int
    mirrored: bool

    @classmethod
    def random(cls, rng: np.random.Generator) -> Symmetry:
        """Draw one."""
        return cls(int(rng.integers(4)), bool(rng.integers(2)))

    def apply(self, values: Array) -> Array:
        """Turn the last two axes, then mirror the columns."""
        turned = np.rot90(values, self.quarter_turns, axes=(-2, -1))
        return turned[..., ::-1] if self.mirrored else turned


@dataclass(frozen=True)
class Cut:
    """Where a chip lies in its scene, and how far its heights are moved against the image."""

    row: int
    col: int
    size_px: int
    shift_rows: int = 0
    shift_cols: int = 0

    def of(self, values: Array) -> Array:
        """Cut the image or the labels."""
        return values[..., self.row : self.row + self.size_px, self.col : self.col + self.size_px]

    def of_heights(self, values: Array) -> Array:
        """Cut the heights."""
        row, col = self.row + self.shift_rows, self.col + self.shift_cols
        return values[..., row : row + self.size_px, col : col + self.size_px]


@dataclass(frozen=True)
class PhotographChip:
    """A piece of a photograph, normalised: as it is, and with the looks a training image gets.

    Attributes:
        plain: (3, T, T) float32.
        disturbed: (3, T, T) float32, pixel on pixel.
        labels: (T, T) int64, the ignore id where none is known.
    """

    plain: FloatArray
    disturbed: FloatArray
    labels: npt.NDArray[np.int64]


class ChipMaker:
    """Makes chips of one size under one augmentation and one normalisation.

    Args:
        chip_px: side of a chip.
        augmentation: how much chips are disturbed.
        normalisation: of the network.
        textures: real images whose texture chips may take; None where they take none.
    """

    def __init__(
        self,
        chip_px: int,
        augmentation: AugmentationConfig,
        normalisation: Normalisation,
        textures: SceneCache | None = None,
    ) -> None:
        self.chip_px = chip_px
        self.augmentation = augmentation
        self.normalisation = normalisation
        self.textures = textures

    def random(self, scene: CachedScene, rng: np.random.Generator) -> Chip:
        """Return a chip from a random place, augmented.

        Raises:
            DataError: the scene is smaller than a chip.
        """
        cut = self._random_cut(scene, rng)
        symmetry = Symmetry.random(rng)
        image, heights, labels = (
            symmetry.apply(part)
            for part in (
                cut.of(scene.image),
                cut.of_heights(scene.heights_m),
                cut.of(scene.labels),
            )
        )
        image = self.with_other_looks(image, scene.brightness, rng)
        image = disturb_image(image, scene.brightness, self.augmentation, rng)
        heights = disturb_heights(heights, self.augmentation, rng)
        chip = self._finish(image, heights, labels, scene.brightness)
        return self.blurred_by_lot(chip, rng)

    def at(self, scene: CachedScene, row: int, col: int) -> Chip:
        """Return the chip at a place as it is, for validation.

        Raises:
            DataError: the scene does not reach that far.
        """
        cut = Cut(row, col, self.chip_px)
        rows, cols = scene.size_px
        if row + self.chip_px > rows or col + self.chip_px > cols:
            raise DataError(
                f"A scene of {cols} x {rows} px has no chip of {self.chip_px} px at {col}, {row}.",
                "Choose smaller chips or larger scenes.",
            )
        parts = (cut.of(part) for part in (scene.image, scene.heights_m, scene.labels))
        image, heights, labels = parts
        return self._finish(
            image.astype(np.float32), heights.astype(np.float32), labels, scene.brightness
        )

    def photograph(self, rng: np.random.Generator) -> PhotographChip:
        """Return a piece of one of the textures from a random place, turned at random."""
        if self.textures is None:
            raise DataError("There are no photographs.", "Make some: prepare --textures FOLDER")
        plain, labels = self._piece(self.textures, rng)
        looks = disturb_image(self.with_other_looks(plain, 1.0, rng), 1.0, self.augmentation, rng)
        known = np.ascontiguousarray(labels, dtype=np.int64)
        return PhotographChip(self._normal(plain, 1.0), self._normal(looks, 1.0), known)

    def with_other_looks(self, image: Array, brightness: float, rng: np.random.Generator) -> Array:
        """Return the image with other detail, texture and light; 0 stays 0.

        Nothing is drawn where none is asked for.

        Args:
            image: (3, H, W), 0 in all bands where there is no data.
            brightness: of the scene, in the units of the image.
            rng: what is random.
        """
        config = self.augmentation
        if not (config.detail or config.light_chance or self.textures):
            return image
        missing = ~image.any(axis=0)
        unit = fill_image(image, ~missing).astype(np.float32) / np.float32(brightness)
        if config.detail:
            unit = change_detail(unit, config.detail, rng)
        if self.textures and rng.random() < config.spectrum_chance:
            unit = borrow_spectrum(unit, self._piece(self.textures, rng)[0], rng)
        if self.textures and rng.random() < config.overlay_chance:
            unit = overlay_texture(unit, self._piece(self.textures, rng)[0], rng)
        if config.light_chance and rng.random() < config.light_chance:
            unit = change_light(unit, rng)
        unit *= np.float32(brightness)
        unit[:, missing] = 0
        return unit

    def blurred_by_lot(self, chip: Chip, rng: np.random.Generator) -> Chip:
        """Return the chip, in some of all cases blurred; nothing is drawn where none is."""
        config = self.augmentation
        if not config.blur_chance or rng.random() >= config.blur_chance:
            return chip
        reach = (0, *[rng.uniform(0, config.blur_px)] * 2)
        rgir, ndsm = (gaussian_filter(part, reach) for part in (chip.rgir, chip.ndsm))
        return Chip(rgir, ndsm, chip.labels)

    def _piece(self, textures: SceneCache, rng: np.random.Generator) -> tuple[FloatArray, Array]:
        """Return a chip of a real image, in units of its brightness, and what is known of it."""
        real = textures[int(rng.integers(len(textures)))]
        symmetry, cut = Symmetry.random(rng), self._random_cut(real, rng)
        image, labels = (symmetry.apply(cut.of(part)) for part in (real.image, real.labels))
        return image.astype(np.float32) / np.float32(real.brightness), labels

    def _normal(self, image: FloatArray, brightness: float) -> FloatArray:
        return np.ascontiguousarray(self.normalisation.image(image, brightness))

    def _random_cut(self, scene: CachedScene, rng: np.random.Generator) -> Cut:
        rows, cols = scene.size_px
        spare = min(rows, cols) - self.chip_px
        if spare < 0:
            raise DataError(
                f"A scene of {cols} x {rows} px is smaller than a chip of {self.chip_px} px.",
                "Choose smaller chips or larger scenes.",
            )
        shifted = rng.random() < self.augmentation.shift_chance
        reach = min(self.augmentation.shift_px, spare // 2) if shifted else 0
        row = int(rng.integers(reach, rows - self.chip_px - reach + 1))
        col = int(rng.integers(reach, cols - self.chip_px - reach + 1))
        down, right = (int(step) for step in rng.integers(-reach, reach + 1, size=2))
        return Cut(row, col, self.chip_px, down, right)

    def _finish(
        self, image: FloatArray, heights: FloatArray, labels: Array, brightness: float
    ) -> Chip:
        """Fill holes as the engine does, then normalise."""
        has_image = image.any(axis=0)
        filled = fill_image(image, has_image)
        known = np.isfinite(heights)
        level = fill_heights(heights[np.newaxis], known)
        return Chip(
            self._normal(filled, brightness),
            np.ascontiguousarray(self.normalisation.heights(level)),
            np.ascontiguousarray(labels, dtype=np.int64),
        )
