"""Chips for the training loop: each sample follows from the seed and its number alone.

So a resumed training sees what the unbroken one would have seen, with any number of workers.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import Dataset

from ...core.class_scheme import NO_DATA_ID
from ..scenes.cache import SceneCache
from ..settings.training import TrainingConfig
from .maker import Chip, ChipMaker

_LOT = 1
"""Sets the lots of batches apart from those of samples, which follow from the same seed."""

Sample = dict[str, Tensor]
"""``rgir`` (3, T, T), ``ndsm`` (1, T, T), ``labels`` (T, T) and ``missing_rgir`` (), bool; where
photographs are learned from, ``photograph`` and ``disturbed_photograph`` (3, T, T) and
``photograph_labels`` (T, T) besides."""


class TrainingChips(Dataset[Sample]):
    """The chips of one epoch.

    Args:
        scenes: where chips are cut.
        maker: how.
        config: of the training, of all devices together: its seed, its batch, and its share of
            samples that miss the image.
        first: number of the epoch's first sample in the whole training.
        count: samples of the epoch.
    """

    def __init__(
        self,
        scenes: SceneCache,
        maker: ChipMaker,
        config: TrainingConfig,
        *,
        first: int,
        count: int,
    ) -> None:
        self.scenes = scenes
        self.maker = maker
        self.config = config
        self.first = first
        self.count = count

    def __len__(self) -> int:
        """Return the number of samples."""
        return self.count

    def __getitem__(self, number: int) -> Sample:
        """Make a sample of the epoch."""
        of_run = self.first + number
        rng = np.random.default_rng((self.config.seed, of_run))
        scene = self.scenes[int(rng.integers(len(self.scenes)))]
        lot = rng.random()
        if self.config.missing_per_batch:
            batch = of_run // self.config.batch
            lot = np.random.default_rng((self.config.seed, _LOT, batch)).random()
        sample = _sample(self.maker.random(scene, rng), bool(lot < self.config.missing_rgir))
        if self.config.photographs.per_batch:
            photograph = self.maker.photograph(rng)
            sample["photograph"] = torch.from_numpy(photograph.plain)
            sample["disturbed_photograph"] = torch.from_numpy(photograph.disturbed)
            sample["photograph_labels"] = torch.from_numpy(photograph.labels)
        return sample


class ValidationChips(Dataset[Sample]):
    """Chips that are always the same: the middle of each scene, from the first scene on.

    Where more chips are wanted than there are scenes, others follow from places that are spread
    over the scenes: a benchmark has few scenes, and large ones.

    Every device takes as many samples as the others. Samples that fill up to that repeat chips
    without their labels, so that no score counts a chip twice.

    Args:
        scenes: where chips are cut.
        maker: how.
        count: how many are wanted.
        augmented: blur as training chips are blurred, the same chips each time (published).
        devices: that share the samples.
    """

    def __init__(
        self,
        scenes: SceneCache,
        maker: ChipMaker,
        count: int,
        *,
        augmented: bool = False,
        devices: int = 1,
    ) -> None:
        self.scenes = scenes
        self.maker = maker
        self.augmented = augmented
        self.devices = devices
        self.count = count
        if count > len(scenes):
            fewest = min(len(self._grid(scenes[i].size_px)) for i in range(len(scenes)))
            self.count = min(count, len(scenes) * max(fewest, 1))

    def __len__(self) -> int:
        """Return the number of samples."""
        return -(-self.count // self.devices) * self.devices

    def __getitem__(self, number: int) -> Sample:
        """Make a sample."""
        if number >= self.count:
            sample = self[number % self.count]
            return {**sample, "labels": torch.full_like(sample["labels"], NO_DATA_ID)}
        turn, of_scene = divmod(number, len(self.scenes))
        scene = self.scenes[of_scene]
        row, col = (max((side - self.maker.chip_px) // 2, 0) for side in scene.size_px)
        if turn:
            grid, turns = self._grid(scene.size_px), -(-self.count // len(self.scenes))
            row, col = grid[turn * len(grid) // turns]
        chip = self.maker.at(scene, row, col)
        if self.augmented:
            chip = self.maker.blurred_by_lot(chip, np.random.default_rng(number))
        return _sample(chip, missing_rgir=False)

    def _grid(self, size_px: tuple[int, int]) -> list[tuple[int, int]]:
        """Return where chips lie side by side in a scene."""
        chip = self.maker.chip_px
        rows, cols = (range(0, side - chip + 1, chip) for side in size_px)
        return [(row, col) for row in rows for col in cols]


def _sample(chip: Chip, missing_rgir: bool) -> Sample:
    return {
        "rgir": torch.from_numpy(chip.rgir),
        "ndsm": torch.from_numpy(chip.ndsm),
        "labels": torch.from_numpy(chip.labels),
        "missing_rgir": torch.tensor(missing_rgir),
    }
