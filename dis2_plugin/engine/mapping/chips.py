"""Rows of tiles read, their pixels assigned to scenarios, and chips of one scenario batched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Union

import numpy as np

from ...core.class_scheme import NO_DATA_ID
from ...core.modality import Modality, Scenario
from ...core.window import Window
from ..backends.base import ChipBatch
from ..planning.availability import MARGIN_PX, CodeArray, scenario_codes
from ..planning.lattice import TileRow
from ..planning.plan import Plan
from ..process.stopwatch import Stopwatch
from ..raster.grids.holes import fill_heights, fill_image
from ..raster.sources.source import BoolArray, FloatArray


@dataclass(frozen=True)
class Place:
    """Where a chip's answer counts.

    Attributes:
        tile: the chip's window of the reference grid.
        part: the part of the tile inside the band.
        wanted: (part height, part width), pixels that are answered by the chip's scenario.
        closes_tile: no other chip of this tile follows.
    """

    tile: Window
    part: Window
    wanted: BoolArray
    closes_tile: bool


@dataclass(frozen=True)
class Work:
    """A batch for the network and where its answers go."""

    batch: ChipBatch
    places: tuple[Place, ...]


@dataclass(frozen=True)
class RowEnd:
    """All chips of a tile row were handed out.

    Attributes:
        done: the window that is final now; may be empty.
        codes: its scenario codes (height, width).
        heights: metres above ground (height, width), NaN where unknown; (0, width) without heights.
        empty_tiles: how many tiles of the row had nothing to answer.
    """

    done: Window
    codes: CodeArray
    heights: FloatArray
    empty_tiles: int


class ChipReader:
    """Hands out the work of a plan, band by band and row by row."""

    def __init__(self, plan: Plan, watch: Stopwatch) -> None:
        self._plan, self._watch = plan, watch
        given = {Modality.RGIR: plan.inputs.rgir, Modality.NDSM: plan.inputs.ndsm}
        self._readers = {modality: reader for modality, reader in given.items() if reader}

    def work(self, band: Window, part: Window) -> Iterator[Union[Work, RowEnd]]:
        """Yield the batches of each tile row and then its end.

        Args:
            band: the columns, and all their rows.
            part: the rows that are wanted; what is computed for them does not depend on it.

        Raises:
            InputError: a raster is damaged.
        """
        for row in self._plan.lattice.tile_rows(band):
            if row.tiles[0].row_end <= part.row_off:
                continue
            if row.done.row_off >= part.row_end:
                return
            with self._watch.measure("read"):
                strip = self._read(row)
            empty = 0
            waiting: dict[Scenario, list[_Chip]] = {}
            for tile in row.tiles:
                with self._watch.measure("chips"):
                    chips = self._chips(strip, tile, band)
                empty += not chips
                for chip in chips:
                    ready = waiting.setdefault(chip.scenario, [])
                    ready.append(chip)
                    if len(ready) == self._plan.batch:
                        yield _batched(waiting.pop(chip.scenario))
            for chips in waiting.values():
                yield _batched(chips)
            codes = strip.codes[row.done.slices_in(strip.area)]
            yield RowEnd(row.done, codes, strip.heights(row.done), empty)

    def _read(self, row: TileRow) -> _Strip:
        first, last = row.tiles[0], row.tiles[-1]
        area = Window(first.col_off, first.row_off, last.col_end - first.col_off, first.height)
        padded = area.pad(MARGIN_PX)
        data = {modality: reader.read(padded) for modality, reader in self._readers.items()}
        valid = {modality: where for modality, (_, where) in data.items()}
        codes = scenario_codes(
            valid.get(Modality.RGIR), valid.get(Modality.NDSM), self._plan.job.scenario
        )
        if self._plan.mask is not None:
            codes[~self._plan.mask.read(padded)] = NO_DATA_ID
        return _Strip(padded, data, codes)

    def _chips(self, strip: _Strip, tile: Window, band: Window) -> list[_Chip]:
        """Return one chip for each scenario that answers pixels of the tile."""
        part = tile.intersect(band)
        codes = strip.codes[part.slices_in(strip.area)]
        low, high = codes.min(), codes.max()
        wanted = {each: codes == each.code for each in Scenario if low <= each.code <= high}
        present = [scenario for scenario, where in wanted.items() if where.any()]
        needed = {modality for scenario in present for modality in scenario.modalities}
        data = {modality: self._prepared(modality, strip, tile) for modality in needed}
        return [
            _Chip(
                scenario,
                {modality: data[modality] for modality in scenario.modalities},
                Place(tile, part, wanted[scenario], scenario is present[-1]),
            )
            for scenario in present
        ]

    def _prepared(self, modality: Modality, strip: _Strip, tile: Window) -> FloatArray:
        """Return a modality of a tile as the network expects it: filled and normalised."""
        values, valid = strip.data[modality]
        at = tile.slices_in(strip.area)
        chip, known = values[:, at[0], at[1]], valid[at]
        rule, inputs = self._plan.card.normalisation, self._plan.inputs
        if modality is Modality.RGIR:
            return rule.image(fill_image(chip, known), inputs.brightness)
        return rule.heights(fill_heights(chip, known) * np.float32(inputs.height_factor))


@dataclass(frozen=True)
class _Strip:
    """What was read for a row of tiles and a margin around it."""

    area: Window
    data: dict[Modality, tuple[FloatArray, BoolArray]]
    codes: CodeArray

    def heights(self, window: Window) -> FloatArray:
        """Return metres above ground (height, width), NaN where unknown; no rows without any."""
        if Modality.NDSM not in self.data:
            return np.empty((0, window.width), np.float32)
        values, valid = self.data[Modality.NDSM]
        at = window.slices_in(self.area)
        return np.where(valid[at], values[0][at], np.float32(np.nan))


@dataclass(frozen=True)
class _Chip:
    scenario: Scenario
    data: dict[Modality, FloatArray]
    place: Place


def _batched(chips: list[_Chip]) -> Work:
    def stacked(modality: Modality) -> FloatArray | None:
        """Return what the chips hold of a modality, (N, C, T, T); None where they hold none."""
        if modality not in chips[0].data:
            return None
        arrays = [chip.data[modality] for chip in chips]
        return np.stack(arrays) if len(arrays) > 1 else arrays[0][np.newaxis]

    batch = ChipBatch(chips[0].scenario, stacked(Modality.RGIR), stacked(Modality.NDSM))
    return Work(batch, tuple(chip.place for chip in chips))
