"""The network in ONNX Runtime, from files that ship with the model or are made at first use.

A file holds one scenario at one tile size. It is looked for beside the weights, where it must name
them, and in the cache folder of the user; where there is none, torch makes it once.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from ... import __version__
from ...core.errors import DeviceError, DeviceMemoryError, ModelError, OutputError
from ...core.job import DeviceChoice, Precision
from ...core.modality import Scenario
from ...core.model_card import ModelCard
from ...core.model_graph import WEIGHTS_KEY, graph_name
from ..files.cache import cache_folder
from .base import Answer, ChipBatch, Engine
from .lanes import MOST_LANES, cpu_lanes

_BATCH_PX = 2 * 256 * 256
_EXPORTERS = ("torch", "safetensors", "onnx", "onnxscript")
_SHA_DIGITS = 16
_QUIET = 3
_NO_MEMORY = ("failed to allocate memory", "bad_alloc", "bad allocation", "out of memory")

_NAMES = {
    "CUDAExecutionProvider": "CUDA",
    "DmlExecutionProvider": "DirectML",
    "CoreMLExecutionProvider": "CoreML",
    "CPUExecutionProvider": "CPU",
}
"""Providers that are used, the preferred first."""


class OnnxBackend:
    """A model in ONNX Runtime; the file of a scenario is loaded when its first batch comes."""

    def __init__(
        self, card: ModelCard, device: DeviceChoice, precision: Precision, most_lanes: int
    ) -> None:
        """Check what can be checked without a tile.

        Raises:
            DeviceError: the device or the precision is not usable here.
            ModelError: the weights are missing or damaged.
        """
        if precision not in (Precision.AUTO, Precision.FP32):
            raise DeviceError(
                f"ONNX Runtime computes in fp32 here, not {precision.value}.",
                "Choose --precision auto or fp32, or --backend torch.",
            )
        card.verify_weights()
        self._card, self._providers = card, _choose_providers(device)
        self._sessions: dict[tuple[Scenario, int], Any] = {}
        self._loading = threading.Lock()
        self._warnings: tuple[str, ...] = ()
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
        session = self._session(batch.scenario, batch.given[0].shape[-1])
        feeds = {m.value: np.ascontiguousarray(batch.of(m)) for m in batch.scenario.modalities}
        try:
            probabilities, attention = session.run(["probabilities", "attention"], feeds)
        except Exception as error:  # its errors have no base class of their own
            raise self._named(error) from error
        return Answer(probabilities, attention)

    def expect(self, tile_px: int) -> None:
        """Find out whether tiles of this side make the run wait before its first answer.

        Raises:
            DeviceError: there are no files for such tiles, and this Python cannot make them.
        """
        if not self.takes(tile_px):
            raise _cannot_make(self._card, tile_px)
        if not has_files(self._card, tile_px):
            self._warnings = (
                f"Preparing the model for ONNX Runtime, once: {self._card.id} has no files for "
                f"tiles of {tile_px} px yet. It takes about half a minute a scenario.",
            )

    def takes(self, tile_px: int) -> bool:
        """Return whether tiles of this side can be answered: files are there, or can be made."""
        return not _missing_exporters() or any(
            _found(self._card, each, tile_px) for each in Scenario
        )

    @property
    def is_ready(self) -> bool:
        """Whether the first answer comes at once, with no files to be made before it."""
        return not self._warnings

    def warnings(self) -> tuple[str, ...]:
        """Return that files have to be made, where they have."""
        return self._warnings

    def gpu_memory_bytes(self) -> int:
        """Return 0: ONNX Runtime does not tell."""
        return 0

    def _named(self, error: Exception) -> DeviceError:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        if any(words in reason.lower() for words in _NO_MEMORY):
            return DeviceMemoryError(
                f"The memory of {self.engine.device} is too small: {reason}",
                "Choose a smaller --tile or --batch, or --device cpu.",
            )
        return DeviceError(
            f"ONNX Runtime failed on {self.engine.device}: {reason}",
            "Try --device cpu or --backend torch.",
        )

    def _session(self, scenario: Scenario, tile_px: int) -> Any:
        key = (scenario, tile_px)
        with self._loading:
            if key not in self._sessions:
                self._sessions[key] = self._load(onnx_file(self._card, scenario, tile_px))
            return self._sessions[key]

    def _load(self, path: Path) -> Any:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = _QUIET
        options.intra_op_num_threads = self._lanes.threads
        try:
            session = onnxruntime.InferenceSession(str(path), options, providers=self._providers)
        except Exception as error:  # its errors have no base class of their own
            raise DeviceError(
                f"{path} cannot be loaded: {str(error).splitlines()[0]}",
                "Delete the file; it is made again.",
            ) from error
        _check_weights(session, path, self._card)
        return session


def open_backend(
    card: ModelCard,
    device: DeviceChoice,
    precision: Precision,
    tile_px: int | None = None,
    most_lanes: int = MOST_LANES,
) -> OnnxBackend:
    """Load a model.

    Raises:
        DeviceError: the device, the precision or the size of the tiles is not usable here.
        ModelError: the weights are missing or damaged.
    """
    opened = OnnxBackend(card, device, precision, most_lanes)
    opened.expect(tile_px or card.tile_px)
    return opened


def survey() -> dict[str, Any]:
    """Return the version of ONNX Runtime and the devices it can use."""
    available = onnxruntime.get_available_providers()
    return {
        "version": onnxruntime.__version__,
        "devices": [name for provider, name in _NAMES.items() if provider in available],
        "no_cuda": ""
        if "CUDAExecutionProvider" in available
        else f"onnxruntime {onnxruntime.__version__} is a build without CUDA.",
        "can_convert": not _missing_exporters(),
    }


def has_files(card: ModelCard, tile_px: int) -> bool:
    """Return whether no scenario's file has to be made for tiles of this side."""
    return all(_found(card, scenario, tile_px) for scenario in Scenario)


def onnx_file(card: ModelCard, scenario: Scenario, tile_px: int) -> Path:
    """Return the file of a scenario at a tile size, made where it is not there yet.

    Raises:
        DeviceError: it is not there and this Python cannot make it.
        OutputError: the cache folder cannot be written.
    """
    found = _found(card, scenario, tile_px)
    if found:
        return found
    if _missing_exporters():
        raise _cannot_make(card, tile_px)
    _, cached = _places(card, scenario, tile_px)
    try:
        cached.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{cached.parent} cannot be made: {error.strerror}.",
            "Make it, or point the environment variable DIS2_CACHE to another folder.",
        ) from error
    import_module(".torch_backend", __package__).export(card, scenario, tile_px, cached)
    return cached


def _missing_exporters() -> list[str]:
    return [module for module in _EXPORTERS if find_spec(module) is None]


def _cannot_make(card: ModelCard, tile_px: int) -> DeviceError:
    needs = ", ".join(_missing_exporters())
    return DeviceError(
        f"{card.id} has no ONNX file for tiles of {tile_px} px, and making it needs {needs}.",
        f"Choose --tile {card.tile_px}, or install that, or choose --backend torch."
        if has_files(card, card.tile_px)
        else "Make them where PyTorch is: "
        f"python -m dis2_plugin.training graphs --model {card.folder}",
    )


def _found(card: ModelCard, scenario: Scenario, tile_px: int) -> Path | None:
    paths = _places(card, scenario, tile_px)
    return next((path for path in paths if path.is_file()), None)


def _places(card: ModelCard, scenario: Scenario, tile_px: int) -> tuple[Path, Path]:
    """Return where the file may lie: beside the weights, and where these versions keep theirs."""
    name = graph_name(scenario, tile_px)
    made_of = f"{card.id}-{card.weights_sha256[:_SHA_DIGITS]}-{__version__}-{_tools()}"
    return card.folder / name, cache_folder() / made_of / name


def _tools() -> str:
    """Return the versions of what reads the files and of what makes them, if that is here."""
    found = [f"onnxruntime{onnxruntime.__version__}"]
    with suppress(PackageNotFoundError):
        found.append(f"onnx{version('onnx')}")
    return "-".join(found)


def _check_weights(session: Any, path: Path, card: ModelCard) -> None:
    """Refuse a file beside the weights that was made for others: it would answer nonsense."""
    named = session.get_modelmeta().custom_metadata_map.get(WEIGHTS_KEY)
    if path.parent == card.folder and named != card.weights_sha256:
        raise ModelError(
            f"{path} was not made for the weights beside it.",
            f"Make it again: python -m dis2_plugin.training graphs --model {card.folder}",
        )


def _choose_providers(device: DeviceChoice) -> list[str]:
    available = [name for name in _NAMES if name in onnxruntime.get_available_providers()]
    if device is DeviceChoice.CPU:
        return ["CPUExecutionProvider"]
    if device is DeviceChoice.CUDA and "CUDAExecutionProvider" not in available:
        raise DeviceError(
            f"No CUDA device can be used: onnxruntime {onnxruntime.__version__} is a build "
            "without CUDA.",
            "Choose --device auto or cpu, or --backend torch.",
        )
    return available
