"""Writes a page as PDF or PNG: the map is drawn in a thread, what stands around it beforehand.

QGIS's own export draws all of it in the thread of its windows, which hear nothing for a second or
two. Words, legend and scale bar take a hundredth of that, and need that thread; a map that is
prepared does not. Both are drawn on one sheet, so outlines stay lines.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsMapRendererCustomPainterJob,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QTransform

from ...core.whole_bytes import write_whole
from ..runs.tasks import BackgroundTask
from ..translation import tr
from .page_sheets import DOTS_PER_MM, DPI, PdfSheet, PngSheet, sheet_for
from .results_page import Page, make_page


class PageTask(BackgroundTask):
    """Draws and writes one page.

    All that knows layers or the layout happens when it is made, in the main thread. Layers may go
    while it draws: what it draws with are copies, as when QGIS draws its canvas.
    """

    saved = pyqtSignal(str)
    """The file."""

    def __init__(self, project: QgsProject, page: Page, path: str) -> None:
        super().__init__(tr("DIS2: write the page"))
        self._path = path
        self._layout: QgsPrintLayout | None = make_page(project, page)  # expressions ask it
        map_item = self._layout.referenceMap()
        map_item.setExcludeFromExports(True)
        self._sheet: PngSheet | PdfSheet | None = sheet_for(path, self._layout)
        self._frame, self._pen = map_item.mapRectToScene(map_item.rect()), map_item.pen()
        self._painter = QPainter(self._sheet.device)
        QgsLayoutExporter(self._layout).renderPage(self._painter, 0)
        self._job: QgsMapRendererCustomPainterJob | None = self._prepared(map_item)

    def work(self) -> None:
        """Draw the map, and write the file."""
        self._job.renderPrepared()
        self._painter.restore()
        self._draw_frame()
        self._painter.end()
        if not self.isCanceled():  # else a part of the map is missing
            write_whole(self._sheet.contents(), Path(self._path))

    def deliver(self) -> None:
        """Tell where it is."""
        self.saved.emit(self._path)

    def finished(self, result: bool) -> None:
        """Let go of what was drawn with, and tell how it ended."""
        self._let_go()
        super().finished(result)

    def cancel(self) -> None:
        """Draw no further."""
        if self._job is not None:
            self._job.cancelWithoutBlocking()
        super().cancel()

    def end(self) -> None:
        """Cancel, wait until nothing is drawn any more, and let go."""
        super().end()
        if not self.is_at_work:
            self._let_go()

    def _prepared(self, map_item: QgsLayoutItemMap) -> QgsMapRendererCustomPainterJob:
        """Make the painter ready for the map, and the map for the painter."""
        size = self._frame.size() * DOTS_PER_MM
        settings = map_item.mapSettings(map_item.extent(), size, DPI, True)
        page_mm, device = self._layout.pageCollection().page(0).rect(), self._sheet.device
        self._painter.scale(device.width() / page_mm.width(), device.height() / page_mm.height())
        self._painter.save()
        corner = self._frame.topLeft()
        self._painter.setTransform(QTransform.fromTranslate(corner.x(), corner.y()), True)
        self._painter.scale(1 / DOTS_PER_MM, 1 / DOTS_PER_MM)
        self._painter.setClipRect(QRectF(QPointF(), size))
        job = QgsMapRendererCustomPainterJob(settings, self._painter)
        job.prepare()
        return job

    def _let_go(self) -> None:
        """Drop what was drawn with, each thing before what it stands on."""
        self._job = self._layout = None
        if self._painter.isActive():
            self._painter.end()
        self._sheet = None

    def _draw_frame(self) -> None:
        self._painter.setPen(self._pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(self._frame)
