"""Which scenario answers a pixel."""

import numpy as np
import pytest

from dis2_plugin.core.class_scheme import NO_DATA_ID
from dis2_plugin.core.modality import Scenario, ScenarioChoice
from dis2_plugin.engine.planning.availability import MARGIN_PX, scenario_codes, without_small_holes

AUTO = ScenarioChoice.AUTO
FULL, NO_RGIR, NO_NDSM = (scenario.code for scenario in Scenario)


def everywhere(height=60, width=60):
    return np.ones((height, width), bool)


def test_where_both_are_the_answer_is_full():
    assert (scenario_codes(everywhere(), everywhere(), AUTO) == FULL).all()


def test_where_one_is_missing_the_other_answers():
    rgir, ndsm = everywhere(), everywhere()
    rgir[:, :20] = False
    ndsm[:, 40:] = False
    codes = scenario_codes(rgir, ndsm, AUTO)
    assert (codes[:, :20] == NO_RGIR).all()
    assert (codes[:, 20:40] == FULL).all()
    assert (codes[:, 40:] == NO_NDSM).all()


def test_where_neither_is_there_is_no_answer():
    rgir, ndsm = everywhere(), everywhere()
    rgir[:, :20] = ndsm[:, :20] = False
    codes = scenario_codes(rgir, ndsm, AUTO)
    assert (codes[:, :20] == NO_DATA_ID).all()
    assert (codes[:, 20:] == FULL).all()


@pytest.mark.parametrize(("side", "code"), [(15, FULL), (16, NO_NDSM)])
def test_a_hole_is_small_below_sixteen_pixels(side, code):
    ndsm = everywhere()
    ndsm[20 : 20 + side, 20 : 20 + side] = False
    codes = scenario_codes(everywhere(), ndsm, AUTO)
    assert (codes[20 : 20 + side, 20 : 20 + side] == code).all()
    assert (codes == code).sum() >= side * side


def test_a_thin_gap_of_any_length_is_small():
    ndsm = everywhere()
    ndsm[:, 25:35] = False
    assert (scenario_codes(everywhere(), ndsm, AUTO) == FULL).all()


def test_a_small_hole_in_both_has_no_answer():
    rgir, ndsm = everywhere(), everywhere()
    rgir[30, 30] = ndsm[30, 30] = ndsm[10, 10] = False
    codes = scenario_codes(rgir, ndsm, AUTO)
    assert codes[30, 30] == NO_DATA_ID
    assert (codes == FULL).sum() == 60 * 60 - 1


def test_an_only_modality_answers_where_it_has_data_and_nowhere_else():
    ndsm = everywhere()
    ndsm[3, 3] = False
    codes = scenario_codes(None, ndsm, AUTO)
    assert codes[3, 3] == NO_DATA_ID
    assert (codes == NO_RGIR).sum() == 60 * 60 - 1


def test_a_fixed_scenario_answers_only_where_its_modalities_are():
    ndsm = everywhere()
    ndsm[:, 40:] = False
    codes = scenario_codes(everywhere(), ndsm, ScenarioChoice.FULL)
    assert (codes[:, :40] == FULL).all()
    assert (codes[:, 40:] == NO_DATA_ID).all()


def test_a_missing_scenario_does_not_look_at_the_other_modality():
    codes = scenario_codes(everywhere(), ~everywhere(), ScenarioChoice.MISSING_NDSM)
    assert (codes == NO_NDSM).all()


def test_the_code_of_a_pixel_needs_no_more_than_the_margin_around_it():
    rng = np.random.default_rng(0)
    rgir, ndsm = (np.kron(rng.random((12, 12)) > 0.4, np.ones((11, 11))) > 0 for _ in range(2))
    whole = scenario_codes(rgir, ndsm, AUTO)
    part = (slice(50, 80), slice(40, 90))
    wide = tuple(slice(s.start - MARGIN_PX, s.stop + MARGIN_PX) for s in part)
    inner = slice(MARGIN_PX, -MARGIN_PX)
    np.testing.assert_array_equal(
        scenario_codes(rgir[wide], ndsm[wide], AUTO)[inner, inner], whole[part]
    )


@pytest.mark.parametrize("shape", [(3, 5), (15, 40), (40, 15)])
def test_an_array_smaller_than_a_hole_has_no_large_hole(shape):
    np.testing.assert_array_equal(without_small_holes(np.zeros(shape, bool)), np.ones(shape))


@pytest.mark.parametrize("side", [16, 5, 1])
def test_a_hole_as_large_as_the_array_is_large_from_its_side_on(side):
    nothing = np.zeros((side, side), bool)
    np.testing.assert_array_equal(without_small_holes(nothing, side), nothing)
    frame = np.pad(nothing, 3, constant_values=True)
    np.testing.assert_array_equal(without_small_holes(frame, side), frame)
    assert without_small_holes(frame, side + 1).all()
