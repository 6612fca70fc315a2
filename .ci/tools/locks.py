"""The lock files of ``resources/locks``: which wheels the plugin may install, and their SHA-256.

    PYTHONPATH=.ci python -m tools.locks [--wheels FOLDER] [BUILD ...]

Sizes and hashes of the wheels on the Python Package Index are those that the index states.
PyTorch for the CPU of Linux is not there but on PyTorch's own index: such wheels are read from
``--wheels``, a folder they were fetched into, and hashed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .steps import ROOT, BuildError

LOCKS = ROOT / "resources" / "locks"
INDEX = "https://pypi.org/pypi/{}/json"
SYSTEMS = ("any", "win_amd64", "macosx", "manylinux")
LINUX = ("any", "manylinux")
OLDEST, NEWEST = 9, 14

RUNTIME = {
    "onnxruntime": "1.31.1 1.23.2 1.19.2",
    "flatbuffers": "25.12.19",
    "protobuf": "7.36.2 6.33.6",
    "packaging": "26.3",
}
PURE = {
    "filelock": "4.1.0 3.19.1",
    "fsspec": "2026.9.0 2025.10.0",
    "jinja2": "3.1.6",
    "markupsafe": "3.0.4",
    "mpmath": "1.3.0",
    "networkx": "3.4.2 3.2.1",
    "safetensors": "0.8.0 0.7.0",
    "setuptools": "82.0.1",
    "sympy": "1.14.0",
    "typing-extensions": "4.16.0",
}
"""What PyTorch needs beside numpy, which comes with QGIS; and the reader of weights."""
GROUND = {"csf-3dfin": "2.0.1"}
"""The filter of the ground, where there is one; it names laspy as its need, and does without."""
CUDA_12 = {
    "nvidia-cublas-cu12": "12.8.4.1",
    "nvidia-cuda-cupti-cu12": "12.8.90",
    "nvidia-cuda-nvrtc-cu12": "12.8.93",
    "nvidia-cuda-runtime-cu12": "12.8.90",
    "nvidia-cudnn-cu12": "9.10.2.21",
    "nvidia-cufft-cu12": "11.3.3.83",
    "nvidia-cufile-cu12": "1.13.1.3",
    "nvidia-curand-cu12": "10.3.9.90",
    "nvidia-cusolver-cu12": "11.7.3.90",
    "nvidia-cusparse-cu12": "12.5.8.93",
    "nvidia-cusparselt-cu12": "0.7.1",
    "nvidia-nccl-cu12": "2.27.5",
    "nvidia-nvjitlink-cu12": "12.8.93",
    "nvidia-nvshmem-cu12": "3.3.20",
    "nvidia-nvtx-cu12": "12.8.90",
    "triton": "3.5.1",
}
CUDA_13 = {
    "cuda-bindings": "13.0.3",
    "cuda-pathfinder": "1.8.3",
    "nvidia-cublas": "13.1.1.3",
    "nvidia-cuda-cupti": "13.0.85",
    "nvidia-cuda-nvrtc": "13.0.88",
    "nvidia-cuda-runtime": "13.0.96",
    "nvidia-cudnn-cu13": "9.20.0.48",
    "nvidia-cufft": "12.0.0.61",
    "nvidia-cufile": "1.15.1.6",
    "nvidia-curand": "10.4.0.35",
    "nvidia-cusolver": "12.0.4.66",
    "nvidia-cusparse": "12.6.3.3",
    "nvidia-cusparselt-cu13": "0.8.1",
    "nvidia-nccl-cu13": "2.29.7",
    "nvidia-nvjitlink": "13.0.88",
    "nvidia-nvshmem-cu13": "3.4.5",
    "nvidia-nvtx": "13.0.85",
    "triton": "3.7.1",
}
"""What the wheels of PyTorch name as their needs."""

BUILDS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "onnx": ({**RUNTIME, **GROUND}, SYSTEMS),
    "cpu": ({"torch": "2.13.0 2.9.1 2.8.0 2.2.2", **PURE, **GROUND}, SYSTEMS),
    "cuda12": ({"torch": "2.9.1", **PURE, **GROUND, **CUDA_12}, LINUX),
    "cuda13": ({"torch": "2.13.0", **PURE, **GROUND, **CUDA_13}, LINUX),
    "pip": ({"pip": "26.3 26.0.1"}, SYSTEMS),
}
EXTRA_INDEX = {"cpu": "https://download.pytorch.org/whl/cpu"}

_HEAD = """\
# {build}: wheels that may be installed; made by: python -m tools.locks
# SHA-256, bytes, lowest Python 3, file. The newest that fits the Python is taken for each name.
"""


def main() -> None:
    """Write the lock files that were named, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheels", type=Path, help="folder with wheels that are on no index here")
    parser.add_argument("builds", nargs="*", metavar="BUILD", help=f"of {', '.join(BUILDS)}")
    options = parser.parse_args()
    for build in options.builds or BUILDS:
        text = lock_text(build, options.wheels)
        (LOCKS / f"{build}.txt").write_text(text, encoding="utf-8")
        print(f"{build}: {sum(not line.startswith('#') for line in text.splitlines())} wheels")


def lock_text(build: str, wheels: Path | None) -> str:
    """Return the lock of a build.

    Raises:
        BuildError: the index has no wheel of a version.
    """
    packages, systems = BUILDS[build]
    head = _HEAD.format(build=build)
    if build in EXTRA_INDEX:
        head += f"# index: {EXTRA_INDEX[build]}\n"
    lines = [
        line
        for name, versions in packages.items()
        for line in _from_index(name, versions.split(), systems, build)
    ]
    if build in EXTRA_INDEX and wheels:
        lines += _from_folder(wheels, packages)
    return head + "".join(f"{line}\n" for line in sorted(lines, key=lambda line: line.split()[3]))


def _from_index(
    name: str, versions: list[str], systems: tuple[str, ...], build: str
) -> Iterator[str]:
    with urllib.request.urlopen(INDEX.format(name)) as answer:  # noqa: S310 - https
        known = json.load(answer)
    for version in versions:
        kept = [
            wheel
            for wheel in known["releases"].get(version, ())
            if _is_wanted(wheel["filename"], systems, build)
        ]
        if not kept and not (name == "torch" and build == "cpu"):
            raise BuildError(f"{name} {version} has no wheel for {', '.join(systems)}.")
        yield from (_line(wheel) for wheel in kept)


def _is_wanted(file: str, systems: tuple[str, ...], build: str) -> bool:
    if not file.endswith(".whl"):
        return False
    python, abi, platform = file[: -len(".whl")].split("-")[-3:]
    if abi.endswith("t") and re.match(r"cp\d", abi):
        return False  # for a Python without its global lock, which no QGIS has
    number = re.fullmatch(r"cp3(\d+)", python)
    if number and not (OLDEST <= int(number[1]) <= NEWEST) and abi != "abi3":
        return False
    if build == "cpu" and file.startswith("torch-") and "linux" in platform:
        return "aarch64" in platform and file.startswith("torch-2.9.1")  # others bring CUDA
    if build.startswith("cuda") and "linux" in platform and "x86_64" not in platform:
        return False
    foreign = re.search(r"i686|ppc64le|s390x|armv7l|riscv64|musl|win_arm64|win32", platform)
    return not foreign and any(system in platform for system in systems)


def _line(wheel: dict[str, Any]) -> str:
    lowest = re.search(r">=\s*3\.(\d+)", wheel["requires_python"] or "")
    oldest = lowest[1] if lowest else "0"
    return f"{wheel['digests']['sha256']} {wheel['size']} {oldest} {wheel['filename']}"


def _from_folder(folder: Path, packages: dict[str, str]) -> Iterator[str]:
    for path in sorted(folder.glob("*.whl")):
        name, version, *_ = path.name.split("-")
        if version.partition("+")[0] in packages.get(name.lower().replace("_", "-"), "").split():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield f"{digest} {path.stat().st_size} {OLDEST} {path.name}"


if __name__ == "__main__":
    main()
