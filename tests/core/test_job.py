"""A job says what contradicts before a file is opened, and survives the command line."""

from __future__ import annotations

import pytest

from dis2_plugin.core.errors import JobError
from dis2_plugin.core.jobs.job import BACKEND_TITLES, BackendChoice, HeightUnit, SegmentationJob
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.process.arguments import segment_arguments
from dis2_plugin.core.window import Extent


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({}, "No input"),
        ({"rgir": "a.tif", "dsm": "b.tif"}, "DSM and a DTM"),
        ({"dsm": "a.tif", "dtm": "b.tif", "ground_window_m": 60.0}, "without a DTM"),
        ({"ndsm": "a.tif", "ground_window_m": 60.0}, "without a DTM"),
        ({"dsm": "a.tif", "ground_window_m": 0.0}, "too narrow"),
        ({"ndsm": "a.tif", "dsm": "b.tif", "dtm": "c.tif"}, "Both an NDSM and a DSM"),
        ({"rgir": "a.tif", "rgir_bands": (0, 1, 2)}, "below 1"),
        ({"rgir": "a.tif", "outputs": ()}, "No output"),
        ({"rgir": "a.tif", "scenario": ScenarioChoice.FULL}, "'full' needs an NDSM"),
        ({"ndsm": "a.tif", "scenario": ScenarioChoice.MISSING_NDSM}, "needs an RGIR"),
        ({"rgir": "a.tif", "tile_px": 100}, "tile of 100 px"),
        ({"rgir": "a.tif", "tile_px": 128, "overlap_px": 100}, "overlap of 100 px"),
        ({"rgir": "a.tif", "batch": 0}, "batch of 0"),
    ],
)
def test_a_contradiction_is_named(settings, words):
    with pytest.raises(JobError, match=words) as caught:
        SegmentationJob(out="out", **settings).check()
    assert caught.value.remedy


def test_a_dsm_and_a_dtm_stand_for_heights():
    surfaces = {"dsm": "a.tif", "dtm": "b.tif", "scenario": ScenarioChoice.MISSING_RGIR}
    SegmentationJob(out="out", **surfaces).check()
    with pytest.raises(JobError):
        SegmentationJob(out="out", **{**surfaces, "dtm": None}).check()


def test_a_dsm_over_an_estimated_ground_stands_for_heights():
    job = SegmentationJob(
        out="out", dsm="a.tif", ground_window_m=45.0, scenario=ScenarioChoice.MISSING_RGIR
    )
    job.check()
    assert "--ground-window=45.0" in segment_arguments(job)


def test_words_of_the_command_line_name_what_was_chosen():
    job = SegmentationJob(
        out="o",
        rgir="a b.tif",
        rgir_bands=(4, 1, 2),
        ndsm_unit=HeightUnit.DECIMETRE,
        extent=Extent(-1.5, 2, 3, 4.25),
        resume=True,
    )
    words = segment_arguments(job)
    assert words[:4] == ["segment", "--out", "o", "--json"]
    assert "--rgir=a b.tif" in words
    assert "--rgir-bands=4,1,2" in words
    assert "--ndsm-unit=dm" in words
    assert "--extent=-1.5,2,3,4.25" in words
    assert words[-1] == "--resume"
    assert not any(word.startswith("--ndsm=") for word in words)


def test_every_library_that_computes_has_a_name_for_people():
    named = {choice.value for choice in BackendChoice if choice is not BackendChoice.AUTO}
    assert set(BACKEND_TITLES) == named
