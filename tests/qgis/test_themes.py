"""Map themes and runs: what a theme shows of a run it shows of the one that takes its place."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeModel, QgsMapThemeCollection, QgsProject

from dis2_plugin.core.job import SegmentationJob


@pytest.fixture
def finished(desk, rasters, until):
    """Return a function that lets a run, or a comparison, end in a folder."""

    def finish(folder, ask=desk.start):
        job = SegmentationJob(out=str(folder), rgir=str(rasters["rgir"]), ndsm=str(rasters["ndsm"]))
        ask(job)
        until(lambda: not desk.is_busy)
        return QgsProject.instance().layerTreeRoot().children()[0]

    return finish


def keep_theme(name):
    """Keep in a theme what the layer tree shows now."""
    root = QgsProject.instance().layerTreeRoot()
    now = QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root))
    QgsProject.instance().mapThemeCollection().insert(name, now)


def apply_theme(name):
    root = QgsProject.instance().layerTreeRoot()
    QgsProject.instance().mapThemeCollection().applyTheme(name, root, QgsLayerTreeModel(root))


def shown(group):
    """The names of the layers of a group that are on the map."""
    return [node.name() for node in group.findLayers() if node.isVisible()]


def node_named(group, name):
    return next(node for node in group.findLayers() if node.name() == name)


def test_a_theme_shows_the_run_that_took_the_place_of_another(finished, tmp_path) -> None:
    group = finished(tmp_path / "map")
    node_named(group, "Confidence").setItemVisibilityChecked(True)
    node_named(group, "Classes").setItemVisibilityChecked(False)
    wanted = shown(group)
    keep_theme("sure")
    group.setName("an older day")
    keep_theme("older")
    again = finished(tmp_path / "map")
    assert shown(again) != wanted
    for theme in ("sure", "older"):
        again.setItemVisibilityChecked(False)
        apply_theme(theme)
        assert shown(again) == wanted


def test_a_theme_shows_nothing_of_a_run_that_it_did_not_show(finished, tmp_path) -> None:
    finished(tmp_path / "map").setItemVisibilityChecked(False)
    finished(tmp_path / "other").setName("the other map")
    keep_theme("the other")
    again = finished(tmp_path / "map")
    apply_theme("the other")
    assert shown(again) == []
    other = QgsProject.instance().layerTreeRoot().children()[1]
    assert "Classes" in shown(other)


def test_a_style_of_the_theme_that_is_gone_leaves_the_run_as_it_is(finished, tmp_path) -> None:
    group = finished(tmp_path / "map")
    node_named(group, "Classes").layer().styleManager().addStyleFromLayer("mine")
    node_named(group, "Classes").layer().styleManager().setCurrentStyle("mine")
    keep_theme("mine")
    again = finished(tmp_path / "map")
    apply_theme("mine")
    assert node_named(again, "Classes").layer().styleManager().currentStyle() == "default"
    assert "Classes" in shown(again)


def test_a_theme_keeps_a_comparison_too(desk, finished, tmp_path) -> None:
    group = finished(tmp_path / "map", desk.compare)
    node_named(group, "What changed the class").setItemVisibilityChecked(False)
    wanted = shown(group)
    keep_theme("full map")
    again = finished(tmp_path / "map", desk.compare)
    assert shown(again) != wanted
    apply_theme("full map")
    assert shown(again) == wanted
