"""Many rasters as one: a pattern of file names or a tile index where a raster is expected."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import Any

from osgeo import gdal

from ...core.errors import InputError
from .opacity import alpha_band

LOCATION_FIELD = "location"
"""The field of a tile index that names the files, as ``gdaltindex`` writes it."""

_WILD = frozenset("*?[")


def files_of(source: str) -> tuple[str, ...]:
    """Return the files that a pattern or a tile index stands for; none where it is neither.

    Raises:
        InputError: a pattern fits no file, or a tile index names one that is not there.
    """
    path = Path(source)
    if _WILD.intersection(source) and not path.exists():
        return _matching(source)
    return _indexed(path) if path.suffix.lower() in (".shp", ".geojson", ".gpkg") else ()


def open_many(paths: tuple[str, ...], source: str) -> Any:
    """Open files of one kind as one raster.

    Files without a no-data value or a mask of their own get an alpha band, so that the gaps between
    them count as empty and not as black; or 0 as no-data value, where GDAL gives none.

    Args:
        paths: of rasters with the same bands in the same CRS.
        source: what they are called together, in messages.

    Raises:
        InputError: they cannot lie side by side in one raster.
    """
    gdal.UseExceptions()
    options = gdal.BuildVRTOptions(resolution="highest", strict=True, **_gaps(paths[0]))
    try:
        whole = gdal.BuildVRT("", list(paths), options=options)
    except RuntimeError as error:
        raise InputError(
            f"The {len(paths)} files of {source} make no single raster: {error}.",
            "They need the same CRS, number of bands and pixel type.",
        ) from error
    _name_bands(whole, gdal.Open(paths[0]))
    unwritten = gdal.Open(whole.GetMetadata("xml:VRT")[0])  # the other is saved by its name
    unwritten.SetDescription(source)
    return unwritten


def _matching(pattern: str) -> tuple[str, ...]:
    found = tuple(sorted(glob.glob(pattern, recursive=True)))
    if not found:
        raise InputError(f"No file fits {pattern}.", "Check the path; quote it from the shell.")
    return found


def _indexed(index: Path) -> tuple[str, ...]:
    gdal.UseExceptions()
    try:
        vectors = gdal.OpenEx(str(index), gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError:  # no vector file, or none at all: whoever opens the raster says so
        return ()
    layer = vectors.GetLayer(0) if vectors.GetLayerCount() else None
    if layer is None or layer.GetLayerDefn().GetFieldIndex(LOCATION_FIELD) < 0:
        return ()
    names = sorted(feature.GetField(LOCATION_FIELD) for feature in layer)
    return tuple(_located(name, index) for name in names)


def _located(name: str, index: Path) -> str:
    """Return a file of an index; a relative name counts from here, else from the index."""
    for path in (Path(name), index.parent / name):
        if path.exists():
            return str(path)
    raise InputError(
        f"The tile index {index} names {name}, which is not there.",
        "Make the index again (gdaltindex), or start where its names count from.",
    )


def _name_bands(whole: Any, first: Any) -> None:
    """Call the bands what the first file calls them; a VRT forgets it."""
    for number in range(1, first.RasterCount + 1):
        name = first.GetRasterBand(number).GetDescription()
        whole.GetRasterBand(number).SetDescription(name)


def _gaps(path: str) -> dict[str, Any]:
    """Return how gaps between files like this one are told from data."""
    try:
        first = gdal.Open(path)
    except RuntimeError:  # BuildVRT says what is wrong with it
        return {}
    flags = first.GetRasterBand(1).GetMaskFlags()
    if flags & gdal.GMF_ALPHA and alpha_band(first) is None:
        return {"VRTNodata": 0}  # GDAL takes near infrared for an alpha band and adds no other
    return {"addAlpha": flags == gdal.GMF_ALL_VALID}
