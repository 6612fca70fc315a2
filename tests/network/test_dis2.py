"""The network answers any mixture of scenarios, any size, and computes nothing for nothing."""

from __future__ import annotations

import pytest
import torch

from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.modality import Scenario
from dis2_plugin.network.config import NetworkConfig

PRESETS = ("urban", "reference")
TRAINING_ONLY = ("unimodal", "pools", "unused")


@pytest.fixture(params=PRESETS)
def network(request, networks):
    return networks[request.param]


def modules_called(network, call):
    """Return the names of the modules that ``call`` runs through."""
    called, hooks = [], []
    for name, module in network.named_modules():
        hook = module.register_forward_hook(lambda *_, name=name: called.append(name))
        hooks.append(hook)
    with torch.no_grad():
        call()
    for hook in hooks:
        hook.remove()
    return called


def test_a_mixed_batch_is_answered_as_each_scenario_alone(network, inputs):
    rgir, ndsm = (torch.cat((part, -part[:1], part[1:] / 2)) for part in inputs)
    scenarios = (Scenario.MISSING_NDSM, Scenario.FULL, Scenario.MISSING_RGIR, Scenario.FULL)
    with torch.no_grad():
        mixed = network(rgir, ndsm, torch.tensor([scenario.code for scenario in scenarios]))
        for row, scenario in enumerate(scenarios):
            alone = network.answer(scenario, rgir[row, None], ndsm[row, None])
            torch.testing.assert_close(mixed.logits[row, None], alone.logits, atol=2e-5, rtol=0)
            torch.testing.assert_close(
                mixed.attention[row, None], alone.attention, atol=2e-5, rtol=0
            )


def test_the_trace_ends_in_the_answer(network, inputs):
    codes = torch.tensor([1, 2])
    with torch.no_grad():
        trace, answer = network.trace(*inputs, codes), network(*inputs, codes)
    assert torch.equal(trace.logits, answer.logits)
    assert torch.equal(trace.attention, answer.attention)
    assert torch.allclose(trace.alpha.sum(dim=2), torch.ones(2, 5))


@pytest.mark.parametrize(
    ("scenario", "missing"), [(Scenario.MISSING_RGIR, 0), (Scenario.MISSING_NDSM, 1)]
)
def test_a_missing_modality_changes_nothing(network, inputs, scenario, missing):
    noise = [part.clone() for part in inputs]
    noise[missing].fill_(torch.nan)
    given = [None if place == missing else part for place, part in enumerate(inputs)]
    codes = torch.full((2,), scenario.code)
    with torch.no_grad():
        assert torch.equal(network(*noise, codes).logits, network.answer(scenario, *given).logits)


@pytest.mark.parametrize(
    ("scenario", "given"), [(Scenario.FULL, (1, 0)), (Scenario.MISSING_NDSM, (0, 1))]
)
def test_a_needed_modality_that_is_not_given_is_a_named_error(network, inputs, scenario, given):
    some = [part if here else None for part, here in zip(inputs, given)]
    with pytest.raises(ModelError, match="which was not given"):
        network.answer(scenario, *some)


@pytest.mark.parametrize(
    ("scenario", "branches"),
    [
        (Scenario.FULL, {"rgir_distinct", "ndsm_distinct"}),
        (Scenario.MISSING_RGIR, {"ndsm_supplement", "ndsm_distinct"}),
        (Scenario.MISSING_NDSM, {"rgir_distinct", "rgir_supplement"}),
    ],
)
def test_an_answer_runs_two_branches_and_one_trunk(network, inputs, scenario, branches):
    called = modules_called(network, lambda: network.answer(scenario, *inputs))
    assert {name.split(".")[1] for name in called if name.startswith("encoders.")} == branches
    assert len({name.split(".")[1] for name in called if name.startswith("trunks.")}) == 1
    again = {name for name in called if called.count(name) > 1}
    assert all(name.endswith("dropout") for name in again)  # a layer's two, which pass on as is


def test_an_answer_runs_nothing_that_only_training_needs(network, inputs):
    called = modules_called(network, lambda: network.answer(Scenario.FULL, *inputs))
    assert called
    assert not [n for n in called if n.startswith(TRAINING_ONLY) or "auxiliary" in n]


def test_a_mixed_batch_runs_each_branch_once(networks, inputs):
    codes = torch.tensor([0, 2])
    called = modules_called(networks["urban"], lambda: networks["urban"](*inputs, codes))
    assert called.count("encoders.rgir_distinct") == 1
    assert called.count("trunks.0.decoder") == 1
    assert "encoders.ndsm_supplement" not in called


@pytest.mark.parametrize("size", [(64, 64), (96, 64), (80, 112), (128, 128)])
def test_tiles_of_other_sizes_are_answered(network, size):
    generator = torch.Generator().manual_seed(5)
    rgir = torch.randn(1, 3, *size, generator=generator)
    ndsm = torch.randn(1, 1, *size, generator=generator)
    with torch.no_grad():
        logits, attention = network.answer(Scenario.FULL, rgir, ndsm)
    assert logits.shape == (1, 5, *size)
    assert attention.shape == (1, 5, size[0] // 16, size[1] // 16)
    assert bool(logits.isfinite().all())


def test_positions_keep_a_linear_ramp_when_they_are_enlarged(build_network):
    top = build_network(NetworkConfig(width=8, positions=4)).trunks[0].fusion.top
    with torch.no_grad():
        top.positions.copy_(torch.arange(4.0).expand(2, 64, 4, 4))  # grows by 1 a column
        doubled = top._positions_for(torch.Size((8, 8)))
    inner = torch.tensor([0.25, 0.75, 1.25, 1.75, 2.25, 2.75])  # half a column, a quarter off
    assert torch.allclose(doubled[1, 7, 3, 1:7], inner)
    assert top._positions_for(torch.Size((4, 4))) is top.positions


@pytest.mark.parametrize("samples", [1, 3, 5])
def test_odd_batches_are_answered_row_by_row(network, samples):
    generator = torch.Generator().manual_seed(samples)
    ndsm = torch.randn(samples, 1, 64, 64, generator=generator)
    with torch.no_grad():
        together = network.answer(Scenario.MISSING_RGIR, None, ndsm).logits
        last = network.answer(Scenario.MISSING_RGIR, None, ndsm[-1:]).logits
    assert len(together) == samples
    torch.testing.assert_close(together[-1:], last, atol=2e-5, rtol=0)


@pytest.mark.parametrize("size", [(48, 64), (64, 72), (100, 100), (0, 64)])
def test_a_size_that_does_not_fit_is_a_named_error(networks, size):
    with pytest.raises(ModelError, match=f"{size[1]} x {size[0]} px"):
        networks["urban"].answer(Scenario.MISSING_NDSM, torch.zeros(1, 3, *size), None)


def test_every_weight_of_the_default_network_is_trained_by_its_trace(build_network, inputs):
    network = build_network(NetworkConfig(width=8, positions=4)).train()
    trace = network.trace(*(part.repeat(2, 1, 1, 1)[:3] for part in inputs), torch.arange(3))
    total = trace.logits.square().mean() + sum(a.square().mean() for a in trace.auxiliary_logits)
    for part in trace.branches.values():
        if part.unimodal_logits is not None:
            total = total + part.unimodal_logits.square().mean()
    total.backward()
    untouched = [name for name, value in network.named_parameters() if value.grad is None]
    assert untouched == []
