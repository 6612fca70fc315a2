"""Where heights, and where colour, changed the class: three maps held against each other.

Read and written in strips from top to bottom, so that memory does not grow with the map.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...core.class_scheme import NO_DATA_ID, ClassScheme
from ...core.looks.colours import difference_palette
from ...core.modality import Modality, Scenario
from ...core.progress import Progress, Reporter
from ...core.results.comparison import COMPARED, DIFFERENCE_FILE, WITHOUT, Change, Difference
from ...core.window import ReferenceGrid, Window
from ..raster.geotiff import FLAT, RasterSpec, Sheet
from ..raster.grids.ground_area import GroundArea
from ..raster.grids.quantity import ClassRaster, IdArray, strips
from ..raster.id_raster import IdRaster
from .changes import ChangeCount

STAGE = "difference"
SPEC = RasterSpec(
    "difference", DIFFERENCE_FILE, ("what changed the class",), gdal.GDT_Byte, FLAT, NO_DATA_ID
)

_BIT = {Modality.NDSM: Difference.HEIGHT, Modality.RGIR: Difference.COLOUR}
_ID_COUNT = 256
_STRIP_PX = 1 << 21


@dataclass(frozen=True)
class Differences:
    """What was counted: name of a ``Difference`` to pixels, and what became what."""

    pixels: dict[str, int]
    changes: tuple[Change, ...]


def write_difference(
    classes: Mapping[Scenario, str],
    path: Path,
    sheet: Sheet,
    scheme: ClassScheme,
    reporter: Reporter,
) -> Differences:
    """Write ``difference.tif`` and count the changes.

    Args:
        classes: the three ``classes.tif`` of one window of one grid.
        path: the file to write.
        sheet: where it lies.
        scheme: names of the classes.
        reporter: told about rows.

    Raises:
        InputError: a map cannot be read.
        OutputError: the file cannot be written.
        Cancelled: the person asked to stop.
    """
    maps = {scenario: ClassRaster(classes[scenario]) for scenario in COMPARED}
    grid = maps[Scenario.FULL].grid
    tally = _Tally(grid, scheme)
    with IdRaster(path, SPEC, sheet, difference_palette()) as target:
        for window in strips(grid, _STRIP_PX):
            ids = {scenario: source.read(window) for scenario, source in maps.items()}
            codes = difference_codes(ids)
            tally.add(window, ids, codes)
            target.write(codes, window)
            reporter.progress(Progress(STAGE, window.row_end, grid.height))
        target.finish()
    return tally.differences()


def difference_codes(ids: Mapping[Scenario, IdArray]) -> IdArray:
    """Return a ``Difference`` for each pixel, ``NO_DATA_ID`` where a map has no answer.

    Args:
        ids: (height, width) class ids under each scenario of a comparison.
    """
    full = ids[Scenario.FULL]
    codes = np.zeros(full.shape, np.uint8)
    for modality, scenario in WITHOUT.items():
        codes[ids[scenario] != full] |= np.uint8(_BIT[modality])
    for answer in ids.values():
        codes[answer == NO_DATA_ID] = NO_DATA_ID
    return codes


class _Tally:
    """Counts codes, and for each modality what became what."""

    def __init__(self, grid: ReferenceGrid, scheme: ClassScheme) -> None:
        self._codes = np.zeros(_ID_COUNT, np.int64)
        self._pairs = {modality: ChangeCount(GroundArea(grid), scheme) for modality in WITHOUT}

    def add(self, window: Window, ids: Mapping[Scenario, IdArray], codes: IdArray) -> None:
        """Count the pixels of a window of the map."""
        self._codes += np.bincount(codes.ravel(), minlength=_ID_COUNT)
        for modality, scenario in WITHOUT.items():
            changed = (codes != NO_DATA_ID) & ((codes & np.uint8(_BIT[modality])) != 0)
            self._pairs[modality].add(window, ids[scenario], ids[Scenario.FULL], changed)

    def differences(self) -> Differences:
        """Return what was counted."""
        pixels = {d.name.lower(): int(self._codes[d]) for d in Difference}
        compared = sum(pixels.values())
        changes = [
            change
            for modality, pairs in self._pairs.items()
            for change in pairs.changes(modality, compared)
        ]
        return Differences(pixels, tuple(changes))
