"""A training from a configuration to a folder of checkpoints, resumable at every epoch."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from math import ceil
from pathlib import Path
from typing import Any

import lightning as lit
import torch
from lightning.pytorch.callbacks import Callback, EarlyStopping, ModelCheckpoint
from lightning.pytorch.loggers import CSVLogger, Logger, TensorBoardLogger

from ...core.class_scheme import ClassScheme
from ..chips.data_module import ChipData, scheme_of
from ..errors import ConfigError, writing_to
from ..settings.training import CONFIG_NAME, TrainingConfig
from .budget import ONE_DEVICE, Budget
from .checkpoint import CHECKPOINT_NAME, WholeCheckpoints, read_checkpoint
from .memory import naming_memory
from .module import SCORE, TrainingModule, course_of
from .schedule import Course
from .start import Start
from .telling import Telling

LOGS_NAME = "logs"

_LOG = logging.getLogger(__name__)


def train(
    config: TrainingConfig,
    scenes: Path,
    out: Path,
    *,
    start: Start | None = None,
    budget: Budget = ONE_DEVICE,
) -> Path:
    """Train, or go on with the training in ``out``, and return the last checkpoint.

    Args:
        config: of the training; written beside the checkpoints.
        scenes: folder that ``prepare`` has filled.
        out: run folder.
        start: whose weights are the first ones, in place of chance.
        budget: how long and on what. With several devices this process starts others, which
            repeat the whole command that began it.

    Raises:
        ConfigError: the network has not as many classes as the scenes, cannot begin with that of
            ``start``, or does not fit into the memory; ``out`` holds a training of another
            configuration or of other classes, or a damaged checkpoint.
        DataError: there are no scenes, or some are smaller than a chip.
        DivergenceError: the loss became infinite or not a number.
        OutputError: ``out`` cannot be written.
    """
    last = out / CHECKPOINT_NAME
    done = None
    data, course = ChipData(scenes, config), Course(config.steps, budget.minutes)
    scheme = data.scenes.scheme
    config = config.with_classes(len(scheme))
    if last.exists():
        checkpoint = read_checkpoint(last)
        _refuse_another(out, config, scheme_of(checkpoint), scheme)
        done = course_of(checkpoint).batches
    with writing_to(out), naming_memory(config, budget.each), _quiet():
        module = TrainingModule(config, course, scheme, start)
        if done is not None:
            _refuse_other_weights(last, checkpoint, module)
        else:
            out.mkdir(parents=True, exist_ok=True)
            config.save(out / CONFIG_NAME)
        trainer = _trainer(config, out, budget)
        try:
            trainer.fit(module, data, ckpt_path=None if done is None else last, weights_only=True)
        except SystemExit as end:  # what Lightning makes of Ctrl-C
            raise KeyboardInterrupt from end
        trainer.save_checkpoint(last, weights_only=False)
    if course.batches == done:
        _LOG.info("The training in %s is complete, after %s batches.", out, f"{done:,}")
    return last


class Patience(EarlyStopping):
    """Ends a training whose score no longer rises, for good: started again it does not go on.

    It looks at the score right after validation. Lightning would look at the end of the epoch,
    which a resumed training ends once more, without a score.
    """

    def __init__(self, epochs: int) -> None:
        super().__init__(SCORE, mode="max", patience=epochs, check_on_train_epoch_end=False)

    def on_train_start(self, trainer: lit.Trainer, pl_module: lit.LightningModule) -> None:
        """End at once where it was at its end before."""
        trainer.should_stop = self.wait_count >= self.patience


def _refuse_another(
    out: Path, config: TrainingConfig, learned: ClassScheme, scheme: ClassScheme
) -> None:
    """Check that the training which the folder holds has the same configuration and classes."""
    if learned != scheme:
        raise ConfigError(
            f"{out} holds a training of the classes {', '.join(learned.names)}.",
            "Choose another folder for --out.",
        )
    path = out / CONFIG_NAME
    kept, asked = (
        each.with_network(each.network_config).to_json()
        for each in (TrainingConfig.load(path), config)
    )
    differing = [name for name, value in asked.items() if kept[name] != value]
    if differing:
        raise ConfigError(
            f"{out} holds a training with other values of: {', '.join(differing)}.",
            f"Choose another folder, or train with --config {path}.",
        )


def _refuse_other_weights(path: Path, checkpoint: dict[str, Any], module: TrainingModule) -> None:
    """Check that a checkpoint is of the network that its configuration tells of."""
    kept, asked = (
        {name: values.shape for name, values in state.items()}
        for state in (checkpoint["state_dict"], module.state_dict())
    )
    if kept != asked:
        raise ConfigError(
            f"{path} holds weights of another network than {path.with_name(CONFIG_NAME)}.",
            "Put back the configuration it was trained with, or choose another folder.",
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep away what Lightning and torch say of their own insides."""
    with warnings.catch_warnings():
        for said in (".*exists and is not empty", ".*LeafSpec", ".*Precision bf16-mixed"):
            warnings.filterwarnings("ignore", said)
        yield


def _trainer(config: TrainingConfig, out: Path, budget: Budget) -> lit.Trainer:
    mixed = torch.cuda.is_available() or config.bf16
    return lit.Trainer(
        default_root_dir=out,
        devices=budget.each,
        num_nodes=budget.machines,
        strategy=budget.strategy,
        max_epochs=-1,
        max_steps=-1 if budget.minutes is not None else _moves(config),
        precision="bf16-mixed" if mixed else "32-true",
        accumulate_grad_batches=config.accumulate,
        reload_dataloaders_every_n_epochs=1,
        num_sanity_val_steps=0,
        log_every_n_steps=min(10, config.steps_per_epoch),
        callbacks=_callbacks(config, out),
        logger=_loggers(out),
        plugins=[WholeCheckpoints()],
        enable_progress_bar=False,
        enable_model_summary=False,
    )


def _moves(config: TrainingConfig) -> int:
    """Return how often the weights move in all batches: an epoch's last ones may be fewer."""
    epochs, rest = divmod(config.steps, config.steps_per_epoch)
    return epochs * ceil(config.steps_per_epoch / config.accumulate) + ceil(
        rest / config.accumulate
    )


def _callbacks(config: TrainingConfig, out: Path) -> list[Callback]:
    keep_last = ModelCheckpoint(
        dirpath=out,
        filename=CHECKPOINT_NAME.removesuffix(".ckpt"),
        enable_version_counter=False,
        save_on_train_epoch_end=True,
    )
    callbacks: list[Callback] = [keep_last, Telling()]
    if config.patience:
        callbacks.append(Patience(config.patience))
    return callbacks


def _loggers(out: Path) -> list[Logger]:
    """Return a log as CSV and, where TensorBoard is installed, one for it."""
    table = CSVLogger(out, name=LOGS_NAME)
    loggers: list[Logger] = [table]
    if find_spec("tensorboard"):
        loggers.append(TensorBoardLogger(out, name=LOGS_NAME, version=table.version))
    else:
        _LOG.info("TensorBoard is not installed; the log is written as CSV alone.")
    return loggers
