"""Rows written to a raster in whole rows of its blocks, so that the same map has the same bytes."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..raster.geotiff import BLOCK_PX


class BlockRows:
    """Takes rows in any numbers and writes them where they fill rows of blocks.

    GDAL packs a block when it needs its place in the cache, and packs it anew if more of it is
    written later. Which block has to go depends on what other threads read meanwhile, so the order
    of blocks in the file would differ from run to run.
    """

    def __init__(self, dataset: Any) -> None:
        """Take an open data set, which nobody else keeps open."""
        self._dataset: Any = dataset
        self._waiting: list[npt.NDArray[Any]] = []
        self._col = self._row = 0

    def write(self, rows: npt.NDArray[Any], col: int, row: int) -> None:
        """Take rows that follow the last ones, or begin a new band of columns.

        Args:
            rows: (height, width), or (bands, height, width).
            col: of their first pixel in the file.
            row: likewise.
        """
        if col != self._col:
            self._write(self._height)
        if not self._waiting:
            self._col, self._row = col, row
        self._waiting.append(rows.reshape(-1, *rows.shape[-2:]))
        end = self._row + self._height
        self._write(end // BLOCK_PX * BLOCK_PX - self._row)

    def finish(self) -> None:
        """Write what waits and close the file."""
        self._write(self._height)
        self._dataset.FlushCache()
        self.close()

    def close(self) -> None:
        """Close the file, whole or not."""
        self._dataset = None

    @property
    def _height(self) -> int:
        """Rows that wait."""
        return sum(part.shape[1] for part in self._waiting)

    def _write(self, count: int) -> None:
        """Write the first rows that wait, and let GDAL pack them."""
        if count <= 0:
            return
        rows = np.concatenate(self._waiting, axis=1)
        for number, layer in enumerate(rows, start=1):
            band = self._dataset.GetRasterBand(number)
            band.WriteArray(layer[:count], self._col, self._row)
            band.FlushCache()
        self._waiting = [rows[:, count:].copy()] if count < rows.shape[1] else []
        self._row += count
