"""Map themes and runs: what a theme shows of a run it shows of the one that takes its place."""

from __future__ import annotations

from qgis.core import QgsLayerTreeModel, QgsMapThemeCollection, QgsProject

from dis2_plugin.qgis_app.layers.themes import rename_group


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
    group = finished(tmp_path / "map").children()[0]
    node_named(group, "Confidence").setItemVisibilityChecked(True)
    node_named(group, "Classes").setItemVisibilityChecked(False)
    wanted = shown(group)
    keep_theme("sure")
    (again,) = finished(tmp_path / "map").children()
    for node in (again, *again.findLayers()):
        node.setItemVisibilityChecked(False)
    apply_theme("sure")
    assert shown(again) == wanted


def test_a_theme_knows_a_group_by_the_title_of_the_new_run(finished, tmp_path) -> None:
    root = finished(tmp_path / "map")
    wanted = shown(root.children()[0])
    keep_theme("all")
    day_before = "DIS2 2026-01-02 10:15 · my place"
    rename_group(QgsProject.instance(), root.children()[0], day_before)
    root.children()[0].setCustomProperty("dis2/title", day_before)
    (again,) = finished(tmp_path / "map").children()
    assert again.name() != day_before
    again.setItemVisibilityChecked(False)
    apply_theme("all")
    assert shown(again) == wanted


def test_a_theme_shows_nothing_of_a_run_that_it_did_not_show(finished, tmp_path) -> None:
    finished(tmp_path / "map").children()[0].setItemVisibilityChecked(False)
    finished(tmp_path / "other").children()[0].setName("the other map")
    keep_theme("the other")
    other, again = finished(tmp_path / "map").children()
    apply_theme("the other")
    assert shown(again) == []
    assert "Classes" in shown(other)
