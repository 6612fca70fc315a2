"""What only ONNX Runtime does: its providers, and its words for too little memory."""

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError
from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice
from dis2_plugin.core.modality import Scenario
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import open_backend, survey

onnx_backend = pytest.importorskip("dis2_plugin.engine.backends.onnx_backend")

ONNX = BackendChoice.ONNX


def test_too_little_memory_is_told_from_a_failing_device(tiny_card, monkeypatch):
    class Session:
        def run(self, *_):
            raise RuntimeError("[ONNXRuntimeError] : 6 : Failed to allocate memory for 8589934592")

    backend = open_backend(tiny_card, ONNX)
    monkeypatch.setattr(backend, "loaded", lambda *_: Session())
    batch = ChipBatch(Scenario.MISSING_NDSM, np.zeros((1, 3, 64, 64), np.float32), None)
    with pytest.raises(DeviceMemoryError, match="memory of CPU is too small"):
        backend.predict(batch)


def test_too_little_memory_for_a_file_is_told_from_a_damaged_one(tiny_card, monkeypatch, tmp_path):
    def fails(*_, **__):
        raise RuntimeError("[ONNXRuntimeError] : 6 : std::bad_alloc")

    backend = open_backend(tiny_card, ONNX)
    monkeypatch.setattr(onnx_backend.onnxruntime, "InferenceSession", fails)
    monkeypatch.setattr(backend, "file_of", lambda *_: tmp_path / "full.onnx")
    batch = ChipBatch(Scenario.MISSING_NDSM, np.zeros((1, 3, 64, 64), np.float32), None)
    with pytest.raises(DeviceMemoryError, match="memory of CPU is too small"):
        backend.predict(batch)


def test_a_gpu_without_its_provider_is_refused(tiny_card, monkeypatch):
    monkeypatch.setattr(
        onnx_backend.onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"]
    )
    with pytest.raises(DeviceError, match="without CUDA"):
        open_backend(tiny_card, ONNX, DeviceChoice.CUDA)


def test_a_mac_computes_on_its_processor(tiny_card, monkeypatch):
    """CoreML, which every build for macOS has, would compute in half precision unasked."""
    played = ["CoreMLExecutionProvider", "CPUExecutionProvider"]
    monkeypatch.setattr(onnx_backend.onnxruntime, "get_available_providers", lambda: played)
    assert open_backend(tiny_card, ONNX).engine.device == "CPU"


@pytest.fixture
def bare_card(monkeypatch, tmp_path):
    """Play an ONNX Runtime for CUDA on a machine without CUDA's libraries: it takes the CPU."""

    class Session:
        def __init__(self, *_, providers):
            self.providers = providers

        def get_providers(self):
            return ["CPUExecutionProvider"]

        def run(self, *_):
            return np.zeros((1, 5, 64, 64), np.float32), np.zeros((1, 5, 4, 4), np.float32)

    played = ["CUDAExecutionProvider", "CPUExecutionProvider"]
    monkeypatch.setattr(onnx_backend.onnxruntime, "get_available_providers", lambda: played)
    monkeypatch.setattr(onnx_backend.onnxruntime, "InferenceSession", Session)
    monkeypatch.setattr(onnx_backend.OnnxBackend, "file_of", lambda *_: tmp_path / "full.onnx")
    return ChipBatch(Scenario.MISSING_NDSM, np.zeros((1, 3, 64, 64), np.float32), None)


def test_a_card_that_is_not_used_is_told(tiny_card, bare_card):
    backend = open_backend(tiny_card, ONNX)
    assert backend.engine.device == "CUDA"
    backend.predict(bare_card)
    assert backend.engine.device == "CPU"
    told = " ".join(backend.warnings())
    assert "ONNX Runtime cannot load what it needs for CUDA. The map is made on the CPU" in told


def test_a_card_that_was_asked_for_is_not_replaced_by_the_cpu(tiny_card, bare_card):
    backend = open_backend(tiny_card, ONNX, DeviceChoice.CUDA)
    with pytest.raises(DeviceError, match="cannot load what it needs for CUDA"):
        backend.predict(bare_card)


def test_single_precision_on_a_card_is_not_that_of_tensor_cores(tiny_card, bare_card, monkeypatch):
    """Convolutions of fp32 would else be computed with the ten bits of TF32."""
    given, session = [], onnx_backend.onnxruntime.InferenceSession

    def load(*words, providers):
        given.append(providers)
        return session(*words, providers=providers)

    monkeypatch.setattr(onnx_backend.onnxruntime, "InferenceSession", load)
    open_backend(tiny_card, ONNX).predict(bare_card)
    assert given == [[("CUDAExecutionProvider", {"use_tf32": "0"}), "CPUExecutionProvider"]]


def test_the_survey_names_devices():
    assert survey()["onnx"]["devices"][-1] == "CPU"
