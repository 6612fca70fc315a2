"""Several devices train one network: gradients, clock and scores are those of all together."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.engine.evaluation.confusion import Confusion
from dis2_plugin.training.chips import data_module
from dis2_plugin.training.chips.data_module import ChipData
from dis2_plugin.training.chips.maker import ChipMaker
from dis2_plugin.training.chips.samples import ValidationChips
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.loop.budget import Budget
from dis2_plugin.training.loop.checkpoint import CHECKPOINT_NAME, read_checkpoint
from dis2_plugin.training.loop.module import course_of
from dis2_plugin.training.loop.schedule import Course
from dis2_plugin.training.loop.scores import count
from dis2_plugin.training.models.card_text import model_text
from dis2_plugin.training.models.export import averaged_dis2
from dis2_plugin.training.scenes.cache import LabelledScene, SceneCache, write_shard
from dis2_plugin.training.settings.photographs import PhotographConfig

ROOT = Path(__file__).resolve().parents[2]
SIDE = 80


def train_on_two(config, scenes, out, *words):
    """Train by the command line on two processes, and return how that ended."""
    file = out.with_suffix(".json")
    config.save(file)
    place = ["--scenes", scenes, "--out", out, "--config", file, "--threads", "1"]
    command = [sys.executable, "-m", "dis2_plugin.training", "train", *place, "--devices", "2"]
    done = subprocess.run(
        [*map(str, command), *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done


@pytest.fixture(scope="module")
def uneven(scenes_folder, tmp_path_factory):
    """Return scenes of which each device validates with classes that the other one never sees.

    There are three, so the second device has none left for its second turn.
    """
    folder = tmp_path_factory.mktemp("uneven")
    (folder / "train").symlink_to(scenes_folder / "train")
    columns = np.arange(SIDE)[None, :] // 16 + np.zeros((SIDE, 1), int)
    scenes = []
    for number in range(3):
        labels = (2 * (number % 2) + columns % 2).astype(np.uint8)
        image = np.repeat((40 + 40 * labels)[None], 3, axis=0).astype(np.uint8)
        scenes.append(LabelledScene(image, 2.0 * labels.astype(np.float32), labels, gsd_m=0.2))
    write_shard(scenes, folder / "validation" / "columns")
    return folder


@pytest.fixture(scope="module")
def trained(uneven, tiny_config, tmp_path_factory):
    """Return the run folder of four batches on each of two devices, and what was written."""
    out = tmp_path_factory.mktemp("two") / "run"
    config = replace(tiny_config, missing_rgir=0.5, batch=1, validation_chips=3)
    return out, config, train_on_two(config, uneven, out)


def test_two_devices_end_together_and_one_of_them_says_so(trained):
    out, config, said = trained
    assert course_of(read_checkpoint(out / CHECKPOINT_NAME)).batches == config.steps
    assert said.stdout.splitlines() == [str(out / CHECKPOINT_NAME)]


def test_two_devices_tell_what_one_tells_and_nothing_of_their_insides(trained):
    first, *others = trained[2].stderr.splitlines()
    assert first.endswith("weights on 2 cpu, 1 chips of 64 px a batch")
    assert [line.split(":")[0] for line in others] == [" 50%, batch 2", "100%, batch 4"]


def test_the_card_counts_the_chips_of_both(trained):
    out, config, _ = trained
    course = course_of(read_checkpoint(out / CHECKPOINT_NAME))
    card = ModelCard.load(ROOT / "models" / "dis2-urban")
    said = " ".join(model_text(card, config, course, notes="").split())
    assert "8 chips of 64 x 64 px, in 4 batches of 1 on each of 2 devices;" in said


@pytest.mark.parametrize(
    ("confidence", "word"), [(0.8, "sure answers"), (1.0, "label of their own")]
)
def test_the_card_tells_what_taught_in_photographs(tiny_config, confidence, word):
    photographs = PhotographConfig(per_batch=1, confidence=confidence)
    card = ModelCard.load(ROOT / "models" / "dis2-urban")
    config = replace(tiny_config, photographs=photographs)
    assert word in model_text(card, config, Course(steps=1), notes="")


@pytest.mark.parametrize(("ema", "words"), [(0.5, "a running mean"), (0.0, "of the last batch")])
def test_the_card_tells_which_weights_they_are(tiny_config, ema, words):
    card = ModelCard.load(ROOT / "models" / "dis2-urban")
    assert words in model_text(card, replace(tiny_config, ema=ema), Course(steps=1), notes="")


def test_their_score_is_that_of_all_validation_chips(trained, uneven):
    out, config, _ = trained
    network = averaged_dis2(config, read_checkpoint(out / CHECKPOINT_NAME))
    maker = ChipMaker(config.chip_px, config.augmentation, Normalisation())
    chips = ValidationChips(SceneCache(uneven / "validation"), maker, 3)
    counted = Confusion(ISPRS)
    for chip in (chips[number] for number in range(3)):
        with torch.inference_mode():
            inputs = (chip["rgir"][None], chip["ndsm"][None])
            logits = network.answer(Scenario.FULL, *inputs).logits
        count(counted, chip["labels"].numpy(), logits[0].argmax(dim=0).numpy())
    with next(out.glob("logs/*/metrics.csv")).open(encoding="utf-8") as file:
        last = [row["validation_miou_full"] for row in csv.DictReader(file)][-1]
    assert float(last) == pytest.approx(100 * counted.scores().mean_iou, abs=1e-3)


def test_a_time_that_is_over_ends_all_devices(scenes_folder, tiny_config, tmp_path):
    out = tmp_path / "run"
    train_on_two(tiny_config, scenes_folder, out, "--minutes", "0")
    assert course_of(read_checkpoint(out / CHECKPOINT_NAME)).batches == 0


@pytest.mark.parametrize(("numbers", "named"), [((0, 1), "0 devices"), ((1, 0), "0 machines")])
def test_no_devices_are_refused(numbers, named):
    with pytest.raises(ConfigError, match=named) as refused:
        Budget(None, *numbers)
    assert refused.value.remedy == "Ask for at least one."


def test_more_devices_than_there_are_gpus_are_refused(monkeypatch):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    with pytest.raises(ConfigError, match="3 devices were asked for, there are 2 GPUs"):
        Budget(None, 3)


def test_several_devices_allow_branches_that_a_batch_does_not_use():
    several = Budget(devices=2).strategy
    assert Budget().strategy == "auto"
    assert several == "ddp_find_unused_parameters_true"


@pytest.mark.parametrize("epoch", [0, 1, 2])
def test_a_step_of_all_devices_has_chips_that_follow_each_other(scenes_folder, tiny_config, epoch):
    shares = []
    for rank in range(2):
        data = ChipData(scenes_folder, replace(tiny_config, batch=2, steps_per_epoch=3))
        data.trainer = SimpleNamespace(
            world_size=2, num_devices=2, global_rank=rank, current_epoch=epoch
        )
        sampler = data.train_dataloader().sampler
        sampler.set_epoch(epoch + 5)  # as Lightning counts after a resume
        shares.append(list(sampler))
    assert shares == [[0, 2, 4, 6, 8, 10], [1, 3, 5, 7, 9, 11]]


@pytest.mark.parametrize("minutes", [-1.0, float("nan"), float("inf")])
def test_a_time_that_is_none_is_refused(minutes):
    with pytest.raises(ConfigError, match=str(minutes)):
        Budget(minutes)


@pytest.mark.parametrize(("devices", "expected"), [(1, 8), (4, 4), (32, 1)])
def test_gpus_share_the_cores_that_make_their_chips(monkeypatch, devices, expected):
    monkeypatch.setattr(data_module, "allowed_cores", lambda: 16)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert data_module.workers(-1, devices) == expected
    assert data_module.workers(3, devices) == 3


def test_without_a_gpu_the_network_has_all_cores(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert data_module.workers(-1, 1) == 0
