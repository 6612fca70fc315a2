"""Choices on the tour: inputs side by side, polygons as area, the view alone, settings."""

from __future__ import annotations

from typing import Any

import numpy as np
from dis2.dis2_plugin.gui.segment.choices.heights_panel import SURFACE_ROW
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer
from tour_stage import (
    PICTURES,
    SAMPLE,
    Walk,
    add_on_top,
    canvas_is_drawn,
    hide_runs,
    iface,
    photograph,
    project,
    run_groups,
    seconds,
    show_place,
    trigger,
    unfold,
    window_named,
)

OUTLINE = {"style": "no", "outline_color": "#ffff00", "outline_width": "1"}
PARCELS_M = (
    ((12, 14), (44, 10), (50, 40), (30, 52), (10, 44)),
    ((56, 30), (88, 34), (84, 84), (62, 88), (52, 60)),
)
"""Corners of two areas, in metres from the south-west corner of the sample."""
VIEW_M = 46
INTERPRETER, OPTIONS = "dis2/interpreter", "QgsOptionsBase"
"""Where the Python of this computer is kept, and the name of the window of QGIS's options."""


def look_at_inputs(dialog: Any) -> Walk:
    """Look at both inputs side by side before a run."""
    dialog.tabs.setCurrentWidget(dialog.inputs_tab)
    captions = (dialog.inputs_tab.image_caption, dialog.inputs_tab.heights_caption)
    yield lambda: all("·" in caption.text() for caption in captions)
    photograph("17-inputs")
    dialog.tabs.setCurrentWidget(dialog.model_panel)


def look_at_surface(dialog: Any) -> Walk:
    """Choose a surface model alone, and look at what the dialog says of its ground."""
    surface, panel = surface_on_hills(), dialog.heights_panel
    project.addMapLayer(surface, False)
    kind = panel.kind_combo.currentIndex()
    panel.kind_combo.setCurrentIndex(SURFACE_ROW)
    panel.dsm_combo.setLayer(surface)
    yield lambda: dialog.outlook.answer.estimate is not None
    yield seconds(1)
    photograph("29-surface-alone")
    panel.kind_combo.setCurrentIndex(kind)
    project.removeMapLayer(surface)


def surface_on_hills() -> QgsRasterLayer:
    """Return the sample's heights on hills, as a surface model."""
    path, heights = str(PICTURES / "surface.tif"), gdal.Open(str(SAMPLE / "ndsm.tif"))
    surface = gdal.GetDriverByName("GTiff").CreateCopy(path, heights)
    band = surface.GetRasterBand(1)
    above, empty = band.ReadAsArray(), band.GetNoDataValue()
    row, column = np.indices(above.shape)
    hills = 120 + 6 * np.sin(column / 300) + row / 100
    band.WriteArray(np.where(above == empty, above, above + hills))
    surface.FlushCache()
    return QgsRasterLayer(path, "Surface heights (DSM)")


def look_at_settings() -> Walk:
    """Open the page of settings, with nothing on it that belongs to this computer."""
    settings = QgsSettings()
    interpreter = settings.value(INTERPRETER)
    settings.remove(INTERPRETER)
    QTimer.singleShot(0, lambda: trigger("dis2_settings"))  # it waits until the options are closed
    yield lambda: window_named(OPTIONS) is not None
    yield seconds(1)
    photograph("24-settings")
    window_named(OPTIONS).reject()
    settings.setValue(INTERPRETER, interpreter)


def map_polygons(dialog: Any) -> Walk:
    """Map what lies in the polygons of a layer that was drawn just now."""
    before = len(run_groups())
    hide_runs()
    parcels = draw_parcels()
    dialog.show()
    dialog.scenario_panel.auto_radio.setChecked(True)
    dialog.area_panel.polygons_radio.setChecked(True)
    dialog.area_panel.polygons_combo.setLayer(parcels)
    dialog.area_panel.selected_check.setChecked(False)
    dialog.segment_button.click()
    yield lambda: len(run_groups()) > before and dialog.segment_button.isEnabled()
    dialog.area_panel.whole_radio.setChecked(True)
    dialog.close()
    unfold(run_groups()[0])
    yield canvas_is_drawn()
    photograph("18-polygons-as-area")
    project.removeMapLayer(parcels)


def map_this_view(dialog: Any) -> Walk:
    """Zoom in, and map what the map window shows."""
    before = len(run_groups())
    hide_runs()
    extent = iface.mapCanvas().fullExtent()
    show_place(extent.center(), VIEW_M)
    yield canvas_is_drawn()
    iface.messageBar().clearWidgets()
    dialog.preview_button.click()
    yield lambda: len(run_groups()) > before and dialog.preview_button.isEnabled()
    dialog.close()
    yield canvas_is_drawn()
    photograph("19-preview")
    iface.mapCanvas().setExtent(extent)


def draw_parcels() -> QgsVectorLayer:
    """Return a layer of polygons that is not saved anywhere."""
    crs = project.crs().authid()
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "My parcels", "memory")
    corner = iface.mapCanvas().fullExtent()
    features = []
    for corners in PARCELS_M:
        ring = [QgsPointXY(corner.xMinimum() + x, corner.yMinimum() + y) for x, y in corners]
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.renderer().setSymbol(QgsFillSymbol.createSimple(OUTLINE))
    add_on_top(layer)
    return layer
