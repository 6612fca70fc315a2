"""Water lies in canals and ponds, belongs to no class, and is measured badly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dis2_plugin.simulator.box import Box
from dis2_plugin.simulator.canvas import Canvas
from dis2_plugin.simulator.clutter import dig_pool
from dis2_plugin.simulator.heights import Ground, measure
from dis2_plugin.simulator.materials import Cover, Material, pool, water
from dis2_plugin.simulator.streets import draw_frame, draw_streets
from dis2_plugin.simulator.survey import Survey

BARE = Material(Cover.LOW_VEGETATION, (0.2, 0.2, 0.2), (0.2, 0.2, 0.2), (0.0, 0.0, 0.0))


@pytest.fixture
def canals():
    """Return 120 m of streets that all have a canal in their middle."""
    rng = np.random.default_rng(2)
    canvas = Canvas(200, 0.6, rng)
    canvas.add(BARE)
    net, _ = draw_streets(canvas, draw_frame(rng, False), (60, 90), (6, 12), canals=1.0)
    return canvas, net


def flooded(wet):
    """Measure a pond of 10 by 10 pixels with a survey that sees water so."""
    pond = np.zeros((30, 30), bool)
    pond[10:20, 10:20] = True
    flat = np.zeros((30, 30), np.float32)
    survey = replace(Survey.perfect(), wet=wet)
    ground = Ground(flat, np.zeros((30, 30), bool), pond)
    return measure(ground, 0.2, survey, np.random.default_rng(0)), pond


def test_a_canal_is_no_class_and_lies_on_the_ground(canals):
    canvas, _ = canals
    wet = canvas.waters()
    assert 0.02 < wet.mean() < 0.5
    assert set(canvas.covers()[wet]) == {Cover.IGNORE}
    assert not canvas.height[wet].any()


def test_a_canal_has_a_road_on_both_sides(canals):
    canvas, _ = canals
    wet = canvas.waters()
    paved = canvas.covers() == Cover.IMPERVIOUS
    beside = np.zeros_like(wet)
    beside[1:] |= wet[:-1]
    beside[:-1] |= wet[1:]
    assert paved[beside & ~wet].all()


def test_streets_cross_canals_on_bridges(canals):
    canvas, net = canals
    covers = canvas.covers()
    alongs = [middle for along_v, middle, _ in net.kerbs if along_v]
    others = [(middle, kerb) for along_v, middle, kerb in net.kerbs if not along_v]
    # in the middle of one canal, on the quay of another that crosses it
    spots = [net.frame.back(u, v + kerb - 1) for u in alongs for v, kerb in others]
    seen = [covers[int(y / 0.6), int(x / 0.6)] for x, y in spots if 0 < x < 120 and 0 < y < 120]
    assert seen
    assert set(seen) == {Cover.IMPERVIOUS}


def test_streets_have_no_canals_unless_asked():
    rng = np.random.default_rng(2)
    canvas = Canvas(100, 0.6, rng)
    canvas.add(BARE)
    net, _ = draw_streets(canvas, draw_frame(rng, False), (60, 90), (6, 12))
    assert not canvas.waters().any()
    assert net.dry_kerbs == net.kerbs


@pytest.mark.parametrize("make", [water, pool])
def test_water_is_dark_in_near_infrared(make):
    rng = np.random.default_rng(0)
    for material in (make(rng) for _ in range(50)):
        assert material.wet
        assert material.colour[2] < 0.1
        assert material.colour[2] < material.colour[1]


def test_a_pool_is_sunk_where_nothing_stands(lawn):
    lawn.height[80:120, 95:105] = 3
    dig_pool(lawn, Box(20, 20, 0.0, 4, 2))
    wet = lawn.waters()
    assert wet[100, 85]
    assert not wet[80:120, 95:105].any()
    assert not lawn.height[wet].any()


def test_water_may_return_nothing():
    heights, pond = flooded("void")
    np.testing.assert_array_equal(np.isnan(heights), pond)


def test_water_may_be_matched_as_waves():
    heights, pond = flooded("noise")
    assert np.isfinite(heights).all()
    assert heights[pond].std() > 0.01
    assert not heights[~pond].any()


def test_water_may_be_measured_like_the_ground():
    assert not flooded("ground")[0].any()
