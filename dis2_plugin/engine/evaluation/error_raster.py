"""The error map: each pixel holds what the reference and what the map say, where both speak."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...core.class_scheme import ClassScheme
from ...core.errors import JobError
from ...core.looks.error_map import ERROR_NO_DATA, NOT_MAPPED, error_value
from ...core.results.evaluation import ERROR_MAP_FILE
from ...core.window import Window
from ..labels.label_rule import LabelArray
from ..raster.geotiff import FLAT, RasterSpec, Sheet
from ..raster.id_raster import IdRaster
from ..raster.sources.source import grid_of, open_raster

SPEC = RasterSpec(
    "errors",
    ERROR_MAP_FILE,
    ("100 x class id of the reference + class id of the map",),
    gdal.GDT_UInt16,
    FLAT,
    ERROR_NO_DATA,
)


class ErrorMap(Protocol):
    """Takes what is known and what was found."""

    def write(self, known: LabelArray, found: LabelArray, window: Window) -> None:
        """Write channels (height, width) of a window of the compared part."""

    def finish(self) -> None:
        """Make the file whole."""


@contextmanager
def open_error_map(
    path: Path | None, classes: str, area: Window, scheme: ClassScheme
) -> Iterator[ErrorMap]:
    """Open an error map for a part of a classified raster; one without a path takes nothing.

    Raises:
        JobError: an id of the scheme does not fit into its values.
        OutputError: it cannot be written.
    """
    if path is None:
        yield _NoErrorMap()
        return
    largest = max(item.id for item in scheme.classes)
    if largest >= NOT_MAPPED:
        raise JobError(
            f"An error map cannot hold the class id {largest}.", f"Use ids below {NOT_MAPPED}."
        )
    with IdRaster(path, SPEC, Sheet(grid_of(open_raster(classes)), area)) as raster:
        yield _ErrorRaster(raster, scheme)


class _NoErrorMap:
    def write(self, known: LabelArray, found: LabelArray, window: Window) -> None:
        """Take nothing."""

    def finish(self) -> None:
        """Have nothing to finish."""


class _ErrorRaster:
    def __init__(self, raster: IdRaster, scheme: ClassScheme) -> None:
        self._raster = raster
        self._values = _value_table(scheme)

    def write(self, known: LabelArray, found: LabelArray, window: Window) -> None:
        """Write the values; a label below 0 means nothing is known, or nothing was found."""
        self._raster.write(self._values[np.maximum(known, -1), np.maximum(found, -1)], window)

    def finish(self) -> None:
        """Make the file whole."""
        self._raster.finish()


def _value_table(scheme: ClassScheme) -> npt.NDArray[np.uint16]:
    """Return values by channel of reference and map; the last row and column are for nothing."""
    ids = [item.id for item in scheme.classes]
    table = np.full((len(ids) + 1, len(ids) + 1), ERROR_NO_DATA, np.uint16)
    for row, reference in enumerate(ids):
        for col, mapped in enumerate([*ids, NOT_MAPPED]):
            table[row, col] = error_value(reference, mapped)
    return table
