"""The network in ONNX Runtime, from the same weights."""

from pathlib import Path

import numpy as np
import pytest
import torch

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError
from dis2_plugin.core.job import BackendChoice, DeviceChoice, Precision
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.model_card import ModelCard
from dis2_plugin.engine.backends import onnx_backend
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import open_backend, survey
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from tests.engine.scenes import make_scene, read, write_model

pytest.importorskip("onnxscript")

ONNX = BackendChoice.ONNX


@pytest.fixture(scope="module")
def card(tmp_path_factory):
    torch.manual_seed(1)
    network = Dis2(NetworkConfig(width=8, layers=1, heads=2, feed_forward=32, positions=4))
    return ModelCard.load(Path(write_model(tmp_path_factory.mktemp("models") / "tiny", network)))


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def own_cache(cache, monkeypatch):
    monkeypatch.setenv("DIS2_CACHE", str(cache))


def test_both_back_ends_agree(card):
    rng = np.random.default_rng(0)
    rgir = rng.random((3, 3, 64, 64), np.float32)
    ndsm = rng.random((3, 1, 64, 64), np.float32)
    batch = ChipBatch(Scenario.FULL, rgir, ndsm)
    torch_answer, onnx_answer = (
        open_backend(card, choice).predict(batch) for choice in (BackendChoice.TORCH, ONNX)
    )
    np.testing.assert_allclose(onnx_answer.probabilities, torch_answer.probabilities, atol=1e-4)
    np.testing.assert_allclose(onnx_answer.attention, torch_answer.attention, atol=1e-3)


def test_a_run_on_onnx_gives_the_map_of_torch(card, make_raster, segment):
    rgir, ndsm = make_scene(make_raster, (70, 70))
    options = {"rgir": rgir, "ndsm": ndsm, "model": str(card.folder)}
    maps = [
        read(segment(out=choice.value, backend=choice, **options).files["classes"])
        for choice in (BackendChoice.TORCH, ONNX)
    ]
    assert (maps[0] == maps[1]).mean() > 0.999


def test_batches_side_by_side_give_the_same_bytes_twice(card, make_raster, segment, monkeypatch):
    monkeypatch.setattr("dis2_plugin.engine.backends.lanes.usable_cores", lambda: 3)
    rgir, ndsm = make_scene(make_raster, (150, 150))
    options = {"rgir": rgir, "ndsm": ndsm, "model": str(card.folder), "batch": 1, "backend": ONNX}
    first, second = (segment(out=out, **options) for out in "ab")
    assert first.backend == "onnx"
    for name in ("classes", "confidence", "cwam_tree", "probabilities"):
        assert Path(first.files[name]).read_bytes() == Path(second.files[name]).read_bytes()


def test_the_file_is_made_once(card, cache):
    first = onnx_backend.onnx_file(card, Scenario.FULL, 64)
    assert cache in first.parents
    made = first.stat().st_mtime_ns
    assert onnx_backend.onnx_file(card, Scenario.FULL, 64).stat().st_mtime_ns == made


@pytest.mark.parametrize("library", ["onnxruntime", "onnx"])
def test_a_file_made_with_other_libraries_is_not_used(card, monkeypatch, tmp_path, library):
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path))
    monkeypatch.setattr(
        "dis2_plugin.engine.backends.torch_backend.export", lambda *words: words[-1].touch()
    )
    first = onnx_backend.onnx_file(card, Scenario.FULL, 64)
    if library == "onnx":
        monkeypatch.setattr(onnx_backend, "version", lambda _: "99.0")
    else:
        monkeypatch.setattr(onnx_backend.onnxruntime, "__version__", "99.0")
    second = onnx_backend.onnx_file(card, Scenario.FULL, 64)
    assert first != second
    assert f"{library}99.0" in second.parent.name


def test_a_python_that_cannot_make_the_file_says_what_it_needs(card, monkeypatch, tmp_path):
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path))
    monkeypatch.setattr(onnx_backend, "_EXPORTERS", ("a_module_nobody_has",))
    with pytest.raises(DeviceError, match="a_module_nobody_has"):
        onnx_backend.onnx_file(card, Scenario.FULL, 64)


def test_a_damaged_file_is_a_named_error(card, monkeypatch, tmp_path):
    path = tmp_path / "damaged.onnx"
    path.write_bytes(b"nothing")
    monkeypatch.setattr(onnx_backend, "onnx_file", lambda *_: path)
    batch = ChipBatch(Scenario.MISSING_NDSM, np.zeros((1, 3, 64, 64), np.float32), None)
    with pytest.raises(DeviceError, match="cannot be loaded"):
        open_backend(card, ONNX).predict(batch)


def test_too_little_memory_is_told_from_a_failing_device(card, monkeypatch):
    class Session:
        def run(self, *_):
            raise RuntimeError("[ONNXRuntimeError] : 6 : Failed to allocate memory for 8589934592")

    backend = open_backend(card, ONNX)
    monkeypatch.setattr(backend, "_session", lambda *_: Session())
    batch = ChipBatch(Scenario.MISSING_NDSM, np.zeros((1, 3, 64, 64), np.float32), None)
    with pytest.raises(DeviceMemoryError, match="memory of CPU is too small"):
        backend.predict(batch)


def test_half_precision_is_refused(card):
    with pytest.raises(DeviceError, match="fp32"):
        open_backend(card, ONNX, precision=Precision.FP16)


def test_a_gpu_without_its_provider_is_refused(card, monkeypatch):
    monkeypatch.setattr(
        onnx_backend.onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"]
    )
    with pytest.raises(DeviceError, match="without CUDA"):
        open_backend(card, ONNX, DeviceChoice.CUDA)


def test_the_survey_names_devices():
    assert survey()["onnx"]["devices"][-1] == "CPU"
