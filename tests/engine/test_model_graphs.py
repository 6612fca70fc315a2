"""ONNX files beside the weights: they run without torch, and only with their own weights."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, ModelError
from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice, Precision
from dis2_plugin.core.modality import Modality, Scenario
from dis2_plugin.core.models.model_card import MODELS_FOLDER, ModelCard, sha256_of
from dis2_plugin.core.models.model_graph import WEIGHTS_KEY, graph_name
from dis2_plugin.engine.backends import graph_files
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import (
    MODULES,
    automatic_backend,
    missing_modules,
    open_backend,
    surveyed,
)

onnxruntime = pytest.importorskip("onnxruntime")

ROOT = Path(__file__).resolve().parents[2]
CARDS = [ModelCard.load(path.parent) for path in sorted(MODELS_FOLDER.glob("*/model.json"))]
WITHOUT_TORCH = """
import sys
for name in ("torch", "safetensors", "onnx", "onnxscript", sys.argv[1]):
    sys.modules[name] = None  # an import of it fails, as it does where it is not installed
from dis2_plugin.engine.cli import main
sys.exit(main(sys.argv[2:]))
"""
READERS = [
    pytest.param(
        choice,
        marks=pytest.mark.skipif(
            bool(missing_modules(choice)), reason=f"{MODULES[choice][0]} is not installed"
        ),
    )
    for choice in (BackendChoice.ONNX, BackendChoice.OPENVINO)
]


def batch_of(scenario, tile_px):
    rng = np.random.default_rng(scenario.code)
    chips = {Modality.RGIR: 3, Modality.NDSM: 1}
    given = {
        modality: rng.random((2, chips[modality], tile_px, tile_px), np.float32)
        for modality in scenario.modalities
    }
    return ChipBatch(scenario, given.get(Modality.RGIR), given.get(Modality.NDSM))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
@pytest.mark.parametrize("scenario", Scenario, ids=lambda scenario: scenario.value)
def test_every_bundled_model_has_files_that_name_its_present_weights(card, scenario):
    path = card.folder / graph_name(scenario, card.tile_px)
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    assert session.get_modelmeta().custom_metadata_map[WEIGHTS_KEY] == sha256_of(card.weights)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("scenario", Scenario, ids=lambda scenario: scenario.value)
def test_the_bundled_file_answers_as_torch_does(scenario, reader, monkeypatch, tmp_path):
    pytest.importorskip("torch")
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path))
    batch = batch_of(scenario, CARDS[0].tile_px)
    torch_answer, onnx_answer = (
        open_backend(CARDS[0], choice).predict(batch) for choice in (BackendChoice.TORCH, reader)
    )
    np.testing.assert_allclose(onnx_answer.probabilities, torch_answer.probabilities, atol=1e-4)
    np.testing.assert_allclose(onnx_answer.attention, torch_answer.attention, atol=1e-3)
    assert list(tmp_path.iterdir()) == []  # nothing had to be made


@pytest.mark.parametrize("reader", READERS)
def test_a_run_needs_one_reader_of_onnx_files_and_nothing_else(tmp_path, reader):
    sample, other = ROOT / "resources" / "sample", {"onnx": "openvino", "openvino": "onnxruntime"}
    words = ["segment", "--rgir", sample / "rgir.tif", "--ndsm", sample / "ndsm.tif"]
    words = [other[reader.value], *words, "--out", tmp_path / "run"]
    words = [sys.executable, "-c", WITHOUT_TORCH, *words]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    record = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))
    assert MODULES[reader][0] in record["versions"]


@pytest.fixture
def small_install(monkeypatch, tmp_path):
    """A Python that reads ONNX files, without what makes them."""
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(graph_files, "_NEEDED", ("a_module_nobody_has",))


@pytest.mark.parametrize("reader", READERS)
def test_a_small_install_refuses_other_tiles_before_it_reads_anything(small_install, reader):
    with pytest.raises(DeviceError, match="no ONNX file for tiles of 384 px") as caught:
        open_backend(CARDS[0], reader, tile_px=384)
    assert f"Choose --tile {CARDS[0].tile_px}, " in caught.value.remedy
    backend = open_backend(CARDS[0], reader)
    assert [backend.takes(side) for side in CARDS[0].tile_sides_px] == [True, True]
    assert not backend.takes(128)


def test_a_small_install_tells_how_a_model_without_files_gets_them(small_install, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(CARDS[0].folder, folder, ignore=shutil.ignore_patterns("*.onnx"))
    with pytest.raises(DeviceError, match="no ONNX file for tiles of 512 px") as caught:
        open_backend(ModelCard.load(folder), BackendChoice.ONNX)
    assert caught.value.remedy.endswith(f"training graphs --model {folder}")


@pytest.mark.parametrize("reader", READERS)
def test_files_of_other_weights_are_refused(tmp_path, reader):
    folder = tmp_path / "model"
    shutil.copytree(CARDS[0].folder, folder)
    weights = bytearray((folder / "weights.safetensors").read_bytes())
    weights[-1] ^= 1
    (folder / "weights.safetensors").write_bytes(weights)
    data = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    before = CARDS[0].weights_sha256
    text = json.dumps(data).replace(before, sha256_of(folder / "weights.safetensors"))
    (folder / "model.json").write_text(text, encoding="utf-8")
    backend = open_backend(ModelCard.load(folder), reader)
    with pytest.raises(ModelError, match="not made for the weights") as caught:
        backend.predict(batch_of(Scenario.FULL, CARDS[0].tile_px))
    assert "training graphs --model" in caught.value.remedy


def test_without_a_choice_the_cpu_computes_by_onnx_runtime_where_its_files_are_ready():
    pytest.importorskip("torch")
    bundled, cpu = CARDS[0], DeviceChoice.CPU
    assert open_backend(bundled, device=cpu).engine.backend == "onnx"
    assert open_backend(bundled, device=cpu, precision=Precision.BF16).engine.backend == "torch"


def test_without_a_choice_no_run_waits_for_files_that_are_not_ready(monkeypatch, tmp_path):
    pytest.importorskip("torch")
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path))
    opened = open_backend(CARDS[0], device=DeviceChoice.CPU, tile_px=CARDS[0].tile_px + 16)
    assert opened.engine.backend == "torch"


@pytest.mark.parametrize(
    ("lacking", "taken"), [((), "onnx"), (("torch",), "onnx"), (("torch", "onnx"), "openvino")]
)
def test_openvino_is_taken_unasked_only_where_nothing_else_is(monkeypatch, lacking, taken):
    pytest.importorskip("openvino")
    monkeypatch.setattr(
        "dis2_plugin.engine.backends.choice.missing_modules",
        lambda backend: [backend.value] if backend.value in lacking else [],
    )
    assert open_backend(CARDS[0], device=DeviceChoice.CPU).engine.backend == taken


def test_who_asks_for_onnx_runtime_is_told_that_files_have_to_be_made(monkeypatch, tmp_path):
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path))
    other_px = CARDS[0].tile_px + 16
    told = open_backend(CARDS[0], BackendChoice.ONNX, tile_px=other_px).warnings()
    assert f"tiles of {other_px} px" in told[0]
    assert open_backend(CARDS[0], BackendChoice.ONNX).warnings() == ()


def test_a_graphics_card_that_torch_can_use_computes_by_torch(monkeypatch):
    torch_backend = pytest.importorskip("dis2_plugin.engine.backends.torch_backend")
    monkeypatch.setattr("dis2_plugin.engine.backends.choice.version", lambda _: "2.13.0")
    monkeypatch.setattr(torch_backend, "why_no_cuda", lambda: "")
    monkeypatch.setattr(torch_backend, "open_backend", lambda *_: "torch")
    assert open_backend(CARDS[0]) == "torch"


@pytest.fixture
def useless_card(monkeypatch):
    """Play a graphics card that torch finds, and for which it has no kernels."""
    torch = pytest.importorskip("torch")
    torch_backend = pytest.importorskip("dis2_plugin.engine.backends.torch_backend")
    to = torch.nn.Module.to

    def to_no_card(self, device):
        if device.type == "cuda":
            raise RuntimeError("CUDA error: no kernel image is available for execution")
        return to(self, device)

    monkeypatch.setattr("dis2_plugin.engine.backends.choice.version", lambda _: "2.13.0")
    monkeypatch.setattr(torch_backend, "why_no_cuda", lambda: "")
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda _: "played")
    monkeypatch.setattr(torch_backend, "_why_no_kernels", lambda: "It has no kernels.")
    monkeypatch.setattr(torch.nn.Module, "to", to_no_card)
    return "CUDA: played failed: CUDA error: no kernel image is available for execution"


def test_for_a_card_that_cannot_compute_the_faster_one_of_the_cpu_does(useless_card):
    taken = open_backend(CARDS[0])
    assert (taken.engine.backend, taken.engine.device) == ("onnx", "CPU")
    assert taken.warnings() == (useless_card, "The map is made on the CPU, more slowly.")
    assert open_backend(CARDS[0], BackendChoice.TORCH).engine.device == "CPU"
    assert automatic_backend(CARDS[0]) is BackendChoice.ONNX


def test_a_card_that_cannot_compute_and_was_named_is_an_error(useless_card):
    with pytest.raises(DeviceError, match="no kernel image"):
        open_backend(CARDS[0], device=DeviceChoice.CUDA)


@pytest.mark.parametrize(
    ("installed", "missing"),
    [
        ({"onnxruntime": "1.17.3"}, ["onnxruntime>=1.18"]),
        ({"onnxruntime-gpu": "1.9.0"}, ["onnxruntime>=1.18"]),
        ({"onnxruntime": "1.18.0"}, []),
        ({"onnxruntime": "2.0"}, []),
        ({"onnxruntime": "of my own"}, []),
        ({}, []),
    ],
)
def test_a_release_that_cannot_read_the_files_is_as_good_as_none(monkeypatch, installed, missing):
    def version(name):
        if name not in installed:
            raise PackageNotFoundError
        return installed[name]

    monkeypatch.setattr("dis2_plugin.engine.backends.choice.version", version)
    assert missing_modules(BackendChoice.ONNX) == missing
    why_not = surveyed(BackendChoice.ONNX).get("why_not", "")
    assert why_not == ("onnxruntime>=1.18 is not installed." if missing else "")


def test_nobody_is_told_to_delete_a_file_that_came_with_the_model(tmp_path):
    shutil.copytree(CARDS[0].folder, tmp_path / "model")
    card = ModelCard.load(tmp_path / "model")
    for path in card.folder.glob("*.onnx"):
        path.write_bytes(b"nothing" + WEIGHTS_KEY.encode() + card.weights_sha256.encode())
    with pytest.raises(DeviceError, match="cannot be loaded") as caught:
        open_backend(card, BackendChoice.ONNX).predict(batch_of(Scenario.FULL, card.tile_px))
    assert caught.value.remedy == "Get the model again, or choose --backend torch."
