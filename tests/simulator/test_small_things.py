"""Fences, walls, garden things and marks have their heights and classes."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.box import Box
from dis2_plugin.simulator.clutter import set_in_garden, set_in_yard
from dis2_plugin.simulator.fences import raise_fence, raise_wall
from dis2_plugin.simulator.materials import Cover
from dis2_plugin.simulator.road_marks import mark_stalls


@pytest.mark.parametrize(
    ("put_up", "cover", "lowest", "tallest"),
    [
        (raise_fence, Cover.LOW_VEGETATION, 1.0, 2.0),
        (raise_wall, Cover.IGNORE, 0.8, 2.6),
    ],
)
def test_a_border_is_a_thin_line_as_tall_as_a_person(lawn, put_up, cover, lowest, tallest):
    put_up(lawn, (10, 20), (30, 20))
    standing = lawn.height > 0
    assert standing.sum() * 0.04 == pytest.approx(20 * 0.4, rel=0.6)
    assert standing.any(axis=0).sum() == 100  # 20 m without a gap
    assert lowest <= lawn.height.max() <= tallest
    assert set(lawn.covers()[standing]) == {cover}


@pytest.mark.parametrize("put_up", [set_in_garden, set_in_yard])
def test_things_are_small_low_and_of_no_class(lawn, put_up):
    for number in range(36):
        put_up(lawn, Box(4 + number % 6 * 6, 4 + number // 6 * 6, 0.3, 1, 1))
    things = lawn.covers() == Cover.IGNORE
    np.testing.assert_array_equal(things, lawn.height > 0)
    assert lawn.height.max() < 3.1
    assert things.sum() * 0.04 / 36 < 20


def test_lines_between_stalls_are_paint_on_the_ground(lawn):
    mark_stalls(lawn, Box(20, 20, 0.0, 10, 2.4), 2.5)
    lines = lawn.covers() == Cover.IMPERVIOUS
    assert not lawn.height.any()
    starts = np.flatnonzero(np.diff(lines[100].astype(int)) == 1) + 1
    np.testing.assert_allclose(np.diff(starts) * 0.2, 2.5, atol=0.21)
    assert len(starts) == 8
