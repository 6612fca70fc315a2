"""How often the network will be asked, from a look at a few tiles."""

import json

import numpy as np
import pytest

from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.preflight.probe import probe
from tests.engine.scenes import UTM

SIDE = 256  # 4 x 4 tiles of 64 px where none overlap


@pytest.fixture
def look(make_raster, identity_model, tmp_path):
    """Look at an image, and heights where they are given, in 16 tiles."""

    def do(image, heights=None, **options):
        rgir = make_raster("i.tif", image, nodata=0, names=("red", "green", "nir"))
        if heights is not None:
            options["ndsm"] = make_raster("h.tif", heights, nodata=-9999)
        job = SegmentationJob(
            out=str(tmp_path / "o"), rgir=rgir, model=identity_model, overlap_px=0, **options
        )
        return probe(make_plan(job))

    return do


def image(side=SIDE):
    return np.full((3, side, side), 9, np.uint8)


def test_a_place_full_of_data_is_asked_about_tile_by_tile(look):
    found = look(image())
    assert (found.answers, found.share) == (16, 1.0)


def test_tiles_without_data_cost_nothing(look):
    half = image()
    half[:, :128] = 0
    found = look(half)
    assert (found.answers, found.share) == (8, 0.5)


def test_a_tile_of_two_scenarios_counts_twice(look):
    heights = np.ones((SIDE, SIDE), np.float32)
    heights[:, 32:64] = -9999  # in the first of four columns of tiles
    found = look(image(), heights)
    assert (found.answers, found.share) == (20, 1.0)


def test_only_the_extent_counts(look):
    x, y = UTM[0], UTM[3]
    found = look(image(), extent=Extent(x, y - 32, x + 32, y))
    assert (found.answers, found.share) == (1, 1.0)


def test_tiles_outside_the_mask_cost_nothing(look, tmp_path):
    x, y = UTM[0], UTM[3]
    ring = [[x, y], [x + 32, y], [x + 32, y - 128], [x, y - 128], [x, y]]  # the first column
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32630"}}
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {}, "geometry": shape}
    content = {"type": "FeatureCollection", "crs": crs, "features": [feature]}
    (tmp_path / "mask.geojson").write_text(json.dumps(content), encoding="utf-8")
    found = look(image(), mask=str(tmp_path / "mask.geojson"))
    assert (found.answers, found.share) == (4, 0.25)


def test_a_large_place_is_known_from_some_of_its_tiles(look):
    large = image(1600)  # 25 x 25 tiles, of which 256 are looked at and 16 read
    large[:, :, 800:] = 0
    found = look(large)
    assert found.share == pytest.approx(0.5, abs=0.15)
    assert found.answers == pytest.approx(625 * found.share)
