"""A training from a configuration to a folder of checkpoints, resumable at every epoch."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from pathlib import Path

import lightning as lit
import torch
from lightning.pytorch.callbacks import Callback, EarlyStopping, ModelCheckpoint
from lightning.pytorch.loggers import CSVLogger, Logger, TensorBoardLogger

from ..chips.data_module import ChipData
from ..errors import ConfigError
from ..settings.training import CONFIG_NAME, TrainingConfig
from .budget import ONE_DEVICE, Budget
from .checkpoint import CHECKPOINT_NAME, read_checkpoint
from .module import SCORE, TrainingModule
from .networks import Network
from .schedule import Course

LOGS_NAME = "logs"

_LOG = logging.getLogger(__name__)


def train(
    config: TrainingConfig,
    scenes: Path,
    out: Path,
    *,
    start: Network | None = None,
    budget: Budget = ONE_DEVICE,
) -> Path:
    """Train, or go on with the training in ``out``, and return the last checkpoint.

    Args:
        config: of the training; written beside the checkpoints.
        scenes: folder that ``prepare`` has filled.
        out: run folder.
        start: a network of the same build whose weights are the first ones, in place of chance.
        budget: how long and on what. With several devices this process starts others, which
            repeat the whole command that began it.

    Raises:
        ConfigError: ``out`` holds a training of another configuration, or a damaged checkpoint.
        DataError: there are no scenes.
        DivergenceError: the loss became infinite or not a number.
    """
    out.mkdir(parents=True, exist_ok=True)
    _claim(out, config)
    data = ChipData(scenes, config)
    module = TrainingModule(config, Course(config.steps, budget.minutes), start)
    trainer = _trainer(config, out, budget)
    last = out / CHECKPOINT_NAME
    goes_on = None
    if last.exists():
        read_checkpoint(last)  # says plainly what Lightning would not
        goes_on = str(last)
    trainer.fit(module, data, ckpt_path=goes_on, weights_only=True)
    trainer.save_checkpoint(last)
    return last


def _claim(out: Path, config: TrainingConfig) -> None:
    """Write the configuration, or check that the training which the folder holds has the same."""
    path = out / CONFIG_NAME
    if not (out / CHECKPOINT_NAME).exists():
        config.save(path)
    elif TrainingConfig.load(path) != config:
        raise ConfigError(
            f"{out} holds a training with another configuration.",
            f"Choose another folder, or train with --config {path}.",
        )


def _trainer(config: TrainingConfig, out: Path, budget: Budget) -> lit.Trainer:
    mixed = torch.cuda.is_available() or config.bf16
    return lit.Trainer(
        default_root_dir=out,
        devices=budget.each,
        num_nodes=budget.machines,
        strategy=budget.strategy,
        max_epochs=-1,
        max_steps=-1 if budget.minutes is not None else max(config.steps // config.accumulate, 1),
        precision="bf16-mixed" if mixed else "32-true",
        accumulate_grad_batches=config.accumulate,
        gradient_clip_val=config.clip,
        reload_dataloaders_every_n_epochs=1,
        num_sanity_val_steps=0,
        log_every_n_steps=10,
        callbacks=_callbacks(config, out),
        logger=_loggers(out),
    )


def _callbacks(config: TrainingConfig, out: Path) -> list[Callback]:
    keep_last = ModelCheckpoint(
        dirpath=out,
        filename=CHECKPOINT_NAME.removesuffix(".ckpt"),
        enable_version_counter=False,
        save_on_train_epoch_end=True,
    )
    if config.patience < 1:
        return [keep_last]
    return [keep_last, EarlyStopping(SCORE, mode="max", patience=config.patience)]


def _loggers(out: Path) -> list[Logger]:
    """Return a log as CSV and, where TensorBoard is installed, one for it."""
    table = CSVLogger(out, name=LOGS_NAME)
    loggers: list[Logger] = [table]
    if find_spec("tensorboard"):
        loggers.append(TensorBoardLogger(out, name=LOGS_NAME, version=table.version))
    else:
        _LOG.info("TensorBoard is not installed; the log is written as CSV alone.")
    return loggers
