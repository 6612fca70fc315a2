"""A run whose attention is a ramp from west to east, made by hand and put on the map."""

from __future__ import annotations

import json
import time

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.results import result as names
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.qgis_app.layers.run_layers import add_run
from dis2_plugin.qgis_app.layers.shelf import RunOnMap
from dis2_plugin.qgis_app.layers.style import style_texts

LEFT, TOP, SIDE = 500_000.0, 5_700_000.0, 20
SCALE, OFFSET, NO_DATA = 64 / 65534, -32.0, 65535


def write_raster(path, values, kind, scores=False):
    raster = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 1, kind)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25832)
    raster.SetProjection(crs.ExportToWkt())
    raster.SetGeoTransform((LEFT, 1.0, 0.0, TOP, 0.0, -1.0))
    band = raster.GetRasterBand(1)
    band.WriteArray(values)
    if scores:
        band.SetScale(SCALE)
        band.SetOffset(OFFSET)
        band.SetNoDataValue(NO_DATA)
    raster.FlushCache()


def score_ramp(shift):
    """Scores that rise by one a column from ``shift`` in the west, as the engine stores them."""
    scores = np.tile(np.arange(SIDE, dtype=np.float64) + shift, (SIDE, 1))
    raw = np.round((scores - OFFSET) / SCALE).astype(np.uint16)
    raw[0] = NO_DATA
    return raw


def add_example(folder, scenario, shift):
    """Write the files of a run and add them to the project; class n starts n scores higher."""
    folder.mkdir()
    files = {"classes": str(folder / names.CLASSES_FILE)}
    write_raster(files["classes"], np.ones((SIDE, SIDE), np.uint8), gdal.GDT_Byte)
    for item in ISPRS.classes:
        path = folder / names.cwam_file(item.name)
        write_raster(path, score_ramp(shift + item.id), gdal.GDT_UInt16, scores=True)
        files[f"cwam_{item.name}"] = str(path)
    run = RunResult(
        files, {"model": "gone"}, {}, "CPU", "torch", "fp32", (), {scenario: 400}, 1, {}, 1, {}
    )
    (folder / names.RUN_FILE).write_text(json.dumps(run.to_json()), encoding="utf-8")
    on_map = RunOnMap("town", str(folder), False, run, style_texts(run))
    return add_run(QgsProject.instance(), on_map)


def reddest(image):
    """Return how much redder than green the reddest of some pixels is."""
    places = [(x, image.height() // 2) for x in range(0, image.width(), 3)]
    return max(c.red() - c.green() for c in (image.pixelColor(*place) for place in places))


def settle(seconds=0.2):
    """Let QGIS do what is due before a timer of so many seconds, which may take longer."""
    ended = []
    QTimer.singleShot(round(1000 * seconds), lambda: ended.append(True))
    while not ended:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def row(view, name):
    layer = layer_of(view.dock.run(), name)
    return view.dock.rows[layer.id()]


def layer_of(folder, name):
    path = f"{folder}/{names.cwam_file(name)}"
    return next(la for la in QgsProject.instance().mapLayers().values() if la.source() == path)


def node_of(layer):
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id())


def choose_other(view):
    view.dock.other_combo.setCurrentIndex(1)
    view.dock.other_combo.activated.emit(1)
