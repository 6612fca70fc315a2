"""A file of a run in the layer tree: as a new layer, or in the one that showed it before."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsDataProvider,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from ...core.results.result import RunResult
from .legend import tell_white
from .origin import write_origin
from .run_nodes import OUTPUT_PROPERTY, RUN_PROPERTY, file_of, output_of, own_nodes, run_nodes
from .style import CWAM_PREFIX, apply_style, open_raster

ATTENTION = "attention"
"""Stands for all attention layers where outputs are told by their kind."""

_FROM_THE_TOP = ("polygons", "confidence", "scenario", "classes", ATTENTION, "probabilities")

_STYLE_PROPERTY = "dis2/style"
"""Custom property of a layer's node: a digest of the style that a run gave to the layer."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class RunOnMap:
    """What the map needs to show a run.

    Attributes:
        name: the place, as in ``run_folder.run_name``.
        folder: where the files lie.
        temporary: the files go when QGIS closes; the group says so.
        styles: output name to QML text.
    """

    name: str
    folder: str
    temporary: bool
    result: RunResult
    styles: Mapping[str, str]


@dataclass(frozen=True)
class Shelf:
    """Shows a run's files as styled layers; ``ready`` holds those that are open already."""

    project: QgsProject
    run: RunOnMap
    ready: Mapping[str, QgsMapLayer]

    def node(self, output: str) -> QgsLayerTreeLayer | None:
        """Return the node that shows an output already, or did before the run was made again."""
        return next((node for node in self._nodes() if output_of(node) == output), None)

    def clear(self, group: QgsLayerTreeGroup) -> None:
        """Remove the layers of what the run before made and this one did not."""
        for node in self._nodes():
            if output_of(node) not in {*self.run.result.files, *self.ready}:
                around = node.parent()
                self.project.removeMapLayer(node.layerId())
                if around.parent() is group and not around.children():
                    group.removeChildNode(around)

    def show(self, group: QgsLayerTreeGroup, output: str, title: str, visible: bool) -> None:
        """Show one output, in a group where no layer shows it yet.

        One that was not made, or cannot be opened, is left out.
        """
        path = self._path(output)
        if not path:
            return
        node = self.node(output)
        shown, file = node.layer() if node else None, Path(path)
        for layer in self.project.mapLayers().values():
            if layer is shown or Path(file_of(layer)) == file:
                show_file(layer, path)
        if node is None:
            self._add(group, output, title, visible)
        else:
            self._renew(node, output)

    def _nodes(self) -> list[QgsLayerTreeLayer]:
        return own_nodes(run_nodes(self.project, self.run.folder))

    def _path(self, output: str) -> str:
        ready = self.ready.get(output)
        return file_of(ready) if ready else self.run.result.files.get(output, "")

    def _add(self, group: QgsLayerTreeGroup, output: str, title: str, visible: bool) -> None:
        layer = self.ready.get(output) or _opened(output, self._path(output), title)
        if not layer.isValid():
            _logger.warning("%s could not be opened", layer.source())
            return
        self._dress(layer, output, QgsMapLayer.StyleCategory.AllStyleCategories)
        layer.setName(title)
        write_origin(layer, title, self.run.result)
        self.project.addMapLayer(layer, False)
        node = add_layer(group, layer, place_in(group, _kind(output)))
        node.setCustomProperty(RUN_PROPERTY, self.run.folder)
        node.setCustomProperty(OUTPUT_PROPERTY, output)
        node.setCustomProperty(_STYLE_PROPERTY, self._digest(output))
        node.setItemVisibilityChecked(visible)
        node.setExpanded(output == "classes")

    def _renew(self, node: QgsLayerTreeLayer, output: str) -> None:
        """Tell of the new run; a style of the person's stays as long as legends say the same."""
        layer = node.layer()
        write_origin(layer, layer.name(), self.run.result)
        if node.customProperty(_STYLE_PROPERTY) == self._digest(output):
            return
        opacity = layer.opacity()
        self._dress(layer, output, QgsMapLayer.StyleCategory.Symbology)
        layer.setOpacity(opacity)
        tell_white(node)
        layer.legendChanged.emit()
        layer.emitStyleChanged()
        node.setCustomProperty(_STYLE_PROPERTY, self._digest(output))

    def _dress(self, layer: QgsMapLayer, output: str, what: QgsMapLayer.StyleCategory) -> None:
        style = self.run.styles.get(output)
        if style and not apply_style(layer, style, what):
            _logger.warning("The style of %s was not understood", output)

    def _digest(self, output: str) -> str:
        return hashlib.sha256(self.run.styles.get(output, "").encode()).hexdigest()


def add_layer(group: QgsLayerTreeGroup, layer: QgsMapLayer, place: int) -> QgsLayerTreeLayer:
    """Add a layer of the project to a group (-1: at its end), with a legend that tells white."""
    node = QgsLayerTreeLayer(layer)
    tell_white(node)  # before it is in the tree, which reads the words once
    group.insertChildNode(place, node)
    return node


def show_file(layer: QgsMapLayer, path: str) -> None:
    """Let a layer show a file, under the filter that it has; edits of the file before are gone."""
    if isinstance(layer, QgsVectorLayer):
        layer.rollBack()
    _, bar, options = layer.source().partition("|")
    kind, provider = layer.providerType(), QgsDataProvider.ProviderOptions()
    layer.setDataSource(f"{path}{bar}{options}", layer.name(), kind, provider)


def place_in(group: QgsLayerTreeGroup, kind: str) -> int:
    """Return where in a group an output belongs, above those that come after it; -1 at the end."""
    after = _FROM_THE_TOP[_FROM_THE_TOP.index(kind) + 1 :]
    places = (n for n, child in enumerate(group.children()) if _kinds(child) & {*after})
    return next(places, -1)


def _kinds(node: QgsLayerTreeNode) -> set[str]:
    nodes = node.findLayers() if isinstance(node, QgsLayerTreeGroup) else [node]
    return {_kind(output_of(found)) for found in nodes}


def _kind(output: str) -> str:
    return ATTENTION if output.startswith(CWAM_PREFIX) else output


def _opened(output: str, path: str, title: str) -> QgsMapLayer:
    if output == "polygons":
        return QgsVectorLayer(path, title, "ogr")
    return open_raster(path, title)
