"""Areas that were named by looking at images, ``docs/results/named-areas.csv``, as labels.

The file has the columns ``file``, ``class`` and ``points``: corners ``x y`` in pixels of the image
as it is, separated by semicolons; later areas lie on top of earlier ones.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID  # noqa: E402

PIXELS = 'LOCAL_CS["pixels"]'
Labels = npt.NDArray[np.uint8]
Area = tuple[str, str]
"""Class and corners, as WKT."""


def read_areas(path: Path) -> dict[str, list[Area]]:
    """Return the areas of each image, the lowest first."""
    areas: dict[str, list[Area]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            corners = row["points"].split(";")
            ring = ",".join([*corners, corners[0]])
            areas[row["file"]].append((row["class"], f"POLYGON(({ring}))"))
    return areas


def labels_of(areas: Sequence[Area], side_px: int, enlarged: int = 1) -> Labels:
    """Return the class ids (H, W) of areas on a square image, and the ignore id elsewhere.

    Args:
        areas: the lowest first.
        side_px: of the image as it is.
        enlarged: how many times it is enlarged.
    """
    side = side_px * enlarged
    raster = gdal.GetDriverByName("MEM").Create("", side, side, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((0, 1 / enlarged, 0, 0, 0, 1 / enlarged))
    raster.SetProjection(PIXELS)
    raster.GetRasterBand(1).Fill(NO_DATA_ID)
    vector = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = vector.CreateLayer("areas", osr.SpatialReference(PIXELS))
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    for name, wkt in areas:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("class", ISPRS.names.index(name))
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=class"])
    labels: Labels = raster.ReadAsArray()
    return labels
