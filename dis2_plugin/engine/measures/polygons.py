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
from ..files.whole_file import closing_data_sets, scratch, whole_or_nothing
from ..outlines.smoother import Smoother
from ..process.patience import patiently
from ..process.prefetch import SideBySide
from ..raster.gdal_progress import ProgressCallback
from ..raster.placement import crs_of, placement
from ..raster.quantity import ClassRaster, Heights, Quantity, height_reader, strips
from ..raster.source import grid_of, open_raster
from .patch_measures import Measures, PatchMeasures
from .sieve import sieved, smallest_px
from .traced_outlines import TracedOutlines

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
_TRACED = 0.6
_BATCH = 1_000
_INDEX = f"SELECT CreateSpatialIndex('{LAYER}', '{GEOMETRY_COLUMN}')"


@dataclass(frozen=True)
class Drawing:
    """What the outlines become polygons with."""

    grid: ReferenceGrid
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
    grid = grid_of(open_raster(classes_tif))
    confidence = Quantity(confidence_tif) if confidence_tif else None
    heights = height_reader(ndsm, grid)
    smallest = smallest_px(grid, shape.min_area_m2)
    target = Path(out_gpkg)
    with (
        whole_or_nothing(target) as part,
        scratch(target, "traced") as traced,
        sieved(classes_tif, smallest, target, ProgressCallback(reporter, STAGE, 0.0, 0.0)) as drawn,
    ):
        classes = ClassRaster(drawn)
        patches = PatchMeasures(classes, confidence, heights)
        with _beside(patches, reporter) as measured:
            tracing = ProgressCallback(reporter, STAGE, 0.0, _TRACED)
            shapes = _trace(_placed(open_raster(drawn)), traced, tracing)
            for _ in measured:
                _report(reporter, _TRACED)
        smoother = Smoother(classes, grid) if shape.smooth else None
        _write(shapes, part, Drawing(grid, patches.finished(), scheme, smoother), reporter)


def _beside(patches: PatchMeasures, reporter: Reporter) -> SideBySide[Window, None]:
    """Return what measures all strips in a thread, while GDAL traces in this one."""
    waiting = partial(_report, reporter, _TRACED)
    return SideBySide(patches.add, strips(patches.grid), depth=0, while_waiting=waiting)


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
    shapes.FlushCache()  # or it would write triggers when the file is gone
    return shapes


def _create_layer(dataset: Any, crs: Any, fields: tuple[tuple[str, int], ...]) -> Any:
    options = [f"GEOMETRY_NAME={GEOMETRY_COLUMN}", "FID=fid", "SPATIAL_INDEX=NO"]  # see _index
    layer = dataset.CreateLayer(LAYER, crs, ogr.wkbPolygon, options)
    for name, kind in fields:
        layer.CreateField(ogr.FieldDefn(name, kind))
    return layer


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


def _write(shapes: Any, path: Path, drawing: Drawing, reporter: Reporter) -> None:
    outlines = shapes.GetLayerByName(LAYER)
    count = outlines.GetFeatureCount()
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = _create_layer(dataset, outlines.GetSpatialRef(), _FIELDS)
    dataset.StartTransaction()
    for done, feature in enumerate(_features(outlines, layer.GetLayerDefn(), drawing)):
        layer.CreateFeature(feature)
        if done % _BATCH == 0:
            _report(reporter, _TRACED + (1 - _TRACED) * done / count)
    dataset.CommitTransaction()
    _index(dataset, reporter, 1.0)
    with closing_data_sets():
        del layer, dataset
    _report(reporter, 1.0)


def _features(traced: Any, definition: Any, drawing: Drawing) -> Iterator[Any]:
    """Yield the polygons to draw; many are measured and smoothed at once."""
    names = {item.id: item.name for item in drawing.scheme.classes}
    features = iter(traced)
    while batch := list(islice(features, _BATCH)):
        outlines = TracedOutlines([item.GetGeometryRef() for item in batch], drawing.grid)
        measured = drawing.measures.of(outlines.first_pixels()).tolist()
        shapes = outlines.valid()
        if drawing.smoother is not None:
            shapes = drawing.smoother.smooth(shapes)
        for item, shape, numbers in zip(batch, shapes, measured):
            class_id = item.GetField(0)
            known = (None if isnan(number) else number for number in numbers)
            feature = ogr.Feature(definition)
            feature.SetFID(item.GetFID())
            for column, cell in enumerate((class_id, names.get(class_id), *known)):
                if cell is not None:
                    feature.SetField(column, cell)  # by a name it takes longer than writing
            feature.SetGeometryDirectly(shape)
            yield feature


def _report(reporter: Reporter, done: float) -> None:
    reporter.progress(Progress(STAGE, round(100 * done), 100))
