"""How much of the map each class covers, counted window by window."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..core.class_scheme import ClassScheme
from ..core.progress import Progress, Reporter, SilentReporter
from ..core.result import ClassArea
from ..core.window import ReferenceGrid, Window
from .ground_area import GroundArea
from .quantity import (
    ClassRaster,
    FloatArray,
    Heights,
    IdArray,
    Quantity,
    height_reader,
    metres_of,
    strips,
)
from .text_file import write_table

STAGE = "statistics"
COLUMNS = ("class_id", "name", "pixels", "area_m2", "share", "mean_confidence", "mean_height")

_ID_COUNT = 256


class ClassStatistics:
    """Sums over the windows of a map; each pixel must be added once."""

    def __init__(self, scheme: ClassScheme, grid: ReferenceGrid) -> None:
        self._scheme = scheme
        self._ground = GroundArea(grid)
        self._pixels = np.zeros(_ID_COUNT, np.int64)
        self._area_m2 = np.zeros(_ID_COUNT)
        self._confidence = _Mean()
        self._heights = _Mean()

    def add(
        self,
        window: Window,
        classes: IdArray,
        confidence: FloatArray | None = None,
        heights: FloatArray | None = None,
    ) -> None:
        """Count the pixels of a window of the grid.

        Args:
            window: where the pixels lie.
            classes: (height, width) ids; ids outside the scheme, such as no-data, are left out.
            confidence: (height, width) 0..1, NaN where unknown; None where there is none.
            heights: (height, width) metres above ground, NaN where unknown; None without heights.
        """
        ids = classes.ravel()
        self._pixels += np.bincount(ids, minlength=_ID_COUNT)
        if self._ground.known:
            areas = np.broadcast_to(self._ground.of(window), classes.shape)
            self._area_m2 += np.bincount(ids, areas.ravel(), _ID_COUNT)
        if confidence is not None:
            self._confidence.add(ids, confidence.ravel())
        if heights is not None:
            self._heights.add(ids, heights.ravel())

    def areas(self) -> tuple[ClassArea, ...]:
        """Return what was counted, one entry a class, in the order of the scheme.

        The mean confidence is 0 where no pixel of the class has one.
        """
        return tuple(
            ClassArea(
                class_id=item.id,
                name=item.name,
                pixels=int(self._pixels[item.id]),
                area_m2=float(self._area_m2[item.id]) if self._ground.known else None,
                mean_confidence=self._confidence.of(item.id) or 0.0,
                mean_height=self._heights.of(item.id),
            )
            for item in self._scheme.classes
        )


class _Mean:
    """Means by class id."""

    def __init__(self) -> None:
        self._sum, self._pixels = np.zeros(_ID_COUNT), np.zeros(_ID_COUNT, np.int64)

    def add(self, ids: IdArray, values: FloatArray) -> None:
        known = ~np.isnan(values)
        self._pixels += np.bincount(ids[known], minlength=_ID_COUNT)
        self._sum += np.bincount(ids[known], values[known], _ID_COUNT)

    def of(self, class_id: int) -> float | None:
        pixels = self._pixels[class_id]
        return float(self._sum[class_id] / pixels) if pixels else None


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
    statistics = ClassStatistics(scheme, classes.grid)
    for window in strips(classes.grid):
        rated = confidence.read(window) if confidence else None
        metres = metres_of(heights, window) if heights else None
        statistics.add(window, classes.read(window), rated, metres)
        reporter.progress(Progress(STAGE, window.row_end, classes.grid.height))
    return statistics.areas()


def write_statistics(areas: tuple[ClassArea, ...], path: Path) -> None:
    """Write the areas as comma-separated values.

    ``share`` is of all classified pixels. A cell is empty where there is nothing to say: no area
    without a CRS, no confidence without pixels, no height without heights.

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
            round(area.mean_confidence, 4) if area.pixels else None,
            None if area.mean_height is None else round(area.mean_height, 3),
        )
        for area in areas
    ]
