"""A scene is the same each time, and its image, heights and labels tell the same story."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID
from dis2_plugin.simulator import layout
from dis2_plugin.simulator.errors import SceneError
from dis2_plugin.simulator.layout import STYLES
from dis2_plugin.simulator.scene import SceneConfig, make_scene

IMPERVIOUS, BUILDING, LOW_VEGETATION, TREE, CAR = range(5)


@pytest.fixture(scope="module")
def town():
    """Return several towns with faultless heights in a true ortho-photo."""
    return [
        make_scene(SceneConfig(seed, 256, 0.25, "mixed", 8, faultless_heights=True, lean=(0, 0)))
        for seed in range(8)
    ]


def pooled(scenes, class_id, values_of):
    """Return the values of a class over all scenes."""
    return np.concatenate([values_of(scene)[scene.labels == class_id] for scene in scenes])


def ndvi(scene):
    """Return the vegetation index of display values."""
    red, _, nir = scene.image.astype(float)
    return (nir - red) / (nir + red)


def test_a_seed_gives_the_same_scene_each_time():
    first, second = (make_scene(SceneConfig(7, 96)) for _ in range(2))
    np.testing.assert_array_equal(first.image, second.image)
    np.testing.assert_array_equal(first.ndsm, second.ndsm)
    np.testing.assert_array_equal(first.labels, second.labels)


def test_another_seed_gives_another_scene():
    first, second = (make_scene(SceneConfig(seed, 96, 0.2, bits=8)) for seed in (7, 8))
    assert (first.image != second.image).mean() > 0.5


@pytest.mark.parametrize("size_px", [16, 97, 130])
def test_a_scene_may_have_any_size(size_px):
    scene = make_scene(SceneConfig(3, size_px, 0.2))
    assert scene.image.shape == (3, size_px, size_px)
    assert scene.ndsm.shape == scene.labels.shape == (size_px, size_px)


@pytest.mark.parametrize("gsd_m", [0.05, 0.1, 0.6])
def test_a_scene_has_the_pixel_size_that_was_asked_for(gsd_m):
    assert make_scene(SceneConfig(3, 64, gsd_m)).gsd_m == gsd_m


def test_pixel_sizes_left_to_the_seed_lie_between_8_and_60_cm():
    sizes = [make_scene(SceneConfig(seed, 16)).gsd_m for seed in range(30)]
    assert 0.08 <= min(sizes) < 0.15
    assert 0.4 < max(sizes) <= 0.6


@pytest.mark.parametrize(("bits", "dtype"), [(8, np.uint8), (11, np.uint16), (16, np.uint16)])
def test_pixel_values_have_the_asked_depth_and_leave_0_for_no_data(bits, dtype):
    image = make_scene(SceneConfig(5, 64, 0.2, bits=bits)).image
    assert image.dtype == dtype
    assert image.min() >= 1
    assert 2 ** (bits - 2) < image.max() < 2**bits


@pytest.mark.parametrize("style", STYLES)
def test_every_kind_of_town_holds_known_classes_only(style):
    labels = make_scene(SceneConfig(11, 128, 0.5, style)).labels
    assert set(np.unique(labels)) <= {*(item.id for item in ISPRS.classes), NO_DATA_ID}


def test_every_class_occurs(town):
    assert {*np.unique([scene.labels for scene in town])} >= set(range(5))


def test_buildings_stand_above_the_ground(town):
    assert np.quantile(pooled(town, BUILDING, lambda scene: scene.ndsm), 0.02) > 2


def test_cars_are_as_tall_as_cars(town):
    heights = pooled(town, CAR, lambda scene: scene.ndsm)
    assert 0.7 < np.median(heights) < 2
    assert np.quantile(heights, 0.98) < 3.5  # a tree of the other day may stand over a car


def test_paved_ground_is_the_ground_but_for_cars_of_another_day(town):
    heights = pooled(town, IMPERVIOUS, lambda scene: scene.ndsm)
    assert (heights != 0).mean() < 0.03


def test_trees_are_taller_than_low_vegetation(town):
    heights = [pooled(town, of, lambda scene: scene.ndsm) for of in (TREE, LOW_VEGETATION)]
    assert np.median(heights[0]) > 3
    assert np.quantile(heights[1], 0.95) < 2  # what is taller stood there on the other day


def test_vegetation_is_greener_than_pavement(town):
    tree, lawn, paved = (
        np.median(pooled(town, of, ndvi)) for of in (TREE, LOW_VEGETATION, IMPERVIOUS)
    )
    assert tree > paved + 0.15
    assert lawn > paved + 0.05


def test_heights_are_never_below_the_ground_and_void_is_nan():
    scenes = [make_scene(SceneConfig(seed, 64, 0.3)) for seed in range(24)]
    heights = np.stack([scene.ndsm for scene in scenes])
    known = np.isfinite(heights)
    assert heights[known].min() >= 0
    assert not np.isinf(heights).any()
    assert 0 < (~known).mean() < 0.2


@pytest.mark.parametrize(
    ("wish", "named"),
    [
        ({"seed": -1}, "-1 is no seed"),
        ({"seed": 1, "size_px": 8}, "size of 8 px"),
        ({"seed": 1, "gsd_m": 0.0}, "pixel size of 0.0 m"),
        ({"seed": 1, "gsd_m": float("nan")}, "pixel size of nan m"),
        ({"seed": 1, "bits": 32}, "depth of 32 bits"),
        ({"seed": 1, "style": "moon base"}, "moon base"),
    ],
)
def test_a_scene_that_cannot_be_drawn_is_refused_with_a_remedy(wish, named):
    with pytest.raises(SceneError, match=named) as refused:
        SceneConfig(**wish)
    assert refused.value.remedy


def test_a_block_narrower_than_its_ragged_house_line_is_drawn():
    scene = make_scene(SceneConfig(1538, size_px=512, gsd_m=0.3299418647651457))
    assert (scene.labels == 1).any()


@pytest.mark.parametrize("seed, gsd_m", [(2221, 0.09603799113012125), (3708, 0.09044649515599602)])
def test_canals_may_leave_no_land_between_them(seed, gsd_m, monkeypatch):
    nets = []
    monkeypatch.setattr(layout, "mark_streets", lambda _, net: nets.append(net))
    make_scene(SceneConfig(seed, size_px=512, gsd_m=gsd_m))
    assert not all(block.has_land for block in nets[0].blocks)
