"""A raster of a service becomes a GeoTIFF, in a task of its own, with the pixels a run wants."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRasterProjector,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsUnitTypes,
)

from ...core.errors import InputError
from ...core.inputs.fetching import LARGEST_FETCH_PX
from ..translation import tr
from .answers import Servers, servers_around
from .fetch_task import FetchTask, Grid

_DEGREES = "EPSG:4326"
_NORTH, _SOUTH, _ZONE_DEGREES, _ZONES, _MERIDIAN = 32600, 32700, 6, 60, 180
_TRUE_SCALE = 0.01
_MEASURED_M = 100.0


@dataclass(frozen=True)
class Fetch:
    """A copy of a layer's source, and the grid it is brought to.

    Attributes:
        name: of the layer.
        pipe: holds the copy, so that the layer may go meanwhile.
        columns: width in pixels.
        rows: height in pixels.
        extent: in ``crs``.
        crs: of the file.
        servers: of the layer and of others.
    """

    name: str
    pipe: QgsRasterPipe
    columns: int
    rows: int
    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    servers: Servers

    def task(self, path: Path) -> FetchTask:
        """Return the task that writes the file."""
        context = QgsProject.instance().transformContext()
        grid = Grid(self.columns, self.rows, self.extent, self.crs, context)
        return FetchTask(self.name, self.pipe, grid, path, self.servers)


def fetch_of(layer: QgsRasterLayer, area: QgsReferencedRectangle | None, pixel_m: float) -> Fetch:
    """Return how an area of a layer is fetched.

    What has pixels of its own keeps them and its CRS. What is drawn for any size gets square
    pixels, in a CRS whose metres are metres on the ground, so that pixels and areas are right.

    Args:
        layer: the raster layer.
        area: what is wanted; None for all of a layer that has an end.
        pixel_m: side of the pixels of a drawn picture.

    Raises:
        InputError: there is nothing to fetch there, or too much.
    """
    has_pixels = layer.width() > 0
    if area is None and not has_pixels:
        raise InputError(
            tr("The layer '{name}' comes from a service that has no end.").format(
                name=layer.name()
            ),
            tr("Choose an area: the map canvas, a rectangle or polygons."),
        )
    extent = layer.extent() if area is None else _part(layer, area)
    if extent.isEmpty():
        raise InputError(
            tr("The layer '{name}' shows nothing in that area.").format(name=layer.name()),
            tr("Choose another area."),
        )
    fetch = _of_pixels(layer, extent) if has_pixels else _of_picture(layer, extent, pixel_m)
    if fetch.columns * fetch.rows > LARGEST_FETCH_PX:
        raise InputError(
            tr(
                "{size} pixels of the layer '{name}' are more than is fetched from a service."
            ).format(size=f"{fetch.columns} x {fetch.rows}", name=layer.name()),
            tr("Choose a smaller area, or save the layer as a GeoTIFF first."),
        )
    return fetch


def true_scale_crs(
    crs: QgsCoordinateReferenceSystem, place: QgsPointXY
) -> QgsCoordinateReferenceSystem:
    """Return the project's CRS if its unit is a metre on the ground there, else the UTM zone's.

    Web Mercator, in which most services draw, stretches a metre by half at 48 degrees.

    Raises:
        InputError: the place cannot be found in degrees.
    """
    chosen = QgsProject.instance().crs()
    if chosen.isValid() and _is_true(chosen, _moved_point(place, crs, chosen)):
        return chosen
    degrees = _moved_point(place, crs, QgsCoordinateReferenceSystem(_DEGREES))
    zone = min(int((degrees.x() + _MERIDIAN) // _ZONE_DEGREES) + 1, _ZONES)
    code = (_NORTH if degrees.y() >= 0 else _SOUTH) + zone
    return QgsCoordinateReferenceSystem(f"EPSG:{code}")


def _is_true(crs: QgsCoordinateReferenceSystem, place: QgsPointXY) -> bool:
    if crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        return False
    ruler = QgsDistanceArea()
    ruler.setSourceCrs(crs, QgsProject.instance().transformContext())
    ruler.setEllipsoid(crs.ellipsoidAcronym())
    length = ruler.measureLine(place, QgsPointXY(place.x() + _MEASURED_M, place.y()))
    return abs(length / _MEASURED_M - 1) < _TRUE_SCALE


def _part(layer: QgsRasterLayer, area: QgsReferencedRectangle) -> QgsRectangle:
    return _moved(area, area.crs(), layer.crs()).intersect(layer.extent())


def _of_pixels(layer: QgsRasterLayer, extent: QgsRectangle) -> Fetch:
    width, height = layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    corner = layer.extent()
    first = round((extent.xMinimum() - corner.xMinimum()) / width)
    top = round((corner.yMaximum() - extent.yMaximum()) / height)
    columns, rows = ceil(extent.width() / width - 1e-6), ceil(extent.height() / height - 1e-6)
    left, north = corner.xMinimum() + first * width, corner.yMaximum() - top * height
    box = QgsRectangle(left, north - rows * height, left + columns * width, north)
    servers = servers_around(layer)
    return Fetch(layer.name(), _pipe(layer), columns, rows, box, layer.crs(), servers)


def _of_picture(layer: QgsRasterLayer, extent: QgsRectangle, pixel_m: float) -> Fetch:
    crs = true_scale_crs(layer.crs(), extent.center())
    box = _moved(extent, layer.crs(), crs)
    columns, rows = ceil(box.width() / pixel_m), ceil(box.height() / pixel_m)
    left, north = box.xMinimum(), box.yMaximum()
    box = QgsRectangle(left, north - rows * pixel_m, left + columns * pixel_m, north)
    pipe, projector = _pipe(layer), QgsRasterProjector()
    projector.setCrs(layer.crs(), crs, QgsProject.instance().transformContext())
    pipe.insert(1, projector)
    return Fetch(layer.name(), pipe, columns, rows, box, crs, servers_around(layer))


def _pipe(layer: QgsRasterLayer) -> QgsRasterPipe:
    pipe = QgsRasterPipe()
    pipe.set(layer.dataProvider().clone())
    return pipe


def _moved(
    box: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsRectangle:
    transform = QgsCoordinateTransform(source, target, QgsProject.instance())
    try:
        return transform.transformBoundingBox(QgsRectangle(box))
    except QgsCsException as error:
        raise _no_way(source, target) from error


def _moved_point(
    point: QgsPointXY, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsPointXY:
    transform = QgsCoordinateTransform(source, target, QgsProject.instance())
    try:
        return transform.transform(point)
    except QgsCsException as error:
        raise _no_way(source, target) from error


def _no_way(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> InputError:
    return InputError(
        tr("The area cannot be brought from {source} to {target}.").format(
            source=source.authid(), target=target.authid()
        ),
        tr("Choose an area nearer to the layer, or another CRS for the project."),
    )
