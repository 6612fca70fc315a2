"""The command ``ablate``: a study, each of its variants trained on the same samples."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from ..errors import refuse_none
from ..loop.budget import limit_threads
from ..scenes.classes import read_classes
from ..settings.training import TrainingConfig
from ..studies.study import Experiment, ablate
from ..studies.table import as_markdown
from ..studies.variants import STUDIES, TABLE_2

SUMMARY = "train variants alike and measure them: table 2, departures, designs, baselines, widths"


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
        help="run folders VARIANT/seed-N, and table.json, .csv, .md; the same command goes on",
    )
    parser.add_argument(
        "--study",
        choices=sorted(STUDIES),
        default=TABLE_2.name,
        help="; ".join(f"{name}: {study.question}" for name, study in STUDIES.items())
        + " (default %(default)s)",
    )
    parser.add_argument(
        "--variants", nargs="+", metavar="VARIANT", help="some of the study's (default: all)"
    )
    parser.add_argument(
        "--seeds",
        nargs="+",
        type=int,
        default=[1],
        metavar="N",
        help="train each variant with each; how far they differ is the noise (default 1)",
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="JSON of the training that the variants change"
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
    limit_threads(args.threads)
    if args.limit is not None:
        refuse_none(args.limit, "test scenes")
    config = TrainingConfig() if args.config is None else TrainingConfig.load(args.config)
    if args.steps is not None:
        config = replace(config, steps=args.steps)
    classes = read_classes(args.scenes).names
    config = config.with_classes(len(classes))
    study, length = STUDIES[args.study], args.minutes
    seeds = tuple(args.seeds)
    experiment = Experiment(study, config, args.scenes, seeds, length, args.limit, args.erode)
    measured = ablate(experiment, args.out, study.pick(args.variants))
    sys.stdout.write(as_markdown(measured, classes))
    return 0
