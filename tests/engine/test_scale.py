"""One map by several processes: cut into blocks, made by Dask's workers, put together as VRTs."""

import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, InputError, OutputError, ReadError
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.process.arguments import segment_arguments
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.mapping.journal import run_key
from dis2_plugin.engine.mapping.rows import StripMaker
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.mapping.writer import ResultWriter
from dis2_plugin.engine.planning.availability import MARGIN_PX
from dis2_plugin.engine.planning.blocks import BLOCKS_KEY, BLOCKS_NAME, blocks_of
from dis2_plugin.engine.planning.ladder import with_tile
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.planning.record import Notes
from dis2_plugin.engine.preflight import needs
from dis2_plugin.engine.preflight.needs import look_ahead
from dis2_plugin.engine.preflight.speeds import SpeedBook
from dis2_plugin.engine.process.pace import Pace
from dis2_plugin.engine.process.stopwatch import Stopwatch
from dis2_plugin.engine.raster.grids.align import AlignedReader
from dis2_plugin.engine.scale import region as region_module
from dis2_plugin.engine.scale import worker as worker_module
from dis2_plugin.engine.scale.cluster import open_cluster
from dis2_plugin.engine.scale.region import RegionRun, Scale, run_region
from dis2_plugin.engine.scale.worker import (
    STOP_NAME,
    Order,
    Refusal,
    _plan,
    forget,
    likeness,
    make_block,
)
from tests.engine.region_helpers import KillsOneWorker, Listens, OneAfterTheOther, Stops
from tests.engine.scenes import listing, make_scene, read, values, write_raster

distributed = pytest.importorskip("distributed")

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


def test_what_looked_ahead_leaves_the_card_to_the_workers(job, monkeypatch):
    order = []

    @contextmanager
    def no_cluster(_):
        order.append("workers start")
        raise InputError("Stop here.")
        yield

    monkeypatch.setattr(region_module, "give_back_memory", lambda: order.append("memory is free"))
    monkeypatch.setattr(region_module, "open_cluster", no_cluster)
    with pytest.raises(InputError):
        run_region(job("out"), SCALE, SilentReporter())
    assert order == ["memory is free", "workers start"]


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
        run_region(killed, SCALE, Stops(after_tiles=6))
    staging = Path(killed.out) / ".dis2.part"
    assert not staging.exists(), "a run that ends by itself leaves nothing"
    staging_of_a_killed_run(killed, blocks=2)
    (staging / BLOCKS_NAME / "000003.half.part").mkdir()
    told = Listens()
    result = run_region(killed, SCALE, told)
    assert result.extra["scale"]["blocks_from_before"] == 2
    assert told.tiles == (result.tiles, result.tiles)
    assert not list((Path(killed.out) / BLOCKS_NAME).glob("*.part"))
    alone = run(job("alone"), SilentReporter())
    np.testing.assert_array_equal(read(result.files["classes"]), read(alone.files["classes"]))


def test_blocks_that_outlive_a_failure_need_no_room_of_their_own(job, monkeypatch):
    results = look_ahead(job("out"), Notes(SilentReporter()), SpeedBook()).estimate.disk_bytes
    monkeypatch.setattr(needs, "free_disk_bytes", lambda _: results)
    with pytest.raises(KeyboardInterrupt):  # and no error that asks for more
        run_region(job("out", resume=True), SCALE, Stops(after_tiles=1))


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
    killer = KillsOneWorker(tmp_path / "out")
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


def first_order(job, folder):
    """Return the order for the first block of a job, in a folder that is ready for it."""
    plan = make_plan(job)
    folder.mkdir()
    (folder / BLOCKS_KEY).write_text("key", encoding="utf-8")
    block = blocks_of(plan.window, plan.lattice, rows_px=100)[0]
    words = tuple(segment_arguments(job))
    return Order(words, block, str(folder), "key", likeness(plan))


@pytest.mark.usefixtures("worker")
def test_a_worker_does_not_compute_on_for_a_run_that_has_ended(job, tmp_path):
    order = first_order(job("out"), tmp_path / "blocks")
    (tmp_path / "blocks" / STOP_NAME).touch()
    assert "its run ended" in make_block(order).message
    assert not _plan.cache_info().currsize, "nor does it keep the inputs open"
    (tmp_path / "blocks" / STOP_NAME).unlink()
    assert make_block(order).number == 0


@pytest.mark.usefixtures("worker")
def test_a_worker_does_not_compute_on_where_its_folder_was_taken_away(job, tmp_path, monkeypatch):
    order = first_order(job("out"), tmp_path / "blocks")
    write = ResultWriter.write

    def take_away(self, strip):
        write(self, strip)
        shutil.rmtree(order.folder)

    monkeypatch.setattr(ResultWriter, "write", take_away)
    assert "was taken away, or its run ended" in make_block(order).message
    assert not (tmp_path / "blocks").exists()


def test_a_worker_that_lives_on_lets_go_of_a_run_when_it_is_told(job, tmp_path):
    order = first_order(job("out"), tmp_path / "blocks")

    def held(cluster):
        return list(cluster.client.run(lambda: _plan.cache_info().currsize).values())

    with open_cluster("local:1") as cluster:
        assert [report.number for report in cluster.each(make_block, [order], lambda: None)] == [0]
        assert held(cluster) == [1]
        cluster.everywhere(forget)
        assert held(cluster) == [0]
    cluster.everywhere(forget)  # of a scheduler that is gone nobody hears


@pytest.mark.usefixtures("worker")
def test_what_a_power_failure_left_of_a_block_is_made_again(job, tmp_path):
    order = first_order(job("out"), tmp_path / "blocks")
    left = tmp_path / "blocks" / order.block.folder
    left.mkdir()
    for name in ("block.json", "classes.tif"):
        (left / name).touch()
    assert make_block(order).number == 0
    assert read(left / "classes.tif").shape == (144, 150), "three strides of 48 px pass 100 px"
    assert [path.name for path in (tmp_path / "blocks").glob("*.part")] == []


@pytest.mark.usefixtures("worker")
def test_a_block_is_on_the_disk_before_its_report_says_so(job, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(worker_module, "put_on_disk", lambda path: told.append(path.name))
    monkeypatch.setattr(worker_module, "write_json", lambda *_: told.append("the report"))
    make_block(first_order(job("out", outputs=(Output.CLASSES,)), tmp_path / "blocks"))
    assert sorted(told[:-1]) == ["classes.tif", "confidence.tif", "scenario.tif"]
    assert told[-1] == "the report"


@pytest.mark.usefixtures("worker")
def test_a_worker_on_a_disk_of_its_own_makes_no_block(job, tmp_path):
    order = first_order(job("out"), tmp_path / "blocks")
    (tmp_path / "blocks" / BLOCKS_KEY).write_text("of an earlier run", encoding="utf-8")
    assert "is not there for a worker on" in make_block(order).message
    (tmp_path / "blocks" / BLOCKS_KEY).unlink()
    assert "is not there for a worker on" in make_block(order).message
    assert listing(tmp_path / "blocks") == []


@pytest.mark.usefixtures("worker")
def test_a_worker_with_another_model_makes_no_block(job, tmp_path):
    order = first_order(job("out"), tmp_path / "blocks")
    card = Path(job("out").model) / "model.json"
    other = {**json.loads(card.read_text(encoding="utf-8")), "weights_sha256": "1" * 64}
    card.write_text(json.dumps(other), encoding="utf-8")
    answer = make_block(order)
    assert answer.kind == "DeviceError"
    assert "it has identity with the weights 11111111, and the run was started" in answer.message
    assert listing(tmp_path / "blocks") == [BLOCKS_KEY]


@pytest.mark.usefixtures("worker")
def test_workers_make_the_tiles_of_a_plan_that_is_smaller_than_the_job(job, tmp_path):
    """As after the memory of the device ran out at the look ahead."""
    asked = job("out", outputs=(Output.CLASSES, Output.CWAM), tile_px=128, overlap_px=64)
    plan = with_tile(make_plan(asked), 64)
    region = RegionRun(plan, Notes(SilentReporter()), Stopwatch(), OneAfterTheOther(), SCALE)
    (tmp_path / "out").mkdir()
    region.write(tmp_path / "out", tmp_path / "out")
    assert not _plan.cache_info().currsize, "workers are told that the run has ended"
    alone = run(
        replace(asked, out=str(tmp_path / "b"), tile_px=64, overlap_px=32), SilentReporter()
    )
    for name in ("classes", "cwam_tree"):
        made = read(tmp_path / "out" / f"{name}.vrt")
        np.testing.assert_array_equal(made, read(alone.files[name]))


def test_a_run_that_is_stopped_tells_its_workers_and_leaves_nothing(job, tmp_path, monkeypatch):
    stop, told = tmp_path / "out" / ".dis2.part" / BLOCKS_NAME / STOP_NAME, []

    @contextmanager
    def watched(address):
        with open_cluster(address) as opened:
            try:
                yield opened
            finally:
                told.append(stop.exists())

    monkeypatch.setattr("dis2_plugin.engine.scale.region.open_cluster", watched)
    with pytest.raises(KeyboardInterrupt):
        run_region(job("out"), SCALE, Stops(after_tiles=6))
    assert told == [True]
    assert not (tmp_path / "out").exists()


def test_a_later_run_alone_takes_the_blocks_away(job, tmp_path):
    run_region(job("out"), SCALE, SilentReporter())
    run(job("out"), SilentReporter())
    assert not [name for name in listing(tmp_path / "out") if "vrt" in name or BLOCKS_NAME in name]


@pytest.mark.usefixtures("worker")
def test_a_worker_that_lives_on_notices_that_an_input_was_replaced(job, tmp_path):
    again = job("out", outputs=(Output.CLASSES,))

    def block_in(name):
        (tmp_path / name).mkdir()
        plan = make_plan(again)
        whole = blocks_of(plan.window, plan.lattice, rows_px=1000)[0]
        words, key = tuple(segment_arguments(again)), run_key(plan)
        (tmp_path / name / BLOCKS_KEY).write_text(key, encoding="utf-8")
        make_block(Order(words, whole, str(tmp_path / name), key, likeness(plan)))
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
    plan = make_plan(job("out", outputs=(Output.CLASSES,)))
    here = OneAfterTheOther(after_each=lambda: os.utime(plan.job.rgir))
    region = RegionRun(plan, Notes(SilentReporter()), Stopwatch(), here, SCALE)
    (tmp_path / "out").mkdir()
    with pytest.raises(InputError, match="was changed or replaced"):
        region.write(tmp_path / "out", tmp_path / "out")


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("error", [ReadError.unreadable("gone"), DeviceError("no card", "buy")])
def test_an_error_of_a_worker_has_its_own_kind(job, tmp_path, error):
    refusal = Refusal(type(error).__name__, error.message, error.remedy)
    here = OneAfterTheOther(change=lambda _: refusal)
    plan = make_plan(job("out", outputs=(Output.CLASSES,)))
    region = RegionRun(plan, Notes(SilentReporter()), Stopwatch(), here, SCALE)
    (tmp_path / "out").mkdir()
    with pytest.raises(type(error)) as caught:
        region.write(tmp_path / "out", tmp_path / "out")
    assert str(caught.value) == str(error)


@pytest.mark.usefixtures("worker")
def test_what_workers_say_is_told_and_kept(job, tmp_path):
    def on_two_devices(report):
        engine = {**report.engine, "device": f"CUDA: {report.number % 2}"}
        facts = {"seconds": {"total": 2.0}, "peak_memory_bytes": 1000 + report.number}
        return replace(report, engine=engine, warnings=("a warning of a worker",), **facts)

    plan = make_plan(job("out", outputs=(Output.CLASSES,)))
    here = OneAfterTheOther(change=on_two_devices)
    region = RegionRun(plan, Notes(SilentReporter()), Stopwatch(), here, SCALE)
    (tmp_path / "out").mkdir()
    result = region.write(tmp_path / "out", tmp_path / "out")
    told = [words for words in result.warnings if "worker" in words]
    assert told[0] == "a warning of a worker"
    assert "different devices (CUDA: 0, identity, fp32; CUDA: 1, identity, fp32)" in told[1]
    assert len(told) == 2
    facts = result.extra["scale"]
    assert (facts["worker_seconds"], facts["worker_peak_memory_bytes"]) == (10.0, 1004)


def test_a_folder_of_blocks_that_no_run_has_made_is_not_replaced(job, tmp_path):
    plots = tmp_path / "out" / BLOCKS_NAME / "plots.gpkg"
    plots.parent.mkdir(parents=True)
    plots.touch()
    with pytest.raises(OutputError, match="no run has made it"):
        run_region(job("out"), SCALE, SilentReporter())
    assert listing(tmp_path / "out") == [BLOCKS_NAME, f"{BLOCKS_NAME}/plots.gpkg"]


def test_a_raster_that_no_run_has_written_is_not_replaced(job, tmp_path, monkeypatch):
    own = tmp_path / "out" / "classes.vrt"
    own.parent.mkdir()
    own.write_text("mine")
    monkeypatch.setattr("dis2_plugin.engine.scale.region.open_cluster", None)
    with pytest.raises(OutputError, match=r"no run has written, .*: classes\.vrt\."):
        run_region(job("out"), SCALE, SilentReporter())
    assert listing(tmp_path / "out") == ["classes.vrt"]
