"""A visit to a QGIS of another language: what do menu, dialog, toolbox and engine say?

QGIS runs this file (``--code``) for ``test_abroad.py``; what it sees goes into ``DIS2_VISIT``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import qgis.utils
from dis2.dis2_plugin.core.jobs.job import SegmentationJob
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from tour_guide import Guide, Walk

NOTES = Path(os.environ["DIS2_VISIT"])
PATIENCE_S = 60

notes: dict[str, Any] = {}


def visit() -> Walk:
    """Note what a person reads, and ask the real engine for a map of a file that is not there."""
    plugin = qgis.utils.plugins["dis2"]
    plugin.open_dialog()
    notes["button"] = plugin.dialog.segment_button.text()
    notes["label"] = plugin.dialog.image_panel.layer_label.text()
    notes["menu"] = [action.text() for action in plugin._actions]
    registry = QgsApplication.processingRegistry()
    notes["toolbox"] = registry.algorithmById("dis2:segment").displayName()
    QgsSettings().setValue("dis2/interpreter", os.environ["DIS2_VISIT_PYTHON"])
    failures: list[str] = []
    plugin.desk.failed.connect(lambda *said: failures.extend(said))
    folder = os.environ["DIS2_VISIT_OUT"]
    plugin.desk.start(SegmentationJob(out=f"{folder}/run", rgir=f"{folder}/Straße {{0}}.tif"))
    yield lambda: bool(failures)
    items = qgis.utils.iface.messageBar().findChildren(QgsMessageBarItem)
    notes["bar"] = [item.text() for item in items]
    notes["messages"] = plugin.dialog.messages_view.toPlainText()
    qgis.utils.unloadPlugin("dis2")
    notes["afterwards"] = QCoreApplication.translate("Dis2", "Segment land cover")


def close(failure: str) -> None:
    """Write down what was seen, and close QGIS."""
    if failure:
        notes["failure"] = failure
    NOTES.write_text(json.dumps(notes), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(1000, lambda: Guide(visit(), PATIENCE_S, close))
