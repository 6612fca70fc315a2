"""A published checkpoint becomes a model folder, whole and without running its code."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from dis2_plugin.core.errors import ModelError, OutputError
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import find_model
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights.checkpoint import load_network
from dis2_plugin.network.weights.imported import import_reference

GOLDEN_STATE = Path(__file__).resolve().parents[3] / "shared/reference/tiny_state.safetensors"
needs_golden = pytest.mark.skipif(not GOLDEN_STATE.is_file(), reason="the state is not here")


class Intruder:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, trace):
        self.trace = trace

    def __reduce__(self):
        return os.mkdir, (str(self.trace),)


def saved(state, path):
    """Save ``state`` in the format of the ending."""
    save_file(state, path) if path.suffix == ".safetensors" else torch.save(state, path)
    return path


@pytest.mark.parametrize("ending", [".pt", ".pth", ".safetensors"])
def test_an_imported_network_answers_as_the_one_that_was_saved(
    ending, networks, published_state, inputs, tmp_path
):
    folder = tmp_path / "mine"
    import_reference(saved(published_state, tmp_path / f"state{ending}"), folder)
    found = load_network(find_model(str(folder)))
    assert found.config == networks["reference"].config
    with torch.no_grad():
        for scenario in Scenario:
            wanted = networks["reference"].answer(scenario, *inputs)
            assert torch.equal(found.answer(scenario, *inputs).logits, wanted.logits)


def test_the_wrapper_of_the_training_script_is_taken_off(published_state, tmp_path):
    wrapped = {"epoch": 7, "optimizer_state_dict": {"lr": 0.1}, "model_state_dict": published_state}
    path = saved(wrapped, tmp_path / "state.pt")
    card = import_reference(path, tmp_path / "model")
    assert load_network(card).config.width == 8


def test_names_of_a_network_trained_on_several_devices_are_understood(published_state, tmp_path):
    parallel = {f"module.{name}": value for name, value in published_state.items()}
    card = import_reference(saved(parallel, tmp_path / "state.pt"), tmp_path / "model")
    assert load_network(card).config.width == 8


def test_the_card_says_how_the_published_network_wants_its_input(published_state, tmp_path):
    import_reference(saved(published_state, tmp_path / "state.pt"), tmp_path / "model")
    card = find_model(str(tmp_path / "model"))
    assert card.id == "model"
    assert card.image_bands == ("nir", "red", "green")
    assert (card.normalisation.rgir, card.normalisation.ndsm) == ("none", "none")
    assert (card.tile_px, card.tile_is_fixed) == (64, True)
    assert len(card.classes) == 5
    assert "grid its positions" in (tmp_path / "model" / "CARD.md").read_text()


def test_a_published_network_of_full_size_has_12_822_596_parameters():
    with torch.device("meta"):
        network = Dis2(NetworkConfig.reference())
    assert sum(parameter.numel() for parameter in network.parameters()) == 12_822_596


def test_pickled_code_does_not_run(tmp_path):
    trace, folder = tmp_path / "trace", tmp_path / "model"
    path = saved({"rgb_encoder.e1.weight": Intruder(trace)}, tmp_path / "state.pt")
    with pytest.raises(ModelError, match="without running code"):
        import_reference(path, folder)
    assert not trace.exists()
    assert not folder.exists()


@pytest.mark.parametrize("name", ["state.pt", "state.safetensors"])
@pytest.mark.parametrize("content", [b"", b"\x80\x02}", b"PK\x03\x04broken", b"\x08" * 64])
def test_a_damaged_file_is_a_named_error(name, content, tmp_path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelError, match=name):
        import_reference(tmp_path / name, tmp_path / "model")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_missing_file_is_a_named_error(tmp_path):
    with pytest.raises(ModelError, match="no file"):
        import_reference(tmp_path / "nowhere.pt", tmp_path / "model")


@pytest.mark.parametrize("content", [[1, 2], {"model_state_dict": 3}, {"a": "b"}, {3: 4}])
def test_a_file_without_a_state_dict_is_a_named_error(content, tmp_path):
    with pytest.raises(ModelError, match="holds no state dict"):
        import_reference(saved(content, tmp_path / "state.pt"), tmp_path / "model")


def test_another_network_is_not_taken(tmp_path):
    path = saved({"conv1.weight": torch.zeros(3)}, tmp_path / "state.pt")
    with pytest.raises(ModelError, match="not a DIS2 network"):
        import_reference(path, tmp_path / "model")


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("full_fuse.fusion_token", "incomplete"),
        ("ndsm_else.e2.0.weight", "do not fit"),
        ("full_classwise_decoder.seg_d2_layers.3.bias", "incomplete"),
    ],
)
def test_a_missing_tensor_is_a_named_error(name, complaint, published_state, tmp_path):
    lacking = {key: value for key, value in published_state.items() if key != name}
    with pytest.raises(ModelError, match=complaint):
        import_reference(saved(lacking, tmp_path / "state.pt"), tmp_path / "model")


def test_an_unknown_tensor_is_a_named_error(published_state, tmp_path):
    more = {**published_state, "ema.decay": torch.zeros(1)}
    with pytest.raises(ModelError, match=r"unknown tensor: ema\.decay"):
        import_reference(saved(more, tmp_path / "state.pt"), tmp_path / "model")


def test_weights_that_are_not_numbers_leave_no_folder(published_state, tmp_path):
    broken = {
        **published_state,
        "full_classwise_decoder.final_conv.bias": torch.full((5,), torch.nan),
    }
    with pytest.raises(ModelError, match="not finite"):
        import_reference(saved(broken, tmp_path / "state.pt"), tmp_path / "model")
    assert [path.name for path in tmp_path.iterdir()] == ["state.pt"]


def test_a_folder_in_use_is_left_as_it_is(published_state, tmp_path):
    path = saved(published_state, tmp_path / "state.pt")
    with pytest.raises(OutputError, match="not an empty folder"):
        import_reference(path, tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["state.pt"]


def test_an_empty_folder_is_filled(published_state, tmp_path):
    (tmp_path / "model").mkdir()
    import_reference(saved(published_state, tmp_path / "state.pt"), tmp_path / "model")
    names = sorted(path.name for path in (tmp_path / "model").iterdir())
    assert names == ["CARD.md", "model.json", "weights.safetensors"]


def test_a_file_in_the_way_of_the_parent_is_a_named_error(published_state, tmp_path):
    path = saved(published_state, tmp_path / "state.pt")
    with pytest.raises(OutputError, match="cannot be written"):
        import_reference(path, path / "below" / "model")


@needs_golden
def test_the_golden_state_is_imported_whole(tmp_path):
    card = import_reference(GOLDEN_STATE, tmp_path / "golden")
    network = load_network(card)
    floats = sum(value.numel() for value in load_file(GOLDEN_STATE).values())
    kept = [v for k, v in network.state_dict().items() if not k.endswith("num_batches_tracked")]
    assert sum(value.numel() for value in kept) == floats == 921_955
