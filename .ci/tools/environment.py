"""The checkout's own Python environment, ``.venv``: made once, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from .steps import ROOT, run_quietly, succeeds
from .system import knows, provision_system

VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "constraints.txt"

_HAS_CSF = "python_version>='3.10' and python_version<'3.14' and platform_machine!='aarch64'"
ENGINE = ("torch", "safetensors", "onnxruntime", f"csf-3dfin; {_HAS_CSF}")
DEVELOPMENT = (
    *ENGINE,
    *("lightning", "torchmetrics", "kornia", "matplotlib", "onnx", "onnxscript", "scipy"),
    *("tensorboard", "monai", "distributed", "openvino"),
    *("bandit", "detect-secrets", "hypothesis", "import-linter", "mypy", "pytest"),
    *("pytest-qgis", "pytest-timeout", "ruff"),
)
"""The extras of pyproject.toml, which Python below 3.11 cannot read; a test holds them equal."""

_REMEDY = (
    "Check the connection to the Python package index (HTTPS_PROXY, PIP_INDEX_URL) and the room\n"
    "on the disk (3 GB), then give the same command again."
)


def environment(needs: Sequence[str]) -> Path:
    """Make ``.venv`` with these Python packages, once; return its interpreter.

    It is made by the interpreter that has PyQGIS and sees the system's packages. A stamp that is
    written last tells a finished environment from one whose making was killed; one that is
    stopped in the making is taken away again.

    Raises:
        BuildError: something cannot be installed.
    """
    system_python = provision_system()
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = VENV / f"ready-{_fingerprint(system_python, needs)}"
    if stamp.exists() and knows(str(python), "torch"):
        return python
    was_whole = any(VENV.glob("ready-*")) and succeeds(python, "-m", "pip", "--version")
    try:
        if not was_whole:
            make = ("-m", "venv", "--clear", "--system-site-packages", VENV)
            run_quietly("Making .venv", system_python, *make)
        _install(python, needs)
        stamp.touch()
    except BaseException:
        if not was_whole:
            shutil.rmtree(VENV, ignore_errors=True)
        raise
    return python


def _fingerprint(system_python: str, needs: Sequence[str]) -> str:
    wanted = hashlib.sha256(CONSTRAINTS.read_bytes())
    wanted.update(f"{system_python} {' '.join(needs)}".encode())
    return wanted.hexdigest()[:16]


def _install(python: Path, needs: Sequence[str]) -> None:
    pip = (python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check")
    names = ", ".join(need.split(";")[0] for need in needs)
    run_quietly(
        f"Installing {names} into .venv, the first time some minutes",
        *pip,
        *("--progress-bar", "off", "--constraint", CONSTRAINTS, *needs),
        remedy=_REMEDY,
    )
