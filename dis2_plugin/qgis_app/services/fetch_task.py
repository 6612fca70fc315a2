"""The task that writes what a service sends, and says so where the service sends only a part.

QGIS leaves transparent what a server did not answer, and calls the file written. A map of it would
have holes that nobody told of, so every answer is listened to: what this thread asked for, and what
QGIS asked for in other threads, where the file has a hole.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsNetworkAccessManager,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterPipe,
    QgsRectangle,
    QgsTask,
)
from qgis.PyQt.QtCore import pyqtSignal

from .answers import Answers, Servers, TileAnswers

_OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
_RESULT = QgsRasterFileWriter.WriterError
_WRITTEN = _RESULT.NoError if hasattr(_RESULT, "NoError") else _RESULT.Success
"""QGIS 3.40 has another name for it."""

_BREATH_S = 0.1

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Grid:
    """What is written: pixels over a rectangle of a CRS."""

    columns: int
    rows: int
    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext


class FetchTask(QgsTask):
    """Writes a GeoTIFF in a thread; ends as failed where a part of it did not come.

    Args:
        name: what QGIS's list of tasks calls it.
        pipe: where the pixels come from.
        grid: what is written.
        path: where to.
        servers: of the layer, and of others whose answers are not for it.

    Attributes:
        reason: why it failed; empty where nobody knows.
    """

    _asked = pyqtSignal()
    """All is answered; it reaches the main thread after the answers."""

    def __init__(
        self,
        name: str,
        pipe: QgsRasterPipe,
        grid: Grid,
        path: Path,
        servers: Servers,
    ) -> None:
        super().__init__(name, QgsTask.Flag.CanCancel)
        self.reason = ""
        self._pipe, self._grid, self._path = pipe, grid, path
        self._feedback = QgsRasterBlockFeedback()
        self._feedback.progressChanged.connect(self.setProgress)
        self._main_network = QgsNetworkAccessManager.instance()
        self._elsewhere = TileAnswers(servers)
        self._all_heard, self._begun, self._gone = (threading.Event() for _ in range(3))
        # connected here, so that the main thread takes its turn
        self._asked.connect(self._all_heard.set)

    def run(self) -> bool:
        """Write the file, and judge by the answers whether it is whole."""
        self._begun.set()
        try:
            written = not self.isCanceled() and self._write_and_judge()
        except Exception:
            _logger.exception("A layer could not be fetched")  # nothing may escape a thread of QGIS
            return False
        finally:
            self._gone.set()
        return written and not self.reason and not self.isCanceled()

    def cancel(self) -> None:
        """Stop asking."""
        self._feedback.cancel()
        super().cancel()

    def end(self, wait_s: float) -> None:
        """Stop asking, and wait so long at most until nothing more is written."""
        self.cancel()
        if self._begun.is_set():
            self._gone.wait(wait_s)

    def _write_and_judge(self) -> bool:
        here, network = Answers(), QgsNetworkAccessManager.instance()
        with here.heard_by(network), self._elsewhere.heard_by(self._main_network):
            written = self._write()
            self._let_main_thread_hear()
        if not self.isCanceled():
            errors = self._feedback.errors()
            self.reason = here.fault or self._fault_of_a_hole() or next(iter(errors), "")
        return written

    def _write(self) -> bool:
        writer, grid = QgsRasterFileWriter(str(self._path)), self._grid
        writer.setOutputFormat("GTiff")
        _set_options(writer)
        size = (grid.columns, grid.rows, grid.extent)
        written = writer.writeRaster(self._pipe, *size, grid.crs, grid.context, self._feedback)
        return written == _WRITTEN

    def _let_main_thread_hear(self) -> None:
        self._asked.emit()
        while not self._all_heard.wait(_BREATH_S) and not self.isCanceled():
            pass

    def _fault_of_a_hole(self) -> str:
        fault = self._elsewhere.fault
        return fault if fault and _has_hole(self._path) else ""


def _set_options(writer: QgsRasterFileWriter) -> None:
    named_so_since_3_44 = getattr(writer, "setCreationOptions", None)
    (named_so_since_3_44 or writer.setCreateOptions)(list(_OPTIONS))


def _has_hole(path: Path) -> bool:
    """Return whether a place of a raster is transparent; what cannot be is taken for one."""
    raster = gdal.Open(str(path))
    last = raster.GetRasterBand(raster.RasterCount)
    if last.GetColorInterpretation() != gdal.GCI_AlphaBand:
        return True
    return bool(last.ComputeRasterMinMax(False)[0] == 0)
