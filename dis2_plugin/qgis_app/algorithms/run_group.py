"""After an algorithm in the toolbox: the loaded classes become the run's whole group of layers."""

from __future__ import annotations

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

from ..layers import RunOnMap, add_run
from ..run_folder import is_temporary


class RunGroup(QgsProcessingLayerPostProcessorInterface):
    """Puts the group of a run where Processing put the classes alone."""

    _alive: ClassVar[list[RunGroup]] = []

    def __init__(self, run: RunOnMap, project: QgsProject) -> None:
        super().__init__()
        self._run = run
        self._project = project

    @classmethod
    def kept(cls, run: RunOnMap, project: QgsProject) -> RunGroup:
        """Return a post-processor that lives until it was used: QGIS keeps a bare pointer."""
        processor = cls(run, project)
        cls._alive.append(processor)
        return processor

    def postProcessLayer(  # noqa: N802 - QGIS's name
        self,
        layer: QgsMapLayer,
        _context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> None:
        """Replace the node of the classes by the group; runs in the main thread."""
        self._outlive_qgis(layer)
        node = self._project.layerTreeRoot().findLayer(layer.id())
        add_run(self._project, self._run, classes=layer)
        if node is not None:
            node.parent().removeChildNode(node)
        self._alive.remove(self)

    def _outlive_qgis(self, layer: QgsMapLayer) -> None:
        """Show the classes in the folder of the run rather than a copy that goes sooner."""
        if self._run.temporary or not is_temporary(Path(layer.source())):
            return
        options = QgsDataProvider.ProviderOptions()
        layer.setDataSource(self._run.result.files["classes"], layer.name(), "gdal", options)
