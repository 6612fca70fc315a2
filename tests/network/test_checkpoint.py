"""What is saved is what is loaded; what is damaged is refused."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import ModelCard, sha256_of
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights.checkpoint import load_network, save_weights
from dis2_plugin.network.weights.model_folder import write_model


@pytest.fixture
def folder(networks, tmp_path):
    """A model folder of the tiny urban network, in half precision."""
    card = ModelCard(
        id="tiny",
        title="Tiny",
        version="1",
        folder=tmp_path / "tiny",
        network={},
        classes=ISPRS,
        normalisation=Normalisation(),
        image_bands=("red", "green", "nir"),
        tile_px=64,
        tile_is_fixed=False,
        gsd_m=(0.1, 0.5),
        weights_sha256="",
    )
    write_model(networks["urban"], card, "# Tiny\n")
    return tmp_path / "tiny"


def rehashed(folder):
    """Return the card of ``folder`` with the hash of the weights as they are now."""
    data = json.loads((folder / "model.json").read_text())
    data["weights_sha256"] = sha256_of(folder / "weights.safetensors")
    return ModelCard.from_json(data, folder)


def test_a_network_answers_after_loading_as_before_up_to_half_precision(networks, folder, inputs):
    found = load_network(ModelCard.load(folder))
    assert not found.training
    assert all(value.dtype == torch.float32 for value in found.parameters())
    with torch.no_grad():
        before = networks["urban"].answer(Scenario.FULL, *inputs).logits
        after = found.answer(Scenario.FULL, *inputs).logits
    assert 0 < float((before - after).abs().max()) < 0.05


def test_saving_what_was_loaded_gives_the_same_bytes(folder, tmp_path):
    save_weights(load_network(ModelCard.load(folder)), tmp_path / "again.safetensors")
    again = (tmp_path / "again.safetensors").read_bytes()
    assert again == (folder / "weights.safetensors").read_bytes()


def test_step_counters_of_batch_norm_are_not_saved(folder):
    assert not [name for name in load_file(folder / "weights.safetensors") if "num_batches" in name]


def test_other_users_may_read_a_model(folder):
    modes = {path.stat().st_mode & 0o444 for path in folder.iterdir()}
    (folder / "plain").touch()
    assert modes == {(folder / "plain").stat().st_mode & 0o444}


@pytest.mark.parametrize("damage", [lambda b: b[:-100], lambda b: b"", lambda b: b[:-1] + b"\x99"])
def test_damaged_weights_are_refused(folder, damage):
    path = folder / "weights.safetensors"
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ModelError, match="damaged"):
        load_network(ModelCard.load(folder))


@pytest.mark.parametrize("content", [b"", b"no tensors", b"\xff" * 40])
def test_weights_that_are_no_safetensors_are_refused(folder, content):
    (folder / "weights.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match="not a readable safetensors"):
        load_network(rehashed(folder))


def change(state, kind):
    """Take a tensor out, put one in, or give one another shape."""
    name = min(state)
    if kind == "missing":
        del state[name]
    elif kind == "unknown":
        state["surplus"] = torch.zeros(1)
    else:
        state[name] = state[name].flatten()[:1].clone()


@pytest.mark.parametrize("kind", ["missing", "unknown", "shape"])
def test_weights_of_another_network_are_refused(folder, kind):
    path = folder / "weights.safetensors"
    state = load_file(path)
    change(state, kind)
    save_file(state, path)
    with pytest.raises(ModelError, match="do not fit the network"):
        load_network(rehashed(folder))


@pytest.mark.parametrize("value", [torch.inf, torch.nan, 1e6])
def test_a_weight_that_half_precision_cannot_hold_is_not_saved(value, build_network, tmp_path):
    network = build_network(NetworkConfig(width=8, positions=4))
    with torch.no_grad():
        network.trunks[0].decoder.classify.bias[0] = value
    with pytest.raises(ModelError, match="classify"):
        save_weights(network, tmp_path / "weights.safetensors")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("preset", ["urban", "reference"])
def test_a_configuration_reads_back_as_it_was_written(preset):
    config = getattr(NetworkConfig, preset)()
    assert NetworkConfig.from_json(json.loads(json.dumps(config.to_json()))) == config


@pytest.mark.parametrize(
    "data",
    [
        {"depth": 3},
        {"norm": "layer"},
        {"width": 12},
        {"width": "wide"},
        {"heads": 7},
        {"classes": 0},
        {"detail_width": -1},
        {"detail_width": 8, "decoder": "published"},
    ],
)
def test_an_impossible_configuration_is_a_named_error(data):
    with pytest.raises(ModelError):
        NetworkConfig.from_json(data)


def test_the_default_network_is_small_enough_to_ship():
    with torch.device("meta"):
        network = Dis2(NetworkConfig.urban())
    assert sum(value.numel() for value in network.parameters()) * 2 < 10_000_000  # bytes in fp16
