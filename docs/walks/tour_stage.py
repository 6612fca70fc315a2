"""What the tour stands on: the window, the layers, the camera, and who says when to go on."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import qgis.utils
from dis2.dis2_plugin.qgis_app import sample
from qgis.core import (
    QgsApplication,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QWidget
from tour_guide import Condition, Guide, Walk

SAMPLE = sample.SAMPLE
PICTURES = Path(os.environ["DIS2_TOUR_PICTURES"])
LONGEST_WAIT_S = 300
RESULTS = Path(mkdtemp(prefix="suburb-"))
"""Where results are kept. Pictures show it, so it tells nothing of who made them."""
SCREEN = (0, 0, 1600, 1000)
DIALOG_TOP = 120
SMALL_DIALOG_PX = 1100, 620
"""As a person would make it who wants to see the map beside it."""

iface = qgis.utils.iface
project = QgsProject.instance()


def arrange_window() -> None:
    """Fill the screen with the window, and the window with map and layers."""
    window = iface.mainWindow()
    window.setWindowState(Qt.WindowState.WindowFullScreen)  # its own frame would tell nothing
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers], [380], 1)


def load_sample() -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """Load image and heights of the sample scene, as the menu does."""
    shown = sample.show_sample(project, iface.mapCanvas())
    return project.mapLayer(shown["image"]), project.mapLayer(shown["ndsm"])


def open_dialog(image: QgsRasterLayer, heights: QgsRasterLayer) -> Any:
    """Open the plugin's dialog and choose the layers; return the dialog."""
    plugin = qgis.utils.plugins["dis2"]
    plugin.open_dialog()
    plugin.dialog.image_panel.layer_combo.setLayer(image)
    plugin.dialog.heights_panel.ndsm_combo.setLayer(heights)
    return plugin.dialog


def place_at_the_right(window: QWidget) -> None:
    """Move a window of the plugin to the right edge of the screen."""
    window.move(SCREEN[2] - window.frameGeometry().width(), DIALOG_TOP)


def add_on_top(layer: QgsMapLayer, visible: bool = True) -> None:
    """Add a layer above all others, outside of the groups of runs."""
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer).setItemVisibilityChecked(visible)


def unfold(group: QgsLayerTreeGroup) -> None:
    """Show what a group holds, whatever the view thinks that it shows."""
    group.setExpanded(False)
    group.setExpanded(True)


def run_groups() -> list[QgsLayerTreeGroup]:
    """Return the layer groups that runs have made."""
    return [g for g in project.layerTreeRoot().findGroups() if g.name().startswith("DIS2")]


def hide_runs() -> None:
    """Switch everything off that runs have made."""
    for group in run_groups():
        group.setItemVisibilityChecked(False)
        group.setExpanded(False)


def node_named(group: QgsLayerTreeGroup, name: str) -> QgsLayerTreeLayer:
    """Return the layer of a group with this name."""
    return next(node for node in group.findLayers() if node.name() == name)


def trigger(name: str) -> None:
    """Press one of the plugin's buttons."""
    iface.mainWindow().findChild(QAction, name).trigger()


def window_named(name: str) -> QWidget | None:
    """Return the window of QGIS with this name; None while it is not on the screen."""
    windows = QApplication.topLevelWidgets()
    return next((w for w in windows if w.objectName() == name and w.isVisible()), None)


def point_at(across: float, down: float) -> None:
    """Click on the map, at shares of its width and height."""
    view = iface.mapCanvas().viewport()
    place = QPoint(round(across * view.width()), round(down * view.height()))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)


def show_place(middle: QgsPointXY, width: float) -> None:
    """Show a place on the map, as wide as given in the units of the map."""
    canvas = iface.mapCanvas()
    height = width * canvas.height() / canvas.width()
    canvas.setExtent(QgsRectangle.fromCenterAndSize(middle, width, height))
    canvas.refresh()


def seconds(count: float) -> Condition:
    """Return a condition that comes true after some seconds."""
    until = time.monotonic() + count
    return lambda: time.monotonic() > until


def canvas_is_drawn() -> Condition:
    """Return a condition that comes true when the map has been quiet for a second."""
    quiet_since = [time.monotonic()]

    def is_quiet() -> bool:
        """Return whether nothing was drawn for a second."""
        if iface.mapCanvas().isDrawing():
            quiet_since[0] = time.monotonic()
        return time.monotonic() - quiet_since[0] > 1

    return is_quiet


def photograph(name: str) -> None:
    """Save what is on the screen."""
    QgsApplication.processEvents()
    screen = QgsApplication.primaryScreen()
    screen.grabWindow(0).save(str(PICTURES / f"{name}.png"))


def lead(steps: Walk) -> None:
    """Go through a walk; whatever happens, QGIS closes at the end."""
    Guide(steps, LONGEST_WAIT_S, _leave)


def _leave(failure: str) -> None:
    if failure:
        (PICTURES / "failure.txt").write_text(failure, encoding="utf-8")
        photograph("failure")
    project.clear()  # else QGIS asks what shall become of temporary layers
    shutil.rmtree(RESULTS)
    iface.actionExit().trigger()
