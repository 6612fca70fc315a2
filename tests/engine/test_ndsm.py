"""Heights above ground as a raster of their own, by the command line."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.errors import Cancelled
from dis2_plugin.core.jobs.job import HeightUnit
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.terrain.height_sources import HeightSources
from dis2_plugin.engine.terrain.ndsm import write_ndsm
from tests.engine.scenes import UTM, listing, read, write_raster

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def models(tmp_path):
    """A surface of 3 x 2 pixels with one void, over ground at 100 m with another."""
    surface = np.array([[105.0, 106.0, -9999.0], [100.0, 100.5, 112.0]], np.float32)
    ground = np.full((2, 3), 100.0, np.float32)
    ground[1, 2] = -9999.0
    paths = (tmp_path / "dsm.tif", tmp_path / "dtm.tif")
    return [write_raster(p, a, nodata=-9999.0) for p, a in zip(paths, (surface, ground))]


def test_heights_are_surface_minus_ground_where_both_are_known(models, tmp_path):
    write_ndsm(HeightSources(None, *models), str(tmp_path / "ndsm.tif"))
    expected = np.array([[5.0, 6.0, np.nan], [0.0, 0.5, np.nan]])
    np.testing.assert_allclose(np.squeeze(read(tmp_path / "ndsm.tif")), expected)


def test_the_raster_lies_where_the_surface_lies_and_says_what_it_holds(models, tmp_path):
    write_ndsm(HeightSources(None, *models), str(tmp_path / "ndsm.tif"))
    found, surface = gdal.Open(str(tmp_path / "ndsm.tif")), gdal.Open(models[0])
    assert found.GetGeoTransform() == surface.GetGeoTransform() == UTM
    assert found.GetSpatialRef().IsSame(surface.GetSpatialRef())
    band = found.GetRasterBand(1)
    assert np.isnan(band.GetNoDataValue())
    assert (band.GetUnitType(), band.GetDescription()) == ("m", "height above ground")


def test_heights_in_decimetres_become_metres(models, tmp_path):
    write_ndsm(HeightSources(None, *models), str(tmp_path / "ndsm.tif"), HeightUnit.DECIMETRE)
    assert np.squeeze(read(tmp_path / "ndsm.tif"))[0, 0] == pytest.approx(0.5)


class StopsAtTheEnd(SilentReporter):
    def progress(self, progress):
        if progress.done == progress.total:
            raise Cancelled


def test_a_stop_at_the_very_end_leaves_what_was_there_before(models, tmp_path):
    out = tmp_path / "out" / "ndsm.tif"
    out.parent.mkdir()
    out.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_ndsm(HeightSources(None, *models), str(out), reporter=StopsAtTheEnd())
    assert out.read_bytes() == b"old"
    assert listing(out.parent) == ["ndsm.tif"]


def test_the_command_writes_the_raster(models, tmp_path):
    words = ["ndsm", "--dsm", models[0], "--dtm", models[1], "--out", str(tmp_path / "n.tif")]
    command = [sys.executable, "-m", "dis2_plugin.engine", *words]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 0
    assert np.squeeze(read(tmp_path / "n.tif"))[0, 1] == pytest.approx(6.0)
