"""The command ``export``: a training becomes a model folder."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ...core.errors import ModelError
from ...core.models.model_card import ModelCard
from ...network.onnx.graph import write_graphs
from ..errors import DataError
from ..models.export import Label, export

SUMMARY = "turn a training into a model folder for the engine and the plugin"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--run", type=Path, required=True, metavar="DIR", help="run folder of 'train'"
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="model folder; its name becomes the model's id, a model in it is replaced",
    )
    parser.add_argument(
        "--with",
        dest="earlier",
        type=Path,
        nargs="+",
        default=[],
        metavar="DIR",
        help="earlier runs of the same course of training; the weights become the mean over all",
    )
    parser.add_argument("--title", required=True, help="name for people")
    parser.add_argument("--version", default="1.0.0", help="of the model (default %(default)s)")
    parser.add_argument(
        "--gsd",
        type=float,
        nargs=2,
        metavar=("FROM", "TO"),
        help="pixel sizes in metres it is for (default: those of the scenes it was trained on)",
    )
    parser.add_argument(
        "--tile", type=int, default=512, metavar="PX", help="inference tile (default %(default)s)"
    )
    parser.add_argument(
        "--measured",
        type=Path,
        nargs="*",
        default=[],
        metavar="FILE",
        help="reports of 'evaluate', in the order they shall stand on the card",
    )
    parser.add_argument(
        "--notes", type=Path, metavar="FILE", help="Markdown for the end of CARD.md"
    )
    parser.add_argument(
        "--no-onnx",
        action="store_true",
        help="write no ONNX files; without them the model needs PyTorch ('graphs' adds them)",
    )


def run(args: argparse.Namespace) -> int:
    """Write the model folder, name it, and return the exit status.

    Raises:
        ConfigError: the run folder holds no usable checkpoint.
        DataError: a report or the notes cannot be read.
        OutputError: the model cannot be written.
    """
    gsd_m = None if args.gsd is None else (args.gsd[0], args.gsd[1])
    notes = "" if args.notes is None else _read(args.notes)
    label = Label(args.title, args.version, gsd_m, args.tile, notes)
    card = export(
        args.run, args.out, label, [_report(path) for path in args.measured], args.earlier
    )
    sys.stdout.write(f"{card.title} is the model {card.id} in {card.folder}\n")
    if not args.no_onnx:
        _add_graphs(card)
    return 0


def _add_graphs(card: ModelCard) -> None:
    try:
        write_graphs(card)
    except ModelError as error:
        sys.stdout.write(
            f"It has no ONNX files and so needs PyTorch. {error}\n"
            f"Then: python -m dis2_plugin.training graphs --model {card.folder}\n"
        )


def _report(path: Path) -> dict[str, Any]:
    try:
        report = json.loads(_read(path))
        return {"data": str(report["data"]), "results": dict(report["results"])}
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(
            f"{path} is no report of 'evaluate': {error!r}.", "Give what 'evaluate --out' wrote."
        ) from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(
            f"{path} cannot be read as text: {error}.", "Check the path of --measured or --notes."
        ) from error
