"""The group of layers a finished run leaves: names, order, styles, and how it goes again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsLayerTreeModel,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsProcessingUtils,
    QgsProject,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.qgis_app.layers.run_layers import add_run, begin_run
from dis2_plugin.qgis_app.layers.run_nodes import run_folder_of
from dis2_plugin.qgis_app.layers.shelf import RunOnMap, show_file
from dis2_plugin.qgis_app.layers.style import score_range
from dis2_plugin.qgis_app.runs.desk import RunDesk
from dis2_plugin.qgis_app.runs.project_runs import read_result


@pytest.fixture
def group(qgis_app, fake_engine, rasters, until):
    """The group of a run into a temporary folder."""
    project = QgsProject.instance()
    project.clear()
    desk, ended = RunDesk(), []
    desk.idle.connect(lambda: ended.append(True))
    desk.start(SegmentationJob(out="", rgir=str(rasters["rgir"]), ndsm=str(rasters["ndsm"])))
    until(lambda: ended)
    yield project.layerTreeRoot().children()[0]
    desk.close()
    project.clear()


def layer_of(group, name):
    return next(node.layer() for node in group.findLayers() if node.name() == name)


@pytest.fixture
def lines_of_classes(group):
    """Return what the layer tree, as it is all the time, says under the classes."""
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())

    def lines():
        (layer,) = QgsProject.instance().mapLayersByName("Classes")
        node = QgsProject.instance().layerTreeRoot().findLayer(layer)
        return [line.data(Qt.ItemDataRole.DisplayRole) for line in model.layerLegendNodes(node)]

    return lines


def test_the_group_is_named_after_the_run_and_says_that_it_is_temporary(group) -> None:
    assert group.name().startswith("DIS2 20")
    assert group.name().endswith("· my place (temporary)")


def test_a_run_into_a_chosen_folder_is_not_called_temporary(
    qgis_app, fake_engine, rasters, until, tmp_path
) -> None:
    desk, ended = RunDesk(), []
    desk.idle.connect(lambda: ended.append(True))
    desk.start(SegmentationJob(out=str(tmp_path / "kept"), rgir=str(rasters["rgir"])))
    until(lambda: ended)
    assert QgsProject.instance().layerTreeRoot().children()[0].name().endswith("· my place")
    desk.close()
    QgsProject.instance().clear()


def test_runs_of_one_place_in_one_minute_can_be_told_apart(qgis_app, group, tmp_path) -> None:
    run = read_result(run_folder_of(group))
    made = [
        add_run(QgsProject.instance(), RunOnMap("town", str(tmp_path / name), False, run, {}))
        for name in ("one", "two", "three")
    ]
    first = made[0].name()
    assert [later.name() for later in made[1:]] == [f"{first} (2)", f"{first} (3)"]


def test_classes_are_shown_and_what_would_cover_them_is_not(group) -> None:
    shown = {node.name(): node.itemVisibilityChecked() for node in group.children()}
    assert shown == {
        "Polygons": False,
        "Confidence": False,
        "Scenario": False,
        "Classes": True,
        "Attention (CWAM)": True,
    }


def test_attention_has_a_layer_for_each_class_and_one_is_on(group) -> None:
    attention = group.findGroup("Attention (CWAM)")
    assert [node.name() for node in attention.children()] == [c.title for c in ISPRS.classes]
    checked = [node.itemVisibilityChecked() for node in attention.children()]
    assert checked == [True, False, False, False, False]


def test_attention_is_folded_at_first(group) -> None:
    assert not group.findGroup("Attention (CWAM)").isExpanded()
    assert group.isExpanded()


def test_switching_another_attention_on_switches_the_first_off(group) -> None:
    first, second, *_ = group.findGroup("Attention (CWAM)").children()
    second.setItemVisibilityChecked(True)
    assert not first.itemVisibilityChecked()


def test_classes_have_the_palette_and_names_of_the_model(group) -> None:
    renderer = layer_of(group, "Classes").renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    legend = {(e.value, e.label, e.color.getRgb()[:3]) for e in renderer.classes()}
    assert legend == {(c.id, c.title, c.colour) for c in ISPRS.classes}


def test_attention_is_clear_at_its_low_end_and_glows_at_its_high_end(group) -> None:
    renderer = layer_of(group, "Car").renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert items[0].color.alpha() == 0
    assert items[-1].color.alpha() > 200
    assert (items[0].value, items[-1].value) == pytest.approx((0.0, 4.0))


def test_polygons_are_coloured_by_class(group) -> None:
    renderer = layer_of(group, "Polygons").renderer()
    assert renderer.classAttribute() == "class_id"
    assert [c.label() for c in renderer.categories()] == [c.title for c in ISPRS.classes]


def test_every_node_leads_to_the_folder_of_its_run(group) -> None:
    node = group.findGroup("Attention (CWAM)").children()[0]
    assert (Path(run_folder_of(node)) / "run.json").is_file()


def test_qgis_goes_on_between_the_layers_of_a_run(qgis_app, fake_engine, rasters, until) -> None:
    project, desk, ended, counts = QgsProject.instance(), RunDesk(), [], []
    desk.idle.connect(lambda: ended.append(True))
    heart = QTimer()
    heart.timeout.connect(lambda: counts.append(len(project.mapLayers())))
    heart.start(0)
    desk.start(SegmentationJob(out="", rgir=str(rasters["rgir"]), ndsm=str(rasters["ndsm"])))
    until(lambda: ended)
    heart.stop()
    assert set(range(10)) <= set(counts)
    desk.close()
    project.clear()


def test_a_group_unfolds_in_the_view_when_its_first_layer_is_there(group, tmp_path) -> None:
    project = QgsProject.instance()
    view, model = QgsLayerTreeView(), QgsLayerTreeModel(project.layerTreeRoot())
    view.setModel(model)  # which it does not own
    run = RunOnMap("place", str(tmp_path), True, read_result(run_folder_of(group)), {})
    made, layers = begin_run(project, run)
    next(layers)
    assert view.isExpanded(view.node2index(made))
    view.setExpanded(view.node2index(made), False)  # a person folds it meanwhile
    for _ in layers:
        continue
    assert not view.isExpanded(view.node2index(made))


def test_white_is_told_in_the_layer_tree_and_not_in_the_style(group, lines_of_classes) -> None:
    told = ["Impervious surface (white)", *(c.title for c in ISPRS.classes[1:])]
    assert lines_of_classes()[-5:] == told
    assert layer_of(group, "Classes").renderer().classes()[0].label == "Impervious surface"


def test_white_is_told_of_its_class_while_the_file_is_gone_and_after(
    plugin, group, lines_of_classes, tmp_path
) -> None:
    project, path = QgsProject.instance(), str(tmp_path / "map.qgz")
    classes = layer_of(group, "Classes")
    place = Path(classes.source())
    node = project.layerTreeRoot().findLayer(classes)
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 2, "House")  # as a person says it
    told = ["Impervious surface (white)", "House", *(c.title for c in ISPRS.classes[2:])]
    assert project.write(path)
    place.rename(tmp_path / "away.tif")
    for _ in range(2):  # as it was saved with the file, and without
        assert project.read(path)
        assert lines_of_classes() == told
        assert project.write(path)
    (tmp_path / "away.tif").rename(place)
    (layer,) = project.mapLayersByName("Classes")
    show_file(layer, str(place))
    assert lines_of_classes()[1:] == told
    assert project.read(path)  # saved without the file, which is there again
    assert lines_of_classes()[1:] == told


def test_layers_of_a_temporary_run_are_marked_so_by_qgis(group) -> None:
    assert all(node.layer().isTemporary() for node in group.findLayers())


def test_files_of_a_temporary_run_lie_where_qgis_deletes_them_as_it_closes(group) -> None:
    assert Path(QgsProcessingUtils.tempFolder()) in Path(run_folder_of(group)).parents


def test_removing_the_group_removes_all_its_layers(group) -> None:
    project = QgsProject.instance()
    assert len(project.mapLayers()) == 9
    project.layerTreeRoot().removeChildNode(group)
    QCoreApplication.processEvents()
    assert project.mapLayers() == {}


def test_a_saved_project_keeps_layers_styles_and_the_way_to_the_run(group, tmp_path) -> None:
    project, path = QgsProject.instance(), str(tmp_path / "map.qgz")
    folder = run_folder_of(group)
    assert project.write(path)
    project.clear()
    assert project.read(path)
    again = project.layerTreeRoot().children()[0]
    assert run_folder_of(again) == folder
    assert len(again.findLayers()) == 9
    assert isinstance(layer_of(again, "Classes").renderer(), QgsPalettedRasterRenderer)
    assert layer_of(again, "Confidence").metadata().title() == "Confidence"
    assert "Land cover by DIS2" in layer_of(again, "Confidence").metadata().abstract()


def test_the_score_range_is_that_of_valid_scores_in_their_own_units(tmp_path) -> None:
    path = str(tmp_path / "scores.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 101, 1, 1, gdal.GDT_UInt16)
    band = raster.GetRasterBand(1)
    band.WriteArray(np.arange(101, dtype=np.uint16)[None])
    band.SetNoDataValue(100)
    band.SetScale(0.5)
    band.SetOffset(-10.0)
    raster.FlushCache()
    del band, raster
    # valid raw values 0..99: percentiles 2 and 98 are 1.98 and 97.02, times 0.5, minus 10
    assert score_range(path) == pytest.approx((-9.01, 38.51))


def test_a_raster_that_is_gone_has_no_score_range_and_loses_no_run(tmp_path) -> None:
    assert score_range(str(tmp_path / "gone.tif")) == (0.0, 0.0)
