"""Blocks of a map whose patches are traced and measured, side by side and ahead of the drawing.

A patch is of one class, so the classes of a block can be traced side by side too.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from ...core.errors import Cancelled
from ...core.progress import Progress, Reporter
from ...core.window import ReferenceGrid, Window
from ..outlines.nodes import Nodes
from ..process.cores import usable_cores
from ..process.prefetch import SideBySide
from ..raster.gdal_progress import Heard
from ..raster.grids.align import Reader
from ..raster.grids.quantity import Quantity, strips_of
from ..raster.sources.patch_raster import PatchRaster
from .class_parts import ClassParts
from .patch_measures import Measures, PatchMeasures

STAGE = "polygons"

BLOCKS_AT_ONCE = 2
"""Blocks whose outlines can be in memory, the one that is drawn among them."""

_MOST_THREADS = 4
"""Each has a raster of a byte a pixel of a block."""

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
        smooth: whether outlines will become smooth.
        turn: whoever reads confidence or heights has it: GDAL lets one thread read a data set.
    """

    classes_tif: str
    grid: ReferenceGrid
    confidence: Quantity | None
    heights: Reader | None
    smooth: bool = False
    turn: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True)
class Place:
    """Which part of which block.

    Attributes:
        block: number of the block.
        part: number of the part.
        parts: of the block.
    """

    block: int
    part: int
    parts: int

    @property
    def is_last(self) -> bool:
        """Whether the block has no further part."""
        return self.part + 1 == self.parts


@dataclass(frozen=True)
class TracedPart:
    """The patches of some classes of a block.

    Attributes:
        place: among all.
        window: of the block.
        outlines: data set of polygons along pixels with their class; coordinates are columns and
            rows of the map.
        measures: of all patches of the block.
        nodes: of the block, where outlines will become smooth.
    """

    place: Place
    window: Window
    outlines: Any
    measures: Measures
    nodes: Nodes | None


class Way:
    """How far all blocks are: noted by the threads at work, told by the one that waits for them."""

    def __init__(self, reporter: Reporter, blocks: int) -> None:
        self._reporter, self._stopped = reporter, threading.Event()
        self._traced, self._drawn = [[0.0] for _ in range(blocks)], [0.0] * blocks

    def report(self) -> None:
        """Tell how far the work is.

        Raises:
            Cancelled: the person asked to stop.
        """
        traced = sum(sum(parts) / len(parts) for parts in self._traced)
        share = (_TRACED * traced + (1 - _TRACED) * sum(self._drawn)) / len(self._drawn)
        self._reporter.progress(Progress(STAGE, round(100 * share), 100))

    def opened(self, block: int, parts: int) -> None:
        """Note of how many parts a block is."""
        self._traced[block] = [0.0] * parts

    def drawn(self, place: Place, share: float) -> None:
        """Note how much (0..1) of a part is drawn, and tell.

        Raises:
            Cancelled: the person asked to stop.
        """
        self._drawn[place.block] = (place.part + share) / place.parts
        self.report()

    def traced(self, place: Place) -> Heard:
        """Return what GDAL tells while it traces a part; 0 stops it."""

        def heard(complete: float, message: str, data: object) -> int:
            """Note how much (0..1) is traced."""
            self._traced[place.block][place.part] = complete
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
) -> Iterator[Iterator[TracedPart]]:
    """Trace and measure blocks in threads; the ``with`` block takes their parts in order.

    Args:
        subject: what is traced.
        blocks: of the map.
        way: told how far each block is.

    Raises:
        InputError: a file is damaged.
        Cancelled: the person asked to stop.
    """
    threads = min(max(usable_cores(), 2), _MOST_THREADS)
    ahead = SideBySide(
        partial(_traced, way),
        _parts(subject, blocks, way),
        threads=threads,
        depth=threads,
        while_waiting=way.report,
    )
    with ahead as traced:
        try:
            yield traced
        finally:
            way.stop()


class _Block:
    """A block in work; the thread that is the first to have traced a part looks through it."""

    def __init__(self, subject: Subject, window: Window) -> None:
        self.window, self.classes = window, ClassParts(subject.classes_tif, window)
        self._subject, self._turn = subject, threading.Lock()
        self._seen: tuple[Measures, Nodes | None] | None = None

    def seen(self, go_on: Callable[[], None]) -> tuple[Measures, Nodes | None]:
        """Measure the patches and find where they meet, or wait for the thread that does.

        Args:
            go_on: called now and then; may raise.
        """
        with self._turn:
            if self._seen is None:
                self._seen = self._measured(go_on), self._nodes()
            return self._seen

    def _nodes(self) -> Nodes | None:
        if not self._subject.smooth:
            return None
        return Nodes(PatchRaster(self._subject.classes_tif), self.window)

    def _measured(self, go_on: Callable[[], None]) -> Measures:
        subject = self._subject
        patches = PatchMeasures(
            PatchRaster(subject.classes_tif), subject.grid, subject.confidence, subject.heights
        )
        for strip in strips_of(self.window):
            go_on()
            with subject.turn:
                patches.add(strip)
        return patches.finished()


def _parts(subject: Subject, blocks: Sequence[Window], way: Way) -> Iterator[tuple[Place, _Block]]:
    for number, window in enumerate(blocks):
        block = _Block(subject, window)
        parts = len(block.classes)
        way.opened(number, parts)
        yield from ((Place(number, part, parts), block) for part in range(parts))


def _traced(way: Way, placed: tuple[Place, _Block]) -> TracedPart:
    place, block = placed
    outlines = block.classes.traced(place.part, way.traced(place))
    return TracedPart(place, block.window, outlines, *block.seen(way.raise_if_stopped))
