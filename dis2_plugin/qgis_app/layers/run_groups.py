"""Groups of the layer tree that hold runs: their titles, and which one a run is shown in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain, count

from qgis.core import QgsLayerTreeGroup, QgsProject
from qgis.PyQt import sip

from ..translation import tr
from .run_nodes import RUN_PROPERTY, files_under, is_embedded, nodes_of_runs, run_of
from .themes import rename_group

_TITLE_PROPERTY = "dis2/title"
"""Custom property of a run's group: the title that it was given, whatever it is called now."""

_LAST = object()


def group_for(
    project: QgsProject, folder: str, title: str, is_comparison: bool = False
) -> QgsLayerTreeGroup:
    """Return the group that shows the run of a folder: a new one on top where there is none.

    A group that is there already stays as a person arranged it; its title is the new one unless
    they gave it another. What else shows files of the folder is removed: two groups never do.
    A group that is embedded from another project does not count: it is saved there alone, so what
    the run adds would be lost.
    """
    group = None
    for earlier, is_around_others in _groups_of(project, folder):
        if group is None and is_around_others == is_comparison:
            group = earlier
        else:
            _remove(project, earlier)
    if group is None:
        group = group_on_top(project, title)
        group.setCustomProperty(RUN_PROPERTY, folder)
    elif group.name() == group.customProperty(_TITLE_PROPERTY):
        _give_title(project, group, title)
    return group


def remove_run(project: QgsProject, folder: str) -> None:
    """Remove the group of the run whose files lay, or lie now, in a folder, with its layers."""
    for group, _ in _groups_of(project, folder):
        _remove(project, group)


def group_on_top(project: QgsProject, title: str) -> QgsLayerTreeGroup:
    """Put a new group on top of the layer tree; one whose title is taken gets a number."""
    group = project.layerTreeRoot().insertGroup(0, "")
    _give_title(project, group, title)
    return group


def group_title(name: str, temporary: bool) -> str:
    """Return the group's name, for example "DIS2 2026-11-21 10:15 · real_a"."""
    title = f"DIS2 {datetime.now():%Y-%m-%d %H:%M} · {name}"
    return tr("{title} (temporary)").format(title=title) if temporary else title


def unfolding(group: QgsLayerTreeGroup, steps: Iterator[None]) -> Iterator[None]:
    """Unfold a group that is empty when its first layer is there; another one stays as it is.

    QGIS's view sometimes forgets to unfold a group that was empty when it came, while the group
    itself is told to be unfolded, so it is folded until then.
    """
    if group.children():
        yield from steps
        return
    group.setExpanded(False)
    for number, _ in enumerate(steps):
        if number == 0:
            group.setExpanded(True)
        yield


def while_there(group: QgsLayerTreeGroup, steps: Iterator[None]) -> Iterator[None]:
    """Go on with steps as long as a group has not been removed."""
    while not sip.isdeleted(group) and next(steps, _LAST) is not _LAST:
        yield


def _groups_of(project: QgsProject, folder: str) -> Sequence[tuple[QgsLayerTreeGroup, bool]]:
    """Return the outermost groups of a folder's run, and whether others of it lie in them."""
    there = {run for run, nodes in nodes_of_runs(project).items() if files_under(nodes) == folder}
    runs = {folder, *there}
    groups = project.layerTreeRoot().findGroups(True)
    groups = [group for group in groups if run_of(group) in runs and not is_embedded(group)]
    parents = [group.parent() for group in groups]
    return [(group, group in parents) for group in groups if group.parent() not in groups]


def _remove(project: QgsProject, group: QgsLayerTreeGroup) -> None:
    project.removeMapLayers(group.findLayerIds())
    group.parent().removeChildNode(group)


def _give_title(project: QgsProject, group: QgsLayerTreeGroup, title: str) -> None:
    """Call a group by a title, with a number where another group has it.

    People tell runs of one place by it, and map themes know groups by nothing else.
    """
    groups = project.layerTreeRoot().findGroups(True)
    taken = {other.name() for other in groups if other is not group}
    titles = chain((title,), (f"{title} ({number})" for number in count(2)))
    free = next(free for free in titles if free not in taken)
    rename_group(project, group, free)
    group.setCustomProperty(_TITLE_PROPERTY, free)
