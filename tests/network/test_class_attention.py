"""Equations 9 and 10, by numbers worked by hand."""

from __future__ import annotations

from math import exp, log

import pytest
import torch

from dis2_plugin.network.class_attention import ClassAttention
from dis2_plugin.network.config import NetworkConfig


def attention(scaled):
    """Return two classes that look at channel 0 and at nothing, for scenario 1 of 2."""
    part = ClassAttention(NetworkConfig(width=8, classes=2, scaled_attention=scaled), 2)
    with torch.no_grad():
        part.queries.zero_()
        part.queries[1, 0, 0] = 8.0  # sqrt(64 channels) cancels it
    return part


@pytest.fixture
def top():
    """F4 of one sample, 64 channels, 1 x 2 positions: log 3 and 0 in channel 0, 5 in channel 1."""
    features = torch.zeros(1, 64, 1, 2)
    features[0, 0, 0, 0] = log(3)
    features[0, 1] = 5.0
    return features


def test_scores_are_queries_times_features_over_the_root_of_the_channels(top):
    found = attention(scaled=False)(top, torch.tensor([1]))
    expected = torch.tensor([[[[log(3), 0.0]], [[0.0, 0.0]]]])
    assert torch.allclose(found.scores, expected)


def test_alpha_is_the_softmax_of_the_scores_over_positions(top):
    found = attention(scaled=False)(top, torch.tensor([1]))
    first = exp(log(3)) / (exp(log(3)) + exp(0))  # 3 / (3 + 1)
    assert torch.allclose(found.alpha, torch.tensor([[[first, 0.25], [0.5, 0.5]]]))


def test_attended_maps_are_features_weighed_at_their_position(top):
    found = attention(scaled=False)(top, torch.tensor([1]))
    assert found.maps.shape == (1, 2, 64, 1, 2)
    assert torch.allclose(found.maps[0, 0, 1, 0], torch.tensor([5 * 0.75, 5 * 0.25]))
    assert torch.allclose(found.maps[0, 1, 1, 0], torch.tensor([2.5, 2.5]))


def test_scaled_maps_keep_the_mean_of_features_that_are_even(top):
    found = attention(scaled=True)(top, torch.tensor([1]))
    assert torch.allclose(found.maps[0, 0, 1, 0], torch.tensor([2 * 5 * 0.75, 2 * 5 * 0.25]))
    assert found.maps[0, 1, 1].mean().item() == pytest.approx(5.0)


def test_each_scenario_asks_with_its_own_queries(top):
    found = attention(scaled=False)(top.repeat(2, 1, 1, 1), torch.tensor([0, 1]))
    assert torch.allclose(found.alpha[0], torch.full((2, 2), 0.5))
    assert found.alpha[1, 0, 0].item() == pytest.approx(0.75)
