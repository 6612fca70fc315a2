"""Networks with weights that depend on nothing but a name, and their published state dicts."""

from __future__ import annotations

from zlib import crc32

import numpy as np
import pytest
import torch

from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights import published_keys

TILE_PX = 64


def drawn(name, shape):
    """Draw numbers from the frozen stream of numpy's RandomState, seeded by ``name``."""
    numbers = np.random.RandomState(crc32(name.encode())).standard_normal(tuple(shape))
    return torch.from_numpy(numbers.astype(np.float32))


def weight(name, value):
    """Draw a weight that keeps signals near unit size; statistics are never trivial."""
    if name.endswith("num_batches_tracked"):
        return value
    numbers = drawn(name, value.shape)
    if name.endswith("running_var"):
        return 1 + 0.3 * numbers.tanh()
    if value.dim() == 1:
        of_a_norm = name.endswith(".weight")
        return of_a_norm + 0.1 * numbers
    fan_in = value[0].numel() if value.dim() > 1 else 1
    return numbers * (1.5 / fan_in) ** 0.5


def filled(config):
    """Return a network in evaluation mode, the same on every machine."""
    network = Dis2(config)
    network.load_state_dict({k: weight(k, v) for k, v in network.state_dict().items()})
    return network.eval()


PRESETS = ("urban", "reference")


def tiny(preset):
    """Return the smallest network of a preset."""
    if preset == "reference":
        return filled(NetworkConfig.reference(width=8, positions=TILE_PX // 16))
    return filled(NetworkConfig(width=8, positions=TILE_PX // 16))


def under_published_names(network):
    """Return the state dict under the names and in the shapes of the published code."""
    prefixes = {ours: theirs for theirs, ours in published_keys._prefixes(network.config)}
    state = {}
    for name, value in network.state_dict().items():
        ours = max((p for p in prefixes if name.startswith(p)), key=len, default=None)
        if ours is not None:
            state[prefixes[ours] + name[len(ours) :]] = value
    for trunk, theirs in zip(network.trunks, ("full", "miss_rgb", "miss_ndsm")):
        for slot, grid in zip(("rgb", "ndsm"), trunk.fusion.top.positions.detach()):
            state[f"{theirs}_fuse.{slot}_pos"] = grid.flatten(1).T.unsqueeze(0)  # (1, P, C)
        state[f"{theirs}_fuse.fusion_token"] = trunk.tokens.detach().unsqueeze(0)  # (1, 1, C)
        state[f"{theirs}_classwise_attention.class_queries"] = trunk.attention.queries[0].detach()
        heads = trunk.decoder.auxiliary
        for level, (weights, biases) in enumerate(zip(heads.weights, heads.biases), start=1):
            for k, (of_class, bias) in enumerate(zip(weights.detach(), biases.detach())):
                name = f"{theirs}_classwise_decoder.seg_d{level}_layers.{k}"
                state[f"{name}.weight"] = of_class.reshape(1, -1, 1, 1)
                state[f"{name}.bias"] = bias.reshape(1)
    return {name: value.contiguous().clone() for name, value in state.items()}


def seeded_inputs():
    """Return two samples of both modalities: (2, 3, 64, 64) and (2, 1, 64, 64)."""
    return drawn("rgir", (2, 3, TILE_PX, TILE_PX)), drawn("ndsm", (2, 1, TILE_PX, TILE_PX))


def pinned(network, scenario):
    """Return what the regression fixture holds of a network: thinned, to stay small."""
    codes = torch.full((2,), scenario.code)
    with torch.no_grad():
        trace = network.trace(*seeded_inputs(), codes)
    found = {"logits": trace.logits[..., ::3, ::3], "attention": trace.attention}
    for level, logits in enumerate(trace.auxiliary_logits, start=1):
        found[f"auxiliary{level}"] = logits[..., ::7, ::7]
    for branch, part in trace.branches.items():
        if part.unimodal_logits is not None:
            found[f"{branch.value}/unimodal"] = part.unimodal_logits[..., ::7, ::7]
    return {name: value.contiguous() for name, value in found.items()}


@pytest.fixture(scope="session")
def networks():
    """One tiny network of each preset; tests do not change them."""
    return {preset: tiny(preset) for preset in PRESETS}


@pytest.fixture(scope="session")
def published_state(networks):
    """What the published code would have saved of the tiny reference network."""
    return under_published_names(networks["reference"])


@pytest.fixture
def build_network():
    """The function that fills a network of any configuration the same way everywhere."""
    return filled


@pytest.fixture
def pin():
    """The function that tells what the regression fixture holds of a network."""
    return pinned


@pytest.fixture
def inputs():
    """Two samples of both modalities: (2, 3, 64, 64) and (2, 1, 64, 64)."""
    return seeded_inputs()
