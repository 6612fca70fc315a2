"""A region's blocks, their overviews, and the paths that its workers are told."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.mapping.writer import result_rasters
from dis2_plugin.engine.planning.blocks import blocks_of
from dis2_plugin.engine.planning.lattice import Lattice
from dis2_plugin.engine.raster.gdal_progress import ProgressCallback
from dis2_plugin.engine.scale.assembly import build_overviews
from dis2_plugin.engine.scale.whole_paths import with_whole_paths
from tests.engine.scenes import UTM, write_raster


def lattice_over(width, height, tile_px=64, overlap_px=16):
    grid = ReferenceGrid(width, height, UTM, "")
    return Lattice.over(grid, tile_px, overlap_px)


def test_blocks_cover_every_pixel_once():
    window = Window(3, 5, 8500, 700)
    covered = np.zeros((700, 8500), np.uint8)
    for block in blocks_of(window, lattice_over(9000, 900), rows_px=150):
        rows, cols = block.window.slices_in(window)
        covered[rows, cols] += 1
    assert (covered == 1).all()


def test_blocks_count_every_tile_once():
    lattice, window = lattice_over(300, 1000), Window(0, 0, 300, 1000)
    blocks = blocks_of(window, lattice, rows_px=200)
    assert len(blocks) > 1
    assert sum(block.tiles for block in blocks) == lattice.count(window)


@pytest.mark.parametrize(("name", "expected"), [("classes", 0), ("confidence", 1)])
def test_overviews_take_the_usual_class_and_the_mean_of_quantities(tmp_path, name, expected):
    """Of four pixels that are 0, 0, 0 and 4, over the whole raster."""
    pixels = np.tile(np.array([[0, 0], [0, 4]], np.uint8), (520, 260))
    path = Path(write_raster(tmp_path / "map.tif", pixels))
    spec = next(s for s in result_rasters((Output.CLASSES,), ISPRS) if s.name == name)
    build_overviews(path, spec, ProgressCallback(SilentReporter(), "overviews", 0, 1))
    whole = gdal.Open(str(path))  # a band does not keep it
    band = whole.GetRasterBand(1)
    assert band.GetOverviewCount() == 2, "1,040 px, 520 px and 260 px"
    assert (band.GetOverview(0).ReadAsArray() == expected).all()


def test_paths_mean_the_same_to_workers_in_another_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zones.gpkg").touch()
    job = with_whole_paths(
        SegmentationJob(
            "out", rgir="ortho/*.tif", ndsm="WMS:no file", mask="zones.gpkg|layername=parcels"
        )
    )
    assert job.out == str(tmp_path / "out")
    assert job.rgir == str(tmp_path / "ortho" / "*.tif")
    assert job.mask == f"{tmp_path / 'zones.gpkg'}|layername=parcels"
    assert (job.ndsm, job.dsm, job.model) == ("WMS:no file", None, SegmentationJob("out").model)
