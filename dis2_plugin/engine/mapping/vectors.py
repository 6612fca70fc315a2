"""What is made of the finished rasters of a run: areas of the classes, and polygons."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ...core.progress import Reporter
from ...core.results.result import POLYGONS_FILE, ClassArea
from ..measures.polygons import PolygonShape, polygonize
from ..measures.statistics import class_areas
from ..planning.plan import Plan
from ..raster.grids.align import PartReader, Reader


def map_areas(rasters: Mapping[str, Path], plan: Plan, reporter: Reporter) -> tuple[ClassArea, ...]:
    """Return the areas of a finished map, read again from its rasters.

    Args:
        rasters: output name to path.
        plan: the run.
        reporter: told how far it is.

    Raises:
        Cancelled: the person asked to stop.
    """
    words = str(rasters["classes"]), str(rasters["confidence"]), plan.card.classes
    return class_areas(*words, _heights(plan), reporter)


def write_polygons(
    rasters: Mapping[str, Path], plan: Plan, folder: Path, reporter: Reporter
) -> Path:
    """Draw the polygons of a finished map and return their file.

    Args:
        rasters: output name to path.
        plan: the run.
        folder: where the file goes.
        reporter: told how far it is.

    Raises:
        OutputError: the file cannot be written.
        Cancelled: the person asked to stop.
    """
    words = str(rasters["classes"]), str(rasters["confidence"]), _heights(plan)
    shape = PolygonShape(plan.job.min_area_m2, plan.job.smooth)
    polygonize(*words, str(folder / POLYGONS_FILE), plan.card.classes, reporter, shape)
    return folder / POLYGONS_FILE


def _heights(plan: Plan) -> Reader | None:
    ndsm = plan.inputs.ndsm
    return None if ndsm is None else PartReader(ndsm, plan.window)
