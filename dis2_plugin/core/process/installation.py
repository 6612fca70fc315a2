"""What can be installed to compute the network, and what is: values for form, task and engine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Build(str, Enum):
    """A set of packages that can compute the network."""

    CUDA13 = "cuda13"
    CUDA12 = "cuda12"
    CPU = "cpu"
    ONNX = "onnx"


@dataclass(frozen=True)
class Offer:
    """A build on this computer.

    Attributes:
        build: which.
        packages: names and versions, the main one first.
        download_bytes: what is still to be fetched; wheels that were kept do not count.
        disk_bytes: room that it takes while it is being installed, about.
        seconds: how long it takes on a usual line, about.
        is_recommended: whether it is the best choice here.
        obstacle: why it cannot be installed here; empty where it can.
    """

    build: Build
    packages: tuple[str, ...] = ()
    download_bytes: int = 0
    disk_bytes: int = 0
    seconds: float = 0.0
    is_recommended: bool = False
    obstacle: str = ""


@dataclass(frozen=True)
class Installed:
    """A private folder that is whole.

    Attributes:
        build: what was installed.
        folder: where.
        packages: names and versions.
        size_bytes: room it takes.
    """

    build: Build
    folder: str
    packages: tuple[str, ...]
    size_bytes: int


@dataclass(frozen=True)
class InstallationState:
    """All that the form shows.

    Attributes:
        interpreter: the Python the packages are for; empty where none was found.
        folder: the private folder, there or not.
        driver: the graphics driver in words; empty where there is none.
        offers: the choices.
        installed: what is there.
        notes: what the person should know, a sentence each.
    """

    interpreter: str
    folder: str
    driver: str
    offers: tuple[Offer, ...]
    installed: Installed | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class SelfTest:
    """The bundled model on the sample scene.

    Attributes:
        device: where it was computed.
        backend: by what.
        model: identifier of the model.
        seconds: the whole run.
        megapixels_per_s: speed of the segmentation.
        agreement: share of the pixels, from 0 to 1, that the map and the drawn labels share.
    """

    device: str
    backend: str
    model: str
    seconds: float
    megapixels_per_s: float
    agreement: float
