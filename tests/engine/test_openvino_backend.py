"""What only OpenVINO does: number formats, devices, and one compilation for any batch."""

import re

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError
from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice, Precision
from dis2_plugin.core.modality import Scenario
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import open_backend, survey
from dis2_plugin.engine.backends.halving import HalvingBackend
from dis2_plugin.engine.process.prefetch import SideBySide

openvino_backend = pytest.importorskip("dis2_plugin.engine.backends.openvino_backend")
pytest.importorskip("onnxscript")

OPENVINO = BackendChoice.OPENVINO
WHERE = "Exception from src/inference/src/cpp/core.cpp:117:\nException from src/plugin.cpp:54:\n"
NO_MEMORY = (
    "Check 'ptr' failed at src/cpu_memory.cpp:257:\nFailed to allocate 411205632 bytes of memory",
    "Exception from src/core/src/runtime/allocator.cpp:79:\nstd::bad_alloc",
    "Can not create file mapping for 3, err=Cannot allocate memory",
    "can't alloc",
    "Resource temporarily unavailable",
)
"""What OpenVINO 2026.4 says where limits are set to the memory of its process."""


class Computer:
    """OpenVINO on a computer of which only this is known."""

    def __init__(self, **formats):
        self.available_devices = [*formats]
        self._formats = formats

    def get_property(self, device, name):
        return f"Model {device}" if name == "FULL_DEVICE_NAME" else self._formats[device]


@pytest.fixture
def computer(monkeypatch):
    """Put OpenVINO onto another computer."""

    def put(**formats):
        monkeypatch.setattr(
            openvino_backend.openvino, "Core", lambda: Computer(**{"CPU": ["FP32"], **formats})
        )

    return put


def chips(count):
    rng = np.random.default_rng(0)
    return ChipBatch(Scenario.MISSING_NDSM, rng.random((count, 3, 64, 64), np.float32), None)


@pytest.fixture
def compiled(monkeypatch):
    """The options of every compilation."""
    options = []

    class Core(openvino_backend.openvino.Core):
        def compile_model(self, *words):
            options.append(words[-1])
            return super().compile_model(*words)

    monkeypatch.setattr(openvino_backend.openvino, "Core", Core)
    return options


def test_batches_of_any_size_are_answered_by_one_compiled_network(tiny_card, kept_graphs, compiled):
    backend = open_backend(tiny_card, OPENVINO)
    assert [len(backend.predict(chips(count)).probabilities) for count in (3, 1, 2)] == [3, 1, 2]
    assert len(compiled) == 1


def test_lanes_share_one_compiled_network_and_its_threads(
    tiny_card, kept_graphs, compiled, monkeypatch
):
    monkeypatch.setattr("dis2_plugin.engine.backends.lanes.usable_cores", lambda: 6)
    backend = open_backend(tiny_card, OPENVINO, most_lanes=3)
    with SideBySide(backend.predict, [chips(1)] * 3, threads=3, depth=3) as answers:
        assert len(list(answers)) == 3
    assert [(o["NUM_STREAMS"], o["INFERENCE_NUM_THREADS"]) for o in compiled] == [(3, 6)]


def test_half_precision_is_close_where_the_processor_has_it(tiny_card, kept_graphs):
    if "bf16" not in survey()["openvino"]["precisions"]["CPU"]:
        pytest.skip("this processor has no bf16")
    single, half = (
        open_backend(tiny_card, OPENVINO, DeviceChoice.CPU, precision)
        for precision in (Precision.AUTO, Precision.BF16)
    )
    assert (single.engine.precision, half.engine.precision) == ("fp32", "bf16")
    apart = np.abs(single.predict(chips(2)).probabilities - half.predict(chips(2)).probabilities)
    assert 0 < apart.max() < 0.05


def test_half_precision_is_refused_where_the_processor_lacks_it(tiny_card, computer):
    computer()
    with pytest.raises(DeviceError, match="bf16 on CPU") as caught:
        open_backend(tiny_card, OPENVINO, precision=Precision.BF16)
    assert caught.value.remedy == "Choose another --precision: fp32."


def test_cuda_is_refused_in_words(tiny_card):
    with pytest.raises(DeviceError, match="graphics cards of Intel") as caught:
        open_backend(tiny_card, OPENVINO, DeviceChoice.CUDA)
    assert "--backend torch" in caught.value.remedy


def test_a_graphics_card_of_intel_is_taken_unless_the_cpu_is_asked_for(tiny_card, computer):
    computer(GPU=["FP32", "FP16"])
    chosen = [open_backend(tiny_card, OPENVINO, DeviceChoice(word)) for word in ("auto", "cpu")]
    assert [backend.engine.device for backend in chosen] == ["GPU: Model GPU", "CPU"]
    assert open_backend(tiny_card, OPENVINO, precision=Precision.FP16).engine.precision == "fp16"


def test_the_survey_names_devices_and_their_number_formats(computer):
    computer(GPU=["FP32", "FP16"])
    found = survey()["openvino"]
    assert found["devices"] == ["GPU: Model GPU", "CPU"]
    assert found["precisions"] == {"GPU: Model GPU": ["fp32", "fp16"], "CPU": ["fp32"]}


def test_a_python_without_it_says_so(tiny_card, monkeypatch):
    monkeypatch.setattr(
        "dis2_plugin.engine.backends.choice.missing_modules", lambda _: ["openvino"]
    )
    assert survey()["openvino"] == {"usable": False, "why_not": "openvino is not installed."}


@pytest.mark.parametrize("step", ["read_model", "compile_model"])
@pytest.mark.parametrize("said", NO_MEMORY)
def test_too_little_memory_is_told_from_a_failing_device(
    tiny_card, kept_graphs, monkeypatch, step, said
):
    def fails(*_):
        raise RuntimeError(f"{WHERE}{said}\n\n\n")

    monkeypatch.setattr(openvino_backend.openvino.Core, step, fails)
    backend = HalvingBackend(open_backend(tiny_card, OPENVINO))
    reason = re.escape(said.splitlines()[-1])
    with pytest.raises(DeviceMemoryError, match=f"memory of CPU is too small: {reason}"):
        backend.predict(chips(2))


def test_a_failing_device_is_named_by_the_last_line_of_its_error(
    tiny_card, kept_graphs, monkeypatch
):
    class Graph:
        def answer(self, _):
            raise RuntimeError("Exception from src/inference/src/infer_request.cpp:1:\nIt broke\n")

    backend = open_backend(tiny_card, OPENVINO)
    monkeypatch.setattr(backend, "loaded", lambda *_: Graph())
    with pytest.raises(DeviceError, match="OpenVINO failed on CPU: It broke"):
        backend.predict(chips(1))


def test_a_request_that_failed_is_not_used_again(tiny_card, kept_graphs):
    backend = open_backend(tiny_card, OPENVINO)
    good = backend.predict(chips(1)).probabilities
    (graph,) = backend._loaded.values()
    with pytest.raises(DeviceError):
        backend.predict(ChipBatch(Scenario.MISSING_NDSM, np.zeros((1, 9, 64, 64), "f4"), None))
    assert not graph._idle
    np.testing.assert_array_equal(backend.predict(chips(1)).probabilities, good)
