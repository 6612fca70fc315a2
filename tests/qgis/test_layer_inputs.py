"""Layers no file holds reach a run: polygons as a mask, web layers as a raster, both beside it."""

from __future__ import annotations

import gc
import math
import re
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsTask,
    QgsVectorLayer,
)

from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.core.inputs.layer_word import LayerWord
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.core.window import Extent, Window
from dis2_plugin.engine.planning.mask import rasterize_mask
from dis2_plugin.engine.raster.sources.source import grid_of, open_raster
from dis2_plugin.qgis_app.runs import layer_inputs as layer_inputs_module
from dis2_plugin.qgis_app.runs.desk import RunDesk
from dis2_plugin.qgis_app.runs.layer_inputs import LayerInputs
from dis2_plugin.qgis_app.services.fetch import fetch_of, true_scale_crs

ZOOM, LON, LAT = 18, 9.0, 50.0
WORLD_M = 40_075_016.685578488
TILE_M = WORLD_M / 2**ZOOM
"""Side of a tile in the metres of Web Mercator."""


@pytest.fixture
def tiles(project, tmp_path):
    """Three by three tiles of one colour each, with a space in their folder; the corner's place."""
    count = 2**ZOOM
    column = int((LON + 180) / 360 * count)
    row = int((1 - math.asinh(math.tan(math.radians(LAT))) / math.pi) / 2 * count)
    folder = tmp_path / "my tiles"
    for right in range(3):
        for down in range(3):
            path = folder / str(ZOOM) / str(column + right) / f"{row + down}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            memory = gdal.GetDriverByName("MEM").Create("", 256, 256, 3)
            for band, value in enumerate((60 * right + 40, 60 * down + 40, 77), start=1):
                memory.GetRasterBand(band).Fill(value)
            gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
    place = str(folder).replace(" ", "%20")
    source = f"type=xyz&url=file://{place}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin={ZOOM}&zmax={ZOOM}"
    layer = QgsRasterLayer(source, "my tiles", "wms")
    project.addMapLayer(layer)
    layer.setCustomProperty("corner_x", -WORLD_M / 2 + column * TILE_M)
    layer.setCustomProperty("corner_y", WORLD_M / 2 - row * TILE_M)
    return layer


def part(tiles, west: float, north: float, east: float, south: float) -> Extent:
    """Return a part of the tiles, counted in tiles from their upper left corner."""
    x, y = float(tiles.customProperty("corner_x")), float(tiles.customProperty("corner_y"))
    return Extent(x + west * TILE_M, y - south * TILE_M, x + east * TILE_M, y - north * TILE_M)


@pytest.fixture
def desk(project, fake_engine):
    desk = RunDesk()
    yield desk
    desk.close()


@pytest.fixture
def ended(desk):
    """What the desk told at the end of runs."""
    told = []
    desk.finished.connect(told.append)
    desk.previewed.connect(told.append)
    desk.failed.connect(lambda message, remedy: told.append(f"{message} {remedy}"))
    desk.stopped.connect(lambda: told.append("stopped"))
    return told


@pytest.fixture
def outcome(desk, ended, until):
    """Run a job on the desk; what was told at its end."""

    def run(job: SegmentationJob) -> object:
        desk.start(job)
        until(lambda: ended)
        return ended[-1]

    return run


@pytest.fixture
def web_job(tiles, model, tmp_path) -> SegmentationJob:
    return SegmentationJob(
        out=str(tmp_path / "out"),
        rgir=str(LayerWord(tiles.id())),
        rgir_bands=(2, 3, 1),
        extent=part(tiles, 0.5, 0.5, 2.5, 2.5),
        model=model,
    )


@pytest.fixture
def polygons(project, rasters):
    """Three polygons in degrees over the rasters, never saved: the third is far away."""
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    image = QgsCoordinateReferenceSystem("EPSG:25832")
    way = QgsCoordinateTransform(image, degrees, project)
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=name:string", "fields", "memory")
    features = []
    for left in (500001.0, 500006.0, 600000.0):
        whole = QgsGeometry.fromRect(QgsRectangle(left, 5699996.0, left + 3.0, 5699999.0))
        hole = QgsGeometry.fromRect(QgsRectangle(left + 1, 5699997.0, left + 2, 5699998.0))
        shape = whole.difference(hole)
        shape.transform(way)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    project.addMapLayer(layer)
    return layer


def shapes(path: Path) -> list[tuple[str, int]]:
    """Return kind and number of rings of each feature of a file."""
    source = ogr.Open(str(path))
    found = []
    for feature in source.GetLayer(0):
        geometry = feature.GetGeometryRef()
        found.append((geometry.GetGeometryName(), geometry.GetGeometryRef(0).GetGeometryCount()))
    return found


def test_a_job_of_files_stays_as_it_is(rasters, tmp_path) -> None:
    job = SegmentationJob(out=str(tmp_path), rgir=str(rasters["rgir"]))
    assert LayerInputs(job).job_in(tmp_path) == job
    assert LayerInputs(job).tasks(tmp_path) == []


def test_selected_polygons_with_holes_lie_beside_the_results_in_their_own_crs(
    desk, until, ended, polygons, rasters
) -> None:
    polygons.selectByIds([1, 2])
    word = str(LayerWord(polygons.id(), only_selected=True))
    out = rasters["rgir"].parent / "out"
    desk.start(SegmentationJob(out=str(out), rgir=str(rasters["rgir"]), mask=word))
    polygons.removeSelection()
    QgsProject.instance().removeMapLayer(polygons.id())
    until(lambda: ended)
    path = out / "inputs" / "area.gpkg"
    assert shapes(path) == [("MULTIPOLYGON", 2)] * 2
    assert ogr.Open(str(path)).GetLayer(0).GetSpatialRef().IsGeographic()


def test_the_mask_that_the_engine_reads_is_the_inside_without_the_hole(
    polygons, rasters, tmp_path
) -> None:
    polygons.selectByIds([1])
    word = str(LayerWord(polygons.id(), only_selected=True))
    inputs = LayerInputs(SegmentationJob(out="", rgir=str(rasters["rgir"]), mask=word))
    ((_, writing),) = inputs.tasks(tmp_path)
    assert writing.run()
    grid = grid_of(open_raster(str(rasters["rgir"])))
    mask = rasterize_mask(inputs.job_in(tmp_path).mask, grid)
    expected = np.zeros((10, 20), bool)
    expected[2:8, 2:8] = True  # 500001 to 500004 and 5699999 to 5699996 in pixels of half a metre
    expected[4:6, 4:6] = False
    assert (mask.read(Window(0, 0, 20, 10)) == expected).all()


@pytest.fixture
def copy_of(polygons, rasters, tmp_path):
    """Ask for a run inside of polygons; the task that copies them."""

    def ask(only_selected=False):
        word = str(LayerWord(polygons.id(), only_selected=only_selected))
        inputs = LayerInputs(SegmentationJob(out="", rgir=str(rasters["rgir"]), mask=word))
        ((_, copying),) = inputs.tasks(tmp_path)
        return copying

    yield ask
    gc.collect()  # tests tie knots around a task, and QGIS must not be gone before it is


class Reading:
    """A source of features that is watched."""

    def __init__(self, source, on_feature):
        self._source, self._on_feature = source, on_feature

    def getFeatures(self, request):  # noqa: N802 - QGIS's name
        for feature in self._source.getFeatures(request):
            self._on_feature()
            yield feature


def test_polygons_are_read_in_another_thread(copy_of, until) -> None:
    copying, threads = copy_of(), []
    watched = Reading(copying._polygons.source, lambda: threads.append(threading.get_ident()))
    copying._polygons.source = watched
    QgsApplication.taskManager().addTask(copying)
    until(lambda: copying.status() == QgsTask.TaskStatus.Complete)
    assert len(threads) == 3
    assert threading.get_ident() not in threads


def test_a_long_copy_stops_soon_after_it_is_cancelled(polygons, copy_of) -> None:
    one = next(polygons.getFeatures())
    polygons.dataProvider().addFeatures([QgsFeature(one) for _ in range(3000)])
    copying, read = copy_of(), []

    def stop_at_the_tenth():
        read.append(1)
        if len(read) == 10:
            copying.cancel()

    copying._polygons.source = Reading(copying._polygons.source, stop_at_the_tenth)
    assert not copying.run()
    assert isinstance(copying.error, Cancelled)
    assert len(read) == 501  # the next look at the wish


def test_a_copy_has_what_was_drawn_when_it_was_asked_for(polygons, copy_of, tmp_path) -> None:
    polygons.startEditing()
    polygons.addFeature(QgsFeature(next(polygons.getFeatures())))
    copying = copy_of()
    polygons.rollBack()
    polygons.dataProvider().truncate()
    assert copying.run()
    assert len(shapes(tmp_path / "inputs" / "area.gpkg")) == 4


def test_polygons_that_cannot_be_written_are_told(copy_of, tmp_path) -> None:
    copying = copy_of()
    copying._path = tmp_path / "no such folder" / "area.gpkg"
    assert not copying.run()
    assert "area.gpkg cannot be written" in copying.error.message


def test_a_run_ends_with_what_its_polygons_lack(outcome, polygons, rasters, monkeypatch) -> None:
    monkeypatch.setattr(layer_inputs_module, "_mask_path", lambda _: Path("/no such/area.gpkg"))
    word = str(LayerWord(polygons.id()))
    said = outcome(SegmentationJob(out="", rgir=str(rasters["rgir"]), mask=word))
    assert "/no such/area.gpkg cannot be written" in said


def test_an_empty_selection_is_told_when_the_run_is_asked_for(
    desk, ended, polygons, rasters, tmp_path
) -> None:
    word = str(LayerWord(polygons.id(), only_selected=True))
    desk.start(SegmentationJob(out=str(tmp_path), rgir=str(rasters["rgir"]), mask=word))
    assert "No polygon of the layer 'fields' is selected." in ended[0]


def test_a_layer_that_is_gone_is_told(desk, ended, rasters, tmp_path) -> None:
    desk.start(SegmentationJob(out=str(tmp_path), rgir=str(LayerWord("gone_123"))))
    assert "gone_123 is not in the project any more" in ended[0]


def test_a_web_layer_becomes_a_raster_of_true_metres_with_its_colours_in_place(
    outcome, tiles, web_job, tmp_path
) -> None:
    assert isinstance(outcome(web_job), RunResult)
    path = tmp_path / "out" / "inputs" / "rgir-my-tiles.tif"
    job = LayerInputs(web_job).job_in(tmp_path / "out")
    assert (job.rgir, job.extent) == (str(path), None)
    raster = gdal.Open(str(path))
    crs = QgsCoordinateReferenceSystem.fromWkt(raster.GetProjection())
    assert crs.authid() == "EPSG:32632"  # 9 degrees east is in zone 32
    left, width, _, north, _, height = raster.GetGeoTransform()
    assert (width, height) == pytest.approx((0.32, -0.32))  # the middle of 0.1 and 1 m
    # two tiles of Web Mercator, whose metres are cos(latitude) metres on the ground
    assert raster.RasterXSize * width == pytest.approx(
        2 * TILE_M * math.cos(math.radians(LAT)), rel=0.01
    )
    way = QgsCoordinateTransform(tiles.crs(), crs, QgsProject.instance())
    for right, down in ((0.75, 0.75), (1.5, 0.75), (2.25, 1.5), (1.5, 2.25)):
        place = part(tiles, right, down, right, down)
        spot = way.transform(place.xmin, place.ymin)
        column, row = int((spot.x() - left) / width), int((north - spot.y()) / width)
        colours = raster.ReadAsArray(column, row, 1, 1).ravel().tolist()
        assert colours == [60 * int(right) + 40, 60 * int(down) + 40, 77, 255]


def test_the_run_is_named_after_the_web_layer(desk, web_job, until, ended) -> None:
    names = []
    desk.began.connect(names.append)
    desk.start(web_job)
    until(lambda: ended)
    assert names == ["my tiles"]


def test_fetching_tells_its_progress(desk, web_job, until, ended) -> None:
    stages = []
    desk.progressed.connect(lambda progress: stages.append(progress.stage))
    desk.start(web_job)
    until(lambda: ended)
    assert stages[0] == "fetch layer"


def test_a_web_layer_removed_while_its_run_waits_is_fetched_all_the_same(
    desk, until, ended, web_job, rasters
) -> None:
    desk.start(replace(web_job, out="", rgir=str(rasters["rgir"]), extent=None))
    desk.start(web_job)
    QgsProject.instance().removeAllMapLayers()
    until(lambda: len(ended) > 1)
    assert (Path(web_job.out) / "inputs" / "rgir-my-tiles.tif").is_file()


def test_a_run_cancelled_while_it_fetches_leaves_nothing(desk, ended, web_job, until) -> None:
    desk.start(web_job)
    desk.cancel()
    until(lambda: ended)
    assert ended == ["stopped"]
    assert not Path(web_job.out).exists()


def test_quitting_while_a_layer_is_fetched_leaves_nothing(project, fake_engine, web_job) -> None:
    desk = RunDesk()
    desk.start(web_job)
    assert Path(web_job.out, "inputs").is_dir()
    desk.close()
    assert not Path(web_job.out).exists()


def test_a_layer_that_cannot_be_written_is_told_with_its_name(
    outcome, web_job, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(LayerInputs, "_path", lambda *_: tmp_path / "no such folder" / "rgir.tif")
    told = outcome(web_job)  # with GDAL's reason, where QGIS hears of it
    assert re.search(
        r"The layer 'my tiles' could not be fetched(\.| whole: .*no such folder)", told
    )


def test_a_web_layer_without_an_area_is_refused(desk, ended, web_job) -> None:
    desk.start(replace(web_job, extent=None))
    assert "comes from a service that has no end" in ended[0]


def test_more_than_a_service_is_asked_for_is_refused(desk, ended, tiles, web_job) -> None:
    desk.start(replace(web_job, extent=part(tiles, 0, 0, 100, 100)))
    assert "are more than is fetched from a service" in ended[0]


def test_the_projects_crs_is_taken_where_its_metres_are_true(project) -> None:
    lambert = QgsCoordinateReferenceSystem("EPSG:2154")
    project.setCrs(lambert)
    place = QgsRectangle(700000, 6600000, 700001, 6600001).center()
    assert true_scale_crs(lambert, place) == lambert
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    project.setCrs(mercator)
    assert true_scale_crs(lambert, place).authid() == "EPSG:32631"


def test_what_has_pixels_of_its_own_keeps_their_values_and_grid(rasters, tmp_path) -> None:
    layer = QgsRasterLayer(str(rasters["ndsm"]), "heights")
    box = QgsRectangle(500002.1, 5699997.2, 500004.9, 5699998.8)
    fetch = fetch_of(layer, QgsReferencedRectangle(box, layer.crs()), 0.2)
    path = tmp_path / "fetched.tif"
    assert fetch.task(path).run()
    raster = gdal.Open(str(path))
    assert raster.GetGeoTransform() == (500002.0, 0.5, 0.0, 5699999.0, 0.0, -0.5)
    assert (raster.RasterXSize, raster.RasterYSize) == (6, 4)
    assert (raster.ReadAsArray() == 40.0).all()


def test_an_area_beside_the_layer_is_refused(rasters) -> None:
    layer = QgsRasterLayer(str(rasters["ndsm"]), "heights")
    beside = QgsReferencedRectangle(QgsRectangle(0, 0, 9, 9), layer.crs())
    with pytest.raises(InputError, match="shows nothing in that area"):
        fetch_of(layer, beside, 0.2)
