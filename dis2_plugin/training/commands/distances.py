"""The command ``distances``: table 3 of the paper, how far the scenarios' features are apart."""

from __future__ import annotations

import argparse
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from ...engine.command.option_values import one_of
from ...engine.files.place import check_place
from ...engine.files.text_file import write_json
from ..errors import ConfigError, refuse_none, refuse_side
from ..measuring.feature_distances import Distance, as_json, feature_distances
from ..measuring.subject import Subject
from ..scenes.cache import SceneCache
from ..scenes.prepare import Split

SUMMARY = "measure the distances of table 3 between penultimate features of the scenarios"
_TEN_THOUSANDTHS = 1e4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--model", nargs="+", default=[], metavar="ID-or-DIR", help="bundled models, model folders"
    )
    parser.add_argument(
        "--run", nargs="+", type=Path, default=[], metavar="DIR", help="run folders of 'train'"
    )
    parser.add_argument(
        "--scenes", type=Path, required=True, metavar="DIR", help="folder written by 'prepare'"
    )
    parser.add_argument(
        "--split",
        type=one_of(Split),
        metavar="NAME",
        default=Split.TEST,
        help="which of its scenes: train, validation or test (default: test)",
    )
    parser.add_argument(
        "--chips", type=int, default=64, metavar="N", help="chips to compare on (default 64)"
    )
    parser.add_argument("--tile", type=int, metavar="PX", help="their side (each network's own)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="report as JSON")


def run(args: argparse.Namespace) -> int:
    """Measure, print a table, write the report, and return the exit status.

    Raises:
        ConfigError: no network was given, a run has no usable checkpoint, or the tile does not fit.
        DataError: the scenes cannot be used.
        ModelError: a model cannot be used.
        OutputError: the report cannot be written.
    """
    if not args.model and not args.run:
        raise ConfigError("No network was given.", "Give --model, --run or both.")
    refuse_none(args.chips, "chips")
    if args.tile is not None:
        refuse_side(args.tile, "A tile")
    if args.out is not None:
        check_place(args.out)
    scenes = SceneCache(args.scenes / args.split.value)
    subjects = [Subject.of_model(each) for each in args.model]
    subjects += [replace(Subject.of_run(each), name=str(each)) for each in args.run]
    networks = [_measured(subject, scenes, args) for subject in subjects]
    if args.out is not None:
        report = {"split": args.split.value, "networks": networks}
        write_json(report, args.out)
    sys.stdout.write(_table(networks))
    return 0


def _measured(subject: Subject, scenes: SceneCache, args: argparse.Namespace) -> dict[str, Any]:
    tile_px = args.tile or subject.tile_sides_px[0]
    chips = subject.chips(scenes, args.chips, tile_px)
    found = feature_distances(subject.network, subject.batches(chips))
    facts = {"name": subject.name, "chips": len(chips), "tile_px": tile_px}
    return {**facts, "distances": as_json(found)}


def _table(networks: list[dict[str, Any]]) -> str:
    """Return a Markdown table; squares times 10^4 as the paper prints them, lengths as they are."""
    lines = [
        "| network | between | squared x 10^4 | of unit vectors x 10^4 | length |",
        "| --- | --- | --- | --- | --- |",
    ]
    for network in networks:
        for row in network["distances"]:
            squared, unit_squared, length = (row[field.name] for field in fields(Distance))
            between = " and ".join(row["between"])
            squares = f"{_TEN_THOUSANDTHS * squared:.1f} | {_TEN_THOUSANDTHS * unit_squared:.1f}"
            lines.append(f"| {network['name']} | {between} | {squares} | {length:.4f} |")
    return "\n".join(lines) + "\n"
