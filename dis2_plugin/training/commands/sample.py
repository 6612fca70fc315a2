"""The command ``sample``: a simulated scene as three GeoTIFFs, such as a person has."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...simulator.errors import refuse_outside
from ...simulator.layout import STYLES
from ...simulator.scene import SceneConfig, make_scene

SUMMARY = "write a simulated scene as rgir.tif, ndsm.tif and labels.tif"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add = parser.add_argument
    add("--out", type=Path, required=True, metavar="DIR", help="folder to write to")
    add("--seed", type=int, default=10, metavar="N", help="which scene (default %(default)s)")
    side = "side of the image (default %(default)s)"
    add("--size", type=int, default=640, metavar="PX", help=side)
    add("--gsd", type=float, default=0.15, metavar="M", help="its pixel size (default %(default)s)")
    town = "kind of town (default %(default)s)"
    add("--style", choices=sorted(STYLES), default="suburb", help=town)
    crs = "a projected reference system in metres (default %(default)s)"
    add("--epsg", type=int, default=25832, metavar="CODE", help=crs)
    heights = "pixel size of the heights, whose grid starts a little off (default %(default)s)"
    add("--heights-gsd", type=float, default=0.4, metavar="M", help=heights)


def run(args: argparse.Namespace) -> int:
    """Write the scene, name its files, and return the exit status.

    Raises:
        DataError: the reference system is not projected in metres.
        SceneError: the size or a pixel size is out of range.
        OutputError: the files cannot be written.
    """
    from ..scenes.files import HeightGrid, Placement, write_scene  # noqa: PLC0415 - needs GDAL

    side_m = args.size * args.gsd
    refuse_outside("pixel size of the heights", "m", args.heights_gsd, 0.02, side_m / 4)
    config = SceneConfig(args.seed, args.size, args.gsd, style=args.style, bits=8, lean=(0.0, 0.0))
    grid = HeightGrid(args.heights_gsd, 0.3 * args.heights_gsd, 0.7 * args.heights_gsd)
    files = write_scene(make_scene(config), args.out, Placement(args.epsg, heights=grid))
    for path in (files.rgir, files.ndsm, files.labels):
        sys.stdout.write(f"{path}\n")
    return 0
