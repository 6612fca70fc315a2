"""A look ahead within seconds: few answers of the network, no ground, no search for data."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.process.messages import Estimated, Failed, from_line
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.backends.identity import IdentityBackend
from dis2_plugin.engine.cli import main
from dis2_plugin.engine.planning.plan import Plan, make_plan
from dis2_plugin.engine.planning.record import Notes
from dis2_plugin.engine.preflight import speeds
from dis2_plugin.engine.preflight.glance import glance
from dis2_plugin.engine.preflight.needs import look_ahead
from dis2_plugin.engine.preflight.speeds import SpeedBook, measure, taste
from dis2_plugin.engine.terrain import cloth, ground


@pytest.fixture
def job(scene, identity_model, tmp_path):
    rgir, ndsm = scene
    return SegmentationJob(str(tmp_path / "out"), rgir, ndsm, model=identity_model)


@pytest.fixture
def book(tmp_path):
    return SpeedBook(tmp_path / "speeds.json")


@pytest.fixture
def asked(monkeypatch):
    """How many tiles the network was asked about, each time."""
    counts, predict = [], IdentityBackend.predict

    def counted(self, batch):
        counts.append(len(next(part for part in (batch.rgir, batch.ndsm) if part is not None)))
        return predict(self, batch)

    monkeypatch.setattr(IdentityBackend, "predict", counted)
    return counts


@pytest.fixture
def clock(monkeypatch):
    """Let each answer of the network take so many seconds."""
    now = [0.0]

    def ticks(seconds):
        def monotonic():
            now[0] += seconds
            return now[0]

        monkeypatch.setattr(speeds.time, "monotonic", monotonic)

    return ticks


@pytest.fixture
def surface_job(make_raster, identity_model, monkeypatch):
    """A slope of 15 m a side and of 30 px, whose ground is to be estimated; the filter is there."""
    monkeypatch.setattr(cloth, "find_spec", lambda name: name)  # some Pythons have none
    heights = np.linspace(100, 130, 900).reshape(30, 30).astype(np.float32)
    place = (500_000.0, 0.5, 0.0, 4_100_000.0, 0.0, -0.5)
    dsm = make_raster("dsm.tif", heights, place)
    return SegmentationJob("out", dsm=dsm, ground_window_m=30.0, model=identity_model)


def quiet():
    return Notes(SilentReporter())


def test_a_quick_network_is_asked_twice_and_the_faster_time_counts(job, book, asked):
    glance(job, quiet(), book)
    assert asked == [1, 1]


def test_a_slow_network_is_asked_once(job, asked, clock):
    plan = make_plan(job)
    clock(2.0)
    speed = taste(plan)
    assert asked == [1]
    # 2 s a tile, five per cent around it, and a tenth of a second a megapixel of 48 x 48 px
    around_s = 0.1 * (plan.lattice.tile_px - plan.lattice.overlap_px) ** 2 / 1e6
    assert speed.answer_s == pytest.approx(2.0 * 1.05 / plan.backend.engine.lanes + around_s)


@pytest.mark.parametrize(("tiles", "times"), [(16, [3.0]), (17, [3.0, 1.0])])
def test_of_a_large_map_the_lesser_of_two_times_counts(job, asked, monkeypatch, tiles, times):
    monkeypatch.setattr(Plan, "tiles", tiles)
    told = iter([0.0, 3.0, 10.0, 11.0])  # begin and end of each round
    monkeypatch.setattr(speeds.time, "monotonic", lambda: next(told))
    plan = make_plan(replace(job, batch=1))
    assert plan.backend.engine.lanes == 1
    speed = measure(plan)
    assert asked == [1, *(1 for _ in times)]
    around_s = 0.1 * (plan.lattice.tile_px - plan.lattice.overlap_px) ** 2 / 1e6
    assert speed.answer_s == pytest.approx(min(times) * 1.05 + around_s)


def test_a_back_end_that_must_prepare_is_not_asked_and_the_time_stays_open(
    job, book, asked, monkeypatch
):
    monkeypatch.setattr(IdentityBackend, "is_ready", property(lambda _: False))
    ahead = glance(job, quiet(), book)
    assert asked == []
    assert ahead.estimate.seconds is None
    assert ahead.estimate.memory_bytes > 0


def test_a_remembered_speed_needs_no_network(job, book, asked):
    plan = make_plan(job)
    speed = replace(taste(plan), answer_s=1.0)
    book.remember(plan, speed, 9, 1.0, {"map": 9.0})
    asked.clear()
    assert glance(job, quiet(), book).estimate.is_remembered
    assert asked == []


def test_memory_and_disk_are_those_of_the_long_look(job, book):
    one, other = glance(job, quiet(), book), look_ahead(job, quiet(), book)
    assert one.estimate.disk_bytes == other.estimate.disk_bytes
    assert one.estimate.tiles == other.estimate.tiles


def test_the_ground_is_not_estimated_and_its_want_is_no_doubt(surface_job, book, monkeypatch):
    filtered = []
    monkeypatch.setattr(ground, "_lowest", lambda *_: filtered.append(True))
    ahead = glance(surface_job, quiet(), book)
    assert filtered == []
    assert ahead.plan.inputs.doubts == ()
    assert ahead.estimate.tiles == 1


@pytest.mark.parametrize(("window_m", "nodes"), [(60.0, 100), (30.0, 225), (4.0, 900)])
def test_the_time_of_the_ground_is_told_by_the_nodes_of_the_cloth(
    surface_job, book, monkeypatch, window_m, nodes
):
    monkeypatch.setattr(cloth, "_NODE_S", 1.0)
    known = replace(surface_job, dtm=surface_job.dsm, ground_window_m=None)
    job = replace(surface_job, ground_window_m=window_m)
    without, seconds = (glance(each, quiet(), book).estimate.seconds for each in (known, job))
    assert seconds == pytest.approx(without + nodes, abs=2.0)


def test_a_filter_that_is_not_installed_is_told_before_the_run(surface_job, book, monkeypatch):
    monkeypatch.setattr(cloth, "find_spec", lambda name: None)
    with pytest.raises(DeviceError, match="CSF-3DFin"):
        glance(surface_job, quiet(), book)


def test_what_does_not_fit_the_device_steps_down_as_in_a_run(job, book, monkeypatch):
    tried, predict = [], IdentityBackend.predict

    def small_device(self, batch):
        side = batch.rgir.shape[-1]
        tried.append(side)
        if side > 128:
            raise DeviceMemoryError("full")
        return predict(self, batch)

    monkeypatch.setattr(IdentityBackend, "predict", small_device)
    ahead = glance(replace(job, tile_px=256), quiet(), book)
    assert ahead.plan.lattice.tile_px == 128
    assert tried == [256, 128, 128]


def test_the_command_answers_with_an_estimate_and_writes_nothing(job, tmp_path, capsys):
    before = sorted(tmp_path.rglob("*"))
    words = ["--rgir", job.rgir, "--ndsm", job.ndsm, "--model", job.model, "--out", job.out]
    assert main(["estimate", "--quick", *words, "--json"]) == 0
    said = [from_line(line) for line in capsys.readouterr().out.splitlines()]
    assert isinstance(said[-1], Estimated)
    assert said[-1].estimate.disk_bytes > 0
    assert sorted(tmp_path.rglob("*")) == before


def test_a_refusal_follows_the_estimate(job, capsys, monkeypatch):
    monkeypatch.setattr("dis2_plugin.engine.preflight.needs.free_disk_bytes", lambda _: 10)
    words = ["--rgir", job.rgir, "--model", job.model, "--out", job.out, "--outputs", "classes"]
    assert main(["estimate", "--quick", *words, "--json"]) == 1
    lines = capsys.readouterr().out.splitlines()
    said = [m for m in map(from_line, lines) if isinstance(m, (Estimated, Failed))]
    assert [type(message) for message in said] == [Estimated, Failed]
    assert said[1].kind == "CapacityError"
