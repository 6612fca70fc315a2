"""An exported network answers in ONNX Runtime as it does in torch."""

from __future__ import annotations

import pytest
import torch

from dis2_plugin.core.errors import ModelError, OutputError
from dis2_plugin.core.modality import Modality, Scenario
from dis2_plugin.network.blocks import SampleNorm
from dis2_plugin.network.onnx.arrangement import StepwiseNorm
from dis2_plugin.network.onnx.export import export_onnx

onnx = pytest.importorskip("onnx")
onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("onnxscript")

EXPORTED = [
    ("urban", Scenario.MISSING_NDSM, 96),
    ("reference", Scenario.FULL, 64),
]
PLACES = {Modality.RGIR: 0, Modality.NDSM: 1}


@pytest.fixture(scope="module", params=EXPORTED, ids=lambda p: f"{p[0]}-{p[1].value}")
def exported(request, networks, tmp_path_factory):
    """A network, the scenario, the tile and the file they were exported to."""
    preset, scenario, tile_px = request.param
    path = tmp_path_factory.mktemp("onnx") / "network.onnx"
    export_onnx(networks[preset], scenario, tile_px, path)
    return networks[preset], scenario, tile_px, path


def test_the_file_is_valid_and_names_what_goes_in_and_out(exported):
    _, scenario, tile_px, path = exported
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    assert [each.name for each in model.graph.input] == [m.value for m in scenario.modalities]
    assert [each.name for each in model.graph.output] == ["probabilities", "attention"]
    sides = [each.type.tensor_type.shape.dim for each in model.graph.output]
    assert [side[0].dim_param for side in sides] == ["tiles", "tiles"]
    assert [[d.dim_value for d in side][1:] for side in sides] == [
        [5, tile_px, tile_px],
        [5, tile_px // 16, tile_px // 16],
    ]
    assert [path.name for path in path.parent.iterdir()] == ["network.onnx"]


def test_onnx_runtime_answers_as_torch_for_any_number_of_tiles(exported):
    network, scenario, tile_px, path = exported
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    for tiles in (1, 2, 3):
        generator = torch.Generator().manual_seed(tiles)
        both = [torch.randn(tiles, c, tile_px, tile_px, generator=generator) for c in (3, 1)]
        with torch.no_grad():
            logits, attention = network.answer(scenario, *both)
        given = {m.value: both[PLACES[m]].numpy() for m in scenario.modalities}
        found = [torch.from_numpy(part) for part in session.run(None, given)]
        torch.testing.assert_close(found[0], logits.softmax(dim=1), atol=1e-5, rtol=0)
        torch.testing.assert_close(found[1], attention, atol=1e-5, rtol=1e-5)


def test_the_norm_of_the_export_is_exact_over_a_million_values():
    features = 20 + torch.randn(1, 16, 256, 256, generator=torch.Generator().manual_seed(1))
    exact = SampleNorm()(features.double())
    torch.testing.assert_close(StepwiseNorm()(features).double(), exact, atol=1e-5, rtol=0)


@pytest.mark.parametrize("tile_px", [0, 48, 100, -64])
def test_a_tile_that_does_not_fit_is_a_named_error(networks, tmp_path, tile_px):
    with pytest.raises(ModelError, match=f"{tile_px} px"):
        export_onnx(networks["urban"], Scenario.FULL, tile_px, tmp_path / "network.onnx")
    assert not list(tmp_path.iterdir())


def test_a_missing_package_is_named(networks, tmp_path, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ModelError, match="package onnx") as caught:
        export_onnx(networks["urban"], Scenario.FULL, 64, tmp_path / "network.onnx")
    assert "pip install onnx" in caught.value.remedy


def test_a_folder_that_is_not_there_is_a_named_error(networks, tmp_path, monkeypatch):
    class Program:
        def save(self, path, external_data):
            path.write_bytes(b"")

    monkeypatch.setattr("dis2_plugin.network.onnx.export.onnx_program", lambda *_, **__: Program())
    with pytest.raises(OutputError, match="cannot be written"):
        export_onnx(networks["urban"], Scenario.FULL, 64, tmp_path / "nowhere" / "network.onnx")
