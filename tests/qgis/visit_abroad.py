"""A visit to a QGIS of another language: what do menu, dialog and toolbox say?

QGIS runs this file (``--code``) for ``test_abroad.py``; what it sees goes into ``DIS2_VISIT``.
"""

from __future__ import annotations

import json
import os
import traceback
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer

NOTES = Path(os.environ["DIS2_VISIT"])

notes: dict[str, Any] = {}


def look() -> None:
    """Note what a person reads; then take the plugin away and ask once more."""
    plugin = qgis.utils.plugins["dis2"]
    plugin.open_dialog()
    notes["button"] = plugin.dialog.segment_button.text()
    notes["label"] = plugin.dialog.image_panel.layer_label.text()
    notes["menu"] = [action.text() for action in plugin._actions]
    registry = QgsApplication.processingRegistry()
    notes["toolbox"] = registry.algorithmById("dis2:segment").displayName()
    qgis.utils.unloadPlugin("dis2")
    notes["afterwards"] = QCoreApplication.translate("Dis2", "Segment land cover")


def visit() -> None:
    """Look, write down, and close QGIS whatever happened."""
    try:
        look()
    except Exception:  # whatever it is, it is written down and QGIS closes
        notes["failure"] = traceback.format_exc()
    NOTES.write_text(json.dumps(notes), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(1000, visit)
