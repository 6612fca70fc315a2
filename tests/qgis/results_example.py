"""A run of two classes whose confidence rises from west to east, made by hand and on the map."""

from __future__ import annotations

import json

import numpy as np
from attention_example import SIDE, write_raster
from osgeo import gdal
from qgis.core import QgsProject

from dis2_plugin.core.results import result as names
from dis2_plugin.core.results.result import ClassArea, RunResult
from dis2_plugin.qgis_app.layers.run_layers import add_run
from dis2_plugin.qgis_app.layers.shelf import RunOnMap
from dis2_plugin.qgis_app.layers.style import style_texts
from dis2_plugin.qgis_app.layers.uncertain import threshold

HALF = SIDE * SIDE // 2


def job_record(**changes):
    """The job as the engine writes it down."""
    record = {"out": "/gone", "rgir": "/data/town.tif", "ndsm": "/data/ndsm.tif", "model": "gone"}
    return {**record, "scenario": "auto", "ndsm_unit": "m", "outputs": ["classes"], **changes}


def make_run(folder, confidence=True):
    """Write a run: buildings in the north, trees in the south, columns 1.5 % to 96.5 % certain."""
    folder.mkdir()
    classes = np.ones((SIDE, SIDE), np.uint8)
    classes[SIDE // 2 :] = 3
    files = {"classes": str(folder / names.CLASSES_FILE)}
    write_raster(files["classes"], classes, gdal.GDT_Byte)
    if confidence:
        files["confidence"] = str(folder / names.CONFIDENCE_FILE)
        columns = np.arange(SIDE, dtype=np.float32) / SIDE + np.float32(0.015)
        write_raster(files["confidence"], np.tile(columns, (SIDE, 1)), gdal.GDT_Float32)
    areas = (
        ClassArea(1, "building", HALF, float(HALF), 0.485),
        ClassArea(3, "tree", HALF, float(HALF), 0.485),
    )
    run = RunResult(
        files=files,
        job=job_record(),
        model={"id": "town-model", "version": "2", "sha256": "0123456789abcdef"},
        device="CPU",
        backend="torch",
        precision="fp32",
        areas=areas,
        scenario_pixels={"full": SIDE * SIDE},
        tiles=4,
        seconds={"total": 65.0},
        peak_memory_bytes=800_000_000,
        versions={"dis2": "0.1.0"},
        warnings=("The heights look like <decimetres>.",),
        finished_at="2026-01-02T03:04:05+00:00",
    )
    (folder / names.RUN_FILE).write_text(json.dumps(run.to_json()), encoding="utf-8")
    return run


def add_example(folder, confidence=True):
    """Write a run and add its layers to the project; returns the group."""
    run = make_run(folder, confidence)
    on_map = RunOnMap(folder.name, str(folder), False, run, style_texts(run))
    return add_run(QgsProject.instance(), on_map)


def node_named(title):
    """Return the layer of this title in the project's layer tree."""
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    return next(node for node in nodes if node.name() == title)


def choose(results, percent, until):
    """Move the slider of the dock and wait until the map shows it."""
    results.dock.confidence_panel.threshold_slider.setValue(percent)
    until(lambda: threshold(node_named("Confidence")) == percent)
