"""The page that the dock of results lays out and saves, over real layers of runs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from attention_example import add_example as add_attention
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsProject,
    QgsRasterLayer,
)
from results_example import choose, node_named

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.results import result as names
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.qgis_app.layers.run_nodes import OUTPUT_PROPERTY
from dis2_plugin.qgis_app.results.results_page import make_page, page_of


def test_a_page_is_added_to_the_layouts_and_opened(results, window) -> None:
    for _ in range(2):
        results.dock.layout_wanted.emit()
    layouts = QgsProject.instance().layoutManager().printLayouts()
    assert [layout.name() for layout in layouts] == [
        "Land cover: town",
        "Land cover: town (2)",
    ]
    assert window.designed == layouts


def test_the_page_has_the_map_the_legend_and_the_model(results, window) -> None:
    results.dock.layout_wanted.emit()
    items = window.designed[0].items()
    (map_item,) = [item for item in items if isinstance(item, QgsLayoutItemMap)]
    classes = node_named("Classes").layer()
    assert map_item.layers() == [classes]
    assert map_item.extent().contains(classes.extent())
    (legend,) = [item for item in items if isinstance(item, QgsLayoutItemLegend)]
    (node,) = legend.model().rootGroup().findLayers()
    lines = legend.model().layerLegendNodes(node)
    assert [line.data(0) for line in lines] == [item.title for item in ISPRS.classes]
    labels = {item.text() for item in items if isinstance(item, QgsLayoutItemLabel)}
    assert "Land cover by DIS2, model town-model 2, 2026-01-02" in labels
    (arrow,) = [item for item in items if isinstance(item, QgsLayoutItemPicture)]
    assert Path(arrow.picturePath()).is_file()
    (bar,) = [item for item in items if isinstance(item, QgsLayoutItemScaleBar)]
    assert bar.linkedMap() is map_item


def test_the_legend_explains_what_else_of_the_run_is_shown(window, tmp_path) -> None:
    project = QgsProject.instance()
    add_attention(tmp_path / "town", "full", 0)
    building, tree = (node_named(name) for name in ("Building", "Tree"))
    building.setItemVisibilityCheckedParentRecursive(True)
    assert not tree.isVisible()
    result = RunResult.from_json(json.loads((tmp_path / "town" / names.RUN_FILE).read_text()))
    layout = make_page(project, page_of(project, "Town", node_named("Classes"), result))
    (legend,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemLegend)]
    classes, attention = legend.model().rootGroup().findLayers()
    assert classes.name() == "Classes"
    assert attention.layer() is building.layer()
    assert attention.customProperty("legend/title-label") == "Attention (CWAM): Building"


@pytest.mark.parametrize("output", ["difference", "errors"])
def test_a_page_leaves_out_what_would_hide_the_classes_of_its_legend(
    results, window, tmp_path, output
) -> None:
    shutil.copy(tmp_path / "town" / "classes.tif", tmp_path / "cover.tif")
    added = [QgsRasterLayer(str(tmp_path / "cover.tif"), name) for name in ("cover", "my own")]
    for layer in added:
        QgsProject.instance().addMapLayer(layer, False)
    root = QgsProject.instance().layerTreeRoot()
    root.insertLayer(0, added[0]).setCustomProperty(OUTPUT_PROPERTY, output)
    root.insertLayer(0, added[1])
    results.dock.layout_wanted.emit()
    (map_item,) = [i for i in window.designed[0].items() if isinstance(i, QgsLayoutItemMap)]
    assert [layer.name() for layer in map_item.layers()] == ["my own", "Classes"]


def test_what_is_grey_on_the_map_is_grey_on_the_page(counted, until, window) -> None:
    choose(counted, 60, until)
    counted.dock.layout_wanted.emit()
    items = window.designed[0].items()
    (map_item,) = [item for item in items if isinstance(item, QgsLayoutItemMap)]
    assert [layer.name() for layer in map_item.layers()] == ["Confidence", "Classes"]
    (legend,) = [item for item in items if isinstance(item, QgsLayoutItemLegend)]
    _, node = legend.model().rootGroup().findLayers()
    lines = legend.model().layerLegendNodes(node)
    assert [line.data(0) for line in lines] == ["Below 60 %"]


def test_no_page_is_made_of_a_run_whose_files_have_just_gone(results, window, tmp_path) -> None:
    shutil.rmtree(tmp_path / "town")
    results.dock.layout_wanted.emit()
    results.dock.page_wanted.emit(str(tmp_path / "page.pdf"))
    assert window.designed == []
    assert not (tmp_path / "page.pdf").exists()
    assert "are gone" in results.dock.summary_label.text()
    assert not results.dock.again_button.isEnabled()
    assert not results.dock.areas_box.isVisible()
