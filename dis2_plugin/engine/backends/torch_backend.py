"""The network in torch, on a CUDA device or on the CPU; the only file of the engine with torch."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ...core.errors import DeviceError, DeviceMemoryError
from ...core.jobs.job import DeviceChoice, Precision
from ...core.modality import Modality, Scenario
from ...core.models.model_card import ModelCard
from ...network.config import SMALLEST_PX
from ...network.inference.prepared import prepare
from ...network.onnx.export import export_onnx
from ...network.weights.checkpoint import load_network
from .base import Answer, ChipBatch, Engine, FloatArray
from .lanes import MOST_LANES, cpu_lanes
from .library import first_line, give_back_memory, means_no_memory

_BATCH_PX = {"cpu": 2 * 256 * 256, "cuda": 8 * 512 * 512}
_DTYPES = {Precision.FP16: torch.float16, Precision.BF16: torch.bfloat16}


class TorchBackend:
    """A loaded model on one device."""

    def __init__(
        self,
        card: ModelCard,
        device: torch.device,
        precision: Precision,
        most_lanes: int,
        told: tuple[str, ...] = (),
    ) -> None:
        """Load the model.

        Args:
            card: the model.
            device: where it computes.
            precision: of the arithmetic.
            most_lanes: how many batches may be computed at once on a CPU.
            told: what the person should know about the device.

        Raises:
            DeviceMemoryError: the device has too little memory for the model.
            DeviceError: the device or the precision is not usable here.
            ModelError: the weights are missing, damaged or do not fit.
        """
        self._device, self._told = device, told
        self._precision = _choose_precision(precision, device)
        network = prepare(load_network(card), class_by_class=device.type == "cpu")
        name = device.type.upper()
        try:
            name = device_name(device)
            if device.type == "cuda":
                _set_up_cuda()
            self._network = network.to(device)
        except RuntimeError as error:
            raise _named(error, name) from error
        self._lanes = cpu_lanes(most_lanes if device.type == "cpu" else 1)
        self.engine = Engine(
            "torch",
            name,
            self._precision.value,
            _BATCH_PX[self._device.type],
            {"torch": torch.__version__},
            self._lanes.count,
        )
        if device.type == "cuda":
            self._try()

    def predict(self, batch: ChipBatch) -> Answer:
        """Answer a batch; in fp32, from then on, where half precision makes no numbers of it.

        Raises:
            DeviceMemoryError: the device has too little memory for the batch.
            DeviceError: the device failed.
        """
        precision = self._precision
        try:
            answer = self._predict(batch)
            if precision is Precision.FP32 or answer.is_finite:
                return answer
            self._leave(precision)
            return self._predict(batch)
        except RuntimeError as error:
            raise _named(error, self.engine.device) from error

    def takes(self, tile_px: int) -> bool:
        """Return True: tiles of any side can be answered."""
        return True

    @property
    def is_ready(self) -> bool:
        """Whether the first answer comes at once, with no files to be made before it."""
        return True

    def warnings(self) -> tuple[str, ...]:
        """Return what there is to tell about the device."""
        return self._told

    def gpu_memory_bytes(self) -> int:
        """Return the most memory of the graphics card that was held so far; 0 on the CPU."""
        on_cuda = self._device.type == "cuda"
        return torch.cuda.max_memory_reserved(self._device) if on_cuda else 0

    def _try(self) -> None:
        """Answer a small tile: a card that takes a model may still have no kernels that run on it.

        Raises:
            DeviceError: as ``predict``.
        """
        grey = np.full((1, 3, SMALLEST_PX, SMALLEST_PX), 0.5, np.float32)
        self.predict(ChipBatch(Scenario.FULL, grey, grey[:, :1]))

    def _leave(self, half: Precision) -> None:
        """Compute in fp32 from now on: cards such as the GTX 16 make NaN in fp16, and no error."""
        device = self.engine.device
        told = f"{device} does not make numbers in {half.value}: it computes in fp32, more slowly."
        self._told = (*self._told, told)
        self._precision = Precision.FP32
        self.engine = replace(self.engine, precision=self._precision.value)

    @torch.inference_mode()
    def _predict(self, batch: ChipBatch) -> Answer:
        if torch.get_num_threads() != self._lanes.threads:  # each thread that calls has its own
            torch.set_num_threads(self._lanes.threads)
        rgir, ndsm = (self._tensor(batch.of(modality)) for modality in Modality)
        with self._arithmetic():
            logits, attention = self._network.answer(batch.scenario, rgir, ndsm)
        probabilities = logits.float().softmax(dim=1)
        return Answer(_array(probabilities), _array(attention.float()))

    def _tensor(self, chips: FloatArray | None) -> Tensor | None:
        if chips is None:
            return None
        tensor = torch.from_numpy(chips)
        if self._device.type == "cuda":
            tensor = tensor.pin_memory().to(self._device, non_blocking=True)
        return tensor.contiguous(memory_format=torch.channels_last)

    def _arithmetic(self) -> AbstractContextManager[Any]:
        dtype = _DTYPES.get(self._precision)
        return torch.autocast(self._device.type, dtype) if dtype else nullcontext()


def open_backend(  # noqa: PLR0913, PLR0917 - what all back ends are opened with
    card: ModelCard,
    device: DeviceChoice,
    precision: Precision,
    tile_px: int | None = None,
    most_lanes: int = MOST_LANES,
    told: tuple[str, ...] = (),
) -> TorchBackend:
    """Load a model; any tile it was made for is as good as another.

    Raises:
        DeviceError: the device or the precision is not usable here.
        ModelError: the weights are missing, damaged or do not fit.
    """
    return TorchBackend(card, choose_device(device), precision, most_lanes, told)


def export(card: ModelCard, scenario: Scenario, tile_px: int, path: Path) -> None:
    """Write one scenario of a model as an ONNX file.

    Raises:
        ModelError: the weights are damaged, or a package of the exporter is missing.
        OutputError: the file cannot be written.
    """
    export_onnx(load_network(card), scenario, tile_px, path)


def choose_device(choice: DeviceChoice) -> torch.device:
    """Return the device of a choice; ``auto`` prefers a usable GPU.

    Raises:
        DeviceError: a GPU was asked for and there is none for torch.
    """
    why_not = why_no_cuda()
    if choice is DeviceChoice.CUDA and why_not:
        raise DeviceError(f"No CUDA device can be used: {why_not}", "Choose --device auto or cpu.")
    return torch.device("cpu" if choice is DeviceChoice.CPU or why_not else "cuda")


def why_no_cuda() -> str:
    """Return why torch cannot use CUDA, or an empty text where it can."""
    if torch.cuda.is_available():
        return ""
    if torch.version.cuda is None:
        return f"torch {torch.__version__} is a build without CUDA."
    return f"torch {torch.__version__} finds no NVIDIA GPU with a driver that fits it."


def device_name(device: torch.device) -> str:
    """Return what people call a device."""
    return f"CUDA: {torch.cuda.get_device_name(device)}" if device.type == "cuda" else "CPU"


def survey() -> dict[str, Any]:
    """Return the version of torch and the devices it can use, and why CUDA is not one."""
    why_not = why_no_cuda() or _why_no_kernels()
    count = 0 if why_not else torch.cuda.device_count()
    names = [f"CUDA: {torch.cuda.get_device_name(n)}" for n in range(count)]
    return {"version": torch.__version__, "devices": [*names, "CPU"], "no_cuda": why_not}


def _set_up_cuda() -> None:
    """Let fp32 be what it says, not the ten bits of TF32; and let a full card be an error.

    Drivers of Windows lend it memory of the computer instead, and all becomes far slower.
    """
    torch.backends.cudnn.allow_tf32 = False
    if sys.platform == "win32":
        free, total = torch.cuda.mem_get_info()
        own = torch.cuda.memory_reserved()
        torch.cuda.set_per_process_memory_fraction(min((free + own) / total, 1.0))


def _why_no_kernels() -> str:
    """Return why a card that torch finds computes nothing, or an empty text where it does.

    It may be too old for this release of torch, or in use by another program alone.
    """
    try:
        torch.ones(1, device="cuda").sum().item()
    except RuntimeError as error:
        return f"torch {torch.__version__} cannot compute on the NVIDIA GPU: {first_line(error)}."
    return ""


def _choose_precision(precision: Precision, device: torch.device) -> Precision:
    if precision is Precision.AUTO:
        return Precision.FP16 if device.type == "cuda" else Precision.FP32
    if precision is Precision.FP16 and device.type == "cpu":
        raise DeviceError("fp16 is not usable on the CPU.", "Choose --precision auto or fp32.")
    return precision


def _named(error: RuntimeError, device: str) -> DeviceError:
    """Return the error of a device that failed, or whose memory is too small."""
    reason = first_line(error)
    if not means_no_memory(reason):
        return DeviceError(f"{device} failed: {reason}", "Try --device cpu.")
    give_back_memory()
    return DeviceMemoryError(
        f"The memory of {device} is too small: {reason}",
        "Choose a smaller --tile or --batch, or --device cpu.",
    )


def _array(tensor: Tensor) -> FloatArray:
    return tensor.cpu().contiguous().numpy()
