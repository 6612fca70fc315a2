"""What only ONNX Runtime does: its providers, and its words for too little memory."""

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError
from dis2_plugin.core.job import BackendChoice, DeviceChoice
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
    monkeypatch.setattr(backend, "_session", lambda *_: Session())
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


def test_the_survey_names_devices():
    assert survey()["onnx"]["devices"][-1] == "CPU"
