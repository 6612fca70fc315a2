"""Map themes keep what they show of a run that is made again: its layers and group are new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapThemeCollection,
    QgsProject,
)
from qgis.PyQt import sip

from .run_nodes import output_of, run_folder_of

_Place = tuple[str, str]
"""Name of a run's folder, and output: what a layer and the one that follows it have in common."""


class ThemesOfRun:
    """What the themes of a project show of groups that are about to be removed."""

    def __init__(self, project: QgsProject, groups: Sequence[QgsLayerTreeGroup]) -> None:
        self._themes = project.mapThemeCollection()
        self._titles = [_title(group) for group in groups]
        nodes = [node for group in groups for node in group.findLayers()]
        self._records = {
            theme: list(_records(self._themes.mapThemeState(theme), nodes))
            for theme in self._themes.mapThemes()
        }

    def kept(self, group: QgsLayerTreeGroup, steps: Iterable[None]) -> Iterator[None]:
        """Let the themes show a new group, and its layers when the steps have added them."""
        if self._titles:
            self._rename(_title(group))
        yield from steps
        there = [] if sip.isdeleted(group) else group.findLayers()
        nodes = {_place(node): node for node in there if output_of(node)}
        for theme, records in self._records.items():
            for place, record in records:
                if place in nodes:
                    self._show(theme, record, nodes[place])

    def _rename(self, title: str) -> None:
        for theme in self._records:
            state = self._themes.mapThemeState(theme)
            state.setCheckedGroupNodes(self._renamed(state.checkedGroupNodes(), title))
            state.setExpandedGroupNodes(self._renamed(state.expandedGroupNodes(), title))
            self._themes.update(theme, state)

    def _renamed(self, groups: Iterable[str], title: str) -> set[str]:
        for old in self._titles:
            groups = [
                title + name[len(old) :] if f"{name}/".startswith(f"{old}/") else name
                for name in groups
            ]
        return set(groups)

    def _show(
        self,
        theme: str,
        record: QgsMapThemeCollection.MapThemeLayerRecord,
        node: QgsLayerTreeLayer,
    ) -> None:
        state = self._themes.mapThemeState(theme)
        record.setLayer(node.layer())
        has_style = record.currentStyle in node.layer().styleManager().styles()
        record.usingCurrentStyle = record.usingCurrentStyle and has_style
        state.addLayerRecord(record)
        self._themes.update(theme, state)


def _records(
    state: QgsMapThemeCollection.MapThemeRecord, nodes: Sequence[QgsLayerTreeLayer]
) -> Iterator[tuple[_Place, QgsMapThemeCollection.MapThemeLayerRecord]]:
    places = {node.layerId(): _place(node) for node in nodes if output_of(node)}
    for record in state.layerRecords():
        layer = record.layer()
        if layer is not None and layer.id() in places:
            yield places[layer.id()], QgsMapThemeCollection.MapThemeLayerRecord(record)


def _place(node: QgsLayerTreeNode) -> _Place:
    return Path(run_folder_of(node)).name, output_of(node)


def _title(group: QgsLayerTreeNode) -> str:
    """Return what themes call a group: its names from the top."""
    names: list[str] = []
    while group.parent() is not None:
        names.insert(0, group.name())
        group = group.parent()
    return "/".join(names)
