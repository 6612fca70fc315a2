"""ONNX files of an exported model: made by a command, or it is said how."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights.model_folder import write_model
from dis2_plugin.training.cli import main
from dis2_plugin.training.commands import export


@pytest.fixture
def folder(tmp_path):
    """A tiny model."""
    torch.manual_seed(1)
    card = ModelCard(
        "tiny", "Tiny", "1", tmp_path / "tiny", {}, ISPRS, Normalisation(), ("red", "green", "nir"),
        64, False, (0.1, 0.5), "",
    )  # fmt: skip
    network = Dis2(NetworkConfig(width=8, layers=1, heads=2, feed_forward=32, positions=4))
    return write_model(network, card, "Tiny.").folder


def test_the_command_writes_a_file_a_scenario_and_names_it(folder, capsys):
    pytest.importorskip("onnxscript")
    assert main(["graphs", "--model", str(folder)]) == 0
    files = sorted(path.name for path in folder.glob("*.onnx"))
    assert files == ["full-64.onnx", "missing-ndsm-64.onnx", "missing-rgir-64.onnx"]
    said = capsys.readouterr().out
    assert all(name in said for name in files)


def test_a_folder_without_a_model_is_a_named_error(tmp_path, capsys):
    assert main(["graphs", "--model", str(tmp_path)]) == 1
    assert "model.json" in capsys.readouterr().err


def test_an_export_that_cannot_make_them_says_how_to(folder, monkeypatch, capsys):
    def lacking(_):
        raise ModelError("The export needs onnx.", "Install it with: pip install onnx")

    monkeypatch.setattr(export, "write_graphs", lacking)
    monkeypatch.setattr(export, "export", lambda *_: ModelCard.load(folder))
    words = {"run": folder, "out": folder, "title": "Tiny", "version": "1", "tile": 64}
    more = {"gsd": (0.1, 0.5), "notes": None, "measured": [], "earlier": [], "no_onnx": False}
    assert export.run(SimpleNamespace(**words, **more)) == 0
    said = capsys.readouterr().out
    assert "pip install onnx" in said
    assert f"training graphs --model {folder}" in said
