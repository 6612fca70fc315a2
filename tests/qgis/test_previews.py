"""A preview takes the place of the one before, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject

from dis2_plugin.core.jobs.job import Output, SegmentationJob


@pytest.fixture
def ended(desk):
    """The results of runs and previews."""
    told = []
    desk.finished.connect(told.append)
    desk.previewed.connect(told.append)
    return told


def preview_groups() -> list[str]:
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    return [group.name() for group in groups]


def test_a_preview_takes_the_place_of_the_one_before_and_of_its_files(
    desk, ended, rasters, until
) -> None:
    job = SegmentationJob(out="", rgir=str(rasters["rgir"]), outputs=(Output.CLASSES,))
    for number in (1, 2):
        desk.preview(job)
        until(lambda number=number: len(ended) == number)
        assert preview_groups() == ["DIS2 preview (temporary)"]
    assert not Path(ended[0].files["classes"]).exists()
    assert Path(ended[1].files["classes"]).exists()


def test_a_preview_is_not_the_last_run_and_stays_beside_it(
    desk, ended, rasters, until, tmp_path
) -> None:
    job = SegmentationJob(out=str(tmp_path / "kept"), rgir=str(rasters["rgir"]))
    desk.start(job)
    until(lambda: len(ended) == 1)
    desk.preview(replace(job, out="", outputs=(Output.CLASSES,)))
    until(lambda: len(ended) == 2)
    assert desk.last_run_folder == str(tmp_path / "kept")
    assert len(preview_groups()) > 1
