"""A killed run is continued with the same bytes."""

import json
import os
from copy import copy
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal

from dis2_plugin.core.errors import ReadError
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.backends.halving import HalvingBackend
from dis2_plugin.engine.backends.identity import IdentityBackend
from dis2_plugin.engine.files.staging import STAGING_NAME
from dis2_plugin.engine.mapping import run as pipeline
from dis2_plugin.engine.mapping.journal import JOURNAL_NAME, Journal, _load, run_key
from dis2_plugin.engine.mapping.rows import StripMaker
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.preflight.speeds import Speed
from dis2_plugin.engine.process.pace import Pace
from dis2_plugin.engine.process.stopwatch import Stopwatch
from dis2_plugin.engine.raster.sources.source import RasterSource


@pytest.fixture
def job(scene, identity_model, tmp_path):
    rgir, ndsm = scene
    outputs = (Output.CLASSES, Output.CWAM)
    return SegmentationJob(
        out=str(tmp_path / "out"),
        rgir=rgir,
        ndsm=ndsm,
        model=identity_model,
        outputs=outputs,
        resume=True,
    )


def keep_strips(job, count):
    """Leave what a run leaves that is killed after ``count`` strips."""
    plan = make_plan(job)
    journal = Path(job.out) / STAGING_NAME / JOURNAL_NAME
    journal.parent.mkdir(parents=True)
    maker = StripMaker(plan, Pace(SilentReporter(), plan.tiles, 1), Stopwatch())
    strips = Journal(journal, run_key(plan)).strips(maker)
    for _ in range(count):
        next(strips)
    strips.close()


@pytest.fixture
def predicted(monkeypatch):
    """Counts the chips the back end answers; its speed is known, so that none is for measuring."""
    counted = []
    monkeypatch.setattr("dis2_plugin.engine.preflight.needs.measure", lambda _: Speed(0.01, 0, 0))
    predict = IdentityBackend.predict

    def count(self, batch):
        counted.append(len(batch))
        return predict(self, batch)

    monkeypatch.setattr(IdentityBackend, "predict", count)
    return counted


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_continued_run_writes_the_same_bytes(job, tmp_path, count):
    whole = pipeline.run(
        SegmentationJob(**{**job.__dict__, "out": str(tmp_path / "w"), "resume": False}),
        SilentReporter(),
    )
    keep_strips(job, count)
    continued = pipeline.run(job, SilentReporter())
    for name, path in whole.files.items():
        assert Path(path).read_bytes() == Path(continued.files[name]).read_bytes(), name
    assert not (Path(job.out) / STAGING_NAME).exists()


def test_a_continued_run_counts_the_tiles_that_are_done(job):
    class Listens(SilentReporter):
        def progress(self, progress):
            if progress.stage == "segment":
                self.last = (progress.done, progress.total)

    keep_strips(job, 2)
    told = Listens()
    tiles = pipeline.run(job, told).tiles
    assert told.last == (tiles, tiles)


def test_a_continued_run_does_not_compute_what_is_done(job, predicted):
    keep_strips(job, 2)
    predicted.clear()
    pipeline.run(job, SilentReporter())
    assert sum(predicted) == 2 * 3  # of 3 rows of 3 tiles the first two rows; the second overlaps


def test_a_server_that_is_gone_for_a_while_costs_no_strip(job, predicted, monkeypatch):
    whole = pipeline.run(replace(job, out=f"{job.out}-whole"), SilentReporter())
    read = RasterSource.read

    def read_above(source, window):
        if window.row_off > 40:
            raise ReadError("The server does not answer.")
        return read(source, window)

    with monkeypatch.context() as gone, pytest.raises(ReadError, match="--resume goes on with it"):
        pipeline.run(
            job, SilentReporter(), lambda _: gone.setattr(RasterSource, "read", read_above)
        )
    predicted.clear()
    found = pipeline.run(job, SilentReporter())
    assert 0 < sum(predicted) < 9
    for name, path in whole.files.items():
        assert Path(path).read_bytes() == Path(found.files[name]).read_bytes(), name


def test_a_changed_input_starts_from_the_beginning(job, predicted):
    keep_strips(job, 2)
    Path(job.rgir).touch()
    predicted.clear()
    pipeline.run(job, SilentReporter())
    assert sum(predicted) == 9


def mask_of(folder, place):
    """Write the left part of the scene as a layer whose polygons have a field ``location``."""
    path, layer = folder / "areas.gpkg", '{"type": "FeatureCollection", "features": [%s]}'
    corners = [[x, y] for x, y in ((0, 0), (40, 0), (40, -65), (0, -65), (0, 0))]
    corners = [[500_000 + x, 4_100_000 + y] for x, y in corners]
    shape = {"type": "Polygon", "coordinates": [corners]}
    properties = {"location": place}
    feature = json.dumps({"type": "Feature", "properties": properties, "geometry": shape})
    options = {"format": "GPKG", "layerName": "left", "dstSRS": "EPSG:32630"}
    gdal.VectorTranslate(str(path), layer % feature, srcSRS="EPSG:32630", **options)
    return path


@pytest.mark.parametrize("place", ["Berlin", None])
def test_a_mask_with_a_field_of_locations_is_no_tile_index(job, tmp_path, place):
    masked = replace(job, mask=str(mask_of(tmp_path, place)))
    assert 0 < pipeline.run(masked, SilentReporter()).scenario_pixels["full"] < 150 * 130


def test_a_mask_that_was_drawn_anew_starts_from_the_beginning(job, tmp_path):
    path = mask_of(tmp_path, "Berlin")
    masked = replace(job, mask=f"{path}|layername=left")
    before = run_key(make_plan(masked))
    assert run_key(make_plan(masked)) == before
    os.utime(path, ns=(1, 1))
    assert run_key(make_plan(masked)) != before


def with_engine(plan, **fields):
    backend = copy(plan.backend._backend)
    backend.engine = replace(backend.engine, **fields)
    return replace(plan, backend=HalvingBackend(backend))


@pytest.mark.parametrize(
    "other",
    [
        lambda plan: replace(plan, job=replace(plan.job, batch=3)),
        lambda plan: with_engine(plan, batch_px=10**6),
        lambda plan: with_engine(plan, backend="another"),
        lambda plan: with_engine(plan, device="CUDA: played"),
        lambda plan: with_engine(plan, precision="fp16"),
        lambda plan: with_engine(plan, versions={"torch": "3"}),
        lambda plan: replace(plan, lattice=replace(plan.lattice, tile_px=128)),
        lambda plan: replace(plan, lattice=replace(plan.lattice, overlap_px=32)),
        lambda plan: replace(plan, card=replace(plan.card, weights_sha256="1" * 64)),
        lambda plan: replace(plan, card=replace(plan.card, version="2")),
    ],
)
def test_strips_of_another_model_engine_or_tile_are_not_mixed_in(job, other):
    plan = make_plan(job)
    assert run_key(plan) == run_key(make_plan(job))
    assert run_key(other(plan)) != run_key(plan)


def test_strips_of_another_release_are_not_mixed_in(job, monkeypatch):
    plan = make_plan(job)
    key = run_key(plan)
    monkeypatch.setattr("dis2_plugin.engine.mapping.journal.__version__", "another")
    assert run_key(plan) != key


def test_where_results_go_is_no_reason_to_begin_again(job, tmp_path):
    plan = make_plan(job)
    elsewhere = {"out": str(tmp_path / "b"), "gpkg": str(tmp_path / "r.gpkg"), "resume": False}
    assert run_key(replace(plan, job=replace(job, **elsewhere))) == run_key(plan)


@pytest.mark.parametrize("kept", [0, 100, -1], ids=["nothing", "the beginning", "all but a byte"])
def test_a_strip_that_is_not_whole_is_made_again(job, tmp_path, kept):
    """As after the power went: what is renamed need not be on the disk."""
    whole = pipeline.run(replace(job, out=str(tmp_path / "w"), resume=False), SilentReporter())
    keep_strips(job, 2)
    strip = Path(job.out) / STAGING_NAME / JOURNAL_NAME / "000001.npz"
    strip.write_bytes(strip.read_bytes()[:kept])
    continued = pipeline.run(job, SilentReporter())
    for name in ("classes", "cwam_tree"):
        path = Path(continued.files[name])
        assert path.read_bytes() == Path(whole.files[name]).read_bytes(), name


def test_a_strip_with_a_flipped_bit_is_made_again(job):
    keep_strips(job, 2)
    strip = Path(job.out) / STAGING_NAME / JOURNAL_NAME / "000001.npz"
    content = bytearray(strip.read_bytes())
    content[len(content) // 2] ^= 1
    strip.write_bytes(content)
    assert _load(strip) is None


@pytest.mark.parametrize("fault", [EOFError("No data left in file"), ValueError("no pickles")])
def test_whatever_numpy_says_of_an_empty_strip_it_is_made_again(job, monkeypatch, fault):
    """Releases differ in what they raise."""
    keep_strips(job, 1)

    def refuse(*_, **__):
        raise fault

    monkeypatch.setattr("numpy.load", refuse)
    assert _load(Path(job.out) / STAGING_NAME / JOURNAL_NAME / "000000.npz") is None


def test_a_damaged_key_is_that_of_another_run(job):
    keep_strips(job, 1)
    journal = Path(job.out) / STAGING_NAME / JOURNAL_NAME
    (journal / "key").write_bytes(b"\xff\xfe")
    Journal(journal, "key")
    assert [path.name for path in journal.iterdir()] == ["key"]
