"""The command ``prepare``: scenes for training, validation and test onto disk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...core.class_scheme import ISPRS
from ...engine.process.cores import allowed_cores
from ..scenes.classes import keep_classes
from ..scenes.prepare import Split, plan_shards, prepare
from . import real_data

SUMMARY = "write scenes to disk for the other commands: simulated, ISPRS or your own"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder for the scenes"
    )
    parser.add_argument(
        "--scenes",
        type=int,
        default=1536,
        metavar="N",
        help="scenes to train with; about 1.5 MB each (default %(default)s)",
    )
    parser.add_argument(
        "--held-out",
        type=int,
        default=96,
        metavar="N",
        help="scenes for validation, and as many for the test (default %(default)s)",
    )
    parser.add_argument(
        "--size", type=int, default=512, metavar="PX", help="side of a scene (default %(default)s)"
    )
    parser.add_argument(
        "--gsd",
        type=float,
        nargs=2,
        default=(0.08, 0.35),
        metavar=("FROM", "TO"),
        help="range of pixel sizes in metres (default 0.08 0.35)",
    )
    parser.add_argument(
        "--processes",
        type=int,
        default=allowed_cores(),
        metavar="N",
        help="processes that simulate at once (default: one a core)",
    )
    real_data.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Write what is not there yet, and return the exit status.

    Raises:
        ConfigError: the numbers make no scene.
        DataError: real data is incomplete, damaged or does not fit together.
    """
    if real_data.is_asked(args):
        return real_data.run(args)
    wanted = {Split.TRAIN: args.scenes, Split.VALIDATION: args.held_out, Split.TEST: args.held_out}
    keep_classes(ISPRS, args.out)
    low, high = args.gsd
    shards = [
        shard
        for split, scenes in wanted.items()
        for shard in plan_shards(args.out, split, scenes, size_px=args.size, gsd_m=(low, high))
    ]
    written = prepare(shards, args.processes)
    sys.stdout.write(f"{written} shards written to {args.out}, {len(shards) - written} there\n")
    return 0
