"""Which back end runs a model on this machine, and why another does not."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from shutil import which
from typing import Any

from ...core.errors import DeviceError
from ...core.jobs.job import BackendChoice, DeviceChoice, Precision
from ...core.models.model_card import ModelCard
from .base import Backend
from .graph_files import has_files
from .identity import IdentityBackend
from .lanes import MOST_LANES
from .library import first_line, module_of

MODULES = {
    BackendChoice.TORCH: ("torch", "safetensors"),
    BackendChoice.ONNX: ("onnxruntime",),
    BackendChoice.OPENVINO: ("openvino",),
}
"""What each back end imports, the library itself first."""

_OLDEST = {"onnxruntime": (1, 18), "openvino": (2023, 1)}
"""Older releases do not read the ONNX files that torch writes (IR version 10), or have their words
in another module."""

_KINDS = ("", "-gpu", "-directml", "-silicon")
"""A library for other hardware is installed by another name."""


def open_backend(  # noqa: PLR0913 - each a choice of the person, or of who measures
    card: ModelCard,
    backend: BackendChoice = BackendChoice.AUTO,
    device: DeviceChoice = DeviceChoice.AUTO,
    precision: Precision = Precision.AUTO,
    *,
    tile_px: int | None = None,
    most_lanes: int = MOST_LANES,
) -> Backend:
    """Load a model into the back end that was asked for.

    Where nobody named a device, the CPU computes if the graphics card cannot hold the model, as
    when another program has filled it, or fails.

    Args:
        card: the model.
        backend: ``auto`` takes torch on a graphics card and for half precision, and on the CPU
            ONNX Runtime where its files are ready; OpenVINO only where neither of them is.
        device: where to compute.
        precision: of the arithmetic.
        tile_px: side of the tiles to come; None for the model's own.
        most_lanes: how many batches may be computed at once on a CPU.

    Raises:
        DeviceError: the back end, device or precision is not usable here.
        ModelError: the weights are missing, damaged or do not fit.
    """
    if not card.network:
        return IdentityBackend(card)
    taken = _backend_for(card, backend, device, precision, tile_px)
    try:
        opened: Backend = module_of(taken).open_backend(
            card, device, precision, tile_px, most_lanes
        )
        return opened
    except DeviceError as error:
        if not _may_fall(taken, device, precision):
            raise
        told = (error.message, "The map is made on the CPU, more slowly.")
    device = DeviceChoice.CPU
    taken = _backend_for(card, backend, device, precision, tile_px)
    instead: Backend = module_of(taken).open_backend(
        card, device, precision, tile_px, most_lanes, told
    )
    return instead


def _may_fall(taken: BackendChoice, device: DeviceChoice, precision: Precision) -> bool:
    """Return whether it was a card that failed, and the CPU may take its place."""
    is_asked_for = device is not DeviceChoice.AUTO or precision is Precision.FP16
    if taken is not BackendChoice.TORCH or is_asked_for:
        return False
    return not module_of(taken).why_no_cuda()


def _backend_for(
    card: ModelCard,
    backend: BackendChoice,
    device: DeviceChoice,
    precision: Precision,
    tile_px: int | None,
) -> BackendChoice:
    """Return the back end of a choice.

    Raises:
        DeviceError: it is not installed, or none is.
    """
    usable = {choice: not missing_modules(choice) for choice in MODULES}
    if not any(usable.values()):
        lacks = "; ".join(", ".join(missing_modules(choice)) for choice in MODULES)
        raise DeviceError(
            f"Nothing computes models in this Python. It lacks: {lacks}.",
            "Install one of them, or use the Python of the checkout's .venv.",
        )
    if backend is BackendChoice.AUTO:
        return _taken_unasked(usable, card, device, precision, tile_px)
    if not usable[backend]:
        raise DeviceError(
            f"The back end '{backend.value}' needs {', '.join(missing_modules(backend))}, "
            "which this Python does not have.",
            "Install it, or choose another --backend.",
        )
    return backend


def automatic_backend(card: ModelCard) -> BackendChoice | None:
    """Return what computes a model where nothing is chosen; None where nothing can, or need."""
    usable = {choice: not missing_modules(choice) for choice in MODULES}
    if not card.network or not any(usable.values()):
        return None
    has_card = len(surveyed(BackendChoice.TORCH).get("devices", ())) > 1  # and kernels for it
    device = DeviceChoice.AUTO if has_card else DeviceChoice.CPU
    return _taken_unasked(usable, card, device, Precision.AUTO, None)


def _taken_unasked(
    usable: Mapping[BackendChoice, bool],
    card: ModelCard,
    device: DeviceChoice,
    precision: Precision,
    tile_px: int | None,
) -> BackendChoice:
    """Return the faster of torch and ONNX Runtime, or the only one that is usable."""
    if usable[BackendChoice.TORCH] and usable[BackendChoice.ONNX]:
        return _faster(card, device, precision, tile_px)
    return next(choice for choice, ready in usable.items() if ready)


def _faster(
    card: ModelCard, device: DeviceChoice, precision: Precision, tile_px: int | None
) -> BackendChoice:
    """Return which of torch and ONNX Runtime is the faster one, if it can begin at once."""
    if device is DeviceChoice.CUDA or precision not in (Precision.AUTO, Precision.FP32):
        return BackendChoice.TORCH
    if device is DeviceChoice.AUTO and _torch_has_a_card():
        return BackendChoice.TORCH
    ready = has_files(card, tile_px or card.tile_px)
    return BackendChoice.ONNX if ready else BackendChoice.TORCH


def _torch_has_a_card() -> bool:
    """Ask torch, unless it says without being loaded, which takes seconds, that it is for CPUs."""
    with suppress(PackageNotFoundError):
        if "+cpu" in version("torch"):
            return False
    with suppress(DeviceError):  # a damaged torch has none
        return not module_of(BackendChoice.TORCH).why_no_cuda()
    return False


def missing_modules(backend: BackendChoice) -> list[str]:
    """Return the modules a back end needs that this Python does not have, as pip takes them."""
    return [needed for name in MODULES[backend] if (needed := _lacking(name))]


def _lacking(module: str) -> str:
    if find_spec(module) is None:
        return module
    oldest = _OLDEST.get(module)
    if oldest is None or all(release >= oldest for release in _releases(module)):
        return ""
    return f"{module}>={'.'.join(map(str, oldest))}"


def _releases(module: str) -> list[tuple[int, ...]]:
    """Return the first two numbers of what is installed for a module, which is loaded by nobody."""
    found = []
    for kind in _KINDS:
        with suppress(PackageNotFoundError, ValueError):
            found.append(tuple(map(int, version(module + kind).split(".")[:2])))
    return found


def survey() -> dict[str, Any]:
    """Return for each back end whether it is usable, its devices, and why one is not usable."""
    return {backend.value: surveyed(backend) for backend in MODULES}


def surveyed(backend: BackendChoice) -> dict[str, Any]:
    """Return this for one back end; its library is loaded."""
    missing = missing_modules(backend)
    if missing:
        return {"usable": False, "why_not": f"{', '.join(missing)} is not installed."}
    try:
        found: dict[str, Any] = module_of(backend).survey()
    except DeviceError as error:
        return {"usable": False, "why_not": error.message}
    except (RuntimeError, AttributeError) as error:  # a driver that fails, a library too old
        return {"usable": False, "why_not": f"It does not work: {first_line(error)}"}
    if found.get("no_cuda") and has_nvidia_driver():
        found["no_cuda"] = f"An NVIDIA driver was found, but {found['no_cuda']}"
    return {"usable": True, **found}


def has_nvidia_driver() -> bool:
    """Return whether the tools of an NVIDIA driver are on this machine."""
    return which("nvidia-smi") is not None
