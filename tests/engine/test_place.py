"""A place that cannot be written is refused before what goes there is made."""

import os
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.errors import OutputError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.process.messages import EXIT_ERROR
from dis2_plugin.engine.cli import main
from dis2_plugin.engine.planning.plan import make_plan


@pytest.fixture
def protected(tmp_path, monkeypatch):
    """A folder in which this user may not write; the superuser, who runs tests, always may."""
    folder, may = tmp_path / "protected", os.access
    folder.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and may(path, mode))
    return folder


def test_a_geopackage_that_cannot_be_written_is_refused_before_the_run(
    protected, scene, identity_model, tmp_path
):
    rgir, ndsm = scene
    words = {"model": identity_model, "gpkg": str(protected / "map.gpkg")}
    with pytest.raises(OutputError, match=r"map\.gpkg cannot be written: Permission denied"):
        make_plan(SegmentationJob(str(tmp_path / "out"), rgir, ndsm, **words))


@pytest.fixture
def complaint(make_raster, tmp_path, monkeypatch, capsys):
    """Ask a command for a report; return what it says when it refuses before it reads the map."""
    classes = make_raster("classes.tif", np.ones((5, 6), "u1"), nodata=255)
    for module in ("evaluation.run.compare_maps", "measures.zone_statistics.class_areas"):
        monkeypatch.setattr(f"dis2_plugin.engine.{module}", None)  # to call it would fail

    def of(command, place):
        more = ["--reference", classes] if command == "evaluate" else []
        words = [command, "--classes", classes, *more, "--out", str(tmp_path / place)]
        assert main(words) == EXIT_ERROR
        return capsys.readouterr().err

    return of


@pytest.mark.usefixtures("protected")
@pytest.mark.parametrize("command", ["evaluate", "statistics"])
def test_a_report_that_cannot_be_written_is_refused_before_the_map_is_read(
    complaint, tmp_path, command
):
    (tmp_path / "r").mkdir()
    assert "r.csv cannot be written: Permission denied" in complaint(command, "protected/r.csv")
    assert "r is a folder" in complaint(command, "r")
    assert "There is no folder" in complaint(command, "no/r.csv")
