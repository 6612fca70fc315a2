"""Whole comparisons in this process: three maps, what they share, and what a stop leaves."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.errors import Cancelled, InputError, JobError
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.modality import Scenario, ScenarioChoice
from dis2_plugin.core.progress import Progress, SilentReporter
from dis2_plugin.core.results.comparison import COMPARED, ComparisonResult, comparison_job
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.comparison.run import _Share, compare
from tests.engine.scenes import UTM, listing, read

FULL, NO_HEIGHTS, NO_IMAGE = (scenario.value for scenario in COMPARED)


class Listening(SilentReporter):
    """Remembers progress, and stops the run at a stage once so many tiles are done."""

    def __init__(self, stop_at=None):
        self.stop_at, self.news, self.warnings = stop_at, [], []

    def progress(self, progress):
        self.news.append(progress)
        if self.stop_at and (progress.stage, progress.done) >= self.stop_at:
            raise Cancelled

    def warning(self, message):
        self.warnings.append(message)


@pytest.fixture
def job(scene, identity_model, tmp_path):
    rgir, ndsm = scene
    outputs = (Output.CLASSES, Output.POLYGONS)
    out = str(tmp_path / "out")
    return SegmentationJob(out, rgir, ndsm, model=identity_model, outputs=outputs)


def changed(job, **fields):
    return SegmentationJob(**{**vars(job), **fields})


def test_the_folder_holds_three_maps_their_difference_the_table_and_a_record(job):
    compare(job, SilentReporter())
    found = listing(job.out)
    for scenario in COMPARED:
        assert f"{scenario.value}/classes.tif" in found
        assert f"{scenario.value}/run.json" in found
    assert {"difference.tif", "changes.csv", "comparison.json"} <= set(found)
    assert not [name for name in found if "part" in name]


def test_what_belongs_to_one_map_does_not_count_and_contradictions_are_refused(job):
    one = changed(job, resume=True, gpkg="r.gpkg", scenario=ScenarioChoice.MISSING_NDSM)
    assert comparison_job(one) == changed(job, scenario=ScenarioChoice.FULL)
    with pytest.raises(JobError, match="batch of 0"):
        comparison_job(changed(job, batch=0))


def test_each_map_is_the_one_that_segment_makes_under_its_scenario(job, segment):
    result = compare(job, SilentReporter())
    for scenario in COMPARED:
        choice = ScenarioChoice(scenario.value)
        alone = segment(scenario.value, job.outputs, rgir=job.rgir, ndsm=job.ndsm, scenario=choice)
        compared = result.runs[scenario.value]
        for name in ("classes", "confidence", "scenario"):
            mine, other = (Path(run.files[name]).read_bytes() for run in (compared, alone))
            assert mine == other, (scenario, name)
        assert compared.areas == alone.areas
        assert compared.scenario_pixels == alone.scenario_pixels


def test_the_difference_follows_from_the_three_maps(job):
    result = compare(job, SilentReporter())
    full, no_heights, no_image = (read(result.runs[s.value].files["classes"]) for s in COMPARED)
    by_height, by_colour = no_heights != full, no_image != full
    np.testing.assert_array_equal(read(result.files["difference"]), by_height + 2 * by_colour)
    for modality, where in (("ndsm", by_height), ("rgir", by_colour)):
        assert where.any()
        told = sum(c.pixels for c in result.changes if c.modality == modality)
        assert told == where.sum()


def test_a_place_without_one_modality_is_not_compared(job, make_raster):
    heights = read(job.ndsm)
    heights[:, 100:] = -9999
    part = make_raster("part.tif", heights, nodata=-9999)
    result = compare(changed(job, ndsm=part), SilentReporter())
    codes = read(result.files["difference"])
    assert (codes[:, 100:] == 255).all()
    assert (codes[:, :100] != 255).all()
    assert (read(result.runs[NO_HEIGHTS].files["classes"]) != 255).all()
    assert sum(result.difference_pixels.values()) == 130 * 100


def test_inputs_that_share_no_place_are_told(job, make_raster):
    image, heights = read(job.rgir), read(job.ndsm)
    image[:, :, 50:], heights[:, :70] = 0, -9999
    names = ("red", "green", "nir")
    rgir = make_raster("west.tif", image, nodata=0, names=names)
    ndsm = make_raster("east.tif", heights, nodata=-9999)
    listening = Listening()
    result = compare(changed(job, rgir=rgir, ndsm=ndsm), listening)
    assert result.changes == ()
    assert any("Nothing could be compared" in warning for warning in listening.warnings)
    empty = {name for name, run in result.runs.items() if "The map is empty" in str(run.warnings)}
    assert empty == {FULL}


def test_only_the_extent_is_compared(job):
    x, y = UTM[0], UTM[3]
    result = compare(changed(job, extent=Extent(x + 10, y - 30, x + 40, y - 5)), SilentReporter())
    raster = gdal.Open(result.files["difference"])
    assert (raster.RasterXSize, raster.RasterYSize) == (60, 50)
    assert raster.GetGeoTransform() == (x + 10, 0.5, 0, y - 5, 0, -0.5)


def test_the_scenario_of_the_job_does_not_matter(job):
    chosen = changed(job, scenario=ScenarioChoice.MISSING_NDSM, gpkg="/nowhere/map.gpkg")
    result = compare(chosen, SilentReporter())
    assert [run.job["scenario"] for run in result.runs.values()] == [FULL, NO_HEIGHTS, NO_IMAGE]


@pytest.mark.parametrize(("missing", "words"), [("rgir", "RGIR image"), ("ndsm", "NDSM")])
def test_both_inputs_are_needed(job, missing, words):
    with pytest.raises(JobError, match=f"not given: {words}"):
        compare(changed(job, **{missing: None}), SilentReporter())
    assert not Path(job.out).exists()


def test_progress_counts_the_tiles_of_all_three_maps_and_never_goes_back(job):
    listening, started = Listening(), []
    compare(job, listening, started.append)
    tiles = [news for news in listening.news if news.stage == "segment"]
    assert {news.total for news in tiles} == {started[0].tiles}
    assert tiles[-1].done == started[0].tiles
    done = [news.done for news in tiles]
    assert done == sorted(done)
    assert listening.news[-1].stage == "difference"


def test_the_time_left_is_that_of_all_maps_that_are_still_to_come():
    """Of three maps of 10 tiles the second is at its fourth: 6 and 10 tiles are left."""
    told = Listening()
    share = _Share(told, before=1, maps=3)
    for news in (
        Progress("segment", 4, 10, seconds_left=3.0),
        Progress("segment", 4, 10),
        Progress("segment", 10, 10, seconds_left=0.0),
        Progress("statistics", 4, 10, seconds_left=3.0),
    ):
        share.progress(news)
    _Share(told, before=2, maps=3).progress(Progress("segment", 10, 10, seconds_left=0.0))
    assert told.news == [
        Progress("segment", 14, 30, seconds_left=8.0),
        Progress("segment", 14, 30),
        Progress("segment", 20, 30),
        Progress("statistics", 4, 10, seconds_left=3.0),
        Progress("segment", 30, 30, seconds_left=0.0),
    ]


@pytest.mark.parametrize("at", [("segment", 1), ("segment", 14), ("segment", 25)])
def test_a_stop_in_any_of_the_maps_leaves_nothing(job, at):
    with pytest.raises(Cancelled):
        compare(job, Listening(at))
    assert not Path(job.out).exists()


def test_an_input_that_is_replaced_between_two_maps_ends_the_comparison(job):
    class Touches(SilentReporter):
        def progress(self, progress):
            if progress.stage == "segment" and progress.done * 3 == progress.total:
                self.done = True
            elif getattr(self, "done", False):
                os.utime(job.rgir, ns=(1, 1))

    with pytest.raises(InputError, match="was changed or replaced"):
        compare(job, Touches())
    assert not Path(job.out).exists()


def test_a_stop_leaves_an_earlier_comparison_as_it_was(job):
    compare(job, SilentReporter())
    before = {name: (Path(job.out) / name).stat().st_mtime_ns for name in listing(job.out)}
    with pytest.raises(Cancelled):
        compare(job, Listening(("segment", 14)))
    files = [n for n in before if not (Path(job.out) / n).is_dir()]
    assert listing(job.out) == sorted(before)
    assert [(Path(job.out) / n).stat().st_mtime_ns for n in files] == [before[n] for n in files]


def test_the_record_is_the_result(job):
    result = compare(job, SilentReporter())
    record = json.loads((Path(job.out) / "comparison.json").read_text(encoding="utf-8"))
    assert ComparisonResult.from_json(record) == result
    assert result.full.scenario_pixels[Scenario.FULL.value] == 130 * 150


def test_a_warning_of_all_three_maps_is_told_once(job):
    listening = Listening()
    result = compare(job, listening)
    assert listening.warnings == list(result.warnings)
    assert len(set(listening.warnings)) == len(listening.warnings) > 0
