"""A block is traced class by class, and nothing of its patches changes by that."""

import numpy as np
import pytest
from osgeo import gdal, ogr

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import Window
from dis2_plugin.engine.measures.class_parts import ClassParts

WINDOW = Window(3, 5, 31, 23)


def on(complete, message, data):
    return 1


def outlines_of(dataset):
    return sorted(
        (bytes(f.GetGeometryRef().ExportToWkb()), f.GetField(0)) for f in dataset.GetLayer(0)
    )


def traced_as_one(path):
    """What GDAL traces of the window in one go."""
    area = [WINDOW.col_off, WINDOW.row_off, WINDOW.width, WINDOW.height]
    part = gdal.Translate("", path, format="MEM", srcWin=area)
    part.SetGeoTransform((WINDOW.col_off, 1, 0, WINDOW.row_off, 0, 1))
    outlines = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = outlines.CreateLayer("patches", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class_id", ogr.OFTInteger))
    band = part.GetRasterBand(1)
    gdal.Polygonize(band, band.GetMaskBand(), layer, 0, [])
    return outlines_of(outlines)


def noise(classes, kind="u1"):
    return np.random.default_rng(classes).integers(0, classes, (40, 50)).astype(kind)


@pytest.mark.parametrize(
    ("values", "nodata", "parts"),
    [
        (noise(4), 255, 4),
        (noise(4), None, 4),
        (noise(4), 2, 3),
        (noise(5), 255, 5),
        (noise(200), 7, 5),
        (noise(4, "i4"), -1, 1),
        (noise(4, "f4"), 1.0, 1),
        (np.full((40, 50), 255, "u1"), 255, 1),
    ],
)
def test_parts_together_are_what_is_traced_as_one(make_raster, values, nodata, parts):
    path = make_raster("classes.tif", values, nodata=nodata)
    divided = ClassParts(path, WINDOW)
    assert len(divided) == parts
    found = [outlines_of(divided.traced(part, on)) for part in range(parts)]
    assert sorted(outline for part in found for outline in part) == traced_as_one(path)
    classes = [{class_id for _, class_id in part} for part in found]
    assert sum(map(len, classes)) == len(set().union(*classes))


def test_a_mask_of_its_own_is_heard(make_raster):
    path = make_raster("classes.tif", noise(3))
    raster = gdal.Open(path, gdal.GA_Update)
    raster.CreateMaskBand(gdal.GMF_PER_DATASET)
    raster.GetRasterBand(1).GetMaskBand().WriteArray(np.where(noise(2), 255, 0).astype("u1"))
    del raster
    divided = ClassParts(path, WINDOW)
    assert len(divided) == 1
    assert outlines_of(divided.traced(0, on)) == traced_as_one(path)


def test_a_stop_ends_it(make_raster):
    divided = ClassParts(make_raster("classes.tif", noise(3)), WINDOW)
    with pytest.raises(InputError, match=r"classes\.tif cannot be read: User terminated"):
        divided.traced(0, lambda *_: 0)
