"""The parts of the objective in one batch of both scenarios, and the published code's numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from dis2_plugin.core.modality import Scenario
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights.checkpoint import fill
from dis2_plugin.network.weights.published_keys import from_published, published_config
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.objective.pooling import pooling
from dis2_plugin.training.objective.total import Objective, both_scenarios
from dis2_plugin.training.settings.objective import ObjectiveConfig, PoolKind

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference"
SEGMENTATION = (
    "full_cross_entropy",
    "full_dice",
    "missing_cross_entropy",
    "missing_dice",
    "full_auxiliary",
    "missing_auxiliary",
    "unimodal_rgir_cross_entropy",
    "unimodal_rgir_dice",
    "unimodal_ndsm_cross_entropy",
    "unimodal_ndsm_dice",
)


@pytest.fixture(scope="module")
def golden():
    if not (REFERENCE / "tiny_io.safetensors").is_file():
        pytest.skip("the golden numbers are not here")
    return load_file(REFERENCE / "tiny_io.safetensors")


@pytest.fixture(scope="module")
def published(golden):
    state = load_file(REFERENCE / "tiny_state.safetensors")
    config = published_config(state)
    network = Dis2(config)
    fill(network, from_published(state, config))
    return network.eval()


def losses_of(network, config, batch, *, missing_rgir, progress):
    inputs, labels = batch
    codes = both_scenarios(torch.as_tensor(missing_rgir).expand(len(labels)))
    twice = torch.cat((inputs, inputs))
    trace = network.trace(twice[:, :3], twice[:, 3:], codes)
    objective = Objective(config, pooling(config.pooling, network.pools))
    return objective(trace, labels, codes, progress)


@pytest.mark.parametrize("kind", ["bytes", "unit"])
@pytest.mark.parametrize("missing", ["missing_rgir", "missing_ndsm"])
def test_the_reference_objective_gives_the_published_parts(published, golden, missing, kind):
    def run(progress):
        return losses_of(
            published,
            ObjectiveConfig.reference(),
            (golden[f"input_{kind}"], golden["labels"]),
            missing_rgir=missing == "missing_rgir",
            progress=progress,
        )

    prefix = f"{kind}/{missing}/loss/"
    wanted = {k[len(prefix) :]: v.item() for k, v in golden.items() if k.startswith(prefix)}
    early, late = run(0.0), run(1.0)
    for name in (*SEGMENTATION, "orthogonality"):
        assert early.parts[name].item() == pytest.approx(wanted[name], rel=1e-4, abs=1e-6), name
    distilled = early.parts["feature_distillation"] + early.parts["logit_distillation"]
    assert distilled.item() == pytest.approx(
        wanted["feature_and_logit_distillation"], rel=1e-4, abs=1e-6
    )
    assert early.total.item() == pytest.approx(wanted["total_first_epochs"], rel=1e-4)
    assert late.total.item() == pytest.approx(wanted["total_after_epoch_5"], rel=1e-4)


def small_batch():
    torch.manual_seed(3)
    network = Dis2(NetworkConfig(width=8, positions=4, layers=1, feed_forward=16)).eval()
    return network, torch.rand(2, 4, 64, 64), torch.randint(0, 5, (2, 64, 64))


def test_the_total_is_the_weighted_sum_of_the_parts():
    network, inputs, labels = small_batch()
    config = ObjectiveConfig(distillation=3.0, unimodal=0.5, auxiliary=0.25, orthogonality=2.0)
    mixed = torch.tensor([True, False])
    losses = losses_of(network, config, (inputs, labels), missing_rgir=mixed, progress=1.0)
    weight = {"feature_distillation": 3.0, "logit_distillation": 3.0, "orthogonality": 2.0}
    for name in SEGMENTATION:
        weight[name] = 0.5 if "unimodal" in name else 0.25 if "auxiliary" in name else 1.0
    expected = sum(weight[name] * value.item() for name, value in losses.parts.items())
    assert losses.parts.keys() == weight.keys()
    assert losses.total.item() == pytest.approx(expected, rel=1e-5)


def segmentation_of(logits, labels):
    """Return cross entropy and Dice of logits (N, K, H, W), pixel by pixel and class by class."""
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = shifted / shifted.sum(axis=1, keepdims=True)
    entropy = 0.0
    for of_image, truth in zip(p, labels):
        weights = [1 - np.mean(truth == k) for k in range(len(of_image))]
        for k, weight in enumerate(weights):
            entropy -= weight * np.log(of_image[k][truth == k]).sum()
    overlaps = [
        2 * p[:, k][labels == k].sum() / (p[:, k].sum() + (labels == k).sum())
        for k in range(p.shape[1])
    ]
    return entropy / labels.size + 1 - np.mean(overlaps)


def test_the_papers_objective_is_equation_14_written_out():
    network, inputs, labels = small_batch()
    twice, gaps = torch.cat((inputs, inputs)), torch.tensor([True, False])
    codes = both_scenarios(gaps)
    with torch.no_grad():
        trace = network.trace(twice[:, :3], twice[:, 3:], codes)
    config = ObjectiveConfig(normalised_features=False)
    found = Objective(config, pooling(PoolKind.MEAN, None))(trace, labels, codes, 1.0)
    truth, z = labels.numpy(), trace.logits.double().numpy()
    pairs = {0: ("ndsm_distinct", "ndsm_supplement"), 1: ("rgir_distinct", "rgir_supplement")}
    branches = {branch.value: of for branch, of in trace.branches.items()}
    orthogonality = 0.0  # equation 2; sample 0 of the second half has heights alone, sample 1 image
    for sample, names in pairs.items():
        for level in range(4):
            a, b = (
                branches[name].levels[level][branches[name].rows.tolist().index(2 + sample)]
                for name in names
            )
            a, b = (each.double().mean(dim=(1, 2)).numpy() for each in (a, b))
            orthogonality += (a @ b) ** 2 / (a @ a) / (b @ b) / 2
    compared = [*(each.mean(dim=(2, 3)) for each in trace.fused[:3]), trace.fusion_token]
    compared.append(trace.penultimate)  # equation 4, its squared norms as means
    features = sum(np.mean((each[2:] - each[:2]).double().numpy() ** 2) for each in compared)
    soft = np.exp(z / 2) / np.exp(z / 2).sum(axis=1, keepdims=True)  # equation 5
    logit = 4 * (soft[:2] * np.log(soft[:2] / soft[2:])).sum(axis=1).mean()
    maps = [z, *(each.double().numpy() for each in trace.auxiliary_logits)]
    segmentation = sum(
        segmentation_of(half, truth) for each in maps for half in (each[:2], each[2:])
    )
    for name in ("rgir_distinct", "ndsm_distinct"):
        alone = branches[name].unimodal_logits[:2].double().numpy()
        segmentation += segmentation_of(alone, truth)
    expected = segmentation + orthogonality + features + logit
    assert found.total.item() == pytest.approx(expected, rel=1e-5)


def test_a_batch_may_miss_the_image_here_and_the_heights_there():
    network, inputs, labels = small_batch()
    config = ObjectiveConfig.ours()
    mixed = torch.tensor([True, False])
    both = losses_of(network, config, (inputs, labels), missing_rgir=mixed, progress=1.0)
    alone = [
        losses_of(
            network, config, (inputs[i : i + 1], labels[i : i + 1]), missing_rgir=m, progress=1.0
        )
        for i, m in enumerate(mixed)
    ]
    for name in ("orthogonality", "feature_distillation", "logit_distillation"):
        mean = sum(losses.parts[name].item() for losses in alone) / 2
        assert both.parts[name].item() == pytest.approx(mean, rel=1e-4), name


def test_every_weight_that_an_answer_needs_receives_a_gradient():
    network, inputs, labels = small_batch()
    mixed = torch.tensor([True, False])
    losses = losses_of(
        network.train(), ObjectiveConfig.ours(), (inputs, labels), missing_rgir=mixed, progress=1.0
    )
    losses.total.backward()
    without = [name for name, weight in network.named_parameters() if weight.grad is None]
    assert without == []


def test_the_first_half_of_the_codes_is_full_and_the_second_names_the_gap():
    codes = both_scenarios(torch.tensor([True, False]))
    full = Scenario.FULL.code
    gaps = [Scenario.MISSING_RGIR.code, Scenario.MISSING_NDSM.code]
    assert codes.tolist() == [full, full, *gaps]


def test_learned_pools_of_a_network_without_pools_are_refused():
    with pytest.raises(ConfigError, match="no pools"):
        pooling(PoolKind.LEARNED, None)
