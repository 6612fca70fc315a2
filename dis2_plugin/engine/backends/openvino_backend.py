"""The network in OpenVINO, from the same files as ONNX Runtime, on processors and Intel's cards.

A file is compiled for one tile, which is answered as fast as one of several. So no batch, however
small the last one is, has anything compiled anew, and memory does not grow with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import openvino

from ...core.errors import DeviceError
from ...core.jobs.job import DeviceChoice, Precision
from ...core.models.model_card import ModelCard
from .base import Answer, ChipBatch, Engine
from .graph_files import GraphReader, can_make
from .lanes import MOST_LANES, cpu_lanes

_BATCH_PX = 256 * 256
_CPU = "CPU"
_HINTS = {Precision.FP32: "f32", Precision.FP16: "f16", Precision.BF16: "bf16"}
_VERSION = openvino.__version__.split("-", maxsplit=1)[0]


class OpenvinoBackend(GraphReader):
    """A model in OpenVINO; a scenario is compiled when its first batch comes."""

    def __init__(
        self,
        card: ModelCard,
        device: DeviceChoice,
        precision: Precision,
        tile_px: int | None = None,
        most_lanes: int = MOST_LANES,
    ) -> None:
        """Check what can be checked without a tile.

        Raises:
            DeviceError: the device, the precision or the size of the tiles is not usable here.
            ModelError: the weights are missing or damaged.
        """
        self._core = openvino.Core()
        self._device = _choose_device(self._core, device)
        precision = _choose_precision(self._core, self._device, precision)
        super().__init__(card, tile_px)
        lanes = cpu_lanes(most_lanes if self._device == _CPU else 1)
        self._options = {"INFERENCE_PRECISION_HINT": _HINTS[precision], "NUM_STREAMS": lanes.count}
        if self._device == _CPU:
            # Of all lanes together: they share one compiled network, and no lane owns a core.
            self._options["INFERENCE_NUM_THREADS"] = lanes.count * lanes.threads
            self._options["ENABLE_CPU_PINNING"] = False
        self.engine = Engine(
            "openvino",
            _device_name(self._core, self._device),
            precision.value,
            _BATCH_PX,
            {"openvino": _VERSION},
            lanes.count,
        )

    def predict(self, batch: ChipBatch) -> Answer:
        """Answer a batch, tile after tile.

        Raises:
            DeviceMemoryError: the device has too little memory for a tile.
            DeviceError: the device failed, or the file cannot be made or loaded here.
            ModelError: the file beside the weights is not theirs.
        """
        graph = self.loaded(batch.scenario, batch.given[0].shape[-1])
        try:
            return graph.answer(batch)
        except RuntimeError as error:
            raise self.failed(_reason(error)) from error

    def _load(self, path: Path) -> _Graph:
        try:
            model = self._core.read_model(path)
            model.reshape({port: [1, *_sizes(port)[1:]] for port in model.inputs})
        except RuntimeError as error:
            raise self.not_loaded(path, _reason(error)) from error
        try:
            return _Graph(self._core.compile_model(model, self._device, self._options))
        except RuntimeError as error:
            raise self.failed(_reason(error)) from error


class _Graph:
    """A compiled scenario: each thread that asks has a request of its own meanwhile."""

    def __init__(self, compiled: Any) -> None:
        self._compiled = compiled
        self._idle: deque[Any] = deque()

    def answer(self, batch: ChipBatch) -> Answer:
        """Answer the tiles of a batch one after the other."""
        probabilities, attention = (
            np.empty((len(batch), *_sizes(port)[1:]), np.float32) for port in self._compiled.outputs
        )
        with self._request() as request:
            for number in range(len(batch)):
                tile = batch.part(slice(number, number + 1))
                request.infer({m.value: tile.of(m) for m in batch.scenario.modalities})
                probabilities[number] = request.get_tensor("probabilities").data[0]
                attention[number] = request.get_tensor("attention").data[0]
        return Answer(probabilities, attention)

    @contextmanager
    def _request(self) -> Iterator[Any]:
        try:
            request = self._idle.pop()
        except IndexError:
            request = self._compiled.create_infer_request()
        yield request
        self._idle.append(request)  # one that failed is not used again


open_backend = OpenvinoBackend


def survey() -> dict[str, Any]:
    """Return the version of OpenVINO, its devices, and the number formats of each."""
    core = openvino.Core()
    return {
        "version": _VERSION,
        "devices": [_device_name(core, device) for device in _devices(core)],
        "precisions": {
            _device_name(core, device): [p.value for p in _precisions(core, device)]
            for device in _devices(core)
        },
        "can_convert": can_make(),
    }


def _devices(core: Any) -> list[str]:
    """Return what OpenVINO calls the devices that are used, the preferred first."""
    return [*(name for name in core.available_devices if name.startswith("GPU")), _CPU]


def _device_name(core: Any, device: str) -> str:
    return _CPU if device == _CPU else f"GPU: {core.get_property(device, 'FULL_DEVICE_NAME')}"


def _choose_device(core: Any, choice: DeviceChoice) -> str:
    if choice is DeviceChoice.CUDA:
        raise DeviceError(
            f"No CUDA device can be used: openvino {_VERSION} computes on processors and on "
            "graphics cards of Intel.",
            "Choose --device auto or cpu, or --backend torch.",
        )
    return _CPU if choice is DeviceChoice.CPU else _devices(core)[0]


def _precisions(core: Any, device: str) -> list[Precision]:
    """Return the number formats of a device; fp16 of processors was not tried."""
    known = core.get_property(device, "OPTIMIZATION_CAPABILITIES")
    halves = (Precision.BF16,) if device == _CPU else (Precision.FP16, Precision.BF16)
    return [Precision.FP32, *(half for half in halves if half.value.upper() in known)]


def _choose_precision(core: Any, device: str, precision: Precision) -> Precision:
    usable = _precisions(core, device)
    if precision is Precision.AUTO:
        return Precision.FP32
    if precision not in usable:
        name = _device_name(core, device)
        raise DeviceError(
            f"OpenVINO does not compute in {precision.value} on {name} here.",
            f"Choose another --precision: {', '.join(p.value for p in usable)}.",
        )
    return precision


def _sizes(port: Any) -> list[int]:
    """Return the sizes of an input or output; that of the batch is 1 where it may be any."""
    return [size.get_length() if size.is_static else 1 for size in port.partial_shape]


def _reason(error: RuntimeError) -> str:
    """Return the last line of an error: those before name places in OpenVINO's source."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__
