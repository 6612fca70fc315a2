"""Many rasters as one: a pattern of file names or a tile index where a raster is expected."""

from __future__ import annotations

import glob
import re
from pathlib import Path
from typing import Any

from osgeo import gdal

from ....core.errors import InputError
from ..gdal_errors import features_of
from .opacity import alpha_band

LOCATION_FIELD = "location"
"""The field of a tile index that names the files, as ``gdaltindex`` writes it."""

_WILD = frozenset("*?[")
_SOURCE = re.compile("<(?:Simple|Complex)Source.*?</(?:Simple|Complex)Source>", re.DOTALL)
_NO_DATA = re.compile("<NODATA>(.*?)</NODATA>")
_BAND_NO_DATA = re.compile("<NoDataValue>.*?</NoDataValue>")
"""Of a VRT as GDAL writes it; names of files are escaped in it."""


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

    Where not all of them have the same no-data value, a mask is laid over them, so that the gaps
    between them count as empty and not as black, and each is empty where it says so itself.

    Args:
        paths: of rasters with the same bands in the same CRS.
        source: what they are called together, in messages.

    Raises:
        InputError: they cannot lie side by side in one raster.
    """
    gdal.UseExceptions()
    gap_value = 0 if _is_infrared_called_alpha(paths[0]) else None
    options = gdal.BuildVRTOptions(resolution="highest", strict=True, VRTNodata=gap_value)
    try:
        whole = gdal.BuildVRT("", list(paths), options=options)
    except RuntimeError as error:
        raise InputError(
            f"The {len(paths)} files of {source} make no single raster: {str(error).rstrip('.')}.",
            "They need the same CRS, number of bands and pixel type.",
        ) from error
    _name_bands(whole, gdal.Open(paths[0]))
    words = whole.GetMetadata("xml:VRT")[0]
    if not whole.GetRasterBand(1).GetMaskFlags() & (gdal.GMF_ALPHA | gdal.GMF_PER_DATASET):
        words = _with_mask(words)
    unwritten = gdal.Open(words)  # the other is saved by its name
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
    features = features_of(layer, str(index))
    names = sorted(str(feature.GetField(LOCATION_FIELD) or "") for feature in features)
    if not names or not all(names):
        raise InputError(
            f"The tile index {index} has no tile, or one that names no file.",
            "Make the index again (gdaltindex).",
        )
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


def _is_infrared_called_alpha(path: str) -> bool:
    """Tell whether GDAL takes near infrared for an alpha band, beside which it makes no mask."""
    try:
        first = gdal.Open(path)
    except RuntimeError:  # BuildVRT says what is wrong with it
        return False
    flags = first.GetRasterBand(1).GetMaskFlags()
    return bool(flags & gdal.GMF_ALPHA) and alpha_band(first) is None


def _with_mask(vrt: str) -> str:
    """Return a VRT, as text, that says where each file has data; unchanged with one no-data value.

    Its mask takes what each file says of itself: of all bands where a no-data value says it, since
    a pixel is empty where each of them holds it, else of the first.
    """
    *bands, end = vrt.split("</VRTRasterBand>")
    first, *others = map(_SOURCE.findall, bands)
    values = {"".join(_NO_DATA.findall(source)) for source in first}
    if len(values) == 1 and "" not in values:
        return vrt
    by_value = [source for sources in others for source in sources if _NO_DATA.search(source)]
    files = "".join(map(_of_mask, [*first, *by_value]))
    mask = f'<MaskBand><VRTRasterBand dataType="Byte">{files}</VRTRasterBand></MaskBand>'
    bands = [_BAND_NO_DATA.sub("", _with_ground(band)) for band in bands]
    return "</VRTRasterBand>".join([*bands, end.replace("</VRTDataset>", f"{mask}</VRTDataset>")])


def _with_ground(band: str) -> str:
    """Return a band that holds no-data values too, below all else: other bands may have data."""
    sources = filter(_NO_DATA.search, _SOURCE.findall(band))
    ground = "".join(_NO_DATA.sub("", source) for source in sources)
    return _SOURCE.sub(lambda first: ground + first[0], band, count=1)


def _of_mask(source: str) -> str:
    """Return a source of a band as one of a mask: it hides none that lies below it."""
    source = _NO_DATA.sub("", source).replace("SimpleSource", "ComplexSource")
    source = source.replace("<SourceBand>", "<SourceBand>mask,")
    return source.replace("</ComplexSource>", "<NODATA>0</NODATA></ComplexSource>")
