"""Scenarios, normalisation and messages keep their agreed meaning."""

from __future__ import annotations

import math

import numpy as np
import pytest

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.modality import Modality, Scenario
from dis2_plugin.core.models.normalisation import NdsmRule, Normalisation, RgirRule
from dis2_plugin.core.process.messages import Failed, Finished, Started, Stopped, from_line, to_line
from dis2_plugin.core.progress import Progress
from dis2_plugin.core.results.result import ClassArea, RunResult


def test_each_scenario_names_the_modalities_it_needs():
    assert Scenario.FULL.modalities == (Modality.RGIR, Modality.NDSM)
    assert Scenario.MISSING_RGIR.modalities == (Modality.NDSM,)
    assert Scenario.MISSING_NDSM.modalities == (Modality.RGIR,)


def test_each_scenario_has_the_code_of_its_rasters():
    assert [scenario.code for scenario in Scenario] == [0, 1, 2]


def test_brightness_is_scaled_by_the_scenes_percentile_and_clipped():
    values = np.array([[[0.0]], [[50.0]], [[1000.0]]], np.float32)
    scaled = Normalisation().image(values, brightness=100.0)
    assert scaled.ravel().tolist() == [0.0, 0.5, 1.5]


def test_heights_become_logarithms_of_metres():
    scaled = Normalisation().heights(np.array([[[-2.0, 0.0, math.e - 1, 1e9]]], np.float32))
    assert scaled.ravel() == pytest.approx([0.0, 0.0, 1.0, math.log(101.0)], rel=1e-6)


def test_the_published_rule_leaves_values_alone():
    rule = Normalisation(RgirRule.NONE, NdsmRule.NONE)
    values = np.full((3, 2, 2), 200.0, np.float32)
    assert rule.image(values, 100.0) is values
    assert rule.heights(values) is values


RESULT = RunResult(
    files={"classes": "classes.tif"},
    job={"out": "o"},
    model={"id": "m"},
    device="CPU",
    backend="torch",
    precision="fp32",
    areas=(ClassArea(0, "building", 3, None, 0.5),),
    scenario_pixels={"full": 3},
    tiles=1,
    seconds={"total": 1.0},
    peak_memory_bytes=5,
    versions={"torch": "2"},
    warnings=("careful",),
)


@pytest.mark.parametrize(
    "message",
    [
        Started("CPU", "torch", 4, 100, 200),
        Progress("segment", 1, 4, 0.5, 12.0),
        Failed.from_error(InputError("Größe falsch.", "Mend it.")),
        Stopped(),
        Finished(RESULT),
    ],
)
def test_a_message_reads_back_as_it_was_said(message):
    line = to_line(message)
    assert line.isascii()
    assert from_line(line) == message


@pytest.mark.parametrize("line", ["", "hello", "[]", '{"event": "dance"}', '{"event": "started"}'])
def test_what_is_no_message_is_ignored(line):
    assert from_line(line) is None
