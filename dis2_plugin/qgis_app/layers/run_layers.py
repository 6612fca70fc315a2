"""A finished run becomes a group of layers; removing the group undoes it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...core.result import RunResult
from ..translation import tr
from .legend import tell_white
from .origin import write_origin
from .run_nodes import OUTPUT_PROPERTY, RUN_PROPERTY, files_under, nodes_of_runs, run_of
from .style import CWAM_PREFIX, apply_style, class_scheme, open_raster
from .themes import ThemesOfRun

_LAST = object()

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


def add_run(
    project: QgsProject, run: RunOnMap, classes: QgsMapLayer | None = None
) -> QgsLayerTreeGroup:
    """Put a run on top of the layer tree at once; see ``begin_run``.

    ``classes`` is the layer of the classes, where it is in the project already.
    """
    group, layers = begin_run(project, run, {"classes": classes} if classes else {})
    for _ in layers:
        continue
    return group


def begin_run(
    project: QgsProject, run: RunOnMap, ready: Mapping[str, QgsMapLayer] | None = None
) -> tuple[QgsLayerTreeGroup, Iterator[None]]:
    """Put the group of a run on top of the layer tree; its layers come one by one.

    A run that wrote over an earlier one's files takes its place, in map themes too.

    Returns:
        The group, and what adds its layers; see ``filling``.
    """
    themes = remove_run(project, run.folder)
    group = group_on_top(project, group_title(run.name, run.temporary))
    group.setCustomProperty(RUN_PROPERTY, run.folder)
    layers = filling(group, project, run, ready or {})
    return group, unfolding(group, themes.kept(group, layers))


def filling(
    group: QgsLayerTreeGroup, project: QgsProject, run: RunOnMap, ready: Mapping[str, QgsMapLayer]
) -> Iterator[None]:
    """Put a run's layers into an empty group, and pause after each.

    All at once would let QGIS freeze for a moment, so the caller may let it breathe in the pauses.
    The classes are opaque, so what lies over them is off at first, and the attention below them
    shows over the image once they are switched off.

    Args:
        group: where; once it is gone, nothing more is added.
        project: what it belongs to.
        run: what to show.
        ready: layers that are open already, by the names of their outputs.
    """
    group.setCustomProperty(RUN_PROPERTY, run.folder)
    return while_there(group, _fill(group, _Shelf(project, run, ready)))


def unfolding(group: QgsLayerTreeGroup, steps: Iterator[None]) -> Iterator[None]:
    """Unfold a group when its first layer is there.

    QGIS's view sometimes forgets to unfold a group that was empty when it came, while the group
    itself is told to be unfolded, so it is folded until then.
    """
    group.setExpanded(False)
    for number, _ in enumerate(steps):
        if number == 0:
            group.setExpanded(True)
        yield


def while_there(group: QgsLayerTreeGroup, steps: Iterator[None]) -> Iterator[None]:
    """Go on with steps as long as a group has not been removed."""
    while not sip.isdeleted(group) and next(steps, _LAST) is not _LAST:
        yield


def remove_run(project: QgsProject, folder: str) -> ThemesOfRun:
    """Remove the group of the run whose files lay, or lie now, in a folder, with its layers.

    Returns:
        What the map themes showed of it.
    """
    there = {run for run, nodes in nodes_of_runs(project).items() if files_under(nodes) == folder}
    runs = {folder, *there}
    groups = [g for g in project.layerTreeRoot().findGroups(True) if run_of(g) in runs]
    outer = [group for group in groups if group.parent() not in groups]
    themes = ThemesOfRun(project, outer)
    for group in outer:
        project.removeMapLayers(group.findLayerIds())
        group.parent().removeChildNode(group)
    return themes


def add_layer(group: QgsLayerTreeGroup, layer: QgsMapLayer) -> QgsLayerTreeLayer:
    """Add a layer of the project at the end of a group, with a legend in which white is told."""
    node = QgsLayerTreeLayer(layer)
    tell_white(node)  # before it is in the tree, which reads the words once
    group.addChildNode(node)
    return node


def group_on_top(project: QgsProject, title: str) -> QgsLayerTreeGroup:
    """Put a new group on top of the layer tree; one whose title is taken gets a number.

    People tell runs of one place by it, and map themes know groups by nothing else.
    """
    root = project.layerTreeRoot()
    taken = {group.name() for group in root.findGroups(True)}
    titles = chain((title,), (f"{title} ({number})" for number in count(2)))
    return root.insertGroup(0, next(free for free in titles if free not in taken))


def group_title(name: str, temporary: bool) -> str:
    """Return the group's name, for example "DIS2 2026-11-21 10:15 · real_a"."""
    title = f"DIS2 {datetime.now():%Y-%m-%d %H:%M} · {name}"
    return tr("{title} (temporary)").format(title=title) if temporary else title


def _overlays() -> tuple[tuple[str, str, bool], ...]:
    return (
        ("polygons", tr("Polygons"), False),
        ("confidence", tr("Confidence"), False),
        ("scenario", tr("Scenario"), False),
        ("classes", tr("Classes"), True),
    )


def _fill(group: QgsLayerTreeGroup, shelf: _Shelf) -> Iterator[None]:
    for output, title, visible in _overlays():
        shelf.add(group, output, title, visible)
        yield
    yield from _add_attention(group, shelf)
    shelf.add(group, "probabilities", tr("Probabilities"), visible=False)


def _add_attention(group: QgsLayerTreeGroup, shelf: _Shelf) -> Iterator[None]:
    result = shelf.run.result
    outputs = [(CWAM_PREFIX + item.name, item.title) for item in class_scheme(result).classes]
    present = [(output, title) for output, title in outputs if output in result.files]
    if present:
        subgroup = group.addGroup(tr("Attention (CWAM)"))
        subgroup.setExpanded(False)  # a dock has it; the tree stays short
        yield from while_there(subgroup, _fill_attention(subgroup, shelf, present))


def _fill_attention(
    subgroup: QgsLayerTreeGroup, shelf: _Shelf, outputs: Sequence[tuple[str, str]]
) -> Iterator[None]:
    for number, (output, title) in enumerate(outputs):
        shelf.add(subgroup, output, title, visible=number == 0)
        yield
    subgroup.setIsMutuallyExclusive(True, 0)


@dataclass(frozen=True)
class _Shelf:
    """Opens a run's files as styled layers; ``ready`` holds those that are open already."""

    project: QgsProject
    run: RunOnMap
    ready: Mapping[str, QgsMapLayer]

    def add(self, group: QgsLayerTreeGroup, output: str, title: str, visible: bool) -> None:
        """Add one output to a group; one that was not made, or cannot be opened, is left out."""
        layer = self._open(output, title)
        if layer is None:
            return
        style = self.run.styles.get(output)
        if style and not apply_style(layer, style):
            _logger.warning("The style of %s was not understood", output)
        layer.setName(title)
        write_origin(layer, title, self.run.result)
        self.project.addMapLayer(layer, False)
        node = add_layer(group, layer)
        node.setCustomProperty(RUN_PROPERTY, self.run.folder)
        node.setCustomProperty(OUTPUT_PROPERTY, output)
        node.setItemVisibilityChecked(visible)
        node.setExpanded(output == "classes")

    def _open(self, output: str, title: str) -> QgsMapLayer | None:
        if output in self.ready:
            return self.ready[output]
        path = self.run.result.files.get(output)
        if path is None:
            return None
        is_vector = output == "polygons"
        layer = QgsVectorLayer(path, title, "ogr") if is_vector else open_raster(path, title)
        if layer.isValid():
            return layer
        _logger.warning("%s could not be opened", path)
        return None
