"""What is drawn from the finished rasters: areas of the classes, and polygons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..core.job import Output
from ..core.progress import Reporter
from ..core.result import POLYGONS_FILE, STATISTICS_FILE, ClassArea
from .align import PartReader
from .plan import Plan
from .polygons import PolygonShape, polygonize
from .statistics import class_areas, write_statistics
from .stopwatch import Stopwatch


@dataclass(frozen=True)
class Vectors:
    """The areas, and output name to path of the files that were made."""

    areas: tuple[ClassArea, ...]
    files: dict[str, Path]


def write_vectors(
    rasters: Mapping[str, Path], plan: Plan, folder: Path, reporter: Reporter, watch: Stopwatch
) -> Vectors:
    """Measure the classes and, where asked for, draw their polygons.

    Args:
        rasters: output name to path.
        plan: the run.
        folder: where the files go.
        reporter: told how far it is.
        watch: measures the two stages.

    Raises:
        OutputError: a file cannot be written.
        Cancelled: the person asked to stop.
    """
    classes, confidence = str(rasters["classes"]), str(rasters["confidence"])
    scheme, ndsm = plan.card.classes, plan.inputs.ndsm
    heights = None if ndsm is None else PartReader(ndsm, plan.window)
    with watch.measure("statistics"):
        areas = class_areas(classes, confidence, scheme, heights, reporter)
        write_statistics(areas, folder / STATISTICS_FILE)
    files = {"statistics": folder / STATISTICS_FILE}
    if Output.POLYGONS in plan.job.outputs:
        files["polygons"] = folder / POLYGONS_FILE
        with watch.measure("polygons"):
            shape = PolygonShape(plan.job.min_area_m2, plan.job.smooth)
            out = str(files["polygons"])
            polygonize(classes, confidence, heights, out, scheme, reporter, shape)
    return Vectors(areas, files)
