"""Real tiles in a folder, told apart by their names: to be compared with, never to be trained on.

Files of one place share a folder and the start of their names and end on ``rgir.tif``,
``ndsm.tif``, and ``labels*.tif`` (class ids) or ``las_class.tif`` (LAS classes). Any other file
counts as an image without heights and labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...core.class_scheme import ISPRS, NO_DATA_ID, ClassScheme
from ..errors import DataError, refuse_no_folder, unknown_label
from .doubts import Bands, bands_of

_LAS_TO_ID = {6: 1, 5: 3}  # building, high vegetation; the others cannot be told apart
_ENDINGS = {"rgir": "image", "ndsm": "heights", "las_class": "las"}

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True)
class RealTile:
    """A real place; what is not there is None.

    Attributes:
        source: the name of its folder.
        image: (3, H, W) red, green, nir, NaN where there is no data.
        heights_m: (H, W), NaN where there is no data.
        labels: (H, W) class ids.
    """

    source: str
    image: FloatArray | None
    heights_m: FloatArray | None
    labels: npt.NDArray[np.uint8] | None


def real_tiles(
    folder: Path, bands: Bands | None = None, scheme: ClassScheme = ISPRS
) -> Iterator[RealTile]:
    """Read the tiles of a folder and of those below it, one after the other.

    Args:
        folder: of the tiles.
        bands: numbers of red, green, near infrared in the images; None for those of their names.
        scheme: the classes of the labels.

    Raises:
        DataError: there is no folder or no raster, or one cannot be read or has labels that are no
            class.
        InputError: an image has not the bands.
    """
    refuse_no_folder(folder)
    places: dict[str, dict[str, Path]] = {}
    for path in sorted(folder.rglob("*.tif")):
        prefix, role = _role(path)
        places.setdefault(f"{path.parent}/{prefix}", {})[role] = path
    if not places:
        raise DataError(f"There are no GeoTIFFs in {folder}.", "Name a folder of real tiles.")
    for files in places.values():
        yield _read(files, bands, scheme)


def _role(path: Path) -> tuple[str, str]:
    for ending, role in _ENDINGS.items():
        if path.stem.endswith(ending):
            return path.stem[: -len(ending)], role
    prefix, found, _ = path.stem.partition("labels")
    return (prefix, "labels") if found else (path.stem, "image")


def _read(files: dict[str, Path], bands: Bands | None, scheme: ClassScheme) -> RealTile:
    values = {role: _pixels(path, role, bands) for role, path in files.items()}
    image, heights = values.get("image"), values.get("heights")
    labels = None
    if "labels" in values:
        labels = _class_ids(values["labels"][0], files["labels"], scheme)
    elif "las" in values:
        las = values["las"][0]
        labels = np.full(las.shape, NO_DATA_ID, np.uint8)
        for code, class_id in _LAS_TO_ID.items():
            labels[las == code] = class_id
    source = next(iter(files.values())).parent.name
    return RealTile(source, image, None if heights is None else heights[0], labels)


def _class_ids(labels: FloatArray, path: Path, scheme: ClassScheme) -> npt.NDArray[np.uint8]:
    """Return labels as bytes; the ignore id stands for NaN.

    Raises:
        DataError: one of them is no class.
    """
    ids = np.nan_to_num(labels, nan=NO_DATA_ID)
    known = [NO_DATA_ID, *(item.id for item in scheme.classes)]
    for unknown in np.setdiff1d(ids, known)[:1].tolist():
        raise unknown_label(f"{unknown:g}", str(path), scheme)
    return ids.astype(np.uint8)


def _pixels(path: Path, role: str, asked: Bands | None) -> FloatArray:
    """Return red, green, nir of an image, else the first band: (B, H, W), NaN for no data."""
    gdal.UseExceptions()
    try:
        data = gdal.Open(str(path))
        numbers = bands_of(data, asked) if role == "image" else (1,)
        bands = [data.GetRasterBand(number) for number in numbers]
        values = np.stack([band.ReadAsArray() for band in bands]).astype(np.float32)
        for band, plane in zip(bands, values):
            plane[band.GetMaskBand().ReadAsArray() == 0] = np.nan
    except RuntimeError as error:
        raise DataError(f"{path} cannot be read: {error}.", "Take it out of the folder.") from error
    return values
