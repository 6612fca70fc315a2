"""A finished map on the tour: the dock of results, a page to print, and outlines of polygons."""

from __future__ import annotations

import time
from typing import Any

import processing
import qgis.utils
from qgis.core import QgsFillSymbol, QgsPointXY, QgsSingleSymbolRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QPainter, QPixmap
from qgis.PyQt.QtWidgets import QAction
from tour_stage import (
    PICTURES,
    SCREEN,
    Condition,
    Walk,
    add_on_top,
    canvas_is_drawn,
    iface,
    node_named,
    photograph,
    project,
    run_groups,
    show_place,
    trigger,
    window_named,
)

RESULTS = "dis2_results"
BUILDING = 1
OUTLINE = {"style": "no", "outline_color": "#ffff00", "outline_width": "0.8"}
STRIP_PX, STRIPS_HIGH_PX, GAP_PX = 500, 640, 10
VIEW_M = 36
HOUSE_M2 = 120


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
    yield from print_page()
    panel.threshold_slider.setValue(0)
    dock.close()


def print_page() -> Walk:
    """Look at the page in the layout designer, which has just been opened."""
    designer = window_named("QgsLayoutDesignerBase")
    designer.setGeometry(*SCREEN)
    yield page_is_drawn()
    designer.findChild(QAction, "mActionZoomAll").trigger()
    yield page_is_drawn()
    photograph("16-print-layout")
    designer.close()


def show_outlines() -> Walk:
    """Draw the buildings as polygons in four manners, side by side over the image."""
    group, extent = run_groups()[0], iface.mapCanvas().extent()
    classes = node_named(group, "Classes").layer()
    plain = polygonize(classes, {"SMOOTH": False})["OUTPUT"]
    apart = {"SMOOTH": True, "BUILDINGS": "TEMPORARY_OUTPUT"}
    made = polygonize(classes, apart)
    rounded = polygonize(classes, {**apart, "BUILDING_SHAPE": "round"})["BUILDINGS"]
    group.setItemVisibilityChecked(False)
    layers = [plain, made["OUTPUT"], made["BUILDINGS"], rounded]
    show_place(a_house(plain), VIEW_M)
    strips = []
    for layer in layers:
        add_on_top(layer)
        yield canvas_is_drawn()
        strips.append(iface.mapCanvas().grab())
        project.removeMapLayer(layer.id())
    side_by_side(strips).save(str(PICTURES / "23-outlines.png"))
    group.setItemVisibilityChecked(True)
    iface.mapCanvas().setExtent(extent)


def polygonize(classes: Any, wishes: dict[str, Any]) -> dict[str, Any]:
    """Make polygons in the toolbox, of which only the buildings are shown."""
    places = {"CLASSES": classes, "MIN_AREA": 2, "OUTPUT": "TEMPORARY_OUTPUT", **wishes}
    made = processing.run("dis2:polygonize", places)
    return {key: outlined(value) for key, value in made.items() if key in ("OUTPUT", "BUILDINGS")}


def outlined(made: QgsVectorLayer | str) -> QgsVectorLayer:
    """Return the buildings among polygons, with an outline and nothing inside."""
    layer = made if isinstance(made, QgsVectorLayer) else QgsVectorLayer(made, "Buildings")
    layer.setSubsetString(f"class_id = {BUILDING}")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OUTLINE)))
    return layer


def a_house(layer: QgsVectorLayer) -> QgsPointXY:
    """Return the middle of a building of usual size."""
    shapes = [feature.geometry() for feature in layer.getFeatures()]
    usual = min(shapes, key=lambda shape: abs(shape.area() - HOUSE_M2))
    return usual.centroid().asPoint()


def side_by_side(pictures: list[QPixmap]) -> QPixmap:
    """Return the middle of each picture, in a row."""
    width = len(pictures) * (STRIP_PX + GAP_PX) - GAP_PX
    row = QPixmap(width, STRIPS_HIGH_PX)
    row.fill(Qt.GlobalColor.white)
    painter = QPainter(row)
    for number, picture in enumerate(pictures):
        middle = QRect(0, 0, STRIP_PX, STRIPS_HIGH_PX)
        middle.moveCenter(picture.rect().center())
        painter.drawPixmap(number * (STRIP_PX + GAP_PX), 0, picture.copy(middle))
    painter.end()
    return row


def page_is_drawn() -> Condition:
    """Return a condition that comes true when the map of the first page was just drawn."""
    (page,) = project.layoutManager().printLayouts()
    drawn = []
    page.referenceMap().previewRefreshed.connect(lambda: drawn.append(time.monotonic()))
    return lambda: bool(drawn) and time.monotonic() - drawn[-1] > 1
