"""Pictures of inputs are read in the background, small, and only the newest wish."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.inputs.thumbnail import SIDE_PX, ThumbnailWish
from dis2_plugin.qgis_app.runs.thumbnails import Thumbnails, read_thumbnail


@pytest.fixture
def thumbnails(qgis_app):
    made = Thumbnails()
    yield made
    made.close()


def test_a_large_raster_is_read_small_and_a_part_of_it_as_it_is(tmp_path) -> None:
    path = str(tmp_path / "large.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 3600, 1800, 1, gdal.GDT_Byte)
    raster.GetRasterBand(1).WriteArray(np.full((10, 20), 200, np.uint8), 3580, 1790)
    raster = None
    found = read_thumbnail(ThumbnailWish(path, (1,)))
    assert (found.width, found.height) == (SIDE_PX, SIDE_PX // 2)
    corner = read_thumbnail(ThumbnailWish(path, (1,), (3580 / 3600, 1790 / 1800, 1.0, 1.0)))
    assert (corner.width, corner.height, corner.low) == (20, 10, 200.0)


def test_a_picture_arrives_without_waiting_for_it(thumbnails, rasters, until) -> None:
    heard = []
    thumbnails.ready.connect(lambda *words: heard.append(words))
    wish = ThumbnailWish(str(rasters["rgir"]), (4, 1, 2))
    thumbnails.ask("image", wish)
    assert heard == []
    until(lambda: heard)
    role, answered, found = heard[0]
    assert (role, answered) == ("image", wish)
    assert (found.width, found.height, found.low, found.high) == (20, 10, 40.0, 160.0)


@pytest.mark.parametrize("bands", [(9,), (1, 2, 9)])
def test_a_band_that_is_not_there_gives_no_picture(thumbnails, rasters, until, bands) -> None:
    heard = []
    thumbnails.ready.connect(lambda *words: heard.append(words[2]))
    thumbnails.ask("image", ThumbnailWish(str(rasters["rgir"]), bands))
    until(lambda: heard)
    assert heard == [None]


def test_only_the_newest_of_many_wishes_is_told_last(thumbnails, rasters, until) -> None:
    heard = []
    thumbnails.ready.connect(lambda *words: heard.append(words[1]))
    wishes = [ThumbnailWish(str(rasters["rgir"]), (band,)) for band in (1, 2, 3, 4)]
    for wish in wishes:
        thumbnails.ask("image", wish)
    until(lambda: wishes[-1] in heard)
    assert heard[-1] == wishes[-1]
