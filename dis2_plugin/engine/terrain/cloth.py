"""Which cells of a surface are no ground: a cloth falls on the surface turned upside down.

Cloth simulation after Zhang et al. (2016), "An easy-to-use airborne LiDAR data filtering method
based on cloth simulation", by the library CSF-3DFin. The cloth lies on what was ground, and hangs
over the pits that were roofs and trees.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

import numpy as np

from ...core.errors import DeviceError
from ..raster.sources.source import BoolArray, FloatArray

NODES_ACROSS = 40
"""A cloth with so many nodes across a roof 4 m high stays above it, with half as many again not."""

_SOFT = 1
"""CSF's rigidness for any relief; the stiffer ones bridge hills too."""
_PULL_M, _KEPT = 0.2 * 0.65**2, 0.99
"""What a step of CSF's adds to a fall, by its gravity and its time, and what the air leaves."""
_SETTLING = 15
"""Steps in which a cloth that has fallen comes to lie; more change nothing (docs/ground.md)."""
_NODE_S = 8e-6
"""What a node of the cloth took in a town, on the machine of docs/ground.md."""
_ON_CLOTH_M = 0.5
"""A cell so near to the cloth is ground; CSF's own default."""
_INNER, _RIM = 6, 1
"""Widths of roofs: of a block that is kept, and of what its cloth sees around it."""


def check_available() -> None:
    """Check that the library is there.

    Raises:
        DeviceError: it is not.
    """
    if find_spec("CSF_3DFin") is None:
        raise DeviceError(
            "The filter that estimates the ground, CSF-3DFin, is not installed for this Python.",
            "Give a terrain model (DTM), or install it: in QGIS by Raster, DIS2, Set up what "
            "computes the map, elsewhere by pip install csf-3dfin (Python 3.10 to 3.13).",
        )


def spacing_m(window_m: float) -> float:
    """Return the distance of the nodes of a cloth that roofs of this width hold."""
    return window_m / NODES_ACROSS


def seconds_for(area_m2: float, cell_m: float, window_m: float) -> float:
    """Return about how long ``off_ground`` takes for a surface of this area."""
    return _NODE_S * area_m2 / spacing_m(_roof_m(cell_m, window_m)) ** 2


def off_ground(
    heights: FloatArray, cell_m: float, window_m: float, tell: Callable[[float], None]
) -> BoolArray:
    """Return which cells stand above the ground, or are unknown.

    Blocks of the surface are covered one after another, so that a stop is heard within a second
    or so, and relief beyond a block does not hold the cloth up.

    Args:
        heights: (H, W) metres, NaN where unknown.
        cell_m: width of a cell.
        window_m: roofs up to this width are found, or up to 40 cells; hills narrower than it are
            taken for roofs.
        tell: hears the share that is done; what it raises ends the work.
    """
    things = np.empty(heights.shape, np.bool_)
    roof_m = _roof_m(cell_m, window_m)
    inner, rim = (round(roofs * roof_m / cell_m) for roofs in (_INNER, _RIM))
    corners = [
        (row, column)
        for row in range(0, heights.shape[0], inner)
        for column in range(0, heights.shape[1], inner)
    ]
    for number, (row, column) in enumerate(corners):
        tell(number / len(corners))
        top, left = max(row - rim, 0), max(column - rim, 0)
        seen = heights[top : row + inner + rim, left : column + inner + rim]
        found = _off_cloth(seen, cell_m, spacing_m(roof_m))
        kept = things[row : row + inner, column : column + inner]
        kept[:] = found[row - top :, column - left :][: kept.shape[0], : kept.shape[1]]
    tell(1.0)
    return things


def _roof_m(cell_m: float, window_m: float) -> float:
    """Return the width of roofs that a cloth can hold: it has no more nodes than the cells."""
    return max(window_m, NODES_ACROSS * cell_m)


def _off_cloth(heights: FloatArray, cell_m: float, node_m: float) -> BoolArray:
    from CSF_3DFin import CSF  # noqa: PLC0415 - only who estimates a ground needs it

    things: BoolArray = np.isnan(heights)
    if things.all():
        return things
    row, column = (index.ravel() * cell_m for index in np.indices(heights.shape))
    simulation = CSF()
    parameters = simulation.params
    parameters.cloth_resolution, parameters.class_threshold = node_m, _ON_CLOTH_M
    level = _level(row, column, heights.ravel())
    parameters.rigidness, parameters.iterations = _SOFT, _fall(float(np.ptp(level))) + _SETTLING
    parameters.verbose = False  # else it writes where the progress is written
    simulation.params = parameters
    simulation.set_point_cloud(np.column_stack([column, row, level]))
    _, standing = simulation.classify_ground()
    things.flat[standing] = True
    return things


def _fall(metres: float) -> int:
    """Return in how many steps of CSF's a cloth falls so deep."""
    steps, step_m, fallen_m = 0, 0.0, 0.0
    while fallen_m < metres:
        steps, step_m = steps + 1, _KEPT * step_m + _PULL_M
        fallen_m += step_m
    return steps


def _level(row: FloatArray, column: FloatArray, heights: FloatArray) -> FloatArray:
    """Return heights above the plane that fits them best: a taut cloth does not reach a slope.

    What is unknown stands as high as the highest thing, so that the cloth hangs over it, too. CSF
    itself would look around for the nearest height, for minutes where there are few.
    """
    known = np.isfinite(heights)
    sides = np.column_stack([row, column, np.ones(heights.size)])
    plane, *_ = np.linalg.lstsq(sides[known], heights[known].astype(np.float64), rcond=None)
    level = heights - sides @ plane
    return np.where(known, level, level[known].max())
