"""The words of the command line, and the job they say."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ...core.errors import JobError
from ...core.jobs.job import (
    DEFAULT_OUTPUTS,
    BackendChoice,
    DeviceChoice,
    HeightUnit,
    Output,
    Precision,
    SegmentationJob,
)
from ...core.modality import ScenarioChoice
from ...core.models.model_card import DEFAULT_MODEL_ID
from ...core.process.command_line import Parser
from ...core.process.messages import CANCEL_LINE
from ..planning.blocks import BLOCK_ROWS_PX
from .finished_map_options import add_finished_map_commands, add_polygon_options
from .option_values import (
    add_choice,
    add_command,
    add_surface,
    read_bands,
    read_extent,
    read_outputs,
)

_DESCRIPTION = """Land cover from an image and heights.

A map, and how good it is:
  python -m dis2_plugin.engine segment --rgir image.tif --ndsm heights.tif --out map
  python -m dis2_plugin.engine evaluate --classes map/classes.tif --reference truth.tif \\
      --out report.json
"""
_MAY_BE_NEGATIVE = ("--extent",)
_JSON_HELP = (
    f"progress and errors as JSON lines; the line '{CANCEL_LINE}', or the end of a pipe, on "
    "standard input stops the command"
)


def parser() -> Parser:
    """Return the parser of all commands."""
    whole = Parser(
        prog="python -m dis2_plugin.engine",
        description=_DESCRIPTION,
        epilog="COMMAND --help tells its options. Exit status: 0 done, 1 an error, 130 stopped.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    made = [
        _add_segment(add_command(commands, "segment", "make a map from an image and heights")),
        _add_estimate(add_command(commands, "estimate", "tell what segment would need")),
        _add_compare(add_command(commands, "compare", "map in three scenarios; show differences")),
        add_command(commands, "info", "print back ends, devices and models, as JSON"),
        *add_finished_map_commands(commands),
    ]
    for command in made:
        command.add_argument("--json", action="store_true", help=_JSON_HELP)
    return whole


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return the chosen command and its options.

    Raises:
        JobError: the words are no command, or name a file as neither GDAL nor JSON can.
    """
    for word in words:
        if not _is_text(word):
            raise JobError(
                f"{word!a} holds bytes that are no UTF-8.", "Give the file or folder another name."
            )
    return parser().parse_args(_joined(words))


def _is_text(word: str) -> bool:
    """Return whether a word is text: of other bytes Python makes halves of letters."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True


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


def _add_segment(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    mapped, computed, written = _add_map(command)
    add_choice(mapped, "--scenario", ScenarioChoice.AUTO, "which inputs to answer from")
    computed.add_argument(
        "--resume",
        action="store_true",
        help="keep what is done on disk, and go on where a run with --resume was interrupted",
    )
    many = "of Dask, or local[:N]: many workers make the map"
    computed.add_argument("--scheduler", metavar="ADDRESS", help=many)
    computed.add_argument(
        "--block-rows",
        type=int,
        default=BLOCK_ROWS_PX,
        metavar="PX",
        help="least height of what such a worker makes at once (default %(default)s)",
    )
    written.add_argument("--gpkg", metavar="FILE", help="save everything in this GeoPackage too")
    return command


def _add_estimate(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    _add_segment(command)
    words = "within seconds: ask the network about two tiles at most, and estimate no ground"
    command.add_argument("--quick", action="store_true", help=words)
    return command


def _add_compare(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    _add_map(command)
    command.set_defaults(scenario=ScenarioChoice.FULL, gpkg=None, resume=False)
    return command


def _add_map(command: argparse.ArgumentParser) -> tuple[argparse._ArgumentGroup, ...]:
    """Add what all maps share; return the groups of its options, for others."""
    titles = ("what is mapped", "how it is computed", "what is written")
    groups = tuple(command.add_argument_group(title) for title in titles)
    for add_options, group in zip((_add_inputs, _add_computing, _add_results), groups):
        add_options(group)
    return groups


def _add_inputs(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    many = "; a quoted pattern or a tile index stands for many files"
    add("--rgir", metavar="FILE", help=f"image with red, green and near infrared{many}")
    add("--rgir-bands", type=read_bands, metavar="R,G,NIR", help="from 1; default: by their names")
    add("--ndsm", metavar="FILE", help="heights above ground; likewise")
    add_surface(group)
    add_choice(group, "--ndsm-unit", HeightUnit.METRE, "unit of the heights")
    where = "part to map, in the CRS of the image, or of the heights alone"
    add("--extent", type=read_extent, metavar="XMIN,YMIN,XMAX,YMAX", help=where)
    add("--mask", metavar="VECTOR", help="polygons of the part to map, in any CRS")


def _add_computing(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--model", default=DEFAULT_MODEL_ID, metavar="ID-or-DIR", help="default %(default)s")
    add_choice(group, "--backend", BackendChoice.AUTO, "library")
    add_choice(group, "--device", DeviceChoice.AUTO, "where it is computed")
    add_choice(group, "--precision", Precision.AUTO, "number format")
    add("--tile", type=int, metavar="N", help="side of a tile in pixels; default: the model's")
    add("--overlap", type=int, metavar="N", help="pixels shared by neighbours; default: up to 64")
    add("--batch", type=int, metavar="N", help="tiles computed together; default: by itself")


def _add_results(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--out", required=True, metavar="DIR", help="folder for the results")
    usual = ",".join(output.value for output in DEFAULT_OUTPUTS)
    group.add_argument(
        "--outputs",
        type=read_outputs,
        default=DEFAULT_OUTPUTS,
        metavar=",".join(output.value for output in Output),
        help=f"some of these; default {usual}",
    )
    add_polygon_options(group)
