"""The words of the command line, and the job they say."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from ...core.errors import JobError
from ...core.job import (
    DEFAULT_OUTPUTS,
    BackendChoice,
    DeviceChoice,
    HeightUnit,
    Output,
    Precision,
    SegmentationJob,
)
from ...core.modality import ScenarioChoice
from ...core.model_card import DEFAULT_MODEL_ID
from ..planning.blocks import BLOCK_ROWS_PX
from .finished_map_options import add_finished_map_commands, add_polygon_options
from .option_values import add_choice, add_surface, read_bands, read_extent, read_outputs

_MAY_BE_NEGATIVE = ("--extent",)


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is a named error, so that it ends with status 1 like any other."""

    def error(self, message: str) -> NoReturn:
        """Complain.

        Raises:
            JobError: always.
        """
        raise JobError(f"{message[:1].upper()}{message[1:]}.", f"See {self.prog} --help.")


def parser() -> Parser:
    """Return the parser of all commands."""
    whole = Parser(prog="python -m dis2_plugin.engine", description="DIS2 land cover.")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_segment(commands.add_parser("segment", help="make a map from an image and heights"))
    _add_estimate(commands.add_parser("estimate", help="tell what segment would need"))
    _add_compare(commands.add_parser("compare", help="map in three scenarios; show differences"))
    info = commands.add_parser("info", help="back ends, devices and models, as JSON")
    for command in (info, *add_finished_map_commands(commands)):
        command.add_argument("--json", action="store_true", help="progress as JSON lines")
    return whole


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return the chosen command and its options.

    Raises:
        JobError: the words are no command.
    """
    return parser().parse_args(_joined(words))


def _joined(words: Sequence[str]) -> list[str]:
    """Tie values that may begin with a minus to their option, which argparse would not do."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _MAY_BE_NEGATIVE:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def job_of(options: argparse.Namespace) -> SegmentationJob:
    """Return the job that the options of ``segment`` say."""
    return SegmentationJob(
        out=options.out,
        rgir=options.rgir,
        ndsm=options.ndsm,
        dsm=options.dsm,
        dtm=options.dtm,
        rgir_bands=options.rgir_bands,
        ground_window_m=options.ground_window,
        ndsm_unit=options.ndsm_unit,
        scenario=options.scenario,
        model=options.model,
        backend=options.backend,
        device=options.device,
        precision=options.precision,
        tile_px=options.tile,
        overlap_px=options.overlap,
        batch=options.batch,
        extent=options.extent,
        mask=options.mask,
        outputs=options.outputs,
        gpkg=options.gpkg,
        resume=options.resume,
        min_area_m2=options.min_area,
        smooth=options.smooth,
    )


def _add_segment(command: argparse.ArgumentParser) -> None:
    _add_map(command)
    add = command.add_argument
    add_choice(command, "--scenario", ScenarioChoice.AUTO, "which inputs to answer from")
    add("--gpkg", metavar="FILE", help="save everything in this GeoPackage too")
    add(
        "--resume",
        action="store_true",
        help="keep what is done on disk, and go on where a killed run with --resume stopped",
    )
    add("--scheduler", metavar="ADDRESS", help="of Dask, or local[:N]: many workers make the map")
    add(
        "--block-rows",
        type=int,
        default=BLOCK_ROWS_PX,
        metavar="PX",
        help="height of what a worker makes at once (default %(default)s)",
    )


def _add_estimate(command: argparse.ArgumentParser) -> None:
    _add_segment(command)
    words = "within seconds: ask the network about two tiles at most, and estimate no ground"
    command.add_argument("--quick", action="store_true", help=words)


def _add_compare(command: argparse.ArgumentParser) -> None:
    _add_map(command)
    command.set_defaults(scenario=ScenarioChoice.FULL, gpkg=None, resume=False)


def _add_map(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--out", required=True, metavar="DIR", help="folder for the results")
    many = "; a quoted pattern or a tile index stands for many files"
    add("--rgir", metavar="FILE", help=f"image with red, green and near infrared{many}")
    add("--ndsm", metavar="FILE", help="heights above ground; likewise")
    add_surface(command)
    add("--rgir-bands", type=read_bands, metavar="R,G,NIR", help="band numbers, from 1")
    add_choice(command, "--ndsm-unit", HeightUnit.METRE, "unit of the heights")
    add("--model", default=DEFAULT_MODEL_ID, metavar="ID-or-DIR", help="default %(default)s")
    add_choice(command, "--backend", BackendChoice.AUTO, "library")
    add_choice(command, "--device", DeviceChoice.AUTO, "where it is computed")
    add_choice(command, "--precision", Precision.AUTO, "number format")
    add("--tile", type=int, metavar="N", help="side of a tile in pixels; default: the model's")
    add("--overlap", type=int, metavar="N", help="shared by neighbours; default: up to 64")
    add("--batch", type=int, metavar="N", help="tiles computed together")
    add("--extent", type=read_extent, metavar="XMIN,YMIN,XMAX,YMAX", help="part to map, in its CRS")
    add("--mask", metavar="VECTOR", help="polygons of the part to map")
    names = ",".join(output.value for output in Output)
    add(
        "--outputs", type=read_outputs, default=DEFAULT_OUTPUTS, metavar=names, help="what to write"
    )
    add_polygon_options(command)
    add("--json", action="store_true", help="progress as JSON lines; obeys standard input")
