"""Qt programs that tests start draw on no screen, unless one is asked for by name.

pytest-qgis starts QGIS before it reads this: for the tests themselves the variable must be in the
environment, which ``build.py test`` sees to.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # of tests that load it themselves

# Tests have torch and QGIS in one process, which the plugin never has. The compiler that comes with
# CUDA builds of torch and the one that QGIS's OpenGL loads (Debian 13) are two LLVMs: that crashes.
sys.modules.setdefault("triton", None)


@pytest.fixture
def locked_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the system tells nobody what there is, as tests may run as root."""
    home, look, access = tmp_path / "somebody", os.stat, os.access

    def refuse(path: object, *args: object, **words: object) -> os.stat_result:
        """Look at a file, but not in that folder."""
        if str(path).startswith(f"{home}{os.sep}"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, *args, **words)  # type: ignore[arg-type]

    home.mkdir()
    monkeypatch.setattr(os, "stat", refuse)
    monkeypatch.setattr(
        os, "access", lambda path, mode: str(path) != str(home) and access(path, mode)
    )
    return home


@pytest.fixture
def small_disk(tmp_path):
    """Mount a disk of so many bytes; only root may."""
    mounted = []

    def mount(size, *options):
        folder = tmp_path / "disk"
        folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", ",".join([f"size={size}", *options]), "none", folder]
        if os.name != "posix" or os.geteuid() or subprocess.run(words, check=False).returncode:
            pytest.skip("Only root may mount a disk.")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "--lazy", folder], check=True)
