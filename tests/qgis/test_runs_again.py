"""A run that is made again in its folder: a person's arrangement stays, what it shows is new."""

from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import processing
import pytest
from attention_example import LEFT, SIDE, TOP, write_raster
from osgeo import gdal
from qgis.core import (
    QgsLayoutItemMap,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor
from results_example import make_run

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import Output
from dis2_plugin.core.looks.styles import classes_qml
from dis2_plugin.qgis_app.layers.run_layers import add_run
from dis2_plugin.qgis_app.layers.run_nodes import output_of, run_nodes
from dis2_plugin.qgis_app.layers.shelf import RunOnMap

MIDDLE = QgsPointXY(LEFT + SIDE / 2 + 0.5, TOP - SIDE / 4 - 0.5)
ALL = tuple(Output)


@pytest.fixture
def town(project, tmp_path):
    """A run of classes and confidence, as it is put on the map."""
    folder = tmp_path / "town"
    run = make_run(folder)
    return RunOnMap("town", str(folder), False, run, {"classes": classes_qml(ISPRS)})


def write_anew(path, value):
    """Replace a raster as the engine does: by a whole new file."""
    write_raster(f"{path}.new", np.full((SIDE, SIDE), value, np.uint8), gdal.GDT_Byte)
    shutil.move(f"{path}.new", path)


def node_named(root, name):
    return next(node for node in root.findLayers() if node.name() == name)


def value_of(layer):
    return layer.dataProvider().sample(MIDDLE, 1)[0]


def arrangement(root):
    """What the layer tree looks like, from the top down."""
    return [
        (node.name(), node.itemVisibilityChecked(), node.isExpanded(), arrangement(node))
        for node in root.children()
    ]


def test_everything_stays_where_a_person_put_it(finished, tmp_path) -> None:
    root = finished(tmp_path / "map")
    group = root.children()[0]
    mine = root.insertGroup(0, "mine")
    mine.insertChildNode(0, group.clone())
    root.removeChildNode(group)
    root.insertGroup(0, "above")
    group = mine.children()[0]
    group.setName("The town")
    group.addGroup("notes")
    group.findGroup("Attention (CWAM)").setExpanded(True)
    node_named(group, "Confidence").setItemVisibilityChecked(True)
    node_named(group, "Tree").setItemVisibilityChecked(True)
    node_named(group, "Classes").setExpanded(False)
    mine.addChildNode(node_named(group, "Classes").clone())
    group.removeChildNode(node_named(group, "Classes"))
    node_named(mine, "Classes").setName("Land cover")
    QCoreApplication.processEvents()
    wanted, layers = arrangement(root), set(QgsProject.instance().mapLayers())
    assert arrangement(finished(tmp_path / "map")) == wanted
    assert set(QgsProject.instance().mapLayers()) == layers


def test_a_comparison_stays_as_a_person_arranged_it(desk, finished, tmp_path) -> None:
    root = finished(tmp_path / "map", desk.compare)
    root.insertGroup(0, "above")
    group = root.children()[1]
    group.setName("What heights bring")
    group.findGroup("Full: image and heights").setExpanded(False)
    node_named(group, "What changed the class").setName("Differences")
    node_named(group, "Differences").setItemVisibilityChecked(False)
    wanted, layers = arrangement(root), set(QgsProject.instance().mapLayers())
    assert arrangement(finished(tmp_path / "map", desk.compare)) == wanted
    assert set(QgsProject.instance().mapLayers()) == layers


def test_layers_and_their_duplicates_show_the_new_files(town, project) -> None:
    group = add_run(project, town)
    classes = node_named(group, "Classes").layer()
    project.addMapLayer(classes.clone())
    assert [value_of(la) for la in project.mapLayersByName("Classes")] == [1, 1]
    write_anew(town.result.files["classes"], 4)
    add_run(project, town)
    assert [value_of(la) for la in project.mapLayersByName("Classes")] == [4, 4]


def test_layers_whose_files_were_gone_come_back(town, project, tmp_path) -> None:
    add_run(project, town)
    assert project.write(str(tmp_path / "map.qgz"))
    shutil.move(town.folder, tmp_path / "elsewhere")
    assert project.read(str(tmp_path / "map.qgz"))
    shutil.move(tmp_path / "elsewhere", town.folder)
    group = add_run(project, town)
    assert len(project.layerTreeRoot().children()) == 1
    assert [node.layer().isValid() for node in group.findLayers()] == [True, True]
    assert isinstance(node_named(group, "Classes").layer().renderer(), QgsPalettedRasterRenderer)


def embed(project, home, run):
    """Save a run's group as a project of its own, and show it in a new one."""
    title = add_run(project, run).name()
    assert project.write(str(home))
    project.clear()
    group = project.createEmbeddedGroup(title, str(home), [])
    project.layerTreeRoot().addChildNode(group)
    return group


def test_what_a_run_adds_beside_an_embedded_group_is_saved(town, project, tmp_path) -> None:
    embed(
        project,
        tmp_path / "home.qgz",
        replace(town, result=replace(town.result, files={"classes": town.result.files["classes"]})),
    )
    add_run(project, town)
    assert project.write(str(tmp_path / "map.qgz"))
    assert project.read(str(tmp_path / "map.qgz"))
    tree = arrangement(project.layerTreeRoot())
    assert [[name for name, *_ in group[-1]] for group in tree] == [
        ["Confidence", "Classes"],
        ["Classes"],
    ]
    assert run_nodes(project, town.folder) == project.layerTreeRoot().children()[0].findLayers()


def test_an_embedded_group_shows_the_new_files(town, project, tmp_path) -> None:
    group = embed(project, tmp_path / "home.qgz", town)
    assert [output_of(node) for node in run_nodes(project, town.folder)] == [
        "confidence",
        "classes",
    ]
    write_anew(town.result.files["classes"], 4)
    add_run(project, town)
    assert value_of(node_named(group, "Classes").layer()) == 4


def test_a_locked_map_of_a_print_layout_keeps_its_layers(town, project) -> None:
    classes = node_named(add_run(project, town), "Classes").layer()
    layout = QgsPrintLayout(project)
    page = QgsLayoutItemMap(layout)
    page.setLayers([classes])
    page.setKeepLayerSet(True)
    layout.addLayoutItem(page)
    add_run(project, town)
    QCoreApplication.processEvents()
    assert page.layers() == [classes]


def colour_of(layer, class_id):
    return next(e.color.name() for e in layer.renderer().classes() if e.value == class_id)


def with_green_cars(layer):
    """Recolour a class, as a person does in the properties of a layer."""
    entries = layer.renderer().classes()
    for entry in entries:
        entry.color = QColor("#00ff00") if entry.label == "Car" else entry.color
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))


def test_a_style_that_a_person_changed_stays_while_the_classes_are_the_same(town, project) -> None:
    layer = node_named(add_run(project, town), "Classes").layer()
    with_green_cars(layer)
    add_run(project, town)
    assert colour_of(layer, 4) == "#00ff00"


def test_a_map_of_other_classes_has_their_legend(town, project) -> None:
    layer = node_named(add_run(project, town), "Classes").layer()
    with_green_cars(layer)
    layer.setOpacity(0.5)
    tree_is_shrub = replace(ISPRS.classes[3], title="Shrub")
    scheme = replace(ISPRS, classes=(*ISPRS.classes[:3], tree_is_shrub, ISPRS.classes[4]))
    group = add_run(project, replace(town, styles={"classes": classes_qml(scheme)}))
    assert node_named(group, "Classes").layer() == layer
    assert [e.label for e in layer.renderer().classes()][3] == "Shrub"
    assert colour_of(layer, 4) != "#00ff00"
    assert layer.opacity() == 0.5


def test_a_group_has_the_title_of_the_new_run_but_not_over_a_name_of_the_persons(
    town, project
) -> None:
    group = add_run(project, town)
    add_run(project, replace(town, name="village"))
    assert group.name().endswith("· village")
    group.setName("The village")
    add_run(project, town)
    assert group.name() == "The village"


def test_what_a_person_put_into_the_group_stays(town, project, rasters) -> None:
    group = add_run(project, town)
    photograph = QgsRasterLayer(str(rasters["rgir"]), "photograph")
    project.addMapLayer(photograph, False)
    group.addLayer(photograph)
    add_run(project, town)
    assert node_named(group, "photograph").layer() == photograph


def test_outputs_come_and_go_with_what_the_run_made(finished, tmp_path) -> None:
    (group,) = finished(tmp_path / "map", outputs=(Output.CLASSES,)).children()
    assert [node.name() for node in group.children()] == ["Confidence", "Scenario", "Classes"]
    finished(tmp_path / "map", outputs=ALL)
    assert [(node.name(), node.itemVisibilityChecked()) for node in group.children()] == [
        ("Polygons", False),
        ("Confidence", False),
        ("Scenario", False),
        ("Classes", True),
        ("Attention (CWAM)", True),
    ]
    finished(tmp_path / "map", outputs=(Output.CLASSES,))
    assert [node.name() for node in group.children()] == ["Confidence", "Scenario", "Classes"]
    assert len(QgsProject.instance().mapLayers()) == 3


def test_polygons_stay_filtered_and_are_edited_no_more(finished, tmp_path) -> None:
    (group,) = finished(tmp_path / "map", outputs=ALL).children()
    polygons = node_named(group, "Polygons").layer()
    assert polygons.setSubsetString("class_id = 2")
    assert polygons.startEditing()
    finished(tmp_path / "map", outputs=ALL)
    assert polygons.isValid()
    assert not polygons.isEditable()
    assert polygons.subsetString() == "class_id = 2"
    assert polygons.featureCount() == 0
    assert polygons.setSubsetString("")
    assert polygons.featureCount() == 1


def test_a_second_run_of_the_toolbox_fills_the_layers_of_the_first(
    qgis_processing, provider, engine, parameters, project
) -> None:
    parameters["CLASSES"] = "TEMPORARY_OUTPUT"
    processing.runAndLoadResults("dis2:segment", parameters)
    (group,) = project.layerTreeRoot().children()
    group.setName("mine")
    layers = set(project.mapLayers())
    processing.runAndLoadResults("dis2:segment", parameters)
    QCoreApplication.processEvents()
    assert project.layerTreeRoot().children() == [group]
    assert set(project.mapLayers()) == layers
    assert all(layer.isValid() for layer in project.mapLayers().values())
