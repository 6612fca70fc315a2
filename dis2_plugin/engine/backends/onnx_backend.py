"""The network in ONNX Runtime, from files that ship with the model or are made at first use."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from ...core.errors import DeviceError
from ...core.jobs.job import DeviceChoice, Precision
from ...core.models.model_card import ModelCard
from .base import Answer, ChipBatch, Engine
from .graph_files import GraphReader, can_make
from .lanes import MOST_LANES, cpu_lanes
from .library import first_line

onnxruntime.disable_telemetry_events()  # Windows; elsewhere it would come too late

_BATCH_PX = 2 * 256 * 256
_QUIET = 3

_NAMES = {
    "CUDAExecutionProvider": "CUDA",
    "DmlExecutionProvider": "DirectML",
    "CPUExecutionProvider": "CPU",
}
"""Providers that are used, the preferred first.

CoreML is not, which every build for macOS has: it computes in half precision unasked."""

_CUDA = "CUDAExecutionProvider"
_EXACT = {_CUDA: {"use_tf32": "0"}}
"""Options that let fp32 be what it says: by default CUDA gets the ten bits of TF32."""


class OnnxBackend(GraphReader):
    """A model in ONNX Runtime; the file of a scenario is loaded when its first batch comes."""

    def __init__(  # noqa: PLR0913, PLR0917 - what all back ends are opened with
        self,
        card: ModelCard,
        device: DeviceChoice,
        precision: Precision,
        tile_px: int | None = None,
        most_lanes: int = MOST_LANES,
        told: tuple[str, ...] = (),
    ) -> None:
        """Check what can be checked without a tile.

        Args:
            card: the model.
            device: where to compute.
            precision: of the arithmetic.
            tile_px: side of the tiles to come; None for the model's own.
            most_lanes: how many batches may be computed at once on a CPU.
            told: what the person should know about the device.

        Raises:
            DeviceError: the device, the precision or the size of the tiles is not usable here.
            ModelError: the weights are missing or damaged.
        """
        if precision not in (Precision.AUTO, Precision.FP32):
            raise DeviceError(
                f"ONNX Runtime computes in fp32 here, not {precision.value}.",
                "Choose --precision auto or fp32, or --backend torch.",
            )
        self._providers, self._is_named = _choose_providers(device), device is DeviceChoice.CUDA
        super().__init__(card, tile_px)
        self._told = told
        on_cpu = self._providers[0] == "CPUExecutionProvider"
        self._lanes = cpu_lanes(most_lanes if on_cpu else 1)
        self.engine = Engine(
            "onnx",
            _NAMES[self._providers[0]],
            "fp32",
            _BATCH_PX,
            {"onnxruntime": onnxruntime.__version__},
            self._lanes.count,
        )

    def predict(self, batch: ChipBatch) -> Answer:
        """Answer a batch.

        Raises:
            DeviceMemoryError: the device has too little memory for the batch.
            DeviceError: the device failed, or the file cannot be made here.
            ModelError: the file beside the weights is not theirs.
        """
        session = self.loaded(batch.scenario, batch.given[0].shape[-1])
        feeds = {m.value: np.ascontiguousarray(batch.of(m)) for m in batch.scenario.modalities}
        try:
            probabilities, attention = session.run(["probabilities", "attention"], feeds)
        except Exception as error:  # its errors have no base class of their own
            raise self.failed(first_line(error)) from error
        return Answer(probabilities, attention)

    def warnings(self) -> tuple[str, ...]:
        """Return that files have to be made, and that the CPU computes in place of a card."""
        return (*super().warnings(), *self._told)

    def _load(self, path: Path) -> Any:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = _QUIET
        options.intra_op_num_threads = self._lanes.threads
        options.enable_mem_pattern = False  # holds a sixth more, no faster; DirectML refuses it
        _share_memory()
        options.add_session_config_entry("session.use_env_allocators", "1")
        try:
            session = onnxruntime.InferenceSession(
                str(path), options, providers=list(map(_exactly, self._providers))
            )
        except Exception as error:  # its errors have no base class of their own
            raise self.not_loaded(path, first_line(error)) from error
        self._see_who_computes(session.get_providers()[0])
        return session

    def _see_who_computes(self, provider: str) -> None:
        """Notice that the CPU does, where what a card needs cannot be loaded: nobody else says it.

        Raises:
            DeviceError: somebody has asked for the card.
        """
        if provider == self._providers[0]:
            return
        words = f"ONNX Runtime cannot load what it needs for {self.engine.device}."
        if self._is_named:
            raise DeviceError(words, "Install CUDA and cuDNN of its release, or try --device cpu.")
        self._told = (words, "The map is made on the CPU, more slowly.")
        self._providers = [provider]
        self.engine = replace(self.engine, device=_NAMES[provider])


@cache
def _share_memory() -> None:
    """Let the sessions of this process share one pool of memory that grows by what is asked for.

    By default each has its own, which grows by powers of two: half as much again for one scenario,
    and as much once more for a second. The numbers are in docs/performance.md.
    """
    memory = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    growth = onnxruntime.OrtArenaCfg(
        {
            "max_mem": 0,  # as much as there is
            "arena_extend_strategy": 1,  # by what is asked for
            "initial_chunk_size_bytes": -1,
            "max_dead_bytes_per_chunk": -1,
        }
    )
    onnxruntime.create_and_register_allocator(memory, growth)


open_backend = OnnxBackend


def survey() -> dict[str, Any]:
    """Return the version of ONNX Runtime and the devices it can use."""
    available = onnxruntime.get_available_providers()
    return {
        "version": onnxruntime.__version__,
        "devices": [name for provider, name in _NAMES.items() if provider in available],
        "no_cuda": ""
        if _CUDA in available
        else f"onnxruntime {onnxruntime.__version__} is a build without CUDA.",
        "can_convert": can_make(),
    }


def _exactly(provider: str) -> str | tuple[str, dict[str, str]]:
    """Return a provider as ONNX Runtime takes it, with the options that it needs."""
    return (provider, _EXACT[provider]) if provider in _EXACT else provider


def _choose_providers(device: DeviceChoice) -> list[str]:
    available = [name for name in _NAMES if name in onnxruntime.get_available_providers()]
    if device is DeviceChoice.CPU:
        return ["CPUExecutionProvider"]
    if device is DeviceChoice.CUDA and _CUDA not in available:
        raise DeviceError(
            f"No CUDA device can be used: onnxruntime {onnxruntime.__version__} is a build "
            "without CUDA.",
            "Choose --device auto or cpu, or --backend torch.",
        )
    return available
