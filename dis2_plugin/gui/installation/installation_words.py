"""Builds, sizes and times of an installation, and its stages, in words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.process.installation import Build, Installed, Offer, SelfTest
from ...core.progress import Progress
from ..wording import duration, number

_MEGABYTE, _GIGABYTE = 1e6, 1e9
_SMALLEST_MB = 10.0


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("InstallationWords", text)


def title(build: Build) -> str:
    """Return what a build is called."""
    titles = {
        Build.CUDA13: tr("PyTorch for NVIDIA cards (CUDA 13)"),
        Build.CUDA12: tr("PyTorch for NVIDIA cards (CUDA 12)"),
        Build.CPU: tr("PyTorch for the processor"),
        Build.ONNX: tr("ONNX Runtime for the processor (small)"),
    }
    return titles[build]


def size(size_bytes: float) -> str:
    """Return a size in megabytes, or in gigabytes from one gigabyte up."""
    if size_bytes >= _GIGABYTE:
        return tr("{} GB").format(number(size_bytes / _GIGABYTE, 1))
    megabytes = size_bytes / _MEGABYTE
    return tr("{} MB").format(number(megabytes, 0 if megabytes >= _SMALLEST_MB else 1))


def remark(offer: Offer, is_installed: bool) -> str:
    """Return what to know about an offer in a few words."""
    if is_installed:
        return tr("installed")
    if offer.obstacle:
        return offer.obstacle
    return tr("recommended here") if offer.is_recommended else ""


def installed_words(installed: Installed | None) -> str:
    """Return what is installed."""
    if installed is None:
        return tr(
            "Nothing yet. Until something is installed, only a Python with PyTorch or ONNX "
            "Runtime of its own can compute the map."
        )
    words = tr("{title}: {packages}, {size}")
    package = ", ".join(installed.packages[:1])
    return words.format(
        title=title(installed.build), packages=package, size=size(installed.size_bytes)
    )


def stage_words(progress: Progress) -> str:
    """Return what is going on."""
    if progress.stage == "fetch":
        words = tr("Fetching packages: {done} of {total}")
        said = words.format(done=size(progress.done), total=size(progress.total))
        if progress.seconds_left is None or progress.done >= progress.total:
            return said
        return tr("{said}, about {left} left").format(
            said=said, left=duration(progress.seconds_left)
        )
    words = {
        "unpack": tr("Unpacking the packages…"),
        "try": tr("Trying whether they can be loaded…"),
    }
    return words.get(progress.stage, tr("Running the model on the sample scene…"))


def self_test_words(test: SelfTest) -> str:
    """Return the outcome of a self-test."""
    words = tr(
        "It works: {model} ran by {backend} on {device}, {speed} megapixels a second; "
        "{share} % of the sample scene's pixels are mapped as drawn."
    )
    return words.format(
        model=test.model,
        backend=test.backend,
        device=test.device,
        speed=number(test.megapixels_per_s, 2),
        share=number(100 * test.agreement, 1),
    )
