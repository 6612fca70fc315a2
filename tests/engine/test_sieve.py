"""Small patches join their largest neighbour before polygons are drawn, so no gap opens."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import Cancelled, InputError, JobError
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.measures.polygons import PolygonShape, polygonize
from tests.engine.scenes import write_raster

PIXEL_M2 = 0.25


def ids(*rows):
    return np.array([[int(digit) if digit != "." else 255 for digit in row] for row in rows], "u1")


@pytest.fixture
def draw(tmp_path):
    """Return a function that gives (class id, area) of the polygons of at least so many pixels."""

    def draw(classes, pixels, **options):
        path = write_raster(tmp_path / "c.tif", classes, nodata=255, **options)
        out, shape = tmp_path / "p.gpkg", PolygonShape(min_area_m2=pixels * PIXEL_M2)
        polygonize(path, None, None, str(out), ISPRS, shape=shape)
        dataset = ogr.Open(str(out))  # held: a layer does not outlive it
        found = [(f["class_id"], f["area_m2"]) for f in dataset.GetLayer(0)]
        return sorted((class_id, area and area / PIXEL_M2) for class_id, area in found)

    return draw


def test_a_small_patch_joins_the_larger_of_its_neighbours(draw):
    assert draw(ids("00022", "00122", "00022"), 2) == [(0, 9.0), (2, 6.0)]


def test_a_patch_of_just_the_smallest_area_stays(draw):
    assert draw(ids("0000", "0110", "0000"), 2) == [(0, 10.0), (1, 2.0)]


def test_a_small_patch_behind_another_joins_too(draw):
    assert draw(ids("000000", "000123", "000000"), 4) == [(0, 18.0)]


def test_a_patch_that_only_the_last_pass_takes_for_small_joins(draw):
    # the passes before it, for less than 2 and 6 pixels, change nothing
    assert draw(ids("000000", "011110", "011110", "000000"), 12) == [(0, 24.0)]


def test_no_data_takes_nothing_and_a_lonely_patch_stays(draw):
    assert draw(ids("1..", "..0", ".00"), 3) == [(0, 3.0), (1, 1.0)]


def test_what_is_classified_stays_covered(draw):
    random = np.random.default_rng(3).integers(0, 5, (40, 40)).astype("u1")
    found = draw(random, 30)
    assert sum(area for _, area in found) == 1600
    assert min(area for _, area in found) >= 30


def test_without_a_crs_no_smallest_area_can_be_told(draw):
    with pytest.raises(InputError, match="CRS"):
        draw(ids("01"), 1, epsg=None)


def test_a_negative_area_is_refused(draw):
    with pytest.raises(JobError, match=r"-0\.25"):
        draw(ids("01"), -1)


class CancelsAtOnce(SilentReporter):
    def progress(self, progress):
        raise Cancelled


def test_cancelling_the_sieve_leaves_nothing(tmp_path):
    path = write_raster(tmp_path / "c.tif", ids("0100", "0000"), nodata=255)
    folder = tmp_path / "out"
    folder.mkdir()
    shape = PolygonShape(min_area_m2=1.0)
    with pytest.raises(Cancelled):
        polygonize(path, None, None, str(folder / "p.gpkg"), ISPRS, CancelsAtOnce(), shape)
    assert list(folder.iterdir()) == []


def test_a_damaged_map_is_named_and_not_the_file_that_is_made_of_it(tmp_path):
    rough = np.random.default_rng(0).integers(0, 5, (90, 90), np.uint8)
    path = Path(write_raster(tmp_path / "c.tif", rough, nodata=255))
    os.truncate(path, path.stat().st_size // 2)
    folder = tmp_path / "out"
    folder.mkdir()
    shape = PolygonShape(min_area_m2=1.0)
    with pytest.raises(InputError, match=r"c\.tif cannot be read"):
        polygonize(str(path), None, None, str(folder / "p.gpkg"), ISPRS, None, shape)
    assert list(folder.iterdir()) == []
