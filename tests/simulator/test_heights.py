"""A survey measures heights with the faults it is given, and with no others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dis2_plugin.simulator.heights import Ground, measure, shift_edges
from dis2_plugin.simulator.survey import Survey

GSD_M = 0.25
TRUE = Survey.perfect()


@pytest.fixture
def block():
    """Return a block of 8 m on flat ground."""
    surface = np.zeros((48, 40), np.float32)
    surface[16:32, 12:28] = 8
    return surface


def survey_of(surface, survey, crowns=None):
    """Measure with a fixed seed."""
    none = np.zeros(surface.shape, bool)
    rng = np.random.default_rng(1)
    ground = Ground(surface, none if crowns is None else crowns)
    return measure(ground, GSD_M, survey, rng)


def test_a_survey_without_fault_gives_the_true_heights(block):
    np.testing.assert_array_equal(survey_of(block, TRUE), block)


def test_measuring_leaves_the_true_heights_as_they_are(block):
    before = block.copy()
    survey_of(block, replace(TRUE, pierce=0.5, offset_m=1), block > 0)
    np.testing.assert_array_equal(block, before)


def test_an_offset_lifts_everything(block):
    np.testing.assert_allclose(survey_of(block, replace(TRUE, offset_m=0.2)), block + 0.2)


def test_heights_below_the_ground_become_0(block):
    assert survey_of(block, replace(TRUE, offset_m=-0.2)).min() == 0


def test_coarse_heights_are_the_same_in_blocks_of_pixels():
    slope = np.tile(np.arange(12, dtype=np.float32), (12, 1))
    coarse = survey_of(slope, replace(TRUE, coarse=4))
    np.testing.assert_array_equal(coarse[0], [2] * 4 + [6] * 4 + [10] * 4)


def test_coarse_heights_may_be_interpolated():
    slope = np.tile(np.arange(12, dtype=np.float32), (12, 1))
    ramped = survey_of(slope, replace(TRUE, coarse=4, ramped=True))
    np.testing.assert_allclose(ramped[0], [2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10])


def test_lost_heights_are_void_where_gaps_are_kept(block):
    heights = survey_of(block, replace(TRUE, lost=0.1, keep_void=True))
    assert np.isnan(heights).mean() == pytest.approx(0.1, abs=0.05)


def test_lost_heights_are_filled_where_gaps_are_not_kept(block):
    assert np.isfinite(survey_of(block, replace(TRUE, lost=0.1))).all()


def test_matching_smears_the_edges_and_keeps_the_middle(block):
    heights = survey_of(block, replace(TRUE, matching=True, blur_m=0.4))
    assert 0.5 < heights[24, 11] < 7.5
    assert heights[24, 20] == pytest.approx(8, abs=0.01)


def test_pulses_pierce_crowns_alone(block):
    crowns = np.zeros(block.shape, bool)
    crowns[16:32, 12:20] = True
    heights = survey_of(block, replace(TRUE, pierce=0.4), crowns)
    assert (heights[crowns] < 8).mean() == pytest.approx(0.4, abs=0.15)
    np.testing.assert_array_equal(heights[~crowns], block[~crowns])


def test_heights_may_be_rounded_to_steps(block):
    heights = survey_of(block + np.float32(0.237), replace(TRUE, step_m=0.1))
    np.testing.assert_allclose(heights[0, 0], 0.2, atol=1e-6)


def test_a_moved_survey_repeats_its_edge():
    field = np.arange(9, dtype=np.float32).reshape(3, 3)
    np.testing.assert_array_equal(shift_edges(field, 0, 1), [[0, 0, 1], [3, 3, 4], [6, 6, 7]])
    np.testing.assert_array_equal(shift_edges(field, -1, 0), [[3, 4, 5], [6, 7, 8], [6, 7, 8]])


@pytest.mark.parametrize("gsd_m", [0.08, 0.2, 0.6])
def test_drawn_surveys_move_by_three_pixels_at_most(gsd_m):
    moves = [Survey.draw(np.random.default_rng(seed), gsd_m).move_px for seed in range(50)]
    assert np.abs(moves).max() <= 3
    assert (0, 0) in moves
