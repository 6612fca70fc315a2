"""Plants have the heights and classes of trees and of low vegetation."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.box import Box
from dis2_plugin.simulator.canvas import Canvas
from dis2_plugin.simulator.materials import Cover, Material, Season
from dis2_plugin.simulator.scene import SceneConfig, make_scene
from dis2_plugin.simulator.vegetation import Flora, plant_hedge, plant_tree, sow
from dis2_plugin.simulator.vehicles import park_car

GROUND = Material(Cover.IMPERVIOUS, (0.2, 0.2, 0.2), (0.2, 0.2, 0.2), (0.0, 0.0, 0.0))


@pytest.fixture
def canvas():
    """Return 30 m of pavement at 15 cm."""
    blank = Canvas(200, 0.15, np.random.default_rng(5))
    blank.add(GROUND)
    return blank


@pytest.fixture
def flora(canvas):
    """Return leafy plants that were there on both days."""
    return Flora.draw(canvas, Season(0.8, 0.8, 0.0), 0.0)


@pytest.mark.parametrize("radius_m", [1.5, 3.0, 6.0])
def test_a_tree_is_as_wide_as_its_crown_and_between_2_and_30_m_tall(canvas, flora, radius_m):
    plant_tree(canvas, flora, 15, 15, radius_m)
    crown = canvas.covers() == Cover.TREE
    assert crown.sum() * 0.15**2 == pytest.approx(np.pi * radius_m**2, rel=0.35)
    assert 2 < canvas.height.max() < 32


def test_a_low_hedge_is_low_vegetation_and_a_tall_one_is_trees(canvas, flora):
    plant_hedge(canvas, flora, (5, 5), (25, 5), 1.2)
    plant_hedge(canvas, flora, (5, 20), (25, 20), 2.8)
    covers = canvas.covers()
    assert covers[33, 100] == Cover.LOW_VEGETATION
    assert covers[133, 100] == Cover.TREE


def test_a_crop_stands_in_the_heights_and_counts_as_low_vegetation(canvas, flora):
    sow(canvas, flora, Box(15, 15, 0.3, 5, 4), 1.0)
    field = canvas.covers() == Cover.LOW_VEGETATION
    assert canvas.height[field].mean() == pytest.approx(1.0, abs=0.3)
    assert field.sum() * 0.15**2 == pytest.approx(80, rel=0.05)


def test_a_car_has_the_size_of_a_vehicle(canvas):
    park_car(canvas, 15, 15, 0.4)
    car = canvas.covers() == Cover.CAR
    assert 5 < car.sum() * 0.15**2 < 18
    assert 1.3 < canvas.height[car].max() < 3


def test_a_car_does_not_park_on_what_stands_there(canvas, flora):
    plant_tree(canvas, flora, 15, 15, 5)
    park_car(canvas, 15, 15, 0.0)
    assert not (canvas.covers() == Cover.CAR).any()


def test_a_car_of_one_day_is_in_the_image_or_in_the_heights_alone(canvas):
    for number in range(12):
        park_car(canvas, 3 + number % 4 * 7, 4 + number // 4 * 8, 0.0, stray=1.0)
    assert (canvas.height > 0).any()
    assert (canvas.scanned > 0).any()
    assert not ((canvas.height > 0) & (canvas.scanned > 0)).any()
    np.testing.assert_array_equal(canvas.covers() == Cover.CAR, canvas.height > 0)


def test_crowns_are_nearly_as_bright_as_lit_lawns():
    """As in real images: docs/simulator.md, crowns beside lawns."""
    ratios = []
    for seed in range(40, 52):
        scene = make_scene(SceneConfig(seed, size_px=256, gsd_m=0.3, bits=8))
        red, _, infrared = scene.image.astype(float)
        green = infrared > 1.3 * red
        lawn, crown = green & (scene.labels == 2), green & (scene.labels == 3)
        if min(lawn.sum(), crown.sum()) > 500:
            lit = np.percentile(infrared[lawn], 60)  # without what lies in shadow
            ratios.append(np.median(infrared[crown]) / lit)
    assert len(ratios) > 5
    assert 0.75 < np.median(ratios) < 1.05
