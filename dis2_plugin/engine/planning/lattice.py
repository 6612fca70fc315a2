"""Where tiles lie: a lattice fixed to the whole raster, of which an extent takes what it touches.

Because the tiles do not move with the extent, a pixel gets the same answer whatever extent, column
band or block it is computed in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...core.errors import JobError
from ...core.models.tiling import offsets, usual_overlap
from ...core.window import ReferenceGrid, Window

BAND_PX = 4096
"""Widest band of columns worked on at once: what is in memory does not grow with the raster."""

SCORE_CELL_PX = 4
"""Side of a pixel of the attention rasters. A network has one score for 16 x 16 pixels of the map.

Tiles, bands and finished rows begin with whole cells, so that each cell is written once.
"""


@dataclass(frozen=True)
class TileRow:
    """The tiles of one row of the lattice that touch a band, and the rows that are final after it.

    Attributes:
        tiles: from left to right.
        done: the part of the band to which no later tile contributes; rows follow without a gap.
    """

    tiles: tuple[Window, ...]
    done: Window


@dataclass(frozen=True)
class Lattice:
    """Tiles over a raster."""

    tile_px: int
    overlap_px: int
    cols: tuple[int, ...]
    rows: tuple[int, ...]

    @classmethod
    def over(cls, grid: ReferenceGrid, tile_px: int, overlap_px: int | None) -> Lattice:
        """Return the lattice of a grid, with the usual overlap where none is given.

        An overlap is enlarged to whole cells of the attention rasters, and the last tiles reach
        beyond the grid where its sides are no whole cells.

        Raises:
            JobError: the overlap is negative or more than half of the tile.
        """
        if overlap_px is None:
            overlap_px = usual_overlap(tile_px)
        if not 0 <= overlap_px <= tile_px // 2:
            raise JobError(
                f"An overlap of {overlap_px} px does not fit tiles of {tile_px} px.",
                f"Choose 0 to {tile_px // 2}.",
            )
        stride_px = (tile_px - overlap_px) // SCORE_CELL_PX * SCORE_CELL_PX
        cells = Window(0, 0, grid.width, grid.height).cells(SCORE_CELL_PX)
        cols = offsets(cells.width * SCORE_CELL_PX, tile_px, stride_px)
        rows = offsets(cells.height * SCORE_CELL_PX, tile_px, stride_px)
        return cls(tile_px, tile_px - stride_px, tuple(cols), tuple(rows))

    def tile_rows(self, band: Window) -> Iterator[TileRow]:
        """Yield the tile rows that touch a band, from the top."""
        cols = [c for c in self.cols if c < band.col_end and c + self.tile_px > band.col_off]
        rows = [r for r in self.rows if r < band.row_end and r + self.tile_px > band.row_off]
        top = band.row_off
        for row, following in zip(rows, [*rows[1:], band.row_end]):
            bottom = min(max(following, top), band.row_end)
            tiles = tuple(Window(col, row, self.tile_px, self.tile_px) for col in cols)
            yield TileRow(tiles, Window(band.col_off, top, band.width, bottom - top))
            top = bottom

    def count_above(self, band: Window, first_row: int) -> int:
        """Return how many tiles of a band end above a row."""
        rows = [row for row in self.tile_rows(band) if row.tiles[0].row_end <= first_row]
        return sum(len(row.tiles) for row in rows)

    def count(self, window: Window) -> int:
        """Return how many tiles are visited for a window of the raster."""
        return sum(len(row.tiles) for band in column_bands(window) for row in self.tile_rows(band))


def column_bands(window: Window) -> list[Window]:
    """Return a window cut into bands of columns of at most ``BAND_PX``."""
    first = window.col_off // SCORE_CELL_PX * SCORE_CELL_PX + BAND_PX
    borders = [window.col_off, *range(first, window.col_end, BAND_PX), window.col_end]
    return [
        Window(col, window.row_off, end - col, window.height)
        for col, end in zip(borders, borders[1:])
    ]
