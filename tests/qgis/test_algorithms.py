"""The algorithms in Processing, over the real engine with a model that needs no network."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from types import SimpleNamespace

import processing
import pytest
from osgeo import gdal
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis import utils
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
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QCheckBox

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import Output
from dis2_plugin.qgis_app.evaluation.sources import map_source
from dis2_plugin.qgis_app.runs.run_folder import is_temporary

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


@pytest.fixture
def open_dialog(provider, monkeypatch):
    """Open the toolbox's dialog of an algorithm, which asks QGIS's window for its browser."""
    browser, opened = QgsBrowserGuiModel(), []
    monkeypatch.setattr(utils.iface, "browserModel", lambda: browser)

    def open_one(name: str) -> AlgorithmDialog:
        opened.append(AlgorithmDialog(provider.algorithm(name).create()))
        return opened[-1]

    yield open_one
    for dialog in opened:
        dialog.deleteLater()


@pytest.fixture
def algorithm_dialog(open_dialog):
    """The toolbox's dialog of ``dis2:segment``."""
    return open_dialog("segment")


def test_each_dialog_opens_where_a_project_has_rasters_alone(provider, open_dialog, rasters):
    project = QgsProject.instance()
    project.clear()
    project.addMapLayer(QgsRasterLayer(str(rasters["ndsm"]), "Heights"))
    for algorithm in provider.algorithms():
        panel = open_dialog(algorithm.name()).mainWidget()
        assert panel.wrappers.keys() <= {d.name() for d in algorithm.parameterDefinitions()}
    project.clear()


def test_the_dialog_offers_every_result_and_takes_none_for_classes_alone(
    algorithm_dialog, engine, parameters
) -> None:
    dialog = algorithm_dialog
    wrappers = dialog.mainWidget().wrappers
    panel, widest = (wrappers[name].wrappedWidget() for name in ("OUTPUTS", "CLASSES"))
    assert panel.minimumSizeHint().width() <= widest.minimumSizeHint().width()
    boxes = panel.findChildren(QCheckBox)
    assert sorted(box.text() for box in boxes) == sorted(output.value for output in Output)
    for box in boxes:
        box.setChecked(box.text() == "probabilities")
    assert dialog.createProcessingParameters()["OUTPUTS"] == ["probabilities"]
    for box in boxes:
        box.setChecked(False)
    chosen = dialog.createProcessingParameters()["OUTPUTS"]
    found = processing.run("dis2:segment", {**parameters, "OUTPUTS": chosen})
    assert (Path(found["OUT"]) / "classes.tif").is_file()
    assert found["POLYGONS"] is None
    assert not list(Path(found["OUT"]).glob("cwam_*.tif"))


@pytest.mark.parametrize(
    ("outputs", "wanted"),
    [(["classes", "probabilities"], ["classes", "probabilities"]), ([], ["classes"])],
)
def test_the_history_opens_the_dialog_with_the_results_that_were_chosen(
    algorithm_dialog, parameters, outputs, wanted
) -> None:
    given = {**parameters, "OUTPUTS": outputs, "SCENARIO": "missing-ndsm"}
    command = algorithm_dialog.algorithm().asPythonCommand(given, QgsProcessingContext())
    again = eval(command, {"processing": SimpleNamespace(run=lambda _id, words: words)})  # noqa: S307 - as QGIS does
    algorithm_dialog.setParameters(again)
    chosen = algorithm_dialog.createProcessingParameters()
    assert (chosen["OUTPUTS"], chosen["SCENARIO"]) == (wanted, "missing-ndsm")


def test_a_geotiff_may_end_in_tiff_and_ends_in_tif_where_nobody_says(
    provider, engine, parameters, tmp_path
) -> None:
    wanted = str(tmp_path / "map.tiff")
    found = processing.run("dis2:segment", {**parameters, "CLASSES": wanted})
    assert found["CLASSES"] == wanted
    assert size_of(wanted) == (20, 10)
    heights = {"DSM": parameters["NDSM"], "DTM": parameters["NDSM"]}
    found = processing.run("dis2:ndsm", {**heights, "OUTPUT": str(tmp_path / "above.tiff")})
    assert size_of(found["OUTPUT"]) == (20, 10)
    assert provider.defaultRasterFileExtension() == "tif"


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
    until(lambda: ended)
    assert not Path(parameters["OUT"]).exists()


def test_the_log_names_what_computes_as_the_windows_do(provider, fake_engine, parameters) -> None:
    feedback = QgsProcessingFeedback()
    provider.algorithm("segment").create().run(parameters, QgsProcessingContext(), feedback)
    assert "CPU (PyTorch)" in feedback.textLog().splitlines()


def test_windows_hear_cancel_while_an_algorithm_runs_in_their_thread(
    provider, fake_engine, parameters
) -> None:
    fake_engine("slow")  # it says nothing until it is stopped
    feedback, pressed = QgsProcessingFeedback(), []
    QTimer.singleShot(300, lambda: (pressed.append(True), feedback.cancel()))
    watchdog = threading.Timer(10, feedback.cancel)
    watchdog.start()
    provider.algorithm("segment").create().run(parameters, QgsProcessingContext(), feedback)
    watchdog.cancel()
    assert pressed
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


def test_a_temporary_folder_lies_among_qgis_temporary_files(provider, engine, parameters) -> None:
    wanted = {**parameters, "OUT": QgsProcessing.TEMPORARY_OUTPUT, "OUTPUTS": ["classes"]}
    found = processing.run("dis2:segment", wanted)
    assert is_temporary(Path(found["OUT"]))
    assert (Path(found["OUT"]) / "classes.tif").is_file()


def test_a_copy_of_the_classes_knows_its_model(provider, engine, parameters, tmp_path) -> None:
    wanted = {**parameters, "CLASSES": str(tmp_path / "copy" / "map.tif"), "OUTPUTS": ["classes"]}
    (tmp_path / "copy").mkdir()
    found = processing.run("dis2:segment", wanted)
    assert map_source(QgsRasterLayer(found["CLASSES"], "map")).model == parameters["MODEL"]


def test_polygons_are_loaded_in_the_colours_of_their_classes(provider, engine, rasters) -> None:
    project = QgsProject.instance()
    project.clear()
    wanted = {"CLASSES": str(rasters["ndsm"]), "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
    processing.runAndLoadResults("dis2:polygonize", wanted)
    (layer,) = project.mapLayers().values()
    titles = [category.label() for category in layer.renderer().categories()]
    assert titles == [item.title for item in ISPRS.classes]
    project.clear()


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


def test_every_parameter_of_every_algorithm_is_explained(provider) -> None:
    bare = [
        (algorithm.name(), parameter.name())
        for algorithm in provider.algorithms()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.help()
    ]
    assert bare == []
