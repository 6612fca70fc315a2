"""Houses in many plans, sheds, and what stands on roofs."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.box import Box
from dis2_plugin.simulator.buildings import ROOFS, Roof, build, roof_surface
from dis2_plugin.simulator.cores import core
from dis2_plugin.simulator.dwellings import back_annexe, house, shed, tower
from dis2_plugin.simulator.materials import Cover, Season, flat_roof
from dis2_plugin.simulator.place import Place
from dis2_plugin.simulator.roof_fittings import furnish
from dis2_plugin.simulator.streets import Block, Frame
from dis2_plugin.simulator.vegetation import Flora

TOWN = (0.26, 0.13, 0.33)
MIDDLE = Box(20, 20, 0.3, 6, 4)


def footprint_m2(canvas):
    """Return how much is built on."""
    return (canvas.covers() == Cover.BUILDING).sum() * 0.04


def test_houses_come_in_many_plans(lawn):
    areas = set()
    for _ in range(30):
        lawn.height[:], lawn.material[:] = 0, 0
        house(lawn, MIDDLE, 2, 0.3, TOWN)
        areas.add(round(footprint_m2(lawn)))
    assert min(areas) == pytest.approx(96, abs=3)  # the bare body of 12 m by 8 m
    assert max(areas) > 125
    assert len(areas) > 8


def test_a_shed_is_a_building_of_2_to_4_m(lawn):
    tops = []
    for _ in range(30):
        lawn.height[:] = 0
        shed(lawn, Box(20, 20, 0.0, 2, 1.5), TOWN)
        tops.append(lawn.height.max())
        assert (lawn.covers()[lawn.height > 0] == Cover.BUILDING).all()
    assert 2.2 <= min(tops) < 2.5
    assert max(tops) < 3.9


def test_an_annexe_stands_behind_its_house(lawn):
    body = Box(20, 20, 0.0, 3, 5)
    back_annexe(lawn, body, 1.0, TOWN)
    rows, cols = np.nonzero(lawn.height)
    assert rows.min() * 0.2 > 20
    assert rows.max() * 0.2 > 25
    assert cols.min() * 0.2 >= 16.8
    assert cols.max() * 0.2 <= 23


@pytest.mark.parametrize("shape", ["drum", "cone"])
def test_a_round_building_covers_a_disc(lawn, shape):
    build(lawn, Box(20, 20, 0.0, 5, 5), Roof(shape, 6, 0.5), lawn.add(flat_roof(lawn.rng)))
    assert footprint_m2(lawn) == pytest.approx(np.pi * 25, rel=0.03)


def test_a_cone_is_highest_in_its_middle(lawn):
    build(lawn, Box(20, 20, 0.0, 5, 5), Roof("cone", 6, 0.5), lawn.add(flat_roof(lawn.rng)))
    assert lawn.height[100, 100] == pytest.approx(6 + 5 * 0.5, abs=0.1)


def test_a_barrel_rises_steeply_at_its_edge(lawn):
    patch, box = lawn.patch(20, 20, 0, 8, 4), Box(20, 20, 0, 8, 4)
    arch = roof_surface(patch, box, Roof("barrel", 5, 0.25))[:, patch.s.shape[1] // 2]
    across = np.abs(patch.t[:, 0])
    quarter = arch[np.argmin(np.abs(across - 3))]
    # 1 m from the edge: sqrt(1 * 8) * 0.25; in the middle sqrt(4 * 8) * 0.25
    assert quarter == pytest.approx(5 + np.sqrt(8) * 0.25, abs=0.1)
    assert arch.max() == pytest.approx(5 + np.sqrt(32) * 0.25, abs=0.05)


def test_a_saw_tooth_falls_back_every_7_m(lawn):
    patch, box = lawn.patch(20, 20, 0, 14, 4), Box(20, 20, 0, 14, 4)
    profile = roof_surface(patch, box, Roof("saw", 5, 0.2))[0]
    inside = np.abs(patch.s[0]) < 14
    falls = np.diff(profile[inside]) < -1
    assert falls.sum() == 3  # 28 m hold four teeth
    assert profile[inside].max() == pytest.approx(5 + 7 * 0.2, abs=0.05)


def test_a_tower_stands_above_its_house(lawn):
    build(lawn, MIDDLE, Roof("flat", 6, 0), lawn.add(flat_roof(lawn.rng)))
    tower(lawn, MIDDLE, Roof("flat", 6, 0), TOWN)
    assert lawn.height.max() > 7


@pytest.mark.parametrize("shape", ROOFS)
def test_what_stands_on_a_roof_is_building_and_no_higher_than_a_storey(lawn, shape):
    box, roof = Box(20, 20, 0.2, 12, 8), Roof(shape, 6, 0.3)
    material = lawn.add(flat_roof(lawn.rng))
    build(lawn, box, roof, material)
    bare = lawn.height.copy()
    for _ in range(10):
        furnish(lawn, box, roof, material)
    assert (lawn.height != bare).any()
    # a barrel of slope 0.3 rises by 0.3 * sqrt(8 * 16), about 3.4 m, a cone by 2.4 m
    assert lawn.height.max() < 6 + 3.4 + 3.1
    np.testing.assert_array_equal(lawn.covers() == Cover.BUILDING, lawn.height > 0)


def test_a_core_is_built_over_but_for_its_patios(lawn):
    frame = Frame(0.0, (0.0, 0.0), (0.1, 0.1), (0.0, 0.0))
    flora = Flora.draw(lawn, Season(0.8, 0.8, 0.0), 0.0)
    place = Place(lawn, frame, flora, TOWN, 0.5, 3.0, 1.0, 1.0, 0.0)
    core(place, Block(4, 36, 4, 36, 0, 0))
    inside = lawn.covers()[20:180, 20:180] == Cover.BUILDING
    assert 0.7 < inside.mean() < 1
    assert lawn.height[inside.nonzero()[0] + 20, inside.nonzero()[1] + 20].min() > 3
    assert not lawn.height[:17].any()
