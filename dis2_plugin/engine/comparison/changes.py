"""What became what: pixels and ground counted by the class before and the class after."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...core.class_scheme import ClassScheme
from ...core.modality import Modality
from ...core.results.comparison import Change
from ...core.window import Window
from ..files.text_file import write_table
from ..raster.grids.ground_area import GroundArea
from ..raster.grids.quantity import IdArray
from ..raster.sources.source import BoolArray

COLUMNS = ("modality", "from_class", "to_class", "pixels", "area_m2", "share")

_ID_COUNT = 256


class ChangeCount:
    """Counts pixels and their area by class before and class after."""

    def __init__(self, ground: GroundArea, scheme: ClassScheme) -> None:
        self._ground, self._scheme = ground, scheme
        self._pixels = np.zeros(_ID_COUNT**2, np.int64)
        self._area_m2 = np.zeros(_ID_COUNT**2)

    def add(self, window: Window, before: IdArray, after: IdArray, where: BoolArray) -> None:
        """Count the pixels of a window of the grid that ``where`` holds.

        Args:
            window: where the pixels lie.
            before: (height, width) class ids without a modality.
            after: (height, width) class ids with both.
            where: (height, width) the pixels that changed.
        """
        pairs = before[where].astype(np.int64) * _ID_COUNT + after[where]
        self._pixels += np.bincount(pairs, minlength=_ID_COUNT**2)
        if self._ground.known:
            areas = np.broadcast_to(self._ground.of(window), where.shape)[where]
            self._area_m2 += np.bincount(pairs, areas, _ID_COUNT**2)

    def changes(self, modality: Modality, compared: int) -> list[Change]:
        """Return what became what, the most frequent first.

        Args:
            modality: what made the change.
            compared: how many pixels were looked at, changed or not.
        """
        names = {item.id: item.name for item in self._scheme.classes}
        pairs = np.flatnonzero(self._pixels)
        order = np.argsort(-self._pixels[pairs], kind="stable")
        return [
            Change(
                modality=modality.value,
                from_class=names[pair // _ID_COUNT],
                to_class=names[pair % _ID_COUNT],
                pixels=int(self._pixels[pair]),
                area_m2=float(self._area_m2[pair]) if self._ground.known else None,
                share=float(self._pixels[pair] / compared),
            )
            for pair in pairs[order].tolist()
        ]


def write_changes(changes: tuple[Change, ...], path: Path) -> None:
    """Write the changes as comma-separated values; no area without a CRS.

    Raises:
        OutputError: the file cannot be written.
    """
    write_table([COLUMNS, *(_row(change) for change in changes)], path)


def _row(change: Change) -> tuple[str, str, str, int, float | None, float]:
    area_m2 = None if change.area_m2 is None else round(change.area_m2, 3)
    names = (change.modality, change.from_class, change.to_class)
    return (*names, change.pixels, area_m2, round(change.share, 6))
