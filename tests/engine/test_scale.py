"""One map by several processes: cut into blocks, made by Dask's workers, put together as VRTs."""

import os
import signal
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.arguments import segment_arguments
from dis2_plugin.core.errors import DeviceError, InputError, JobError
from dis2_plugin.core.job import Output, SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.mapping.journal import run_key
from dis2_plugin.engine.mapping.rows import StripMaker
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning.availability import MARGIN_PX
from dis2_plugin.engine.planning.blocks import BLOCKS_NAME, blocks_of
from dis2_plugin.engine.planning.lattice import Lattice
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.planning.record import Notes
from dis2_plugin.engine.process.pace import Pace
from dis2_plugin.engine.process.stopwatch import Stopwatch
from dis2_plugin.engine.raster.align import AlignedReader
from dis2_plugin.engine.scale.cluster import open_cluster
from dis2_plugin.engine.scale.region import RegionRun, Scale, run_region
from dis2_plugin.engine.scale.worker import STOP_NAME, Order, _plan, make_block
from tests.engine.scenes import UTM, listing, make_scene, read, values, write_raster

pytest.importorskip("distributed")

OUTPUTS = (Output.CLASSES, Output.CWAM, Output.PROBABILITIES, Output.POLYGONS)
SCALE = Scale("local:2", block_rows_px=100)


@pytest.fixture
def job(tmp_path, identity_model, make_raster):
    """A job over 620 x 150 pixels: five blocks of at least 100 rows."""
    rgir, ndsm = make_scene(make_raster, (620, 150))

    def make(out, **options):
        paths = {"rgir": rgir, "ndsm": ndsm, "model": identity_model, "outputs": OUTPUTS}
        return SegmentationJob(out=str(tmp_path / out), **{**paths, **options})

    return make


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


def test_the_map_of_many_workers_is_that_of_one_process(job):
    alone = run(job("alone"), SilentReporter())
    together = run_region(job("together"), SCALE, SilentReporter())
    assert together.files.keys() == alone.files.keys()
    assert together.areas == alone.areas
    assert together.scenario_pixels == alone.scenario_pixels
    for name in ("classes", "confidence", "scenario", "probabilities", "cwam_tree"):
        np.testing.assert_array_equal(read(together.files[name]), read(alone.files[name]))
    np.testing.assert_array_equal(
        values(together.files["cwam_tree"]), values(alone.files["cwam_tree"])
    )


def test_results_say_who_made_them_and_where_to_watch(job):
    began = []
    result = run_region(job("out"), SCALE, SilentReporter(), began.append)
    assert "2 Dask workers, dashboard http://127.0.0.1:" in began[0].device
    facts = result.extra["scale"]
    assert (facts["blocks"], facts["workers"], facts["blocks_from_before"]) == (5, 2, 0)
    assert Path(result.files["classes"]).name == "classes.vrt"


def test_a_block_that_is_whole_is_not_made_again(job):
    killed = job("out", resume=True)
    with pytest.raises(KeyboardInterrupt):
        run_region(killed, SCALE, _Stops(after_tiles=6))
    staging = Path(killed.out) / ".dis2.part"
    assert not staging.exists(), "a run that ends by itself leaves nothing"
    staging_of_a_killed_run(killed, blocks=2)
    (staging / BLOCKS_NAME / "000003.half.part").mkdir()
    result = run_region(killed, SCALE, SilentReporter())
    assert result.extra["scale"]["blocks_from_before"] == 2
    assert not list((Path(killed.out) / BLOCKS_NAME).glob("*.part"))
    alone = run(job("alone"), SilentReporter())
    np.testing.assert_array_equal(read(result.files["classes"]), read(alone.files["classes"]))


def staging_of_a_killed_run(job, blocks):
    """Leave in the hidden folder what a kill after so many blocks leaves there."""
    whole = run_region(job, SCALE, SilentReporter())
    staging = Path(job.out) / ".dis2.part"
    staging.mkdir()
    made = Path(job.out) / BLOCKS_NAME
    made.rename(staging / BLOCKS_NAME)
    for folder in sorted((staging / BLOCKS_NAME).glob("0*"))[blocks:]:
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    for path in whole.files.values():
        Path(path).unlink()


def test_a_worker_that_is_killed_costs_its_blocks_alone(job, tmp_path):
    killer = _KillsOneWorker(tmp_path / "out")
    result = run_region(job("out"), SCALE, killer)
    assert killer.killed
    alone = run(job("alone"), SilentReporter())
    np.testing.assert_array_equal(read(result.files["classes"]), read(alone.files["classes"]))


def test_an_error_of_a_worker_is_named_and_leaves_nothing(job, tmp_path, make_raster):
    damaged = job("out")
    path = Path(damaged.rgir)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(Exception, match="cannot be read at column"):
        run_region(damaged, SCALE, SilentReporter())
    assert not (tmp_path / "out").exists()


@pytest.fixture
def worker():
    """Let a process that is a worker for once close its inputs: QGIS takes GDAL away at its end."""
    yield
    _plan.cache_clear()


@pytest.mark.usefixtures("worker")
def test_a_worker_does_not_compute_on_for_a_run_that_has_ended(job, tmp_path):
    words = tuple(segment_arguments(job("out")))
    blocks = blocks_of(Window(0, 0, 150, 620), lattice_over(150, 620), rows_px=100)
    order = Order(words, blocks[0], str(tmp_path / "blocks"), "key")
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks" / STOP_NAME).touch()
    assert make_block(order) is None
    (tmp_path / "blocks" / STOP_NAME).unlink()
    assert make_block(order).number == 0


def test_a_run_that_is_stopped_tells_its_workers_and_leaves_nothing(job, tmp_path, monkeypatch):
    stop, told = tmp_path / "out" / ".dis2.part" / BLOCKS_NAME / STOP_NAME, []

    @contextmanager
    def watched(address):
        with open_cluster(address) as cluster:
            try:
                yield cluster
            finally:
                told.append(stop.exists())

    monkeypatch.setattr("dis2_plugin.engine.scale.region.open_cluster", watched)
    with pytest.raises(KeyboardInterrupt):
        run_region(job("out"), SCALE, _Stops(after_tiles=6))
    assert told == [True]
    assert not (tmp_path / "out").exists()


def test_a_later_run_alone_takes_the_blocks_away(job, tmp_path):
    run_region(job("out"), SCALE, SilentReporter())
    run(job("out"), SilentReporter())
    assert not [name for name in listing(tmp_path / "out") if "vrt" in name or BLOCKS_NAME in name]


def test_a_scheduler_that_does_not_answer_is_named():
    with (
        pytest.raises(DeviceError, match=r"tcp://127\.0\.0\.1:9"),
        open_cluster("tcp://127.0.0.1:9"),
    ):
        pass


def test_a_number_of_workers_must_be_a_number():
    with pytest.raises(JobError, match="local:two"), open_cluster("local:two"):
        pass


@pytest.mark.usefixtures("worker")
def test_a_worker_that_lives_on_notices_that_an_input_was_replaced(job, tmp_path):
    again = job("out", outputs=(Output.CLASSES,))

    def block_in(name):
        (tmp_path / name).mkdir()
        plan = make_plan(again)
        whole = blocks_of(plan.window, plan.lattice, rows_px=1000)[0]
        words = tuple(segment_arguments(again))
        make_block(Order(words, whole, str(tmp_path / name), run_key(plan)))
        return read(tmp_path / name / whole.folder / "classes.tif")

    before = block_in("before")
    new = write_raster(tmp_path / "new.tif", 255 - read(again.rgir), names=("red", "green", "nir"))
    Path(new).replace(again.rgir)
    after = block_in("after")
    np.testing.assert_array_equal(after, read(run(again, SilentReporter()).files["classes"]))
    assert (before != after).any()


def test_a_block_is_read_no_farther_than_its_last_tiles(job, monkeypatch):
    plan, rows = make_plan(job("out")), []
    read_window = AlignedReader.read

    def watched(self, window):
        rows.append(window.row_end)
        return read_window(self, window)

    monkeypatch.setattr(AlignedReader, "read", watched)
    block = blocks_of(plan.window, plan.lattice, rows_px=100)[1]
    maker = StripMaker(plan, Pace(SilentReporter(), block.tiles, 1), Stopwatch())
    assert sum(strip.window.height for strip in maker.strips_within(block.band, block.window)) > 0
    last_tile = block.window.row_end + plan.lattice.overlap_px
    assert max(rows) == last_tile + MARGIN_PX


@pytest.mark.usefixtures("worker")
def test_an_input_that_is_replaced_meanwhile_ends_a_region_too(job, tmp_path):
    class OneAfterTheOther:
        """Makes blocks here, and has the image replaced after the first."""

        workers = 1

        def each(self, function, orders, while_waiting):
            for order in orders:
                yield function(order)
                os.utime(plan.job.rgir)

    plan = make_plan(job("out", outputs=(Output.CLASSES,)))
    region = RegionRun(plan, Notes(SilentReporter()), Stopwatch(), OneAfterTheOther(), SCALE)
    (tmp_path / "out").mkdir()
    with pytest.raises(InputError, match="was changed or replaced"):
        region.write(tmp_path / "out", tmp_path / "out")


class _Stops(SilentReporter):
    """Interrupts the run as soon as some tiles are done."""

    def __init__(self, after_tiles):
        self._after = after_tiles

    def progress(self, progress):
        if progress.done >= self._after:
            raise KeyboardInterrupt


class _KillsOneWorker(SilentReporter):
    """Kills, at the first news, a process that has opened a file of the run's blocks."""

    def __init__(self, out):
        self._out = str(out)
        self.killed = 0
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self):
        end = time.monotonic() + 60
        while not self.killed and time.monotonic() < end:
            for pid in filter(str.isdecimal, os.listdir("/proc")):
                if int(pid) != os.getpid() and self._works(pid):
                    os.kill(int(pid), signal.SIGKILL)
                    self.killed = int(pid)
                    return
            time.sleep(0.005)

    def _works(self, pid):
        try:
            files = [os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir()]
        except OSError:
            return False
        return any(file.startswith(self._out) and ".part/" in file for file in files)
