"""Scenes come back from disk as they went in, and damage is named."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from dis2_plugin.core.errors import OutputError
from dis2_plugin.training.errors import ConfigError, DataError
from dis2_plugin.training.scenes.cache import (
    LabelledScene,
    SceneCache,
    scene_brightness,
    write_shard,
)
from dis2_plugin.training.scenes.prepare import SHARD_SCENES, Split, plan_shards, prepare


def scene(side=32, value=100):
    image = np.full((3, side, side), value, np.uint8)
    heights = np.full((side, side), 2.5, np.float32)
    heights[0, 0] = np.nan
    return LabelledScene(image, heights, np.ones((side, side), np.uint8), gsd_m=0.1)


def test_a_scene_comes_back(tmp_path):
    assert write_shard([scene(), scene(value=50)], tmp_path / "shard") == 2
    cache = SceneCache(tmp_path)
    back = cache[1]
    assert len(cache) == 2
    assert (back.image == 50).all()
    assert (back.labels == 1).all()
    assert np.isnan(back.heights_m[0, 0])
    assert back.heights_m[1, 1] == 2.5
    assert (back.gsd_m, back.brightness) == (0.1, 50.0)


def test_sixteen_bits_are_scaled_so_that_the_brightness_is_kept_apart_from_no_data(tmp_path):
    image = np.full((3, 32, 32), 8000, np.uint16)
    image[:, 0, 0] = 0
    valid = image.any(axis=0)
    write_shard([replace(scene(), image=image, image_valid=valid)], tmp_path / "shard")
    back = SceneCache(tmp_path)[0]
    assert (back.image[:, 0, 0] == 0).all()
    assert (back.image[:, 1, 1] == round(back.brightness)).all()


def test_brightness_is_the_98th_percentile_of_the_valid_pixels():
    image = np.tile(np.arange(1, 102, dtype=np.uint16), (3, 1, 1))
    valid = image[0] <= 51
    assert scene_brightness(image) == pytest.approx(99)
    assert scene_brightness(image, valid) == pytest.approx(50)


def test_scenes_of_two_sizes_are_refused_and_leave_nothing(tmp_path):
    with pytest.raises(DataError, match="sizes"):
        write_shard([scene(32), scene(48)], tmp_path / "shard")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_names_the_command_that_fills_it(tmp_path):
    with pytest.raises(DataError, match="prepare"):
        SceneCache(tmp_path)


def test_a_truncated_shard_is_named(tmp_path):
    write_shard([scene()], tmp_path / "shard")
    labels = tmp_path / "shard" / "labels.npy"
    labels.write_bytes(labels.read_bytes()[:40])
    with pytest.raises(DataError, match="shard"):
        SceneCache(tmp_path)[0]


def test_splits_never_share_a_seed(tmp_path):
    seeds = [
        set(range(shard.first_seed, shard.first_seed + shard.scenes))
        for split in Split
        for shard in plan_shards(tmp_path, split, 1000, size_px=64, gsd_m=(0.1, 0.2))
    ]
    assert sum(map(len, seeds)) == len(set().union(*seeds)) == 3000


def test_preparing_goes_on_where_it_stopped(tmp_path):
    shards = plan_shards(tmp_path, Split.TEST, SHARD_SCENES + 1, size_px=64, gsd_m=(0.2, 0.3))[1:]
    assert [shard.scenes for shard in shards] == [1]
    assert prepare(shards, 1) == 1
    assert prepare(shards, 1) == 0
    low, high = SceneCache(tmp_path / "test").gsd_range_m()
    assert 0.2 <= low <= high <= 0.3


@pytest.mark.parametrize(("scenes", "gsd_m"), [(0, (0.1, 0.2)), (5, (0.3, 0.2)), (5, (0.0, 0.2))])
def test_impossible_wishes_are_refused(tmp_path, scenes, gsd_m):
    with pytest.raises(ConfigError):
        plan_shards(tmp_path, Split.TRAIN, scenes, size_px=64, gsd_m=gsd_m)


@pytest.mark.parametrize(("scenes", "size_px"), [(2, 64), (1, 80)])
def test_other_scenes_than_are_there_are_not_taken_for_them(tmp_path, scenes, size_px):
    plan = partial(plan_shards, tmp_path, Split.TEST, gsd_m=(0.2, 0.3))
    prepare(plan(1, size_px=64), 1)
    told = f"holds 1 scenes of 64 px, asked for are {scenes} of {size_px} px"
    with pytest.raises(DataError, match=told):
        prepare(plan(scenes, size_px=size_px), 1)


def test_scenes_of_other_pixels_than_are_there_are_not_taken_for_them(tmp_path):
    plan = partial(plan_shards, tmp_path, Split.TEST, 1, size_px=64)
    prepare(plan(gsd_m=(0.2, 0.3)), 1)
    with pytest.raises(DataError, match=r"with pixels of 0\.2 to 0\.4 m it would have"):
        prepare(plan(gsd_m=(0.2, 0.4)), 1)


@pytest.mark.parametrize("before", ['{"simulator": "another"}', None])
def test_scenes_of_another_simulator_are_kept_and_told_of(tmp_path, before, caplog):
    plan = partial(plan_shards, tmp_path, Split.TEST, size_px=64, gsd_m=(0.2, 0.3))
    caplog.set_level("WARNING", logger="dis2_plugin.training")
    prepare(plan(1), 1)
    prepare(plan(1), 1)
    assert caplog.messages == []
    origin = tmp_path / "test" / "simulated-000000" / "origin.json"
    origin.unlink() if before is None else origin.write_text(before, encoding="utf-8")
    assert prepare(plan(1), 1) == 0
    assert caplog.messages[-1].startswith("1 of 1 shards that are there were not made by the")


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    shards = plan_shards(tmp_path / "file", Split.TEST, 1, size_px=64, gsd_m=(0.2, 0.3))
    with pytest.raises(OutputError, match="file cannot be written"):
        prepare(shards, 1)


def test_no_processes_are_refused(tmp_path):
    with pytest.raises(ConfigError, match="-4 processes"):
        prepare(plan_shards(tmp_path, Split.TEST, 1, size_px=64, gsd_m=(0.2, 0.3)), -4)


def test_a_full_disk_leaves_no_half_shard(tmp_path, monkeypatch):
    def full(path, values):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full)
    with pytest.raises(OSError, match="No space"):
        write_shard([scene()], tmp_path / "train" / "shard")
    assert not list((tmp_path / "train").iterdir())
