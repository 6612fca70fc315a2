"""How much of the map each class covers, as values and as a table."""

from __future__ import annotations

from pathlib import Path

from ...core.class_scheme import ClassScheme
from ...core.progress import Progress, Reporter, SilentReporter
from ...core.results.result import ClassArea
from ..files.text_file import write_table
from ..raster.grids.quantity import ClassRaster, Heights, Quantity, height_reader, metres_of, strips
from .class_sums import ClassSums

STAGE = "statistics"
COLUMNS = ("class_id", "name", "pixels", "area_m2", "share", "mean_confidence", "mean_height")


def class_areas(
    classes_tif: str,
    confidence_tif: str | None,
    scheme: ClassScheme,
    ndsm: Heights = None,
    reporter: Reporter | None = None,
) -> tuple[ClassArea, ...]:
    """Return the area of each class of a finished map, read once from top to bottom.

    Raises:
        InputError: a raster cannot be read.
        Cancelled: the person asked to stop.
    """
    reporter = reporter or SilentReporter()
    classes = ClassRaster(classes_tif)
    confidence = Quantity(confidence_tif) if confidence_tif else None
    heights = height_reader(ndsm, classes.grid)
    sums = ClassSums(scheme, classes.grid)
    for window in strips(classes.grid):
        rated = confidence.read(window) if confidence else None
        metres = metres_of(heights, window) if heights else None
        sums.add(window, sums.cells(classes.read(window)), rated, metres)
        reporter.progress(Progress(STAGE, window.row_end, classes.grid.height))
    return sums.areas()


def write_statistics(areas: tuple[ClassArea, ...], path: Path) -> None:
    """Write the areas as comma-separated values.

    ``share`` is of all classified pixels. A cell is empty where there is nothing to say: no area
    without a CRS, no confidence without pixels or their confidence, no height without heights.

    Raises:
        OutputError: the file cannot be written.
    """
    write_table([COLUMNS, *statistics_rows(areas)], path)


def statistics_rows(
    areas: tuple[ClassArea, ...],
) -> list[tuple[int, str, int, float | None, float, float | None, float | None]]:
    """Return the rows of the table under ``COLUMNS``; None where there is nothing to say."""
    total = max(sum(area.pixels for area in areas), 1)
    return [
        (
            area.class_id,
            area.name,
            area.pixels,
            None if area.area_m2 is None else round(area.area_m2, 3),
            round(area.pixels / total, 6),
            round(area.mean_confidence, 4) or None,  # nothing is answered with none at all
            None if area.mean_height is None else round(area.mean_height, 3),
        )
        for area in areas
    ]
