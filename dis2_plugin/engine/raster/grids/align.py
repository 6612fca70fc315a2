"""A raster seen on another pixel grid: every read is a window of the reference grid.

Resampling is done here in numpy and not by a warped VRT, for three reasons: validity (no-data,
mask, NaN, absurd heights) is known before values mix, so nothing rings or bleeds at holes; a pixel
depends on the two grids alone and not on the window it is read in, so tiles and extents agree to
the last bit; and no transformer is shared between threads.
"""

from __future__ import annotations

from math import ceil, floor, pi
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from ....core.errors import InputError
from ....core.window import ReferenceGrid, Window
from ..gdal_errors import quiet_projections
from ..sources.source import BoolArray, FloatArray, RasterSource
from .grid import pixel_to_world, spatial_reference, world_to_pixel
from .projection import projection
from .resample import mean_of_blocks, sample_bilinear

Coordinates = npt.NDArray[np.float64]

_LATTICE_PX = 32
_SAME_PIXEL_PX = 0.01
_LARGEST_READ_PX = 2048 * 2048
_NOWHERE_PX = -1e9


class Reader(Protocol):
    """Windows of one modality on the reference grid."""

    def read(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Return values (C, height, width) and validity (height, width)."""


class PixelMask(Protocol):
    """The part of a map that was asked for."""

    def read(self, window: Window) -> BoolArray:
        """Return which pixels of a window of the reference grid are wanted (height, width)."""


class PartReader:
    """A reader that counts pixels from the corner of a part of the reference grid."""

    def __init__(self, reader: Reader, part: Window) -> None:
        self._reader, self._part = reader, part

    def read(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Return values (C, height, width) and validity (height, width)."""
        return self._reader.read(window.shift(self._part.col_off, self._part.row_off))


class PixelMap:
    """Takes pixel positions of one grid to pixel positions of another.

    Between different CRSs positions are projected at the nodes of a lattice fixed to the target
    grid and interpolated linearly between them; over 32 pixels a map projection is straight.
    """

    def __init__(self, target: ReferenceGrid, source: ReferenceGrid, name: str) -> None:
        """Find the way between the grids.

        Args:
            target: where positions come from.
            source: where they go to.
            name: of the source, for people.

        Raises:
            InputError: the CRS of one of them is unknown, no way leads between the two, or neither
                says where it lies and they have different sizes.
        """
        _check_sizes(target, source, name)
        self._to_world, self._to_source = pixel_to_world(target), world_to_pixel(source)
        self._projection = _projection(target.crs_wkt, source.crs_wkt, name)
        self._turn = _whole_turn(source)
        self._middle_x, _ = source.world(source.width / 2, source.height / 2)

    def window(self, window: Window) -> Coordinates:
        """Return the source positions (2, height, width) of the window's pixel centres."""
        cols, rows = _centres(window)
        if self._projection is None:
            return self.positions(*np.meshgrid(cols, rows))
        along, down = _weights(cols, _nodes(cols)), _weights(rows, _nodes(rows))
        return np.asarray(down @ self._at_nodes(window) @ along.T)

    def reach(self, window: Window) -> tuple[Coordinates, Coordinates]:
        """Return source positions (2,), a low and a high one, between which the window lies."""
        nodes = self._at_nodes(window)
        return nodes.min(axis=(1, 2)), nodes.max(axis=(1, 2))

    def positions(self, cols: Coordinates, rows: Coordinates) -> Coordinates:
        """Return the source positions (2, ...) of pixel positions; far outside where none is."""
        points = np.stack([cols.ravel(), rows.ravel(), np.ones(cols.size)])
        world = (self._to_world @ points)[:2]
        if self._projection is not None:
            with quiet_projections():  # a point without a place becomes infinite, which is no fault
                found_places = self._projection.TransformPoints(world.T.tolist())
            world = np.array(found_places)[:, :2].T
        known = np.isfinite(world).all(axis=0)
        world = np.where(known, world, 0.0)
        if self._turn is not None:  # a place has many longitudes: the one that the source counts by
            world[0] -= np.round((world[0] - self._middle_x) / self._turn) * self._turn
        found = (self._to_source @ np.concatenate([world, np.ones((1, cols.size))]))[:2]
        return np.where(known, found, _NOWHERE_PX).reshape(2, *cols.shape)

    def _at_nodes(self, window: Window) -> Coordinates:
        cols, rows = _centres(window)
        return self.positions(*np.meshgrid(_nodes(cols), _nodes(rows)))


class AlignedReader:
    """A raster read on the reference grid: shifted where pixels coincide, else interpolated.

    A source much finer than the reference is averaged over whole blocks of its pixels first.
    """

    def __init__(self, source: RasterSource, reference: ReferenceGrid) -> None:
        self._source = source
        self._map = PixelMap(reference, source.grid, source.path)
        self._check_overlap(reference)
        self._shift = _whole_shift(self._map, reference)
        largest = max(source.grid.width, source.grid.height)
        self._block = min(_block_size(self._map, reference), largest)

    def read(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Return values (C, height, width) and validity (height, width).

        Raises:
            InputError: the file is damaged there.
        """
        if self._shift is not None:
            return self._source.read(window.shift(*self._shift))
        if self._is_beside(window):  # most of a map may be: no pixel is looked at
            return self._source.read(Window(-window.width, 0, window.width, window.height))
        positions = self._map.window(window)
        area = _touched(positions, self._block, self._source.grid)
        if area.width * area.height <= _LARGEST_READ_PX or min(window.width, window.height) == 1:
            return self._interpolate(positions, area)
        return self._read_in_parts(window)

    def _is_beside(self, window: Window) -> bool:
        """Tell whether a window lies wholly outside the source, by more than any rounding."""
        size = np.array([self._source.grid.width, self._source.grid.height])
        low, high = self._map.reach(window)
        return bool((high < -1).any() or (low > size + 1).any())

    def _interpolate(self, positions: Coordinates, area: Window) -> tuple[FloatArray, BoolArray]:
        values, valid = self._source.read(area)
        values, valid = mean_of_blocks(values, valid, self._block)
        origin = np.array([area.col_off, area.row_off])[:, None, None]
        values, found = sample_bilinear(values, valid, (positions - origin) / self._block)
        return values, found & self._inside(positions)

    def _inside(self, positions: Coordinates) -> BoolArray:
        size = np.array([self._source.grid.width, self._source.grid.height])[:, None, None]
        inside: BoolArray = ((positions >= 0) & (positions <= size)).all(axis=0)
        return inside

    def _read_in_parts(self, window: Window) -> tuple[FloatArray, BoolArray]:
        """Read four quarters, so that a fine source never fills the memory."""
        half_w, half_h = window.width // 2, window.height // 2
        col, row = window.col_off, window.row_off
        rest_w, rest_h = window.width - half_w, window.height - half_h
        upper = [Window(col, row, half_w, half_h), Window(col + half_w, row, rest_w, half_h)]
        lower = [part.shift(0, half_h) for part in upper]
        lower = [Window(p.col_off, p.row_off, p.width, rest_h) for p in lower]
        rows = [[self.read(part) for part in half] for half in (upper, lower)]
        values = np.concatenate([np.concatenate([v for v, _ in r], axis=2) for r in rows], axis=1)
        return values, np.concatenate([np.concatenate([v for _, v in r], axis=1) for r in rows])

    def _check_overlap(self, reference: ReferenceGrid) -> None:
        cols = np.linspace(0, reference.width, 33)
        rows = np.linspace(0, reference.height, 33)
        positions = self._map.positions(*np.meshgrid(cols, rows))
        known = positions[:, (positions > _NOWHERE_PX).all(axis=0)]
        size = (self._source.grid.width, self._source.grid.height)
        if known.size and all(a.max() > 0 and a.min() < end for a, end in zip(known, size)):
            return
        raise InputError(
            f"{self._source.path} does not overlap the reference raster.",
            "Check the CRS of both, and that they show the same place.",
        )


def _check_sizes(target: ReferenceGrid, source: ReferenceGrid, name: str) -> None:
    """Refuse to lay files without a place at each other's corners, unless all corners meet."""
    sizes = [(grid.width, grid.height) for grid in (source, target)]
    if target.is_placed or source.is_placed or sizes[0] == sizes[1]:
        return
    (cols, rows), (width, height) = sizes
    raise InputError(
        f"{name} has {cols} x {rows} px and the raster it is laid on {width} x {height} px, and "
        "neither says where it lies.",
        "Georeference both (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE), or give files of the "
        "same size.",
    )


def _projection(target_wkt: str, source_wkt: str, name: str) -> Any:
    target, source = spatial_reference(target_wkt), spatial_reference(source_wkt)
    if (target is None) != (source is None):
        raise InputError(
            f"{name} has a CRS and the raster it is laid on has none."
            if source
            else f"{name} has no CRS and the raster it is laid on has one.",
            "Assign the CRS to the file without it (gdal_edit.py -a_srs EPSG:... FILE).",
        )
    if target is None or target.IsSame(source):
        return None
    return projection(target, source, name)


def _whole_turn(grid: ReferenceGrid) -> float | None:
    """Return what is once around the earth in the unit of a grid; None: it has no longitudes."""
    crs = spatial_reference(grid.crs_wkt)
    return 2 * pi / crs.GetAngularUnits() if crs is not None and crs.IsGeographic() else None


def _centres(window: Window) -> tuple[Coordinates, Coordinates]:
    """Return the columns and the rows of the window's pixel centres."""
    cols = np.arange(window.col_off, window.col_end) + 0.5
    return cols, np.arange(window.row_off, window.row_end) + 0.5


def _nodes(centres: Coordinates) -> Coordinates:
    first, last = np.floor(centres[0] / _LATTICE_PX), np.ceil(centres[-1] / _LATTICE_PX)
    return np.arange(first, last + 1, dtype=np.float64) * _LATTICE_PX


def _weights(centres: Coordinates, nodes: Coordinates) -> Coordinates:
    """Return the matrix (centres, nodes) of linear interpolation."""
    distance = np.abs(centres[:, None] - nodes[None, :]) / _LATTICE_PX
    return np.clip(1.0 - distance, 0.0, None)


def _whole_shift(pixel_map: PixelMap, reference: ReferenceGrid) -> tuple[int, int] | None:
    """Return the shift in whole pixels that takes all of the reference to the source, if any."""
    cols = np.array([0.0, reference.width, 0.0, reference.width, reference.width / 2])
    rows = np.array([0.0, 0.0, reference.height, reference.height, reference.height / 2])
    shifts = pixel_map.positions(cols, rows) - np.stack([cols, rows])
    whole = np.round(shifts[:, 0])
    if np.abs(shifts - whole[:, None]).max() > _SAME_PIXEL_PX:
        return None
    return int(whole[0]), int(whole[1])


def _block_size(pixel_map: PixelMap, reference: ReferenceGrid) -> int:
    """Return how many source pixels, along a side, are averaged before interpolation."""
    col, row = reference.width / 2, reference.height / 2
    around = pixel_map.positions(np.array([col, col + 1, col]), np.array([row, row, row + 1]))
    steps = np.hypot(*(around[:, 1:] - around[:, :1]))
    return max(int(steps.min() + 1e-6), 1)


def _touched(positions: Coordinates, block: int, grid: ReferenceGrid) -> Window:
    """Return the source pixels that interpolation at the positions needs, in whole blocks."""
    ends = []
    for along, length_px in zip(positions, (grid.width, grid.height)):
        low, high = np.clip([along.min(), along.max()], 0.0, length_px)
        first = min(max(floor(low / block) - 1, 0), (length_px - 1) // block) * block
        last = min((ceil(high / block) + 1) * block, length_px)
        ends.append((first, last - first))
    (col_off, width), (row_off, height) = ends
    return Window(col_off, row_off, width, height)
