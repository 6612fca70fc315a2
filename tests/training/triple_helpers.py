"""Small scenes of a person's own as files: an image, heights, and labels as raster or polygons."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
SIDE = 64
WEST, NORTH, GSD = 400_000.0, 5_000_000.0, 0.25
TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}
LABELS = (np.arange(SIDE)[None, :] // 16 % 5 + np.zeros((SIDE, 1))).astype(np.uint8)
IMAGE = np.random.default_rng(1).integers(1, 256, (3, SIDE, SIDE)).astype(np.uint8)


def crs(epsg=32633):
    """Return a reference system."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system


def write(path, pixels, gsd=GSD, offset=(0.0, 0.0), names=()):
    """Write bands (B, H, W) as a GeoTIFF whose corner lies a little off that of the image."""
    path.parent.mkdir(parents=True, exist_ok=True)
    bands, rows, cols = pixels.shape
    kind = TYPES[str(pixels.dtype)]
    data = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, kind)
    data.SetGeoTransform((WEST + offset[0], gsd, 0, NORTH - offset[1], 0, -gsd))
    data.SetSpatialRef(crs())
    for number in range(bands):
        band = data.GetRasterBand(number + 1)
        if names:
            band.SetDescription(names[number])
        band.WriteArray(pixels[number])


def mark_no_data(path, value):
    """Say which value of a file means no data."""
    data = gdal.Open(str(path), gdal.GA_Update)
    for number in range(data.RasterCount):
        data.GetRasterBand(number + 1).SetNoDataValue(value)


def eastward(gsd=GSD, side=SIDE, east=0.0):
    """Return heights that are as many metres as a pixel lies east of the image's edge."""
    along = (east + (np.arange(side, dtype=np.float32) + 0.5) * gsd).astype(np.float32)
    return np.tile(along, (side, 1))[None]


def write_triple(folder, rest=""):
    """Write a scene as three rasters on one grid."""
    write(folder / f"rgir{rest}.tif", IMAGE, names=("red", "green", "nir"))
    write(folder / f"ndsm{rest}.tif", eastward())
    write(folder / f"labels{rest}.tif", LABELS[None])


def write_polygons(path, values, field="class_id", kind=ogr.OFTInteger):
    """Write one polygon for each value: stripes of 16 columns over the upper half of the image."""
    layer_file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = layer_file.CreateLayer("labels", crs(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(field, kind))
    for number, value in enumerate(values):
        west, south = WEST + 4 * number, NORTH - 8
        ring = [(west, NORTH), (west + 4, NORTH), (west + 4, south), (west, south), (west, NORTH)]
        text = ", ".join(f"{x} {y}" for x, y in ring)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(field, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({text}))"))
        layer.CreateFeature(feature)
