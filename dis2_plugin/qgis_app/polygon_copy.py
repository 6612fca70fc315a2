"""The polygons of a layer become a file, in a task: a large layer must not hold the window."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.errors import Cancelled, InputError, OutputError
from .tasks import BackgroundTask
from .translation import tr

_AT_ONCE = 500
"""Features between two looks at whether somebody wants to stop."""


class Polygons:
    """What a layer holds, or what is selected of it, at the time it is asked for.

    Changes that are not saved yet are part of it. Of a file, what others save later is seen.
    """

    def __init__(self, layer: QgsVectorLayer, only_selected: bool) -> None:
        """Take note of the layer, on the main thread; no feature is read.

        Raises:
            InputError: there is no polygon.
        """
        self.count = layer.selectedFeatureCount() if only_selected else layer.featureCount()
        if self.count == 0:
            raise InputError(
                tr("No polygon of the layer '{name}' is selected.").format(name=layer.name()),
                tr("Select polygons, or take all of them."),
            )
        self.name, self.crs, self.kind = layer.name(), layer.crs(), layer.wkbType()
        self.source = QgsVectorLayerFeatureSource(layer)
        self.request = QgsFeatureRequest().setNoAttributes()
        if only_selected:
            self.request.setFilterFids(layer.selectedFeatureIds())


class PolygonCopy(BackgroundTask):
    """Writes polygons as a GeoPackage without attributes."""

    def __init__(self, polygons: Polygons, path: Path, layer_name: str) -> None:
        super().__init__(tr("DIS2: copy the polygons of {name}").format(name=polygons.name))
        self._polygons, self._path = polygons, path
        self._options = QgsVectorFileWriter.SaveVectorOptions()
        self._options.driverName, self._options.layerName = "GPKG", layer_name
        self._context = QgsProject.instance().transformContext()

    def work(self) -> None:
        """Copy feature by feature.

        Raises:
            Cancelled: the person asked to stop.
            OutputError: the file cannot be written.
        """
        polygons = self._polygons
        kind = (str(self._path), QgsFields(), polygons.kind, polygons.crs)
        writer = QgsVectorFileWriter.create(*kind, self._context, self._options)
        self._check(writer)
        for number, feature in enumerate(polygons.source.getFeatures(polygons.request)):
            if number % _AT_ONCE == 0:
                if self.isCanceled():
                    raise Cancelled
                self.setProgress(100 * number / max(polygons.count, number, 1))
            if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                self._check(writer)
        writer.flushBuffer()
        self._check(writer)

    def _check(self, writer: QgsVectorFileWriter) -> None:
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise OutputError.unwritable(self._path, writer.errorMessage().rstrip("."))
