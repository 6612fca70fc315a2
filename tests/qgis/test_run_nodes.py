"""A run stays what it is whatever a person does to its layers, its files and its project."""

from __future__ import annotations

import shutil
from pathlib import Path

import processing
import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtXml import QDomDocument
from results_example import add_example

from dis2_plugin.core.results.result import RunResult
from dis2_plugin.qgis_app.evaluation.sources import map_source
from dis2_plugin.qgis_app.layers import run_nodes
from dis2_plugin.qgis_app.layers.run_layers import add_run
from dis2_plugin.qgis_app.layers.shelf import RunOnMap
from dis2_plugin.qgis_app.runs.project_runs import project_runs, read_result


@pytest.fixture
def dock(window, plugin, tmp_path):
    """The dock of results over two runs, that of the town on top."""
    window.main.show()
    for name in ("village", "town"):
        add_example(tmp_path / name)
    plugin.open_results()
    return plugin.results.dock


def layer_of(folder: Path) -> QgsRasterLayer:
    """Return the layer of the classes of a run."""
    layers = QgsProject.instance().mapLayers().values()
    return next(la for la in layers if la.source() == str(folder / "classes.tif"))


def paste_style(copied: QgsRasterLayer, onto: QgsRasterLayer) -> None:
    """Do what *Copy Style* and *Paste Style* of QGIS do, with all categories."""
    style = QDomDocument()
    copied.exportNamedStyle(style)
    assert onto.importNamedStyle(style)[0]


def runs_in(dock) -> list[str]:
    return [dock.run_combo.itemText(number).rpartition(" ")[2] for number in range(2)]


def test_a_style_that_is_pasted_on_another_run_leaves_both_runs_what_they_are(
    dock, plugin, window, tmp_path
) -> None:
    town, village = layer_of(tmp_path / "town"), layer_of(tmp_path / "village")
    paste_style(town, village)
    plugin.results.refresh()
    assert runs_in(dock) == ["town", "village"]
    dock.choose_run(str(tmp_path / "village"))
    dock.layout_wanted.emit()
    (layout,) = window.designed
    assert layout.referenceMap().layers()[-1].source() == village.source()


def test_a_style_that_is_pasted_on_a_photograph_does_not_make_it_a_run(
    dock, plugin, rasters, tmp_path
) -> None:
    photograph = QgsRasterLayer(str(rasters["rgir"]), "photograph")
    QgsProject.instance().addMapLayer(photograph)
    paste_style(layer_of(tmp_path / "town"), photograph)
    plugin.results.refresh()
    dock.choose_run(str(tmp_path / "town"))
    plugin.results.refresh()
    assert dock.area_table.rowCount() == 2


def copied_project(tmp_path: Path) -> Path:
    """Save a project beside the results of its run, copy both, and open the copy."""
    project = QgsProject.instance()
    project.clear()
    (tmp_path / "first").mkdir()
    add_example(tmp_path / "first" / "town")
    assert project.write(str(tmp_path / "first" / "map.qgz"))
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    assert project.read(str(tmp_path / "second" / "map.qgz"))
    return tmp_path / "second" / "town"


def test_a_run_into_the_copy_of_a_folder_takes_the_place_of_the_one_it_wrote_over(
    qgis_app, tmp_path
) -> None:
    copy = copied_project(tmp_path)
    project = QgsProject.instance()
    add_run(project, RunOnMap("town", str(copy), False, read_result(str(copy)), {}))
    assert len(project.layerTreeRoot().children()) == 1
    project.clear()


def test_a_map_whose_folder_was_copied_is_known_by_the_account_beside_it(
    qgis_app, tmp_path
) -> None:
    copy = copied_project(tmp_path)
    shutil.rmtree(tmp_path / "first")
    assert map_source(layer_of(copy)).name == "town"  # as the run calls its image, town.tif
    QgsProject.instance().clear()


@pytest.fixture
def results(qgis_processing, layer_tree, plugin, engine):
    """The results that a plugin shows whose algorithms run the real engine."""
    plugin.show_results()
    return plugin.results


def test_a_run_of_the_toolbox_has_its_classes_also_where_they_have_a_name_of_their_own(
    results, parameters, window, tmp_path
) -> None:
    project = QgsProject.instance()
    named = str(tmp_path / "town.tif")
    processing.runAndLoadResults("dis2:segment", {**parameters, "CLASSES": named})
    (group,) = project.layerTreeRoot().children()
    classes = next(node for node in group.findLayers() if node.name() == "Classes")
    group.insertChildNode(0, classes.clone())  # a person moves them to the top
    group.removeChildNode(classes)
    results.show_run(parameters["OUT"])
    results.dock.layout_wanted.emit()
    assert window.designed[0].referenceMap().layers()[0].source() == named


def test_many_runs_are_found_in_one_walk_through_the_layer_tree(
    window, tmp_path, monkeypatch
) -> None:
    for number in range(8):
        add_example(tmp_path / str(number))
    looks, run_of = [], run_nodes.run_of
    monkeypatch.setattr(run_nodes, "run_of", lambda node: looks.append(node) or run_of(node))
    assert len(project_runs(QgsProject.instance())) == 8
    assert len(looks) <= 3 * len(QgsProject.instance().mapLayers())


def test_the_accounts_of_a_hundred_runs_are_read_once(window, tmp_path, monkeypatch) -> None:
    add_example(tmp_path / "0")
    folders = [str(tmp_path / str(number)) for number in range(100)]
    for folder in folders[1:]:
        shutil.copytree(folders[0], folder)
    reads, from_json = [], RunResult.from_json
    monkeypatch.setattr(RunResult, "from_json", lambda data: reads.append(data) or from_json(data))
    for folder in 2 * folders:
        assert read_result(folder) is not None
    assert len(reads) <= len(folders)
