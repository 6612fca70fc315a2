"""A stranger in a real QGIS: installs the zip with QGIS's own installer, and clicks Segment.

QGIS runs this file (``--code``) for ``test_installer.py``; what happens goes into ``DIS2_NOTES``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pyplugin_installer
import qgis.utils
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction
from tour_guide import Guide, Walk

NOTES = Path(os.environ["DIS2_NOTES"])
LONGEST_S = 150

iface = qgis.utils.iface
notes: dict[str, Any] = {}


def walk() -> Walk:
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


def leave(failure: str) -> None:
    """Write down what happened, and close QGIS."""
    if failure:
        notes["failure"] = failure
    NOTES.write_text(json.dumps(notes), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(1000, lambda: Guide(walk(), LONGEST_S, leave))
