"""Layers and rectangles of QGIS as the strings and numbers a job is made of."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..core.errors import InputError
from ..core.window import Extent


def raster_source(layer: QgsRasterLayer) -> str:
    """Return what GDAL opens to read a layer: a file, a /vsi path, or a subdataset (GPKG:...).

    Raises:
        InputError: the layer is not read by GDAL (a web layer, for example).
    """
    if layer.providerType() != "gdal":
        raise InputError(
            f"The layer '{layer.name()}' comes from a service, not from a file.",
            "Save it as a GeoTIFF first (Export, Save As).",
        )
    return _source(layer)


def vector_source(layer: QgsVectorLayer) -> str:
    """Return the file of a vector layer.

    Raises:
        InputError: the layer is not read by OGR from a file (a temporary layer, for example).
    """
    if layer.providerType() != "ogr":
        raise InputError(
            f"The layer '{layer.name()}' is not a file.", "Save it as a GeoPackage first."
        )
    return _source(layer)


def extent_in_crs(extent: QgsReferencedRectangle, crs: QgsCoordinateReferenceSystem) -> Extent:
    """Return a rectangle in another CRS: the one that holds all of it.

    Where one of the two CRS is unknown the numbers are taken as they are.

    Raises:
        InputError: the rectangle lies where the other CRS has no coordinates.
    """
    box = QgsRectangle(extent)
    if extent.crs().isValid() and crs.isValid() and extent.crs() != crs:
        transform = QgsCoordinateTransform(extent.crs(), crs, QgsProject.instance())
        try:
            box = transform.transformBoundingBox(box)
        except QgsCsException as error:
            raise InputError(
                f"The extent {box.toString(2)} cannot be brought to {crs.authid()}: {error}.",
                "Choose an extent that overlaps the layers.",
            ) from error
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def _source(layer: QgsMapLayer) -> str:
    source = layer.source().partition("|")[0]
    path = Path(source)
    return str(path.resolve()) if path.is_file() else source
