"""Where Python interpreters are found on the three systems; plain facts in, paths out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PythonFacts:
    """What a running Python says about itself.

    ``executable`` is the QGIS program itself where Python is embedded (Windows, macOS).
    """

    platform: str
    executable: str
    prefix: str
    version: tuple[int, int]

    @classmethod
    def here(cls) -> PythonFacts:
        """Return the facts of this process."""
        return cls(sys.platform, sys.executable or "", sys.prefix, sys.version_info[:2])


def own_python(facts: PythonFacts) -> Path | None:
    """Return the interpreter whose libraries QGIS uses, or None where there is none."""
    return next((path for path in _own_candidates(facts) if path.is_file()), None)


def venv_python(folder: Path, platform: str) -> Path:
    """Return where a virtual environment keeps its interpreter."""
    return folder / ("Scripts/python.exe" if platform == "win32" else "bin/python")


def own_variables(variables: dict[str, str], facts: PythonFacts) -> dict[str, str]:
    """Return the surroundings in which QGIS's own Python starts outside QGIS.

    OSGeo4W's ``python-qgis.bat`` sets three things that an embedded Python does not hand down
    reliably: its own root, where Python's library is, and the folder of the DLLs.
    """
    own = {name: value for name, value in variables.items() if name != "PYTHONSAFEPATH"}
    embedded = not Path(facts.executable).name.lower().startswith("python")
    if facts.platform == "win32" and embedded:
        own.setdefault("PYTHONHOME", facts.prefix)
        own.setdefault("OSGEO4W_ROOT", str(Path(facts.executable).parent.parent))
        libraries = str(Path(facts.executable).parent)
        if libraries not in own.get("PATH", "").split(os.pathsep):
            own["PATH"] = joined_path(libraries, own.get("PATH", ""))
    return own


def foreign_variables(variables: dict[str, str]) -> dict[str, str]:
    """Return the variables without those that would lead another Python to QGIS's libraries."""
    misleading = ("PYTHONHOME", "PYTHONPATH", "PYTHONSAFEPATH", "PYTHONSTARTUP")
    return {name: value for name, value in variables.items() if name not in misleading}


def joined_path(*folders: str) -> str:
    """Return folders as one search path, leaving out empty ones."""
    return os.pathsep.join(folder for folder in folders if folder)


def _own_candidates(facts: PythonFacts) -> Iterator[Path]:
    executable, prefix = Path(facts.executable), Path(facts.prefix)
    if executable.name.lower().startswith("python"):
        yield executable
    if facts.platform == "win32":
        for folder in (prefix, executable.parent):  # apps\Python312 of OSGeo4W, then its bin
            yield folder / "python.exe"
            yield folder / "python3.exe"
        return
    major, minor = facts.version
    bundle = executable.parent.parent  # Contents, where QGIS is an application of macOS
    folders = [prefix / "bin", executable.parent / "bin", executable.parent]
    folders += [bundle / "MacOS" / "bin", bundle / "Frameworks" / "bin"]
    for folder in folders:
        for name in (f"python{major}.{minor}", f"python{major}"):
            yield folder / name
