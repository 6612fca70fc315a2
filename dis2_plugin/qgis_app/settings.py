"""The plugin's choices that outlive a session, kept in QGIS's own settings."""

from __future__ import annotations

import configparser
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtGui import QIcon

from ..core.jobs.job import BackendChoice, DeviceChoice, Output, Precision
from ..core.jobs.preferences import Preferences
from ..environment.interpreters import PythonFacts
from ..environment.place import PrivateFolder

PLUGIN_ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds metadata.txt, models, ui and resources."""

ICON_FILE = PLUGIN_ROOT / "resources" / "icons" / "dis2.svg"
"""The plugin's own icon."""

_INTERPRETER, _DEPENDENCIES, _RUNS = "dis2/interpreter", "dis2/dependencies", "dis2/runs_folder"
_OPENS_RESULTS = "dis2/open_results"
_START = "dis2/start_with_"
"""Before the names of the choices that a new dialog starts with."""

_Word = TypeVar("_Word", bound=Enum)


@dataclass(frozen=True)
class Dis2Settings:
    """What a worker is started with; empty strings mean the plugin chooses.

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
    """Return what the next worker is started with; call it from the main thread."""
    stored = QgsSettings()
    return Dis2Settings(
        interpreter=stored.value(_INTERPRETER, "", str),
        dependencies=stored.value(_DEPENDENCIES, "", str) or str(default_dependencies()),
        runs_folder=stored.value(_RUNS, "", str),
    )


def read_preferences() -> Preferences:
    """Return the choices of the settings page; a damaged one is as if it had not been made."""
    stored, usual = QgsSettings(), Preferences()

    def word(name: str) -> str:
        """Return one choice as it is stored."""
        return stored.value(_START + name, "", str)

    outputs = {Output.CLASSES.value, *word("outputs").split(",")}
    return Preferences(
        interpreter=stored.value(_INTERPRETER, "", str),
        runs_folder=stored.value(_RUNS, "", str),
        opens_results=stored.value(_OPENS_RESULTS, usual.opens_results, bool),
        model=word("model"),
        outputs=tuple(o for o in Output if o.value in outputs)
        if word("outputs")
        else usual.outputs,
        backend=_known(BackendChoice, word("backend"), usual.backend),
        device=_known(DeviceChoice, word("device"), usual.device),
        precision=_known(Precision, word("precision"), usual.precision),
    )


def write_preferences(preferences: Preferences) -> None:
    """Store the choices of the settings page."""
    stored = QgsSettings()
    stored.setValue(_INTERPRETER, preferences.interpreter)
    stored.setValue(_RUNS, preferences.runs_folder)
    stored.setValue(_OPENS_RESULTS, preferences.opens_results)
    for name, word in preferences.choices().items():
        stored.setValue(_START + name, word)


def default_dependencies() -> Path:
    """Return the private folder for this version of Python."""
    root = Path(QgsApplication.qgisSettingsDirPath()) / "dis2"
    return PrivateFolder.under(root, PythonFacts.here().version).path


def plugin_version() -> str:
    """Return the version in metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(PLUGIN_ROOT / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="unknown")


def _known(kind: type[_Word], word: str, usual: _Word) -> _Word:
    return next((item for item in kind if item.value == word), usual)
