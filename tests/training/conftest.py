"""Small caches of scenes, and the smallest training that trains."""

from __future__ import annotations

import logging
import warnings

import numpy as np
import pytest

from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.training.loop.module import TrainingModule
from dis2_plugin.training.loop.train import train
from dis2_plugin.training.scenes.cache import LabelledScene, write_shard
from dis2_plugin.training.scenes.prepare import Split
from dis2_plugin.training.settings.training import TrainingConfig

SCENE_PX = 80


@pytest.fixture(scope="module")
def quiet_lightning():
    """Keep Lightning's advice out of the tests' output."""
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def striped_scene(seed):
    """Return a scene in which every pixel's class follows from image and heights."""
    rng = np.random.default_rng(seed)
    labels = (np.arange(SCENE_PX)[:, None] // 16 + np.arange(SCENE_PX)[None, :] // 16) % 5
    labels = labels.astype(np.uint8)
    noise = rng.integers(0, 10, size=(3, SCENE_PX, SCENE_PX))
    image = (40 + 40 * labels + noise).astype(np.uint8)
    heights = (2.0 * labels + 0.1 * rng.random(labels.shape)).astype(np.float32)
    return LabelledScene(image, heights, labels, gsd_m=0.2)


@pytest.fixture(scope="session")
def scenes_folder(tmp_path_factory):
    """Return a folder as ``prepare`` writes it."""
    folder = tmp_path_factory.mktemp("scenes")
    for number, split in enumerate(Split):
        scenes = (striped_scene(10 * number + i) for i in range(4))
        write_shard(scenes, folder / split.value / "striped")
    return folder


@pytest.fixture(scope="session")
def tiny_config():
    """Return a training of a few seconds."""
    network = NetworkConfig(width=8, positions=4, layers=1, feed_forward=16)
    return TrainingConfig(
        network=network.to_json(),
        chip_px=64,
        batch=2,
        steps=4,
        steps_per_epoch=2,
        validation_chips=2,
        learning_rate=3e-3,
        ema=0.5,
    )


@pytest.fixture(scope="session")
def trained(scenes_folder, tiny_config, tmp_path_factory):
    """Return the run folder of an unbroken training of four batches."""
    out = tmp_path_factory.mktemp("trained")
    train(tiny_config, scenes_folder, out)
    return out


@pytest.fixture
def train_until_the_power_fails(monkeypatch):
    """Return what trains as ``train`` does, up to the fourth batch."""
    whole_step = TrainingModule.training_step

    def step(module, batch, batch_idx):
        if module.course.batches == 3:
            raise RuntimeError("the power is off")
        return whole_step(module, batch, batch_idx)

    def trained(config, scenes, out):
        with monkeypatch.context() as patch:
            patch.setattr(TrainingModule, "training_step", step)
            with pytest.raises(RuntimeError, match="power"):
                train(config, scenes, out)

    return trained
