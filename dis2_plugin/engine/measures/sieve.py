"""A classified raster without its smallest patches: each joins its largest neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import ceil
from pathlib import Path
from typing import Any

from osgeo import gdal

from ...core.errors import InputError, JobError
from ...core.window import ReferenceGrid, Window
from ..files.whole_file import close_data_sets_of, closing_data_sets
from ..raster.gdal_errors import reading
from ..raster.gdal_progress import ProgressCallback
from ..raster.grids.ground_area import GroundArea
from ..raster.sources.source import open_raster

_FACTOR, _MOST_PASSES = 3, 8
_OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER")


def smallest_px(grid: ReferenceGrid, area_m2: float) -> int:
    """Return how many pixels an area has; in degrees those in the middle of the raster count.

    Raises:
        InputError: the raster has no CRS with a unit.
        JobError: the area is negative.
    """
    if area_m2 < 0:
        raise JobError(f"A smallest polygon of {area_m2} m² is no area.", "Give 0 or more.")
    if not area_m2:
        return 0
    ground = GroundArea(grid)
    if not ground.known:
        raise InputError(
            "Without a CRS nobody knows how many pixels the smallest area has.",
            "Assign a CRS to the raster, or keep all polygons.",
        )
    return ceil(area_m2 / ground.of(Window(0, grid.height // 2, 1, 1)).item())


@contextmanager
def sieved(
    classes_tif: str, smallest: int, target: Path, progress: ProgressCallback
) -> Iterator[str]:
    """Give the path of a raster whose patches have ``smallest`` pixels or more.

    Patches without a larger neighbour stay, such as one that lies alone amid no data. GDAL's
    filter is run until nothing changes: what joined in one pass may be a neighbour in the next.

    Args:
        classes_tif: raster of class ids; pixels of no data stay as they are.
        smallest: pixels; at 1 or less the raster itself is given.
        target: beside which file the temporary one lies.
        progress: told how far it is.

    Raises:
        InputError: the raster cannot be read.
        RuntimeError: GDAL cannot write.
        Cancelled: the person asked to stop.
    """
    if smallest <= 1:
        yield classes_tif
        return
    path = target.with_name(f"{target.name}.part-sieved.tif")
    try:
        copy = _copied(classes_tif, path, progress)
        try:
            _sieve(copy, smallest, progress)
        finally:
            with closing_data_sets():
                del copy
        yield str(path)
    except BaseException as error:
        close_data_sets_of(error)
        raise
    finally:
        with suppress(OSError):
            path.unlink()


def _copied(classes_tif: str, path: Path, progress: ProgressCallback) -> Any:
    dataset = open_raster(classes_tif)
    driver = gdal.GetDriverByName("GTiff")
    try:
        copy = driver.CreateCopy(str(path), dataset, 0, list(_OPTIONS), progress)
    except RuntimeError:
        progress.raise_if_cancelled()
        with reading(classes_tif):  # GDAL does not tell which of the two files failed
            dataset.GetRasterBand(1).Checksum()
        raise
    progress.raise_if_cancelled()  # GDAL may say nothing and give no copy
    return copy


def _sieve(dataset: Any, smallest: int, progress: ProgressCallback) -> None:
    band = dataset.GetRasterBand(1)
    before = -1
    for threshold in _thresholds(smallest):
        try:
            gdal.SieveFilter(band, band.GetMaskBand(), band, threshold, 4, [], progress)
        except RuntimeError:
            progress.raise_if_cancelled()
            raise
        progress.raise_if_cancelled()
        after = band.Checksum()
        if threshold == smallest and after == before:
            return
        before = after


def _thresholds(smallest: int) -> Iterator[int]:
    """Yield rising thresholds: two small neighbours, each the other's largest, join on the way."""
    threshold = 2
    while threshold < smallest:
        yield threshold
        threshold *= _FACTOR
    for _ in range(_MOST_PASSES):
        yield smallest
