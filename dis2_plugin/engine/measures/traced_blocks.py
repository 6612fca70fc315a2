"""Blocks of a map whose patches are traced and measured, side by side and ahead of the drawing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from osgeo import gdal, ogr

from ...core.errors import Cancelled
from ...core.progress import Progress, Reporter
from ...core.window import ReferenceGrid, Window
from ..process.prefetch import SideBySide
from ..raster.gdal_errors import unreadable
from ..raster.grids.align import Reader
from ..raster.grids.quantity import Quantity, strips_of
from ..raster.sources.patch_raster import PatchRaster
from ..raster.sources.source import open_raster
from .patch_measures import Measures, PatchMeasures

STAGE = "polygons"

AT_ONCE = 2
"""Blocks in work, the one that is drawn among them: each holds its outlines in memory."""

_TRACED = 0.6
"""Of the way of a block, tracing it and then drawing it."""


@dataclass(frozen=True)
class Subject:
    """What is traced, and what is measured on it.

    Attributes:
        classes_tif: the map.
        grid: of the map.
        confidence: on that grid, where there is one.
        heights: likewise.
        turn: whoever reads confidence or heights has it: GDAL lets one thread read a data set.
    """

    classes_tif: str
    grid: ReferenceGrid
    confidence: Quantity | None
    heights: Reader | None
    turn: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True)
class TracedBlock:
    """A block of a map.

    Attributes:
        window: of the map.
        outlines: data set of polygons along pixels with their class; coordinates are columns and
            rows of the map.
        measures: of the same patches.
    """

    window: Window
    outlines: Any
    measures: Measures


class Way:
    """How far all blocks are: noted by the threads at work, told by the one that waits for them."""

    def __init__(self, reporter: Reporter, blocks: int) -> None:
        self._reporter = reporter
        self._done, self._stopped = [0.0] * blocks, threading.Event()

    def report(self) -> None:
        """Tell how far the work is.

        Raises:
            Cancelled: the person asked to stop.
        """
        share = sum(self._done) / len(self._done)
        self._reporter.progress(Progress(STAGE, round(100 * share), 100))

    def drawn(self, block: int, share: float) -> None:
        """Note how much (0..1) of a traced block is drawn, and tell.

        Raises:
            Cancelled: the person asked to stop.
        """
        self._done[block] = _TRACED + (1 - _TRACED) * share
        self.report()

    def traced(self, block: int) -> Callable[[float, str, object], int]:
        """Return what GDAL tells while it traces a block; 0 stops it."""

        def heard(complete: float, message: str, data: object) -> int:
            """Note how much (0..1) is traced."""
            self._done[block] = _TRACED * complete
            return int(not self._stopped.is_set())

        return heard

    def stop(self) -> None:
        """Let the threads end."""
        self._stopped.set()

    def raise_if_stopped(self) -> None:
        """Raise in a thread whose work nobody waits for any more.

        Raises:
            Cancelled: so it is.
        """
        if self._stopped.is_set():
            raise Cancelled


@contextmanager
def traced_blocks(
    subject: Subject, blocks: Sequence[Window], way: Way
) -> Iterator[Iterator[TracedBlock]]:
    """Trace and measure blocks in threads; the ``with`` block takes them in their order.

    Args:
        subject: what is traced.
        blocks: of the map.
        way: told how far each block is.

    Raises:
        InputError: a file is damaged.
        Cancelled: the person asked to stop.
    """
    ahead = SideBySide(
        partial(_traced, subject, way),
        enumerate(blocks),
        threads=AT_ONCE,
        depth=AT_ONCE - 1,
        while_waiting=way.report,
    )
    with ahead as traced:
        try:
            yield traced
        finally:
            way.stop()


def _traced(subject: Subject, way: Way, numbered: tuple[int, Window]) -> TracedBlock:
    """Return a block: measured in a thread, traced in this one."""
    number, block = numbered
    patches = PatchMeasures(
        PatchRaster(subject.classes_tif), subject.grid, subject.confidence, subject.heights
    )

    def measure(strip: Window) -> None:
        """Measure a strip of the block, while no other block is measured."""
        with subject.turn:
            patches.add(strip)

    strips = strips_of(block)
    with SideBySide(
        measure, strips, depth=len(strips), while_waiting=way.raise_if_stopped
    ) as measured:
        outlines = _trace(subject.classes_tif, block, way.traced(number))
        for _ in measured:
            way.raise_if_stopped()
    return TracedBlock(block, outlines, patches.finished())


def _trace(classes_tif: str, block: Window, heard: Callable[[float, str, object], int]) -> Any:
    """Return outlines with their class ids; coordinates are columns and rows of the map.

    Raises:
        InputError: the file is damaged, or nobody waits for its outlines any more.
    """
    window = [block.col_off, block.row_off, block.width, block.height]
    part = gdal.Translate("", open_raster(classes_tif), format="VRT", srcWin=window)
    part.SetGeoTransform((block.col_off, 1, 0, block.row_off, 0, 1))
    outlines = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = outlines.CreateLayer(STAGE, None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class_id", ogr.OFTInteger))
    band = part.GetRasterBand(1)
    try:
        gdal.Polygonize(band, band.GetMaskBand(), layer, 0, [], heard)
    except RuntimeError as error:
        raise unreadable(classes_tif, str(error)) from error
    return outlines
