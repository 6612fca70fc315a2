"""How many square metres of ground a pixel covers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from osgeo import osr

from ...core.window import ReferenceGrid, Window

DoubleArray = npt.NDArray[np.float64]


class GroundArea:
    """Areas of the pixels of one grid.

    On a projected CRS a pixel's area is its area on the map, its unit turned into metres. On a
    geographic CRS it is the area on the ellipsoid, which changes with latitude.
    """

    def __init__(self, grid: ReferenceGrid) -> None:
        self._grid = grid
        self._crs = osr.SpatialReference()
        known = bool(grid.crs_wkt) and self._crs.ImportFromWkt(grid.crs_wkt) == 0
        self._geographic = known and bool(self._crs.IsGeographic())
        flat = known and bool(self._crs.IsProjected() or self._crs.IsLocal())
        self.known = self._geographic or flat
        """Whether the CRS has a unit; without one there are no areas."""

    def of(self, window: Window) -> DoubleArray:
        """Return the area of each pixel of ``window`` in m².

        Shape:
            returns: broadcasts to (height, width); (height, 1) or (1, 1) where that is enough.
        """
        if self._geographic:
            return self._on_ellipsoid(window)
        metres = self._crs.GetLinearUnits()
        return np.array([[self._grid.pixel_area * metres**2]])

    def _on_ellipsoid(self, window: Window) -> DoubleArray:
        _, col_lon, _, top, col_lat, row_lat = self._grid.geotransform
        radians = self._crs.GetAngularUnits()
        rows = np.arange(window.row_off, window.row_end + 1, dtype=np.float64)[:, np.newaxis]
        if col_lat == 0:
            zone = zone_area((top + rows * row_lat) * radians, *self._ellipsoid())
            return np.abs(np.diff(zone, axis=0) * col_lon * radians)
        cols = np.arange(window.col_off, window.col_end, dtype=np.float64) + 0.5
        latitude = (top + cols * col_lat + (rows[:-1] + 0.5) * row_lat) * radians
        return self._grid.pixel_area * radians**2 * area_density(latitude, *self._ellipsoid())

    def _ellipsoid(self) -> tuple[float, float]:
        """Return the semi-major axis in metres and the squared eccentricity."""
        inverse = self._crs.GetInvFlattening()
        flattening = 1 / inverse if inverse else 0.0
        return self._crs.GetSemiMajor(), flattening * (2 - flattening)


def zone_area(latitude: DoubleArray, semi_major_m: float, eccentricity2: float) -> DoubleArray:
    """Return the area between the equator and ``latitude`` per radian of longitude, m².

    Snyder, Map Projections: A Working Manual (1987), equation 3-12, times a²/2.

    Args:
        latitude: radians.
        semi_major_m: of the ellipsoid.
        eccentricity2: squared first eccentricity; 0 for a sphere.
    """
    sine = np.sin(latitude)
    if eccentricity2 == 0:
        return semi_major_m**2 * sine
    e = eccentricity2**0.5
    logarithm = np.log((1 - e * sine) / (1 + e * sine)) / (2 * e)
    q = (1 - eccentricity2) * (sine / (1 - eccentricity2 * sine**2) - logarithm)
    return semi_major_m**2 / 2 * q


def area_density(latitude: DoubleArray, semi_major_m: float, eccentricity2: float) -> DoubleArray:
    """Return the ground area per square radian of longitude and latitude, m²; see ``zone_area``."""
    shrink = (1 - eccentricity2 * np.sin(latitude) ** 2) ** 2
    return semi_major_m**2 * (1 - eccentricity2) * np.cos(latitude) / shrink
