"""Each connected patch of a class as a polygon that knows its area, confidence and height."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from math import isnan
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ...core.class_scheme import ClassScheme
from ...core.progress import Reporter, SilentReporter
from ...core.window import Window
from ..files.whole_file import checked, closing_data_sets, whole_or_nothing
from ..process.patience import patiently
from ..raster.gdal_progress import ProgressCallback
from ..raster.grids.quantity import ClassRaster, Heights, Quantity, height_reader
from ..raster.sources.placement import crs_of
from ..raster.sources.source import open_raster
from .cut_patches import MOST_CORNERS, CutPatches, Patch
from .patch_measures import cells_of
from .sieve import sieved, smallest_px
from .traced_blocks import BLOCKS_AT_ONCE, STAGE, Subject, TracedPart, Way, traced_blocks
from .traced_outlines import TracedOutlines, on_map

LAYER, GEOMETRY_COLUMN = "polygons", "geom"

BLOCK_PX = 8_192
"""Longest side of the blocks in which a map is traced."""

_FIELDS = (
    ("class_id", ogr.OFTInteger),
    ("class_name", ogr.OFTString),
    ("area_m2", ogr.OFTReal),
    ("mean_confidence", ogr.OFTReal),
    ("mean_height", ogr.OFTReal),
    ("max_height", ogr.OFTReal),
)
_BATCH = 1_000

Polygon = tuple[int, Any, Sequence[float]]
"""Class, shape in the coordinates of the map, and what ``cells_of`` tells of it."""

_INDEX = f"SELECT CreateSpatialIndex('{LAYER}', '{GEOMETRY_COLUMN}')"


@dataclass(frozen=True)
class PolygonShape:
    """How polygons are drawn.

    Attributes:
        min_area_m2: smaller patches join their largest neighbour; 0 keeps all.
        smooth: outlines without the steps of pixels, never half a pixel away from them.
    """

    min_area_m2: float = 0.0
    smooth: bool = False


@dataclass(frozen=True)
class Drawing:
    """What polygons are drawn from, and what they are called."""

    subject: Subject
    crs: Any
    scheme: ClassScheme


def polygonize(  # noqa: PLR0913, PLR0917 - what the pipeline has in hand
    classes_tif: str,
    confidence_tif: str | None,
    ndsm: Heights,
    out_gpkg: str,
    scheme: ClassScheme,
    reporter: Reporter | None = None,
    shape: PolygonShape | None = None,
) -> None:
    """Write the patches of a classified raster as polygons.

    Pixels belong together where they share a side. Polygons are valid, share their borders exactly
    and cover what is classified, also where small ones are left out and outlines are smooth. Areas
    and means are those of the pixels. Memory stays bounded: a map whose sides are longer than
    ``BLOCK_PX`` is drawn block by block. Patches that reach into several are put together again,
    but for those of very many corners, such as the streets of a town: these stay cut.

    Raises:
        InputError: a raster cannot be read, the heights lie elsewhere, or a smallest area is asked
            for and the raster has no CRS.
        OutputError: the file cannot be written.
        Cancelled: the person asked to stop; nothing was left behind.
    """
    reporter, shape = reporter or SilentReporter(), shape or PolygonShape()
    original = open_raster(classes_tif)
    grid, crs = ClassRaster(original).grid, crs_of(original)
    confidence = Quantity(confidence_tif) if confidence_tif else None
    heights = height_reader(ndsm, grid)
    smallest = smallest_px(grid, shape.min_area_m2)
    target = Path(out_gpkg)
    with (
        whole_or_nothing(target) as part,
        sieved(classes_tif, smallest, target, ProgressCallback(reporter, STAGE, 0.0, 0.0)) as drawn,
    ):
        subject = Subject(drawn, grid, confidence, heights, shape.smooth)
        _write(Drawing(subject, crs, scheme), part, reporter)


def pixels_in_hand(window: Window) -> int:
    """Return of how many pixels of a map the outlines are in memory at once."""
    return sum(sorted(block.width * block.height for block in _blocks(window))[-BLOCKS_AT_ONCE:])


def _blocks(window: Window) -> list[Window]:
    return [block for row in window.blocks(BLOCK_PX) for block in row]


def _write(drawing: Drawing, path: Path, reporter: Reporter) -> None:
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = _create_layer(dataset, drawing.crs)
    blocks = _blocks(Window(0, 0, drawing.subject.grid.width, drawing.subject.grid.height))
    way = Way(reporter, len(blocks))
    way.report()
    dataset.StartTransaction()
    with traced_blocks(drawing.subject, blocks, way) as traced:
        names = {item.id: item.name for item in drawing.scheme.classes}
        for class_id, shape, cells in _polygons(drawing, traced, way):
            known = (None if isnan(cell) else cell for cell in cells)
            row = class_id, names.get(class_id), *known
            checked(layer.CreateFeature(_feature(layer.GetLayerDefn(), shape, row)))
    dataset.CommitTransaction()
    _index(dataset, way.report)
    with closing_data_sets():
        del layer, dataset
    way.report()


def _polygons(drawing: Drawing, traced: Iterable[TracedPart], way: Way) -> Iterator[Polygon]:
    """Yield the polygons of all blocks; those that were cut when they are whole again."""
    cut, grid = CutPatches(), drawing.subject.grid
    for part in traced:
        yield from _drawn(drawing, part, cut, partial(way.drawn, part.place))
        if part.place.is_last and part.window.col_end == grid.width:
            for patch in cut.finished(part.window.row_end):
                (shape,) = on_map([patch.shape], grid)
                (cells,) = cells_of(patch.tallies[np.newaxis]).tolist()
                yield patch.class_id, shape, cells
        del part  # else it waits in memory for the next one


def _drawn(
    drawing: Drawing, part: TracedPart, cut: CutPatches, told: Callable[[float], None]
) -> Iterator[Polygon]:
    """Yield the polygons of a part but for those that are kept; many are looked at together."""
    grid, window = drawing.subject.grid, part.window
    layer, done = part.outlines.GetLayer(0), 0
    features, count = iter(layer), layer.GetFeatureCount()
    while batch := list(islice(features, _BATCH)):
        told(done / count)
        outlines = TracedOutlines([item.GetGeometryRef() for item in batch], window)
        ids = [item.GetFieldAsInteger(0) for item in batch]
        tallies = part.measures.of(outlines.first_pixels())
        kept = set()
        for number, cuts in outlines.cuts(grid.width, grid.height).of_each():
            if outlines.corners(number) <= MOST_CORNERS:
                shape = outlines.only(number).drawn(None, part.nodes)[0]
                cut.add(Patch(ids[number], shape, tallies[number], cuts))
                kept.add(number)
        drawn = zip(ids, outlines.drawn(grid, part.nodes), cells_of(tallies).tolist())
        yield from (polygon for number, polygon in enumerate(drawn) if number not in kept)
        done += len(batch)
    told(1.0)


def _feature(definition: Any, shape: Any, cells: tuple[Any, ...]) -> Any:
    feature = ogr.Feature(definition)
    for column, cell in enumerate(cells):  # looking a name up takes longer than writing
        if cell is not None:
            feature.SetField(column, cell)
    feature.SetGeometryDirectly(shape)
    return feature


def _create_layer(dataset: Any, crs: Any) -> Any:
    options = [f"GEOMETRY_NAME={GEOMETRY_COLUMN}", "FID=fid", "SPATIAL_INDEX=NO"]  # see _index
    layer = dataset.CreateLayer(LAYER, crs, ogr.wkbPolygon, options)
    for name, kind in _FIELDS:
        layer.CreateField(ogr.FieldDefn(name, kind))
    return layer


def _index(dataset: Any, while_waiting: Callable[[], None]) -> None:
    """Make the spatial index, seconds for a million polygons, where a wish to stop is heard.

    GDAL would make it when the file is closed, after a stop too.

    Args:
        dataset: of the polygons.
        while_waiting: called now and then; may raise.
    """

    def make() -> None:
        """Ask for the index."""
        dataset.ReleaseResultSet(dataset.ExecuteSQL(_INDEX))

    patiently(make, while_waiting)
