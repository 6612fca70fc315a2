"""The command ``import-reference``: a checkpoint of the published code becomes a model folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...network.weights.imported import import_reference

SUMMARY = "turn a checkpoint of the published DIS2 code into a model folder"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("state", type=Path, metavar="STATE", help=".pt or .safetensors file")
    parser.add_argument("out", type=Path, metavar="OUT", help="a new folder for the model")


def run(args: argparse.Namespace) -> int:
    """Import the checkpoint, name the folder, and return the exit status.

    Raises:
        ModelError: the file cannot be read safely, or is no DIS2 network.
        OutputError: the folder is in use or cannot be written.
    """
    card = import_reference(args.state, args.out)
    sys.stdout.write(f"{card.title} is the model {card.id} in {card.folder}\n")
    return 0
