"""All results of a run in one GeoPackage that shows the same map wherever it is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from osgeo import gdal

from ...core.class_scheme import ClassScheme
from ...core.errors import InputError
from ...core.progress import Progress, Reporter, SilentReporter
from ...core.results.result import RunResult
from ..files.whole_file import closing_data_sets, whole_or_nothing
from ..labels.run_classes import classes_of_run
from ..raster.gdal_progress import ProgressCallback
from ..raster.sources.placement import is_upright, placement
from ..raster.sources.source import open_raster
from .plan import POLYGONS, PlannedRaster, plan_polygons, plan_rasters
from .rasters import add_raster
from .replacing import check_target
from .stored_project import ProjectLayer, place_of, store_project
from .tables import add_default_styles, add_run, add_statistics, add_vector

STAGE = "geopackage"


def write_geopackage(
    result_files: Mapping[str, str],
    run: RunResult,
    out: str,
    reporter: Reporter | None = None,
) -> None:
    """Write the results of a run into one GeoPackage.

    It holds the polygons, the rasters of classes, confidence, scenario and attention with their
    colours, the tables ``statistics`` and ``run``, the style of the polygons, and a QGIS project
    that shows them all like the run. It is built beside its place and moved there when whole.

    Args:
        result_files: output name to path, as in ``RunResult.files``; what is absent is left out.
        run: the finished run.
        out: path of the GeoPackage; an earlier one of results is replaced.
        reporter: told how far it is, and warned where a raster had to be turned.

    Raises:
        InputError: there is no classified raster, or a result cannot be read.
        OutputError: the file holds something else, is in use, or cannot be written.
        Cancelled: the person asked to stop; nothing was left behind.
    """
    target = Path(out)
    check_target(target)
    if "classes" not in result_files:
        raise InputError("The run has no classified raster.", "Ask the run for classes.")
    reporter = reporter or SilentReporter()
    if not is_upright(placement(open_raster(result_files["classes"]))):
        reporter.warning(
            "A GeoPackage holds no rotated rasters: they were turned upright by the nearest pixel. "
            "The GeoTIFFs are as they were."
        )
    scheme = classes_of_run(run)
    ask = partial(reporter.progress, Progress(STAGE, 0, 100))
    rasters = plan_rasters(result_files, scheme, ask)
    with whole_or_nothing(target) as part:
        layers = _write_layers(str(part), result_files, scheme, rasters, reporter)
        _write_tables(str(part), run, layers)
        place = place_of(result_files["classes"])
        store_project(part, target.name, f"DIS2 {target.stem}", layers, place)


def _write_layers(
    part: str,
    files: Mapping[str, str],
    scheme: ClassScheme,
    rasters: tuple[PlannedRaster, ...],
    reporter: Reporter,
) -> tuple[ProjectLayer, ...]:
    """Write what shows on a map; return its layers from the top down."""
    shares = len(rasters) + 1
    layers = []
    if POLYGONS in files:
        with _stoppable(reporter, 0, shares) as progress:
            add_vector(part, files[POLYGONS], POLYGONS, progress)
        layers.append(plan_polygons(scheme))
    for number, raster in enumerate(rasters, start=1):
        with _stoppable(reporter, number, shares) as progress:
            add_raster(part, raster.table, progress)
        layers.append(raster.layer)
    return tuple(layers)


@contextmanager
def _stoppable(reporter: Reporter, number: int, shares: int) -> Iterator[ProgressCallback]:
    """Give the callback of one share of the work; a stop is no failure to write."""
    progress = ProgressCallback(reporter, STAGE, number / shares, (number + 1) / shares)
    try:
        yield progress
    except RuntimeError:
        progress.raise_if_cancelled()
        raise
    progress.raise_if_cancelled()


def _write_tables(part: str, run: RunResult, layers: tuple[ProjectLayer, ...]) -> None:
    dataset = gdal.OpenEx(part, gdal.OF_VECTOR | gdal.OF_UPDATE)
    add_statistics(dataset, run)
    add_run(dataset, run)
    add_default_styles(dataset, [(la.table, la.style, la.is_vector) for la in layers])
    dataset.FlushCache()
    with closing_data_sets():
        del dataset
