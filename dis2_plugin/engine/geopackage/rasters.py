"""Rasters as tables of a GeoPackage: tiles of palette indices, so that colours travel along.

QGIS before 3.34 reads no stored style for a raster of a GeoPackage, but it paints a palette. So
every raster is stored as 8-bit indices with its colours: class and scenario ids are their own
indices and lose nothing; a quantity is rounded to one of 254 equal steps between its lowest and
highest value. The exact quantities stay in the GeoTIFFs of the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from itertools import product
from math import isfinite
from typing import Any
from uuid import uuid4

import numpy as np
from osgeo import gdal

from ...core.class_scheme import NO_DATA_ID
from ...core.looks.colours import Colour, Entry, Ramp
from ..files.whole_file import closing_data_sets
from ..raster.gdal_progress import ProgressCallback, go_on
from ..raster.grids.quantity import Quantity, strips
from ..raster.sources.placement import is_upright, placement
from ..raster.sources.source import open_raster, scale_and_offset

LAST_STEP = 254
"""Index of a quantity's highest value; the next one stands for no data."""

_CLEAR: Colour = (0, 0, 0, 0)
_NUDGES = sorted(product(range(-7, 8), repeat=3), key=lambda steps: sum(s * s for s in steps))
_WHITE = 255
_TILE_PX = 256
_HISTOGRAM_BINS = 1 << 16
_CUT = (0.02, 0.98)
_COPIED = 0.7


@dataclass(frozen=True)
class RasterTable:
    """One raster of the GeoPackage.

    Attributes:
        name: of the table.
        source: the GeoTIFF it is made from.
        palette: colour of each index; the last one stands for no data.
        low, step: value of index 0 and between two indices, as a person reads values.
        scale: from the source's raw pixels to indices, (factor, summand).
    """

    name: str
    title: str
    description: str
    source: str
    palette: tuple[Colour, ...]
    low: float = 0.0
    step: float = 1.0
    scale: tuple[float, float] = (1.0, 0.0)

    def position(self, value: float) -> float:
        """Return the index a value has, before rounding."""
        return (value - self.low) / self.step


@dataclass(frozen=True)
class Spread:
    """Lowest and highest value of a raster, and between which values most of them lie."""

    lowest: float
    highest: float
    low: float
    high: float


def id_table(name: str, title: str, source: str, entries: tuple[Entry, ...]) -> RasterTable:
    """Describe a raster of ids; indices are ids, and the one after the highest is no data."""
    colours = {entry.value: entry.colour for entry in entries}
    count = max(colours) + 1
    palette = _distinct([colours.get(index, _CLEAR) for index in range(count)])
    legend = ", ".join(f"{entry.value} = {entry.label}" for entry in entries)
    return RasterTable(name, title, f"{legend}, {count} = no data", source, palette)


def quantity_table(
    name: str, title: str, source: str, ramp: Ramp, ends: tuple[float, float]
) -> RasterTable:
    """Describe a raster of a quantity between ``ends``, painted by ``ramp``."""
    low, high = ends
    step = (high - low) / LAST_STEP if high > low else 1.0
    values = (low + index * step for index in range(LAST_STEP + 1))
    palette = [ramp.colour((value - ramp.low) / (ramp.high - ramp.low)) for value in values]
    dataset = open_raster(source)
    scale, offset = scale_and_offset(dataset.GetRasterBand(1))
    return RasterTable(
        name=name,
        title=title,
        description=f"value = {low:.7g} + {step:.7g} * pixel, {LAST_STEP + 1} = no data",
        source=source,
        palette=_distinct(palette),
        low=low,
        step=step,
        scale=(scale / step, (offset - low) / step),
    )


def spread_of(path: str, ask: Callable[[], None] = go_on) -> Spread:
    """Return how the values of a raster are spread; all zero where it has none.

    Args:
        path: of the raster.
        ask: called now and then; may raise.

    Raises:
        InputError: the raster cannot be read.
    """
    quantity = Quantity(path)
    lowest, highest = np.inf, -np.inf
    for window in strips(quantity.grid):
        ask()
        values = quantity.read(window)
        lowest = min(lowest, np.fmin.reduce(values, axis=None, initial=np.inf))
        highest = max(highest, np.fmax.reduce(values, axis=None, initial=-np.inf))
    if not lowest < highest:
        only = float(lowest) if isfinite(lowest) else 0.0
        return Spread(only, only, only, only)
    edges = np.linspace(lowest, highest, _HISTOGRAM_BINS + 1)
    counts = np.zeros(_HISTOGRAM_BINS, np.int64)
    for window in strips(quantity.grid):
        ask()
        values = quantity.read(window)
        known = values[~np.isnan(values)]
        counts += np.histogram(known, _HISTOGRAM_BINS, (lowest, highest))[0]
    share = np.cumsum(counts) / counts.sum()
    low, high = (float(edges[np.searchsorted(share, cut) + end]) for end, cut in enumerate(_CUT))
    return Spread(float(lowest), float(highest), low, high)


def add_raster(geopackage: str, table: RasterTable, progress: ProgressCallback) -> None:
    """Add a raster to a GeoPackage, which is made if absent.

    A rotated or south-up raster is turned upright by the nearest pixel.

    Raises:
        InputError: the raster cannot be read.
        RuntimeError: GDAL cannot write, or was stopped by ``progress``.
    """
    options = [
        f"RASTER_TABLE={table.name}",
        f"RASTER_IDENTIFIER={table.title}",
        f"RASTER_DESCRIPTION={table.description}",
        "TILE_FORMAT=PNG",
        "ZLEVEL=3",  # a quarter less time than 6 takes, a thirtieth more bytes
        f"APPEND_SUBDATASET={'NO' if gdal.VSIStatL(geopackage) is None else 'YES'}",
    ]
    with _as_indices(table) as indices:
        written = gdal.GetDriverByName("GPKG").CreateCopy(
            geopackage, indices, options=options, callback=progress.part(0.0, _COPIED)
        )
        if written is None:  # a stop at the very end raises nothing
            raise RuntimeError("The copy was stopped.")
        written.FlushCache()
        _build_overviews(written, progress.part(_COPIED, 1.0))
        with closing_data_sets():
            del written
    progress(1.0, "", None)


def _distinct(colours: list[Colour]) -> tuple[Colour, ...]:
    """Return the colours, repeated ones changed by the least that sets them apart, and no data.

    GDAL finds the index of a pixel by its colour: two indices of one colour would become one.
    """
    taken, palette = {_CLEAR}, []
    for *wanted, opacity in colours:
        near = ([value + step for value, step in zip(wanted, steps)] for steps in _NUDGES)
        possible = (
            (r, g, b, opacity) for r, g, b in near if min(r, g, b) >= 0 and max(r, g, b) <= _WHITE
        )
        palette.append(next(colour for colour in possible if colour not in taken))
        taken.add(palette[-1])
    return (*palette, _CLEAR)


def _build_overviews(dataset: Any, progress: Callable[[float, str, object], int]) -> None:
    longest = max(dataset.RasterXSize, dataset.RasterYSize)
    factors = [1 << level for level in range(1, 16) if longest >> level >= _TILE_PX]
    if factors:
        dataset.BuildOverviews("NEAREST", factors, progress)
        dataset.FlushCache()


@contextmanager
def _as_indices(table: RasterTable) -> Iterator[Any]:
    """Give the raster as upright 8-bit palette indices, computed while it is read."""
    turned = f"/vsimem/{uuid4().hex}.vrt"
    try:
        yield gdal.Open(_indices_vrt(table, _upright_source(table.source, turned)))
    finally:
        if gdal.VSIStatL(turned) is not None:
            gdal.Unlink(turned)


def _upright_source(path: str, turned: str) -> str:
    dataset = open_raster(path)
    if is_upright(placement(dataset)):
        return path
    band = dataset.GetRasterBand(1)
    options = gdal.WarpOptions(
        format="VRT", resampleAlg="near", dstNodata=_no_data(band), multithread=False
    )
    gdal.Warp(turned, dataset, options=options).FlushCache()
    return turned


def _indices_vrt(table: RasterTable, source: str) -> str:
    dataset = open_raster(source)
    width, height = dataset.RasterXSize, dataset.RasterYSize
    factor, summand = table.scale
    colours = "".join(
        f'<Entry c1="{red}" c2="{green}" c3="{blue}" c4="{opacity}"/>'
        for red, green, blue, opacity in table.palette
    )
    no_data = _no_data(dataset.GetRasterBand(1))
    rectangle = f'xOff="0" yOff="0" xSize="{width}" ySize="{height}"'
    return f"""<VRTDataset rasterXSize="{width}" rasterYSize="{height}">
  <SRS>{escape(dataset.GetProjection())}</SRS>
  <GeoTransform>{", ".join(map(repr, placement(dataset)))}</GeoTransform>
  <VRTRasterBand dataType="Byte" band="1">
    <NoDataValue>{len(table.palette) - 1}</NoDataValue>
    <ColorInterp>Palette</ColorInterp>
    <ColorTable>{colours}</ColorTable>
    <ComplexSource>
      <SourceFilename relativeToVRT="0">{escape(source)}</SourceFilename>
      <SourceBand>1</SourceBand>
      <SrcRect {rectangle}/>
      <DstRect {rectangle}/>
      <ScaleOffset>{summand!r}</ScaleOffset>
      <ScaleRatio>{factor!r}</ScaleRatio>
      <NODATA>{no_data!r}</NODATA>
    </ComplexSource>
  </VRTRasterBand>
</VRTDataset>"""


def _no_data(band: Any) -> float:
    declared = band.GetNoDataValue()
    if declared is not None:
        return float(declared)
    return float(NO_DATA_ID) if band.DataType == gdal.GDT_Byte else float("nan")
