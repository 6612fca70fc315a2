"""After an algorithm in the toolbox: one loaded raster becomes the run's whole group of layers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from qgis.core import (
    QgsDataProvider,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
)

from ..run_folder import is_temporary


class RunGroup(QgsProcessingLayerPostProcessorInterface):
    """Puts the group of a run where Processing put one of its rasters alone."""

    _alive: ClassVar[list[RunGroup]] = []

    def __init__(
        self, add_group: Callable[[QgsMapLayer], object], lasting: str, project: QgsProject
    ) -> None:
        super().__init__()
        self._add_group = add_group
        self._lasting = lasting
        self._project = project

    @classmethod
    def kept(
        cls, add_group: Callable[[QgsMapLayer], object], lasting: str, project: QgsProject
    ) -> RunGroup:
        """Return a post-processor that lives until it was used: QGIS keeps a bare pointer.

        Args:
            add_group: adds the group around the layer.
            lasting: the same raster in the run's folder; empty where that is temporary too.
            project: where the layer was loaded.
        """
        processor = cls(add_group, lasting, project)
        cls._alive.append(processor)
        return processor

    def postProcessLayer(  # noqa: N802 - QGIS's name
        self,
        layer: QgsMapLayer,
        _context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> None:
        """Replace the node of the layer by the group; runs in the main thread."""
        self._outlive_qgis(layer)
        node = self._project.layerTreeRoot().findLayer(layer.id())
        self._add_group(layer)
        if node is not None:
            node.parent().removeChildNode(node)
        self._alive.remove(self)

    def _outlive_qgis(self, layer: QgsMapLayer) -> None:
        """Show the raster in the folder of the run rather than a copy that goes sooner."""
        if not self._lasting or not is_temporary(Path(layer.source())):
            return
        options = QgsDataProvider.ProviderOptions()
        layer.setDataSource(self._lasting, layer.name(), "gdal", options)
