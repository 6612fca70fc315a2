"""How much of each class lies in each polygon of a layer of zones, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..core.class_scheme import ClassScheme
from ..core.errors import InputError
from ..core.progress import Progress, Reporter
from ..core.result import ClassArea
from ..core.window import ReferenceGrid
from .burn import Polygons
from .ground_area import GroundArea
from .quantity import ClassRaster, Quantity, height_reader, metres_of, strips
from .reference_labels import field_value
from .statistics import COLUMNS, class_areas, statistics_rows, write_statistics
from .text_file import write_table

STAGE = "statistics"

_ID_COUNT = 256


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
    if zones is None:
        areas = class_areas(rasters.classes, rasters.confidence, scheme, rasters.ndsm)
        write_statistics(areas, path)
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
        named = field_value(feature, zones.name_field) if zones.name_field else None
        names.append(feature.GetFID() if named is None else named)
        return len(names)

    polygons = Polygons(zones.path, grid, number)
    sums = _ZoneSums(len(names), scheme, grid)
    for window in strips(grid):
        cells = sums.cells(polygons.burn(window), classes.read(window))
        sums.count(cells, np.broadcast_to(sums.ground_m2(window), cells.shape))
        if confidence is not None:
            sums.confidence.add(cells, confidence.read(window))
        if heights is not None:
            sums.heights.add(cells, metres_of(heights, window))
        reporter.progress(Progress(STAGE, window.row_end, grid.height))
    if not sums.pixels.any():
        raise InputError(
            f"No zone of {zones.path} lies on a classified pixel of {rasters.classes}.",
            "Check that both show the same place, and their CRSs.",
        )
    for zone, name in enumerate(names):
        yield name, sums.areas(zone)


class _Mean:
    """Sums and counts of one quantity by cell."""

    def __init__(self, cells: int) -> None:
        self._sum, self._pixels = np.zeros(cells), np.zeros(cells)

    def add(self, cells: npt.NDArray[np.int64], values: npt.NDArray[Any]) -> None:
        known = (cells >= 0) & ~np.isnan(values)
        self._sum += np.bincount(cells[known], values[known], len(self._sum))
        self._pixels += np.bincount(cells[known], minlength=len(self._sum))

    def of(self, cell: int) -> float | None:
        return float(self._sum[cell] / self._pixels[cell]) if self._pixels[cell] else None


class _ZoneSums:
    """Sums by cell: a class in a zone."""

    def __init__(self, zones: int, scheme: ClassScheme, grid: ReferenceGrid) -> None:
        self._scheme, self._ground = scheme, GroundArea(grid)
        size = zones * len(scheme)
        self._channels = np.full(_ID_COUNT, -1, np.int64)
        for channel, item in enumerate(scheme.classes):
            self._channels[item.id] = channel
        self.pixels, self._area_m2 = np.zeros(size, np.int64), np.zeros(size)
        self.confidence, self.heights = _Mean(size), _Mean(size)

    def ground_m2(self, window: Any) -> Any:
        return self._ground.of(window) if self._ground.known else 0.0

    def cells(
        self, zones: npt.NDArray[np.int32], ids: npt.NDArray[np.uint8]
    ) -> npt.NDArray[np.int64]:
        """Return the cell of each pixel (height, width), -1 outside of zones and classes."""
        channels = self._channels[ids]
        cells = (zones.astype(np.int64) - 1) * len(self._scheme) + channels
        return np.where((zones > 0) & (channels >= 0), cells, -1)

    def count(self, cells: npt.NDArray[np.int64], ground_m2: npt.NDArray[np.float64]) -> None:
        inside = cells >= 0
        self.pixels += np.bincount(cells[inside], minlength=len(self.pixels))
        self._area_m2 += np.bincount(cells[inside], ground_m2[inside], len(self.pixels))

    def areas(self, zone: int) -> tuple[ClassArea, ...]:
        first = zone * len(self._scheme)
        return tuple(
            ClassArea(
                class_id=item.id,
                name=item.name,
                pixels=int(self.pixels[cell]),
                area_m2=float(self._area_m2[cell]) if self._ground.known else None,
                mean_confidence=self.confidence.of(cell) or 0.0,
                mean_height=self.heights.of(cell),
            )
            for cell, item in enumerate(self._scheme.classes, start=first)
        )
