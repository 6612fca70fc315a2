"""Rectangles of pixels and the georeferenced grid they are cut from."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels; may reach beyond the raster it is read from."""

    col_off: int
    row_off: int
    width: int
    height: int

    @property
    def col_end(self) -> int:
        """The column after the last."""
        return self.col_off + self.width

    @property
    def row_end(self) -> int:
        """The row after the last."""
        return self.row_off + self.height

    def clip(self, width: int, height: int) -> Window:
        """Return the part inside a raster of ``width`` by ``height`` pixels; may be empty."""
        col_off, row_off = max(self.col_off, 0), max(self.row_off, 0)
        return Window(
            col_off,
            row_off,
            max(min(self.col_end, width) - col_off, 0),
            max(min(self.row_end, height) - row_off, 0),
        )

    def intersect(self, other: Window) -> Window:
        """Return the part that also lies in ``other``; may be empty."""
        inside = self.shift(-other.col_off, -other.row_off).clip(other.width, other.height)
        return inside.shift(other.col_off, other.row_off)

    @property
    def is_empty(self) -> bool:
        """Whether the window holds no pixel."""
        return self.width <= 0 or self.height <= 0

    def shift(self, cols: int, rows: int) -> Window:
        """Return the window moved by whole pixels."""
        return Window(self.col_off + cols, self.row_off + rows, self.width, self.height)

    def slices_in(self, outer: Window) -> tuple[slice, slice]:
        """Return the rows and columns of this window in an array that holds ``outer``."""
        row, col = self.row_off - outer.row_off, self.col_off - outer.col_off
        return slice(row, row + self.height), slice(col, col + self.width)

    def stack(self, height: int) -> list[Window]:
        """Return the window cut into windows of at most ``height`` rows, from the top."""
        return [
            Window(self.col_off, row, self.width, min(height, self.row_end - row))
            for row in range(self.row_off, self.row_end, height)
        ]

    def blocks(self, longest_px: int) -> list[list[Window]]:
        """Return rows of windows that cover this one, as few as sides of ``longest_px`` allow.

        Their sides differ by a pixel at most.
        """
        cols, rows = (_even_ends(side, longest_px) for side in (self.width, self.height))
        return [
            [
                Window(self.col_off + left, self.row_off + top, right - left, bottom - top)
                for left, right in zip(cols, cols[1:])
            ]
            for top, bottom in zip(rows, rows[1:])
        ]

    def cells(self, side_px: int) -> Window:
        """Return which cells of ``side_px`` by ``side_px`` pixels it touches, counted in cells."""
        col, row = self.col_off // side_px, self.row_off // side_px
        col_end, row_end = -(-self.col_end // side_px), -(-self.row_end // side_px)
        return Window(col, row, col_end - col, row_end - row)

    def pad(self, margin_px: int) -> Window:
        """Return the window grown by ``margin_px`` on each side."""
        return Window(
            self.col_off - margin_px,
            self.row_off - margin_px,
            self.width + 2 * margin_px,
            self.height + 2 * margin_px,
        )


def _even_ends(length: int, longest: int) -> list[int]:
    """Return where parts of a length begin, and its end."""
    count = -(-length // longest)
    return [length * number // count for number in range(count + 1)]


@dataclass(frozen=True)
class Extent:
    """A rectangle in the units of a CRS."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float

    def __str__(self) -> str:
        """Return it as ``--extent`` takes it."""
        return f"{self.xmin:.12g},{self.ymin:.12g},{self.xmax:.12g},{self.ymax:.12g}"


@dataclass(frozen=True)
class ReferenceGrid:
    """The pixel grid all inputs are brought to and all outputs are written on.

    ``geotransform`` is GDAL's: x = g0 + col * g1 + row * g2, y = g3 + col * g4 + row * g5.
    ``crs_wkt`` is empty where the inputs have no CRS. ``is_placed`` is false of the whole of a file
    that does not say where it lies: its place is then one by convention.
    """

    width: int
    height: int
    geotransform: tuple[float, float, float, float, float, float]
    crs_wkt: str
    is_placed: bool = True

    @property
    def pixel_size(self) -> tuple[float, float]:
        """Length of a pixel's two sides in CRS units; right for rotated grids too."""
        _, col_x, row_x, _, col_y, row_y = self.geotransform
        return hypot(col_x, col_y), hypot(row_x, row_y)

    @property
    def pixel_area(self) -> float:
        """Area of a pixel in square CRS units."""
        _, col_x, row_x, _, col_y, row_y = self.geotransform
        return abs(col_x * row_y - row_x * col_y)

    def world(self, col: float, row: float) -> tuple[float, float]:
        """Return the CRS coordinates of a pixel position (0, 0 is the outer corner)."""
        g = self.geotransform
        return g[0] + col * g[1] + row * g[2], g[3] + col * g[4] + row * g[5]

    def resized(self, width: int, height: int) -> ReferenceGrid:
        """Return the grid of the same place in another number of pixels."""
        if (width, height) == (self.width, self.height):
            return self
        across, down = self.width / width, self.height / height
        x, col_x, row_x, y, col_y, row_y = self.geotransform
        sides = (x, col_x * across, row_x * down, y, col_y * across, row_y * down)
        return ReferenceGrid(width, height, sides, self.crs_wkt)

    def crop(self, window: Window) -> ReferenceGrid:
        """Return the grid of ``window``."""
        if window == Window(0, 0, self.width, self.height):
            return self
        x, y = self.world(window.col_off, window.row_off)
        g = self.geotransform
        return ReferenceGrid(
            window.width, window.height, (x, g[1], g[2], y, g[4], g[5]), self.crs_wkt
        )
