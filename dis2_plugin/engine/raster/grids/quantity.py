"""Rasters of one quantity in its own unit, and strips to read large rasters in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Union

import numpy as np
import numpy.typing as npt

from ....core.class_scheme import NO_DATA_ID
from ....core.errors import InputError
from ....core.window import ReferenceGrid, Window
from ..sources.source import RasterSource, grid_of, open_raster
from .align import Reader
from .heights import ABOVE_GROUND_M, HeightReader

FloatArray = npt.NDArray[np.float32]
IdArray = npt.NDArray[np.uint8]

Heights = Union[str, Reader, None]
"""A raster in metres on any grid, or a reader of metres on the grid of the map."""

STRIP_PX = 1 << 20
"""Pixels read at once: 8 MiB of the widest numbers, which the C library keeps for the next."""

_BLOCK_ROWS = 256


def strips(grid: ReferenceGrid, strip_px: int = STRIP_PX) -> Iterator[Window]:
    """Yield windows of the whole width from the top, see ``strips_of``."""
    yield from strips_of(Window(0, 0, grid.width, grid.height), strip_px)


def strips_of(window: Window, strip_px: int = STRIP_PX) -> list[Window]:
    """Return a window cut from the top into windows of at most ``strip_px`` pixels, or one row.

    Where several rows of file blocks fit they are kept whole, so that none is decoded twice.
    """
    rows = max(strip_px // window.width, 1)
    if rows > _BLOCK_ROWS:
        rows -= rows % _BLOCK_ROWS
    return window.stack(rows)


class Quantity:
    """The first band of a raster, in its own unit."""

    def __init__(self, path: str) -> None:
        """Open the raster.

        Raises:
            InputError: it is missing or not a raster.
        """
        self._source = RasterSource(open_raster(path), (1,))
        self.grid = self._source.grid

    def read(self, window: Window) -> FloatArray:
        """Return the values (height, width) of a window; NaN where there is no data.

        Raises:
            InputError: the file is damaged there.
        """
        values, valid = self._source.read(window)
        values[0][~valid] = np.nan
        return values[0]


def height_reader(ndsm: Heights, grid: ReferenceGrid) -> Reader | None:
    """Return a reader of metres above ground on ``grid``.

    Raises:
        InputError: the raster cannot be read, or lies elsewhere.
    """
    if isinstance(ndsm, str):
        return HeightReader(open_raster(ndsm), grid, 1.0, ABOVE_GROUND_M)
    return ndsm


def metres_of(heights: Reader, window: Window) -> FloatArray:
    """Return the heights (height, width) of a window; NaN where unknown."""
    values, valid = heights.read(window)
    return np.where(valid, values[0], np.float32(np.nan))


class ClassRaster:
    """The first band of a raster of class ids."""

    def __init__(self, raster: Any) -> None:
        """Open the raster.

        Args:
            raster: path, or the open data set.

        Raises:
            InputError: it is missing, not a raster, or holds no ids.
        """
        self._dataset = open_raster(raster) if isinstance(raster, str) else raster
        self._source = RasterSource(self._dataset, (1,))
        self.grid = grid_of(self._dataset)
        _refuse_fractions(self._source)

    def read(self, window: Window) -> IdArray:
        """Return the ids (height, width) of a window; ``NO_DATA_ID`` where there is no data.

        Raises:
            InputError: the file is damaged there.
        """
        values, valid = self._source.read(window)
        valid &= (values[0] >= 0) & (values[0] < NO_DATA_ID)  # other numbers would wrap around
        ids = np.full(valid.shape, NO_DATA_ID, np.uint8)
        ids[valid] = values[0][valid].astype(np.uint8)
        return ids


def _refuse_fractions(source: RasterSource) -> None:
    """Refuse heights and shares, whose whole parts would pass for ids, by a look at a sample."""
    if source.largest_value is not None:
        return
    values, valid = source.sample()
    if (values[0][valid] % 1).any():
        raise InputError(
            f"{source.path} holds fractions, as heights and shares are: no class ids.",
            "Choose a classified map.",
        )
