"""An ONNX file without weights reads them from the safetensors file, in any precision."""

from __future__ import annotations

import json

import pytest
import torch

from dis2_plugin.core.class_scheme import ISPRS, ClassScheme
from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.modality import Modality, Scenario
from dis2_plugin.core.models.model_card import WEIGHTS_NAME, ModelCard
from dis2_plugin.core.models.model_graph import graph_name
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.onnx.graph import graph, write_graphs
from dis2_plugin.network.weights.checkpoint import load_network, save_weights
from dis2_plugin.network.weights.model_folder import write_model
from dis2_plugin.network.weights.stored_weights import stored_weights

onnx = pytest.importorskip("onnx")
onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("onnxscript")

TILE_PX = 64
TOO_LITTLE = b"\x07" + bytes(7) + json.dumps({"a": 1}).encode().replace(b" ", b"")
CASES = [("urban", torch.float16), ("urban", torch.float32), ("reference", torch.float16)]


def card_of(network, folder, dtype, tile_px=TILE_PX):
    scheme = ClassScheme(ISPRS.classes[: network.config.classes])
    card = ModelCard(
        "tiny", "Tiny", "1", folder, {}, scheme, Normalisation(), ("red", "green", "nir"),
        tile_px, False, (0.1, 0.5), "",
    )  # fmt: skip
    return write_model(network, card, "Tiny.", dtype)


def assert_answers_as_torch(card):
    """Hold the files of a model against torch."""
    paths, side = write_graphs(card), card.tile_px
    network, place = load_network(card), {Modality.RGIR: 0, Modality.NDSM: 1}
    both = [torch.randn(3, c, side, side) for c in (3, 1)]
    for scenario, path in zip(Scenario, paths):
        assert path == card.folder / graph_name(scenario, side)
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        given = {m.value: both[place[m]].numpy() for m in scenario.modalities}
        found = [torch.from_numpy(part) for part in session.run(None, given)]
        with torch.no_grad():
            logits, attention = network.answer(scenario, *both)
        torch.testing.assert_close(found[0], logits.softmax(dim=1), atol=1e-5, rtol=0)
        torch.testing.assert_close(found[1], attention, atol=1e-4, rtol=1e-4)
        assert found[0].shape == (3, len(card.classes), side, side)


@pytest.mark.parametrize(("preset", "dtype"), CASES)
def test_onnx_runtime_answers_from_the_weights_file_as_torch(networks, tmp_path, preset, dtype):
    assert_answers_as_torch(card_of(networks[preset], tmp_path / "tiny", dtype))


def test_a_network_of_other_classes_width_and_tile_answers_as_torch(build_network, tmp_path):
    """Its positions were learnt on another tile, so they are interpolated."""
    network = build_network(NetworkConfig(classes=3, width=16, heads=2, layers=1, positions=4))
    assert_answers_as_torch(card_of(network, tmp_path / "tiny", torch.float32, tile_px=96))


def test_no_weight_is_in_the_files_and_nothing_of_the_machine(networks, tmp_path):
    card = card_of(networks["urban"], tmp_path / "tiny", torch.float16)
    for path in write_graphs(card):
        model = onnx.load(path, load_external_data=False)
        inside = [t for t in model.graph.initializer if not t.external_data]
        assert sum(tensor.ByteSize() for tensor in inside) < 4096
        assert {e.value for t in model.graph.initializer for e in t.external_data[:1]} == {
            WEIGHTS_NAME
        }
        assert b".py" not in path.read_bytes()  # torch notes the lines of the source


def test_attention_is_one_operation_for_each_layer(networks, tmp_path):
    card = card_of(networks["urban"], tmp_path / "tiny", torch.float16)
    layers = networks["urban"].config.layers
    for path in write_graphs(card):
        model = onnx.load(path, load_external_data=False)
        kinds = [node.op_type for node in model.graph.node]
        assert kinds.count("MultiHeadAttention") == layers


def test_the_files_are_the_same_when_they_are_made_again(networks, tmp_path):
    card = card_of(networks["urban"], tmp_path / "tiny", torch.float16)
    first = [path.read_bytes() for path in write_graphs(card)]
    assert [path.read_bytes() for path in write_graphs(card)] == first
    assert not list(card.folder.glob("*.part"))


def test_weights_of_another_network_are_refused(networks, tmp_path):
    save_weights(networks["urban"], tmp_path / WEIGHTS_NAME)
    weights = stored_weights(tmp_path / WEIGHTS_NAME)
    with pytest.raises(ModelError, match="not in the weights file"):
        graph(networks["reference"], Scenario.FULL, TILE_PX, weights)


def test_the_place_of_a_weight_holds_its_numbers(networks, tmp_path):
    path = tmp_path / WEIGHTS_NAME
    save_weights(networks["urban"], path, torch.float32)
    name, value = next(iter(networks["urban"].state_dict().items()))
    stored = stored_weights(path)[name]
    content = path.read_bytes()[stored.offset : stored.offset + stored.length]
    assert (stored.dtype, stored.shape) == ("F32", tuple(value.shape))
    assert torch.equal(torch.frombuffer(bytearray(content), dtype=torch.float32), value.flatten())


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff" * 16, bytes(6) + b"\xff\x00{", b"\x03" + bytes(7) + b"[1]", TOO_LITTLE],
    ids=["empty", "nonsense", "a petabyte of header", "no table", "no places"],
)
def test_a_file_that_is_no_safetensors_is_a_named_error(tmp_path, content):
    (tmp_path / WEIGHTS_NAME).write_bytes(content)
    with pytest.raises(ModelError, match="not a readable safetensors file"):
        stored_weights(tmp_path / WEIGHTS_NAME)
