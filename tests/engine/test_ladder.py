"""What a run does when the memory of its device runs out."""

import json
from dataclasses import replace

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError
from dis2_plugin.core.jobs.job import DeviceChoice, Output, SegmentationJob
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.results.comparison import COMPARED
from dis2_plugin.engine.backends.identity import IdentityBackend
from dis2_plugin.engine.comparison.run import compare
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning import ladder, plan
from dis2_plugin.engine.preflight import speeds
from dis2_plugin.engine.preflight.speeds import Speed, SpeedBook
from tests.engine.scenes import listing, make_scene, read, write_model

OUTPUTS = (Output.CLASSES, Output.CWAM, Output.PROBABILITIES)


class Card(IdentityBackend):
    """Plays a graphics card that holds so many pixels of a batch; ``after`` calls it is fuller."""

    def __init__(self, card, room_px, after=0, device="CUDA: played"):
        super().__init__(card)
        self.engine = replace(self.engine, device=device)
        self.room_px, self.left = room_px, after

    def predict(self, batch):
        self.left -= 1
        pixels = len(batch) * batch.given[0].shape[-1] ** 2
        if self.left < 0 and pixels > self.room_px:
            raise DeviceMemoryError("The card is full.", "Buy another.")
        return super().predict(batch)


@pytest.fixture
def job(make_raster, tmp_path):
    rgir, ndsm = make_scene(make_raster, (300, 420))
    model = write_model(tmp_path / "identity", tile_px=256)
    return SegmentationJob(str(tmp_path / "out"), rgir, ndsm, model=model, outputs=OUTPUTS)


@pytest.fixture
def play(monkeypatch):
    """Open a played card in place of any back end; on the CPU the real one."""

    def on(room_px, after=0, device="CUDA: played"):
        def open_backend(card, backend, choice, precision, **_):
            if choice is DeviceChoice.CPU:
                return IdentityBackend(card)
            return Card(card, room_px, after, device)

        for module in (plan, ladder):
            monkeypatch.setattr(module, "open_backend", open_backend)

    return on


@pytest.fixture
def measured(monkeypatch):
    """Let the look ahead ask the device nothing, so that memory runs out in the map."""
    monkeypatch.setattr("dis2_plugin.engine.preflight.needs.measure", lambda _: Speed(0.01, 0, 0))


def same_map(first, second):
    for name in ("classes", "confidence", "scenario", "cwam_tree", "probabilities"):
        np.testing.assert_array_equal(read(first.files[name]), read(second.files[name]), name)


def test_smaller_batches_come_first_and_change_no_pixel(job, play, tmp_path):
    play(10**9)
    whole = run(replace(job, out=str(tmp_path / "whole"), batch=2), SilentReporter())
    play(256**2)
    cut = run(replace(job, batch=2), SilentReporter())
    assert "The memory of CUDA: played was short: 1 tiles at a time." in cut.warnings
    assert (cut.tile_px, cut.device) == (256, "CUDA: played")
    same_map(whole, cut)


@pytest.mark.parametrize("when", ["at the look ahead", "in the map", "late in the map"])
def test_smaller_tiles_make_the_map_that_they_would_have_made_at_once(
    job, play, tmp_path, when, request
):
    if when != "at the look ahead":
        request.getfixturevalue("measured")
    play(128**2, after=2 if when == "late in the map" else 0)
    result = run(replace(job, batch=1), SilentReporter())
    assert result.tile_px == 128
    assert any("made in tiles of 128 px" in warning for warning in result.warnings)
    at_once = run(replace(job, out=str(tmp_path / "b"), batch=1, tile_px=128), SilentReporter())
    same_map(result, at_once)
    assert result.scenario_pixels == at_once.scenario_pixels


def test_the_cpu_comes_last_with_the_tile_that_was_asked_for(job, play, measured, tmp_path):
    play(1)
    result = run(job, SilentReporter())
    assert (result.device, result.tile_px) == ("CPU", 256)
    assert any("made on the CPU" in warning for warning in result.warnings)
    same_map(
        result,
        run(replace(job, out=str(tmp_path / "b"), device=DeviceChoice.CPU), SilentReporter()),
    )


def test_the_record_tells_every_step(job, play, tmp_path):
    play(1)
    run(job, SilentReporter())
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    steps = [w for w in record["warnings"] if "The memory of CUDA: played is too small" in w]
    assert len(steps) == 2
    assert record["job"]["tile_px"] is None


def test_a_model_that_insists_on_its_tile_goes_to_the_cpu_at_once(job, play, tmp_path):
    card = tmp_path / "identity" / "model.json"
    content = json.loads(card.read_text(encoding="utf-8"))
    card.write_text(json.dumps({**content, "tile_is_fixed": True}), encoding="utf-8")
    play(128**2)
    result = run(job, SilentReporter())
    assert (result.device, result.tile_px) == ("CPU", 256)


def test_a_back_end_without_files_for_smaller_tiles_goes_to_the_cpu_at_once(job, play, monkeypatch):
    monkeypatch.setattr(Card, "takes", lambda _, tile_px: tile_px == 256)
    play(128**2)
    result = run(job, SilentReporter())
    assert (result.device, result.tile_px) == ("CPU", 256)


def test_a_device_that_was_named_is_not_replaced(job, play, tmp_path):
    play(1)
    with pytest.raises(DeviceMemoryError, match="The card is full"):
        run(replace(job, device=DeviceChoice.CUDA), SilentReporter())
    assert not (tmp_path / "out").exists()


def test_a_cpu_without_memory_is_a_named_error_and_leaves_nothing(job, play, measured, tmp_path):
    play(1, device="CPU")
    with pytest.raises(DeviceMemoryError):
        run(job, SilentReporter())
    assert not (tmp_path / "out").exists()


def test_a_cpu_that_cannot_compute_the_model_leaves_the_first_error(job, play, monkeypatch):
    play(1)

    def refuse(*_, **__):
        raise DeviceError("No library.")

    monkeypatch.setattr(ladder, "open_backend", refuse)
    with pytest.raises(DeviceMemoryError, match="The card is full"):
        run(job, SilentReporter())


def test_a_smaller_tile_has_an_overlap_that_fits_it(job, play):
    play(10**9)
    asked = plan.make_plan(replace(job, overlap_px=128))
    assert ladder.with_tile(asked, 128).lattice.overlap_px == 64
    assert ladder.with_tile(replace(asked, job=job), 128).lattice.overlap_px == 32


def test_what_a_map_took_that_began_anew_is_not_remembered(job, play, measured, monkeypatch):
    monkeypatch.setattr(speeds, "_LEAST_S", 0.0)
    play(128**2, after=2)
    run(replace(job, batch=1), SilentReporter())
    assert not SpeedBook()._maps
    play(10**9)
    run(replace(job, batch=1), SilentReporter())
    assert SpeedBook()._maps


@pytest.mark.parametrize("full_at", [0, 1, 2])
def test_three_maps_that_are_compared_are_made_alike(job, play, measured, tmp_path, full_at):
    job = replace(job, outputs=(Output.CLASSES, Output.CWAM), batch=1)
    play(10**9)
    tiles = run(replace(job, out=str(tmp_path / "whole")), SilentReporter()).tiles
    play(128**2, after=full_at * tiles + 1)
    result = compare(job, SilentReporter())
    for scenario, made in result.runs.items():
        asked = replace(job, out=str(tmp_path / scenario), scenario=ScenarioChoice(scenario))
        at_once = run(replace(asked, tile_px=128), SilentReporter())
        assert made.tile_px == 128
        assert made.areas == at_once.areas
        for name in ("classes", "scenario", "cwam_tree"):
            np.testing.assert_array_equal(read(made.files[name]), read(at_once.files[name]), name)
    assert list(result.runs) == [scenario.value for scenario in COMPARED]
    assert [w for w in result.warnings if "the map is made in tiles of 128 px" in w]


def test_three_maps_that_are_compared_come_from_one_device(job, play, measured, tmp_path):
    job = replace(job, outputs=(Output.CLASSES,), batch=1)
    play(10**9)
    tiles = run(replace(job, out=str(tmp_path / "whole")), SilentReporter()).tiles
    play(1, after=tiles + 1)
    runs = compare(job, SilentReporter()).runs.values()
    assert {(made.device, made.tile_px) for made in runs} == {("CPU", 256)}


def test_a_resumed_run_does_not_mix_tiles_of_two_sizes(job, play, measured, tmp_path):
    play(128**2, after=2)
    result = run(replace(job, batch=1, resume=True), SilentReporter())
    at_once = run(replace(job, out=str(tmp_path / "b"), batch=1, tile_px=128), SilentReporter())
    same_map(result, at_once)
    assert not [name for name in listing(tmp_path / "out") if "part" in name]
