"""Blocks lie in a file in one order, each once, whatever else GDAL has to do."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.mapping.block_rows import BlockRows
from dis2_plugin.engine.raster.geotiff import BLOCK_PX, FLAT, RasterSpec, Sheet, create_raster

HEIGHT, WIDTH, BAND = 700, 900, 512
STRIPS = [Window(0, 0, BAND, 300), Window(0, 300, BAND, 10), Window(0, 310, BAND, 390)]
STRIPS += [Window(BAND, row, WIDTH - BAND, 100) for row in range(0, HEIGHT, 100)]


@pytest.fixture
def hardly_a_cache():
    """Let GDAL keep no more than a few blocks, as where others need the room."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(2 * BLOCK_PX * BLOCK_PX)
    yield
    gdal.SetCacheMax(before)


@pytest.mark.usefixtures("hardly_a_cache")
@pytest.mark.parametrize("bands", [1, 2])
def test_blocks_follow_each_other_and_none_is_written_twice(tmp_path, bands):
    path = tmp_path / "map.tif"
    names = tuple(f"band {number}" for number in range(bands))
    spec = RasterSpec("map", path.name, names, gdal.GDT_Byte, FLAT, 255)
    grid = ReferenceGrid(WIDTH, HEIGHT, (0, 1, 0, 0, 0, -1), "")
    noise = np.random.default_rng(1).integers(0, 255, (bands, HEIGHT, WIDTH), np.uint8)
    dataset = create_raster(path, spec, Sheet(grid, Window(0, 0, WIDTH, HEIGHT)))
    rows = BlockRows(dataset)
    for strip in STRIPS:
        at = strip.slices_in(Window(0, 0, WIDTH, HEIGHT))
        values = noise[:, at[0], at[1]]
        rows.write(values if bands > 1 else values[0], strip.col_off, strip.row_off)
    del dataset
    rows.finish()
    found = gdal.Open(str(path))
    np.testing.assert_array_equal(found.ReadAsArray().reshape(noise.shape), noise)
    places = [
        (column >= BAND // BLOCK_PX, row, band, column)
        for band in range(bands)
        for row in range(-(-HEIGHT // BLOCK_PX))
        for column in range(-(-WIDTH // BLOCK_PX))
    ]
    offsets = [_told(found, "OFFSET", place) for place in sorted(places)]
    assert offsets == sorted(offsets)
    packed = sum(_told(found, "SIZE", place) for place in places)
    assert path.stat().st_size - packed < 4096  # nothing lies there that is not used any more


def _told(dataset, what, place):
    _, row, band, column = place
    return int(
        dataset.GetRasterBand(band + 1).GetMetadataItem(f"BLOCK_{what}_{column}_{row}", "TIFF")
    )
