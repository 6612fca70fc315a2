"""The command ``graphs``: a model gets the ONNX files that let it run without PyTorch."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...core.models.model_card import ModelCard
from ...network.onnx.graph import write_graphs

SUMMARY = "write a model's ONNX files, which share its weights, for computers without PyTorch"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--model", type=Path, required=True, metavar="DIR", help="model folder that gets the files"
    )


def run(args: argparse.Namespace) -> int:
    """Write the files, name them, and return the exit status.

    Raises:
        ModelError: the model is damaged, or a package of the exporter is missing.
        OutputError: the folder cannot be written.
    """
    for path in write_graphs(ModelCard.load(args.model)):
        sys.stdout.write(f"{path}: {path.stat().st_size:,} bytes\n")
    return 0
