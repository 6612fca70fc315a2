"""A stranger in a real QGIS: installs the zip with QGIS's own installer, and clicks Segment.

QGIS runs this file (``--code``) for ``test_installer.py``; what happens goes into ``DIS2_NOTES``.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyplugin_installer
import qgis.utils
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction

NOTES = Path(os.environ["DIS2_NOTES"])
LOOK_MS, LONGEST_S = 200, 150

iface = qgis.utils.iface
notes: dict[str, Any] = {}


def walk() -> Iterator[Any]:
    """Yield what must be true before the next step."""
    notes["before"] = "dis2" in qgis.utils.plugins
    pyplugin_installer.instance().installFromZipFile(os.environ["DIS2_ZIP"])
    plugin = qgis.utils.plugins["dis2"]
    notes["active"] = qgis.utils.isPluginLoaded("dis2")
    folder = Path(qgis.utils.pluginDirectory("dis2"))
    notes["folder"] = str(folder)
    sample = folder / "resources" / "sample"
    layers = [QgsRasterLayer(str(sample / f"{name}.tif"), name) for name in ("ndsm", "rgir")]
    QgsProject.instance().addMapLayers(layers)
    iface.mainWindow().findChild(QAction, "dis2_segment").trigger()
    dialog = plugin.dialog
    dialog.image_panel.layer_combo.setLayer(layers[1])
    dialog.heights_panel.ndsm_combo.setLayer(layers[0])
    yield dialog.segment_button.isEnabled
    dialog.segment_button.click()
    yield lambda: plugin.desk.is_busy
    yield lambda: not plugin.desk.is_busy
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    notes["layers"] = [node.name() for node in groups[0].findLayers()]
    notes["uninstalled"] = qgis.utils.unloadPlugin("dis2")
    QgsProject.instance().clear()


class Walker:
    """Looks now and then whether the next step may be done; in the end QGIS is quit."""

    def __init__(self) -> None:
        self._steps, self._condition = walk(), lambda: True
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
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


def begin() -> None:
    """Start once QGIS has started."""
    qgis.utils.dis2_walker = Walker()  # a place that lives as long as QGIS


QTimer.singleShot(1000, begin)
