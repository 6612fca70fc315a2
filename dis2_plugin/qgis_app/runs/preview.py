"""A preview: a small run whose one layer takes the place of that of the preview before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProject

from ..layers.run_groups import remove_run
from ..layers.run_layers import begin_run
from ..layers.run_nodes import run_of
from ..layers.shelf import RunOnMap
from ..translation import tr
from .run_folder import is_temporary
from .tasks import SegmentationTask

PREVIEW_PROPERTY = "dis2/preview"
"""Custom property of the group of a preview."""


@dataclass(frozen=True)
class PreviewOnMap(RunOnMap):
    """What the map needs to show a preview."""


class PreviewTask(SegmentationTask):
    """One run of ``segment`` over what the map window shows."""

    def title(self, name: str) -> str:
        """Return what QGIS's list of tasks calls the run."""
        return tr("DIS2: preview of {name}").format(name=name)


def begin_preview(project: QgsProject, run: PreviewOnMap) -> Iterator[None]:
    """Take the preview before away, with its files, and add this one, a layer a step."""
    _remove_previews(project)
    group, layers = begin_run(project, run)
    group.setName(tr("DIS2 preview (temporary)"))
    group.setCustomProperty(PREVIEW_PROPERTY, True)
    yield from layers


def _remove_previews(project: QgsProject) -> None:
    groups = project.layerTreeRoot().findGroups(True)
    previews = [group for group in groups if group.customProperty(PREVIEW_PROPERTY, False)]
    for folder in [run_of(group) for group in previews]:
        remove_run(project, folder)
        if is_temporary(Path(folder)):
            shutil.rmtree(folder, ignore_errors=True)
