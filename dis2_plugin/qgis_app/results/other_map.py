"""The map as it would be with another run's layers, drawn in the background."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..layers.run_nodes import output_of, run_nodes


def swapped_layers(
    project: QgsProject, layers: Sequence[QgsMapLayer], run: str, other: str
) -> list[QgsMapLayer]:
    """Return these layers with those of one run replaced by the same results of another.

    Layers that the other run has no counterpart of are left out, all others stay.
    """
    counterparts = {output_of(node): node.layer() for node in run_nodes(project, other)}
    own = {node.layerId(): output_of(node) for node in run_nodes(project, run)}
    swapped = (counterparts.get(own[la.id()]) if la.id() in own else la for la in layers)
    return [layer for layer in swapped if layer is not None]


class OtherMap(QObject):
    """Draws one map at a time; a new one takes the place of the one being drawn."""

    drawn = pyqtSignal(object, object)
    """The ``QImage`` and the ``QgsRectangle`` it shows, in the CRS of the map."""

    def __init__(self) -> None:
        super().__init__()
        self._job: QgsMapRendererParallelJob | None = None
        self._ending: list[QgsMapRendererParallelJob] = []

    def draw(self, settings: QgsMapSettings) -> None:
        """Draw this map; ``drawn`` tells of it."""
        self.stop()
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._finish)
        self._job.start()

    def stop(self) -> None:
        """Draw nothing any more; returns at once, the threads end by themselves."""
        if self._job is not None:
            self._ending.append(self._job)
            self._job.cancelWithoutBlocking()
            self._job = None

    def close(self) -> None:
        """Stop and wait for the threads, before everything goes."""
        self.stop()
        for job in self._ending:
            job.finished.disconnect(self._finish)
            job.cancel()
        self._ending.clear()

    def _finish(self) -> None:
        job = self.sender()
        if job is self._job:
            self._job = None
            image, settings = job.renderedImage(), job.mapSettings()
            self.drawn.emit(image, _extent_of(image, settings))
        elif job in self._ending:
            self._ending.remove(job)
        job.deleteLater()


def _extent_of(image: QImage, settings: QgsMapSettings) -> QgsRectangle:
    """Return the ground an image shows, as the canvas reckons it for its own."""
    to_map = settings.mapToPixel()
    corner, pixel = to_map.toMapCoordinates(0, 0), to_map.mapUnitsPerPixel()
    ratio = image.devicePixelRatio()
    right = corner.x() + image.width() / ratio * pixel
    return QgsRectangle(corner.x(), corner.y() - image.height() / ratio * pixel, right, corner.y())
