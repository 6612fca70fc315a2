"""Small rasters and models for tests, and a look into result files."""

import json
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.models.model_card import CARD_NAME, WEIGHTS_NAME, ModelCard, sha256_of
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.network.weights.checkpoint import save_weights

UTM = (500_000.0, 0.5, 0.0, 4_100_000.0, 0.0, -0.5)

gdal.UseExceptions()


def ids(*rows):
    """Return class ids (H, W) of rows such as ``"01.3"``; a dot is no data."""
    return np.array([[int(digit) if digit != "." else 255 for digit in row] for row in rows], "u1")


def write_raster(path, array, geotransform=UTM, epsg=32630, nodata=None, **more):
    """Write an array (bands, height, width) or (height, width) as a GeoTIFF; return its path."""
    array = np.asarray(array)
    array = array[None] if array.ndim == 2 else array
    count, height, width = array.shape
    kind = gdal.GDT_Byte if array.dtype == bool else _gdal_type(array.dtype)
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), width, height, count, kind, more.get("options", []))
    if geotransform is not None:
        dataset.SetGeoTransform(geotransform)
    if epsg is not None:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        dataset.SetProjection(crs.ExportToWkt())
    for number in range(1, count + 1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteArray(array[number - 1])
        if "names" in more:
            band.SetDescription(more["names"][number - 1])
    if "mask" in more:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(more["mask"].astype(np.uint8) * 255)
    dataset.FlushCache()
    return str(path)


def _gdal_type(dtype):
    return {
        "uint8": gdal.GDT_Byte,
        "uint16": gdal.GDT_UInt16,
        "int16": gdal.GDT_Int16,
        "int32": gdal.GDT_Int32,
        "float32": gdal.GDT_Float32,
        "float64": gdal.GDT_Float64,
    }[dtype.name]


def write_model(folder, network=None, tile_px=64, **fields):
    """Write a model folder; without a network it needs no weights."""
    folder.mkdir(parents=True, exist_ok=True)
    sha256 = "0" * 64
    config = {}
    if network is not None:
        save_weights(network, folder / WEIGHTS_NAME)
        sha256, config = sha256_of(folder / WEIGHTS_NAME), network.config.to_json()
    card = ModelCard(
        id=folder.name,
        title="For tests",
        version="1",
        folder=folder,
        network=config,
        classes=fields.get("classes", ISPRS),
        normalisation=fields.get("normalisation", Normalisation()),
        image_bands=("red", "green", "nir"),
        tile_px=tile_px,
        tile_is_fixed=False,
        gsd_m=(0.05, 5.0),
        weights_sha256=sha256,
    )
    (folder / CARD_NAME).write_text(json.dumps(card.to_json()), encoding="utf-8")
    return str(folder)


def make_scene(make_raster, shape, **options):
    """Write a random image and heights of (height, width); return their paths."""
    height, width = shape
    rng = np.random.default_rng(0)
    image = rng.integers(1, 255, (3, height, width), dtype=np.uint8)
    heights = rng.random((height, width), dtype=np.float32) * 12
    return (
        make_raster("rgir.tif", image, names=("red", "green", "nir"), **options),
        make_raster("ndsm.tif", heights, **options),
    )


def read(path):
    """Return all pixels of a raster, (bands, height, width) or (height, width) of a single band."""
    return gdal.Open(str(path)).ReadAsArray()


def values(path):
    """Return a raster's pixels with scale and offset applied."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    return band.ReadAsArray() * (band.GetScale() or 1.0) + (band.GetOffset() or 0.0)


def listing(folder):
    """Return the names of everything below a folder."""
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*"))
