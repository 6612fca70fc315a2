"""Zones are summed run by run; the result is that of looking at every zone on its own."""

import numpy as np
import pytest

from dis2_plugin.engine.raster.zones import ZoneSums


def test_sums_means_and_maxima_are_those_of_plain_numpy():
    random = np.random.default_rng(4)
    zones = random.integers(0, 30, (40, 50)).astype(np.int32).repeat(2, axis=1)
    values = random.normal(size=zones.shape).astype(np.float32)
    values[random.random(zones.shape) < 0.2] = np.nan
    sums = ZoneSums(30)
    for rows in (slice(0, 7), slice(7, 40)):
        sums.add(zones[rows], values[rows])
    for zone in range(1, 30):
        inside = values[zones == zone].astype(np.float64)
        assert sums.total(zone) == pytest.approx(np.nansum(inside))
        assert sums.mean(zone) == pytest.approx(np.nanmean(inside))
        assert sums.maximum(zone) == np.nanmax(inside)


def test_a_zone_without_known_pixels_has_no_mean():
    sums = ZoneSums(2)
    sums.add(np.array([[1, 0]], np.int32), np.array([[np.nan, 5.0]], np.float32))
    assert (sums.total(1), sums.mean(1), sums.maximum(1)) == (0.0, None, None)
