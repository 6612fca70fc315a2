"""The network without its class-wise part: one plain decoder, else the same (paper, table 2)."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch

from dis2_plugin.core.modality import Scenario
from dis2_plugin.network.class_attention import NoClassAttention
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.inference.prepared import prepare

CONFIGS = {
    "urban": NetworkConfig(width=8, positions=4),
    "reference": NetworkConfig.reference(width=8, positions=4),
}


@pytest.fixture(params=sorted(CONFIGS))
def config(request):
    return replace(CONFIGS[request.param], class_wise=False)


@pytest.fixture
def plain(config, build_network):
    return build_network(config)


def test_f4_goes_on_as_one_map_and_no_position_is_preferred():
    top = torch.arange(8.0).reshape(1, 2, 2, 2)
    found = NoClassAttention(NetworkConfig(classes=3))(top, torch.tensor([0]))
    assert torch.equal(found.maps, top.reshape(1, 1, 2, 2, 2))
    assert torch.equal(found.scores, torch.zeros(1, 3, 2, 2))
    assert torch.equal(found.alpha, torch.full((1, 3, 4), 0.25))


def test_a_mixed_batch_is_answered_in_all_classes(plain, inputs):
    codes = torch.tensor([0, 2])
    with torch.no_grad():
        trace = plain.trace(*inputs, codes)
        alone = plain.answer(Scenario.MISSING_NDSM, inputs[0][1:], None)
    assert trace.logits.shape == (2, 5, 64, 64)
    assert [tuple(part.shape) for part in trace.auxiliary_logits] == [(2, 5, 64, 64)] * 4
    torch.testing.assert_close(trace.logits[1:], alone.logits, atol=2e-5, rtol=0)


def test_z_is_made_of_as_many_channels_as_with_the_class_wise_part(plain, config, build_network):
    class_wise = build_network(replace(config, class_wise=True))
    for own, other in zip(plain.trunks, class_wise.trunks):
        shapes = [part.shape for part in own.decoder.gather.parameters()]
        assert shapes == [part.shape for part in other.decoder.gather.parameters()]


def test_what_comes_before_the_attention_is_the_same_network(plain, config, build_network):
    class_wise = build_network(replace(config, class_wise=True))
    only_here = plain.state_dict().keys() - class_wise.state_dict().keys()
    only_there = class_wise.state_dict().keys() - plain.state_dict().keys()
    assert only_here == set()
    assert {name.split(".", 2)[2] for name in only_there} == {"attention.queries"}


def test_prepared_it_answers_the_same(plain, inputs):
    with torch.no_grad():
        expected = plain.answer(Scenario.FULL, *inputs)
        found = prepare(plain).answer(Scenario.FULL, *inputs)
    torch.testing.assert_close(found.logits, expected.logits, atol=1e-4, rtol=0)


def test_its_card_says_so_and_older_cards_mean_class_wise(config):
    data = json.loads(json.dumps(config.to_json()))
    assert NetworkConfig.from_json(data) == config
    del data["class_wise"]
    assert NetworkConfig.from_json(data).class_wise


def test_every_weight_is_trained_by_its_trace(build_network, inputs):
    network = build_network(replace(CONFIGS["urban"], class_wise=False)).train()
    trace = network.trace(*(part.repeat(2, 1, 1, 1)[:3] for part in inputs), torch.arange(3))
    total = trace.logits.square().mean() + sum(a.square().mean() for a in trace.auxiliary_logits)
    for part in trace.branches.values():
        if part.unimodal_logits is not None:
            total = total + part.unimodal_logits.square().mean()
    total.backward()
    assert [name for name, value in network.named_parameters() if value.grad is None] == []
