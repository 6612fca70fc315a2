"""A map that would have no answer anywhere is refused, with the reason, before anything is made."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import ogr, osr

from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.cli import main
from dis2_plugin.engine.comparison.run import compare
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.preflight import emptiness
from dis2_plugin.engine.preflight.emptiness import check_for_answers
from dis2_plugin.engine.scale.region import Scale, run_region
from tests.engine.scenes import UTM, read

SHAPE = (130, 150)


@pytest.fixture
def job(scene, identity_model, tmp_path):
    """A run of classes over an image and heights that hold data."""
    rgir, ndsm = scene
    out = str(tmp_path / "out")
    return SegmentationJob(out, rgir, ndsm, model=identity_model, outputs=(Output.CLASSES,))


@pytest.fixture
def no_heights(make_raster):
    return make_raster("nan.tif", np.full(SHAPE, np.nan, np.float32))


@pytest.fixture
def no_image(make_raster):
    return make_raster("black.tif", np.zeros((3, *SHAPE), np.uint8), nodata=0)


@pytest.fixture
def square(tmp_path):
    """Write a mask: a square whose upper left corner is so many pixels from the image's."""

    def write(col, row, side_px=10.0):
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(32630)
        path = str(tmp_path / "mask.gpkg")
        source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        feature = ogr.Feature(source.CreateLayer("mask", crs, ogr.wkbPolygon).GetLayerDefn())
        left, top, side = UTM[0] + col * UTM[1], UTM[3] + row * UTM[5], side_px * UTM[1]
        corners = [(0, 0), (side, 0), (side, -side), (0, -side), (0, 0)]
        ring = ", ".join(f"{left + x} {top + y}" for x, y in corners)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        source.GetLayer(0).CreateFeature(feature)
        return path

    return write


def test_inputs_without_any_data_are_named(job, no_image, no_heights, tmp_path):
    with pytest.raises(InputError, match=r"no pixel has data .* in .*black.tif, .*nan.tif"):
        run(replace(job, rgir=no_image, ndsm=no_heights), SilentReporter())
    assert not (tmp_path / "out").exists()


def test_a_scenario_that_needs_what_is_empty_is_refused(job, no_heights):
    with pytest.raises(InputError, match="scenario 'missing-rgir'"):
        run(replace(job, ndsm=no_heights, scenario=ScenarioChoice.MISSING_RGIR), SilentReporter())


def test_one_input_with_data_is_enough(job, no_heights):
    result = run(replace(job, ndsm=no_heights), SilentReporter())
    assert (read(result.files["classes"]) < 255).all()


def test_a_mask_beside_the_raster_is_refused_by_its_name(job, square):
    with pytest.raises(InputError, match=r"No polygon of .*mask.gpkg reaches"):
        run(replace(job, mask=square(400, 0)), SilentReporter())


def test_a_mask_over_a_hole_is_refused_for_its_data(job, square, make_raster):
    values = np.full((3, *SHAPE), 90, np.uint8)
    values[:, :60, :60] = 0
    holes = make_raster("holes.tif", values, nodata=0)
    with pytest.raises(InputError, match="no pixel inside the polygons"):
        run(replace(job, rgir=holes, ndsm=None, mask=square(10, 10)), SilentReporter())


def test_one_pixel_in_a_wide_mask_is_enough(job, square):
    result = run(replace(job, mask=square(149, 129, 1)), SilentReporter())
    assert (read(result.files["classes"]) < 255).sum() == 1


def test_the_command_line_ends_with_status_one_and_says_why(job, square, tmp_path, capsys):
    words = ["--rgir", job.rgir, "--model", job.model, "--mask", square(400, 0)]
    assert main(["segment", *words, "--out", str(tmp_path / "none")]) == 1
    assert "reaches the centre of a pixel" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_a_comparison_is_refused_only_where_none_of_its_maps_has_an_answer(
    job, no_image, no_heights, tmp_path
):
    with pytest.raises(InputError, match="The map would be empty"):
        compare(replace(job, rgir=no_image, ndsm=no_heights), SilentReporter())
    result = compare(replace(job, ndsm=no_heights), SilentReporter())
    assert (read(result.runs["missing-ndsm"].files["classes"]) < 255).all()
    assert any("Nothing could be compared" in words for words in result.warnings)


def test_many_workers_are_not_called_for_an_empty_map(job, square, monkeypatch):
    called = []
    monkeypatch.setattr("dis2_plugin.engine.scale.region.open_cluster", called.append)
    with pytest.raises(InputError, match="No polygon"):
        run_region(replace(job, mask=square(400, 0)), Scale("local:1"), SilentReporter())
    assert called == []


def test_the_search_stops_at_the_first_answer_and_when_somebody_says_so(
    job, no_heights, monkeypatch
):
    monkeypatch.setattr(emptiness, "_SIDE_PX", 50)
    told = []

    class Reporter(SilentReporter):
        def progress(self, progress):
            told.append((progress.done, progress.total))
            if progress.done == 1:
                raise Cancelled

    check_for_answers(make_plan(job), ScenarioChoice.AUTO, "prepare", Reporter())
    assert told == [(0, 9)]
    nothing = make_plan(replace(job, rgir=None, ndsm=no_heights))
    with pytest.raises(Cancelled):
        check_for_answers(nothing, ScenarioChoice.AUTO, "prepare", Reporter())
    assert told[-1] == (1, 9)
