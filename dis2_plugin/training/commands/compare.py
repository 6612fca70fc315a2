"""The command ``compare``: do real tiles lie inside the range of what the simulator draws?"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from ..errors import refuse_none
from .real_data import add_bands

SUMMARY = "compare bands, NDVI and heights of simulated scenes with real tiles, class by class"

_WIDTHS = (14, 20, 9, 25, 25, 6)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add = parser.add_argument
    tiles = (
        "folder of real tiles: rgir.tif, ndsm.tif, labels.tif or las_class.tif, names before them"
    )
    add("folder", type=Path, metavar="DIR", help=tiles)
    drawn = "simulated scenes to draw (default %(default)s)"
    add("--scenes", type=int, default=60, metavar="N", help=drawn)
    add("--size", type=int, default=384, metavar="PX", help="their side (default %(default)s)")
    add_bands(parser)
    add("--gsd", type=float, metavar="M", help="pixel size (default: by seed)")


def run(args: argparse.Namespace) -> int:
    """Print the table and return the exit status.

    Raises:
        ConfigError: no scene was asked for.
        DataError: the folder holds no tile that can be read.
        InputError: an image has not the bands.
    """
    from ..scenes.distributions import Collection, rows, simulated  # noqa: PLC0415 - needs GDAL
    from ..scenes.real_tiles import real_tiles  # noqa: PLC0415

    refuse_none(args.scenes, "scenes")
    real: dict[str, Collection] = defaultdict(Collection)
    for tile in real_tiles(args.folder, args.rgir_bands):
        real[tile.source].add(tile.image, tile.heights_m, tile.labels)
    for row in rows(simulated(args.scenes, args.size, args.gsd), real):
        cells = (text.ljust(width) for text, width in zip(row, _WIDTHS))
        sys.stdout.write(" ".join(cells).rstrip() + "\n")
    return 0
