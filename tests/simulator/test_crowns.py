"""Crowns are rough and lopsided where roofs are planes."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.box import Box
from dis2_plugin.simulator.buildings import Roof, build
from dis2_plugin.simulator.crowns import Crown
from dis2_plugin.simulator.materials import Cover, Season, flat_roof
from dis2_plugin.simulator.vegetation import Flora, plant_tree


def roughness(canvas):
    """Return the median step between neighbours, of what stands on the canvas, metres."""
    steps = np.abs(np.diff(canvas.height, axis=1))
    both = (canvas.height[:, 1:] > 2) & (canvas.height[:, :-1] > 2)
    return np.median(steps[both])


def test_a_crown_is_rougher_than_a_roof_of_its_size(lawn):
    flora = Flora.draw(lawn, Season(0.8, 0.8, 0.0), 0.0)
    plant_tree(lawn, flora, 20, 20, 5)
    crown = roughness(lawn)
    lawn.height[:] = 0
    build(lawn, Box(20, 20, 0.0, 5, 5), Roof("gable", 4, 0.2), lawn.add(flat_roof(lawn.rng)))
    assert roughness(lawn) == pytest.approx(0, abs=0.045)
    assert crown > 0.08


def test_a_crown_is_no_disc(lawn):
    flora = Flora.draw(lawn, Season(0.8, 0.8, 0.0), 0.0)
    plant_tree(lawn, flora, 20, 20, 6)
    rows, cols = np.nonzero(lawn.covers() == Cover.TREE)
    out = np.hypot(rows * 0.2 + 0.1 - 20, cols * 0.2 + 0.1 - 20)
    angle = np.arctan2(rows * 0.2 + 0.1 - 20, cols * 0.2 + 0.1 - 20)
    sector = ((angle + np.pi) / (2 * np.pi) * 12).astype(int).clip(0, 11)
    reach = [out[sector == number].max() for number in range(12)]
    assert max(reach) - min(reach) > 0.8


@pytest.mark.parametrize("conifer", [False, True])
def test_crowns_are_between_2_and_28_m_tall(conifer):
    rng = np.random.default_rng(0)
    tall = [Crown.draw(rng, radius, conifer).height_m for radius in np.linspace(1, 11, 200)]
    assert 2.3 <= min(tall) < 8
    assert 18 < max(tall) <= 28


def test_a_cone_falls_faster_beside_its_top_than_a_dome(lawn):
    patch = lawn.patch(20, 20, 0.0, 4, 4)
    cone, dome = (Crown(4, 10, 0.8, 0.0, pointed) for pointed in (1.0, 0.0))
    near = np.hypot(patch.s, patch.t) < 1.5
    assert cone.surface(lawn, patch)[0][near].mean() < dome.surface(lawn, patch)[0][near].mean() - 1
