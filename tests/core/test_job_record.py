"""A job that was written down by a run and is read again."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dis2_plugin.core.errors import JobError
from dis2_plugin.core.jobs.job import HeightUnit, Output, SegmentationJob
from dis2_plugin.core.jobs.job_record import job_again, job_from_record
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.planning.record import job_json

JOB = SegmentationJob(
    out="/results/town",
    rgir="/data/rgir.tif",
    ndsm="/data/ndsm.tif",
    rgir_bands=(4, 1, 2),
    ndsm_unit=HeightUnit.CENTIMETRE,
    scenario=ScenarioChoice.MISSING_NDSM,
    tile_px=256,
    extent=Extent(1.0, 2.0, 3.0, 4.0),
    outputs=(Output.CLASSES, Output.CWAM),
    gpkg="/results/town.gpkg",
    resume=True,
)


def recorded(job):
    return json.loads(json.dumps(job_json(job)))


def test_a_job_comes_back_as_the_engine_wrote_it_down() -> None:
    assert job_from_record(recorded(JOB)) == JOB


def test_run_again_has_the_same_settings_and_writes_over_nothing() -> None:
    assert job_again(recorded(JOB)) == replace(JOB, out="", gpkg=None, resume=False)


WRONG = [
    ("scenario", "guess"),
    ("scenario", None),
    ("extent", {"xmin": 1}),
    ("extent", {"xmin": "1", "ymin": 2, "xmax": 3, "ymax": 4}),
    ("extent", [1, 2, 3, 4]),
    ("rgir_bands", "124"),
    ("rgir_bands", [1, 2]),
    ("tile_px", "256"),
    ("tile_px", True),
    ("resume", 1),
    ("colour", "red"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_settings_of_another_version_are_named(name, value) -> None:
    with pytest.raises(JobError, match="cannot be read") as caught:
        job_from_record({**recorded(JOB), name: value})
    assert caught.value.remedy


def test_a_record_without_a_folder_is_no_job() -> None:
    with pytest.raises(JobError):
        job_from_record({"model": "gone"})
