"""A walk through the plugin inside a real QGIS, photographed on the way.

QGIS runs this file (``--code``) for ``docs/make_pictures.py``, which says in environment variables
where the sample lies and where the pictures go. Whatever happens, QGIS closes at the end.
"""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QWidget

Condition = Callable[[], bool]
Walk = Generator[Condition, None, None]

SAMPLE = Path(os.environ["DIS2_TOUR_SAMPLE"])
PICTURES = Path(os.environ["DIS2_TOUR_PICTURES"])
GEOPACKAGE = PICTURES / "map.gpkg"
CWAM, RESULTS = "dis2_cwam", "dis2_results"
LONGEST_WAIT_S = 300
LOOK_MS = 200
SCREEN = (0, 0, 1600, 1000)
DIALOG_TOP = 120

iface = qgis.utils.iface
project = QgsProject.instance()


def walk() -> Walk:
    """Do what a person does; yield what must be true before the next step."""
    arrange_window()
    image, heights = load_sample()
    yield canvas_is_drawn()
    photograph("1-sample")
    dialog = open_dialog(image, heights)
    yield dialog.segment_button.isEnabled
    yield lambda: "…" not in dialog.run_panel.status_label.text()  # looks for the device
    photograph("2-dialog")
    dialog.outputs_panel.gpkg_widget.setFilePath(str(GEOPACKAGE))
    dialog.segment_button.click()
    yield lambda: dialog.run_panel.progress_bar.maximum() > 0 or bool(run_groups())
    photograph("3-running")
    yield lambda: bool(run_groups()) and dialog.segment_button.isEnabled()
    yield canvas_is_drawn()
    photograph("4-results")
    dialog.close()
    yield canvas_is_drawn()
    photograph("5-classes")
    yield from look_at_results()
    yield from show_attention()
    yield from leave_heights_out(dialog)
    yield from compare_scenarios(dialog)
    yield from look_at_attention()
    yield from open_geopackage()


def look_at_results() -> Walk:
    """Open the dock of results, grey what is uncertain, and lay a page out."""
    iface.messageBar().clearWidgets()
    trigger(RESULTS)
    dock = qgis.utils.plugins["dis2"].results.dock
    iface.mainWindow().resizeDocks([dock], [430], Qt.Orientation.Horizontal)
    panel = dock.confidence_panel
    yield lambda: bool(sum(panel.histogram.counts))
    yield canvas_is_drawn()
    photograph("14-results-dock")
    panel.threshold_slider.setValue(80)
    dock.account_box.setCollapsed(False)
    yield canvas_is_drawn()
    dock.scroll_area.verticalScrollBar().setValue(dock.scroll_area.verticalScrollBar().maximum())
    yield canvas_is_drawn()
    photograph("15-uncertain")
    dock.layout_button.menu().actions()[0].trigger()
    designer = layout_designer()
    designer.setGeometry(*SCREEN)
    yield page_is_drawn()
    designer.findChild(QAction, "mActionZoomAll").trigger()
    yield page_is_drawn()
    photograph("16-print-layout")
    designer.close()
    panel.threshold_slider.setValue(0)
    dock.close()


def show_attention() -> Walk:
    """Switch the classes off, so that the attention below them lies over the image."""
    group = run_groups()[0]
    node_named(group, "Classes").setItemVisibilityChecked(False)
    attention = next(child for child in group.children() if "CWAM" in child.name())
    for number, title in ((6, "Building"), (7, "Tree")):
        for node in attention.findLayers():
            node.setItemVisibilityChecked(node.name() == title)
        yield canvas_is_drawn()
        photograph(f"{number}-attention-{title.lower()}")


def leave_heights_out(dialog: Any) -> Walk:
    """Run once more, from the image alone."""
    before = len(run_groups())
    for group in run_groups():
        group.setItemVisibilityChecked(False)
    dialog.show()
    dialog.scenario_panel.missing_ndsm_radio.setChecked(True)
    dialog.outputs_panel.gpkg_widget.setFilePath("")
    dialog.segment_button.click()
    yield lambda: len(run_groups()) > before and dialog.segment_button.isEnabled()
    yield canvas_is_drawn()
    photograph("8-heights-missing")
    dialog.close()


def compare_scenarios(dialog: Any) -> Walk:
    """Make the three maps in one go, and look at what differs."""
    before = len(run_groups())
    for group in run_groups():
        group.setItemVisibilityChecked(False)
        group.setExpanded(False)
    dialog.show()
    dialog.compare_button.click()
    yield lambda: len(run_groups()) > before and dialog.segment_button.isEnabled()
    yield canvas_is_drawn()
    photograph("10-comparison")
    dialog.close()
    yield canvas_is_drawn()
    photograph("11-difference")


def look_at_attention() -> Walk:
    """Open the dock of attention, and swipe between the runs of the comparison."""
    iface.messageBar().clearWidgets()
    trigger(CWAM)
    dock = qgis.utils.plugins["dis2"].attention.dock
    iface.mainWindow().resizeDocks([dock], [360], Qt.Orientation.Horizontal)
    rows = list(dock.rows.values())
    rows[1].visible_check.click()
    dock.read_button.click()
    yield canvas_is_drawn()
    point_at(0.6, 0.35)
    yield canvas_is_drawn()
    photograph("12-attention-dock")
    dock.other_combo.setCurrentIndex(1)
    dock.other_combo.activated.emit(1)
    for row in (rows[1], rows[3]):
        row.colour_button.setColor(row.colour_button.defaultColor())
    dock.single_check.click()
    rows[3].visible_check.click()
    yield canvas_is_drawn()
    photograph("13-attention-swiped")
    dock.close()


def trigger(name: str) -> None:
    """Press one of the plugin's buttons."""
    next(a for a in iface.mainWindow().findChildren(QAction) if a.objectName() == name).trigger()


def layout_designer() -> QWidget:
    """Return the window in which a page is laid out."""
    windows = QApplication.topLevelWidgets()
    return next(w for w in windows if w.objectName() == "QgsLayoutDesignerBase" and w.isVisible())


def point_at(across: float, down: float) -> None:
    """Click on the map, at shares of its width and height."""
    view = iface.mapCanvas().viewport()
    place = QPoint(round(across * view.width()), round(down * view.height()))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)


def open_geopackage() -> Walk:
    """Open the map that the GeoPackage of the first run holds, in a new project."""
    project.clear()
    iface.addProject(f"geopackage:{GEOPACKAGE}?projectName=DIS2_map")
    arrange_window()
    iface.messageBar().clearWidgets()
    yield canvas_is_drawn()
    photograph("9-geopackage")


def open_dialog(image: QgsRasterLayer, heights: QgsRasterLayer) -> Any:
    """Open the plugin's dialog and choose the layers."""
    plugin = qgis.utils.plugins["dis2"]
    plugin.open_dialog()
    plugin.dialog.move(SCREEN[2] - plugin.dialog.width(), DIALOG_TOP)
    plugin.dialog.image_panel.layer_combo.setLayer(image)
    plugin.dialog.heights_panel.ndsm_combo.setLayer(heights)
    return plugin.dialog


def arrange_window() -> None:
    """Fill the screen with the window, and the window with map and layers."""
    window = iface.mainWindow()
    window.setGeometry(*SCREEN)
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers], [380], 1)


def load_sample() -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """Load image and heights of the sample scene, as a person would have them on the map."""
    heights = QgsRasterLayer(str(SAMPLE / "ndsm.tif"), "Sample heights (NDSM)")
    image = QgsRasterLayer(str(SAMPLE / "rgir.tif"), "Sample image (RGIR)")
    image.setRenderer(QgsMultiBandColorRenderer(image.dataProvider(), 3, 1, 2))
    for layer in (heights, image):
        layer.setContrastEnhancement(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
            QgsRasterMinMaxOrigin.Limits.CumulativeCut,
        )
        project.addMapLayer(layer)
    iface.mapCanvas().setExtent(image.extent())
    iface.mapCanvas().refresh()
    return image, heights


def run_groups() -> list[QgsLayerTreeGroup]:
    """Return the layer groups that runs have made."""
    return [g for g in project.layerTreeRoot().findGroups() if g.name().startswith("DIS2")]


def node_named(group: QgsLayerTreeGroup, name: str) -> QgsLayerTreeLayer:
    """Return the layer of a group with this name."""
    return next(node for node in group.findLayers() if node.name() == name)


def canvas_is_drawn() -> Condition:
    """Return a condition that comes true when the map has been quiet for a second."""
    quiet_since = [time.monotonic()]

    def is_quiet() -> bool:
        if iface.mapCanvas().isDrawing():
            quiet_since[0] = time.monotonic()
        return time.monotonic() - quiet_since[0] > 1

    return is_quiet


def page_is_drawn() -> Condition:
    """Return a condition that comes true when the map of the first page was just drawn."""
    (page,) = project.layoutManager().printLayouts()
    drawn = []
    page.referenceMap().previewRefreshed.connect(lambda: drawn.append(time.monotonic()))
    return lambda: bool(drawn) and time.monotonic() - drawn[-1] > 1


def photograph(name: str) -> None:
    """Save what is on the screen."""
    QgsApplication.processEvents()
    screen = QgsApplication.primaryScreen()
    screen.grabWindow(0).save(str(PICTURES / f"{name}.png"))


class Guide:
    """Looks now and then whether the next step may be done."""

    def __init__(self, steps: Walk) -> None:
        self._steps = steps
        self._condition: Condition = lambda: True
        self._since = time.monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        try:
            if self._condition():
                self._condition = next(self._steps)
                self._since = time.monotonic()
            elif time.monotonic() - self._since > LONGEST_WAIT_S:
                raise TimeoutError(f"Nothing happened for {LONGEST_WAIT_S} s.")
        except StopIteration:
            self._leave()
        except Exception:  # whatever it is, it is written down and QGIS closes
            (PICTURES / "failure.txt").write_text(traceback.format_exc(), encoding="utf-8")
            photograph("failure")
            self._leave()

    def _leave(self) -> None:
        self._timer.stop()
        project.clear()  # else QGIS asks what shall become of temporary layers
        iface.actionExit().trigger()


def begin() -> None:
    """Start once QGIS has started."""
    qgis.utils.dis2_tour = Guide(walk())  # a place that lives as long as QGIS


QTimer.singleShot(3000, begin)
