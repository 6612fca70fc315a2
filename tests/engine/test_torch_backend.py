"""The network in torch, behind the engine."""

import sys
from contextlib import nullcontext

import numpy as np
import pytest
import torch
from osgeo import gdal

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError, ModelError
from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice, Precision
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.engine.backends import torch_backend
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import open_backend, survey
from dis2_plugin.engine.backends.library import give_back_memory
from dis2_plugin.engine.planning.lattice import SCORE_CELL_PX
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights.checkpoint import load_network
from tests.engine.scenes import make_scene, read, values, write_model


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A tiny network with random weights and batch norms that do something."""
    torch.manual_seed(0)
    network = Dis2(NetworkConfig(width=8, layers=1, heads=2, feed_forward=32, positions=4))
    for name, value in network.named_buffers():
        if name.endswith("running_mean"):
            value.normal_(0, 0.2)
    return tmp_path_factory.mktemp("models") / "tiny", network


@pytest.fixture(scope="module")
def card(model):
    folder, network = model
    return ModelCard.load(folder.__class__(write_model(folder, network)))


def chips(count=3, side=64):
    rng = np.random.default_rng(0)
    return rng.random((count, 3, side, side), np.float32), rng.random(
        (count, 1, side, side), np.float32
    )


@pytest.mark.parametrize("scenario", list(Scenario))
def test_the_back_end_answers_as_the_network_does(card, scenario):
    rgir, ndsm = chips()
    given = (
        rgir if scenario is not Scenario.MISSING_RGIR else None,
        ndsm if scenario is not Scenario.MISSING_NDSM else None,
    )
    answer = open_backend(card).predict(ChipBatch(scenario, *given))
    with torch.no_grad():
        logits, attention = load_network(card)(
            torch.from_numpy(rgir),
            torch.from_numpy(ndsm),
            torch.full((3,), scenario.code, dtype=torch.int64),
        )
    np.testing.assert_allclose(answer.probabilities, logits.softmax(1).numpy(), atol=1e-5)
    np.testing.assert_allclose(answer.attention, attention.numpy(), atol=1e-4)


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError("CUDA error: out of memory"),  # of a context, or of pinned memory
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
        RuntimeError("cuDNN error: CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED"),
        RuntimeError("FIND was unable to find an engine to execute this computation"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory: you tried"),
    ],
    ids=["cuda", "driver", "cublas", "cudnn", "no engine fits", "cpu", "windows"],
)
def test_too_little_memory_is_told_from_a_failing_device(card, monkeypatch, error):
    backend = open_backend(card)

    def no_memory(batch):
        raise error

    monkeypatch.setattr(backend, "_predict", no_memory)
    with pytest.raises(DeviceMemoryError, match="memory of CPU is too small"):
        backend.predict(ChipBatch(Scenario.FULL, *chips(1)))


def test_a_failing_device_is_a_named_error(card, monkeypatch):
    backend = open_backend(card)

    def fails(batch):
        raise RuntimeError("CUDA error: an illegal memory access was encountered\nmore")

    monkeypatch.setattr(backend, "_predict", fails)
    with pytest.raises(DeviceError, match="illegal memory access"):
        backend.predict(ChipBatch(Scenario.FULL, *chips(1)))


@pytest.fixture
def full_card(monkeypatch):
    """Play a graphics card that another program has filled."""
    to = torch.nn.Module.to

    def to_no_card(self, device):
        if device.type == "cuda":
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB.")
        return to(self, device)

    monkeypatch.setattr(torch.nn.Module, "to", to_no_card)
    monkeypatch.setattr(torch_backend, "why_no_cuda", lambda: "")
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda _: "played")


def test_a_card_that_cannot_hold_the_model_leaves_the_map_to_the_cpu(card, full_card):
    backend = open_backend(card, BackendChoice.TORCH)
    assert (backend.engine.device, backend.engine.precision) == ("CPU", "fp32")
    told = " ".join(backend.warnings())
    assert "The memory of CUDA: played is too small: CUDA out of memory." in told
    assert "made on the CPU" in told
    assert len(backend.predict(ChipBatch(Scenario.FULL, *chips(1))).probabilities) == 1


@pytest.mark.parametrize(
    "asked", [{"device": DeviceChoice.CUDA}, {"precision": Precision.FP16}], ids=["card", "half"]
)
def test_a_card_that_cannot_hold_the_model_is_not_replaced_where_it_was_asked_for(
    card, full_card, asked
):
    with pytest.raises(DeviceMemoryError, match="memory of CUDA: played is too small"):
        open_backend(card, BackendChoice.TORCH, **asked)


@pytest.fixture
def played_card(monkeypatch):
    """Play a graphics card that computes as the CPU does; answers may be spoilt by a function."""
    predict = torch_backend.TorchBackend._predict
    spoil = []

    def answer(self, batch):
        answered = predict(self, batch)
        return spoil[0](self, answered) if spoil and self._device.type == "cuda" else answered

    monkeypatch.setattr(torch.nn.Module, "to", lambda self, _: self)
    monkeypatch.setattr(torch_backend.TorchBackend, "_predict", answer)
    monkeypatch.setattr(torch_backend.TorchBackend, "_tensor", lambda _, chips: _as_tensor(chips))
    monkeypatch.setattr(torch_backend.TorchBackend, "_arithmetic", lambda _: nullcontext())
    monkeypatch.setattr(torch_backend, "why_no_cuda", lambda: "")
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda _: "played")
    monkeypatch.setattr(torch.backends.cudnn, "allow_tf32", True)
    return spoil


def _as_tensor(chips):
    return None if chips is None else torch.from_numpy(chips)


def _fails_without_kernels(*_, **__):
    raise RuntimeError("CUDA error: no kernel image is available for execution on the device\nmore")


def test_a_card_that_takes_the_model_and_cannot_compute_leaves_the_map_to_the_cpu(
    card, played_card
):
    """As an old card does, for which a release of torch has no kernels any more."""
    played_card.append(_fails_without_kernels)
    backend = open_backend(card, BackendChoice.TORCH)
    assert backend.engine.device == "CPU"
    assert "CUDA: played failed: CUDA error: no kernel image" in backend.warnings()[0]
    assert len(backend.predict(ChipBatch(Scenario.FULL, *chips(1))).probabilities) == 1
    with pytest.raises(DeviceError, match="no kernel image"):
        open_backend(card, BackendChoice.TORCH, device=DeviceChoice.CUDA)


def test_a_card_that_makes_no_numbers_in_half_precision_computes_in_single(card, played_card):
    """As cards of the GTX 16 series do, without any error."""

    def spoilt(backend, answer):
        if backend.engine.precision == "fp16":
            answer.probabilities[0, 0, 5, 5] = np.nan
        return answer

    backend = open_backend(card, BackendChoice.TORCH)
    assert (backend.engine.precision, backend.warnings()) == ("fp16", ())
    played_card.append(spoilt)
    batch = ChipBatch(Scenario.FULL, *chips(2))
    assert backend.predict(batch).is_finite
    assert (backend.engine.precision, backend.engine.device) == ("fp32", "CUDA: played")
    backend.predict(batch)
    assert backend.warnings() == (
        "CUDA: played does not make numbers in fp16: it computes in fp32, more slowly.",
    )


def test_windows_lends_a_card_no_memory_of_the_computer(card, played_card, monkeypatch):
    """Its drivers would, where the card is full, and all would be many times slower."""
    limits = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: (5 << 30, 8 << 30))
    monkeypatch.setattr(torch.cuda, "memory_reserved", lambda: 1 << 30)
    monkeypatch.setattr(torch.cuda, "set_per_process_memory_fraction", limits.append)
    open_backend(card, BackendChoice.TORCH)
    assert limits == [6 / 8]


def test_single_precision_on_a_card_is_not_that_of_tensor_cores(card, played_card):
    open_backend(card, BackendChoice.TORCH, precision=Precision.FP32)
    assert not torch.backends.cudnn.allow_tf32


def test_a_driver_that_fails_at_once_is_a_named_error(card, full_card, monkeypatch):
    def fails(_):
        raise RuntimeError("CUDA error: all CUDA-capable devices are busy or unavailable")

    monkeypatch.setattr(torch.cuda, "get_device_name", fails)
    with pytest.raises(DeviceError, match="CUDA failed: CUDA error: all CUDA-capable devices"):
        open_backend(card, BackendChoice.TORCH, device=DeviceChoice.CUDA)


def test_a_card_that_cannot_compute_is_no_device_of_the_survey(monkeypatch):
    monkeypatch.setattr(torch_backend, "why_no_cuda", lambda: "")
    monkeypatch.setattr(torch, "ones", _fails_without_kernels)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda _: "played")
    found = survey()["torch"]
    assert (found["usable"], found["devices"]) == (True, ["CPU"])
    assert "cannot compute on the NVIDIA GPU: CUDA error: no kernel image" in found["no_cuda"]


def test_a_library_that_fails_while_it_is_asked_is_not_usable(monkeypatch):
    def fails():
        raise RuntimeError("CUDA error: unknown error\nmore")

    monkeypatch.setattr(torch_backend, "why_no_cuda", fails)
    reason = "It does not work: CUDA error: unknown error"
    assert survey()["torch"] == {"usable": False, "why_not": reason}


def test_a_card_that_has_failed_altogether_has_no_memory_to_give_back(monkeypatch):
    asked = []

    def fails():
        asked.append(True)
        raise RuntimeError("CUDA error: an illegal memory access was encountered")

    monkeypatch.setattr(torch.cuda, "empty_cache", fails)
    give_back_memory()
    assert asked


@pytest.fixture
def damaged(monkeypatch):
    """Let a library be there, but not be loaded."""

    def damage(backend, module):
        monkeypatch.delitem(
            sys.modules, f"dis2_plugin.engine.backends.{backend}_backend", raising=False
        )
        monkeypatch.setitem(sys.modules, module, None)
        monkeypatch.setattr("dis2_plugin.engine.backends.choice.missing_modules", lambda _: [])

    return damage


def test_a_damaged_library_is_named(card, damaged):
    damaged("onnx", "onnxruntime")
    with pytest.raises(DeviceError, match="ONNX Runtime cannot be loaded: ") as caught:
        open_backend(card, BackendChoice.ONNX)
    assert survey()["onnx"] == {"usable": False, "why_not": caught.value.message}


def test_a_damaged_torch_is_not_in_the_way_of_onnx_runtime(card, damaged, monkeypatch):
    onnx_backend = pytest.importorskip("dis2_plugin.engine.backends.onnx_backend")
    monkeypatch.setattr(onnx_backend.OnnxBackend, "takes", lambda *_: True)
    monkeypatch.setattr("dis2_plugin.engine.backends.choice.version", lambda _: "2.13.0")
    monkeypatch.setattr("dis2_plugin.engine.backends.choice.has_files", lambda *_: True)
    damaged("torch", "torch")
    assert open_backend(card).engine.backend == "onnx"


def test_a_gpu_that_is_not_there_is_said_to_be_missing(card, monkeypatch):
    monkeypatch.setattr(torch_backend, "why_no_cuda", lambda: "a reason.")
    with pytest.raises(DeviceError, match="No CUDA device can be used: a reason"):
        open_backend(card, device=DeviceChoice.CUDA)


def test_half_precision_is_refused_on_a_cpu(card):
    with pytest.raises(DeviceError, match="fp16"):
        open_backend(card, device=DeviceChoice.CPU, precision=Precision.FP16)


def test_a_library_that_is_not_there_is_named(card, monkeypatch):
    lacking = {BackendChoice.TORCH: ["torch"]}
    monkeypatch.setattr(
        "dis2_plugin.engine.backends.choice.missing_modules",
        lambda backend: lacking.get(backend, []),
    )
    with pytest.raises(DeviceError, match="needs torch"):
        open_backend(card, BackendChoice.TORCH)


def test_a_python_without_any_library_says_so(card, monkeypatch):
    monkeypatch.setattr("dis2_plugin.engine.backends.choice.missing_modules", lambda _: ["it"])
    with pytest.raises(DeviceError, match="It lacks: it; it; it"):
        open_backend(card)


def test_truncated_weights_are_refused(card, tmp_path, model):
    folder = tmp_path / "damaged"
    damaged = ModelCard.load(folder.__class__(write_model(folder, model[1])))
    content = damaged.weights.read_bytes()
    damaged.weights.write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelError, match="damaged"):
        open_backend(damaged)


def test_the_survey_says_what_is_usable():
    found = survey()["torch"]
    assert found["usable"]
    assert found["devices"][-1] == "CPU"
    assert torch.cuda.is_available() or found["no_cuda"]


def test_tile_borders_leave_no_seams(make_raster, segment, card):
    rgir, ndsm = make_scene(make_raster, (208, 208))
    options = {"rgir": rgir, "ndsm": ndsm, "model": str(card.folder)}
    files = segment(tile_px=64, overlap_px=32, **options).files
    ends = [32 * n - 1 for n in range(1, 6)]  # before a tile begins or ends
    classes = read(files["classes"])
    changes = [np.diff(classes, axis=axis) != 0 for axis in (0, 1)]
    others = (read(files["confidence"]), read(files["probabilities"])[1])
    steps = [np.abs(np.diff(layer, axis=axis)) for layer in others for axis in (0, 1)]
    for number, step in enumerate((*changes, *steps)):
        along = step.mean(axis=1 - number % 2)
        assert along[ends].mean() < 1.1 * np.delete(along, ends).mean()
    scores, period = values(files["cwam_building"]), 32 // SCORE_CELL_PX
    for layer in (scores, scores.T):
        inner = layer[:, 2 : 3 + 5 * period]  # level in the outermost half of a tile's scores
        steps = np.abs(np.diff(inner, axis=1)).mean(axis=0).reshape(-1, period).mean(axis=0)
        at_border = period - 1 - 2
        assert steps[at_border] < 1.1 * np.delete(steps, at_border).max()


def test_a_run_on_torch_gives_the_same_bytes_twice(make_raster, segment, card):
    rgir, ndsm = make_scene(make_raster, (100, 100))
    first, second = (
        segment(out=out, rgir=rgir, ndsm=ndsm, model=str(card.folder)).files for out in "ab"
    )
    for name in ("classes", "confidence", "cwam_tree", "probabilities"):
        np.testing.assert_array_equal(read(first[name]), read(second[name]))
    assert gdal.Open(first["classes"]).RasterXSize == 100


def test_a_driver_without_a_fitting_torch_is_explained(monkeypatch):
    monkeypatch.setattr("dis2_plugin.engine.backends.choice.has_nvidia_driver", lambda: True)
    monkeypatch.setattr(torch_backend, "why_no_cuda", lambda: "torch 2 is a build without CUDA.")
    found = survey()["torch"]
    assert found["no_cuda"].startswith("An NVIDIA driver was found, but torch 2 is a build")
