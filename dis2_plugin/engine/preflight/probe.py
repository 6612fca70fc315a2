"""How often the network will be asked: a look at a few tiles that are spread over the place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...core.class_scheme import NO_DATA_ID
from ...core.window import Window
from ..planning.availability import MARGIN_PX, scenario_codes
from ..planning.plan import Plan

_MASKED, _READ = 256, 16
_STEPS = (0.7548776662466927, 0.5698402909980532)
"""Powers of the plastic number's inverse: multiples of them, modulo 1, fill a square evenly."""


@dataclass(frozen=True)
class Probe:
    """What a few tiles say about all of them.

    Attributes:
        answers: how many tiles the network will be asked about; one with pixels of two scenarios
            counts twice.
        share: of the tiles that have something to answer, 0..1.
    """

    answers: float
    share: float


def probe(plan: Plan) -> Probe:
    """Look at some tiles: at the mask of many, at the rasters of a few of those inside it.

    Raises:
        InputError: a raster is damaged.
    """
    tiles = list(_spread(plan))
    inside = [tile for tile in tiles if _is_wanted(plan, tile)]
    counts = [scenarios_in(plan, tile) for tile in inside[:_READ]] or [0]
    wanted = max(len(inside), 1) / len(tiles)
    return Probe(
        answers=plan.tiles * wanted * sum(counts) / len(counts),
        share=wanted * sum(count > 0 for count in counts) / len(counts),
    )


def scenarios_in(plan: Plan, tile: Window) -> int:
    """Return from how many scenarios the pixels of a window are answered; 0: none has data.

    Raises:
        InputError: a raster is damaged.
    """
    padded = tile.pad(MARGIN_PX)
    rgir, ndsm = (
        None if reader is None else reader.read(padded)[1]
        for reader in (plan.inputs.rgir, plan.inputs.ndsm)
    )
    codes = scenario_codes(rgir, ndsm, plan.job.scenario)[tile.slices_in(padded)]
    if plan.mask is not None:
        codes[~plan.mask.read(tile)] = NO_DATA_ID
    return len(np.setdiff1d(codes, [NO_DATA_ID]))


def _spread(plan: Plan) -> Iterator[Window]:
    """Yield tiles of the plan's window: all of a few, else some that lie evenly."""
    window, tile_px = plan.window, plan.lattice.tile_px
    cols = [c for c in plan.lattice.cols if window.col_off - tile_px < c < window.col_end]
    rows = [r for r in plan.lattice.rows if window.row_off - tile_px < r < window.row_end]
    if len(cols) * len(rows) <= _MASKED:
        places = [(col, row) for row in rows for col in cols]
        places = [places[n] for n in np.random.default_rng(0).permutation(len(places))]
    else:
        along = [(n * _STEPS[0] % 1, n * _STEPS[1] % 1) for n in range(_MASKED)]
        places = [(cols[int(x * len(cols))], rows[int(y * len(rows))]) for x, y in along]
    for col, row in places:
        yield Window(col, row, tile_px, tile_px).intersect(window)


def _is_wanted(plan: Plan, tile: Window) -> bool:
    return plan.mask is None or bool(plan.mask.read(tile).any())
