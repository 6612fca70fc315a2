"""The reference preset gives the numbers of the published network (../shared/reference)."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from dis2_plugin.core.modality import Scenario
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.inference.prepared import prepare
from dis2_plugin.network.weights.checkpoint import fill
from dis2_plugin.network.weights.published_keys import from_published, published_config

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference"
needs_reference = pytest.mark.skipif(
    not (REFERENCE / "tiny_io.safetensors").is_file(), reason="the golden numbers are not here"
)
GOLDEN_NAME = {
    Scenario.FULL: "full",
    Scenario.MISSING_NDSM: "missing_ndsm",
    Scenario.MISSING_RGIR: "missing_rgir",
}


@pytest.fixture(scope="module")
def golden():
    return load_file(REFERENCE / "tiny_io.safetensors")


@pytest.fixture(scope="module")
def network():
    state = load_file(REFERENCE / "tiny_state.safetensors")
    config = published_config(state)
    network = Dis2(config)
    fill(network, from_published(state, config))
    return network.eval()


def traced_tensors(network, inputs, scenario):
    """Return what the network computes under the golden keys."""
    codes = torch.full((len(inputs),), scenario.code)
    with torch.no_grad():
        trace = network.trace(inputs[:, :3], inputs[:, 3:], codes)
    found = {f"F{level}": value for level, value in enumerate(trace.fused, start=1)}
    for level, value in enumerate(trace.auxiliary_logits, start=1):
        found[f"auxiliary{level}_probabilities"] = value.softmax(dim=1)
    for branch, part in trace.branches.items():
        for level, value in enumerate(part.levels, start=1):
            found[f"{branch.value}/e{level}"] = value
        if part.unimodal_logits is not None:
            name = f"{branch.value}/unimodal_probabilities"
            found[name] = part.unimodal_logits.softmax(dim=1)
    found["fusion_token"] = trace.fusion_token
    found["alpha"] = trace.alpha
    found["M"] = trace.attended
    found["Z"] = trace.penultimate
    found["logits"] = trace.logits
    found["probabilities"] = trace.logits.softmax(dim=1)
    return found


@needs_reference
@pytest.mark.parametrize("kind", ["bytes", "unit"])
@pytest.mark.parametrize("scenario", list(Scenario))
def test_every_tensor_of_the_published_network_is_reproduced(network, golden, scenario, kind):
    prefix = f"{kind}/{GOLDEN_NAME[scenario]}/"
    wanted = {
        name[len(prefix) :]: value
        for name, value in golden.items()
        if name.startswith(prefix) and "/loss/" not in name
    }
    found = traced_tensors(network, golden[f"input_{kind}"], scenario)
    assert found.keys() == wanted.keys()
    for name, value in wanted.items():
        scale = max(1.0, float(value.abs().max()))
        difference = float((found[name] - value).abs().max()) / scale
        assert difference < 1e-4, f"{name}: {difference}"


@needs_reference
@pytest.mark.parametrize("class_by_class", [True, False])
@pytest.mark.parametrize("scenario", list(Scenario))
def test_a_prepared_network_gives_the_published_answer(network, golden, scenario, class_by_class):
    inputs = golden["input_unit"]
    with torch.no_grad():
        prepared = prepare(network, class_by_class=class_by_class)
        found = prepared.answer(scenario, inputs[:, :3], inputs[:, 3:])
    wanted = golden[f"unit/{GOLDEN_NAME[scenario]}/logits"]
    scale = max(1.0, float(wanted.abs().max()))
    assert float((found.logits - wanted).abs().max()) / scale < 1e-4
