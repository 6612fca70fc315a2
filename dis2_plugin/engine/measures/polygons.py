"""Each connected patch of a class as a polygon that knows its area, confidence and height."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from math import isnan
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ...core.class_scheme import ClassScheme
from ...core.progress import Progress, Reporter, SilentReporter
from ...core.window import ReferenceGrid, Window
from ..files.whole_file import checked, closing_data_sets, whole_or_nothing
from ..outlines.nodes import Nodes
from ..process.patience import patiently
from ..process.prefetch import SideBySide
from ..raster.align import Reader
from ..raster.gdal_errors import unreadable
from ..raster.gdal_progress import ProgressCallback
from ..raster.patch_raster import PatchRaster
from ..raster.placement import crs_of
from ..raster.quantity import ClassRaster, Heights, Quantity, height_reader, strips_of
from ..raster.source import open_raster
from .patch_measures import Measures, PatchMeasures
from .sieve import sieved, smallest_px
from .traced_outlines import TracedOutlines

LAYER, GEOMETRY_COLUMN = "polygons", "geom"
STAGE = "polygons"

BLOCK_PX = 8_192
"""Longest side of the blocks in which a map is traced; patches are cut where these meet."""

_FIELDS = (
    ("class_id", ogr.OFTInteger),
    ("class_name", ogr.OFTString),
    ("area_m2", ogr.OFTReal),
    ("mean_confidence", ogr.OFTReal),
    ("mean_height", ogr.OFTReal),
    ("max_height", ogr.OFTReal),
)
_TRACED = 0.6
_BATCH = 1_000
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
    """What polygons are drawn from, and how."""

    classes_tif: str
    grid: ReferenceGrid
    confidence: Quantity | None
    heights: Reader | None
    scheme: ClassScheme
    smooth: bool


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
    ``BLOCK_PX`` is drawn block by block, and patches that reach into several are cut.

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
        drawing = Drawing(drawn, grid, confidence, heights, scheme, shape.smooth)
        _write(drawing, crs, part, reporter)


def _write(drawing: Drawing, crs: Any, path: Path, reporter: Reporter) -> None:
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = _create_layer(dataset, crs)
    whole = Window(0, 0, drawing.grid.width, drawing.grid.height)
    blocks = [block for row in whole.blocks(BLOCK_PX) for block in row]
    dataset.StartTransaction()
    for number, block in enumerate(blocks):
        ends = number / len(blocks), (number + 1) / len(blocks)
        for feature in _drawn(drawing, block, layer.GetLayerDefn(), _Share(reporter, *ends)):
            checked(layer.CreateFeature(feature))
    dataset.CommitTransaction()
    _index(dataset, reporter)
    with closing_data_sets():
        del layer, dataset
    _Share(reporter).report(1.0)


@dataclass(frozen=True)
class _Share:
    """A part (0..1) of the whole way, and who is told about it."""

    reporter: Reporter
    start: float = 0.0
    end: float = 1.0

    def report(self, done: float) -> None:
        """Tell how much of the part is done.

        Raises:
            Cancelled: the person asked to stop.
        """
        share = self.start + (self.end - self.start) * done
        self.reporter.progress(Progress(STAGE, round(100 * share), 100))

    def tracing(self) -> ProgressCallback:
        """Return what GDAL tells while it traces."""
        end = self.start + (self.end - self.start) * _TRACED
        return ProgressCallback(self.reporter, STAGE, self.start, end)


def _drawn(drawing: Drawing, block: Window, definition: Any, share: _Share) -> Iterator[Any]:
    """Yield the polygons of a block; many are looked at together."""
    classes = PatchRaster(drawing.classes_tif)
    traced, measures = _traced(drawing, classes, block, share)
    nodes = Nodes(classes, block) if drawing.smooth else None
    layer, done = traced.GetLayer(0), 0
    names = {item.id: item.name for item in drawing.scheme.classes}
    features, count = iter(layer), layer.GetFeatureCount()
    while batch := list(islice(features, _BATCH)):
        share.report(_TRACED + (1 - _TRACED) * done / count)
        outlines = TracedOutlines([item.GetGeometryRef() for item in batch], block)
        measured = measures.of(outlines.first_pixels()).tolist()
        shapes = outlines.drawn(drawing.grid, nodes)
        for item, shape, numbers in zip(batch, shapes, measured):
            class_id = item.GetField(0)
            known = (None if isnan(number) else number for number in numbers)
            yield _feature(definition, shape, (class_id, names.get(class_id), *known))
        done += len(batch)


def _traced(
    drawing: Drawing, classes: PatchRaster, block: Window, share: _Share
) -> tuple[Any, Measures]:
    """Return outlines and measures of the patches: measured in a thread, traced in this one."""
    patches = PatchMeasures(classes, drawing.grid, drawing.confidence, drawing.heights)
    waiting, strips = partial(share.report, _TRACED), strips_of(block)
    with SideBySide(patches.add, strips, depth=len(strips), while_waiting=waiting) as measured:
        outlines = _trace(drawing.classes_tif, block, share.tracing())
        for _ in measured:
            waiting()
    return outlines, patches.finished()


def _trace(classes_tif: str, block: Window, progress: ProgressCallback) -> Any:
    """Return outlines with their class ids; coordinates are columns and rows of the map.

    Raises:
        InputError: the file is damaged.
        Cancelled: the person asked to stop.
    """
    window = [block.col_off, block.row_off, block.width, block.height]
    part = gdal.Translate("", open_raster(classes_tif), format="VRT", srcWin=window)
    part.SetGeoTransform((block.col_off, 1, 0, block.row_off, 0, 1))
    outlines = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = outlines.CreateLayer(LAYER, None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(*_FIELDS[0]))
    band = part.GetRasterBand(1)
    try:
        gdal.Polygonize(band, band.GetMaskBand(), layer, 0, [], progress)
    except RuntimeError as error:
        progress.raise_if_cancelled()
        raise unreadable(classes_tif, str(error)) from error
    progress.raise_if_cancelled()
    return outlines


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


def _index(dataset: Any, reporter: Reporter) -> None:
    """Make the spatial index, seconds for a million polygons, where a wish to stop is heard.

    GDAL would make it when the file is closed, after a stop too.

    Raises:
        Cancelled: the person asked to stop.
    """

    def make() -> None:
        """Ask for the index."""
        dataset.ReleaseResultSet(dataset.ExecuteSQL(_INDEX))

    patiently(make, partial(_Share(reporter).report, 1.0))
