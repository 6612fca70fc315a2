"""The runs of a project: found by their layers, and read from what they left beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsLayerTreeLayer, QgsProject

from ...core.modality import Scenario
from ...core.results.project_run import ProjectRun
from ...core.results.result import RUN_FILE, RunResult
from ..layers.run_nodes import files_under, groups_above, nodes_of_runs, run_of
from ..process.engine_words import spoken_result


def project_runs(
    project: QgsProject, counts: Callable[[QgsLayerTreeLayer], object] = run_of
) -> tuple[ProjectRun, ...]:
    """Return the runs that have a layer which counts, as the layer tree orders them."""
    return tuple(
        ProjectRun(folder, _title(folder, nodes), _scenarios(files_under(nodes)))
        for folder, nodes in nodes_of_runs(project).items()
        if any(map(counts, nodes))
    )


def newest_run(project: QgsProject) -> str:
    """Return the folder of the run that lies on top of the layer tree; empty without one."""
    runs = project_runs(project)
    return runs[0].folder if runs else ""


def read_result(folder: str) -> RunResult | None:
    """Return a run's own account, or None where it is gone or unreadable."""
    path = Path(folder) / RUN_FILE
    try:
        return _read(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


@lru_cache(maxsize=1024)  # of as many runs as a project has: all are asked for, in turn
def _read(path: Path, _changed_ns: int) -> RunResult:
    return spoken_result(RunResult.from_json(json.loads(path.read_text(encoding="utf-8"))))


def _title(folder: str, nodes: Iterable[QgsLayerTreeLayer]) -> str:
    """Return the name of a run's group, also where some of its layers were taken out of that."""
    around = (groups_above(node) for node in nodes)
    groups = next(filter(None, around), None)
    return groups[-1].name() if groups else Path(folder).name


def _scenarios(folder: str) -> tuple[Scenario, ...]:
    result = read_result(folder)
    pixels = result.scenario_pixels if result else {}
    used = [scenario for scenario in Scenario if pixels.get(scenario.value, 0) > 0]
    return tuple(sorted(used, key=lambda scenario: -pixels[scenario.value]))
