"""Polygons of a vector file drawn into windows of a pixel grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import isfinite, pi
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal, ogr, osr

from ....core.errors import InputError
from ....core.window import ReferenceGrid, Window
from ..gdal_errors import features_of, quiet_projections
from .grid import spatial_reference
from .projection import projection

BurntArray = npt.NDArray[np.int32]

VALUE = "value"

_STEPS_ALONG_EDGE = 64
_UNDEFINED = "Undefined "
"""How the names of the two CRSs begin by which a GeoPackage says that it has none."""


def burn(layer: Any, grid: ReferenceGrid, window: Window, fill: int = 0) -> BurntArray:
    """Return ``VALUE`` of the polygon around each pixel centre of a window, else ``fill``.

    Args:
        layer: polygons in the CRS of the grid with an integer field ``VALUE``.
        grid: the pixel grid.
        window: may reach beyond the grid.
        fill: what pixels in no polygon hold.
    """
    # One pixel more on each side: a window at (0, 0) with unit pixels would look ungeoreferenced.
    around = grid.crop(window.pad(1))
    memory = gdal.GetDriverByName("MEM").Create("", around.width, around.height, 1, gdal.GDT_Int32)
    memory.SetGeoTransform(around.geotransform)
    memory.SetSpatialRef(layer.GetSpatialRef())
    memory.GetRasterBand(1).Fill(fill)
    gdal.RasterizeLayer(memory, [1], layer, options=[f"ATTRIBUTE={VALUE}"])
    burnt: BurntArray = memory.ReadAsArray()
    return burnt[1:-1, 1:-1]


class Polygons:
    """The polygons of a vector file, brought to a grid's CRS and held in memory."""

    def __init__(
        self, path: str, grid: ReferenceGrid, value_of: Callable[[Any], int | None]
    ) -> None:
        """Read the first layer with polygons, or the one after ``|layername=``.

        Args:
            path: vector file, as OGR or QGIS write it.
            grid: the grid to draw on.
            value_of: returns what is drawn for a feature, None for nothing.

        Raises:
            InputError: the file is missing, damaged or no vector, has no polygons, or its CRS does
                not go with that of the grid.
        """
        self._grid = grid
        self._values: set[int] = set()
        source = _open(path)
        original = _polygon_layer(source, path)
        way = _way(original.GetSpatialRef(), grid, path)
        self._dataset = ogr.GetDriverByName("Memory").CreateDataSource("")
        crs = spatial_reference(grid.crs_wkt)
        self._layer = self._dataset.CreateLayer("polygons", crs, ogr.wkbUnknown)
        self._layer.CreateField(ogr.FieldDefn(VALUE, ogr.OFTInteger))
        for feature in features_of(original, path):
            value = value_of(feature)
            if value is not None and feature.GetGeometryRef() is not None:
                self._add(feature.GetGeometryRef(), value, way)
        self._grids = [grid, *self._turned()]

    @property
    def values(self) -> set[int]:
        """What is drawn."""
        return self._values

    def burn(self, window: Window, fill: int = 0) -> BurntArray:
        """Return the value around each pixel centre of a window, else ``fill``."""
        burnt = self._burnt(self._grids[0], window, fill)
        for grid in self._grids[1:]:
            there = self._burnt(grid, window, fill)
            burnt = np.where(there == fill, burnt, there)
        return burnt

    def _burnt(self, grid: ReferenceGrid, window: Window, fill: int) -> BurntArray:
        left, right, south, north = _bounds(grid.crop(window))
        self._layer.SetSpatialFilterRect(left, south, right, north)
        return burn(self._layer, grid, window, fill)

    def _turned(self) -> Iterator[ReferenceGrid]:
        """Yield where the grid lies for polygons that were drawn beyond the date line."""
        turn = _turn(self._layer.GetSpatialRef())
        if not turn or not self._layer.GetFeatureCount():
            return
        west, east, _, _ = self._layer.GetExtent()
        left, right, _, _ = _bounds(self._grid)
        place = self._grid.geotransform
        for shift in (-turn, turn):
            if left + shift < east and right + shift > west:
                yield replace(self._grid, geotransform=(place[0] + shift, *place[1:]))

    def _add(self, geometry: Any, value: int, way: _Way | None) -> None:
        self._values.add(value)
        geometry = geometry.GetLinearGeometry()
        if way is not None:
            geometry = way.taken_by(geometry)
        if geometry is None:
            return
        feature = ogr.Feature(self._layer.GetLayerDefn())
        feature.SetField(VALUE, value)
        feature.SetGeometry(geometry)
        self._layer.CreateFeature(feature)


def _bounds(grid: ReferenceGrid) -> tuple[float, float, float, float]:
    """Return left, right, south and north of a grid."""
    corners = [grid.world(c, r) for c in (0, grid.width) for r in (0, grid.height)]
    (left, right), (south, north) = ((min(v), max(v)) for v in zip(*corners))
    return left, right, south, north


def _turn(crs: Any) -> float:
    """Return how far east a CRS has the same place once more; 0 where it has not, or is unknown."""
    if crs is None:
        return 0.0
    if crs.IsGeographic():
        return 2 * pi / float(crs.GetAngularUnits())
    if crs.GetAttrValue("PROJECTION") != "Mercator_1SP":  # which Web Mercator is, too
        return 0.0
    around = 2 * pi * float(crs.GetSemiMajor()) * float(crs.GetProjParm("scale_factor", 1.0))
    return around / float(crs.GetLinearUnits())


class _Way:
    """Brings shapes to the CRS of a grid."""

    def __init__(self, source: Any, target: Any, grid: ReferenceGrid, path: str) -> None:
        self._forth = projection(source, target, path)
        self._back = projection(target, source, path)
        self._grid = grid

    def taken_by(self, geometry: Any) -> Any:
        """Return a shape, with enough corners to bend, in the CRS of the grid; None: elsewhere.

        What reaches to where that CRS has no coordinates, as a continent does, is cut first.
        """
        left, right, south, north = geometry.GetEnvelope()
        geometry.Segmentize(max(right - left, north - south) / _STEPS_ALONG_EDGE)
        with quiet_projections():
            if self._takes(geometry):
                return geometry
            part = self._near_part_of(geometry)
            return part if part is not None and self._takes(part) else None

    def _takes(self, geometry: Any) -> bool:
        """Bring a shape to the CRS of the grid; tell whether it has coordinates there."""
        try:
            return bool(geometry.Transform(self._forth) == ogr.OGRERR_NONE)
        except RuntimeError:  # how newer GDAL says no
            return False

    def _near_part_of(self, geometry: Any) -> Any:
        near = self._surroundings()
        if near is None:
            return None
        try:
            part = geometry.Intersection(near)
        except RuntimeError:  # likewise, of a shape that crosses itself
            return None
        return None if part is None or part.IsEmpty() else part

    def _surroundings(self) -> Any:
        """Return a box around the grid, half as wide again, in the CRS of the shapes."""
        left, right, low, high = _bounds(self._grid)
        x_more, y_more = (right - left) / 4, (high - low) / 4
        box = (left - x_more, low - y_more, right + x_more, high + y_more)
        west, south, east, north = self._back.TransformBounds(*box, _STEPS_ALONG_EDGE)
        if not all(map(isfinite, (west, south, east, north))) or west > east:
            return None
        ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
        return ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))")


def polygon_features(path: str) -> Iterator[Any]:
    """Yield the features of the first layer with polygons, or of the one after ``|layername=``.

    Raises:
        InputError: the file is missing, damaged or no vector, or has no polygons.
    """
    dataset = _open(path)  # held: a layer does not outlive it
    yield from features_of(_polygon_layer(dataset, path), path)


def is_vector(path: str) -> bool:
    """Tell whether a file has polygons, or other shapes and no pixels."""
    try:
        dataset = _open(path)
    except InputError:
        return False
    polygons = next(_polygon_layers(dataset, path), None)
    return polygons is not None or not _has_pixels(path)


def _open(path: str) -> Any:
    gdal.UseExceptions()
    file, _, _ = path.partition("|")
    try:
        return gdal.OpenEx(file, gdal.OF_VECTOR | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR)
    except RuntimeError as error:
        raise InputError(
            f"{file} is not a vector file that can be read ({error}).",
            "Give a GeoPackage or another file with polygons.",
        ) from error


def _has_pixels(path: str) -> bool:
    file, _, _ = path.partition("|")
    try:
        return gdal.OpenEx(file, gdal.OF_RASTER | gdal.OF_READONLY) is not None
    except RuntimeError:
        return False


def _polygon_layer(dataset: Any, path: str) -> Any:
    for layer in _polygon_layers(dataset, path):
        return layer
    raise InputError(f"{path} has no layer with polygons.", "Give a layer with polygons.")


def _polygon_layers(dataset: Any, path: str) -> Iterator[Any]:
    _, _, options = path.partition("|")
    wanted = dict(option.split("=", 1) for option in options.split("|") if "=" in option)
    for layer in map(dataset.GetLayer, range(dataset.GetLayerCount())):
        if wanted.get("layername") not in (None, layer.GetName()):
            continue
        if ogr.GT_IsSubClassOf(_flat(layer), ogr.wkbSurface) or _flat(layer) in _MANY:
            yield layer


_MANY = (ogr.wkbMultiPolygon, ogr.wkbMultiSurface, ogr.wkbUnknown, ogr.wkbGeometryCollection)


def _flat(layer: Any) -> int:
    return int(ogr.GT_Flatten(layer.GetGeomType()))


def _way(source: Any, grid: ReferenceGrid, path: str) -> _Way | None:
    """Return the way to the CRS of the grid; None where it is the same, or where both have none."""
    target = spatial_reference(grid.crs_wkt)
    if source is not None and source.GetName().startswith(_UNDEFINED):
        source = None
    if (source is None) != (target is None):
        raise InputError(
            f"{path} and the raster do not both have a CRS.",
            "Assign a CRS to the one that has none.",
        )
    if source is None:
        return None
    source = source.Clone()
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return None if source.IsSame(target) else _Way(source, target, grid, path)
