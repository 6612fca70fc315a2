"""What stands high lies away from its foot by height times lean."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.lean import draw_lean, seen_through

GSD_M = 0.5


@pytest.fixture
def strip():
    """Return a row of ground with a building of 10 m in columns 20 to 29."""
    height = np.zeros((1, 60), np.float32)
    height[:, 20:30] = 10
    return height


def test_a_true_ortho_shows_each_pixel_in_its_place(strip):
    np.testing.assert_array_equal(seen_through(strip, GSD_M, (0.0, 0.0)), [range(60)])


def test_a_roof_lies_away_by_height_times_lean(strip):
    seen = seen_through(strip, GSD_M, (0.0, 0.2))[0]  # 10 m * 0.2 = 2 m = 4 pixels
    np.testing.assert_array_equal(seen[24:34], range(20, 30))


def test_a_leaning_building_hides_the_ground_beside_it_and_no_more(strip):
    seen = seen_through(strip, GSD_M, (0.0, 0.2))[0]
    np.testing.assert_array_equal(seen[:20], range(20))
    np.testing.assert_array_equal(seen[34:], range(34, 60))


def test_the_wall_is_seen_on_the_other_side(strip):
    seen = seen_through(strip, GSD_M, (0.0, 0.2))[0]
    assert set(seen[20:24]) == {20}


def test_a_building_may_lean_up_the_map(strip):
    seen = seen_through(strip.T.copy(), GSD_M, (-0.2, 0.0))[:, 0]
    np.testing.assert_array_equal(seen[16:26], range(20, 30))


def test_most_scenes_are_true_orthos():
    leans = np.array([draw_lean(np.random.default_rng(seed)) for seed in range(200)])
    strength = np.hypot(*leans.T)
    assert 0.5 < (strength == 0).mean() < 0.8
    assert strength.max() <= 0.25
