"""WMS and WMTS layers reach a run as rasters; what a server fails to send is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsNetworkAccessManager,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)
from web_service import NORTH, WEST, colour_at, serving

from dis2_plugin.core.inputs.layer_word import LayerWord
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.core.window import Extent
from dis2_plugin.qgis_app.runs.desk import RunDesk

KINDS = ("wms", "wmts")
PIXEL_M = 0.32  # the middle of the 0.1 and 1 m that the model knows
COLUMNS, ROWS = 500, 400
AREA = Extent(WEST + 60, NORTH - 60 - ROWS * PIXEL_M, WEST + 60 + COLUMNS * PIXEL_M, NORTH - 60)


@pytest.fixture
def service(qgis_app):
    patience = QgsNetworkAccessManager.timeout()
    QgsProject.instance().clear()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    with serving() as service:
        yield service
    QgsNetworkAccessManager.setTimeout(patience)
    QgsProject.instance().clear()


@pytest.fixture
def job_of(service, model, tmp_path):
    """Return a function that gives a job on the service's layer of a kind."""

    def job_of(kind: str, area: Extent = AREA) -> SegmentationJob:
        layer = QgsRasterLayer(getattr(service, kind), "ground", "wms")
        assert layer.isValid(), layer.error().message()
        QgsProject.instance().addMapLayer(layer)
        word = str(LayerWord(layer.id()))
        out = str(tmp_path / "out")
        return SegmentationJob(out, rgir=word, rgir_bands=(1, 2, 3), extent=area, model=model)

    return job_of


@pytest.fixture
def desk(service, fake_engine):
    desk = RunDesk()
    yield desk
    desk.close()


@pytest.fixture
def outcome(desk, until):
    """Run a job on the desk; what was told at its end."""
    told: list[object] = []
    desk.finished.connect(told.append)
    desk.failed.connect(lambda message, remedy: told.append(f"{message} {remedy}"))
    desk.stopped.connect(lambda: told.append("stopped"))

    def run(job: SegmentationJob, meanwhile: Callable[[], None] = lambda: None) -> object:
        desk.start(job)
        meanwhile()
        until(lambda: told)
        return told[0]

    return run


@pytest.mark.parametrize("kind", KINDS)
def test_a_service_becomes_a_raster_of_the_models_pixels_in_place(kind, job_of, outcome) -> None:
    job = job_of(kind)
    assert isinstance(outcome(job), RunResult)
    raster = gdal.Open(str(Path(job.out, "inputs", "rgir-ground.tif")))
    crs = QgsCoordinateReferenceSystem.fromWkt(raster.GetProjection())
    assert crs.authid() == "EPSG:25832"
    assert (raster.RasterXSize, raster.RasterYSize) == (COLUMNS, ROWS)
    place = raster.GetGeoTransform()
    assert place == pytest.approx((AREA.xmin, PIXEL_M, 0, AREA.ymax, 0, -PIXEL_M))
    for x, y in ((72, 72), (200, 72), (120, 120), (216, 184)):  # middles of squares of 16 m
        column, row = int((WEST + x - AREA.xmin) / PIXEL_M), int((y - 60) / PIXEL_M)
        pixel = raster.ReadAsArray(column, row, 1, 1).ravel().tolist()
        assert pixel[:3] == colour_at(WEST + x, NORTH - y)


@pytest.mark.parametrize("fault", ["error", "exception"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_fails_in_the_middle_is_told_and_leaves_nothing(
    kind, fault, service, job_of, outcome
) -> None:
    job = job_of(kind, Extent(WEST, NORTH - 800, WEST + 800, NORTH))
    service.good_pictures, service.fault = 1, fault
    assert "The layer 'ground' could not be fetched whole: " in outcome(job)
    assert service.asked > 1
    assert not Path(job.out).exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_falls_silent_is_told(kind, service, job_of, outcome) -> None:
    job = job_of(kind)
    QgsNetworkAccessManager.setTimeout(300)
    service.good_pictures, service.fault = 0, "silence"
    assert "could not be fetched whole: no answer came in time." in outcome(job)


@pytest.mark.parametrize("kind", KINDS)
def test_cancel_stops_waiting_for_a_silent_server(kind, service, job_of, outcome, desk) -> None:
    job = job_of(kind)
    service.good_pictures, service.fault = 0, "silence"
    assert outcome(job, desk.cancel) == "stopped"
    assert not Path(job.out).exists()


@pytest.mark.parametrize("name", ["dis2:segment", "dis2:comparescenarios"])
def test_processing_refuses_a_service_and_says_what_to_do(
    name, provider, job_of, parameters
) -> None:
    layer_id = LayerWord.read(job_of("wms").rgir).layer_id
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException):
        processing.run(name, {**parameters, "RGIR": layer_id}, feedback=feedback)
    assert "The layer 'ground' comes from a service, not from a file." in feedback.textLog()
    assert "Save it as a GeoTIFF first" in feedback.textLog()
