"""Roofs have the heights their shapes say."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.box import Box
from dis2_plugin.simulator.buildings import Roof, build, draw_roof, roof_surface
from dis2_plugin.simulator.canvas import Canvas
from dis2_plugin.simulator.materials import Cover, Material

WALL = Material(Cover.BUILDING, (0.2, 0.2, 0.2), (0.2, 0.2, 0.2), (0.0, 0.0, 0.0))
GRASS = Material(Cover.LOW_VEGETATION, (0.1, 0.1, 0.4), (0.1, 0.1, 0.4), (0.0, 0.0, 0.0))


@pytest.fixture
def canvas():
    """Return 40 m of grass at half a metre."""
    blank = Canvas(80, 0.5, np.random.default_rng(0))
    blank.add(GRASS)
    return blank


def heights_of(canvas, shape, angle=0.0):
    """Build 12 m by 8 m in the middle, eaves at 3 m, slope 1 in 2."""
    box, roof = Box(20, 20, angle, 6, 4), Roof(shape, 3.0, 0.5)
    build(canvas, box, roof, canvas.add(WALL))
    return canvas.height


@pytest.mark.parametrize(
    ("shape", "ridge_m", "eaves_m"),
    [
        ("flat", 3.0, 3.0),
        ("gable", 3 + 3.75 * 0.5, 3 + 0.25 * 0.5),
        ("hip", 3 + 3.75 * 0.5, 3 + 0.25 * 0.5),
        ("shed", 3 + 7.75 * 0.5, 3 + 0.25 * 0.5),
    ],
)
def test_a_roof_rises_from_eaves_to_ridge(canvas, shape, ridge_m, eaves_m):
    # pixel centres lie a quarter of a metre inside the edge and beside the ridge
    heights = heights_of(canvas, shape)
    assert heights.max() == pytest.approx(ridge_m)
    assert heights[heights > 0].min() == pytest.approx(eaves_m)


def test_a_gable_end_is_as_high_as_the_ridge_and_a_hip_end_is_not():
    patch = Canvas(80, 0.5, np.random.default_rng(0)).patch(20, 20, 0, 6, 4)
    box = Box(20, 20, 0, 6, 4)
    end = np.argmin(np.abs(patch.s[0] - 5.75)), np.argmin(np.abs(patch.t[:, 0] - 0.25))
    gable, hip = (roof_surface(patch, box, Roof(shape, 3, 0.5)) for shape in ("gable", "hip"))
    assert gable[end[1], end[0]] == pytest.approx(3 + 3.75 * 0.5)
    assert hip[end[1], end[0]] == pytest.approx(3 + 0.25 * 0.5)


@pytest.mark.parametrize("angle", [0.0, 0.7, np.pi / 2, 2.5])
def test_a_building_covers_its_area_whichever_way_it_is_turned(canvas, angle):
    heights = heights_of(canvas, "flat", angle)
    assert (heights > 0).sum() * 0.25 == pytest.approx(12 * 8, rel=0.04)


def test_labels_and_heights_of_a_building_agree(canvas):
    heights = heights_of(canvas, "hip", 0.4)
    np.testing.assert_array_equal(canvas.covers() == Cover.BUILDING, heights > 0)


def test_a_building_off_the_map_leaves_no_trace(canvas):
    build(canvas, Box(-20, 20, 0, 6, 4), Roof("flat", 3, 0), canvas.add(WALL))
    assert not canvas.height.any()


def test_two_storeys_have_eaves_of_two_storeys():
    rng = np.random.default_rng(3)
    eaves = [draw_roof(rng, 2, 0.5, 9).eaves_m for _ in range(200)]
    assert 4.8 < min(eaves) < max(eaves) < 7.5
