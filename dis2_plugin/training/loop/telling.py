"""What a person sees of a training: how much of it is done, on a terminal and in a log file."""

from __future__ import annotations

import logging
import sys
from typing import Any

import lightning as lit
from lightning.pytorch.callbacks import Callback
from tqdm import tqdm

from .module import SCORE, TrainingModule

_BAR = "{percentage:3.0f} %|{bar}| {elapsed}<{remaining}{postfix}"
_LOG = logging.getLogger(__name__)


class Telling(Callback):
    """A line after each validation and, on a terminal, a bar over the whole training.

    Lightning's own bars count epochs, and these have no last one where steps or the clock end a
    training.
    """

    def on_train_start(self, trainer: lit.Trainer, pl_module: lit.LightningModule) -> None:
        """Say what is trained and how far it was."""
        module = _module(pl_module)
        config, first = module.config, trainer.is_global_zero
        if first:
            weights = sum(values.numel() for values in module.network.parameters())
            batches, on = module.course.batches, trainer.strategy.root_device.type
            _LOG.info(
                "Training %s weights on %d %s, %d chips of %d px a batch%s",
                f"{weights:,}",
                trainer.world_size,
                on,
                config.batch,
                config.chip_px,
                f"; going on after batch {batches:,}" if batches else "",
            )
        # None shows a bar on terminals alone
        self._bar = tqdm(total=100.0, bar_format=_BAR, disable=None if first else True)

    def on_train_batch_end(
        self,
        trainer: lit.Trainer,
        pl_module: lit.LightningModule,
        outputs: Any,
        batch: Any,
        batch_idx: int,
    ) -> None:
        """Move the bar."""
        if not self._bar.disable:
            loss = float(trainer.callback_metrics["loss"])
            self._bar.set_postfix_str(f"loss {loss:.3f}", refresh=False)
            self._move(pl_module)

    def on_validation_end(self, trainer: lit.Trainer, pl_module: lit.LightningModule) -> None:
        """Write a line."""
        if not trainer.is_global_zero:
            return
        course, found = _module(pl_module).course, trainer.callback_metrics
        loss = f"loss {float(found['loss']):.3f}, " if "loss" in found else ""
        line = f"{course.progress:4.0%}, batch {course.batches:,}: {loss}mIoU {found[SCORE]:.2f} %"
        tqdm.write(line, file=sys.stderr)

    def on_train_end(self, trainer: lit.Trainer, pl_module: lit.LightningModule) -> None:
        """Fill the bar."""
        self._move(pl_module)
        self._bar.close()

    def on_exception(
        self, trainer: lit.Trainer, pl_module: lit.LightningModule, exception: BaseException
    ) -> None:
        """Leave the bar as it is, and the line to the message."""
        if hasattr(self, "_bar"):
            self._bar.close()

    def _move(self, pl_module: lit.LightningModule) -> None:
        self._bar.update(100 * _module(pl_module).course.progress - self._bar.n)


def _module(module: lit.LightningModule) -> TrainingModule:
    if not isinstance(module, TrainingModule):
        raise TypeError(f"{type(module).__name__} is no training of this room")
    return module
