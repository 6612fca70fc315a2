"""The runs of a project: found by their layers, and read from what they left beside them."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject

from ...core.modality import Scenario
from ...core.project_run import ProjectRun
from ...core.result import RUN_FILE, RunResult
from ..layers.run_layers import RUN_PROPERTY
from ..process.engine_words import spoken_result


def project_runs(
    project: QgsProject, counts: Callable[[QgsMapLayer], object]
) -> tuple[ProjectRun, ...]:
    """Return the runs that have a layer which counts, as the layer tree orders them."""
    first: dict[str, QgsLayerTreeLayer] = {}
    for node in project.layerTreeRoot().findLayers():
        if is_of_a_run(node.layer()) and counts(node.layer()):
            first.setdefault(node.layer().customProperty(RUN_PROPERTY), node)
    return tuple(
        ProjectRun(folder, _title(project, folder), _scenarios(files_folder(node.layer())))
        for folder, node in first.items()
    )


def is_of_a_run(layer: QgsMapLayer | None) -> bool:
    """Whether a layer shows a file of a run."""
    return layer is not None and bool(layer.customProperty(RUN_PROPERTY, ""))


def run_nodes(project: QgsProject, folder: str) -> list[QgsLayerTreeLayer]:
    """Return all layers of a run that can be shown, in the order of the layer tree."""
    return [
        node
        for node in project.layerTreeRoot().findLayers()
        if node.layer() is not None and node.layer().customProperty(RUN_PROPERTY, "") == folder
    ]


def node_of(project: QgsProject, folder: str, file: str) -> QgsLayerTreeLayer | None:
    """Return the node that shows one file of a run."""
    nodes = run_nodes(project, folder)
    return next((node for node in nodes if file_name(node.layer()) == file), None)


def file_name(layer: QgsMapLayer) -> str:
    """Return the name of the file that a layer shows."""
    return Path(layer.source().partition("|")[0]).name


def files_folder(layer: QgsMapLayer) -> str:
    """Return where the files of a run are now, also in a project that moved with them."""
    return str(Path(layer.source().partition("|")[0]).parent)


def files_of(project: QgsProject, folder: str) -> str:
    """Return where the files of a run are now; empty where the project has none of its layers."""
    nodes = run_nodes(project, folder) if folder else []
    return files_folder(nodes[0].layer()) if nodes else ""


def newest_run(project: QgsProject) -> str:
    """Return the folder of the run that lies on top of the layer tree; empty without one."""
    runs = project_runs(project, is_of_a_run)
    return runs[0].folder if runs else ""


def groups_above(node: QgsLayerTreeLayer) -> list[QgsLayerTreeGroup]:
    """Return the group of a run and, in a comparison, the one around it."""
    groups, parent = [], node.parent()
    while isinstance(parent, QgsLayerTreeGroup):
        if parent.customProperty(RUN_PROPERTY, ""):
            groups.append(parent)
        parent = parent.parent()
    return groups


def read_result(folder: str) -> RunResult | None:
    """Return a run's own account, or None where it is gone or unreadable."""
    path = Path(folder) / RUN_FILE
    try:
        return _read(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


@lru_cache(maxsize=64)
def _read(path: Path, _changed_ns: int) -> RunResult:
    return spoken_result(RunResult.from_json(json.loads(path.read_text(encoding="utf-8"))))


def _title(project: QgsProject, folder: str) -> str:
    """Return the name of a run's group, also where some of its layers were taken out of that."""
    around = (groups_above(node) for node in run_nodes(project, folder))
    groups = next(filter(None, around), None)
    return groups[-1].name() if groups else Path(folder).name


def _scenarios(folder: str) -> tuple[Scenario, ...]:
    result = read_result(folder)
    pixels = result.scenario_pixels if result else {}
    used = [scenario for scenario in Scenario if pixels.get(scenario.value, 0) > 0]
    return tuple(sorted(used, key=lambda scenario: -pixels[scenario.value]))
