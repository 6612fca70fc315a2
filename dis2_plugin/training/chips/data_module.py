"""Scene caches as Lightning's data: a new stretch of random chips every epoch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import lightning as lit
import torch
from torch.utils.data import DataLoader
from torch.utils.data.distributed import DistributedSampler

from ...core.class_scheme import ISPRS, ClassScheme
from ...core.models.normalisation import Normalisation
from ...engine.process.cores import allowed_cores
from ..errors import ConfigError, DataError
from ..scenes.cache import TEXTURES, SceneCache
from ..scenes.prepare import Split
from ..settings.training import TrainingConfig
from .maker import ChipMaker
from .samples import Sample, TrainingChips, ValidationChips

_MOST_WORKERS = 8
"""Of a GPU: a core makes about 50 chips of 512 px a second, 180 of 256 px."""


class ChipData(lit.LightningDataModule):
    """The chips of a training.

    Args:
        folder: scene caches ``train`` and ``validation``, as ``prepare`` writes them, and
            ``textures`` where the training takes real images without heights.
        config: of the training.

    Raises:
        DataError: scenes are missing, damaged, or smaller than a chip.
    """

    def __init__(self, folder: Path, config: TrainingConfig) -> None:
        super().__init__()
        self.config = config
        self.scenes = SceneCache(folder / Split.TRAIN.value)
        self.held_out = SceneCache(folder / Split.VALIDATION.value)
        textures = _textures(folder) if config.takes_textures else None
        for cache in filter(None, (self.scenes, self.held_out, textures)):
            cache.refuse_smaller_than(config.chip_px)
        self.maker = ChipMaker(config.chip_px, config.augmentation, Normalisation(), textures)

    def state_dict(self) -> dict[str, Any]:
        """Return what the checkpoint tells about the scenes."""
        scenes, gsd_m = self.scenes, [round(side, 3) for side in self.scenes.gsd_range_m()]
        facts = {"scenes": len(scenes), "simulated": scenes.simulated, "gsd_m": gsd_m}
        return {**facts, "classes": scenes.scheme.to_json()}

    def train_dataloader(self) -> DataLoader[Sample]:
        """Return the chips of the current epoch, which no epoch before has had."""
        epoch = self.trainer.current_epoch if self.trainer else 0
        together = replace(self.config, batch=self.config.batch * self._devices)
        count = together.batch * together.steps_per_epoch
        chips = TrainingChips(self.scenes, self.maker, together, first=epoch * count, count=count)
        return self._loader(chips)

    def val_dataloader(self) -> DataLoader[Sample]:
        """Return the chips of a validation, the same each time."""
        config = self.config
        chips = ValidationChips(
            self.held_out,
            self.maker,
            config.validation_chips,
            augmented=config.augmented_validation,
            devices=self._devices,
        )
        return self._loader(chips)

    @property
    def _devices(self) -> int:
        """How many share the training; 1 outside of one."""
        return self.trainer.world_size if self.trainer else 1

    def _loader(self, chips: TrainingChips | ValidationChips) -> DataLoader[Sample]:
        """Return batches of this device: those of all devices at a step follow each other.

        Lightning's own sampler would shuffle them, and otherwise after a resume.
        """
        rank = self.trainer.global_rank if self.trainer else 0
        here = self.trainer.num_devices if self.trainer else 1
        return DataLoader(
            chips,
            batch_size=self.config.batch,
            sampler=DistributedSampler(chips, self._devices, rank, shuffle=False),
            num_workers=workers(self.config.workers, here),
            pin_memory=torch.cuda.is_available(),
        )


def workers(asked: int, devices: int) -> int:
    """Return how many processes make chips; without a GPU the network needs the cores itself.

    Args:
        asked: as many; -1 for a share of the cores.
        devices: of this machine, which have the same share each.
    """
    if asked >= 0:
        return asked
    share = max(allowed_cores() // devices, 1)
    return min(share, _MOST_WORKERS) if torch.cuda.is_available() else 0


def origin_of(checkpoint: dict[str, Any]) -> str:
    """Return a sentence on the scenes of a training; empty where the checkpoint does not know."""
    facts = checkpoint.get(ChipData.__qualname__)
    if facts is None:
        return ""
    scenes, simulated = facts["scenes"], facts["simulated"]
    if simulated == scenes:
        return f"Its {scenes:,} scenes are of the project's own simulator alone."
    if not simulated:
        return f"Its {scenes:,} scenes are real."
    return f"Of its {scenes:,} scenes {simulated:,} are of the project's own simulator."


def scheme_of(checkpoint: dict[str, Any]) -> ClassScheme:
    """Return the classes of a training's scenes; those of ISPRS if an old checkpoint tells none."""
    listed = checkpoint.get(ChipData.__qualname__, {}).get("classes")
    return ISPRS if listed is None else ClassScheme.from_json(listed)


def gsd_range_of(checkpoint: dict[str, Any]) -> tuple[float, float]:
    """Return the smallest and the largest pixel size of a training's scenes, metres.

    Raises:
        ConfigError: the checkpoint does not know.
    """
    try:
        low, high = checkpoint[ChipData.__qualname__]["gsd_m"]
    except KeyError as error:
        raise ConfigError("The run does not tell the pixel sizes.", "Give --gsd.") from error
    return low, high


def _textures(folder: Path) -> SceneCache:
    try:
        return SceneCache(folder / TEXTURES)
    except DataError as error:
        raise DataError(
            error.message, f"Make some: prepare --textures FOLDER --out {folder}"
        ) from error
