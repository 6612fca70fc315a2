"""Forms of ``ui/`` and drawings of ``resources/icons/``, loaded by path: nothing is compiled."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtGui import QIcon

ROOT = Path(__file__).resolve().parents[2]


def form_class(name: str) -> type:
    """Return the class that builds the widgets of ``ui/<name>.ui``."""
    return uic.loadUiType(str(ROOT / "ui" / f"{name}.ui"))[0]


def icon(name: str) -> QIcon:
    """Return one of the plugin's own icons."""
    return QIcon(str(ROOT / "resources" / "icons" / f"{name}.svg"))
