"""A finished comparison becomes one group: what differs on top, and the three maps below it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...core.looks.styles import difference_qml
from ...core.modality import Scenario
from ...core.results.comparison import ComparisonResult, Difference
from ..translation import tr
from .run_groups import group_for, group_title, unfolding, while_there
from .run_layers import filling
from .run_nodes import OUTPUT_PROPERTY, file_of, output_of, run_of
from .shelf import RunOnMap, add_layer, show_file
from .style import apply_style, open_raster

DIFFERENCE = "difference"
"""Name of the output that shows where the maps differ."""

_CHANGES = "changes"
_NUMBERS_AS_NUMBERS = "|option:AUTODETECT_TYPE=YES"

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class ComparisonOnMap:
    """What the map needs to show a comparison.

    Attributes:
        name: the place, as in ``run_folder.run_name``.
        folder: where the files lie.
        temporary: the files go when QGIS closes; the group says so.
        styles: scenario and output name to QML text.
    """

    name: str
    folder: str
    temporary: bool
    result: ComparisonResult
    styles: Mapping[str, Mapping[str, str]]

    def run(self, scenario: str) -> RunOnMap:
        """Return one of the three maps."""
        folder, run = str(Path(self.folder) / scenario), self.result.runs[scenario]
        return RunOnMap(self.name, folder, self.temporary, run, self.styles.get(scenario, {}))


def add_comparison(
    project: QgsProject, comparison: ComparisonOnMap, difference: QgsMapLayer | None = None
) -> None:
    """Put a comparison on top of the layer tree at once; see ``begin_comparison``."""
    _, layers = begin_comparison(project, comparison, difference)
    for _ in layers:
        continue


def begin_comparison(
    project: QgsProject, comparison: ComparisonOnMap, difference: QgsMapLayer | None = None
) -> tuple[QgsLayerTreeGroup, Iterator[None]]:
    """Put the group of a comparison on top of the layer tree; its layers come one by one.

    The difference lies over the map from both inputs; the other two maps are off at first. A
    comparison that wrote over an earlier one's files is shown by that one's groups and layers.

    Args:
        project: where.
        comparison: what.
        difference: the layer of the differences, where it is in the project already.

    Returns:
        The group, and what fills it with a pause after each layer.
    """
    name = tr("{name}: compared").format(name=comparison.name)
    full = str(Path(comparison.folder) / Scenario.FULL.value)
    title = group_title(name, comparison.temporary)
    group = group_for(project, full, title, is_comparison=True)
    layers = while_there(group, _fill(group, project, comparison, difference))
    return group, unfolding(group, layers)


def _fill(
    group: QgsLayerTreeGroup,
    project: QgsProject,
    comparison: ComparisonOnMap,
    difference: QgsMapLayer | None,
) -> Iterator[None]:
    _show_difference(group, project, comparison, difference)
    _show_changes(group, project, comparison)
    subgroups = {scenario: _subgroup(group, scenario) for scenario in comparison.result.runs}
    yield
    for scenario, subgroup in subgroups.items():
        if not sip.isdeleted(subgroup):
            yield from filling(subgroup, project, comparison.run(scenario), {})


def _subgroup(group: QgsLayerTreeGroup, scenario: str) -> QgsLayerTreeGroup:
    for earlier in group.findGroups(True):
        if Path(run_of(earlier)).name == scenario:
            return earlier
    subgroup = group.addGroup(_scenario_titles()[Scenario(scenario)])
    is_full = scenario == Scenario.FULL.value
    subgroup.setItemVisibilityChecked(is_full)
    subgroup.setExpanded(is_full)
    return subgroup


def _scenario_titles() -> dict[Scenario, str]:
    return {
        Scenario.FULL: tr("Full: image and heights"),
        Scenario.MISSING_NDSM: tr("RGIR only: heights missing"),
        Scenario.MISSING_RGIR: tr("NDSM only: image missing"),
    }


def difference_titles() -> dict[Difference, str]:
    """Return what the legend calls the values of ``difference.tif``."""
    return {
        Difference.NONE: tr("Same class in all three maps"),
        Difference.HEIGHT: tr("Height changed the class"),
        Difference.COLOUR: tr("Colour changed the class"),
        Difference.BOTH: tr("Height and colour changed the class"),
    }


def _show_difference(
    group: QgsLayerTreeGroup,
    project: QgsProject,
    comparison: ComparisonOnMap,
    ready: QgsMapLayer | None,
) -> None:
    path = file_of(ready) if ready else comparison.result.files["difference"]
    if _is_shown(group, DIFFERENCE, path):
        return
    title = tr("What changed the class")
    layer = ready or open_raster(path, title)
    apply_style(layer, difference_qml(difference_titles()))
    layer.setName(title)
    _add(group, project, layer, DIFFERENCE, 0)


def _show_changes(
    group: QgsLayerTreeGroup, project: QgsProject, comparison: ComparisonOnMap
) -> None:
    path = comparison.result.files["changes"]
    if not _is_shown(group, _CHANGES, path):
        title = tr("Changed areas (table)")
        table = QgsVectorLayer(path + _NUMBERS_AS_NUMBERS, title, "ogr")
        _add(group, project, table, _CHANGES, 1)


def _is_shown(group: QgsLayerTreeGroup, output: str, path: str) -> bool:
    """Let the layer of an output show a file; whether there is one."""
    for node in group.findLayers():
        if output_of(node) == output:
            show_file(node.layer(), path)
            return True
    return False


def _add(
    group: QgsLayerTreeGroup, project: QgsProject, layer: QgsMapLayer, output: str, place: int
) -> None:
    if not layer.isValid():
        _logger.warning("%s could not be opened", layer.source())
        return
    project.addMapLayer(layer, False)
    add_layer(group, layer, place).setCustomProperty(OUTPUT_PROPERTY, output)
