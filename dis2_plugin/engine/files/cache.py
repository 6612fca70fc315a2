"""Where files that can be made again are kept for a user: ONNX files, and how fast models are."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder; it need not be there. ``DIS2_CACHE`` names another one."""
    if os.environ.get("DIS2_CACHE"):
        return Path(os.environ["DIS2_CACHE"])
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    return base / "dis2"
