"""What speaks against an input: rules over a few numbers, one doubt at a time."""

from __future__ import annotations

import json

import pytest

from dis2_plugin.core.inputs.value_doubts import (
    Doubt,
    DoubtKind,
    ValueRange,
    height_doubts,
    image_doubts,
)
from dis2_plugin.core.jobs.estimate import Estimate
from dis2_plugin.core.jobs.job import HeightUnit
from dis2_plugin.core.modality import Modality
from dis2_plugin.core.process.messages import Estimated, from_line, to_line

METRE, DECIMETRE, CENTIMETRE = HeightUnit.METRE, HeightUnit.DECIMETRE, HeightUnit.CENTIMETRE


def kinds(doubts):
    return [doubt.kind for doubt in doubts]


@pytest.mark.parametrize(
    ("top", "unit"), [(25.0, METRE), (250.0, DECIMETRE), (2500.0, CENTIMETRE), (79.0, METRE)]
)
def test_heights_of_a_town_in_their_unit_are_not_doubted(top, unit):
    assert height_doubts(ValueRange(0.0, top), unit) == ()


@pytest.mark.parametrize(
    ("top", "taken_for", "like"),
    [(250.0, METRE, "dm"), (2500.0, METRE, "cm"), (2500.0, DECIMETRE, "cm")],
)
def test_heights_that_are_too_high_look_like_a_smaller_unit(top, taken_for, like):
    (doubt,) = height_doubts(ValueRange(0.0, top), taken_for)
    assert (doubt.kind, doubt.unit) == (DoubtKind.SMALLER_UNIT, like)
    assert doubt.value == pytest.approx(top * taken_for.metres)


@pytest.mark.parametrize("unit", [DECIMETRE, CENTIMETRE])
def test_metres_taken_for_less_look_like_metres(unit):
    (doubt,) = height_doubts(ValueRange(0.0, 9.0), unit)
    assert doubt.kind is DoubtKind.LARGER_UNIT


def test_metres_without_anything_high_may_be_a_meadow():
    assert kinds(height_doubts(ValueRange(0.0, 0.4), METRE)) == [DoubtKind.FLAT]


def test_heights_that_begin_far_above_zero_are_those_above_the_sea():
    (doubt,) = height_doubts(ValueRange(212.0, 248.0), METRE)
    assert (doubt.kind, doubt.value) == (DoubtKind.ALTITUDE, 212.0)


def test_a_surface_below_its_ground_is_doubted():
    assert kinds(height_doubts(ValueRange(-20.0, -0.5), METRE)) == [DoubtKind.NEGATIVE]


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("ft", METRE, "ft"),
        ("US survey foot", METRE, "ft"),
        ("centimetre", METRE, "cm"),
        ("dm", CENTIMETRE, "dm"),
        ("Metre", DECIMETRE, "m"),
        ("mm", METRE, "mm"),
        ("Millimetres", CENTIMETRE, "mm"),
        ("km", METRE, "km"),
        ("kilometer", METRE, "km"),
    ],
)
def test_what_a_file_says_of_its_unit_counts_most(name, unit, said):
    (doubt,) = height_doubts(ValueRange(0.0, 25.0, unit_name=name), unit)
    assert (doubt.kind, doubt.unit) == (DoubtKind.DECLARED, said)


def test_towers_in_a_file_that_says_metres_are_believed():
    assert height_doubts(ValueRange(0.0, 180.0, unit_name="m"), METRE) == ()


def test_a_unit_that_nobody_knows_says_nothing():
    assert height_doubts(ValueRange(0.0, 25.0, unit_name="fathom"), METRE) == ()


@pytest.mark.parametrize(
    "judge", [lambda r: height_doubts(r, METRE), lambda r: image_doubts(r, True)]
)
def test_an_input_without_data_or_of_one_value_is_doubted(judge):
    assert kinds(judge(ValueRange(0.0, 25.0, share=0.04))) == [DoubtKind.EMPTY]
    assert kinds(judge(ValueRange(7.0, 7.0, varies=False))) == [DoubtKind.ONE_VALUE]


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (ValueRange(-0.3, 0.8), DoubtKind.NEGATIVE),
        (ValueRange(101.0, 110.0, is_whole=True), DoubtKind.FEW_VALUES),
        (ValueRange(0.0, 240.0, is_whole=True, blank_share=0.3), DoubtKind.BLANK),
    ],
)
def test_an_image_that_is_none_is_doubted(found, kind):
    assert kinds(image_doubts(found, takes_values_as_they_are=False)) == [kind]


def test_reflectances_are_doubted_only_for_a_model_that_does_not_scale_them():
    reflectances = ValueRange(0.02, 0.6)
    assert image_doubts(reflectances, takes_values_as_they_are=False) == ()
    (doubt,) = image_doubts(reflectances, takes_values_as_they_are=True)
    assert (doubt.kind, doubt.modality) == (DoubtKind.REFLECTANCE, Modality.RGIR)


@pytest.mark.parametrize(
    "found",
    [
        ValueRange(20.0, 230.0, is_whole=True, blank_share=0.02),
        ValueRange(101.0, 111.0, is_whole=True),  # ten steps: dull, but an image
        ValueRange(3.1, 5.2),
    ],
)
def test_an_ordinary_image_is_not_doubted(found):
    assert image_doubts(found, takes_values_as_they_are=True) == ()


def test_doubts_survive_the_way_between_processes():
    doubt = Doubt(DoubtKind.SMALLER_UNIT, Modality.NDSM, 250.0, "dm")
    message = Estimated(Estimate(1.0, 2, 3, 4), (doubt,))
    assert from_line(to_line(message)) == message
    assert json.loads(to_line(message))["doubts"] == [doubt.to_json()]


@pytest.mark.parametrize("change", [{"kind": "odd"}, {"modality": "sonar"}, {"more": 1}])
def test_a_doubt_that_nobody_knows_makes_no_message(change):
    doubt = {**Doubt(DoubtKind.FLAT, Modality.NDSM).to_json(), **change}
    data = json.loads(to_line(Estimated(Estimate(1.0, 2, 3, 4))))
    assert from_line(json.dumps({**data, "doubts": [doubt]})) is None
