"""A map cut into blocks: whole rows of tiles of one band of columns, each finished alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...core.window import Window
from .lattice import Lattice, TileRow, column_bands

BLOCKS_NAME = "blocks"
"""Folder in the folder of results that holds a folder for every block."""

BLOCKS_KEY = "key"
"""File in it that says of which run the blocks are: without it, the folder is not ours."""

OVERVIEW_SUFFIX = ".ovr"
"""What GDAL adds to the name of a raster for the file of its overviews."""

BLOCK_ROWS_PX = 2048
"""A block ends with the tile row that reaches this height; its first tile row is computed twice."""


@dataclass(frozen=True)
class Block:
    """A part of a map.

    Attributes:
        number: counts the blocks, from 0.
        band: the columns, over the whole height of the map: tiles and batches are those of a run
            that makes all of it.
        window: what the block answers for.
        tiles: how many tiles end in it.
    """

    number: int
    band: Window
    window: Window
    tiles: int

    @property
    def folder(self) -> str:
        """Name of its folder."""
        return f"{self.number:06d}"


def holds_blocks(folder: Path) -> bool:
    """Return whether a run has made this folder of blocks."""
    return (folder / BLOCKS_KEY).is_file()


def blocks_of(window: Window, lattice: Lattice, rows_px: int = BLOCK_ROWS_PX) -> list[Block]:
    """Return the blocks that cover ``window``, each pixel once."""
    blocks: list[Block] = []
    for band in column_bands(window):
        for rows in _stacks(lattice, band, rows_px):
            first, last = rows[0].done, rows[-1].done
            covered = Window(band.col_off, first.row_off, band.width, last.row_end - first.row_off)
            tiles = sum(len(row.tiles) for row in rows)
            blocks.append(Block(len(blocks), band, covered, tiles))
    return blocks


def _stacks(lattice: Lattice, band: Window, rows_px: int) -> Iterator[list[TileRow]]:
    """Yield tile rows that lie upon each other; together they are as high as a block or end it."""
    stack: list[TileRow] = []
    for row in lattice.tile_rows(band):
        stack.append(row)
        if row.done.row_end - stack[0].done.row_off >= rows_px:
            yield stack
            stack = []
    if stack:
        yield stack
