"""The ground under a surface model alone: known terrain with known things on it."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from scipy import ndimage

from dis2_plugin.core.errors import Cancelled, DeviceError, InputError
from dis2_plugin.core.jobs.job import HeightUnit, SegmentationJob
from dis2_plugin.core.progress import Progress, SilentReporter
from dis2_plugin.core.window import Window
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.raster.sources.source import grid_of, open_raster
from dis2_plugin.engine.terrain import cloth, ground
from dis2_plugin.engine.terrain.cloth import off_ground
from dis2_plugin.engine.terrain.ground import ground_under
from dis2_plugin.engine.terrain.height_sources import HeightSources
from tests.engine.scenes import UTM, read, write_raster

pytest.importorskip("CSF_3DFin", reason="The filter has no wheel for this Python.")

ROOT = Path(__file__).resolve().parents[2]
SIDE, PIXEL_M = 160, UTM[1]
ROOF = np.s_[40:60, 50:80]
"""A roof of 10 by 15 m."""


@pytest.fixture
def things():
    """Heights above ground: one roof of 6 m, a car of 1.5 m, a tree of 9 m."""
    above = np.zeros((SIDE, SIDE), np.float32)
    above[ROOF] = 6.0
    above[100:108, 30:34] = 1.5
    above[120:132, 100:112] = 9.0
    return above


@pytest.fixture
def surface_file(tmp_path):
    """Write heights as a file of half-metre pixels; returns its path."""

    def write(heights):
        return write_raster(tmp_path / "dsm.tif", heights, nodata=-9999.0)

    return write


def above_ground(path, window_m=30.0, unit=HeightUnit.METRE):
    """Return heights above the estimated ground; NaN where unknown."""
    grid = grid_of(open_raster(path))
    reader = HeightSources(None, path, None, window_m).open(grid, unit)
    values, valid = reader.read(Window(0, 0, grid.width, grid.height))
    return np.where(valid, values[0], np.nan)


def test_things_on_flat_ground_keep_their_heights(surface_file, things):
    found = above_ground(surface_file(things + 100.0))
    np.testing.assert_allclose(found, things, atol=1e-3)


def test_a_slope_is_ground_and_what_stands_on_it_is_not(surface_file, things):
    east = np.arange(SIDE, dtype=np.float32) * PIXEL_M
    found = above_ground(surface_file(things + 300.0 + 0.05 * east))
    inner = np.s_[8:-8, 8:-8]
    # the lowest of a metre lies half a pixel downhill, the bridge under the roof bends a little
    np.testing.assert_allclose(found[inner], things[inner], atol=0.25)
    assert np.median(np.abs(found - things)) < 0.03


def test_a_roof_wider_than_the_window_is_taken_for_ground(surface_file):
    above = np.zeros((SIDE, SIDE), np.float32)
    above[30:110, 30:110] = 7.0  # 40 m
    path = surface_file(above + 50.0)
    assert above_ground(path, window_m=20.0)[70, 70] == pytest.approx(0.0, abs=0.01)
    assert above_ground(path, window_m=50.0)[70, 70] == pytest.approx(7.0, abs=0.01)


@pytest.mark.parametrize(("window_m", "height_m"), [(60.0, 4.0), (40.0, 0.0)])
def test_a_roof_of_four_metres_holds_the_cloth_up_to_the_width_that_is_given(
    tmp_path, window_m, height_m
):
    heights = np.full((200, 200), 100.0, np.float32)
    heights[70:130, 70:130] += 4.0  # 60 m
    place = (500_000.0, 1.0, 0.0, 4_100_000.0, 0.0, -1.0)
    path = write_raster(tmp_path / "dsm.tif", heights, place)
    assert above_ground(path, window_m)[100, 100] == pytest.approx(height_m, abs=0.01)


@pytest.mark.parametrize("pixel_m", [0.5, 1.0, 2.0])
@pytest.mark.parametrize(("height_m", "is_thing"), [(0.3, False), (1.5, True)])
def test_a_step_is_ground_and_what_is_higher_a_thing_whatever_the_size_of_pixels(
    tmp_path, pixel_m, height_m, is_thing
):
    side, wide = round(160 / pixel_m), round(32 / pixel_m)
    heights = np.full((side, side), 100.0, np.float32)
    heights[wide : 2 * wide, wide : 2 * wide] += height_m
    place = (500_000.0, pixel_m, 0.0, 4_100_000.0, 0.0, -pixel_m)
    path = write_raster(tmp_path / "dsm.tif", heights, place)
    found = above_ground(path, window_m=60.0)
    middle = slice(wide * 5 // 4, wide * 7 // 4)
    np.testing.assert_allclose(found[middle, middle], height_m * is_thing, atol=1e-3)


@pytest.mark.parametrize("rise", [0.2, 0.5])
def test_things_on_a_steep_slope_are_found(surface_file, things, rise):
    east = np.arange(SIDE, dtype=np.float32) * PIXEL_M
    found = above_ground(surface_file(things + 300.0 + rise * east))
    high = things > 5
    # the lowest of a metre, and the smoothed bridge under a thing, lie downhill
    np.testing.assert_allclose(found[high], things[high], atol=1.0 + rise)
    assert np.median(np.abs(found - things)) < 0.5 * rise


def test_a_roof_across_the_blocks_of_the_cloth_is_found_whole():
    heights = np.full((500, 300), 100.0, np.float32)
    heights[230:255, 150:175] = 106.0  # a block is 240 cells
    told = []
    things = off_ground(heights, 1.0, 40.0, told.append)
    np.testing.assert_array_equal(things, heights > 103)
    assert told == [number / 6 for number in range(6)] + [1.0]


@pytest.mark.parametrize("relief_m", [0.0, 10.0, 20.0])
def test_a_cloth_that_falls_for_longer_lies_the_same(monkeypatch, relief_m):
    east, south = np.meshgrid(np.arange(360) / 360, np.arange(360) / 360)
    heights = 100 + relief_m * np.sin(2 * np.pi * east) * np.cos(np.pi * south)
    heights[30::60, 20:340] += 9.0
    usual = off_ground(heights, 1.0, 60.0, lambda share: None)
    monkeypatch.setattr(cloth, "_SETTLING", 400)
    longer = off_ground(heights, 1.0, 60.0, lambda share: None)
    assert np.mean(usual != longer) < 1e-3
    assert np.mean(longer) < 0.05


def test_few_known_heights_are_looked_at_no_longer_than_many():
    heights = np.full((480, 480), np.nan, np.float32)
    heights[[0, 479, 300, 2], [0, 479, 3, 5]] = 1.0
    things = off_ground(heights, 1.0, 60.0, lambda share: None)
    np.testing.assert_array_equal(things, np.isnan(heights))


@pytest.mark.parametrize("shape", [(1, 1), (1, 3), (5, 1), (2, 2)])
def test_surfaces_of_few_cells_are_ground(shape):
    assert not off_ground(np.ones(shape, np.float32), 1.0, 60.0, lambda share: None).any()


def test_without_the_filter_its_name_and_the_remedy_are_told(surface_file, things, monkeypatch):
    monkeypatch.setattr(cloth, "find_spec", lambda name: None)
    with pytest.raises(DeviceError, match=r"CSF-3DFin.*Give a terrain model.*csf-3dfin"):
        above_ground(surface_file(things))


def test_a_surface_without_a_crs_is_taken_to_count_in_metres(tmp_path, things):
    path = write_raster(tmp_path / "dsm.tif", things + 100.0, epsg=None)
    np.testing.assert_allclose(above_ground(path), things, atol=1e-3)


def test_a_wrong_match_far_below_does_not_lower_the_ground(surface_file, things):
    heights = things + 100.0
    heights[20, 120] = 40.0
    found = above_ground(surface_file(heights))
    assert found[20, 120] == pytest.approx(-60.0, abs=0.01)
    found[20, 120] = 0.0
    np.testing.assert_allclose(found, things, atol=1e-3)


def test_voids_stay_unknown_and_lend_nothing_to_their_surroundings(surface_file, things):
    heights = things + 100.0
    heights[70:90, 100:140] = -9999.0
    found = above_ground(surface_file(heights))
    assert np.isnan(found[70:90, 100:140]).all()
    found[70:90, 100:140] = things[70:90, 100:140]
    np.testing.assert_allclose(found, things, atol=1e-3)


def test_the_filter_needs_no_room_for_files(surface_file, things, tmp_path):
    gdal.SetConfigOption("CPL_TMPDIR", str(tmp_path / "not there"))
    try:
        found = above_ground(surface_file(things))
    finally:
        gdal.SetConfigOption("CPL_TMPDIR", None)
    np.testing.assert_allclose(found, things, atol=1e-3)


def test_decimetres_are_made_metres_before_the_filter(surface_file, things):
    heights = np.round((things + 100.0) * 10).astype(np.uint16)
    path = surface_file(heights)
    np.testing.assert_allclose(above_ground(path, unit=HeightUnit.DECIMETRE), things, atol=1e-2)


def test_a_surface_without_any_height_gives_none(surface_file):
    found = above_ground(surface_file(np.full((SIDE, SIDE), -9999.0, np.float32)))
    assert np.isnan(found).all()


def test_cells_grow_so_that_a_vast_surface_fits(surface_file, things, monkeypatch):
    monkeypatch.setattr(ground, "_MOST_CELLS", 900)  # 30 by 30
    raster = ground_under(open_raster(surface_file(things + 100.0)), 1.0, 40.0)
    assert (raster.RasterXSize, raster.RasterYSize) == (27, 27)  # of 6 pixels each
    assert raster.GetGeoTransform()[1] == 3.0


class Listener(SilentReporter):
    """Hears how far the ground is, and says stop from a share of the way on."""

    def __init__(self, stop_at: int = 101) -> None:
        self.heard: list[int] = []
        self._stop_at = stop_at

    def progress(self, progress: Progress) -> None:
        if progress.stage == ground.STAGE:
            self.heard.append(progress.done)
            if progress.done >= self._stop_at:
                raise Cancelled


@pytest.fixture
def long_surface(tmp_path):
    """A strip of land that is read in three blocks, with a void and a roof."""
    heights = np.full((5000, 40), 100.0, np.float32)
    heights[1000:1020] = -9999.0
    heights[4000:4010, 10:30] = 108.0
    return write_raster(tmp_path / "long.tif", heights, nodata=-9999.0)


def test_progress_grows_through_all_blocks_and_steps(long_surface):
    listener = Listener()
    ground_under(open_raster(long_surface), 1.0, 30.0, listener)
    blocks = [round(20 * row / 2500) for row in (0, 1024, 2048)]
    assert listener.heard[:3] == blocks
    assert listener.heard == sorted(listener.heard)
    assert listener.heard[-1] == 100


@pytest.mark.parametrize("stop_at", [0, 8, 20, 60, 95, 96, 100])
def test_a_wish_to_stop_ends_each_step(long_surface, stop_at):
    listener = Listener(stop_at)
    with pytest.raises(Cancelled):
        ground_under(open_raster(long_surface), 1.0, 30.0, listener)
    assert sum(done >= stop_at for done in listener.heard) == 1  # nothing was told after it


def test_a_run_tells_of_its_ground_and_a_stop_ends_the_filter_too(
    long_surface, identity_model, tmp_path, monkeypatch
):
    heard, blocks = threading.Event(), []
    read = ground.metres_of

    def read_slowly(reader, window):
        blocks.append(window)
        if len(blocks) > 1:
            heard.wait(30)
        return read(reader, window)

    class Impatient(Listener):
        def progress(self, progress: Progress) -> None:
            try:
                super().progress(progress)
            except Cancelled:
                heard.set()
                raise

    monkeypatch.setattr(ground, "metres_of", read_slowly)
    before = threading.active_count()
    out = tmp_path / "out"
    job = SegmentationJob(str(out), dsm=long_surface, ground_window_m=30.0, model=identity_model)
    with pytest.raises(Cancelled):
        run(job, Impatient(stop_at=8))
    while threading.active_count() > before:
        threading.Event().wait(0.01)
    assert len(blocks) == 2
    assert not out.exists()


def test_the_highest_around_is_that_of_scipy():
    heights = np.random.default_rng(1).normal(size=(23, 31)).astype(np.float32)
    expected = ndimage.grey_dilation(heights, size=3, mode="constant", cval=-np.inf)
    np.testing.assert_array_equal(ground._highest_around(heights), expected)


def test_a_surface_alone_without_a_window_is_no_height_above_ground(surface_file, things):
    path = surface_file(things)
    with pytest.raises(InputError, match="no height above ground"):
        HeightSources(None, path, None).open(grid_of(open_raster(path)), HeightUnit.METRE)


def test_the_command_estimates_the_ground(surface_file, things, tmp_path):
    out = str(tmp_path / "ndsm.tif")
    words = ["ndsm", "--dsm", surface_file(things + 100.0), "--ground-window", "30", "--out", out]
    command = [sys.executable, "-m", "dis2_plugin.engine", *words]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 0
    np.testing.assert_allclose(np.squeeze(read(out)), things, atol=1e-3)


def test_a_line_on_standard_input_stops_the_filter_of_a_run(identity_model, tmp_path):
    heights = np.full((2600, 2600), 100.0, np.float32)
    heights[::50, ::50] = -9999.0
    dsm, out = write_raster(tmp_path / "wide.tif", heights, nodata=-9999.0), tmp_path / "out"
    words = ["segment", "--dsm", dsm, "--ground-window", "60", "--out", str(out)]
    command = [sys.executable, "-m", "dis2_plugin.engine", *words, "--model", identity_model]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen([*command, "--json"], cwd=ROOT, **pipes) as process:
        told = next(line for line in process.stdout if '"ground"' in line)
        process.stdin.write("cancel\n")
        process.stdin.flush()
        ended = process.wait(60)
    assert '"total": 100' in told
    assert ended == 130
    assert not out.exists()
