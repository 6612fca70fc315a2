"""Draws a classified map of nothing but patches, large and small, to time polygons with.

Run it as ``python docs/studies/outlines.py classes.tif``.
"""

from __future__ import annotations

import argparse

import numpy as np
import numpy.typing as npt
from osgeo import gdal, osr
from scipy import ndimage

CLASSES, SEED, PIXEL_M = 5, 7, 0.5
PATCHES_PX, GRAIN_PX, GRAIN = 9.0, 1.5, 0.25
"""How wide patches and the fringes of their borders are, and how strong the fringes."""

Field = npt.NDArray[np.float32]


def field(random: np.random.Generator, side: int) -> Field:
    """Return (side, side) of smooth chance with a little rougher chance on it."""
    total = np.zeros((side, side), np.float32)
    for width, strength in ((PATCHES_PX, 1.0), (GRAIN_PX, GRAIN)):
        noise = random.standard_normal((side, side), dtype=np.float32)
        smooth = ndimage.gaussian_filter(noise, width)
        total += np.float32(strength) * smooth / smooth.std()
    return total


def draw(side: int) -> npt.NDArray[np.uint8]:
    """Return the class (side, side) whose field is highest."""
    random = np.random.default_rng(SEED)
    highest = field(random, side)
    classes = np.zeros((side, side), np.uint8)
    for class_id in range(1, CLASSES):
        other = field(random, side)
        higher = other > highest
        highest[higher], classes[higher] = other[higher], class_id
    return classes


def write(path: str, classes: npt.NDArray[np.uint8]) -> None:
    """Write the classes as a GeoTIFF in UTM 32 north."""
    side = classes.shape[0]
    raster = gdal.GetDriverByName("GTiff").Create(path, side, side, 1, gdal.GDT_Byte)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25832)
    raster.SetProjection(crs.ExportToWkt())
    raster.SetGeoTransform((500_000.0, PIXEL_M, 0.0, 5_700_000.0, 0.0, -PIXEL_M))
    raster.GetRasterBand(1).WriteArray(classes)
    raster.FlushCache()


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", help="GeoTIFF to write")
    parser.add_argument("--side", type=int, default=3840, help="pixels")
    wishes = parser.parse_args()
    gdal.UseExceptions()
    write(wishes.path, draw(wishes.side))


if __name__ == "__main__":
    main()
