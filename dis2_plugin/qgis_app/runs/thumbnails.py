"""Small pictures of the inputs, read by GDAL in a thread of its own; the newest wish counts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.inputs.thumbnail import SIDE_PX, Thumbnail, ThumbnailWish, thumbnail_of

_LARGEST_VALUE = 1e9
"""What is larger is a forgotten no-data value."""


class Thumbnails(QObject):
    """Reads one picture after the other; one that nobody waits for any more is left out."""

    ready = pyqtSignal(str, object, object)
    """The role, the ``ThumbnailWish``, and its ``Thumbnail``; None where it cannot be read."""

    def __init__(self) -> None:
        super().__init__()
        self._reader = ThreadPoolExecutor(max_workers=1)
        self._newest: dict[str, ThumbnailWish] = {}

    def ask(self, role: str, wish: ThumbnailWish) -> None:
        """Read a picture in the background; it takes the place of an older wish of that role."""
        self._newest[role] = wish
        self._reader.submit(self._read, role, wish)

    def close(self) -> None:
        """Read nothing more, and wait for what is being read."""
        self.blockSignals(True)
        self._newest.clear()
        self._reader.shutdown(wait=True)

    def _read(self, role: str, wish: ThumbnailWish) -> None:
        if self._newest.get(role) != wish:
            return
        try:
            found = read_thumbnail(wish)
        except (RuntimeError, ValueError):  # GDAL's words; the engine names the fault in a run
            found = None
        self.ready.emit(role, wish, found)


def read_thumbnail(wish: ThumbnailWish) -> Thumbnail:
    """Read a part of a raster at a few hundred pixels, from overviews where there are some.

    Raises:
        RuntimeError: GDAL cannot read it.
        ValueError: a band is not there.
    """
    dataset = gdal.OpenEx(wish.source, gdal.OF_RASTER | gdal.OF_READONLY)
    if dataset is None or not 0 < min(wish.bands) <= max(wish.bands) <= dataset.RasterCount:
        raise ValueError(wish.source)
    width, height = dataset.RasterXSize, dataset.RasterYSize
    left, right = (round(share * width) for share in wish.box[::2])
    top, bottom = (round(share * height) for share in wish.box[1::2])
    size = max(right - left, 1), max(bottom - top, 1)
    window = (min(left, width - 1), min(top, height - 1), *size)
    scale = max(*size, SIDE_PX) / SIDE_PX
    columns, rows = (max(round(length / scale), 1) for length in size)
    shape = {"buf_xsize": columns, "buf_ysize": rows}
    values, valid = [], []
    for number in wish.bands:
        band = dataset.GetRasterBand(number)
        found = band.ReadAsArray(*window, **shape).astype(np.float32)
        mask = band.GetMaskBand().ReadAsArray(*window, **shape) > 0
        values.append(found)
        valid.append(mask & np.isfinite(found) & (np.abs(found) < _LARGEST_VALUE))
    return thumbnail_of(np.stack(values), np.logical_and.reduce(valid))
