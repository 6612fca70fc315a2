"""Options of the commands that take up a finished map: save, evaluate, polygonize, and others."""

from __future__ import annotations

import argparse
from typing import Any

from ...core.jobs.job import HeightUnit
from ...core.results.evaluation import EvaluationJob
from .option_values import Options, add_choice, add_command, add_surface, read_extent


def add_finished_map_commands(commands: Any) -> list[argparse.ArgumentParser]:
    """Add the commands to the sub-parsers of the whole parser, and return them."""
    return [
        _add_save(commands),
        _add_evaluate(commands),
        _add_values(commands),
        _add_polygonize(commands),
        _add_statistics(commands),
        _add_ndsm(commands),
    ]


def add_polygon_options(command: Options) -> None:
    """Add how polygons are drawn, for ``polygonize`` and for the commands that make maps."""
    command.add_argument(
        "--min-area",
        type=float,
        default=0.0,
        metavar="M2",
        help="smaller polygons join their largest neighbour; default 0: all stay",
    )
    command.add_argument(
        "--smooth",
        action="store_true",
        help="outlines without the steps of pixels; neighbours still share their borders",
    )


def evaluation_job_of(options: argparse.Namespace) -> EvaluationJob:
    """Return the job that the options of ``evaluate`` say."""
    return EvaluationJob(
        classes=options.classes,
        reference=options.reference,
        out=options.out,
        model=options.model,
        mapping=options.mapping,
        class_field=options.class_field,
        erode_px=options.erode,
        extent=options.extent,
        html=options.html,
        csv=options.csv,
        error_map=options.error_map,
    )


def _add_save(commands: Any) -> argparse.ArgumentParser:
    command = add_command(commands, "save", "write a finished run into one GeoPackage")
    command.add_argument("--run", required=True, metavar="DIR", help="folder of results")
    command.add_argument("--gpkg", required=True, metavar="FILE", help="file to write")
    return command


def _add_evaluate(commands: Any) -> argparse.ArgumentParser:
    command = add_command(commands, "evaluate", "compare a map with a reference")
    add = command.add_argument
    _add_classes(command)
    _add_reference(command)
    add(
        "--mapping",
        default="",
        metavar="VALUE=CLASS,...",
        help="default: as the command values tells",
    )
    add(
        "--erode",
        type=int,
        default=0,
        metavar="PX",
        help="leave out pixels this near to another class; ISPRS takes 3",
    )
    add("--extent", type=read_extent, metavar="XMIN,YMIN,XMAX,YMAX", help="part, in the map's CRS")
    add("--out", required=True, metavar="FILE", help="report, JSON or CSV")
    add("--html", metavar="FILE", help="the report as a page, too")
    add("--csv", metavar="FILE", help="the report as a table, too")
    add("--error-map", metavar="FILE", help="GeoTIFF: 100 x id of the reference + id of the map")
    return command


def _add_values(commands: Any) -> argparse.ArgumentParser:
    command = add_command(
        commands, "values", "print the values of a reference and the class of each, as JSON"
    )
    _add_reference(command)
    _add_model(command)
    return command


def _add_polygonize(commands: Any) -> argparse.ArgumentParser:
    command = add_command(commands, "polygonize", "draw the polygons of a map")
    _add_classes(command)
    _add_qualities(command)
    add_polygon_options(command)
    command.add_argument("--out", required=True, metavar="FILE", help="GeoPackage")
    return command


def _add_statistics(commands: Any) -> argparse.ArgumentParser:
    command = add_command(
        commands, "statistics", "write the areas of the classes, in all or in each zone"
    )
    _add_classes(command)
    _add_qualities(command)
    command.add_argument("--zones", metavar="VECTOR", help="polygons; without them the whole map")
    command.add_argument(
        "--zone-field", metavar="NAME", help="that names a zone; default: its number"
    )
    command.add_argument("--out", required=True, metavar="FILE", help="table, CSV")
    return command


def _add_ndsm(commands: Any) -> argparse.ArgumentParser:
    command = add_command(
        commands, "ndsm", "write heights above ground: DSM minus DTM, or minus an estimated ground"
    )
    add_surface(command)
    add_choice(command, "--ndsm-unit", HeightUnit.METRE, "unit of the heights")
    command.add_argument("--out", required=True, metavar="FILE", help="GeoTIFF, metres")
    return command


def _add_classes(command: argparse.ArgumentParser) -> None:
    command.add_argument("--classes", required=True, metavar="FILE", help="classes.tif of a run")
    _add_model(command, "that of the run, if its run.json lies beside, else ISPRS")


def _add_model(command: argparse.ArgumentParser, default: str = "ISPRS") -> None:
    command.add_argument("--model", metavar="ID-or-DIR", help=f"whose classes; default: {default}")


def _add_reference(command: argparse.ArgumentParser) -> None:
    text = "raster of class ids or ISPRS colours, or polygons"
    command.add_argument("--reference", required=True, metavar="FILE", help=text)
    command.add_argument(
        "--class-field", default="class_id", metavar="NAME", help="of polygons; default %(default)s"
    )


def _add_qualities(command: argparse.ArgumentParser) -> None:
    command.add_argument("--confidence", metavar="FILE", help="confidence.tif of the run")
    command.add_argument("--ndsm", metavar="FILE", help="heights above ground, metres")
