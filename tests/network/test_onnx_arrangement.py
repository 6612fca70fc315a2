"""A network arranged for ONNX Runtime computes what it computed before, with no norm in the way."""

from __future__ import annotations

from copy import deepcopy

import pytest
import torch
from torch import nn

from dis2_plugin.core.modality import Scenario
from dis2_plugin.network.blocks import BatchJoin
from dis2_plugin.network.class_decoder import LeanPenultimate
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.onnx.arrangement import FoldedJoin, arrange, softmax_over_classes


def learnt(config):
    """Return a network whose batch norms do not stand at 0 and 1."""
    torch.manual_seed(3)
    network = Dis2(config).eval()
    for part in network.modules():
        if isinstance(part, nn.BatchNorm2d):
            part.running_mean.normal_(std=0.3)
            part.running_var.uniform_(0.5, 2)
            part.weight.data.uniform_(0.5, 2)
            part.bias.data.normal_(std=0.3)
    return network


@pytest.mark.parametrize("detail_width", [8, 0])
def test_an_arranged_network_gives_the_same_logits(detail_width):
    network = learnt(NetworkConfig(width=8, detail_width=detail_width))
    arranged = deepcopy(network)
    arrange(arranged)
    rgir, ndsm = torch.randn(2, 3, 64, 64), torch.randn(2, 1, 64, 64)
    with torch.no_grad():
        before = network.answer(Scenario.FULL, rgir, ndsm).logits
        after = arranged.answer(Scenario.FULL, rgir, ndsm).logits
    torch.testing.assert_close(after, before, atol=1e-5, rtol=1e-5)


def test_joins_and_the_last_convolution_are_replaced():
    network = learnt(NetworkConfig(width=8))
    arrange(network)
    kinds = [type(part) for part in network.modules()]
    assert BatchJoin not in kinds
    assert LeanPenultimate not in kinds
    assert kinds.count(FoldedJoin) == 3  # levels 1..3


def test_mirrored_borders_are_left_as_they_are():
    network = learnt(NetworkConfig(width=8, reflect_padding=True))
    arrange(network)
    kinds = [type(part) for part in network.modules()]
    assert BatchJoin in kinds
    assert LeanPenultimate in kinds


def test_classes_of_a_pixel_sum_to_one_even_where_logits_are_far_apart():
    logits = torch.tensor([[[[0.0, 200.0]], [[0.0, 0.0]], [[0.0, -200.0]]]])  # (1, 3, 1, 2)
    shares = softmax_over_classes(logits)
    torch.testing.assert_close(shares[0, :, 0, 0], torch.full((3,), 1 / 3))
    torch.testing.assert_close(shares[0, :, 0, 1], torch.tensor([1.0, 0.0, 0.0]))
