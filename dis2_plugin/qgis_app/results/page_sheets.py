"""Sheets that a page is drawn on, and the files they become."""

from __future__ import annotations

import logging
from uuid import uuid4

from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsLayoutItemMap, QgsPrintLayout
from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPageSize, QPdfWriter

DPI = 300
_MM_PER_INCH, _MM_PER_METRE = 25.4, 1000
DOTS_PER_MM = DPI / _MM_PER_INCH

_logger = logging.getLogger(__name__)


class PngSheet:
    """A white sheet that becomes a PNG.

    Attributes:
        device: what a painter draws on.
    """

    def __init__(self, size_mm: QSizeF) -> None:
        columns, rows = (int(side * DOTS_PER_MM) for side in (size_mm.width(), size_mm.height()))
        self.device = QImage(columns, rows, QImage.Format.Format_ARGB32)
        self.device.setDotsPerMeterX(round(DOTS_PER_MM * _MM_PER_METRE))
        self.device.setDotsPerMeterY(round(DOTS_PER_MM * _MM_PER_METRE))
        self.device.fill(Qt.GlobalColor.white)

    def contents(self) -> bytes:
        """Return the file, once the painter has ended."""
        buffer = _open_buffer()
        self.device.save(buffer, "PNG")
        return bytes(buffer.data())


class PdfSheet:
    """A sheet that becomes a PDF, whose map has coordinates.

    Attributes:
        device: what a painter draws on.
    """

    def __init__(self, size_mm: QSizeF, title: str, map_item: QgsLayoutItemMap) -> None:
        self._crs, self._transform = map_item.crs(), _transform(map_item)
        self._buffer = _open_buffer()
        self.device = QPdfWriter(self._buffer)
        self._buffer.setParent(self.device)  # which writes into it to its own end
        self.device.setTitle(title)
        self.device.setCreator(f"QGIS {Qgis.QGIS_VERSION}, DIS2")
        self.device.setResolution(DPI)
        self.device.setPageSize(QPageSize(size_mm, QPageSize.Unit.Millimeter))
        self.device.setPageMargins(QMarginsF())

    def contents(self) -> bytes:
        """Return the file, once the painter has ended."""
        pdf = bytes(self._buffer.data())
        path = f"/vsimem/{uuid4().hex}.pdf"
        gdal.FileFromMemBuffer(path, pdf)
        try:
            _set_place(path, self._crs, self._transform)
            return _read(path)
        except RuntimeError as error:
            _logger.info("The page has no coordinates: %s", error)
            return pdf
        finally:
            gdal.Unlink(path)


def sheet_for(path: str, layout: QgsPrintLayout) -> PngSheet | PdfSheet:
    """Return a sheet of a page's size, of the kind that the file's name asks for."""
    size_mm = layout.pageCollection().page(0).rect().size()
    if path.lower().endswith(".png"):
        return PngSheet(size_mm)
    return PdfSheet(size_mm, layout.name(), layout.referenceMap())


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _transform(map_item: QgsLayoutItemMap) -> tuple[float, ...]:
    """Return where the dots of the page lie, as GDAL's six numbers."""
    frame, extent = map_item.mapRectToScene(map_item.rect()), map_item.extent()
    unit = extent.width() / frame.width()  # the map's units for a millimetre
    left, top = extent.xMinimum() - frame.left() * unit, extent.yMaximum() + frame.top() * unit
    return left, unit / DOTS_PER_MM, 0.0, top, 0.0, -unit / DOTS_PER_MM


def _set_place(path: str, crs: QgsCoordinateReferenceSystem, transform: tuple[float, ...]) -> None:
    """Give a PDF coordinates, as QGIS's own export does.

    Raises:
        RuntimeError: GDAL cannot.
    """
    pdf = gdal.OpenEx(path, gdal.OF_UPDATE, open_options=[f"DPI={DPI}"])
    if pdf is None:  # where nobody switched GDAL's exceptions on
        raise RuntimeError(gdal.GetLastErrorMsg())
    pdf.SetGeoTransform(transform)
    pdf.SetProjection(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL))


def _read(path: str) -> bytes:
    size = gdal.VSIStatL(path).size
    file = gdal.VSIFOpenL(path, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, size, file))
    finally:
        gdal.VSIFCloseL(file)
