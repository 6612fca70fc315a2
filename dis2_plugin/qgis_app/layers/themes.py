"""Map themes know groups by their names alone, so they are told of a group's new one."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeNode, QgsProject


def rename_group(project: QgsProject, group: QgsLayerTreeGroup, name: str) -> None:
    """Give a group of the layer tree another name, in the map themes too."""
    old = _path(group)
    group.setName(name)
    new = _path(group)
    themes = project.mapThemeCollection()
    for theme in themes.mapThemes():
        state = themes.mapThemeState(theme)
        state.setCheckedGroupNodes(_renamed(state.checkedGroupNodes(), old, new))
        state.setExpandedGroupNodes(_renamed(state.expandedGroupNodes(), old, new))
        themes.update(theme, state)


def _renamed(groups: Iterable[str], old: str, new: str) -> set[str]:
    return {new + path[len(old) :] if f"{path}/".startswith(f"{old}/") else path for path in groups}


def _path(group: QgsLayerTreeNode) -> str:
    """Return what themes call a group: its names from the top."""
    names: list[str] = []
    while group.parent() is not None:
        names.insert(0, group.name())
        group = group.parent()
    return "/".join(names)
