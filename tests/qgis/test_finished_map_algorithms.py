"""The algorithms for finished maps in Processing: scores, polygons and areas by the real engine."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)


@pytest.fixture
def classes(rasters, tmp_path) -> str:
    """A map of 20 x 10 pixels of 0.5 m: a building of 8 x 6 in low vegetation, and a lone tree."""
    pixels = np.full((10, 20), 2, "u1")
    pixels[2:8, 3:11] = 1
    pixels[5, 16] = 3
    return write_classes(tmp_path / "map.tif", pixels, rasters["ndsm"])


def write_classes(path: Path, pixels: np.ndarray, like: Path) -> str:
    template = gdal.Open(str(like))
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 20, 10, 1, gdal.GDT_Byte)
    raster.SetProjection(template.GetProjection())
    raster.SetGeoTransform(template.GetGeoTransform())
    raster.GetRasterBand(1).SetNoDataValue(255)
    raster.GetRasterBand(1).WriteArray(pixels)
    raster.FlushCache()
    return str(path)


def drawn_polygon(name: str, *corners: float) -> QgsVectorLayer:
    """A layer in memory with one rectangle called ``name``."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=what:string", "drawn", "memory")
    feature = QgsFeature(layer.fields())
    feature["what"] = name
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*corners)))
    layer.dataProvider().addFeature(feature)
    return layer


def rows_of(path: str) -> list[list[str]]:
    with Path(path).open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_evaluate_gives_a_map_full_marks_against_itself(
    provider, engine, parameters, tmp_path
) -> None:
    found = processing.run("dis2:segment", {**parameters, "OUTPUTS": ["classes"]})
    classes = QgsRasterLayer(str(Path(found["OUT"]) / "classes.tif"), "map")
    words = {"CLASSES": classes, "REFERENCE": classes, "OUT": str(tmp_path / "report.json")}
    report = processing.run("dis2:evaluate", words)
    assert (report["MF1"], report["MIOU"], report["ACCURACY"]) == (1.0, 1.0, 1.0)


def test_evaluate_takes_polygons_that_were_just_drawn_and_a_mapping(
    provider, engine, classes, tmp_path
) -> None:
    # the rectangle holds 8 x 6 pixels of building and 2 x 6 of low vegetation
    truth = drawn_polygon("house", 500001.5, 5699996.0, 500006.5, 5699999.0)
    words = {"CLASSES": classes, "REFERENCE": truth, "CLASS_FIELD": "what"}
    words |= {"MAPPING": "house=building", "OUT": str(tmp_path / "report.json")}
    found = processing.run("dis2:evaluate", words)
    assert found["ACCURACY"] == pytest.approx(48 / 60)


def test_evaluate_writes_page_table_and_error_map_where_they_are_wanted(
    provider, engine, classes, rasters, tmp_path
) -> None:
    truth = write_classes(tmp_path / "truth.tif", np.full((10, 20), 2, "u1"), rasters["ndsm"])
    files = {name: str(tmp_path / f"r.{name.lower()}") for name in ("HTML", "CSV")}
    words = {"CLASSES": classes, "REFERENCE": truth, "OUT": str(tmp_path / "report.json")}
    words |= {**files, "ERROR_MAP": str(tmp_path / "errors.tif")}
    found = processing.run("dis2:evaluate", words)
    errors = gdal.Open(found["ERROR_MAP"]).ReadAsArray()
    assert np.unique(errors).tolist() == [201, 202, 203]
    assert "<table>" in Path(found["HTML"]).read_text(encoding="utf-8")
    assert rows_of(found["CSV"])[0][0] == "class"


def test_a_loaded_error_map_is_red_where_the_map_is_wrong(
    provider, engine, classes, rasters, tmp_path
) -> None:
    project = QgsProject.instance()
    project.clear()
    truth = write_classes(tmp_path / "truth.tif", np.full((10, 20), 2, "u1"), rasters["ndsm"])
    words = {"CLASSES": classes, "REFERENCE": truth, "OUT": str(tmp_path / "report.json")}
    processing.runAndLoadResults(
        "dis2:evaluate", {**words, "ERROR_MAP": QgsProcessing.TEMPORARY_OUTPUT}
    )
    (layer,) = project.mapLayers().values()
    first = layer.renderer().classes()[0]
    assert first.label == "Low vegetation, mapped as Building"
    assert first.color.name() == "#de1e26"
    project.clear()


def test_evaluate_compares_only_the_extent(provider, engine, classes, tmp_path) -> None:
    words = {"CLASSES": classes, "REFERENCE": classes, "OUT": str(tmp_path / "report.json")}
    extent = "500000,500002,5699998,5700000 [EPSG:25832]"
    found = processing.run("dis2:evaluate", {**words, "EXTENT": extent})
    assert json.loads(Path(found["OUT"]).read_text())["pixels"] == 16


def test_polygons_below_the_smallest_area_join_their_neighbour(
    provider, engine, classes, tmp_path
) -> None:
    counts = {}
    for area in (0.0, 1.0):
        out = str(tmp_path / f"p{area}.gpkg")
        words = {"CLASSES": classes, "MIN_AREA": area, "SMOOTH": True, "OUTPUT": out}
        found = processing.run("dis2:polygonize", words)
        counts[area] = QgsVectorLayer(found["OUTPUT"], "", "ogr").featureCount()
    assert counts == {0.0: 3, 1.0: 2}


@pytest.mark.parametrize("smooth", [True, False])
def test_buildings_get_right_angles_in_a_layer_of_their_own(
    provider, engine, classes, tmp_path, smooth
) -> None:
    words = {"CLASSES": classes, "SMOOTH": smooth, "OUTPUT": str(tmp_path / "p.gpkg")}
    found = processing.run("dis2:polygonize", {**words, "BUILDINGS": str(tmp_path / "b.gpkg")})
    assert QgsVectorLayer(found["OUTPUT"], "", "ogr").featureCount() == 3
    (building,) = QgsVectorLayer(found["BUILDINGS"], "", "ogr").getFeatures()
    assert building["class_name"] == "building"
    assert building.geometry().constGet().nCoordinates() == 5
    assert building.geometry().area() == pytest.approx(48 * 0.25, rel=0.15)


def test_buildings_get_round_walls_by_qgis(provider, engine, classes, tmp_path) -> None:
    words = {"CLASSES": classes, "SMOOTH": True, "OUTPUT": str(tmp_path / "p.gpkg")}
    words["BUILDING_SHAPE"] = "round"
    found = processing.run("dis2:polygonize", {**words, "BUILDINGS": str(tmp_path / "b.gpkg")})
    (building,) = QgsVectorLayer(found["BUILDINGS"], "", "ogr").getFeatures()
    outline = building.geometry()
    assert outline.isGeosValid()
    assert outline.constGet().nCoordinates() == 4 * 2**3 + 1  # each round has two for a corner
    assert outline.convexHull().area() == pytest.approx(outline.area())
    # a corner cut at a quarter loses 1/8 of the square at it, and all further cuts together 1/24
    assert outline.area() == pytest.approx(48 * 0.25 * (1 - 1 / 8 - 1 / 24), rel=0.1)


def test_without_a_wish_for_buildings_none_are_made(provider, engine, classes, tmp_path) -> None:
    found = processing.run(
        "dis2:polygonize", {"CLASSES": classes, "OUTPUT": str(tmp_path / "p.gpkg")}
    )
    assert list(found) == ["OUTPUT"]


def test_statistics_count_the_classes_in_zones_that_were_just_drawn(
    provider, engine, classes, tmp_path
) -> None:
    zones = drawn_polygon("yard", 500001.5, 5699996.0, 500006.5, 5699999.0)
    words = {"CLASSES": classes, "ZONES": zones, "ZONE_FIELD": "what"}
    found = processing.run("dis2:statistics", {**words, "OUT": str(tmp_path / "areas.csv")})
    head, *rows = rows_of(found["OUT"])
    assert head[:5] == ["zone", "class_id", "name", "pixels", "area_m2"]
    counted = {row[2]: (row[0], row[3], float(row[4])) for row in rows if row[3] != "0"}
    assert counted == {"building": ("yard", "48", 12.0), "low_vegetation": ("yard", "12", 3.0)}


def test_statistics_without_zones_are_those_of_the_whole_map(
    provider, engine, classes, tmp_path
) -> None:
    found = processing.run(
        "dis2:statistics", {"CLASSES": classes, "OUT": str(tmp_path / "areas.csv")}
    )
    pixels = {row[1]: int(row[2]) for row in rows_of(found["OUT"])[1:]}
    assert (pixels["building"], pixels["tree"], pixels["low_vegetation"]) == (48, 1, 151)


def test_a_picture_is_refused_as_a_classified_map(provider, engine, rasters, tmp_path) -> None:
    feedback = QgsProcessingFeedback(False)
    words = {"CLASSES": str(rasters["rgir"]), "OUT": str(tmp_path / "areas.csv")}
    with pytest.raises(QgsProcessingException):
        processing.run("dis2:statistics", words, feedback=feedback)
    assert "is a picture, not a map of class ids" in feedback.textLog()


@pytest.fixture
def edited_zones(tmp_path) -> QgsVectorLayer:
    """Saved zone "west" over the left half of the map, and "east", drawn beside it, not saved."""
    path = str(tmp_path / "zones.gpkg")
    saved = drawn_polygon("west", 500000.0, 5699995.0, 500005.0, 5700000.0)
    options = QgsVectorFileWriter.SaveVectorOptions()
    transforms = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(saved, path, transforms, options)
    layer = QgsVectorLayer(path, "zones", "ogr")
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature["what"] = "east"
    box = QgsRectangle(500005.0, 5699995.0, 500010.0, 5700000.0)
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    layer.rollBack()
    QgsProject.instance().clear()


def zone_names(zones: object, classes: str, tmp_path: Path) -> list[str]:
    words = {"CLASSES": classes, "ZONES": zones, "ZONE_FIELD": "what"}
    found = processing.run("dis2:statistics", {**words, "OUT": str(tmp_path / "areas.csv")})
    return sorted({row[0] for row in rows_of(found["OUT"])[1:]})


def test_zones_that_are_not_saved_yet_count(
    provider, engine, classes, edited_zones, tmp_path
) -> None:
    assert zone_names(edited_zones, classes, tmp_path) == ["east", "west"]


def test_of_selected_zones_those_that_are_not_saved_yet_count(
    provider, engine, classes, edited_zones, tmp_path
) -> None:
    edited_zones.selectByExpression("what = 'east'")
    selected = QgsProcessingFeatureSourceDefinition(edited_zones.id(), selectedFeaturesOnly=True)
    assert zone_names(selected, classes, tmp_path) == ["east"]


@pytest.fixture
def parcels(tmp_path) -> QgsVectorLayer:
    """A file with three parcels of 2.5 m side by side: a house, a wood and another wood."""
    drawn = QgsVectorLayer("Polygon?crs=EPSG:25832&field=what:string", "drawn", "memory")
    for number, what in enumerate(("house", "wood", "wood")):
        feature = QgsFeature(drawn.fields())
        feature["what"], left = what, 500000 + 2.5 * number
        box = QgsRectangle(left, 5699995.0, left + 2.5, 5700000.0)
        feature.setGeometry(QgsGeometry.fromRect(box))
        drawn.dataProvider().addFeature(feature)
    path, options = str(tmp_path / "parcels.gpkg"), QgsVectorFileWriter.SaveVectorOptions()
    transforms = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(drawn, path, transforms, options)
    layer = QgsVectorLayer(path, "parcels", "ogr")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def computed(layer: QgsVectorLayer, expression: str) -> str:
    """Give a layer a field that no file holds; return its name."""
    name = QgsVectorLayer("NoGeometry?field=told:string", "", "memory").fields().at(0)
    layer.addExpressionField(expression, name)
    return name.name()


def refusal(algorithm: str, **words: object) -> str:
    """Return what the log says of an algorithm that must fail."""
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException) as error:
        processing.run(algorithm, words, feedback=feedback)
    return f"{feedback.textLog()}\n{error.value}"


def test_zones_may_be_named_by_a_field_that_is_computed(
    provider, engine, classes, parcels, tmp_path
) -> None:
    field = computed(parcels, "what || ' ' || $id")
    words = {"CLASSES": classes, "ZONES": parcels, "ZONE_FIELD": field}
    found = processing.run("dis2:statistics", {**words, "OUT": str(tmp_path / "areas.csv")})
    assert {row[0] for row in rows_of(found["OUT"])[1:]} == {"house 1", "wood 2", "wood 3"}


def test_classes_of_a_reference_may_be_in_a_field_that_is_computed(
    provider, engine, classes, parcels, tmp_path
) -> None:
    # of 10 x 15 pixels the map has 6 x 2 of building in the first parcel and 6 x 6 in the others
    field = computed(parcels, "if(what = 'house', 'building', 'low_vegetation')")
    words = {"CLASSES": classes, "REFERENCE": parcels, "CLASS_FIELD": field}
    found = processing.run("dis2:evaluate", {**words, "OUT": str(tmp_path / "report.json")})
    assert found["ACCURACY"] == pytest.approx((6 * 2 + 100 - 6 * 6) / 150)


def test_some_of_the_zones_keep_the_numbers_that_they_have_in_their_layer(
    provider, engine, classes, parcels, tmp_path
) -> None:
    parcels.selectByIds([2, 3])
    zones = QgsProcessingFeatureSourceDefinition(parcels.id(), selectedFeaturesOnly=True)
    words = {"CLASSES": classes, "ZONES": zones, "OUT": str(tmp_path / "areas.csv")}
    found = processing.run("dis2:statistics", words)
    assert {row[0] for row in rows_of(found["OUT"])[1:]} == {"2", "3"}


def test_zones_that_cannot_be_used_are_told_by_the_name_of_their_layer(
    provider, engine, classes, parcels, tmp_path
) -> None:
    words = {"CLASSES": classes, "OUT": str(tmp_path / "areas.csv")}
    points = QgsVectorLayer("Point?crs=EPSG:25832", "trees", "memory")
    points.dataProvider().addFeature(QgsFeature())
    nothing = QgsVectorLayer("Polygon?crs=EPSG:25832", "yards", "memory")
    none = QgsProcessingFeatureSourceDefinition(parcels.id(), selectedFeaturesOnly=True)
    for zones, field, reason in (
        (points, "", "The layer 'trees' has no polygons."),
        (nothing, "", "The layer 'yards' has no polygons."),
        (none, "", "No polygon of the layer 'parcels' is selected."),
        (parcels, "name", "The layer 'parcels' has no field 'name'. Its fields: fid, what."),
    ):
        assert reason in refusal("dis2:statistics", **words, ZONES=zones, ZONE_FIELD=field)


def test_polygons_go_to_files_alone_so_no_table_of_a_database_is_offered(provider) -> None:
    for name in ("OUTPUT", "BUILDINGS"):
        destination = provider.algorithm("polygonize").parameterDefinition(name)
        assert not destination.supportsNonFileBasedOutput()


@pytest.mark.parametrize("out", ["patches.shp", "memory:"])
def test_a_script_that_wants_polygons_in_another_format_is_told(
    provider, engine, classes, tmp_path, out
) -> None:
    wanted = out if out == "memory:" else str(tmp_path / out)
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException):
        processing.run("dis2:polygonize", {"CLASSES": classes, "OUTPUT": wanted}, feedback=feedback)
    assert "OUTPUT: " in feedback.textLog()
    assert not (tmp_path / out).exists()


@pytest.mark.parametrize("out", ["areas.xlsx", "areas.gpkg", "areas.csv.txt"])
def test_a_table_in_another_format_is_refused_with_the_one_that_is_written(
    provider, engine, classes, tmp_path, out
) -> None:
    wanted = tmp_path / out
    said = refusal("dis2:statistics", CLASSES=classes, OUT=str(wanted))
    assert f"OUT: {wanted} cannot be written: name a file that ends in .csv." in said
    assert not wanted.exists()


@pytest.mark.parametrize("out", ["areas.CSV", "areas"])
def test_a_table_may_have_its_ending_in_capitals_or_none(
    provider, engine, classes, tmp_path, out
) -> None:
    found = processing.run("dis2:statistics", {"CLASSES": classes, "OUT": str(tmp_path / out)})
    assert rows_of(found["OUT"])[0]


def test_a_model_too_is_told_that_a_format_is_not_written(
    provider, engine, classes, tmp_path
) -> None:
    algorithm, wanted = provider.algorithm("statistics").create(), tmp_path / "areas.xlsx"
    words = {"CLASSES": classes, "OUT": str(wanted)}
    feedback = QgsProcessingFeedback(False)
    _, succeeded = algorithm.run(words, QgsProcessingContext(), feedback)  # as models do
    assert not succeeded
    assert "name a file that ends in .csv." in feedback.textLog()
    assert not wanted.exists()


@pytest.mark.parametrize(
    ("name", "missing"), [("statistics", "CLASSES"), ("polygonize", "CLASSES"), ("ndsm", "DSM")]
)
def test_a_model_that_gives_no_raster_is_told_which(provider, engine, name, missing) -> None:
    feedback = QgsProcessingFeedback(False)
    algorithm = provider.algorithm(name).create()
    _, succeeded = algorithm.run({}, QgsProcessingContext(), feedback)
    assert not succeeded
    assert f"{missing} is not given. Choose a raster" in feedback.textLog()


def test_buildings_are_loaded_by_their_own_name_from_a_file_in_the_colours_of_classes(
    provider, engine, classes
) -> None:
    project = QgsProject.instance()
    project.clear()
    words = {"CLASSES": classes, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
    words["BUILDINGS"] = QgsProcessing.TEMPORARY_OUTPUT
    processing.runAndLoadResults("dis2:polygonize", words)
    (layer,) = project.mapLayersByName("Buildings")
    assert layer.providerType() == "ogr"
    assert layer.renderer().classAttribute() == "class_id"
    project.clear()
