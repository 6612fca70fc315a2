"""A visit to a QGIS of another language: what do menu, dialog, toolbox and engine say?

QGIS runs this file (``--code``) for ``test_abroad.py``; what it sees goes into ``DIS2_VISIT``.
"""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qgis.utils
from dis2.dis2_plugin.core.job import SegmentationJob
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication, QTimer

NOTES = Path(os.environ["DIS2_VISIT"])
PATIENCE_MS = 60_000

notes: dict[str, Any] = {}


def look() -> None:
    """Note what a person reads, and ask the real engine for a map of a file that is not there."""
    plugin = qgis.utils.plugins["dis2"]
    plugin.open_dialog()
    notes["button"] = plugin.dialog.segment_button.text()
    notes["label"] = plugin.dialog.image_panel.layer_label.text()
    notes["menu"] = [action.text() for action in plugin._actions]
    registry = QgsApplication.processingRegistry()
    notes["toolbox"] = registry.algorithmById("dis2:segment").displayName()
    QgsSettings().setValue("dis2/interpreter", os.environ["DIS2_VISIT_PYTHON"])
    plugin.desk.failed.connect(lambda *_: QTimer.singleShot(0, guarded(look_at_failure)))
    folder = os.environ["DIS2_VISIT_OUT"]
    plugin.desk.start(SegmentationJob(out=f"{folder}/run", rgir=f"{folder}/Straße {{0}}.tif"))
    QTimer.singleShot(PATIENCE_MS, close)


def look_at_failure() -> None:
    """Note what the message bar says; then take the plugin away and ask once more."""
    items = qgis.utils.iface.messageBar().findChildren(QgsMessageBarItem)
    notes["bar"] = [item.text() for item in items]
    notes["messages"] = qgis.utils.plugins["dis2"].dialog.messages_view.toPlainText()
    qgis.utils.unloadPlugin("dis2")
    notes["afterwards"] = QCoreApplication.translate("Dis2", "Segment land cover")
    close()


def guarded(step: Callable[[], None]) -> Callable[[], None]:
    """Return a step that writes down what it dies of, and closes QGIS then."""

    def go() -> None:
        try:
            step()
        except Exception:  # whatever it is, it is written down and QGIS closes
            notes["failure"] = traceback.format_exc()
            close()

    return go


def close() -> None:
    """Write down what was seen, and close QGIS."""
    NOTES.write_text(json.dumps(notes), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(1000, guarded(look))
