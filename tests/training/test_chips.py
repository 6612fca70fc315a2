"""Augmentation moves image, heights and labels alike, and every chip follows from its number."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.training.chips.data_module import ChipData
from dis2_plugin.training.chips.disturbances import disturb_heights, disturb_image
from dis2_plugin.training.chips.maker import ChipMaker, Symmetry
from dis2_plugin.training.chips.samples import TrainingChips, ValidationChips
from dis2_plugin.training.errors import DataError
from dis2_plugin.training.scenes.cache import CachedScene, SceneCache
from dis2_plugin.training.settings.augmentation import AugmentationConfig

STILL = AugmentationConfig.none()


def marked_scene(side=96):
    """Return a scene whose image, heights and labels all tell the pixel's number modulo 5."""
    numbers = np.random.default_rng(0).integers(0, 5, size=(side, side))
    image = np.repeat((numbers * 20 + 20)[None], 3, axis=0).astype(np.uint8)
    return CachedScene(
        image, numbers.astype(np.float16), numbers.astype(np.uint8), gsd_m=0.2, brightness=100.0
    )


@pytest.mark.parametrize("seed", range(8))
def test_image_heights_and_labels_are_cut_and_turned_alike(seed):
    chip = ChipMaker(64, STILL, Normalisation()).random(marked_scene(), np.random.default_rng(seed))
    of_image = np.rint(chip.rgir[0] * 5 - 1)
    of_heights = np.rint(np.expm1(chip.ndsm[0]))
    np.testing.assert_array_equal(of_image, chip.labels)
    np.testing.assert_array_equal(of_heights, chip.labels)


def test_a_shift_moves_the_heights_against_image_and_labels():
    shifted = AugmentationConfig(**{**STILL.__dict__, "shift_chance": 1.0, "shift_px": 2})
    maker = ChipMaker(64, shifted, Normalisation())
    scene, found = marked_scene(), set()
    for seed in range(12):
        chip = maker.random(scene, np.random.default_rng(seed))
        np.testing.assert_array_equal(np.rint(chip.rgir[0] * 5 - 1), chip.labels)
        heights, inner = np.rint(np.expm1(chip.ndsm[0])), chip.labels[2:-2, 2:-2]
        found |= {
            (row, col)
            for row in range(-2, 3)
            for col in range(-2, 3)
            if np.array_equal(heights[2 + row : 62 + row, 2 + col : 62 + col], inner)
        }
    assert len(found) > 4


def test_the_eight_symmetries_are_all_different():
    square = np.arange(9).reshape(3, 3)
    images = {
        Symmetry(turns, mirrored).apply(square).tobytes()
        for turns in range(4)
        for mirrored in (False, True)
    }
    assert len(images) == 8


def test_pixels_without_an_image_stay_without_one():
    image = np.full((3, 8, 8), 50, np.uint8)
    image[:, 2, 3] = 0
    image[0, 4, 4] = 0  # black in one band: there is an image
    disturbed = disturb_image(image, 100.0, AugmentationConfig(), np.random.default_rng(1))
    assert (disturbed[:, 2, 3] == 0).all()
    assert (disturbed.any(axis=0).sum()) == 63


def exposed(unit, **how_much):
    """Return images (400, 3, 2, 2), in units of brightness, of an even one disturbed by chance."""
    config, image = replace(STILL, **how_much), np.full((3, 2, 2), 200 * unit, np.float32)
    rng = np.random.default_rng(5)
    return np.stack([disturb_image(image, 200.0, config, rng) for _ in range(400)]) / 200


def test_brightness_changes_as_much_as_asked_for_all_bands_and_for_each():
    logs = np.log(exposed(0.5, brightness=0.3, band_gain=0.1) / 0.5)
    assert np.ptp(logs, axis=(2, 3)).max() < 1e-5  # a band changes as a whole
    bands = logs[..., 0, 0]
    own = bands - bands.mean(axis=1, keepdims=True)
    assert np.sqrt((own**2).sum() / (2 * 400)) == pytest.approx(0.1, rel=0.1)
    assert bands.mean(axis=1).std() == pytest.approx(np.hypot(0.3, 0.1 / np.sqrt(3)), rel=0.1)
    assert abs(bands.mean()) < 0.05


def test_gamma_leaves_the_scenes_brightness_and_bends_what_is_darker():
    np.testing.assert_allclose(exposed(1.0, gamma=0.2), 1, rtol=1e-5)
    powers = np.log(exposed(0.25, gamma=0.2)) / np.log(0.25)
    assert np.log(powers[:, 0, 0, 0]).std() == pytest.approx(0.2, rel=0.1)
    assert np.ptp(powers, axis=(1, 2, 3)).max() < 1e-5


def test_noise_is_as_strong_as_asked_and_of_each_pixel_by_itself():
    found = exposed(0.5, noise=0.02)
    assert found.mean() == pytest.approx(0.5, abs=0.002)
    assert found.std() == pytest.approx(0.02, rel=0.1)
    assert found.std(axis=(1, 2, 3)).mean() > 0.015


def test_heights_change_by_one_factor_and_one_offset_as_large_as_asked():
    config = replace(STILL, height_gain=0.2, height_offset_m=0.5)
    heights, rng = np.array([[0.0, 10.0]]), np.random.default_rng(5)
    found = np.stack([disturb_heights(heights, config, rng)[0] for _ in range(400)])
    assert found[:, 0].std() == pytest.approx(0.5, rel=0.1)
    assert np.log((found[:, 1] - found[:, 0]) / 10).std() == pytest.approx(0.2, rel=0.1)


def test_patches_without_heights_are_as_many_and_as_large_as_asked():
    config = replace(STILL, void_chance=0.5, void_patches=1, void_px=9)
    sides, rng = [], np.random.default_rng(5)
    for _ in range(200):
        void = np.isnan(disturb_heights(np.zeros((64, 64), np.float32), config, rng))
        if void.any():
            sides.append((void.any(axis=1).sum(), void.any(axis=0).sum()))
    assert 80 < len(sides) < 120
    assert np.max(sides, axis=0).tolist() == [9, 9]
    several = replace(config, void_chance=1.0, void_patches=4, void_px=3)  # of five pixels at most
    pixels = [
        np.isnan(disturb_heights(np.zeros((64, 64), np.float32), several, rng)).sum()
        for _ in range(100)
    ]
    assert 15 < max(pixels) <= 4 * 5


def test_heights_stay_metres_and_void_stays_void():
    heights = np.full((64, 64), 10, np.float16)
    heights[5, 5] = np.nan
    config = AugmentationConfig(void_chance=0)
    disturbed = disturb_heights(heights, config, np.random.default_rng(1))
    assert np.isnan(disturbed).sum() == 1
    assert np.nanmax(np.abs(disturbed - 10)) < 3


def test_patches_without_heights_are_filled_before_the_network_sees_them():
    config = AugmentationConfig(**{**STILL.__dict__, "void_chance": 1.0})
    scene = marked_scene()
    chip = ChipMaker(64, config, Normalisation()).random(scene, np.random.default_rng(0))
    assert np.isfinite(chip.ndsm).all()


def test_blur_makes_image_and_heights_smoother_and_leaves_the_labels():
    values = {**STILL.__dict__, "blur_chance": 1.0, "blur_px": 3.0}
    blurred = ChipMaker(64, AugmentationConfig(**values), Normalisation())
    sharp = ChipMaker(64, STILL, Normalisation())
    scene = marked_scene()
    a, b = (maker.random(scene, np.random.default_rng(4)) for maker in (sharp, blurred))
    np.testing.assert_array_equal(a.labels, b.labels)
    for before, after in ((a.rgir, b.rgir), (a.ndsm, b.ndsm)):
        assert np.abs(np.diff(after)).mean() < 0.5 * np.abs(np.diff(before)).mean()
        np.testing.assert_allclose(after.mean(), before.mean(), rtol=0.05)
    np.testing.assert_allclose(b.rgir[0], b.rgir[1])  # bands are not mixed; here they are alike


def test_validation_is_blurred_when_asked_and_still_the_same_each_time(scenes_folder, tiny_config):
    scenes = SceneCache(scenes_folder / "validation")
    blurring = AugmentationConfig(blur_chance=1.0, blur_px=2.0)
    maker = ChipMaker(64, blurring, Normalisation())
    plain, blurred = (
        ValidationChips(scenes, maker, 2, augmented=augmented) for augmented in (False, True)
    )
    assert not plain[1]["rgir"].equal(blurred[1]["rgir"])
    assert blurred[1]["rgir"].equal(blurred[1]["rgir"])


def test_one_lot_can_decide_what_a_whole_batch_misses(scenes_folder, tiny_config):
    config = replace(tiny_config, missing_per_batch=True, batch=4)
    maker = ChipMaker(64, STILL, Normalisation())
    scenes = SceneCache(scenes_folder / "train")
    chips = TrainingChips(scenes, maker, config, first=8, count=48)
    batches = {
        tuple(bool(chips[4 * batch + i]["missing_rgir"]) for i in range(4)) for batch in range(12)
    }
    assert batches == {(True,) * 4, (False,) * 4}


def test_one_lot_decides_for_a_step_of_all_devices(scenes_folder, tiny_config):
    config = replace(tiny_config, missing_per_batch=True, batch=2, steps_per_epoch=12)
    data = ChipData(scenes_folder, config)
    data.trainer = SimpleNamespace(current_epoch=0, world_size=2, num_devices=2, global_rank=0)
    chips = data.train_dataloader().dataset
    missing = [bool(chips[number]["missing_rgir"]) for number in range(len(chips))]
    steps = {tuple(missing[i : i + 4]) for i in range(0, len(missing), 4)}  # 2 devices, 2 each
    assert steps == {(True,) * 4, (False,) * 4}


def test_a_sample_follows_from_the_seed_and_its_number_alone(scenes_folder, tiny_config):
    scenes = SceneCache(scenes_folder / "train")
    maker = ChipMaker(64, tiny_config.augmentation, Normalisation())
    early = TrainingChips(scenes, maker, tiny_config, first=0, count=8)
    late = TrainingChips(scenes, maker, tiny_config, first=4, count=4)
    for name, value in early[5].items():
        assert value.equal(late[1][name]), name
    assert not early[0]["rgir"].equal(early[1]["rgir"])


def test_validation_is_the_same_each_time_and_not_augmented(scenes_folder, tiny_config):
    scenes = SceneCache(scenes_folder / "validation")
    maker = ChipMaker(64, tiny_config.augmentation, Normalisation())
    chips = ValidationChips(scenes, maker, 10)
    assert len(chips) == len(scenes)
    np.testing.assert_array_equal(chips[1]["labels"], scenes[1].labels[8:72, 8:72])
    assert chips[1]["rgir"].equal(chips[1]["rgir"])


def test_devices_share_validation_evenly_and_no_label_is_there_twice(scenes_folder, tiny_config):
    scenes = SceneCache(scenes_folder / "validation")
    maker = ChipMaker(64, tiny_config.augmentation, Normalisation())
    alone = ValidationChips(scenes, maker, 4)
    chips = ValidationChips(scenes, maker, 4, devices=3)
    assert [len(alone), len(chips)] == [4, 6]
    for number in range(4):
        np.testing.assert_array_equal(chips[number]["labels"], alone[number]["labels"])
    assert {int(label) for number in (4, 5) for label in chips[number]["labels"].unique()} == {255}


def test_more_devices_than_validation_chips_have_one_each(scenes_folder, tiny_config):
    maker = ChipMaker(64, tiny_config.augmentation, Normalisation())
    chips = ValidationChips(SceneCache(scenes_folder / "validation"), maker, 1, devices=3)
    assert [bool((chips[number]["labels"] < 5).all()) for number in range(3)] == [1, 0, 0]
    assert chips[2]["rgir"].equal(chips[0]["rgir"])


def test_a_scene_smaller_than_a_chip_is_refused(scenes_folder, tiny_config):
    maker = ChipMaker(128, tiny_config.augmentation, Normalisation())
    scene = SceneCache(scenes_folder / "train")[0]
    with pytest.raises(DataError, match="smaller than a chip"):
        maker.random(scene, np.random.default_rng(0))
    with pytest.raises(DataError, match="no chip of 128 px"):
        maker.at(scene, 0, 0)
