"""A simulated scene as GeoTIFFs, so that it goes through the engine like a person's own files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal, osr
from scipy.ndimage import map_coordinates

from ...core.class_scheme import NO_DATA_ID
from ...core.errors import OutputError
from ...core.window import ReferenceGrid
from ...engine.raster.gdal_errors import quiet_projections
from ...simulator.noise import FloatArray
from ...simulator.scene import Scene
from ..errors import DataError

NDSM_NODATA = -9999.0

_WHOLE, _FLOATING = 2, 3  # TIFF predictors
_TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}


@dataclass(frozen=True)
class HeightGrid:
    """A pixel grid of the heights' own.

    Attributes:
        gsd_m: pixel size.
        east_m, south_m: its upper left corner from that of the image.
    """

    gsd_m: float
    east_m: float = 0.0
    south_m: float = 0.0


@dataclass(frozen=True)
class Placement:
    """Where on Earth a scene is put.

    Attributes:
        epsg: a projected reference system in metres.
        west_m, north_m: coordinates of the image's upper left corner.
        heights: the heights' own grid; None where they share the image's.
    """

    epsg: int = 25832
    west_m: float = 500_000.0
    north_m: float = 5_400_000.0
    heights: HeightGrid | None = None


@dataclass(frozen=True)
class SceneFiles:
    """The three files of a scene."""

    rgir: Path
    ndsm: Path
    labels: Path

    @classmethod
    def of(cls, folder: Path) -> SceneFiles:
        """Return the files a scene has in a folder."""
        return cls(folder / "rgir.tif", folder / "ndsm.tif", folder / "labels.tif")


def write_scene(scene: Scene, folder: Path, placement: Placement | None = None) -> SceneFiles:
    """Write image, heights and labels as tiled, compressed GeoTIFFs.

    ``rgir.tif`` has the bands red, green, nir, where 0 is no data; ``ndsm.tif`` is float32 metres,
    to the centimetre, where -9999 is no data; ``labels.tif`` has class ids, where 255 counts for
    none.

    Raises:
        DataError: the reference system is not projected in metres.
        OutputError: the folder or a file cannot be written.
    """
    at = placement or Placement()
    files = SceneFiles.of(folder)
    grid = at.heights or HeightGrid(scene.gsd_m)
    metres = scene.ndsm if at.heights is None else resampled(scene.ndsm, scene.gsd_m, grid)
    heights = np.where(np.isfinite(metres), np.round(metres, 2), np.float32(NDSM_NODATA))
    own = _grid(at, HeightGrid(scene.gsd_m), scene.labels)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_bands(files.rgir, scene.image, own, ("red", "green", "nir"), 0)
        placed = _grid(at, grid, heights)
        write_bands(files.ndsm, heights[None], placed, ("height above ground",), NDSM_NODATA)
        write_bands(files.labels, scene.labels[None], own, ("class",), NO_DATA_ID)
    except (OSError, RuntimeError) as error:
        raise OutputError(
            f"The scene cannot be written to {folder}: {error}.",
            "Choose a folder you may write to, on a disk with space.",
        ) from error
    return files


def resampled(heights: FloatArray, gsd_m: float, grid: HeightGrid) -> FloatArray:
    """Return heights on another grid, bilinear between pixel centres; void stays void.

    The new grid has as many whole pixels as fit on the old one.

    Args:
        heights: (H, W) metres, NaN where void.
        gsd_m: their pixel size.
        grid: the new grid.
    """
    starts = grid.south_m, grid.east_m
    lengths = [
        int((length * gsd_m - start) / grid.gsd_m + 1e-9)
        for length, start in zip(heights.shape, starts)
    ]
    rows, cols = (
        (start + (np.arange(length) + 0.5) * grid.gsd_m) / gsd_m - 0.5
        for start, length in zip(starts, lengths)
    )
    where = np.meshgrid(rows, cols, indexing="ij")
    return np.asarray(map_coordinates(heights, where, order=1, mode="nearest"), np.float32)


def write_bands(
    path: Path,
    pixels: npt.NDArray[Any],
    grid: ReferenceGrid,
    names: tuple[str, ...],
    nodata: float | None,
) -> None:
    """Write bands (B, H, W) as a tiled, compressed GeoTIFF, whole or not at all.

    Raises:
        OSError: the file cannot be put in its place.
        RuntimeError: it cannot be written.
    """
    gdal.UseExceptions()
    predictor = _FLOATING if pixels.dtype == np.float32 else _WHOLE
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=9", f"PREDICTOR={predictor}"]
    options += ["INTERLEAVE=BAND", "PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
    part, kind = path.with_suffix(".part"), _TYPES[str(pixels.dtype)]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(part), grid.width, grid.height, len(pixels), kind, options)
    dataset.SetGeoTransform(grid.geotransform)
    dataset.SetProjection(grid.crs_wkt)
    for number, (values, name) in enumerate(zip(pixels, names), start=1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteArray(values)
    band = dataset = None  # GDAL writes the rest when the last reference goes
    part.replace(path)


def _grid(at: Placement, own: HeightGrid, pixels: npt.NDArray[Any]) -> ReferenceGrid:
    """Return where (H, W) pixels of a grid lie."""
    rows, cols = pixels.shape
    west, north = at.west_m + own.east_m, at.north_m - own.south_m
    place = (west, own.gsd_m, 0.0, north, 0.0, -own.gsd_m)
    return ReferenceGrid(cols, rows, place, metric_wkt(at.epsg))


def metric_wkt(epsg: int) -> str:
    """Return a reference system as text.

    Raises:
        DataError: it is unknown, or not projected in metres.
    """
    system = osr.SpatialReference()
    with quiet_projections():
        system.ImportFromEPSG(epsg)  # leaves it empty where it knows none
    if not system.IsProjected() or system.GetLinearUnits() != 1.0:
        raise DataError(
            f"EPSG:{epsg} is no projected reference system in metres.", "Give one, such as 25832."
        )
    return str(system.ExportToWkt())
