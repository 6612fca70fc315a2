"""A finished comparison becomes one group: what differs on top, and the three maps below it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...core.comparison import ComparisonResult, Difference
from ...core.modality import Scenario
from ...core.styles import difference_qml
from ..translation import tr
from .run_layers import (
    RunOnMap,
    add_layer,
    filling,
    group_on_top,
    group_title,
    remove_run,
    unfolding,
    while_there,
)
from .run_nodes import OUTPUT_PROPERTY, RUN_PROPERTY
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
    comparison that wrote over an earlier one's files takes its place.

    Args:
        project: where.
        comparison: what.
        difference: the layer of the differences, where it is in the project already.

    Returns:
        The group, and what adds its layers with a pause after each.
    """
    name = tr("{name}: compared").format(name=comparison.name)
    full = str(Path(comparison.folder) / Scenario.FULL.value)
    themes = remove_run(project, full)
    group = group_on_top(project, group_title(name, comparison.temporary))
    group.setCustomProperty(RUN_PROPERTY, full)
    layers = while_there(group, _fill(group, project, comparison, difference))
    return group, unfolding(group, themes.kept(group, layers))


def _fill(
    group: QgsLayerTreeGroup,
    project: QgsProject,
    comparison: ComparisonOnMap,
    difference: QgsMapLayer | None,
) -> Iterator[None]:
    _add_difference(group, project, comparison, difference)
    _add_changes(group, project, comparison)
    subgroups = {scenario: _add_subgroup(group, scenario) for scenario in comparison.result.runs}
    yield
    for scenario, subgroup in subgroups.items():
        if not sip.isdeleted(subgroup):
            yield from filling(subgroup, project, comparison.run(scenario), {})


def _add_subgroup(group: QgsLayerTreeGroup, scenario: str) -> QgsLayerTreeGroup:
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


def _add_difference(
    group: QgsLayerTreeGroup,
    project: QgsProject,
    comparison: ComparisonOnMap,
    ready: QgsMapLayer | None,
) -> None:
    title = tr("What changed the class")
    layer = ready or open_raster(comparison.result.files["difference"], title)
    if not layer.isValid():
        _logger.warning("%s could not be opened", layer.source())
        return
    apply_style(layer, difference_qml(difference_titles()))
    layer.setName(title)
    _add(group, project, layer).setCustomProperty(OUTPUT_PROPERTY, DIFFERENCE)


def _add_changes(
    group: QgsLayerTreeGroup, project: QgsProject, comparison: ComparisonOnMap
) -> None:
    path = comparison.result.files["changes"] + _NUMBERS_AS_NUMBERS
    layer = QgsVectorLayer(path, tr("Changed areas (table)"), "ogr")
    if layer.isValid():
        _add(group, project, layer).setCustomProperty(OUTPUT_PROPERTY, _CHANGES)
    else:
        _logger.warning("%s could not be opened", path)


def _add(group: QgsLayerTreeGroup, project: QgsProject, layer: QgsMapLayer) -> QgsLayerTreeLayer:
    project.addMapLayer(layer, False)
    return add_layer(group, layer)
