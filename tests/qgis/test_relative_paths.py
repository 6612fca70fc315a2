"""Parts of paths, as the examples in the help give them, begin where QGIS was started."""

from __future__ import annotations

from pathlib import Path

import processing
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def here(rasters, model, tmp_path, monkeypatch) -> Path:
    """The folder that QGIS was started in, with image, heights, model and a zone."""
    monkeypatch.chdir(tmp_path)
    rasters["rgir"].rename(tmp_path / "rgir.tif")
    rasters["ndsm"].rename(tmp_path / "ndsm.tif")
    zone = QgsVectorLayer("Polygon?crs=EPSG:25832&field=name:string", "zone", "memory")
    feature = QgsFeature(zone.fields())
    feature["name"] = "yard"
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500000, 5699995, 500005, 5700000)))
    zone.dataProvider().addFeature(feature)
    options, transforms = QgsVectorFileWriter.SaveVectorOptions(), zone.transformContext()
    file = str(tmp_path / "zone.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(zone, file, transforms, options)
    return tmp_path


def segmented(**more: object) -> dict:
    words = {"RGIR": "rgir.tif", "RGIR_BANDS": "1,2,4", "NDSM": "ndsm.tif", "MODEL": "rule"}
    return processing.run("dis2:segment", {**words, "OUTPUTS": ["classes"], **more})


def test_a_map_its_folder_and_its_geopackage_are_written_there(provider, engine, here) -> None:
    found = segmented(OUT="results", CLASSES="map.tif", GPKG="all.gpkg", MASK="zone.gpkg")
    assert found["OUT"] == str(here / "results")
    assert found["CLASSES"] == str(here / "map.tif")
    assert found["GPKG"] == str(here / "all.gpkg")
    for name in ("results/run.json", "map.tif", "all.gpkg"):
        assert (here / name).is_file()
        assert not (ROOT / name).exists()


def test_tables_polygons_and_reports_are_written_there(provider, engine, here) -> None:
    segmented(CLASSES="map.tif", OUT="results")
    zones = QgsProcessingFeatureSourceDefinition("zone.gpkg")
    wishes = {
        "areas.csv": ("statistics", "OUT", {"ZONES": zones, "ZONE_FIELD": "name"}),
        "patches.gpkg": ("polygonize", "OUTPUT", {}),
        "report.json": ("evaluate", "OUT", {"REFERENCE": "map.tif", "ERROR_MAP": "errors.tif"}),
    }
    for name, (algorithm, key, more) in wishes.items():
        found = processing.run(f"dis2:{algorithm}", {"CLASSES": "map.tif", key: name, **more})
        assert found[key] == str(here / name)
        assert (here / name).is_file()
        assert not (ROOT / name).exists()
    assert (here / "errors.tif").is_file()
    assert "yard" in (here / "areas.csv").read_text(encoding="utf-8")


def test_a_layer_that_a_script_loads_is_written_there_and_loaded(provider, engine, here) -> None:
    segmented(CLASSES="map.tif", OUT="results")
    project = QgsProject.instance()
    project.clear()
    wanted = QgsProcessingOutputLayerDefinition("heights.tif", project)
    processing.run("dis2:ndsm", {"DSM": "ndsm.tif", "DTM": "ndsm.tif", "OUTPUT": wanted})
    assert (here / "heights.tif").is_file()
    processing.runAndLoadResults("dis2:polygonize", {"CLASSES": "map.tif", "OUTPUT": "p.gpkg"})
    assert [layer.source().partition("|")[0] for layer in project.mapLayers().values()] == [
        str(here / "p.gpkg")
    ]
    project.clear()
