"""Raster layers of QGIS as the strings a job is made of."""

from __future__ import annotations

import os
import re

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from ...core.errors import InputError
from ...gui.segment.layer_facts import gdal_source, is_another, is_in_memory
from ..translation import tr

_LONGEST_STEM = 40


def raster_source(layer: QgsRasterLayer) -> str:
    """Return what GDAL opens to read a layer: a file, a /vsi path, or a subdataset (GPKG:...).

    Raises:
        InputError: the layer is broken, is not read by GDAL (a web layer, for example), lies in
            memory, or was given another CRS than its file has.
    """
    source = _file_source(layer)
    if is_in_memory(source):
        raise InputError(
            tr("The layer '{name}' lies in the memory of QGIS alone.").format(name=layer.name()),
            tr("Save it as a GeoTIFF first (Export, Save As)."),
        )
    said, stored = layer.crs(), layer.dataProvider().crs()
    if is_another(said, stored):
        raise InputError(
            tr("The layer '{name}' is {crs} in QGIS and {file_crs} in its file.").format(
                name=layer.name(),
                crs=said.userFriendlyIdentifier(),
                file_crs=stored.userFriendlyIdentifier(),
            ),
            tr("Store the right one with “Assign projection”, or give the layer that of its file."),
        )
    return source


def _file_source(layer: QgsRasterLayer) -> str:
    if layer.providerType() != "gdal":
        raise InputError(
            tr("The layer '{name}' comes from a service, not from a file.").format(
                name=layer.name()
            ),
            tr("Save it as a GeoTIFF first (Export, Save As)."),
        )
    if not layer.isValid():
        raise InputError(
            tr("The layer '{name}' cannot be opened: it is damaged or not there.").format(
                name=layer.name()
            ),
            tr("Repair its data source in the layer tree, or choose another layer."),
        )
    return gdal_source(layer)


def file_stem(name: str, otherwise: str) -> str:
    """Return a layer's name, or its beginning, as a file's without its ending; else another word.

    Names of layers have any length; a file's has 255 bytes at most, and a letter has up to four.
    """
    return re.sub(r"\W+", "-", name).strip("-")[:_LONGEST_STEM].rstrip("-") or otherwise


def layer_name(source: str) -> str:
    """Return what the project calls the raster that GDAL opens so; on the main thread."""
    for layer in QgsProject.instance().mapLayers().values():
        is_file = isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"
        if is_file and layer.isValid() and _file_source(layer) == source:
            return str(layer.name())
    return tr("unnamed")


def vector_source(layer: QgsVectorLayer) -> str:
    """Return what OGR opens to read a layer: a whole path, with ``|layername=`` where it is told.

    Raises:
        InputError: the layer is not read by OGR from a file (a temporary layer, for example).
    """
    if layer.providerType() != "ogr":
        raise InputError(
            tr("The layer '{name}' is not a file.").format(name=layer.name()),
            tr("Save it as a GeoPackage first."),
        )
    source, bar, name = layer.source().partition("|layername=")
    path = source.partition("|")[0]
    whole = os.path.abspath(path) if os.path.exists(path) else path
    return f"{whole}{bar}{name.partition('|')[0]}"
