"""How much of each class lies in each polygon of a layer of zones, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...core.class_scheme import ClassScheme
from ...core.errors import InputError
from ...core.progress import Progress, Reporter
from ...core.results.result import ClassArea
from ..files.place import check_place
from ..files.text_file import write_table
from ..labels.reference_labels import field_value
from ..raster.grids.burn import Polygons
from ..raster.grids.quantity import ClassRaster, Quantity, height_reader, metres_of, strips
from .class_sums import ClassSums
from .statistics import COLUMNS, class_areas, statistics_rows, write_statistics

STAGE = "statistics"


@dataclass(frozen=True)
class MapRasters:
    """Paths of a classified raster and of what is averaged in it; None where there is none."""

    classes: str
    confidence: str | None = None
    ndsm: str | None = None


@dataclass(frozen=True)
class ZoneLayer:
    """Polygons and the field that names them; without a field they are called by their number."""

    path: str
    name_field: str | None = None


def write_zone_statistics(
    rasters: MapRasters,
    zones: ZoneLayer | None,
    scheme: ClassScheme,
    path: Path,
    reporter: Reporter,
) -> None:
    """Write a row for each class of each zone, or for each class of the map without zones.

    A pixel belongs to the zone its centre lies in, where zones overlap to the last one.

    Raises:
        InputError: a file cannot be read, or no zone lies on the map.
        OutputError: the table cannot be written.
        Cancelled: the person asked to stop.
    """
    check_place(path)
    if zones is None:
        words = (rasters.classes, rasters.confidence, scheme, rasters.ndsm)
        write_statistics(class_areas(*words, reporter), path)
        return
    rows: list[tuple[Any, ...]] = [("zone", *COLUMNS)]
    for name, areas in zone_areas(rasters, zones, scheme, reporter):
        rows += [(name, *row) for row in statistics_rows(areas)]
    write_table(rows, path)


def zone_areas(
    rasters: MapRasters, zones: ZoneLayer, scheme: ClassScheme, reporter: Reporter
) -> Iterator[tuple[Any, tuple[ClassArea, ...]]]:
    """Yield the name of each zone with the areas of the classes in it.

    Raises:
        InputError: a file cannot be read, or no zone lies on the map.
        Cancelled: the person asked to stop.
    """
    classes = ClassRaster(rasters.classes)
    grid = classes.grid
    confidence = Quantity(rasters.confidence) if rasters.confidence else None
    heights = height_reader(rasters.ndsm, grid)
    names: list[Any] = []

    def number(feature: Any) -> int:
        """Return the number of a zone and keep its name, which may be empty."""
        field = zones.name_field
        names.append(field_value(feature, field) if field else feature.GetFID())
        return len(names)

    polygons = Polygons(zones.path, grid, number)
    sums = ClassSums(scheme, grid, len(names))
    for window in strips(grid):
        cells = sums.cells(classes.read(window), polygons.burn(window))
        rated = confidence.read(window) if confidence else None
        metres = metres_of(heights, window) if heights else None
        sums.add(window, cells, rated, metres)
        reporter.progress(Progress(STAGE, window.row_end, grid.height))
    if not sums.classified:
        raise InputError(
            f"No zone of {zones.path} lies on a classified pixel of {rasters.classes}.",
            "Check that both show the same place, and their CRSs.",
        )
    for zone, name in enumerate(names):
        yield name, sums.areas(zone)
