"""Photographs without labels are learned from by the averaged network's own sure answers."""

from __future__ import annotations

import logging
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from dis2_plugin.core.class_scheme import NO_DATA_ID
from dis2_plugin.core.modality import Scenario
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.loop.checkpoint import CHECKPOINT_NAME, read_checkpoint
from dis2_plugin.training.loop.photographs import known_or_sure, lay_over
from dis2_plugin.training.loop.train import train
from dis2_plugin.training.scenes.cache import TEXTURES, LabelledScene, write_shard
from dis2_plugin.training.settings.photographs import PhotographConfig
from dis2_plugin.training.settings.training import TrainingConfig

SIDE = 80


class Told(torch.nn.Module):
    """A teacher whose scores are known, and which remembers what it was asked."""

    def __init__(self, logits):
        super().__init__()
        self.logits = logits
        self.asked = []

    def answer(self, scenario, rgir, ndsm):
        self.asked.append((self.training, ndsm, scenario))
        return SimpleNamespace(logits=self.logits)


@pytest.fixture
def with_photographs(scenes_folder, tmp_path):
    """Return a folder of scenes beside which photographs lie."""
    rng = np.random.default_rng(0)
    nothing = np.full((SIDE, SIDE), NO_DATA_ID, np.uint8)
    heights = np.full((SIDE, SIDE), np.nan, np.float32)
    images = rng.integers(20, 200, size=(3, 3, SIDE, SIDE)).astype(np.uint8)
    scenes = [LabelledScene(image, heights, nothing, 0.3) for image in images]
    write_shard(scenes, tmp_path / TEXTURES / "images-000")
    for split in scenes_folder.iterdir():
        (tmp_path / split.name).symlink_to(split)
    return tmp_path


def test_the_teacher_answers_without_heights_and_without_dropout_and_only_where_it_is_sure():
    logits = torch.tensor([[2.0, 0.0], [0.0, 0.2]]).log_softmax(dim=0).view(1, 2, 1, 2)
    teacher = Told(logits)  # class 0 with 0.88, class 1 with 0.55
    photograph, unknown = torch.ones(1, 3, 1, 2), torch.full((1, 1, 2), NO_DATA_ID)
    answer = known_or_sure(unknown, teacher.train(), photograph, confidence=0.8)
    assert answer.tolist() == [[[0, NO_DATA_ID]]]
    [(training, heights, scenario)] = teacher.asked
    assert not training
    assert heights is None
    assert scenario is Scenario.MISSING_NDSM
    assert known_or_sure(unknown, teacher, photograph, confidence=0.5).tolist() == [[[0, 1]]]


def test_a_photograph_s_own_labels_stand_against_the_teacher():
    sure_of_0 = Told(torch.tensor([9.0, 0.0]).view(1, 2, 1, 1).expand(1, 2, 1, 3))
    known = torch.tensor([[[1, NO_DATA_ID, 0]]])
    answer = known_or_sure(known, sure_of_0, torch.ones(1, 3, 1, 3), confidence=0.8)
    assert answer.tolist() == [[[1, 0, 0]]]


def test_a_teacher_is_not_asked_where_its_word_counts_for_nothing():
    certain = Told(torch.tensor([99.0, 0.0]).view(1, 2, 1, 1).expand(1, 2, 1, 2))
    known = torch.tensor([[[1, NO_DATA_ID]]])
    answer = known_or_sure(known, certain, torch.ones(1, 3, 1, 2), confidence=1)
    assert answer.tolist() == [[[1, NO_DATA_ID]]]
    assert not certain.asked


@pytest.mark.parametrize("seed", range(6))
def test_half_of_the_classes_are_laid_over_the_photograph_with_their_labels(seed):
    torch.manual_seed(seed)
    labels = torch.tensor([[[0, 1, 2], [3, NO_DATA_ID, 0]]])
    answers = torch.full_like(labels, 4)
    images, photographs = torch.full((1, 3, 2, 3), 7.0), torch.full((1, 3, 2, 3), 9.0)
    mixed, wanted = lay_over(photographs, answers, images, labels)
    kept = set(wanted.unique().tolist()) - {4}
    assert len(kept) == 2  # of four
    assert kept < {0, 1, 2, 3}
    over = torch.isin(labels, torch.tensor(sorted(kept)))
    assert torch.equal(wanted, torch.where(over, labels, answers))
    assert torch.equal(mixed[0, 0], torch.where(over[0], 7.0, 9.0))


def test_of_an_odd_number_of_classes_one_more_than_half_is_laid_over():
    labels = torch.tensor([[[0, 1, 2]]])
    images, photographs = torch.zeros(1, 3, 1, 3), torch.ones(1, 3, 1, 3)
    _, wanted = lay_over(photographs, torch.full_like(labels, 4), images, labels)
    assert (wanted != 4).sum() == 2


def test_nothing_is_laid_over_where_a_scene_has_no_labels():
    labels = torch.full((1, 2, 2), NO_DATA_ID)
    answers = torch.ones_like(labels)
    mixed, wanted = lay_over(torch.zeros(1, 3, 2, 2), answers, torch.ones(1, 3, 2, 2), labels)
    assert not mixed.any()
    assert torch.equal(wanted, answers)


def test_more_photographs_than_chips_are_refused():
    with pytest.raises(ConfigError, match="per_batch is 9, batch is 8"):
        TrainingConfig(photographs=PhotographConfig(per_batch=9))


def test_a_training_learns_from_photographs_and_resumes_to_the_same_weights(
    with_photographs, tiny_config, tmp_path, train_until_the_power_fails
):
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    photographs = PhotographConfig(per_batch=1, confidence=0.3, weight=1.0)
    config = replace(tiny_config, photographs=photographs)
    whole, parts, without = (tmp_path / name for name in ("whole", "parts", "without"))
    train(config, with_photographs, whole)
    train_until_the_power_fails(config, with_photographs, parts)
    train(config, with_photographs, parts)
    train(tiny_config, with_photographs, without)
    a, b, c = (
        read_checkpoint(run / CHECKPOINT_NAME)["state_dict"] for run in (whole, parts, without)
    )
    assert all(torch.equal(a[name], b[name]) for name in a)
    assert any(not torch.equal(a[name], c[name]) for name in a)


def test_labels_of_photographs_change_what_is_learned(with_photographs, tiny_config, tmp_path):
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    config = replace(tiny_config, photographs=PhotographConfig(per_batch=1, confidence=1.0))
    train(config, with_photographs, tmp_path / "unlabelled")
    labels_file = with_photographs / TEXTURES / "images-000" / "labels.npy"
    np.save(labels_file, np.full_like(np.load(labels_file), 3))
    train(config, with_photographs, tmp_path / "labelled")
    a, b = (
        read_checkpoint(tmp_path / run / CHECKPOINT_NAME)["state_dict"]
        for run in ("unlabelled", "labelled")
    )
    assert any(not torch.equal(a[name], b[name]) for name in a)
