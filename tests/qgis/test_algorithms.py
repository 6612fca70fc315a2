"""The algorithms in Processing, over the real engine with a model that needs no network."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


def size_of(path: str) -> tuple[int, int]:
    raster = gdal.Open(path)
    return raster.RasterXSize, raster.RasterYSize


def test_segment_has_the_options_of_the_command_line_in_capitals(provider) -> None:
    definitions = provider.algorithm("segment").parameterDefinitions()
    names = {definition.name() for definition in definitions}
    assert names == {
        *("OUT", "RGIR", "NDSM", "RGIR_BANDS", "NDSM_UNIT", "DSM", "DTM", "SCENARIO", "MODEL"),
        *("BACKEND", "DEVICE", "PRECISION", "TILE", "OVERLAP", "BATCH", "EXTENT", "MASK"),
        *("OUTPUTS", "GPKG", "RESUME", "CLASSES", "MIN_AREA", "SMOOTH", "GROUND_WINDOW"),
    }
    advanced = {d.name() for d in definitions if d.flags() & ADVANCED}
    assert {"BACKEND", "DEVICE", "PRECISION", "TILE", "OVERLAP", "BATCH", "RESUME"} <= advanced


def test_every_algorithm_has_help_an_example_and_an_icon(provider) -> None:
    assert {a.name() for a in provider.algorithms()} == {
        *("segment", "comparescenarios", "ndsm", "polygonize", "evaluate", "statistics"),
    }
    for algorithm in provider.algorithms():
        assert f"qgis_process run {algorithm.id()}" in algorithm.shortHelpString()
        assert Path(algorithm.svgIconPath()).is_file()


def test_segment_writes_the_folder_the_classes_and_the_geopackage(
    provider, engine, parameters, tmp_path
) -> None:
    wanted = {"CLASSES": str(tmp_path / "map.tif"), "GPKG": str(tmp_path / "all.gpkg")}
    found = processing.run("dis2:segment", {**parameters, **wanted})
    assert found["CLASSES"] == wanted["CLASSES"]
    assert size_of(found["CLASSES"]) == (20, 10)
    assert QgsVectorLayer(found["POLYGONS"], "", "ogr").isValid()
    assert Path(wanted["GPKG"]).is_file()
    assert json.loads(Path(found["RUN"]).read_text())["job"]["rgir_bands"] == [1, 2, 4]


def test_comparing_scenarios_has_the_options_of_segment_but_those_of_one_map(provider) -> None:
    segment, compare = (
        {definition.name() for definition in provider.algorithm(name).parameterDefinitions()}
        for name in ("segment", "comparescenarios")
    )
    assert segment - compare == {"SCENARIO", "CLASSES", "GPKG", "RESUME"}
    assert compare - segment == {"DIFFERENCE"}


def test_comparing_scenarios_writes_three_maps_the_difference_and_the_changes(
    provider, engine, parameters, tmp_path
) -> None:
    wanted = {"DIFFERENCE": str(tmp_path / "difference.tif"), "OUTPUTS": ["classes"]}
    found = processing.run("dis2:comparescenarios", {**parameters, **wanted})
    assert found["DIFFERENCE"] == wanted["DIFFERENCE"]
    for name in ("DIFFERENCE", "FULL", "MISSING_NDSM", "MISSING_RGIR"):
        assert size_of(found[name]) == (20, 10)
    assert Path(found["CHANGES"]).read_text().startswith("modality,from_class,to_class")
    assert list(json.loads(Path(found["RUN"]).read_text())["runs"]) == [
        *("full", "missing-ndsm", "missing-rgir"),
    ]


def test_comparing_scenarios_without_heights_says_what_is_missing(
    provider, engine, parameters
) -> None:
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException):
        processing.run("dis2:comparescenarios", {**parameters, "NDSM": None}, feedback=feedback)
    assert "not given: NDSM" in feedback.textLog()


def test_segment_maps_only_the_extent(provider, engine, parameters) -> None:
    extent = "500000,500004,5699996,5700000 [EPSG:25832]"
    found = processing.run("dis2:segment", {**parameters, "EXTENT": extent})
    assert size_of(str(Path(found["OUT"]) / "classes.tif")) == (8, 8)


def test_segment_maps_only_inside_polygons_that_were_just_drawn(
    provider, engine, parameters
) -> None:
    drawn = QgsVectorLayer("Polygon?crs=EPSG:25832", "drawn", "memory")
    feature = QgsFeature()
    box = QgsRectangle(500000.0, 5699995.0, 500005.0, 5700000.0)
    feature.setGeometry(QgsGeometry.fromRect(box))
    drawn.dataProvider().addFeature(feature)
    found = processing.run("dis2:segment", {**parameters, "MASK": drawn})
    classes = gdal.Open(str(Path(found["OUT"]) / "classes.tif")).ReadAsArray()
    assert (classes[:, :10] != 255).all()
    assert (classes[:, 10:] == 255).all()


def test_segment_refuses_bands_that_are_no_numbers_with_the_remedy(
    provider, engine, parameters
) -> None:
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException):
        processing.run("dis2:segment", {**parameters, "RGIR_BANDS": "red"}, feedback=feedback)
    assert "RGIR_BANDS is 'red', not three band numbers." in feedback.textLog()
    assert "for example 1,2,4" in feedback.textLog()


def test_a_failure_of_the_engine_has_its_words_and_leaves_no_folder(
    provider, engine, parameters
) -> None:
    with pytest.raises(QgsProcessingException, match="There is no model 'nothing'"):
        processing.run("dis2:segment", {**parameters, "MODEL": "nothing"})
    assert not Path(parameters["OUT"]).exists()


def test_cancel_in_the_feedback_stops_the_engine(provider, fake_engine, parameters, until) -> None:
    fake_engine("slow")
    ended, feedback, context = [], QgsProcessingFeedback(), QgsProcessingContext()
    algorithm = provider.algorithm("segment").create()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda successful, _results: ended.append(successful))
    said = []
    feedback.progressChanged.connect(said.append)
    QgsApplication.taskManager().addTask(task)
    until(lambda: said)
    feedback.cancel()
    until(lambda: ended, seconds=3.0)
    assert not Path(parameters["OUT"]).exists()


def test_the_classes_go_on_to_the_next_step_of_a_model(
    provider, engine, parameters, tmp_path
) -> None:
    chain = QgsProcessingModelAlgorithm("chain")
    chain.addModelParameter(
        QgsProcessingParameterRasterLayer("IMAGE"), QgsProcessingModelParameter("IMAGE")
    )
    source = QgsProcessingModelChildParameterSource
    first = QgsProcessingModelChildAlgorithm("dis2:segment")
    first.setChildId("first")
    first.addParameterSources("RGIR", [source.fromModelParameter("IMAGE")])
    first.addParameterSources("MODEL", [source.fromStaticValue(parameters["MODEL"])])
    first.addParameterSources("RGIR_BANDS", [source.fromStaticValue("1,2,4")])
    chain.addChildAlgorithm(first)
    second = QgsProcessingModelChildAlgorithm("dis2:polygonize")
    second.setChildId("second")
    second.addParameterSources("CLASSES", [source.fromChildOutput("first", "CLASSES")])
    output = QgsProcessingModelOutput("polygons")
    output.setChildId("second")
    output.setChildOutputName("OUTPUT")
    second.setModelOutputs({"polygons": output})
    chain.addChildAlgorithm(second)
    out = str(tmp_path / "patches.gpkg")
    image = parameters["RGIR"]
    found = processing.run(chain, {"IMAGE": image, "second:polygons": out})
    assert QgsVectorLayer(found["second:polygons"], "", "ogr").featureCount() > 0


def test_loading_the_classes_brings_the_whole_group_of_the_run(
    provider, engine, parameters
) -> None:
    project = QgsProject.instance()
    project.clear()
    wanted = {**parameters, "CLASSES": QgsProcessing.TEMPORARY_OUTPUT}
    processing.runAndLoadResults("dis2:segment", wanted)
    group, *others = project.layerTreeRoot().children()
    assert others == []
    assert group.name().startswith("DIS2 ")
    titles = [node.name() for node in group.children()]
    assert titles == ["Polygons", "Confidence", "Scenario", "Classes", "Attention (CWAM)"]
    classes = next(node.layer() for node in group.findLayers() if node.name() == "Classes")
    assert classes.isValid()
    assert classes.source() == str(Path(parameters["OUT"]) / "classes.tif")
    project.clear()


def test_loading_the_difference_brings_the_whole_group_of_the_comparison(
    provider, engine, parameters
) -> None:
    project = QgsProject.instance()
    project.clear()
    wanted = {**parameters, "DIFFERENCE": QgsProcessing.TEMPORARY_OUTPUT, "OUTPUTS": ["classes"]}
    processing.runAndLoadResults("dis2:comparescenarios", wanted)
    group, *others = project.layerTreeRoot().children()
    assert others == []
    difference, table, *maps = group.children()
    assert difference.layer().source() == str(Path(parameters["OUT"]) / "difference.tif")
    assert table.layer().isValid()
    assert [len(subgroup.findLayers()) for subgroup in maps] == [3, 3, 3]
    project.clear()


def test_ndsm_of_a_surface_alone_is_above_an_estimated_ground(
    provider, engine, rasters, tmp_path
) -> None:
    out = str(tmp_path / "ndsm.tif")
    processing.run("dis2:ndsm", {"DSM": str(rasters["ndsm"]), "OUTPUT": out})
    assert (gdal.Open(out).ReadAsArray() == 0.0).all()  # a flat surface is its own ground


def test_ndsm_is_surface_minus_ground(provider, engine, rasters, tmp_path) -> None:
    heights = str(rasters["ndsm"])
    out = str(tmp_path / "above.tif")
    found = processing.run("dis2:ndsm", {"DSM": heights, "DTM": heights, "OUTPUT": out})
    assert (gdal.Open(found["OUTPUT"]).ReadAsArray() == 0.0).all()


def test_evaluate_gives_a_map_full_marks_against_itself(
    provider, engine, parameters, tmp_path
) -> None:
    found = processing.run("dis2:segment", {**parameters, "OUTPUTS": ["classes"]})
    classes = QgsRasterLayer(str(Path(found["OUT"]) / "classes.tif"), "map")
    words = {"CLASSES": classes, "REFERENCE": classes, "OUT": str(tmp_path / "report.json")}
    report = processing.run("dis2:evaluate", words)
    assert (report["MF1"], report["MIOU"], report["ACCURACY"]) == (1.0, 1.0, 1.0)


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


def test_every_parameter_of_every_algorithm_is_explained(provider) -> None:
    bare = [
        (algorithm.name(), parameter.name())
        for algorithm in provider.algorithms()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.help()
    ]
    assert bare == []
