"""A comparison over a played engine: its group of layers, its table, cancel, and saving."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsPalettedRasterRenderer, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.results.comparison import ComparisonResult
from dis2_plugin.qgis_app.layers.comparison_layers import ComparisonOnMap, begin_comparison
from dis2_plugin.qgis_app.layers.run_nodes import run_folder_of
from dis2_plugin.qgis_app.runs.comparison_task import comparison_styles

LAYERS = 2 + 3 * 9
"""Difference, table, and what three runs have each."""


@pytest.fixture
def told(desk) -> list[object]:
    """What the desk says: results, and the names of endings."""
    told: list[object] = []
    desk.compared.connect(told.append)
    desk.finished.connect(lambda _: told.append("finished"))
    desk.homeless.connect(lambda folder: told.append(("homeless", folder)))
    desk.failed.connect(lambda message, remedy: told.append((message, remedy)))
    desk.stopped.connect(lambda: told.append("stopped"))
    desk.idle.connect(lambda: told.append("idle"))
    return told


@pytest.fixture
def job(rasters, tmp_path) -> SegmentationJob:
    return SegmentationJob(
        out=str(tmp_path / "out"), rgir=str(rasters["rgir"]), ndsm=str(rasters["ndsm"])
    )


@pytest.fixture
def group(desk, told, job, until):
    """The group of a comparison."""
    desk.compare(job)
    until(lambda: "idle" in told)
    return QgsProject.instance().layerTreeRoot().children()[0]


def layer_named(group, name):
    return next(node.layer() for node in group.findLayers() if node.name() == name)


def test_a_comparison_ends_in_its_result(group, told) -> None:
    assert isinstance(told[0], ComparisonResult)
    assert told[1:] == ["idle"]


def test_the_difference_lies_over_the_full_map_and_the_others_are_off(group) -> None:
    assert group.name().endswith("· my place: compared")
    assert [(node.name(), node.itemVisibilityChecked()) for node in group.children()] == [
        ("What changed the class", True),
        ("Changed areas (table)", True),
        ("Full: image and heights", True),
        ("RGIR only: heights missing", False),
        ("NDSM only: image missing", False),
    ]


def test_each_map_has_the_layers_of_a_run(group) -> None:
    for subgroup in group.children()[2:]:
        assert len(subgroup.findLayers()) == 9
        assert [node.name() for node in subgroup.children()][3] == "Classes"


def test_the_difference_has_a_legend_in_words(group) -> None:
    renderer = layer_named(group, "What changed the class").renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    assert [(entry.value, entry.label) for entry in renderer.classes()] == [
        (0, "Same class in all three maps"),
        (1, "Height changed the class"),
        (2, "Colour changed the class"),
        (3, "Height and colour changed the class"),
    ]


def test_the_changed_areas_are_a_table_with_numbers(group) -> None:
    table = layer_named(group, "Changed areas (table)")
    rows = [feature.attributes()[:5] for feature in table.getFeatures()]
    assert rows[0] == ["ndsm", "impervious_surface", "building", 40, 10.0]


def test_every_map_leads_to_its_own_folder_and_the_group_to_the_full_one(group, job) -> None:
    difference, _, full, no_heights, _ = group.children()
    assert run_folder_of(difference) == str(Path(job.out) / "full")
    assert run_folder_of(full) == str(Path(job.out) / "full")
    assert run_folder_of(no_heights.findLayers()[0]) == str(Path(job.out) / "missing-ndsm")


def test_removing_the_group_removes_all_its_layers(group) -> None:
    project = QgsProject.instance()
    project.layerTreeRoot().removeChildNode(group)
    QCoreApplication.processEvents()
    assert project.mapLayers() == {}


@pytest.mark.parametrize("layers", [1, 5, 15])
def test_a_group_removed_while_its_layers_arrive_is_left_alone(
    desk, told, job, until, layers
) -> None:
    project = QgsProject.instance()
    desk.compare(job)
    until(lambda: len(project.mapLayers()) >= layers)
    project.layerTreeRoot().removeAllChildren()
    until(lambda: "idle" in told)
    QCoreApplication.processEvents()
    assert project.mapLayers() == {}


def test_a_map_removed_while_its_layers_arrive_is_left_alone(desk, told, job, until) -> None:
    project = QgsProject.instance()
    desk.compare(job)
    until(lambda: len(project.mapLayers()) >= 5)
    group = project.layerTreeRoot().children()[0]
    group.removeChildNode(group.findGroup("Full: image and heights"))
    until(lambda: "idle" in told)
    QCoreApplication.processEvents()
    assert len(project.mapLayers()) == 2 + 2 * 9


def test_layers_are_added_one_by_one_so_that_qgis_does_not_freeze(group, told, tmp_path) -> None:
    project, counts = QgsProject.instance(), [0]
    styles = comparison_styles(told[0])
    shown = ComparisonOnMap("again", str(tmp_path / "another"), False, told[0], styles)
    project.clear()
    for _ in begin_comparison(project, shown)[1]:
        counts.append(len(project.mapLayers()))
    added = [after - before for before, after in zip(counts, counts[1:])]
    assert added[0] == 2
    assert set(added[1:]) <= {0, 1}
    assert counts[-1] == LAYERS


def test_a_saved_project_keeps_the_comparison(group, tmp_path) -> None:
    project, path = QgsProject.instance(), str(tmp_path / "map.qgz")
    assert project.write(path)
    project.clear()
    assert project.read(path)
    again = project.layerTreeRoot().children()[0]
    assert all(node.layer().isValid() for node in again.findLayers())
    renderer = layer_named(again, "What changed the class").renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)


def test_a_comparison_takes_the_place_of_the_one_whose_files_it_wrote_over(
    group, desk, told, job, until
) -> None:
    told.clear()
    desk.compare(job)
    until(lambda: "idle" in told)
    (again,) = QgsProject.instance().layerTreeRoot().children()
    assert len(again.findLayers()) == LAYERS
    assert set(QgsProject.instance().mapLayers()) == set(again.findLayerIds())


def test_saving_after_a_comparison_saves_the_full_map(group, desk, job) -> None:
    assert desk.last_run_folder == str(Path(job.out) / "full")


def test_cancel_leaves_no_file_and_no_layer(desk, told, job, until, fake_engine) -> None:
    fake_engine("slow")
    begun = []
    desk.progressed.connect(begun.append)
    desk.compare(job)
    until(lambda: begun)
    desk.cancel()
    until(lambda: "idle" in told)
    assert told == ["stopped", "idle"]
    assert not Path(job.out).exists()
    assert QgsProject.instance().mapLayers() == {}


def test_without_heights_nothing_is_started(desk, told, job) -> None:
    desk.compare(replace(job, ndsm=None))
    ((message, remedy),) = told
    assert "not given: NDSM" in message
    assert remedy
    assert not desk.is_busy


def test_a_comparison_waits_for_a_run(desk, told, job, until, tmp_path) -> None:
    desk.start(job)
    desk.compare(replace(job, out=str(tmp_path / "second")))
    until(lambda: "idle" in told)
    assert told[0] == "finished"
    assert isinstance(told[1], ComparisonResult)


def test_a_comparison_whose_project_was_closed_adds_nothing(desk, told, job, until) -> None:
    desk.compare(job)
    QgsProject.instance().clear()
    until(lambda: "idle" in told)
    assert told[0] == ("homeless", job.out)
    assert QgsProject.instance().mapLayers() == {}
