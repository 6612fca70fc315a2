"""Streets and blocks share one warped frame."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dis2_plugin.simulator.canvas import Canvas
from dis2_plugin.simulator.materials import Cover, Material
from dis2_plugin.simulator.streets import draw_frame, draw_streets

GROUND = Material(Cover.IGNORE, (0.2, 0.2, 0.2), (0.2, 0.2, 0.2), (0.0, 0.0, 0.0))
metres = st.floats(-200, 400)


@given(st.integers(0, 500), st.booleans(), metres, metres)
def test_back_undoes_forward(seed, curved, x, y):
    frame = draw_frame(np.random.default_rng(seed), curved)
    u, v = frame.forward(np.array([x], np.float32), np.array([y], np.float32))
    assert frame.back(float(u[0]), float(v[0])) == pytest.approx((x, y), abs=0.05)


@pytest.mark.parametrize("curved", [False, True])
def test_streets_are_paved_and_blocks_lie_between_them(curved):
    rng = np.random.default_rng(2)
    canvas = Canvas(200, 0.6, rng)
    canvas.add(GROUND)
    net, block = draw_streets(canvas, draw_frame(rng, curved), (30, 60), (6, 12))
    street = canvas.covers() == Cover.IMPERVIOUS
    np.testing.assert_array_equal(street, block < 0)
    assert 0.1 < street.mean() < 0.6
    assert set(np.unique(block[block >= 0])) <= set(range(len(net.blocks)))


def test_a_pixel_lies_in_the_block_whose_number_it_has():
    rng = np.random.default_rng(4)
    canvas = Canvas(120, 0.5, rng)
    canvas.add(GROUND)
    frame = draw_frame(rng, True)
    net, number = draw_streets(canvas, frame, (25, 40), (6, 9))
    for row, col in ((10, 20), (60, 60), (100, 30), (30, 110)):
        u, v = frame.forward(*(np.array([(i + 0.5) * 0.5], np.float32) for i in (col, row)))
        if number[row, col] >= 0:
            block = net.blocks[number[row, col]]
            assert block.u0 - 0.1 <= u[0] <= block.u1 + 0.1
            assert block.v0 - 0.1 <= v[0] <= block.v1 + 0.1
