"""After an algorithm in the toolbox: one loaded raster becomes the run's whole group of layers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsDataProvider, QgsMapLayer, QgsProject

from ..runs.run_folder import is_temporary
from .loaded_layer import LoadedLayer


class RunGroup(LoadedLayer):
    """Puts the group of a run where Processing put one of its rasters alone."""

    def __init__(
        self, add_group: Callable[[QgsMapLayer], object], lasting: str, project: QgsProject
    ) -> None:
        """Remember what to do.

        Args:
            add_group: adds the group around the layer.
            lasting: the same raster in the run's folder; empty where that is temporary too.
            project: where the layer was loaded.
        """
        super().__init__(self._become_group)
        self._add_group = add_group
        self._lasting = lasting
        self._project = project

    def _become_group(self, layer: QgsMapLayer) -> None:
        """Replace the node of the layer by the group."""
        self._outlive_qgis(layer)
        node = self._project.layerTreeRoot().findLayer(layer.id())
        self._add_group(layer)
        if node is not None:
            node.parent().removeChildNode(node)

    def _outlive_qgis(self, layer: QgsMapLayer) -> None:
        """Show the raster in the folder of the run rather than a copy that goes sooner."""
        if not self._lasting or not is_temporary(Path(layer.source())):
            return
        options = QgsDataProvider.ProviderOptions()
        layer.setDataSource(self._lasting, layer.name(), "gdal", options)
