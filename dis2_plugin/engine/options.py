"""The words of the command line, and the job they say."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, NoReturn, TypeVar

from ..core.errors import JobError
from ..core.job import (
    DEFAULT_OUTPUTS,
    BackendChoice,
    DeviceChoice,
    HeightUnit,
    Output,
    Precision,
    SegmentationJob,
)
from ..core.modality import ScenarioChoice
from ..core.model_card import DEFAULT_MODEL_ID
from ..core.window import Extent

Choice = TypeVar("Choice", bound=Enum)

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
    _add_compare(commands.add_parser("compare", help="map in three scenarios; show differences"))
    evaluation = commands.add_parser("evaluate", help="compare a map with a reference")
    evaluation.add_argument("--classes", required=True, metavar="FILE", help="classes.tif of a run")
    reference = "raster of class ids or ISPRS colours, or polygons"
    evaluation.add_argument("--reference", required=True, metavar="FILE", help=reference)
    evaluation.add_argument("--erode", type=int, default=0, metavar="PX", help="leave out borders")
    evaluation.add_argument("--mapping", default="", metavar="VALUE=CLASS,...", help="else by id")
    evaluation.add_argument("--class-field", default="class_id", metavar="NAME", help="of polygons")
    evaluation.add_argument("--out", required=True, metavar="FILE", help="report, JSON or CSV")
    save = commands.add_parser("save", help="write a finished run into one GeoPackage")
    save.add_argument("--run", required=True, metavar="DIR", help="folder of results")
    save.add_argument("--gpkg", required=True, metavar="FILE")
    info = commands.add_parser("info", help="back ends, devices and models, as JSON")
    for command in (save, evaluation, info, _add_ndsm(commands), _add_polygonize(commands)):
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
    )


def _add_segment(command: argparse.ArgumentParser) -> None:
    _add_map(command)
    add = command.add_argument
    _add_choice(command, "--scenario", ScenarioChoice.AUTO, "which inputs to answer from")
    add("--gpkg", metavar="FILE", help="save everything in this GeoPackage too")
    add(
        "--resume",
        action="store_true",
        help="keep what is done on disk, and go on where a killed run with --resume stopped",
    )


def _add_compare(command: argparse.ArgumentParser) -> None:
    _add_map(command)
    command.set_defaults(scenario=ScenarioChoice.FULL, gpkg=None, resume=False)


def _add_map(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--out", required=True, metavar="DIR", help="folder for the results")
    add("--rgir", metavar="FILE", help="image with red, green and near infrared")
    add("--ndsm", metavar="FILE", help="heights above ground")
    add("--dsm", metavar="FILE", help="surface model; with --dtm instead of --ndsm")
    add("--dtm", metavar="FILE", help="terrain model")
    add("--rgir-bands", type=_bands, metavar="R,G,NIR", help="band numbers, from 1")
    _add_choice(command, "--ndsm-unit", HeightUnit.METRE, "unit of the heights")
    add("--model", default=DEFAULT_MODEL_ID, metavar="ID-or-DIR", help="default %(default)s")
    _add_choice(command, "--backend", BackendChoice.AUTO, "library")
    _add_choice(command, "--device", DeviceChoice.AUTO, "where it is computed")
    _add_choice(command, "--precision", Precision.AUTO, "number format")
    add("--tile", type=int, metavar="N", help="side of a tile in pixels; default: the model's")
    add("--overlap", type=int, metavar="N", help="pixels shared by neighbours; default: a quarter")
    add("--batch", type=int, metavar="N", help="tiles computed together")
    add("--extent", type=_extent, metavar="XMIN,YMIN,XMAX,YMAX", help="part to map, in its CRS")
    add("--mask", metavar="VECTOR", help="polygons of the part to map")
    names = ",".join(output.value for output in Output)
    add("--outputs", type=_outputs, default=DEFAULT_OUTPUTS, metavar=names, help="what to write")
    add("--json", action="store_true", help="progress as JSON lines; obeys standard input")


def _add_ndsm(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        "ndsm", help="write heights above ground: DSM minus DTM"
    )
    command.add_argument("--dsm", required=True, metavar="FILE", help="surface model")
    command.add_argument("--dtm", required=True, metavar="FILE", help="terrain model")
    _add_choice(command, "--ndsm-unit", HeightUnit.METRE, "unit of the heights in both")
    command.add_argument("--out", required=True, metavar="FILE", help="GeoTIFF, metres")
    return command


def _add_polygonize(commands: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        "polygonize", help="draw the polygons of a map"
    )
    command.add_argument("--classes", required=True, metavar="FILE", help="classes.tif of a run")
    command.add_argument("--confidence", metavar="FILE", help="confidence.tif of the run")
    command.add_argument("--ndsm", metavar="FILE", help="heights above ground, metres")
    command.add_argument("--model", metavar="ID-or-DIR", help="whose classes; default: ISPRS")
    command.add_argument("--out", required=True, metavar="FILE", help="GeoPackage")
    return command


def _add_choice(command: argparse.ArgumentParser, option: str, default: Choice, text: str) -> None:
    values = [choice.value for choice in type(default)]
    command.add_argument(
        option,
        type=_one_of(type(default)),
        default=default,
        metavar="|".join(values),
        help=f"{text}; default {default.value}",
    )


def _one_of(kind: type[Choice]) -> Callable[[str], Choice]:
    def read(text: str) -> Choice:
        try:
            return kind(text)
        except ValueError as error:
            known = ", ".join(choice.value for choice in kind)
            raise argparse.ArgumentTypeError(f"'{text}' is none of {known}") from error

    return read


def _bands(text: str) -> tuple[int, int, int]:
    try:
        red, green, nir = (int(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not three band numbers") from error
    return red, green, nir


def _extent(text: str) -> Extent:
    try:
        xmin, ymin, xmax, ymax = (float(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not four numbers") from error
    return Extent(xmin, ymin, xmax, ymax)


def _outputs(text: str) -> tuple[Output, ...]:
    return tuple(_one_of(Output)(part.strip()) for part in text.split(",") if part.strip())
