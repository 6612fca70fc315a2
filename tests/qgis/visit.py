"""A visit to a real QGIS: run, look, load again, and quit in the middle of a run.

QGIS runs this file (``--code``) for ``test_window.py``; what it sees goes into ``DIS2_VISIT``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QMessageBox, QToolBar
from tour_guide import Guide, Walk

NOTES = Path(os.environ["DIS2_VISIT"])
OUT = Path(os.environ["DIS2_VISIT_OUT"])
LOOK_MS = 100
LONGEST_S = 60

iface = qgis.utils.iface
notes: dict[str, Any] = {}


def visit() -> Walk:
    """Yield what must be true before the next step."""
    from dis2.dis2_plugin.core.jobs.job import SegmentationJob  # noqa: PLC0415 - the installed plugin

    plugin = qgis.utils.plugins["dis2"]
    plugin.open_dialog()
    yield lambda: "CPU" in plugin.dialog.run_panel.status_label.text()
    bars = iface.mainWindow().findChildren(QToolBar)
    notes["button"] = [b.objectName() for b in bars for a in b.actions() if is_ours(a)]
    desk = plugin.desk
    desk.start(SegmentationJob(out=str(OUT / "first"), rgir=os.environ["DIS2_VISIT_IMAGE"]))
    yield lambda: not desk.is_busy
    root = QgsProject.instance().layerTreeRoot()
    notes["group"] = [node.name() for node in root.children()[0].children()]
    again = [qgis.utils.unloadPlugin, qgis.utils.loadPlugin, qgis.utils.startPlugin]
    notes["again"] = [step("dis2") for step in 2 * again]
    os.environ["DIS2_FAKE"] = "deaf"
    desk = qgis.utils.plugins["dis2"].desk
    desk.start(SegmentationJob(out=str(OUT / "second"), rgir=os.environ["DIS2_VISIT_IMAGE"]))
    yield Path(os.environ["DIS2_FAKE_PID"]).exists
    notes["quits_during_a_run"] = desk.is_busy
    QgsProject.instance().clear()


def leave(failure: str) -> None:
    """Write down what was seen, and quit QGIS, which asks about what still runs."""
    if failure:
        notes["failure"] = failure
    NOTES.write_text(json.dumps(notes), encoding="utf-8")
    # two timers: one does not go on while what it called waits for an answer
    for wait_ms, action in ((LOOK_MS, agree), (10 * LOOK_MS, iface.actionExit().trigger)):
        timer = QTimer(iface.mainWindow())
        timer.timeout.connect(action)
        timer.start(wait_ms)


def agree() -> None:
    """Say yes where QGIS asks whether to cancel tasks; it then wants to be told again to quit."""
    box = QgsApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.button(QMessageBox.StandardButton.Yes).click()


def is_ours(action: QAction) -> bool:
    """Whether an action is the plugin's button."""
    return action.objectName() == "dis2_segment"


QTimer.singleShot(1000, lambda: Guide(visit(), LONGEST_S, leave))
