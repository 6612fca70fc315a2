"""A small finished run for tests: rasters whose values follow from row and column, and polygons."""

import numpy as np
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID
from dis2_plugin.core.results.result import RunResult, cwam_file
from dis2_plugin.engine.measures.polygons import polygonize
from dis2_plugin.engine.measures.statistics import class_areas
from tests.engine.scenes import UTM, write_raster

SCORE_STEP = 64 / 65534


def class_ids(height, width):
    """Return ids in stripes, the upper left pixel without data unless it is the only one."""
    rows, cols = np.mgrid[:height, :width]
    ids = ((rows // 3 + cols // 4) % 5).astype("uint8")
    if ids.size > 1:
        ids[0, 0] = NO_DATA_ID
    return ids


def write_run(folder, shape=(40, 60), geotransform=UTM, epsg=32630):
    """Write a run into a folder that is there; return its ``RunResult``."""
    ids = class_ids(*shape)
    empty = ids == NO_DATA_ID
    rows, cols = np.mgrid[: shape[0], : shape[1]]
    place = {"geotransform": geotransform, "epsg": epsg}
    files = {"classes": write_raster(folder / "classes.tif", ids, nodata=NO_DATA_ID, **place)}
    confidence = np.where(empty, np.nan, 0.4 + 0.6 * cols / max(shape[1], 2)).astype("float32")
    path = folder / "confidence.tif"
    files["confidence"] = write_raster(path, confidence, nodata=np.nan, **place)
    scenario = np.where(empty, NO_DATA_ID, 2 * (cols > shape[1] // 2)).astype("uint8")
    path = folder / "scenario.tif"
    files["scenario"] = write_raster(path, scenario, nodata=NO_DATA_ID, **place)
    for number, name in enumerate(ISPRS.names):
        scores = np.where(empty, 65535, 30000 + 100 * number + 7 * rows + 5 * cols)
        path = folder / cwam_file(name)
        files[f"cwam_{name}"] = write_raster(path, scores.astype("uint16"), nodata=65535, **place)
        _set_scale(files[f"cwam_{name}"])
    files["polygons"] = str(folder / "polygons.gpkg")
    polygonize(files["classes"], files["confidence"], None, files["polygons"], ISPRS)
    return RunResult(
        files=files,
        job={"model": "one-that-is-gone", "rgir": "rgir.tif"},
        model={"id": "one-that-is-gone", "version": "1", "sha256": "0"},
        device="CPU",
        backend="identity",
        precision="fp32",
        areas=class_areas(files["classes"], files["confidence"], ISPRS),
        scenario_pixels={"full": int((scenario == 0).sum())},
        tiles=1,
        seconds={"total": 1.5},
        peak_memory_bytes=1,
        versions={"gdal": "3"},
        warnings=("a warning",),
    )


def _set_scale(path):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(SCORE_STEP)
    dataset.GetRasterBand(1).SetOffset(-32)
