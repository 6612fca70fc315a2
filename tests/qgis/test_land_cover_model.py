"""The model of docs/models in Processing: heights, map, areas and polygons in one go."""

from __future__ import annotations

import csv
import importlib
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsRasterLayer,
    QgsVectorLayer,
)

from dis2_plugin.core.class_scheme import ISPRS

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs" / "models" / "land-cover.model3"
SHARED = ROOT.parent / "shared" / "data"
RESULTS = {"Classes": "map:Classes", "Areas": "areas:Areas", "Polygons": "patches:Polygons"}

fixed = QgsProcessingModelChildParameterSource.fromStaticValue


@pytest.fixture
def chain(provider, engine):
    """The model as it lies in the file, with some parameters of the map fixed."""

    def load(**of_the_map) -> QgsProcessingModelAlgorithm:
        chain = QgsProcessingModelAlgorithm()
        assert chain.fromFile(str(FILE))
        child = chain.childAlgorithm("map")
        for name, value in of_the_map.items():
            child.addParameterSources(name, [fixed(value)])
        chain.setChildAlgorithm(child)
        return chain

    return load


def lifted(heights: Path, path: Path, metres: float) -> str:
    """Write heights above the ground as a surface over a ground of so many metres."""
    source = gdal.Open(str(heights))
    values, empty = source.ReadAsArray(), source.GetRasterBand(1).GetNoDataValue()
    copy = gdal.GetDriverByName("GTiff").CreateCopy(str(path), source)
    copy.GetRasterBand(1).WriteArray(np.where(values == empty, values, values + metres))
    copy.FlushCache()
    return str(path)


def level(like: Path, path: Path, metres: float) -> str:
    """Write a flat ground under a raster."""
    copy = gdal.GetDriverByName("GTiff").CreateCopy(str(path), gdal.Open(str(like)))
    copy.GetRasterBand(1).Fill(metres)
    copy.FlushCache()
    return str(path)


def run(
    chain: QgsProcessingModelAlgorithm, given: dict[str, object], *results: str
) -> dict[str, str]:
    """Run the model for these results, or for all."""
    keys = {name: RESULTS[name] for name in results or RESULTS}
    wanted = {key: QgsProcessing.TEMPORARY_OUTPUT for key in keys.values()}
    made = processing.run(chain, {**given, **wanted})
    return {name: made[key] for name, key in keys.items()}


def area_of_pixels(path: str) -> float:
    layer = QgsRasterLayer(path, "")
    classified = np.count_nonzero(gdal.Open(path).ReadAsArray() != 255)
    return classified * layer.rasterUnitsPerPixelX() * layer.rasterUnitsPerPixelY()


def area_of_table(path: str) -> float:
    with Path(path).open(encoding="utf-8") as file:
        return sum(float(row["area_m2"]) for row in csv.DictReader(file))


def facts(model: QgsProcessingModelAlgorithm) -> dict[str, object]:
    """Return what each step is, and where its parameters come from."""
    return {
        name: (
            child.algorithmId(),
            {
                key: [
                    (s.parameterName(), s.outputChildId(), s.outputName(), s.staticValue())
                    for s in sources
                ]
                for key, sources in child.parameterSources().items()
            },
            {title: made.childOutputName() for title, made in child.modelOutputs().items()},
        )
        for name, child in model.childAlgorithms().items()
    }


def names(model: QgsProcessingModelAlgorithm) -> set[str]:
    """Return what a model is asked for; QGIS 3.40 no longer puts the step before an output."""
    full = (definition.name() for definition in model.parameterDefinitions())
    return {name.rpartition(":")[2].lower() for name in full}


def test_the_file_is_what_its_script_makes(provider, monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs" / "walks"))
    script = importlib.import_module("land_cover_model")
    stored = QgsProcessingModelAlgorithm()
    assert stored.fromFile(str(FILE))
    made = script.land_cover_model()
    assert facts(stored) == facts(made)
    assert names(stored) == names(made)
    assert [made.validateChildAlgorithm(step) for step in made.childAlgorithms()] == 4 * [
        (True, [])
    ]


def test_the_chain_makes_areas_and_polygons_of_all_that_is_mapped(chain, rasters, model) -> None:
    given = {"image": str(rasters["rgir"]), "bands": "1,2,4", "surface": str(rasters["ndsm"])}
    made = run(chain(MODEL=model), given)
    pixels = area_of_pixels(made["Classes"])
    polygons = QgsVectorLayer(made["Polygons"], "", "ogr")
    assert pixels == pytest.approx(10 * 5)  # 20 x 10 pixels of half a metre
    assert area_of_table(made["Areas"]) == pytest.approx(pixels)
    assert sum(item["area_m2"] for item in polygons.getFeatures()) == pytest.approx(pixels)


def test_the_chain_goes_on_where_nobody_keeps_the_map(chain, rasters, model) -> None:
    given = {"image": str(rasters["rgir"]), "bands": "1,2,4", "surface": str(rasters["ndsm"])}
    made = run(chain(MODEL=model), given, "Areas", "Polygons")
    assert area_of_table(made["Areas"]) == pytest.approx(10 * 5)
    assert QgsVectorLayer(made["Polygons"], "", "ogr").isValid()


@pytest.mark.skipif(not (SHARED / "real_a").is_dir(), reason="needs the shared photographs")
def test_a_real_place_is_mapped_with_all_its_classes(chain, tmp_path) -> None:
    place = SHARED / "real_a"
    given = {
        "image": str(place / "rgir.tif"),
        "surface": lifted(place / "ndsm.tif", tmp_path / "dsm.tif", 100.0),
        "ground": level(place / "ndsm.tif", tmp_path / "dtm.tif", 100.0),
    }
    made = run(chain(OUTPUTS=["classes", "confidence"]), given)
    with Path(made["Areas"]).open(encoding="utf-8") as file:
        shares = {row["name"]: float(row["share"]) for row in csv.DictReader(file)}
    assert set(shares) == {item.name for item in ISPRS.classes}
    assert shares["building"] > 0.1
    assert shares["tree"] > 0.1
    assert sum(shares.values()) == pytest.approx(1.0, abs=1e-4)
