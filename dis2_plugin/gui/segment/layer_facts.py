"""What the dialog may know of a raster layer without reading a pixel."""

from __future__ import annotations

import os
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleBandGrayRenderer,
)
from qgis.gui import QgsMapCanvas

from ...core.inputs.layer_word import LayerWord
from ...core.inputs.value_doubts import ValueRange

_MEASURED_PIXELS = 100
_PICTURE_BANDS = ("", "", "")
_END_OF_FLOAT32 = 3.4e38
"""QGIS gives the range of the type where it found no values, as where some are not numbers."""
_PALETTE, _COLOUR_NAMES = 2, {3: "red", 4: "green", 5: "blue"}
"""Numbers of GDAL, as QGIS hands them on: its own enum moved between versions."""
_IN_MEMORY = "/vsimem/"


@dataclass(frozen=True)
class LayerFacts:
    """Metadata of a raster layer.

    Attributes:
        source: what GDAL opens, an absolute path where it is a file; the word for the layer where
            it ``is_web``.
        is_broken: it cannot be opened now.
        is_web: no file holds it; it is fetched when a run begins, pixel by pixel.
        is_picture: the service sends colours to look at and not values.
        is_palette: its values are numbers of colours.
        crs: what this project takes it for.
        file_crs: what the file, which the engine reads, or the service says.
        bands: description of each band or, where it has none, its colour interpretation.
        pixel_m: ground size of a pixel in metres; None where the CRS is unknown.
        stretch: how many times its longer side is the shorter one, on the ground.
        pixel_bits: bits of a value where values are whole and unsigned, else None.
        values: the layer's grey stretch: cheap, and near the range of its values; None where QGIS
            found none, because values are not numbers or it did not look.
    """

    name: str
    source: str
    crs: QgsCoordinateReferenceSystem
    file_crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    width: int
    height: int
    bands: tuple[str, ...]
    pixel_m: float | None
    pixel_bits: int | None
    values: ValueRange | None
    stretch: float = 1.0
    is_broken: bool = False
    is_web: bool = False
    is_picture: bool = False
    is_palette: bool = False

    @property
    def has_grid(self) -> bool:
        """Whether the layer has pixels of its own; a picture from a service has any number."""
        return self.width > 0 and not self.is_picture

    @property
    def is_elsewhere(self) -> bool:
        """Whether this project takes it for another CRS than its file, which may be spelled so."""
        return not self.is_web and is_another(self.crs, self.file_crs)

    @classmethod
    def of(cls, layer: QgsRasterLayer) -> LayerFacts:
        """Gather the facts of a layer."""
        is_web, is_picture = layer.providerType() != "gdal", _is_picture(layer)
        bands = tuple(_band_name(layer, band) for band in range(1, layer.bandCount() + 1))
        sides_m = None if is_picture else _pixel_sides_m(layer)
        return cls(
            name=layer.name(),
            source=str(LayerWord(layer.id())) if is_web else gdal_source(layer),
            crs=layer.crs(),
            file_crs=layer.dataProvider().crs(),
            extent=layer.extent(),
            width=layer.width(),
            height=layer.height(),
            bands=_PICTURE_BANDS if is_picture else bands,
            pixel_m=sqrt(sides_m[0] * sides_m[1]) if sides_m else None,
            pixel_bits=_pixel_bits(layer),
            values=_values(layer),
            stretch=max(sides_m) / min(sides_m) if sides_m else 1.0,
            is_broken=not layer.isValid(),
            is_web=is_web,
            is_picture=is_picture,
            is_palette=bool(bands) and _interpretation(layer, 1) == _PALETTE,
        )


def is_another(crs: QgsCoordinateReferenceSystem, stored: QgsCoordinateReferenceSystem) -> bool:
    """Tell whether a CRS is another one than a file's, and not the same one spelled otherwise."""
    both = crs.isValid() and stored.isValid()
    return both and crs != stored and crs.toProj() != stored.toProj()


def extent_in(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, source: QgsCoordinateReferenceSystem
) -> QgsRectangle | None:
    """Return an extent in another CRS, or None where it cannot be brought there."""
    if source == crs:
        return extent
    if not (source.isValid() and crs.isValid()):
        return None
    transform = QgsCoordinateTransform(source, crs, QgsProject.instance())
    try:
        moved = transform.transformBoundingBox(extent)
    except QgsCsException:
        return None
    return moved if moved.isFinite() else None


def view_in(crs: QgsCoordinateReferenceSystem, canvas: QgsMapCanvas) -> QgsRectangle | None:
    """Return what a map window shows in the CRS of a layer, or None where it cannot be told.

    Where the project or the layer has no CRS, QGIS draws the layer by its own coordinates.
    """
    settings = canvas.mapSettings()
    shown, source = settings.visibleExtent(), settings.destinationCrs()
    return extent_in(crs, shown, source) if source.isValid() and crs.isValid() else shown


def ground_size_m(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle
) -> tuple[float, float] | None:
    """Return width and height of an extent on the ground; None where it has none there."""
    if not crs.isValid() or extent.isEmpty():
        return None
    ruler, middle = _ruler(crs), extent.center()
    ends = (
        (QgsPointXY(extent.xMinimum(), middle.y()), QgsPointXY(extent.xMaximum(), middle.y())),
        (QgsPointXY(middle.x(), extent.yMinimum()), QgsPointXY(middle.x(), extent.yMaximum())),
    )
    try:  # newer QGIS raises where a CRS does not reach, older ones measure nonsense
        width, height = (float(ruler.measureLine(start, end)) for start, end in ends)
    except QgsCsException:
        return None
    return width, height


def _ruler(crs: QgsCoordinateReferenceSystem) -> QgsDistanceArea:
    ruler = QgsDistanceArea()
    ruler.setSourceCrs(crs, QgsProject.instance().transformContext())
    ruler.setEllipsoid(crs.ellipsoidAcronym())
    return ruler


def _is_picture(layer: QgsRasterLayer) -> bool:
    colours = (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)
    return layer.bandCount() == 1 and layer.dataProvider().dataType(1) in colours


def is_in_memory(source: str) -> bool:
    """Tell whether a file lies in the memory of QGIS, where no other process sees it."""
    return _IN_MEMORY in source


def gdal_source(layer: QgsRasterLayer) -> str:
    """Return what GDAL opens to read a layer, an absolute path where it is a file."""
    source = layer.source().split("|", 1)[0]
    path = Path(source)
    return str(path.resolve()) if os.path.isfile(path) else source


def _band_name(layer: QgsRasterLayer, band: int) -> str:
    _, colon, description = layer.bandName(band).partition(":")
    if colon:
        return description.strip()
    return _COLOUR_NAMES.get(_interpretation(layer, band), "")


def _interpretation(layer: QgsRasterLayer, band: int) -> int:
    interpretation = layer.dataProvider().colorInterpretation(band)
    return int(getattr(interpretation, "value", interpretation))


def _pixel_sides_m(layer: QgsRasterLayer) -> tuple[float, float] | None:
    """Return the ground that a pixel in the middle covers along its row and its column."""
    units = layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    sides = (_MEASURED_PIXELS * each for each in units)
    measured = QgsRectangle.fromCenterAndSize(layer.extent().center(), *sides)
    size_m = ground_size_m(layer.crs(), measured)
    return (size_m[0] / _MEASURED_PIXELS, size_m[1] / _MEASURED_PIXELS) if size_m else None


def _pixel_bits(layer: QgsRasterLayer) -> int | None:
    kinds = {Qgis.DataType.Byte: 8, Qgis.DataType.UInt16: 16}
    return kinds.get(layer.dataProvider().dataType(1))


def _values(layer: QgsRasterLayer) -> ValueRange | None:
    renderer = layer.renderer()
    if not isinstance(renderer, QgsSingleBandGrayRenderer) or not renderer.contrastEnhancement():
        return None
    stretch = renderer.contrastEnhancement()
    low, top = float(stretch.minimumValue()), float(stretch.maximumValue())
    is_found = max(abs(low), abs(top)) < _END_OF_FLOAT32  # not so of what is no number
    return ValueRange(low, top) if is_found else None
