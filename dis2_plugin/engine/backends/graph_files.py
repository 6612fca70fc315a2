"""The ONNX files of a model: found beside its weights or in the user's cache, else made by torch.

A file holds one scenario at one tile size. Beside the weights it must name them. ONNX Runtime and
OpenVINO read the same files, so what they are called depends on no reader.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from contextlib import suppress
from glob import escape
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ... import __version__
from ...core.errors import DeviceError, DeviceMemoryError, ModelError, OutputError
from ...core.jobs.job import BACKEND_TITLES, BackendChoice
from ...core.modality import Scenario
from ...core.models.model_card import ModelCard
from ...core.models.model_graph import WEIGHTS_KEY, graph_name
from ..files.cache import cache_folder
from .base import Engine
from .library import means_no_memory, module_of

_NEEDED = ("torch", "safetensors", "onnx", "onnxscript")
_MAKERS = ("torch", "onnxscript")
"""Those of them whose versions decide what stands in a file."""
_SHA_DIGITS = 16


class GraphReader(ABC):
    """What is the same in all back ends that read such files.

    A file is loaded when the first batch of its scenario and tile comes.

    Attributes:
        engine: how the back end computes.
    """

    engine: Engine

    def __init__(self, card: ModelCard, tile_px: int | None = None) -> None:
        """Find out whether tiles of this side make the run wait before its first answer.

        Args:
            card: the model.
            tile_px: side of the tiles to come; None for the model's own.

        Raises:
            DeviceError: there are no files for such tiles, and this Python cannot make them.
            ModelError: the weights are missing or damaged.
        """
        card.verify_weights()
        self._card = card
        self._loaded: dict[tuple[Scenario, int], Any] = {}
        self._loading = threading.Lock()
        self._warnings: tuple[str, ...] = ()
        tile_px = tile_px or card.tile_px
        if not self.takes(tile_px):
            raise _cannot_make(card, tile_px)
        if not has_files(card, tile_px):
            self._warnings = (
                f"Preparing the model, once: {card.id} has no ONNX files for tiles of {tile_px} px "
                "yet. It takes about half a minute a scenario.",
            )

    def takes(self, tile_px: int) -> bool:
        """Return whether tiles of this side can be answered: files are there, or can be made."""
        return can_make() or any(_found(self._card, each, tile_px) for each in Scenario)

    @property
    def is_ready(self) -> bool:
        """Whether the first answer comes at once, with no files to be made before it."""
        return not self._warnings

    def warnings(self) -> tuple[str, ...]:
        """Return that files have to be made, where they have."""
        return self._warnings

    def file_of(self, scenario: Scenario, tile_px: int) -> Path:
        """Return the file of a scenario at a tile size, made where it is not there yet.

        Raises:
            DeviceError: it is not there and this Python cannot make it.
            ModelError: the file beside the weights is not theirs.
            OutputError: the cache folder cannot be written.
        """
        path = _found(self._card, scenario, tile_px) or _made(self._card, scenario, tile_px)
        if path.parent == self._card.folder:
            _check_weights(path, self._card)
        return path

    def gpu_memory_bytes(self) -> int:
        """Return 0: the libraries do not tell."""
        return 0

    def loaded(self, scenario: Scenario, tile_px: int) -> Any:
        """Return what the library made of the file of a scenario at a tile size.

        Raises:
            DeviceError: the file cannot be made or loaded here.
            DeviceMemoryError: the device has too little memory for it.
            ModelError: the file beside the weights is not theirs.
            OutputError: the cache folder cannot be written.
        """
        key = (scenario, tile_px)
        with self._loading:
            if key not in self._loaded:
                self._loaded[key] = self._load(self.file_of(scenario, tile_px))
            return self._loaded[key]

    @abstractmethod
    def _load(self, path: Path) -> Any:
        """Let the library load a file; each back end says how."""

    def not_loaded(self, path: Path, reason: str) -> DeviceError:
        """Return the error of a file for which the library gives a reason not to load it."""
        return self._no_memory(reason) or DeviceError(
            f"{path} cannot be loaded: {reason}",
            "Get the model again, or choose --backend torch."
            if path.parent == self._card.folder
            else "Delete the file; it is made again.",
        )

    def failed(self, reason: str) -> DeviceError:
        """Return the error of a library that did not answer, and gives a reason."""
        library = BACKEND_TITLES[self.engine.backend]
        return self._no_memory(reason) or DeviceError(
            f"{library} failed on {self.engine.device}: {reason}",
            "Try --device cpu or --backend torch.",
        )

    def _no_memory(self, reason: str) -> DeviceMemoryError | None:
        if not means_no_memory(reason):
            return None
        return DeviceMemoryError(
            f"The memory of {self.engine.device} is too small: {reason}",
            "Choose a smaller --tile, or --device cpu.",
        )


def has_files(card: ModelCard, tile_px: int) -> bool:
    """Return whether no scenario's file has to be made for tiles of this side."""
    return all(_found(card, scenario, tile_px) for scenario in Scenario)


def can_make() -> bool:
    """Return whether this Python has all that makes the files."""
    return not _missing()


def _missing() -> list[str]:
    return [module for module in _NEEDED if find_spec(module) is None]


def _cannot_make(card: ModelCard, tile_px: int) -> DeviceError:
    needs = ", ".join(_missing())
    return DeviceError(
        f"{card.id} has no ONNX file for tiles of {tile_px} px, and making it needs {needs}.",
        f"Choose --tile {card.tile_px}, or install that, or choose --backend torch."
        if has_files(card, card.tile_px)
        else "Make them where PyTorch is: "
        f"python -m dis2_plugin.training graphs --model {card.folder}",
    )


def _found(card: ModelCard, scenario: Scenario, tile_px: int) -> Path | None:
    """Return the file beside the weights, or in the cache the one that would be made here.

    A Python that cannot make files takes what another one has made.
    """
    name = graph_name(scenario, tile_px)
    if (card.folder / name).is_file():
        return card.folder / name
    folders = f"{escape(_model_key(card))}-{_makers() if can_make() else '*'}"
    return max(cache_folder().glob(f"{folders}/{name}"), default=None)


def _made(card: ModelCard, scenario: Scenario, tile_px: int) -> Path:
    if not can_make():
        raise _cannot_make(card, tile_px)
    path = cache_folder() / f"{_model_key(card)}-{_makers()}" / graph_name(scenario, tile_px)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{path.parent} cannot be made: {error.strerror}.",
            "Make it, or point the environment variable DIS2_CACHE to another folder.",
        ) from error
    module_of(BackendChoice.TORCH).export(card, scenario, tile_px, path)
    return path


def _model_key(card: ModelCard) -> str:
    """Return what names the weights, and the state of the code that arranges them."""
    return f"{card.id}-{card.weights_sha256[:_SHA_DIGITS]}-{__version__}"


def _makers() -> str:
    found = []
    for name in _MAKERS:
        with suppress(PackageNotFoundError):
            found.append(f"{name}{version(name)}")
    return "-".join(found)


def _check_weights(path: Path, card: ModelCard) -> None:
    """Refuse a file beside the weights that was made for others: it would answer nonsense."""
    content = path.read_bytes()
    if WEIGHTS_KEY.encode() not in content or card.weights_sha256.encode() not in content:
        raise ModelError(
            f"{path} was not made for the weights beside it.",
            f"Make it again: python -m dis2_plugin.training graphs --model {card.folder}",
        )
