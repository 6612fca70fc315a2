"""A visit to a real QGIS: run, look, load again, and quit in the middle of a run.

QGIS runs this file (``--code``) for ``test_window.py``; what it sees goes into ``DIS2_VISIT``.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QMessageBox, QToolBar

NOTES = Path(os.environ["DIS2_VISIT"])
OUT = Path(os.environ["DIS2_VISIT_OUT"])
LOOK_MS = 100
LONGEST_S = 60

iface = qgis.utils.iface
notes: dict[str, Any] = {}


def visit() -> Iterator[Any]:
    """Yield what must be true before the next step."""
    from dis2.dis2_plugin.core.job import SegmentationJob  # noqa: PLC0415 - the installed plugin

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


class Visitor:
    """Looks now and then whether the next step may be done; in the end QGIS is quit."""

    def __init__(self) -> None:
        self._steps, self._condition = visit(), lambda: True
        self._end = time.monotonic() + LONGEST_S
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        try:
            if self._condition():
                self._condition = next(self._steps)
            elif time.monotonic() > self._end:
                raise TimeoutError(str(notes))
        except StopIteration:
            self._leave()
        except Exception:  # whatever it is, it is written down and QGIS closes
            notes["failure"] = traceback.format_exc()
            self._leave()

    def _leave(self) -> None:
        self._timer.stop()
        NOTES.write_text(json.dumps(notes), encoding="utf-8")
        # two timers: one does not go on while what it called waits for an answer
        self._answering, self._leaving = QTimer(), QTimer()
        self._answering.timeout.connect(agree)
        self._answering.start(LOOK_MS)
        self._leaving.timeout.connect(iface.actionExit().trigger)
        self._leaving.start(10 * LOOK_MS)


def agree() -> None:
    """Say yes where QGIS asks whether to cancel tasks; it then wants to be told again to quit."""
    box = QgsApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.button(QMessageBox.StandardButton.Yes).click()


def is_ours(action: QAction) -> bool:
    """Whether an action is the plugin's button."""
    return action.objectName() == "dis2_segment"


def begin() -> None:
    """Start once QGIS has started."""
    qgis.utils.dis2_visitor = Visitor()  # a place that lives as long as QGIS


QTimer.singleShot(1000, begin)
