"""Which scenario answers each pixel, from where the two modalities have data."""

from __future__ import annotations

from functools import reduce

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import NO_DATA_ID
from ...core.modality import Modality, Scenario, ScenarioChoice
from ..raster.sources.source import BoolArray

CodeArray = npt.NDArray[np.uint8]

SMALL_HOLE_PX = 16
"""Holes into which no square of this side fits are filled and answered as if they had data."""

MARGIN_PX = SMALL_HOLE_PX - 1
"""How far around a pixel the holes must be known to tell its scenario."""


def scenario_codes(
    rgir: BoolArray | None, ndsm: BoolArray | None, choice: ScenarioChoice
) -> CodeArray:
    """Return the scenario code of each pixel, 255 where there is no answer.

    Under ``auto`` a pixel is answered from what it has; under a fixed scenario it is answered only
    where that scenario's modalities are. A pixel without any data of its own has no answer.

    The caller gives ``MARGIN_PX`` more than it uses on each side, invalid beyond the rasters; then
    the code of a pixel depends on the rasters alone.

    Args:
        rgir: validity (H, W) of the image; None where it was not given.
        ndsm: validity (H, W) of the heights; None where they were not given.
        choice: what the person asked for.
    """
    given = {Modality.RGIR: rgir, Modality.NDSM: ndsm}
    valid = {modality: where for modality, where in given.items() if where is not None}
    possible = [s for s in _order(choice) if all(modality in valid for modality in s.modalities)]
    first, *others = valid.values()
    if possible and all(np.array_equal(first, where) for where in others):  # as nearly always
        return np.where(first, np.uint8(possible[-1].code), np.uint8(NO_DATA_ID))
    filled = {modality: without_small_holes(where) for modality, where in valid.items()}
    codes = np.full(first.shape, NO_DATA_ID, np.uint8)
    for scenario in possible:
        has_all = reduce(np.logical_and, [filled[modality] for modality in scenario.modalities])
        has_any = reduce(np.logical_or, [valid[modality] for modality in scenario.modalities])
        codes[has_all & has_any] = scenario.code
    return codes


def _order(choice: ScenarioChoice) -> tuple[Scenario, ...]:
    """Return the scenarios to try; a later one is preferred."""
    if choice is ScenarioChoice.AUTO:
        return Scenario.MISSING_RGIR, Scenario.MISSING_NDSM, Scenario.FULL
    return (Scenario(choice.value),)


def without_small_holes(valid: BoolArray, side_px: int = SMALL_HOLE_PX) -> BoolArray:
    """Return validity with the holes closed into which no square of ``side_px`` fits."""
    if valid.all():
        return valid
    if min(valid.shape) < side_px:
        return np.ones_like(valid)
    fits = _over_squares(np.logical_and, ~valid, side_px)
    covered = _over_squares(np.logical_or, np.pad(fits, side_px - 1), side_px)
    return ~covered


def _over_squares(combine: np.ufunc, where: BoolArray, side_px: int) -> BoolArray:
    """Return what all pixels of each whole square inside the array combine to.

    Squares grow by doubling, along one axis and then the other.
    """
    length = 1
    while length < side_px:
        step = min(length, side_px - length)
        where = combine(where[:-step], where[step:])
        where = combine(where[:, :-step], where[:, step:])
        length += step
    return where
