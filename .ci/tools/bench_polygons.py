"""How the time of polygons grows with the map: one town, and the same repeated in rows and columns.

    PYTHONPATH=.ci .venv/bin/python -m tools.bench_polygons FOLDER [TIMES ...]

The folder holds ``rgir.tif`` and ``ndsm.tif``, such as the town of ``build.py bench`` in
``build/bench/town``. Every second copy is mirrored, so that streets go on: they become one polygon,
the hardest case.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.measures.polygons import LAYER, polygonize
from dis2_plugin.engine.raster.sources.source import open_raster

_RASTERS = ("classes", "confidence")
_OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1")
_MEGA = 1e6


def main() -> None:
    """Map once, draw each size and print a table."""
    parser = argparse.ArgumentParser(description="Time polygons of larger and larger maps.")
    parser.add_argument("inputs", type=Path, help="folder of rgir.tif and ndsm.tif")
    parser.add_argument("times", type=int, nargs="*", help="copies a side (default 1 2 4)")
    options = parser.parse_args()
    rgir, ndsm = (str(options.inputs / f"{name}.tif") for name in ("rgir", "ndsm"))
    with tempfile.TemporaryDirectory() as folder:
        job = SegmentationJob(folder, rgir, ndsm, outputs=(Output.CLASSES,))
        files = run(job, SilentReporter()).files
        print("megapixels  polygons   s/MP  processor s/MP")
        for times in options.times or (1, 2, 4):
            paths = {name: Path(folder, f"{name}-{times}.tif") for name in _RASTERS}
            for name, path in paths.items():
                repeat(open_raster(files[name]), times, path)
            _draw(paths, Path(folder, f"{times}.gpkg"))


def _draw(paths: dict[str, Path], out: Path) -> None:
    clock, worked = time.perf_counter(), time.process_time()
    polygonize(*(str(paths[name]) for name in _RASTERS), None, str(out), ISPRS)
    clock, worked = time.perf_counter() - clock, time.process_time() - worked
    classes, drawn = open_raster(str(paths["classes"])), gdal.OpenEx(str(out))
    megapixels = classes.RasterXSize * classes.RasterYSize / _MEGA
    count = drawn.GetLayerByName(LAYER).GetFeatureCount()
    print(f"{megapixels:10.1f}{count:10}{clock / megapixels:7.3f}{worked / megapixels:16.3f}")


def repeat(dataset: Any, times: int, path: Path) -> None:
    """Write the first band of a raster ``times`` in each row and column, every second mirrored."""
    band = dataset.GetRasterBand(1)
    image = mirrored(band.ReadAsArray(), times)
    made = dataset.GetDriver().Create(str(path), *image.shape[::-1], 1, band.DataType, _OPTIONS)
    made.SetProjection(dataset.GetProjection())
    made.SetGeoTransform(dataset.GetGeoTransform())
    copy = made.GetRasterBand(1)
    copy.SetNoDataValue(band.GetNoDataValue())
    copy.WriteArray(image)


def mirrored(image: npt.NDArray[Any], times: int) -> npt.NDArray[Any]:
    """Return an image repeated along both axes; at each seam the same pixels meet."""
    height, width = image.shape
    pad = ((0, height * (times - 1)), (0, width * (times - 1)))
    return np.pad(image, pad, mode="symmetric")


if __name__ == "__main__":
    main()
