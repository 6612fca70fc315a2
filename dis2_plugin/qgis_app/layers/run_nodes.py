"""Which nodes of the layer tree show a run, which result each shows, and where its files are.

The nodes keep it themselves. A layer's own custom properties would not do: QGIS counts them to its
style, so that a style which is pasted from one run onto another would make the two runs one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
)

from ...core.results.result import RUN_FILE

RUN_PROPERTY = "dis2/run_folder"
"""Custom property of the nodes of a run's group and layers: the folder its files were made in."""

OUTPUT_PROPERTY = "dis2/output"
"""Custom property of the nodes of a run's layers: the name of the output, for example classes."""


def run_of(node: QgsLayerTreeNode | None) -> str:
    """Return the folder that a node itself names as its run's; empty where it names none."""
    return "" if node is None else str(node.customProperty(RUN_PROPERTY, ""))


def output_of(node: QgsLayerTreeNode | None) -> str:
    """Return which output of a run, or of a comparison, a node shows; empty where it is none."""
    return "" if node is None else str(node.customProperty(OUTPUT_PROPERTY, ""))


def run_folder_of(node: QgsLayerTreeNode | None) -> str:
    """Return the folder of the run a layer tree node belongs to, or an empty string."""
    while isinstance(node, QgsLayerTreeNode):
        if run_of(node):
            return run_of(node)
        node = node.parent()
    return ""


def is_embedded(node: QgsLayerTreeNode) -> bool:
    """Whether a node belongs to another project, which alone can save what changes in it."""
    return bool(node.customProperty("embedded"))


def nodes_of_runs(project: QgsProject) -> dict[str, list[QgsLayerTreeLayer]]:
    """Return all layers of runs that can be shown by their run, in the order of the layer tree.

    Those of a run that is embedded from another project count while there are no others.
    """
    found: dict[str, list[QgsLayerTreeLayer]] = {}
    for node in project.layerTreeRoot().findLayers():
        run = run_of(node)
        if run and node.layer() is not None:
            found.setdefault(run, []).append(node)
    return {run: own_nodes(nodes) or nodes for run, nodes in found.items()}


def own_nodes(nodes: Iterable[QgsLayerTreeLayer]) -> list[QgsLayerTreeLayer]:
    """Return the nodes that are the project's own; see ``is_embedded``."""
    return [node for node in nodes if not is_embedded(node)]


def run_nodes(project: QgsProject, folder: str) -> list[QgsLayerTreeLayer]:
    """Return all layers of a run that can be shown, in the order of the layer tree."""
    return nodes_of_runs(project).get(folder, [])


def node_of(project: QgsProject, folder: str, output: str) -> QgsLayerTreeLayer | None:
    """Return the node that shows one output of a run."""
    return next((node for node in run_nodes(project, folder) if output_of(node) == output), None)


def file_of(layer: QgsMapLayer) -> str:
    """Return the file that a layer shows."""
    return layer.source().partition("|")[0]


def files_folder(layer: QgsMapLayer) -> str:
    """Return the folder of the file that a layer shows."""
    return str(Path(file_of(layer)).parent)


def files_of(project: QgsProject, folder: str) -> str:
    """Return where the files of a run are now; empty where the project has none of its layers."""
    return files_under(run_nodes(project, folder))


def files_under(nodes: Iterable[QgsLayerTreeLayer]) -> str:
    """Return where the files of a run with these layers are; empty where there are none.

    They are elsewhere in a project that moved with them. A toolbox's copy of the classes may lie
    in another folder than the run.
    """
    places = [files_folder(node.layer()) for node in nodes]
    whole = (place for place in places if os.path.isfile(Path(place) / RUN_FILE))
    return next(whole, places[0] if places else "")


def groups_above(node: QgsLayerTreeLayer) -> list[QgsLayerTreeGroup]:
    """Return the group of a run and, in a comparison, the one around it."""
    groups, parent = [], node.parent()
    while isinstance(parent, QgsLayerTreeGroup):
        if run_of(parent):
            groups.append(parent)
        parent = parent.parent()
    return groups
