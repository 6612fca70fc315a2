"""Each connected patch of a class as a polygon that knows its area, confidence and height."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ...core.class_scheme import ClassScheme
from ...core.progress import Progress, Reporter, SilentReporter
from ...core.window import ReferenceGrid, Window
from ..files.whole_file import closing_data_sets, scratch, whole_or_nothing
from ..outlines.smoother import Smoother
from ..process.patience import patiently
from ..raster.align import Reader
from ..raster.gdal_progress import ProgressCallback
from ..raster.ground_area import GroundArea
from ..raster.placement import crs_of, placement
from ..raster.quantity import ClassRaster, Heights, Quantity, height_reader, metres_of, strips
from ..raster.source import grid_of, open_raster
from ..raster.zones import ZoneArray, ZoneSums
from .pixel_zones import pixel_zones
from .sieve import sieved, smallest_px

LAYER, GEOMETRY_COLUMN = "polygons", "geom"
STAGE = "polygons"

_FIELDS = (
    ("class_id", ogr.OFTInteger),
    ("class_name", ogr.OFTString),
    ("area_m2", ogr.OFTReal),
    ("mean_confidence", ogr.OFTReal),
    ("mean_height", ogr.OFTReal),
    ("max_height", ogr.OFTReal),
)
_TRACED, _MEASURED = 0.4, 0.7
_BATCH = 1_000
_INDEX = f"SELECT CreateSpatialIndex('{LAYER}', '{GEOMETRY_COLUMN}')"
_IN_ROWS = """
    SELECT fid + 0 AS value, geom FROM polygons
    WHERE fid IN (SELECT id FROM rtree_polygons_geom WHERE miny <= {north!r} AND maxy >= {south!r})
"""


@dataclass(frozen=True)
class Measures:
    """What is measured in each polygon."""

    area: ZoneSums
    confidence: ZoneSums
    heights: ZoneSums


@dataclass(frozen=True)
class Drawing:
    """What the outlines become polygons with."""

    measures: Measures
    scheme: ClassScheme
    smoother: Smoother | None


@dataclass(frozen=True)
class PolygonShape:
    """How polygons are drawn.

    Attributes:
        min_area_m2: smaller patches join their largest neighbour; 0 keeps all.
        smooth: outlines without the steps of pixels, never half a pixel away from them.
    """

    min_area_m2: float = 0.0
    smooth: bool = False


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
    and means are those of the pixels. Memory stays bounded: pixels are read in strips.

    Raises:
        InputError: a raster cannot be read, the heights lie elsewhere, or a smallest area is asked
            for and the raster has no CRS.
        OutputError: the file cannot be written.
        Cancelled: the person asked to stop; nothing was left behind.
    """
    reporter, shape = reporter or SilentReporter(), shape or PolygonShape()
    original = open_raster(classes_tif)
    grid = grid_of(original)
    confidence = Quantity(confidence_tif) if confidence_tif else None
    heights = height_reader(ndsm, grid)
    smallest = smallest_px(grid, shape.min_area_m2)
    target = Path(out_gpkg)
    with (
        whole_or_nothing(target) as part,
        scratch(target, "traced") as traced,
        sieved(original, smallest, target, ProgressCallback(reporter, STAGE, 0.0, 0.0)) as dataset,
    ):
        tracing = ProgressCallback(reporter, STAGE, 0.0, _TRACED)
        shapes = _trace(_placed(dataset), traced, tracing)
        measures = _measure(shapes, grid, confidence, heights, reporter)
        smoother = Smoother(ClassRaster(dataset), grid) if shape.smooth else None
        _write(shapes, part, Drawing(measures, scheme, smoother), reporter)


def _placed(dataset: Any) -> Any:
    if dataset.GetGeoTransform(can_return_null=True) is not None:
        return dataset
    copy = gdal.GetDriverByName("VRT").CreateCopy("", dataset)
    copy.SetGeoTransform(placement(dataset))
    return copy


def _trace(dataset: Any, path: Path, progress: ProgressCallback) -> Any:
    """Write the outlines of all patches with their class ids, numbered from 1 by ``fid``."""
    shapes = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = _create_layer(shapes, crs_of(dataset), _FIELDS[:1])
    band = dataset.GetRasterBand(1)
    shapes.StartTransaction()
    try:
        gdal.Polygonize(band, band.GetMaskBand(), layer, 0, [], progress)
    except RuntimeError:
        progress.raise_if_cancelled()
        raise
    progress.raise_if_cancelled()
    shapes.CommitTransaction()
    return shapes


def _create_layer(dataset: Any, crs: Any, fields: tuple[tuple[str, int], ...]) -> Any:
    options = [f"GEOMETRY_NAME={GEOMETRY_COLUMN}", "FID=fid", "SPATIAL_INDEX=NO"]  # see _index
    layer = dataset.CreateLayer(LAYER, crs, ogr.wkbPolygon, options)
    for name, kind in fields:
        layer.CreateField(ogr.FieldDefn(name, kind))
    return layer


def _measure(
    shapes: Any,
    grid: ReferenceGrid,
    confidence: Quantity | None,
    heights: Reader | None,
    reporter: Reporter,
) -> Measures:
    _index(shapes, reporter, _TRACED)
    count = shapes.GetLayerByName(LAYER).GetFeatureCount()
    measures = Measures(ZoneSums(count), ZoneSums(count), ZoneSums(count))
    ground = GroundArea(grid)
    for window in strips(grid):
        zones = _zones(shapes, grid, window)
        if ground.known:
            measures.area.add(zones, np.broadcast_to(ground.of(window), zones.shape))
        if confidence is not None:
            measures.confidence.add(zones, confidence.read(window))
        if heights is not None:
            measures.heights.add(zones, metres_of(heights, window))
        share = window.row_end / grid.height
        _report(reporter, _TRACED + share * (_MEASURED - _TRACED))
    return measures


def _index(dataset: Any, reporter: Reporter, done: float) -> None:
    """Make the spatial index, seconds for a million outlines, where a wish to stop is heard.

    GDAL would make it when the file is closed, after a stop too.

    Raises:
        Cancelled: the person asked to stop.
    """

    def make() -> None:
        """Ask for the index."""
        dataset.ReleaseResultSet(dataset.ExecuteSQL(_INDEX))

    patiently(make, partial(_report, reporter, done))


def _zones(shapes: Any, grid: ReferenceGrid, window: Window) -> ZoneArray:
    """Return the number of the polygon around each pixel centre of a window, 0 where none is."""
    part = grid.crop(window)
    ys = [part.world(col, row)[1] for col in (0, part.width) for row in (0, part.height)]
    found = shapes.ExecuteSQL(_IN_ROWS.format(south=min(ys), north=max(ys)))
    try:
        return pixel_zones(found, grid, window)
    finally:
        shapes.ReleaseResultSet(found)


def _write(shapes: Any, path: Path, drawing: Drawing, reporter: Reporter) -> None:
    outlines = shapes.GetLayerByName(LAYER)
    count = outlines.GetFeatureCount()
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = _create_layer(dataset, outlines.GetSpatialRef(), _FIELDS)
    dataset.StartTransaction()
    for done, (outline, shape) in enumerate(_drawn(outlines, drawing.smoother)):
        layer.CreateFeature(_feature(layer, outline, shape, drawing))
        if done % _BATCH == 0:
            _report(reporter, _MEASURED + (1 - _MEASURED) * done / count)
    dataset.CommitTransaction()
    _index(dataset, reporter, 1.0)
    with closing_data_sets():
        del layer, dataset
    _report(reporter, 1.0)


def _feature(layer: Any, outline: Any, shape: Any, drawing: Drawing) -> Any:
    zone, class_id, measures = outline.GetFID(), outline.GetField(0), drawing.measures
    names = {item.id: item.name for item in drawing.scheme.classes}
    cells = (
        class_id,
        names.get(class_id),
        measures.area.total(zone) or None,
        measures.confidence.mean(zone),
        measures.heights.mean(zone),
        measures.heights.maximum(zone),
    )
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetFID(zone)
    for column, cell in enumerate(cells):  # looking a name up takes longer than writing
        if cell is not None:
            feature.SetField(column, cell)
    feature.SetGeometryDirectly(shape)
    return feature


def _drawn(outlines: Any, smoother: Smoother | None) -> Iterator[tuple[Any, Any]]:
    """Yield each outline with the polygon to draw; many are smoothed at once."""
    features = iter(outlines)
    while batch := list(islice(features, _BATCH)):
        shapes = [_valid(outline.GetGeometryRef()) for outline in batch]
        yield from zip(batch, shapes if smoother is None else smoother.smooth(shapes))


def _valid(geometry: Any) -> Any:
    return geometry.Clone() if geometry.IsValid() else geometry.MakeValid()


def _report(reporter: Reporter, done: float) -> None:
    reporter.progress(Progress(STAGE, round(100 * done), 100))
