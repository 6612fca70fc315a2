"""Counting a run's pixels by class and confidence, beside the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import pyqtSignal

from ...core.class_scheme import ClassScheme
from ...core.errors import Cancelled, InputError
from ...core.results.confidence import STEPS, ConfidenceCounts
from ...core.results.result import CLASSES_FILE, CONFIDENCE_FILE
from ..runs.tasks import BackgroundTask
from ..translation import tr

_PIXELS_AT_ONCE = 1_000_000
_IDS = 256


class ConfidenceTask(BackgroundTask):
    """Reads the classes and the confidence of a run once, from top to bottom."""

    counted = pyqtSignal(str, object)
    """The folder, and its ``ConfidenceCounts``."""

    def __init__(self, folder: str, scheme: ClassScheme) -> None:
        super().__init__(tr("DIS2: count confidence"))
        self.folder = folder
        self._scheme = scheme

    def work(self) -> None:
        """Count."""
        self._counts = count_confidence(
            Path(self.folder), self._scheme, self.isCanceled, self.setProgress
        )

    def deliver(self) -> None:
        """Send the counts."""
        self.counted.emit(self.folder, self._counts)


def count_confidence(
    folder: Path,
    scheme: ClassScheme,
    is_cancelled: Callable[[], bool],
    tell: Callable[[float], None],
) -> ConfidenceCounts:
    """Count the pixels of a run by class and hundredth of confidence.

    Args:
        folder: of the run's files.
        scheme: which ids are counted.
        is_cancelled: asked now and then.
        tell: is told the percentage that is done.

    Raises:
        InputError: a raster cannot be read, or the two are not of one size.
        Cancelled: the person asked to stop.
    """
    found = np.zeros(_IDS * STEPS, np.int64)
    for share, ids, confidence in _strips(folder):
        if is_cancelled():
            raise Cancelled
        known = np.isfinite(confidence)
        steps = np.clip(confidence[known] * STEPS, 0, STEPS - 1).astype(np.int64)
        found += np.bincount(ids[known] * np.int64(STEPS) + steps, minlength=found.size)
        tell(100 * share)
    table = found.reshape(_IDS, STEPS)
    return ConfidenceCounts({c.name: tuple(table[c.id].tolist()) for c in scheme.classes})


def _strips(folder: Path) -> Iterator[tuple[float, np.ndarray, np.ndarray]]:
    """Yield the share that is done, class ids and confidence, strip by strip; flat arrays.

    Strips are whole blocks of the file, in pieces that hold the interpreter for a moment only:
    another thread draws QGIS.
    """
    classes, confidence = (_open(folder / name) for name in (CLASSES_FILE, CONFIDENCE_FILE))
    width, height = classes.RasterXSize, classes.RasterYSize
    if (confidence.RasterXSize, confidence.RasterYSize) != (width, height):
        raise InputError(
            tr("{first} and {second} in {folder} are not of one size.").format(
                first=CONFIDENCE_FILE, second=CLASSES_FILE, folder=folder
            ),
            tr("Run Segment again."),
        )
    rows_at_once = max(min(_PIXELS_AT_ONCE // width, height), 1)
    for top in range(0, height, rows_at_once):
        rows = min(rows_at_once, height - top)
        ids = _read(classes, top, rows, gdal.GDT_Byte, np.uint8)
        sure = _read(confidence, top, rows, gdal.GDT_Float32, np.float32)
        yield (top + rows) / height, ids.astype(np.int64), sure


def _open(path: Path) -> gdal.Dataset:
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)
    except RuntimeError as error:  # as GDAL is told to fail: None, or raising
        raise _unreadable(path) from error
    if dataset is None:
        raise _unreadable(path)
    return dataset


def _read(dataset: gdal.Dataset, top: int, rows: int, kind: int, dtype: type) -> np.ndarray:
    try:
        raw = dataset.ReadRaster(0, top, dataset.RasterXSize, rows, buf_type=kind, band_list=[1])
    except RuntimeError as error:
        raise _unreadable(Path(dataset.GetDescription())) from error
    if raw is None:
        raise _unreadable(Path(dataset.GetDescription()))
    return np.frombuffer(raw, dtype)


def _unreadable(path: Path) -> InputError:
    return InputError(
        tr("{path} cannot be read.").format(path=path),
        tr("Run Segment again if the file is gone."),
    )
