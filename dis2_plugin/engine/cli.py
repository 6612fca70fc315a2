"""The commands of the engine; the only place where its errors become words and exit statuses."""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import astuple, replace
from pathlib import Path

from ..core.errors import Cancelled, Dis2Error
from ..core.process.messages import (
    EXIT_CANCELLED,
    EXIT_DONE,
    EXIT_ERROR,
    Compared,
    Estimated,
    Failed,
    Finished,
    Stopped,
)
from .command.finished_map_options import evaluation_job_of
from .command.options import job_of, parse
from .comparison.run import compare
from .evaluation.report import as_text
from .evaluation.run import run_evaluation, scheme_of
from .geopackage.package import write_geopackage
from .geopackage.replacing import check_polygons_target
from .info import survey
from .labels.label_rule import LabelRule
from .labels.reference_values import reference_values
from .mapping.run import run
from .measures.polygons import PolygonShape, polygonize
from .measures.zone_statistics import MapRasters, ZoneLayer, write_zone_statistics
from .planning.record import Notes, read_run
from .preflight.glance import glance
from .preflight.needs import check_capacity, look_ahead
from .preflight.speeds import SpeedBook
from .process.console import Console, JsonConsole, TextConsole, put_out
from .process.stop_signal import StopSignal
from .raster.gdal_setup import set_up_gdal
from .raster.sources.files_behind import refuse_replacing
from .scale.cluster import own_workers
from .scale.region import Scale, run_region
from .terrain.height_sources import HeightSources
from .terrain.ndsm import write_ndsm


def main(words: Sequence[str], stop: StopSignal | None = None) -> int:
    """Run one command and return its exit status; what ``stop`` hears is obeyed."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    stop = stop or StopSignal()
    is_worker = "--json" in words
    console: Console = JsonConsole(stop) if is_worker else TextConsole(stop)
    try:
        options = parse(words)
        if is_worker:
            stop.listen_to_parent()
        stop.check()
        _COMMANDS[options.command](options, console)
    except Cancelled:
        console.ended(Stopped())
        return EXIT_CANCELLED
    except Dis2Error as error:
        console.ended(Failed.from_error(error))
        return EXIT_ERROR
    except MemoryError:
        remedy = "Choose a smaller --batch or --tile, or close other programs."
        console.ended(Failed("MemoryError", "There is not enough memory.", remedy))
        return EXIT_ERROR
    return EXIT_DONE


def _segment(options: argparse.Namespace, console: Console) -> None:
    job = job_of(options)
    if options.scheduler is None:
        result = run(job, console, console.started)
    else:
        scale = Scale(options.scheduler, options.block_rows)
        result = run_region(job, scale, console, console.started)
    console.finished(Finished(result))


def _estimate(options: argparse.Namespace, console: Console) -> None:
    set_up_gdal()
    look = glance if options.quick else look_ahead
    notes = Notes(console)
    job = job_of(options)
    if options.scheduler:
        job = replace(job, resume=False)  # as ``run_region`` counts
    ahead = look(job, notes, SpeedBook())
    for warning in ahead.plan.warnings:
        notes.warning(warning)
    console.estimated(Estimated(ahead.estimate, ahead.plan.inputs.doubts))
    check_capacity(ahead, own_workers(options.scheduler or ""))


def _compare(options: argparse.Namespace, console: Console) -> None:
    console.finished(Compared(compare(job_of(options), console, console.started)))


def _evaluate(options: argparse.Namespace, console: Console) -> None:
    job = evaluation_job_of(options)
    refuse_replacing((job.out, job.html, job.csv, job.error_map), (job.classes, job.reference))
    report = run_evaluation(job, console)
    if not options.json:
        put_out(as_text(report))


def _values(options: argparse.Namespace, console: Console) -> None:
    rule = LabelRule(scheme_of(options.model), class_field=options.class_field)
    found = reference_values(options.reference, rule, console)
    put_out(json.dumps(found.to_json()))


def _save(options: argparse.Namespace, console: Console) -> None:
    result = read_run(Path(options.run))
    write_geopackage(result.files, result, options.gpkg, console)


def _ndsm(options: argparse.Namespace, console: Console) -> None:
    refuse_replacing([options.out], (options.dsm, options.dtm))
    heights = HeightSources(None, options.dsm, options.dtm, options.ground_window)
    write_ndsm(heights, options.out, options.ndsm_unit, console)


def _polygonize(options: argparse.Namespace, console: Console) -> None:
    words = (options.classes, options.confidence, options.ndsm, options.out)
    refuse_replacing(words[-1:], words[:-1])
    check_polygons_target(Path(options.out))
    shape = PolygonShape(options.min_area, options.smooth)
    polygonize(*words, scheme_of(options.model, options.classes), console, shape)


def _statistics(options: argparse.Namespace, console: Console) -> None:
    zones = ZoneLayer(options.zones, options.zone_field) if options.zones else None
    rasters = MapRasters(options.classes, options.confidence, options.ndsm)
    refuse_replacing([options.out], (*astuple(rasters), options.zones))
    scheme = scheme_of(options.model, options.classes)
    write_zone_statistics(rasters, zones, scheme, Path(options.out), console)


def _info(options: argparse.Namespace, console: Console) -> None:
    put_out(json.dumps(survey(), indent=2))


_COMMANDS: dict[str, Callable[[argparse.Namespace, Console], None]] = {
    "segment": _segment,
    "estimate": _estimate,
    "compare": _compare,
    "evaluate": _evaluate,
    "values": _values,
    "statistics": _statistics,
    "save": _save,
    "ndsm": _ndsm,
    "polygonize": _polygonize,
    "info": _info,
}
