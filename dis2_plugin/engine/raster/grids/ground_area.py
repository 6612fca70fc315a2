"""How many square metres of ground a pixel covers."""

from __future__ import annotations

from math import cos, hypot, sqrt

import numpy as np
import numpy.typing as npt

from ....core.window import ReferenceGrid, Window
from ..gdal_errors import quiet_projections
from .grid import spatial_reference
from .projection import projection

DoubleArray = npt.NDArray[np.float64]

_MOST_STRETCH = 0.01
"""National grids and UTM in its zone keep areas to a few thousandths, and are taken at their word;
Web Mercator doubles them at 45 degrees."""

_STEP_M = 500.0
"""How far around a place its stretch is looked for: near enough, and far beyond rounding."""


class GroundArea:
    """Areas of the pixels of one grid.

    On a projected CRS a pixel's area is its area on the map, its unit turned into metres, unless
    the CRS stretches areas: then it is the area on the ellipsoid, as it is on a geographic CRS.
    """

    def __init__(self, grid: ReferenceGrid) -> None:
        self._grid, self._crs = grid, spatial_reference(grid.crs_wkt)
        self._geographic = self._crs is not None and bool(self._crs.IsGeographic())
        projected = self._crs is not None and bool(self._crs.IsProjected())
        self.known = self._geographic or projected or bool(self._crs and self._crs.IsLocal())
        """Whether the CRS has a unit; without one there are no areas."""
        self._stretches = self._changes_along_rows = False
        if projected:
            middle = self._ground_share(grid.width / 2, np.array([grid.height / 2])).item()
            self._stretches = abs(middle - 1) > _MOST_STRETCH
        if self._stretches:
            down = self._ground_share(grid.width / 2, np.array([0.5, grid.height - 0.5]))
            across = self._ground_share(np.array([0.5, grid.width - 0.5]), grid.height / 2)
            self._changes_along_rows = bool(np.ptp(across) > np.ptp(down))

    def of(self, window: Window) -> DoubleArray:
        """Return the area of each pixel of ``window`` in m².

        Shape:
            returns: broadcasts to (height, width); a row, a column or one value where it is enough.
        """
        if self._geographic:
            return self._on_ellipsoid(window)
        pixel_m2 = np.array([[self._grid.pixel_area * self._crs.GetLinearUnits() ** 2]])
        if not self._stretches:
            return pixel_m2
        if self._changes_along_rows:
            cols = np.arange(window.col_off, window.col_end) + 0.5
            shares = self._ground_share(cols, self._grid.height / 2)[np.newaxis]
        else:
            rows = np.arange(window.row_off, window.row_end) + 0.5
            shares = self._ground_share(self._grid.width / 2, rows)[:, np.newaxis]
        return np.asarray(pixel_m2 * np.nan_to_num(shares), np.float64)

    def _ground_share(self, cols: DoubleArray | float, rows: DoubleArray | float) -> DoubleArray:
        """Return the ground, m², under a square metre of the map, at some places (N,) of the grid.

        NaN where the CRS has no place on the ground. It changes in one direction alone, or hardly
        in the other: what stretches areas by much are cylinders around the equator.
        """
        geographic = self._crs.CloneGeogCS()
        geographic.SetAxisMappingStrategy(self._crs.GetAxisMappingStrategy())
        left, col_x, row_x, top, col_y, row_y = self._grid.geotransform
        x, y = left + cols * col_x + rows * row_x, top + cols * col_y + rows * row_y
        middles = np.stack([x, y], axis=-1)
        sides = np.array([[1, 0], [-1, 0], [0, 1], [0, -1]]) * _STEP_M / self._crs.GetLinearUnits()
        points = middles + sides[:, np.newaxis]
        with quiet_projections(), np.errstate(invalid="ignore"):
            way = projection(self._crs, geographic, "the grid")
            found = np.array(way.TransformPoints(points.reshape(-1, 2)))[:, :2]
            radians = found.reshape(points.shape) * geographic.GetAngularUnits()
            east, west, north, south = _in_space(radians, *self._ellipsoid())
            return np.linalg.norm(np.cross(east - west, north - south), axis=1) / (2 * _STEP_M) ** 2

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


def _in_space(places: DoubleArray, semi_major_m: float, eccentricity2: float) -> DoubleArray:
    """Return places in metres from the middle of the earth: no pole or meridian is in the way.

    Shape:
        places: (..., 2) longitude and latitude, radians.
        returns: (..., 3)
    """
    longitude, latitude = places[..., 0], places[..., 1]
    normal = semi_major_m / np.sqrt(1 - eccentricity2 * np.sin(latitude) ** 2)
    across, up = normal * np.cos(latitude), normal * (1 - eccentricity2) * np.sin(latitude)
    return np.stack([across * np.cos(longitude), across * np.sin(longitude), up], axis=-1)


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


def gsd_metres(grid: ReferenceGrid) -> float | None:
    """Return the side in metres of a square as large as the middle pixel; None without a unit."""
    ground = GroundArea(grid)
    if not ground.known:
        return None
    middle = Window(grid.width // 2, grid.height // 2, 1, 1)
    return sqrt(ground.of(middle).item())


def pixel_sides_m(grid: ReferenceGrid) -> tuple[float, float] | None:
    """Return the metres of ground that the middle pixel covers along its row and its column.

    None where they are unknown. A projected CRS is taken to keep shapes; in degrees a pixel as wide
    as high covers less ground from west to east than from north to south.
    """
    gsd_m = gsd_metres(grid)
    if not gsd_m:
        return None
    _, col_x, row_x, _, col_y, row_y = grid.geotransform
    crs = spatial_reference(grid.crs_wkt)
    _, latitude = grid.world(grid.width / 2, grid.height / 2)
    narrowing = abs(cos(latitude * crs.GetAngularUnits())) if crs.IsGeographic() else 1.0
    across, along = hypot(col_x * narrowing, col_y), hypot(row_x * narrowing, row_y)
    scale = gsd_m / sqrt(across * along)
    return across * scale, along * scale
