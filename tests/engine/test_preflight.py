"""What a run will need, and runs that the machine cannot hold."""

import itertools
import json
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import ANY

import pytest

from dis2_plugin.core.errors import Cancelled, CapacityError
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.process.arguments import segment_arguments
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.results.comparison import comparison_job
from dis2_plugin.engine import cli
from dis2_plugin.engine.files.staging import STAGING_NAME
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.measures import polygons
from dis2_plugin.engine.planning.record import Notes
from dis2_plugin.engine.preflight import needs as preflight_module
from dis2_plugin.engine.preflight import speeds
from dis2_plugin.engine.preflight.demand import disk_demand, outlines_bytes
from dis2_plugin.engine.preflight.needs import check_capacity, look_ahead
from dis2_plugin.engine.preflight.speeds import STAGES, Speed, SpeedBook, measure, taste
from tests.engine.scenes import make_scene

ALL = (Output.CLASSES, Output.CWAM, Output.PROBABILITIES, Output.POLYGONS)


@pytest.fixture
def job(scene, identity_model, tmp_path):
    rgir, ndsm = scene
    return SegmentationJob(out=str(tmp_path / "out"), rgir=rgir, ndsm=ndsm, model=identity_model)


@pytest.fixture
def book(tmp_path):
    return SpeedBook(tmp_path / "speeds.json")


def ahead_of(job, book, maps=1):
    return look_ahead(job, Notes(SilentReporter()), book, maps)


@pytest.fixture
def machine(monkeypatch):
    """Say how much disk and memory there are."""

    def has(disk=10**12, memory=10**12):
        monkeypatch.setattr(preflight_module, "free_disk_bytes", lambda _: disk)
        monkeypatch.setattr(preflight_module, "free_memory_bytes", lambda: memory)

    has()
    return has


def test_looking_ahead_writes_nothing(job, book, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    ahead_of(job, book)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_remembered_speed_tells_the_time(job, book):
    ahead = ahead_of(job, book)
    book.remember(ahead.plan, Speed(0, 500_000_000, 0), 100, 2.0, {"map": 50.0, "polygons": 8.0})
    again = ahead_of(job, SpeedBook(book._path))
    # 9 tiles at 50 s / 100; polygons 8 s / 2 megapixels and statistics as usual for 130 x 150 px
    expected = 9 * 0.5 + (4.0 + STAGES["statistics"]) * 130 * 150 / 1e6
    assert again.estimate.is_remembered
    assert not ahead.estimate.is_remembered
    assert again.estimate.seconds == pytest.approx(expected, abs=0.1)
    assert again.estimate.memory_bytes > 500_000_000


def test_one_slow_run_does_not_decide(job, book):
    ahead = ahead_of(job, book)
    for seconds in (50.0, 150.0):
        book.remember(ahead.plan, ahead.speed, 100, 1.0, {"map": seconds, "polygons": seconds})
    assert book.speed(ahead.plan).answer_s == 1.0
    assert book.stage_s("polygons") == 100.0


def test_another_tile_or_device_is_another_speed(job, book):
    ahead = ahead_of(job, book)
    book.remember(ahead.plan, ahead.speed, 9, 1.0, {"map": 5.0})
    assert book.speed(ahead.plan) is not None
    assert book.speed(ahead_of(replace(job, tile_px=96), book).plan) is None


def test_another_number_of_cores_is_another_speed(job, book, monkeypatch):
    plan = ahead_of(job, book).plan
    book.remember(plan, Speed(0, 0, 0), 9, 1.0, {"map": 5.0})
    monkeypatch.setattr("dis2_plugin.engine.preflight.speeds.usable_cores", lambda: 77)
    assert book.speed(plan) is None


def test_runs_too_short_to_tell_are_not_remembered(job, book):
    ahead = ahead_of(job, book)
    book.remember(ahead.plan, ahead.speed, 9, 1.0, {"map": 1.9})
    assert book.speed(ahead.plan) is None


def test_what_follows_a_tiny_map_tells_nothing_about_large_ones(job, book):
    ahead = ahead_of(job, book)
    usual = book.stage_s("polygons")
    book.remember(ahead.plan, ahead.speed, 9, 0.001, {"map": 5.0, "polygons": 5.0})
    assert book.stage_s("polygons") == usual


@pytest.mark.parametrize("content", ["", "[]", '{"maps": {"a": 1}, "stages": {}}', '{"maps": 3}'])
def test_a_damaged_book_is_an_empty_one(job, tmp_path, content):
    (tmp_path / "speeds.json").write_text(content, encoding="utf-8")
    book = SpeedBook(tmp_path / "speeds.json")
    assert book.speed(ahead_of(job, book).plan) is None
    assert book.stage_s("polygons") == STAGES["polygons"]


def test_a_book_that_cannot_be_written_disturbs_nobody(job, book, tmp_path):
    ahead = ahead_of(job, book)
    (tmp_path / "file").write_text("", encoding="utf-8")
    closed = SpeedBook(tmp_path / "file" / "speeds.json")
    closed.remember(ahead.plan, ahead.speed, 9, 1.0, {"map": 5.0})
    assert (tmp_path / "file").read_text(encoding="utf-8") == ""


def test_three_maps_need_three_times_as_much_time_and_disk(job, book):
    one, three = (ahead_of(comparison_job(job), book, maps) for maps in (1, 3))
    known = replace(one.speed, answer_s=1.0)
    book.remember(one.plan, known, 9, 1.0, {"map": 9.0})
    one, three = (ahead_of(comparison_job(job), book, maps) for maps in (1, 3))
    assert three.estimate.seconds == pytest.approx(3 * one.estimate.seconds, abs=0.2)
    assert three.estimate.disk_bytes == 3 * one.estimate.disk_bytes
    assert three.estimate.memory_bytes == one.estimate.memory_bytes
    assert three.started().tiles == 3 * one.started().tiles


def test_more_outputs_take_more_disk():
    def needed(*outputs, **options):
        demand = disk_demand(SegmentationJob("o", outputs=outputs, **options), 5, 1e6)
        return demand.results + demand.geopackage + demand.scratch

    growing = [
        needed(Output.CLASSES),
        needed(Output.CLASSES, Output.CWAM),
        needed(Output.CLASSES, Output.CWAM, Output.POLYGONS),
        needed(*ALL),
        needed(*ALL, gpkg="x.gpkg"),
        needed(*ALL, gpkg="x.gpkg", min_area_m2=4.0),
        needed(*ALL, gpkg="x.gpkg", min_area_m2=4.0, resume=True),
    ]
    assert growing == sorted(set(growing))


def test_memory_grows_with_the_width_and_not_with_the_height(make_raster, identity_model, tmp_path):
    def needed(shape):
        rgir, ndsm = make_scene(make_raster, shape)
        job = SegmentationJob(str(tmp_path / "o"), rgir, ndsm, model=identity_model)
        book = SpeedBook(tmp_path / "none.json")
        plan = ahead_of(job, book).plan
        return preflight_module.map_memory_bytes(plan, 0)

    assert needed((1000, 100)) == needed((100, 100)) < needed((100, 1000))


def test_memory_counts_the_outlines_of_the_largest_blocks_in_hand(job, book, monkeypatch):
    def needed(*outputs):
        return ahead_of(replace(job, outputs=outputs), book)

    mapped, drawn = needed(Output.CLASSES), needed(Output.CLASSES, Output.POLYGONS)
    per_px = outlines_bytes(drawn.plan) / (130 * 150)
    assert outlines_bytes(mapped.plan) == 0 < per_px
    grown = drawn.estimate.memory_bytes - drawn.speed.working_bytes
    assert grown - (mapped.estimate.memory_bytes - mapped.speed.working_bytes) == round(
        per_px * 130 * 150
    )
    monkeypatch.setattr(polygons, "BLOCK_PX", 60)  # 3 x 3 blocks
    assert outlines_bytes(drawn.plan) == round(per_px * 2 * 44 * 50)


def test_a_disk_that_is_too_small_is_refused_with_what_would_fit(job, book, machine):
    ahead = ahead_of(replace(job, outputs=ALL), book)
    machine(disk=400_000)
    with pytest.raises(CapacityError, match=r"400 kB are free in .*out\.") as caught:
        check_capacity(ahead)
    assert caught.value.remedy.startswith("Ask for classes only (about 3")


@pytest.mark.parametrize("resume", [False, True])
def test_what_a_killed_run_left_takes_no_more_room(job, book, machine, resume):
    """It is used, or deleted before anything is written."""
    ahead = ahead_of(replace(job, resume=resume), book)
    machine(disk=needed_of(ahead) - 1000)
    with pytest.raises(CapacityError):
        check_capacity(ahead)
    kept = Path(job.out) / STAGING_NAME / "journal" / "000000.npz"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(bytes(1000))
    check_capacity(ahead)


def needed_of(ahead):
    """Return how much disk a run takes at its worst."""
    return ahead.estimate.disk_bytes + ahead.estimate.scratch_bytes


def test_the_least_loss_is_offered_first(job, book, machine):
    ahead = ahead_of(replace(job, resume=True, outputs=ALL), book)
    machine(disk=1_200_000)
    with pytest.raises(CapacityError) as caught:
        check_capacity(ahead)
    assert caught.value.remedy.startswith("Run without --resume")


def test_a_disk_without_room_for_anything_says_so(job, book, machine):
    ahead = ahead_of(job, book)
    machine(disk=10)
    with pytest.raises(CapacityError, match="a disk with more space"):
        check_capacity(ahead)


def test_a_geopackage_is_weighed_against_the_disk_that_it_goes_to(job, book, monkeypatch, tmp_path):
    (tmp_path / "other").mkdir()
    ahead = ahead_of(replace(job, gpkg=str(tmp_path / "other" / "r.gpkg")), book)
    free = {"out": 10**12, "other": 10}
    monkeypatch.setattr(preflight_module, "free_disk_bytes", lambda folder: free[folder.name])
    monkeypatch.setattr(preflight_module, "same_disk", lambda *_: True)
    assert check_capacity(ahead) is None
    monkeypatch.setattr(preflight_module, "same_disk", lambda *_: False)
    with pytest.raises(
        CapacityError, match=r"GeoPackage needs about .* 10 bytes are free in .*other"
    ):
        check_capacity(ahead)


def test_memory_that_is_too_small_is_refused(job, book, machine):
    ahead = ahead_of(job, book)
    machine(memory=0)
    with pytest.raises(CapacityError, match="of memory, and 0 bytes are free") as caught:
        check_capacity(ahead)
    assert "--batch" in caught.value.remedy


def test_what_this_process_holds_already_counts_as_there(job, book, machine, monkeypatch):
    ahead = ahead_of(job, book)
    monkeypatch.setattr(preflight_module, "resident_bytes", lambda: 1000)
    machine(memory=ahead.estimate.memory_bytes - 1000)
    assert check_capacity(ahead) is None
    machine(memory=ahead.estimate.memory_bytes - 1001)
    with pytest.raises(CapacityError):
        check_capacity(ahead)


def test_tiles_far_too_large_are_refused_before_one_is_tried(job, book, machine, monkeypatch):
    """Where the system lends memory without a limit, whoever tried would be killed."""
    machine(memory=10**10)
    monkeypatch.setattr(preflight_module, "measure", None)
    with pytest.raises(CapacityError, match="of memory") as caught:
        ahead_of(replace(job, tile_px=1_600_000), book)
    assert "--tile" in caught.value.remedy


def test_the_memory_of_all_workers_of_this_machine_counts(job, book, machine):
    """Each has a map of its own in hand, and at least one of the lanes that were measured.

    None draws polygons.
    """
    ahead = replace(ahead_of(job, book), plan=with_two_lanes(job, book))
    working = ahead.speed.working_bytes
    drawing = outlines_bytes(ahead.plan)
    needed = 3 * (ahead.estimate.memory_bytes - working + working // 2 - drawing)
    machine(memory=needed)
    assert check_capacity(ahead, workers=3) is None
    machine(memory=needed - 1)
    with pytest.raises(CapacityError, match="of memory") as caught:
        check_capacity(ahead, workers=3)
    assert "fewer workers" in caught.value.remedy


@pytest.mark.parametrize(("words", "workers"), [((), 0), (("--scheduler", "local:3"), 3)])
def test_estimate_weighs_the_workers_that_segment_would_start(job, monkeypatch, words, workers):
    weighed = []
    monkeypatch.setattr(cli, "check_capacity", lambda _, workers: weighed.append(workers))
    assert cli.main(["estimate", *segment_arguments(job)[1:], *words]) == 0
    assert weighed == [workers]


def test_a_disk_must_hold_all_maps_of_a_comparison(job, book, machine):
    ahead = ahead_of(comparison_job(job), book, maps=3)
    machine(disk=ahead.estimate.disk_bytes)
    assert check_capacity(ahead) is None
    machine(disk=ahead.estimate.disk_bytes - 1)
    with pytest.raises(CapacityError):
        check_capacity(ahead)


def with_two_lanes(job, book):
    """Return a plan whose back end answers two batches at once."""
    plan = ahead_of(job, book).plan
    plan.backend._backend.engine = replace(plan.backend.engine, lanes=2)
    return plan


def seconds_of(plan, forward_s):
    """Return what an answer takes of the time of a map: the network, and what is around it."""
    fresh_px = (plan.lattice.tile_px - plan.lattice.overlap_px) ** 2
    return pytest.approx(1.05 * forward_s + 0.1 * fresh_px / 1e6)


def test_lanes_at_work_together_share_the_time_of_a_round(job, book, monkeypatch):
    plan = with_two_lanes(job, book)
    monkeypatch.setattr(speeds, "_round_s", lambda *_: 0.5)
    batch = max(min(plan.batch, plan.tiles // 8), 1)
    assert measure(plan).answer_s == seconds_of(plan, 0.5 / (2 * batch))


def test_a_tile_alone_takes_the_time_of_as_many_as_there_are_lanes(job, book, monkeypatch):
    plan = with_two_lanes(job, book)
    clock = SimpleNamespace(monotonic=itertools.count(0, 0.5).__next__)
    monkeypatch.setattr(speeds, "time", clock)
    assert taste(plan).answer_s == seconds_of(plan, 0.5 / 2)


def test_what_is_not_known_is_not_refused(job, book, machine):
    ahead = ahead_of(job, book)
    machine(disk=None, memory=None)
    assert check_capacity(ahead) is None


def test_a_refused_run_leaves_nothing(job, machine, tmp_path):
    machine(disk=10)
    with pytest.raises(CapacityError):
        run(job, SilentReporter())
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("resume", "times"), [(False, 1), (True, 0)])
def test_what_a_run_took_is_remembered_unless_it_may_have_been_resumed(
    job, monkeypatch, resume, times
):
    told = []
    monkeypatch.setattr(SpeedBook, "remember", lambda *words: told.append(words[2:]))
    result = run(replace(job, resume=resume), SilentReporter())
    answered = 130 * 150 / 1e6  # megapixels of the scene
    expected = [(ANY, result.tiles, pytest.approx(answered), result.seconds)]
    assert told == expected * times


def test_a_run_tells_its_estimate_first_and_keeps_it_beside_what_happened(job, tmp_path):
    told = []
    run(replace(job, outputs=ALL), SilentReporter(), told.append)
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert record["estimate"] == told[0].estimate.to_json()
    assert record["estimate"]["tiles"] == 9
    files = [Path(path) for path in record["files"].values()]
    assert record["disk_bytes"] == sum(path.stat().st_size for path in files)
    assert (record["tile_px"], record["overlap_px"], record["batch"]) == (64, 16, 8)


def test_a_wish_to_stop_is_heard_while_the_look_ahead_takes_long(job, book, monkeypatch):
    class Stops(SilentReporter):
        def progress(self, progress):
            raise Cancelled

    waiting = threading.Event()
    monkeypatch.setattr(preflight_module, "make_plan", lambda *_: waiting.wait(30))
    with pytest.raises(Cancelled):
        look_ahead(job, Notes(Stops()), book)
    waiting.set()
