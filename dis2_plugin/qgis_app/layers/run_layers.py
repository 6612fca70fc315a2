"""A run becomes a group of layers; made again, it fills the layers that are there anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject

from ..translation import tr
from .run_groups import group_for, group_title, unfolding, while_there
from .run_nodes import RUN_PROPERTY, own_nodes, run_nodes, run_of
from .shelf import ATTENTION, RunOnMap, Shelf, place_in
from .style import CWAM_PREFIX, class_scheme


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

    A run that wrote over an earlier one's files is shown by that one's group and layers, so that
    their arrangement stays, and with it what map themes and print layouts show of them.

    Returns:
        The group, and what fills it; see ``filling``.
    """
    group = group_for(project, run.folder, group_title(run.name, run.temporary))
    return group, unfolding(group, filling(group, project, run, ready or {}))


def filling(
    group: QgsLayerTreeGroup, project: QgsProject, run: RunOnMap, ready: Mapping[str, QgsMapLayer]
) -> Iterator[None]:
    """Put a run's layers into a group, and pause after each.

    All at once would let QGIS freeze for a moment, so the caller may let it breathe in the pauses.
    The classes are opaque, so what lies over them is off at first, and the attention below them
    shows over the image once they are switched off.

    Args:
        group: where; once it is gone, nothing more is added.
        project: what it belongs to.
        run: what to show.
        ready: layers that are open already, by the names of their outputs.
    """
    for node in own_nodes(run_nodes(project, run_of(group))):
        node.setCustomProperty(RUN_PROPERTY, run.folder)
    group.setCustomProperty(RUN_PROPERTY, run.folder)
    return while_there(group, _fill(group, Shelf(project, run, ready)))


def _overlays() -> tuple[tuple[str, str, bool], ...]:
    return (
        ("polygons", tr("Polygons"), False),
        ("confidence", tr("Confidence"), False),
        ("scenario", tr("Scenario"), False),
        ("classes", tr("Classes"), True),
    )


def _fill(group: QgsLayerTreeGroup, shelf: Shelf) -> Iterator[None]:
    shelf.clear(group)
    for output, title, visible in _overlays():
        shelf.show(group, output, title, visible)
        yield
    yield from _fill_attention(group, shelf)
    shelf.show(group, "probabilities", tr("Probabilities"), visible=False)


def _fill_attention(group: QgsLayerTreeGroup, shelf: Shelf) -> Iterator[None]:
    result = shelf.run.result
    outputs = [(CWAM_PREFIX + item.name, item.title) for item in class_scheme(result).classes]
    present = [(output, title) for output, title in outputs if output in result.files]
    earlier = next(filter(None, (shelf.node(output) for output, _ in present)), None)
    if earlier is not None:
        subgroup = earlier.parent()
    elif present:
        subgroup = group.insertGroup(place_in(group, ATTENTION), tr("Attention (CWAM)"))
        subgroup.setExpanded(False)  # a dock has it; the tree stays short
    else:
        return
    yield from while_there(subgroup, _show_attention(subgroup, shelf, present, earlier is None))


def _show_attention(
    subgroup: QgsLayerTreeGroup, shelf: Shelf, outputs: Sequence[tuple[str, str]], is_new: bool
) -> Iterator[None]:
    for number, (output, title) in enumerate(outputs):
        shelf.show(subgroup, output, title, visible=is_new and number == 0)
        yield
    if is_new:
        subgroup.setIsMutuallyExclusive(True, 0)
