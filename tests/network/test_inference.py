"""A prepared network gives the same answers as the one it was made from."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from dis2_plugin.core.modality import Scenario
from dis2_plugin.network.class_decoder import ClassDecoder
from dis2_plugin.network.config import Copies, DecoderKind, NetworkConfig, NormKind
from dis2_plugin.network.inference import class_by_class
from dis2_plugin.network.inference.class_by_class import ClassByClassDecoder, Moments
from dis2_plugin.network.inference.prepared import prepare

MIXTURES = {
    "urban": NetworkConfig(width=8, positions=4),
    "reference": NetworkConfig.reference(width=8, positions=4),
    "per scenario": NetworkConfig(width=8, positions=4, copies=Copies.PER_SCENARIO),
    "plain encoder": NetworkConfig(width=8, positions=4, residual_encoder=False, detail_width=0),
    "lean, sample norm": NetworkConfig(width=8, positions=4, norm=NormKind.SAMPLE),
    "published decoder, batch norm": NetworkConfig(
        width=8, positions=4, decoder=DecoderKind.PUBLISHED, detail_width=0
    ),
}


@pytest.fixture(params=MIXTURES)
def network(request, build_network):
    return build_network(MIXTURES[request.param])


@pytest.mark.parametrize("class_by_class", [True, False])
@pytest.mark.parametrize("scenario", list(Scenario))
def test_a_prepared_network_answers_alike(network, scenario, inputs, class_by_class):
    prepared = prepare(network, class_by_class=class_by_class)
    with torch.no_grad():
        expected, found = network.answer(scenario, *inputs), prepared.answer(scenario, *inputs)
    for one, other in zip(found, expected):
        scale = max(1.0, float(other.abs().max()))
        torch.testing.assert_close(one / scale, other / scale, atol=1e-5, rtol=0)


def test_a_prepared_network_has_no_batch_norm_left_to_compute(network):
    prepared = prepare(network)
    assert not [part for part in prepared.modules() if isinstance(part, nn.BatchNorm2d)]


def test_a_prepared_network_holds_nothing_that_only_training_needs(networks):
    names = {name.split(".")[0] for name in prepare(networks["reference"]).state_dict()}
    assert names == {"encoders", "trunks"}


def test_the_network_it_was_made_from_is_left_as_it_was(network, inputs):
    with torch.no_grad():
        before = network.answer(Scenario.FULL, *inputs).logits
        prepare(network).answer(Scenario.FULL, *inputs)
        assert torch.equal(network.answer(Scenario.FULL, *inputs).logits, before)


def test_a_prepared_network_leaves_its_input_as_it_was(network, inputs):
    before = [part.clone() for part in inputs]
    with torch.no_grad():
        prepare(network).answer(Scenario.FULL, *inputs)
    assert all(torch.equal(part, was) for part, was in zip(inputs, before))


def test_only_the_published_decoder_takes_the_classes_one_by_one(networks):
    kinds = {k: type(prepare(n).trunks[0].decoder) for k, n in networks.items()}
    assert kinds == {"reference": ClassByClassDecoder, "urban": ClassDecoder}


def test_the_last_convolution_of_the_published_network_gives_the_logits(networks):
    decoder = prepare(networks["reference"]).trunks[0].decoder
    assert decoder.finish[-1].out_channels == networks["reference"].config.classes
    assert isinstance(decoder.classify, nn.Identity)


def test_a_classifier_after_an_activation_stays_on_its_own(networks):
    assert isinstance(prepare(networks["urban"]).trunks[0].decoder.classify, nn.Conv2d)


@pytest.mark.parametrize("most_values", [1, 5_000])
def test_maps_made_in_strips_are_those_made_at_once(networks, inputs, monkeypatch, most_values):
    prepared = prepare(networks["reference"])
    with torch.no_grad():
        whole = prepared.answer(Scenario.FULL, *inputs).logits
        monkeypatch.setattr(class_by_class, "_MOST_VALUES", most_values)
        strips = prepared.answer(Scenario.FULL, *inputs).logits
    torch.testing.assert_close(strips, whole, atol=1e-5, rtol=0)


def test_moments_of_two_sets_join_into_those_of_all_values():
    first = torch.tensor([1.0, 3.0]).reshape(1, 2, 1, 1)  # mean 2, squares 1 + 1
    second = torch.tensor([8.0]).reshape(1, 1, 1, 1)  # mean 8, squares 0
    number, mean, squares = Moments.of(first).joined(Moments.of(second))
    assert (number, mean.item(), squares.item()) == (3, 4.0, 9 + 1 + 16)


def test_moments_hold_where_the_mean_is_far_from_zero():
    generator = torch.Generator().manual_seed(2)
    features = 100 + torch.randn(1, 16, 200, 200, generator=generator)
    exact = features.double().var(correction=0).item()
    moments = Moments.of(features)
    assert moments.squares.item() / moments.number == pytest.approx(exact, rel=1e-5)
