"""The command ``train``: a network from a configuration and prepared scenes."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from lightning.pytorch.utilities import rank_zero_only

from ..errors import ConfigError
from ..loop.budget import Budget, limit_threads
from ..loop.checkpoint import CHECKPOINT_NAME
from ..loop.train import train
from ..measuring.subject import Subject
from ..scenes.classes import read_classes
from ..settings.training import CONFIG_NAME, TrainingConfig

SUMMARY = "train a network, or go on with an interrupted training"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--scenes", type=Path, required=True, metavar="DIR", help="folder written by 'prepare'"
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="run folder: configuration, checkpoint, logs; the same folder again goes on",
    )
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="JSON file of a configuration (default: the one in the run folder, else ours)",
    )
    parser.add_argument(
        "--from",
        dest="start",
        metavar="MODEL-or-RUN",
        help="begin with these weights, on a fresh schedule: a model's id or folder, or a run",
    )
    parser.add_argument(
        "--minutes",
        type=float,
        metavar="M",
        help="length of the training by the clock, in place of the configuration's steps",
    )
    parser.add_argument(
        "--devices",
        type=int,
        metavar="N",
        help="GPUs, or processes where there are none (default: all GPUs, or one process);"
        " each takes the configuration's batch",
    )
    parser.add_argument(
        "--machines",
        type=int,
        default=1,
        metavar="N",
        help="machines that start this same command, under SLURM or torchrun (default 1)",
    )
    parser.add_argument(
        "--threads", type=int, metavar="N", help="CPU threads (default: torch's own choice)"
    )


def run(args: argparse.Namespace) -> int:
    """Train, name the checkpoint, and return the exit status.

    Raises:
        ConfigError: the configuration is unusable, or is not that of the run folder.
        DataError: there are no scenes.
        DivergenceError: the loss became infinite or not a number.
        ModelError: the model to begin with is unknown or unusable.
    """
    limit_threads(args.threads)
    config, start = _config(args), None
    if args.start is not None:
        classes = len(read_classes(args.scenes))
        config, start = Subject.of(args.start).begin(config, classes)
    budget = Budget(args.minutes, args.devices, args.machines)
    checkpoint = train(config, args.scenes, args.out, start=start, budget=budget)
    _tell(checkpoint)
    return 0


@rank_zero_only
def _tell(checkpoint: Path) -> None:
    """Name the checkpoint once; the processes of other devices repeat the whole command."""
    sys.stdout.write(f"{checkpoint}\n")


def _config(args: argparse.Namespace) -> TrainingConfig:
    """Return what is to be trained; only the run itself knows what it was started from.

    Raises:
        ConfigError: a file is unusable, or the run's beginning can no longer be repeated.
    """
    path, begun = args.out / CONFIG_NAME, (args.out / CHECKPOINT_NAME).exists()
    kept = TrainingConfig.load(path) if path.exists() else TrainingConfig()
    if kept.started_from and not begun and args.start is None:
        raise ConfigError(
            f"{args.out} has no checkpoint yet of its training from {kept.started_from}.",
            f"Name {kept.started_from} with --from again, or choose another folder.",
        )
    if args.config is None:
        return kept
    return replace(TrainingConfig.load(args.config), started_from=kept.started_from)
