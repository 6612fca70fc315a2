"""A QGIS profile: where it lies, and how the plugin gets into it."""

from __future__ import annotations

import os
import platform
import shutil
import zipfile
from pathlib import Path

from .package import PLUGIN


def profiles_folder() -> Path:
    """Return where QGIS 3 keeps its profiles on this system."""
    home = Path.home()
    if platform.system() == "Windows":
        base = Path(os.environ.get("APPDATA", home / "AppData" / "Roaming"))
    elif platform.system() == "Darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share"))
    return base / "QGIS" / "QGIS3" / "profiles"


def install_into(profile: Path, archive: Path, python: Path) -> Path:
    """Replace the plugin of one profile, switch it on, and return its folder.

    Args:
        profile: a QGIS profile; made if absent.
        archive: the plugin zip.
        python: the interpreter that has the engine's dependencies.
    """
    plugins = profile / "python" / "plugins"
    shutil.rmtree(plugins / PLUGIN, ignore_errors=True)
    with zipfile.ZipFile(archive) as content:
        content.extractall(plugins)
    settings = profile / "QGIS" / "QGIS3.ini"
    write_setting(settings, "PythonPlugins", PLUGIN, "true")
    write_setting(settings, "dis2", "interpreter", python.as_posix())
    return plugins / PLUGIN


def write_setting(path: Path, section: str, key: str, value: str) -> None:
    """Set one key of a QGIS settings file; keep all else, the whole file too if that fails."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    if f"[{section}]" not in lines:
        lines += ["", f"[{section}]"]
    start = lines.index(f"[{section}]") + 1
    end = next((n for n in range(start, len(lines)) if lines[n].startswith("[")), len(lines))
    kept = [line for line in lines[start:end] if not line.startswith(f"{key}=")]
    lines[start:end] = [f"{key}={value}", *kept]
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text("\n".join(lines) + "\n", encoding="utf-8")
    part.replace(path)
