"""The plugin's choices that outlive a session, kept in QGIS's own settings."""

from __future__ import annotations

import configparser
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtGui import QIcon

from ..environment.interpreters import PythonFacts
from ..environment.place import PrivateFolder

PLUGIN_ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds metadata.txt, models, ui and resources."""

ICON_FILE = PLUGIN_ROOT / "resources" / "icons" / "dis2.svg"
"""The plugin's own icon."""

_INTERPRETER, _DEPENDENCIES, _RUNS = "dis2/interpreter", "dis2/dependencies", "dis2/runs_folder"


@dataclass(frozen=True)
class Dis2Settings:
    """What the person chose; empty strings mean the plugin chooses.

    Attributes:
        interpreter: Python that runs the engine.
        dependencies: private folder with torch or ONNX Runtime for QGIS's own Python.
        runs_folder: where runs are kept; empty means a temporary folder for each.
    """

    interpreter: str = ""
    dependencies: str = ""
    runs_folder: str = ""


def icon(name: str) -> QIcon:
    """Return one of the plugin's icons."""
    return QIcon(str(ICON_FILE.with_name(f"{name}.svg")))


def read_settings() -> Dis2Settings:
    """Return the stored choices; call it from the main thread."""
    stored = QgsSettings()
    return Dis2Settings(
        interpreter=stored.value(_INTERPRETER, "", str),
        dependencies=stored.value(_DEPENDENCIES, "", str) or str(default_dependencies()),
        runs_folder=stored.value(_RUNS, "", str),
    )


def write_settings(settings: Dis2Settings) -> None:
    """Store the choices."""
    stored = QgsSettings()
    stored.setValue(_INTERPRETER, settings.interpreter)
    stored.setValue(_DEPENDENCIES, settings.dependencies)
    stored.setValue(_RUNS, settings.runs_folder)


def default_dependencies() -> Path:
    """Return the private folder for this plugin version and this Python version."""
    root = Path(QgsApplication.qgisSettingsDirPath()) / "dis2"
    return PrivateFolder.under(root, plugin_version(), PythonFacts.here().version).path


def plugin_version() -> str:
    """Return the version in metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(PLUGIN_ROOT / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="unknown")
