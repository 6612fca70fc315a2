"""The bundled model, run by the plugin's own task on the sample scene: nothing is played here."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer

from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.models.model_card import DEFAULT_MODEL_ID, MODELS_FOLDER, ModelCard
from dis2_plugin.core.window import Extent
from dis2_plugin.qgis_app.runs.desk import RunDesk

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
MODEL = MODELS_FOLDER / DEFAULT_MODEL_ID
SIDE_PX = 200

pytestmark = [
    pytest.mark.skipif(not (SAMPLE / "rgir.tif").is_file(), reason="the sample is not there"),
    pytest.mark.skipif(
        not (MODEL / "weights.safetensors").is_file(), reason="no model is bundled yet"
    ),
]


@pytest.fixture
def desk(qgis_app):
    QgsProject.instance().clear()
    QgsSettings().setValue("dis2/interpreter", sys.executable)
    desk = RunDesk()
    yield desk
    desk.close()
    QgsSettings().remove("dis2/interpreter")
    QgsProject.instance().clear()


@pytest.fixture
def corner() -> Extent:
    """The upper left corner of the sample."""
    x, step, _, y, _, _ = gdal.Open(str(SAMPLE / "rgir.tif")).GetGeoTransform()
    return Extent(x, y - SIDE_PX * step, x + SIDE_PX * step, y)


def test_the_bundled_model_maps_a_corner_of_the_sample_and_the_run_is_saved(
    desk, corner, until, tmp_path
) -> None:
    told = []
    desk.idle.connect(lambda: told.append("idle"))
    desk.failed.connect(lambda *words: told.append(words))
    desk.saved.connect(told.append)
    desk.start(
        SegmentationJob(
            out=str(tmp_path / "out"),
            rgir=str(SAMPLE / "rgir.tif"),
            ndsm=str(SAMPLE / "ndsm.tif"),
            extent=corner,
        )
    )
    until(lambda: "idle" in told, seconds=120.0)
    assert told == ["idle"]
    run = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    card = ModelCard.load(MODEL)
    assert run["model"]["sha256"] == card.weights_sha256
    assert sum(area["pixels"] for area in run["areas"]) == SIDE_PX * SIDE_PX
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert len(group.findLayers()) == 4 + len(card.classes)
    assert all(node.layer().isValid() for node in group.findLayers())
    gpkg = str(tmp_path / "all.gpkg")
    desk.save(desk.last_run_folder, gpkg)
    until(lambda: gpkg in told, seconds=60.0)
    assert QgsVectorLayer(f"{gpkg}|layername=polygons", "", "ogr").featureCount() > 0
