"""After an algorithm in the toolbox: the loaded classes become the run's whole group of layers."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
)

from ..layers import RunOnMap, add_run


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
        node = self._project.layerTreeRoot().findLayer(layer.id())
        add_run(self._project, self._run, classes=layer)
        if node is not None:
            node.parent().removeChildNode(node)
        self._alive.remove(self)
