"""A sample of each input: how bright the image is, and the range that speaks for or against it."""

from __future__ import annotations

from dataclasses import dataclass
from math import isclose
from typing import Any

import numpy as np

from ...core.inputs.value_doubts import ValueRange
from ...core.jobs.job import HeightUnit
from ...core.window import ReferenceGrid
from ..raster.grids.align import Reader
from ..raster.grids.grid import spatial_reference
from ..raster.grids.heights import HeightReader
from ..raster.sources.sampling import FEW_PX, sample_of
from ..raster.sources.source import BoolArray, FloatArray, RasterSource, grid_of, open_raster
from ..terrain.height_sources import HeightSources

_FOOT_M = 0.3048
_LOW_PERCENT, _HIGH_PERCENT = 2, 98
_PLAUSIBLE_HEIGHTS = (-1000.0, 30_000.0)
"""In any unit: what lies beyond is a forgotten no-data value. 300 m are 30 000 cm."""


@dataclass(frozen=True)
class ImageSample:
    """What pixels spread over a whole image say, whatever part of it is mapped.

    Attributes:
        brightness: 98th percentile over all bands; 1 where no pixel has data.
        range: of the values of all bands.
    """

    brightness: float
    range: ValueRange


def sample_image(source: RasterSource) -> ImageSample:
    """Return what a sample of an image says.

    Raises:
        InputError: the file is damaged.
    """
    values, valid = source.sample()
    largest = source.largest_value
    blank = (values == 0).all(axis=0)
    if largest is not None:
        blank |= (values == largest).all(axis=0)
    blank_share = float(blank[valid].mean()) if valid.any() else 0.0
    found = _range_of(values, valid, blank_share, largest is not None)
    if np.count_nonzero(valid) >= FEW_PX:
        return ImageSample(found.top, found)
    known = source.known_values()  # a map of one town on the sheet of a region
    return ImageSample(float(np.percentile(known, _HIGH_PERCENT)) if known.size else 1.0, found)


def sample_heights(
    sources: HeightSources, above_ground: Reader, grid: ReferenceGrid, unit: HeightUnit
) -> ValueRange:
    """Return what a sample of heights above ground says, in ``unit``.

    An NDSM is looked at as the file has it, since the run takes what is no plausible height in
    metres for no data.

    Args:
        sources: the files.
        above_ground: metres above ground on ``grid``.
        grid: the reference grid.
        unit: what the files are taken to be in.

    Raises:
        InputError: a file is damaged.
    """
    dataset = open_raster(sources.path)
    if sources.ndsm is not None:
        low, high = (limit * unit.metres for limit in _PLAUSIBLE_HEIGHTS)
        grid = grid_of(dataset)
        above_ground = HeightReader(dataset, grid, unit.metres, (low, high))
    values, valid = sample_of(above_ground.read, grid)
    return _range_of(values / np.float32(unit.metres), valid, unit_name=_unit_name(dataset))


def _range_of(
    values: FloatArray,
    valid: BoolArray,
    blank_share: float = 0.0,
    is_whole: bool = False,
    unit_name: str = "",
) -> ValueRange:
    known = values[:, valid]
    low = top = 0.0
    if known.size:
        low, top = (float(v) for v in np.percentile(known, (_LOW_PERCENT, _HIGH_PERCENT)))
    return ValueRange(
        low=low,
        top=top,
        varies=bool((known != known.flat[0]).any()) if known.size else True,
        share=float(valid.mean()),
        blank_share=blank_share,
        is_whole=is_whole,
        unit_name=unit_name,
    )


def _unit_name(dataset: Any) -> str:
    """Return what the band calls its unit or, where it does not, the unit of a vertical CRS.

    Where nothing is said, heights on a grid of feet are rather in feet than in metres.
    """
    name, crs = dataset.GetRasterBand(1).GetUnitType(), spatial_reference(dataset.GetProjection())
    if name or crs is None:
        return str(name)
    vertical = crs.GetAttrValue("COMPD_CS|VERT_CS|UNIT")
    in_feet = crs.IsProjected() and isclose(crs.GetLinearUnits(), _FOOT_M, rel_tol=1e-4)
    return str(vertical or ("ft" if in_feet else ""))
