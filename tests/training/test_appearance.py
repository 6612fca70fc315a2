"""Chips can take other detail, real texture and other light, and labels stay where they are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from dis2_plugin.core.class_scheme import NO_DATA_ID
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.training.chips.appearance import borrow_spectrum, change_detail, overlay_texture
from dis2_plugin.training.chips.data_module import ChipData
from dis2_plugin.training.chips.maker import ChipMaker
from dis2_plugin.training.chips.uneven_light import change_light
from dis2_plugin.training.errors import DataError
from dis2_plugin.training.scenes.cache import (
    TEXTURES,
    CachedScene,
    LabelledScene,
    SceneCache,
    write_shard,
)
from dis2_plugin.training.settings.augmentation import AugmentationConfig

STILL = AugmentationConfig.none()
SIDE = 64


def photograph(seed):
    """Return (3, H, W) in units of brightness: a bright square on grey, and grain."""
    rng = np.random.default_rng(seed)
    unit = rng.normal(0.4, 0.02, size=(3, SIDE, SIDE)).astype(np.float32)
    unit[:, 20:40, 20:40] += 0.3
    return unit


def scene_of(unit):
    """Return a cached scene of a photograph whose labels tell the square."""
    labels = np.zeros((SIDE, SIDE), np.uint8)
    labels[20:40, 20:40] = 1
    image = np.rint(unit * 200).astype(np.uint8)
    return CachedScene(image, np.zeros((SIDE, SIDE), np.float16), labels, 0.2, brightness=200.0)


@pytest.fixture
def textures(tmp_path):
    """Return a cache with one real image: stripes."""
    image = np.full((3, 80, 80), 60, np.uint8)
    image[..., ::4] = 180
    nothing = np.full((80, 80), NO_DATA_ID, np.uint8)
    scene = LabelledScene(image, np.full((80, 80), np.nan, np.float32), nothing, 1.0)
    write_shard([scene], tmp_path / TEXTURES / "images-000")
    return SceneCache(tmp_path / TEXTURES)


def test_fine_detail_grows_by_the_gain_that_is_drawn_and_the_mean_of_each_band_stays():
    unit = photograph(1) * np.array([1.0, 0.6, 1.4], np.float32)[:, None, None]
    gains = []
    for seed in range(40):
        changed = change_detail(unit, 0.4, np.random.default_rng(seed))
        np.testing.assert_allclose(changed.mean(axis=(1, 2)), unit.mean(axis=(1, 2)), rtol=0.01)
        grain = [part[0, :16, :16].ravel() for part in (changed, unit)]
        gains.append(np.log(grain[0].std() / grain[1].std()))
        assert np.corrcoef(*grain)[0, 1] > 0.8  # what was bright stays bright
    assert 0.25 < np.std(gains) < 0.55  # of log contrast, as asked: 0.4
    assert abs(np.mean(gains)) < 0.25


def test_a_borrowed_spectrum_lies_between_both_and_phases_and_means_stay():
    unit, real = photograph(1), photograph(2)[:, ::-1] ** 2
    mixed = borrow_spectrum(unit, real, np.random.default_rng(3))
    own, foreign, found = (np.fft.rfft2(each.astype(np.float64)) for each in (unit, real, mixed))
    share = (abs(found) - abs(own))[:, 1:20, 1:20] / (abs(foreign) - abs(own))[:, 1:20, 1:20]
    assert np.median(share) == pytest.approx(np.random.default_rng(3).uniform(0, 0.5), abs=1e-3)
    turned = np.angle(found * own.conj())[:, 1:20, 1:20]
    assert np.median(np.abs(turned)) < 1e-4
    np.testing.assert_allclose(mixed.mean(axis=(1, 2)), unit.mean(axis=(1, 2)), rtol=1e-5)


def test_an_overlay_changes_all_bands_by_one_factor_and_an_even_image_changes_nothing():
    unit = photograph(1)
    factor = overlay_texture(unit, photograph(2), np.random.default_rng(0)) / unit
    np.testing.assert_allclose(factor[0], factor[1], rtol=1e-5)
    assert factor.std() > 0.01
    even = np.full_like(unit, 0.7)
    np.testing.assert_allclose(overlay_texture(unit, even, np.random.default_rng(0)), unit, 1e-5)


def test_an_overlay_is_bright_where_the_real_image_is_and_at_most_as_strong_as_seven_tenths():
    unit, real = np.full((3, SIDE, SIDE), 0.5, np.float32), photograph(2)
    brightness = np.log(real[:, :16, :16].mean(axis=0)).ravel()
    strengths = []
    for seed in range(30):
        factor = overlay_texture(unit, real, np.random.default_rng(seed))[0] / 0.5
        strengths.append(np.polyfit(brightness, np.log(factor[:16, :16]).ravel(), 1)[0])
    assert 0 <= min(strengths) < 0.1
    assert 0.5 < max(strengths) <= 0.7


@pytest.mark.parametrize("seed", range(8))
def test_other_light_keeps_the_square_where_it_is_and_leaves_torchs_chance_alone(seed):
    unit = photograph(1)
    before = torch.random.get_rng_state()
    changed = change_light(unit, np.random.default_rng(seed))
    assert torch.random.get_rng_state().equal(before)
    assert not np.array_equal(changed, unit)
    again = change_light(unit, np.random.default_rng(seed))
    np.testing.assert_array_equal(changed, again)
    assert changed.mean() == pytest.approx(unit.mean(), rel=0.5)  # in units of brightness, still
    inside, around = changed[:, 24:36, 24:36].mean(), changed[:, 24:36, 4:16].mean()
    assert inside > around


@pytest.mark.parametrize("name", ["detail", "spectrum_chance", "overlay_chance", "light_chance"])
def test_each_look_changes_the_image_and_neither_labels_nor_heights(name, textures):
    scene, looks = scene_of(photograph(5)), replace(STILL, **{name: 1.0})
    plain, changed = (
        ChipMaker(SIDE, each, Normalisation(), textures).random(scene, np.random.default_rng(0))
        for each in (STILL, looks)
    )
    assert np.abs(plain.rgir - changed.rgir).max() > 0.01
    np.testing.assert_array_equal(plain.labels, changed.labels)
    np.testing.assert_array_equal(plain.ndsm, changed.ndsm)


def test_pixels_without_an_image_stay_without_one(textures):
    scene = scene_of(photograph(5))
    scene.image[:, :10] = 0
    every = replace(STILL, detail=0.4, spectrum_chance=1.0, overlay_chance=1.0, light_chance=1.0)
    maker = ChipMaker(SIDE, every, Normalisation(), textures)
    looks = maker.with_other_looks(scene.image, 200.0, np.random.default_rng(0))
    assert (looks[:, :10] == 0).all()
    assert (looks[:, 10:].min() > 0).all()


def test_a_chip_follows_from_its_chance_alone_with_every_look(textures):
    every = replace(STILL, detail=0.4, spectrum_chance=0.5, overlay_chance=0.5, light_chance=0.5)
    maker, scene = ChipMaker(SIDE, every, Normalisation(), textures), scene_of(photograph(5))
    a, b = (maker.random(scene, np.random.default_rng(7)) for _ in range(2))
    np.testing.assert_array_equal(a.rgir, b.rgir)


def test_a_training_that_wants_textures_names_the_folder_that_lacks_them(
    scenes_folder, tiny_config
):
    config = replace(tiny_config, augmentation=AugmentationConfig(overlay_chance=0.5))
    with pytest.raises(DataError, match=r"no scenes in .*textures") as caught:
        ChipData(scenes_folder, config)
    assert "--textures" in caught.value.remedy
