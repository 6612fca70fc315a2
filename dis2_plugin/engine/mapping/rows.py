"""From tiles to finished rows: reading and computing run ahead of blending in threads."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import Union

from ...core.jobs.job import Output
from ...core.window import Window
from ..backends.base import Answer
from ..planning.lattice import column_bands
from ..planning.plan import Plan
from ..process.pace import Pace
from ..process.prefetch import Prefetch, SideBySide
from ..process.stopwatch import Stopwatch
from .blend import StripBlender
from .chips import ChipReader, RowEnd, Work
from .finish import StripFinisher
from .strip import Strip

AHEAD = 2
"""Batches read, and batches answered besides those in work, that may wait for the next stage."""

Answered = tuple[Work, Answer]


class StripMaker:
    """Makes the map of a plan as strips: bands of columns, each from top to bottom."""

    def __init__(self, plan: Plan, pace: Pace, watch: Stopwatch) -> None:
        self._plan, self._pace, self._watch = plan, pace, watch
        self._reader = ChipReader(plan, watch)
        self._finisher = StripFinisher(
            plan.card.classes, keep_probabilities=Output.PROBABILITIES in plan.job.outputs
        )

    def strips(self, done: Sequence[Window] = ()) -> Generator[Strip, None, None]:
        """Yield finished rows until the plan's window is covered, each pixel once.

        Args:
            done: the windows of the first strips, which are not made again.

        Raises:
            InputError: a raster is damaged.
            DeviceError: the device failed.
            Cancelled: the person asked to stop.
        """
        for band in column_bands(self._plan.window):
            ends = [window.row_end for window in done if window.col_off == band.col_off]
            first_row = max(ends, default=band.row_off)
            self._pace.skip(self._plan.lattice.count_above(band, first_row))
            if first_row < band.row_end:
                rows = band.row_end - first_row
                yield from self.strips_within(
                    band, Window(band.col_off, first_row, band.width, rows)
                )

    def strips_within(self, band: Window, part: Window) -> Generator[Strip, None, None]:
        """Yield the rows of a part of a band, which are those of the whole band to the last bit.

        Nothing is read or computed that only rows below it need.

        Args:
            band: columns of the plan's window, over its whole height.
            part: some of its rows, that begin and end where rows of the lattice are final.

        Raises:
            Dis2Error: what ``strips`` raises.
        """
        work = self._reader.work(band, part)
        with Prefetch(work, AHEAD) as read:
            lanes = self._plan.backend.engine.lanes
            with SideBySide(
                self._answered,
                read,
                threads=lanes,
                depth=lanes + AHEAD,
                while_waiting=self._pace.wait,
            ) as answered:
                yield from self._blended(part, answered)

    def _answered(self, item: Union[Work, RowEnd]) -> Union[Answered, RowEnd]:
        if isinstance(item, RowEnd):
            return item
        with self._watch.measure("forward"):
            return item, self._plan.backend.predict(item.batch)

    def _blended(self, part: Window, answers: Iterable[Union[Answered, RowEnd]]) -> Iterator[Strip]:
        lattice, classes = self._plan.lattice, len(self._plan.card.classes)
        blender = StripBlender(part, lattice.tile_px, lattice.overlap_px, classes)
        for item in answers:
            if not isinstance(item, RowEnd):
                with self._watch.measure("blend"):
                    _add(blender, *item)
                self._pace.tiles(sum(place.closes_tile for place in item[0].places))
                continue
            self._pace.tiles(item.empty_tiles)
            if not item.done.intersect(part).is_empty:
                with self._watch.measure("blend"):
                    strip = self._finisher.finished(
                        item, blender.take(item.done), blender.take_scores(item.done)
                    )
                yield strip
                del strip  # before the next one is made: of many classes one takes 100 MB and more


def _add(blender: StripBlender, work: Work, answer: Answer) -> None:
    for place, probabilities, attention in zip(work.places, answer.probabilities, answer.attention):
        blender.add(place, probabilities, attention)
