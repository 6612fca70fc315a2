"""The U-Net baseline is blind to what is missing, and trains as the others do."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
import torch

from dis2_plugin.core.modality import Scenario
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.loop.checkpoint import read_checkpoint
from dis2_plugin.training.loop.stacked_unet import StackedUnet, UnetPrediction
from dis2_plugin.training.loop.train import train
from dis2_plugin.training.models.export import averaged_dis2
from dis2_plugin.training.objective.total import segmentation_alone
from dis2_plugin.training.settings.objective import ObjectiveConfig
from dis2_plugin.training.settings.training import Architecture


def inputs():
    torch.manual_seed(3)
    return torch.rand(2, 3, 64, 64), torch.rand(2, 1, 64, 64)


@pytest.fixture
def unet():
    pytest.importorskip("monai")
    torch.manual_seed(1)
    return StackedUnet(NetworkConfig()).eval()


def test_what_is_missing_does_not_change_the_answer(unet):
    rgir, ndsm = inputs()
    codes = torch.tensor([Scenario.MISSING_RGIR.code, Scenario.MISSING_NDSM.code])
    with torch.no_grad():
        answer = unet(rgir, ndsm, codes).logits
        rgir[0], ndsm[1] = 7, 7
        torch.testing.assert_close(unet(rgir, ndsm, codes).logits, answer)
        rgir[1] = 7
        assert not torch.equal(unet(rgir, ndsm, codes).logits[1], answer[1])


@pytest.mark.parametrize("scenario", list(Scenario))
def test_an_answer_to_one_scenario_is_that_of_a_mixed_batch(unet, scenario):
    rgir, ndsm = inputs()
    codes = torch.full((2,), scenario.code)
    given = (
        None if scenario is Scenario.MISSING_RGIR else rgir,
        None if scenario is Scenario.MISSING_NDSM else ndsm,
    )
    with torch.no_grad():
        found = unet.answer(scenario, *given).logits
        torch.testing.assert_close(found, unet(rgir, ndsm, codes).logits)


def test_nothing_at_all_is_refused(unet):
    with pytest.raises(ConfigError, match="Neither"):
        unet.answer(Scenario.FULL, None, None)


def test_its_loss_is_cross_entropy_and_dice_of_both_halves():
    labels = torch.randint(0, 5, (2, 8, 8))
    losses = segmentation_alone(ObjectiveConfig())(
        UnetPrediction(torch.randn(4, 5, 8, 8)), labels, torch.zeros(4), 0.5
    )
    halves = [
        f"{half}_{part}" for half in ("full", "missing") for part in ("cross_entropy", "dice")
    ]
    assert sorted(losses.parts) == sorted(halves)
    torch.testing.assert_close(losses.total, sum(losses.parts.values()))


def test_without_monai_the_remedy_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "monai.networks.nets.basic_unet", None)
    with pytest.raises(ConfigError, match="MONAI") as caught:
        StackedUnet(NetworkConfig())
    assert "pip install" in caught.value.remedy


@pytest.mark.filterwarnings("ignore")
def test_a_training_of_it_is_no_model_to_export(scenes_folder, tiny_config, tmp_path):
    pytest.importorskip("monai")
    config = replace(tiny_config, architecture=Architecture.STACKED_UNET, steps=1)
    checkpoint = read_checkpoint(train(config, scenes_folder, tmp_path))
    with pytest.raises(ConfigError, match="stacked-unet"):
        averaged_dis2(config, checkpoint)
