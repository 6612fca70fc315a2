"""The way from one CRS to another, or the reason why there is none."""

from __future__ import annotations

from typing import Any

from osgeo import osr

from ....core.errors import InputError
from ..gdal_errors import quiet_projections


def projection(start: Any, goal: Any, name: str) -> Any:
    """Return the transformation between two CRSs with x before y; use it in ``quiet_projections``.

    Args:
        start: CRS of the points.
        goal: CRS they are brought to.
        name: a file in one of the two, for people; the other one is the raster's it is laid on.

    Raises:
        InputError: no way leads between the two.
    """
    with quiet_projections():
        found = osr.CoordinateTransformation(start, goal)
    if found.this is None:
        raise InputError(
            f"There is no way from '{start.GetName()}' to '{goal.GetName()}', the CRSs of {name} "
            "and of the raster it is laid on.",
            "Assign the right CRS, or reproject one of them to the CRS of the other.",
        )
    return found
