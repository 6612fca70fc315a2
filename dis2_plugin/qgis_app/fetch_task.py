"""The task that writes what a service sends, and says so where the service sends only a part.

QGIS leaves transparent what a server did not answer, and calls the file written. A map of it would
have holes that nobody told of, so every answer is listened to.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterPipe,
    QgsRectangle,
    QgsTask,
)
from qgis.PyQt.QtNetwork import QNetworkReply

from .translation import tr

_OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
_RESULT = QgsRasterFileWriter.WriterError
_WRITTEN = _RESULT.NoError if hasattr(_RESULT, "NoError") else _RESULT.Success
"""QGIS 3.40 has another name for it."""

_TEXTS = (b"text", b"xml", b"json", b"html")
"""Words in the type of an answer that is an excuse; pictures are not always called such."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Grid:
    """What is written: pixels over a rectangle of a CRS."""

    columns: int
    rows: int
    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext


class Answers:
    """The requests that a server has not answered well, by their addresses.

    QGIS asks again for tiles that did not come, so an address that comes later is forgotten.
    """

    def __init__(self) -> None:
        self._faults: dict[str, str] = {}

    def hear(self, answer: QgsNetworkReplyContent) -> None:
        """Remember whether it is a fault."""
        address = answer.request().url().toString()
        if answer.error() == QNetworkReply.NetworkError.NoError:
            if any(kind in bytes(answer.rawHeader(b"Content-Type")) for kind in _TEXTS):
                self._faults[address] = tr("the service sent a text in place of a picture")
            else:
                self._faults.pop(address, None)
        elif answer.error() == QNetworkReply.NetworkError.OperationCanceledError:
            self._faults[address] = tr("no answer came in time")
        else:
            self._faults[address] = answer.errorString()

    @property
    def fault(self) -> str:
        """What went wrong first; empty where all was answered."""
        return next(iter(self._faults.values()), "")


class FetchTask(QgsTask):
    """Writes a GeoTIFF in a thread; ends as failed where a part of it did not come.

    Attributes:
        reason: why it failed; empty where nobody knows.
    """

    def __init__(self, name: str, pipe: QgsRasterPipe, grid: Grid, path: Path) -> None:
        super().__init__(name, QgsTask.Flag.CanCancel)
        self.reason = ""
        self._pipe, self._grid, self._path = pipe, grid, path
        self._feedback = QgsRasterBlockFeedback()
        self._feedback.progressChanged.connect(self.setProgress)

    def run(self) -> bool:
        """Write the file; every request is made, and heard, in this thread."""
        answers, network = Answers(), QgsNetworkAccessManager.instance()
        network.finished[QgsNetworkReplyContent].connect(answers.hear)
        try:
            written = self._write()
        except Exception:
            _logger.exception("A layer could not be fetched")  # nothing may escape a thread of QGIS
            return False
        finally:
            network.finished[QgsNetworkReplyContent].disconnect(answers.hear)
        if self.isCanceled():
            return False
        self.reason = answers.fault or next(iter(self._feedback.errors()), "")
        return written and not self.reason

    def cancel(self) -> None:
        """Stop asking."""
        self._feedback.cancel()
        super().cancel()

    def _write(self) -> bool:
        writer, grid = QgsRasterFileWriter(str(self._path)), self._grid
        writer.setOutputFormat("GTiff")
        writer.setCreateOptions(list(_OPTIONS))
        size = (grid.columns, grid.rows, grid.extent)
        written = writer.writeRaster(self._pipe, *size, grid.crs, grid.context, self._feedback)
        return written == _WRITTEN
