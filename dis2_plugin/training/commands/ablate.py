"""The command ``ablate``: table 2 of the paper, each variant trained on the same samples."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import torch

from ...core.class_scheme import ISPRS
from ..ablation import Experiment, Variant, ablate
from ..ablation_table import as_markdown
from ..config import TrainingConfig
from ..errors import ConfigError

SUMMARY = "train and measure the variants of table 2: HF, + CW, + DLKD, all"


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
        help="a run folder per variant, and ablation.json, .csv, .md; the same command goes on",
    )
    parser.add_argument(
        "--variants",
        nargs="+",
        type=Variant,
        choices=list(Variant),
        default=list(Variant),
        metavar="VARIANT",
        help="hf, hf+cw, hf+dlkd, all (default: the four)",
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="JSON of the training with everything"
    )
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--steps", type=int, metavar="N", help="length of each training, batches")
    length.add_argument(
        "--minutes",
        type=float,
        metavar="M",
        help="length of each by the clock; a faster variant then sees more samples",
    )
    parser.add_argument("--limit", type=int, metavar="N", help="measure on the first N test scenes")
    parser.add_argument(
        "--erode",
        type=int,
        default=0,
        metavar="PX",
        help="leave out pixels this close to a border between classes (default %(default)s)",
    )
    parser.add_argument(
        "--threads", type=int, metavar="N", help="CPU threads (default: torch's own choice)"
    )


def run(args: argparse.Namespace) -> int:
    """Train and measure what is not there yet, print the table, and return the exit status.

    Raises:
        ConfigError: the configuration is unusable, or is not that of the folder.
        DataError: there are no scenes.
        DivergenceError: a training's loss became infinite or not a number.
    """
    if args.threads:
        torch.set_num_threads(args.threads)
    if args.limit is not None and args.limit < 1:
        raise ConfigError(f"{args.limit} test scenes were asked for.", "Ask for at least one.")
    config = TrainingConfig() if args.config is None else TrainingConfig.load(args.config)
    if args.steps is not None:
        config = replace(config, steps=args.steps)
    experiment = Experiment(config, args.scenes, args.minutes, args.limit, args.erode)
    measured = ablate(experiment, args.out, args.variants)
    sys.stdout.write(as_markdown(measured, ISPRS.names))
    return 0
