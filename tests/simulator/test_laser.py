"""What a laser scanner adds: gaps in crowns, frayed edges, strips."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dis2_plugin.simulator.laser import scan, stripes
from dis2_plugin.simulator.survey import Survey

GSD_M = 0.2
TRUE = Survey.perfect()


@pytest.fixture
def tower():
    """Return a block of 10 m in the middle of flat ground."""
    surface = np.zeros((100, 100), np.float32)
    surface[30:70, 30:70] = 10
    return surface


def scanned(surface, crowns, **faults):
    """Scan a copy with a fixed seed."""
    survey = replace(TRUE, **faults)
    return scan(surface.copy(), crowns, GSD_M, survey, np.random.default_rng(3))


def test_gaps_open_in_crowns_alone_and_in_clumps(tower):
    crowns = np.zeros(tower.shape, bool)
    crowns[30:70, 30:50] = True
    heights = scanned(tower, crowns, gaps=0.4)
    gap = heights < 9
    assert gap[crowns].mean() == pytest.approx(0.4, abs=0.2)
    np.testing.assert_array_equal(heights[~crowns], tower[~crowns])
    inner = gap[31:69, 31:49]
    beside = (gap[30:68, 31:49].astype(int) + gap[32:70, 31:49])[inner].mean() / 2
    assert beside > gap[crowns].mean() + 0.15  # a gap's neighbours are gaps more often than chance


def test_frayed_edges_swap_neighbours_and_leave_planes(tower):
    none = np.zeros(tower.shape, bool)
    heights = scanned(tower, none, ragged=True)
    assert set(np.unique(heights)) == {0, 10}
    changed = heights != tower
    assert 20 < changed.sum() < 160  # the outline has 4 * 40 pixels on either side
    assert not changed[32:68, 32:68].any()
    assert not changed[:29].any()


def test_strips_go_up_and_down_by_half_their_difference():
    field = stripes((80, 90), 0.5, replace(TRUE, stripe_m=0.1), np.random.default_rng(0))
    np.testing.assert_allclose(np.unique(field), [-0.05, 0.05], atol=1e-6)
    assert 0.2 < (field > 0).mean() < 0.8
