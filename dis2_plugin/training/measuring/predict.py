"""A network over whole scenes in memory: overlapping tiles, tapered and blended as the engine does.

For measuring; the engine itself reads files and does not hold a scene in memory.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ...core.class_scheme import NO_DATA_ID
from ...core.modality import Modality, Scenario
from ...core.models.normalisation import Normalisation
from ...core.models.tiling import fitting_side, tile_windows, usual_overlap
from ...core.window import Window
from ...engine.mapping.taper import taper
from ...engine.raster.grids.holes import fill_heights, fill_image
from ..chips.disturbances import BoolArray, FloatArray
from ..errors import ConfigError
from ..loop.networks import Network
from ..scenes.cache import LabelledScene, scene_brightness

_BATCH_PIXELS = 1 << 20


@dataclass(frozen=True)
class Tiling:
    """Tiles of a scene.

    Attributes:
        sides_px: of the tiles; the first that is no larger than the scene is taken, else the last.
        overlap_px: how far neighbours overlap; None for the usual.
    """

    sides_px: tuple[int, ...]
    overlap_px: int | None = None

    def over(self, width: int, height: int) -> tuple[int, int]:
        """Return side and overlap of the tiles of a scene, pixels.

        Raises:
            ConfigError: tiles of that side cannot overlap so.
        """
        tile_px = fitting_side(self.sides_px, width, height)
        overlap_px = usual_overlap(tile_px) if self.overlap_px is None else self.overlap_px
        if not 0 <= overlap_px < tile_px:
            raise ConfigError(
                f"Tiles of {tile_px} px cannot overlap by {overlap_px} px.",
                "Give a tile from 64 px up and an overlap from 0 to below that.",
            )
        return tile_px, overlap_px


def usual_device() -> str:
    """Return where networks are measured: on a GPU where there is one."""
    return "cuda" if torch.cuda.is_available() else "cpu"


class Predictor:
    """Answers scenes by a network in evaluation mode.

    Args:
        network: that answers.
        normalisation: of its input.
        tiling: of the scenes.
        bands: numbers of a scene's bands in the order the network expects.
        device: that computes, and gets the network; None for a GPU where there is one.
    """

    def __init__(
        self,
        network: Network,
        normalisation: Normalisation,
        tiling: Tiling,
        bands: tuple[int, ...] = (0, 1, 2),
        device: str | None = None,
    ) -> None:
        self.device = device or usual_device()
        self.network = network.eval().to(self.device)
        self.normalisation = normalisation
        self.tiling = tiling
        self.bands = list(bands)

    def classes(self, scene: LabelledScene, scenario: Scenario) -> npt.NDArray[np.uint8]:
        """Return class ids (H, W); ``NO_DATA_ID`` where the scenario's modalities have no data."""
        probabilities = self.probabilities(scene, scenario)
        answer = probabilities.argmax(axis=0).astype(np.uint8)
        answer[~_answerable(scene, scenario)] = NO_DATA_ID
        return answer

    @torch.inference_mode()
    def probabilities(self, scene: LabelledScene, scenario: Scenario) -> FloatArray:
        """Return blended probabilities (K, H, W) in a scenario."""
        height, width = scene.labels.shape
        tile, overlap = self.tiling.over(width, height)
        windows = tile_windows(width, height, tile, overlap)
        weights = taper(tile, overlap) + np.float32(1e-6)  # corners of a scene have one tile only
        total = np.zeros((self.network.config.classes, height, width), np.float32)
        brightness = scene_brightness(scene.image, scene.image_valid)
        step = max(_BATCH_PIXELS // tile**2, 1)
        for start in range(0, len(windows), step):
            batch = windows[start : start + step]
            answers = self._answer([self._tile(scene, at, brightness) for at in batch], scenario)
            for at, answer in zip(batch, answers):
                inside = at.clip(width, height)
                rows, cols = inside.slices_in(Window(0, 0, width, height))
                own_rows, own_cols = inside.slices_in(at)
                weighted = answer * weights
                total[:, rows, cols] += weighted[:, own_rows, own_cols]
        return total / total.sum(axis=0)

    def _tile(
        self, scene: LabelledScene, at: Window, brightness: float
    ) -> tuple[FloatArray, FloatArray]:
        """Return the normalised image (3, T, T) and heights (1, T, T) of a window."""
        inside = at.clip(*scene.labels.shape[::-1])
        rows, cols = inside.slices_in(Window(0, 0, *scene.labels.shape[::-1]))
        own = (slice(None), *inside.slices_in(at))
        image = np.zeros((3, at.height, at.width), np.float32)
        image[own] = scene.image[self.bands, rows, cols]
        has_image: BoolArray = np.zeros(image.shape[1:], bool)
        valid = scene.image_valid
        has_image[own[1:]] = True if valid is None else valid[rows, cols]
        heights = np.full((1, at.height, at.width), np.nan, np.float32)
        heights[own] = scene.heights_m[rows, cols]
        known = np.isfinite(heights[0])
        return (
            self.normalisation.image(fill_image(image, has_image), brightness),
            self.normalisation.heights(fill_heights(heights, known)),
        )

    def _answer(self, tiles: list[tuple[FloatArray, FloatArray]], scenario: Scenario) -> FloatArray:
        images, heights = (
            torch.from_numpy(np.stack(parts)).to(self.device) for parts in zip(*tiles)
        )
        given = scenario.modalities
        rgir: Tensor | None = images if Modality.RGIR in given else None
        ndsm: Tensor | None = heights if Modality.NDSM in given else None
        logits = self.network.answer(scenario, rgir, ndsm).logits
        probabilities: FloatArray = logits.softmax(dim=1).cpu().numpy()
        return probabilities


def _answerable(scene: LabelledScene, scenario: Scenario) -> BoolArray:
    """Return where the scene has data for a scenario (H, W)."""
    has: BoolArray = np.zeros(scene.labels.shape, bool)
    if Modality.RGIR in scenario.modalities:
        has |= True if scene.image_valid is None else scene.image_valid
    if Modality.NDSM in scenario.modalities:
        has |= np.isfinite(scene.heights_m)
    return has
