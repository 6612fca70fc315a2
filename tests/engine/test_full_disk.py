"""Whatever is made apart from a run says that it fills the disk, and leaves nothing half."""

import gc
import sys

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import OutputError
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.mapping.writer import result_rasters
from dis2_plugin.engine.measures.polygons import polygonize
from dis2_plugin.engine.raster.gdal_progress import ProgressCallback
from dis2_plugin.engine.scale.assembly import build_overviews
from dis2_plugin.engine.terrain.height_sources import HeightSources
from dis2_plugin.engine.terrain.ndsm import write_ndsm
from tests.engine.scenes import listing


def test_heights_that_fill_the_disk_are_one_named_error_and_no_other(
    make_raster, small_disk, monkeypatch
):
    disk, said = small_disk(200_000), []
    rough = np.random.default_rng(0).random((300, 300), np.float32)
    sources = HeightSources(None, make_raster("s.tif", rough + 5), make_raster("t.tif", 0 * rough))
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    with pytest.raises(OutputError, match="No space left on device"):
        write_ndsm(sources, str(disk / "ndsm.tif"))
    gc.collect()
    assert listing(disk) == []
    assert not said


def test_overviews_that_fill_the_disk_say_so(make_raster, small_disk):
    """GDAL makes each from the one before, and only says that it cannot read that one."""
    vrt = small_disk(200_000) / "map.vrt"
    rough = np.random.default_rng(0).integers(0, 255, (1100, 2200), np.uint8)
    gdal.BuildVRT(str(vrt), [make_raster("block.tif", rough)]).FlushCache()
    progress = ProgressCallback(SilentReporter(), "overviews")
    with pytest.raises(OutputError, match=r"map\.vrt cannot be written: No space left on"):
        build_overviews(vrt, result_rasters((), ISPRS)[0], progress)


@pytest.mark.parametrize("room_bytes", [60_000, 200_000], ids=["at once", "later"])
def test_polygons_that_fill_the_disk_say_so(make_raster, small_disk, monkeypatch, room_bytes):
    disk = small_disk(room_bytes)
    classes = make_raster("c.tif", np.random.default_rng(0).integers(0, 5, (90, 90), np.uint8))
    monkeypatch.setenv("OGR_SQLITE_PRAGMA", "cache_size=10")  # written early, as of millions
    with pytest.raises(OutputError, match="No space left on device"):
        polygonize(classes, None, None, str(disk / "p.gpkg"), ISPRS)
    assert listing(disk) == []
