"""Between any two steps that take long, also after the last tile, a run asks whether to go on."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import Cancelled
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.backends.identity import IdentityBackend
from dis2_plugin.engine.mapping.rows import AHEAD
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.mapping.writer import result_rasters
from dis2_plugin.engine.measures import polygons, sieve, statistics, traced_blocks
from dis2_plugin.engine.measures.class_parts import ClassParts
from dis2_plugin.engine.measures.patch_measures import PatchMeasures
from dis2_plugin.engine.measures.polygons import polygonize
from dis2_plugin.engine.measures.statistics import class_areas
from dis2_plugin.engine.preflight.speeds import Speed
from dis2_plugin.engine.process.pace import Pace
from dis2_plugin.engine.raster.gdal_progress import ProgressCallback
from dis2_plugin.engine.raster.grids import quantity
from dis2_plugin.engine.scale.assembly import build_overviews


class Diary(SilentReporter):
    """Notes when it is asked, among the slow steps that others note; stops at an asking."""

    def __init__(self, stop_at=None):
        self.notes, self.stop_at = [], stop_at

    def progress(self, progress):
        self.notes.append("asked")
        if self.notes.count("asked") == self.stop_at:
            raise Cancelled

    def slow(self, step):
        """Return a function that does the same and notes it."""

        def noted(*words, **options):
            self.notes.append("slow")
            return step(*words, **options)

        return noted

    @property
    def most_unasked(self):
        """How many slow steps follow each other without a question between them."""
        return max(map(len, "".join(note[0] for note in self.notes).split("a")))


@pytest.fixture
def classes(make_raster):
    return make_raster("c.tif", np.arange(48, dtype=np.uint8).reshape(12, 4) % 5, nodata=255)


@pytest.fixture
def few_pixels_at_once(monkeypatch):
    monkeypatch.setattr(statistics, "strips", lambda grid: quantity.strips(grid, strip_px=4))


def test_after_a_wish_to_stop_no_more_is_computed_than_is_in_hand(
    scene, identity_model, tmp_path, monkeypatch
):
    rgir, ndsm = scene
    monkeypatch.setattr("dis2_plugin.engine.preflight.needs.measure", lambda _: Speed(0.01, 0, 0))
    diary = Diary()
    monkeypatch.setattr(IdentityBackend, "predict", diary.slow(IdentityBackend.predict))
    monkeypatch.setattr(Pace, "tiles", _refuse)
    job = SegmentationJob(str(tmp_path / "out"), rgir, ndsm, model=identity_model, batch=1)
    with pytest.raises(Cancelled):
        run(job, diary)
    told, in_work, waiting = 1, 1, 1 + AHEAD
    assert diary.notes.count("slow") <= told + in_work + waiting  # of nine


def _refuse(pace, count):
    raise Cancelled


def test_areas_are_measured_with_a_question_after_each_window(classes, few_pixels_at_once):
    diary = Diary()
    class_areas(classes, None, ISPRS, None, diary)
    assert diary.notes == ["asked"] * 12  # a window is a row


def test_a_stop_is_heard_while_polygons_are_measured(classes, tmp_path, monkeypatch):
    may_end, traced = threading.Event(), Diary()
    monkeypatch.setattr(PatchMeasures, "add", lambda *_: may_end.wait())
    trace = ClassParts.traced

    def stop_after(*words):
        shapes = trace(*words)
        traced.stop_at = traced.notes.count("asked") + 1
        return shapes

    monkeypatch.setattr(ClassParts, "traced", stop_after)
    try:
        with pytest.raises(Cancelled):
            polygonize(classes, None, None, str(tmp_path / "p.gpkg"), ISPRS, traced)
    finally:
        may_end.set()
    assert not list(tmp_path.glob("p.gpkg*"))


def test_a_stop_is_heard_while_gdal_makes_a_spatial_index():
    class Busy:
        """A data set whose index is not made before the test lets it."""

        def __init__(self):
            self.may_end = threading.Event()

        def ExecuteSQL(self, words):  # noqa: N802 - GDAL's name
            self.may_end.wait()

        def ReleaseResultSet(self, result):  # noqa: N802 - likewise
            """Release nothing."""

    busy = Busy()
    try:
        with pytest.raises(Cancelled):
            polygons._index(busy, traced_blocks.Way(Diary(stop_at=1), 1).report)
    finally:
        busy.may_end.set()


def test_a_stop_is_heard_while_a_map_is_copied_for_the_sieve(classes, tmp_path):
    diary = Diary(stop_at=1)
    target = tmp_path / "p.gpkg"
    progress = ProgressCallback(diary, "polygons")
    with pytest.raises(Cancelled), sieve.sieved(classes, 4, target, progress):
        pass
    assert diary.notes == ["asked"]
    assert not list(tmp_path.glob("p.gpkg*"))


def test_overviews_stop_where_they_are_told_to(make_raster):
    spec = result_rasters((), ISPRS)[0]
    whole, stopped = Diary(), Diary(stop_at=2)
    image = np.zeros((600, 1200), np.uint8)
    first, second = (Path(make_raster(name, image)) for name in ("a.tif", "b.tif"))
    build_overviews(first, spec, ProgressCallback(whole, "overviews"))
    with pytest.raises(Cancelled):
        build_overviews(second, spec, ProgressCallback(stopped, "overviews"))
    assert stopped.notes.count("asked") < whole.notes.count("asked")
