"""The plugin comes, is used, and goes again without a trace."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtWidgets import QDialog

from dis2_plugin.qgis_app.plugin import Dis2Plugin
from dis2_plugin.qgis_app.sample import SAMPLE


def names(place):
    return {action.objectName() for action in place.actions()}


def provider():
    return QgsApplication.processingRegistry().providerById("dis2")


def test_the_plugin_loads_and_unloads_cleanly_twice(window, fake_engine) -> None:
    for _ in range(2):
        plugin = Dis2Plugin(window)
        plugin.initGui()
        assert names(window.toolbar) >= {"dis2_segment", "dis2_cwam", "dis2_results"}
        assert names(window.menu) > names(window.toolbar)
        assert provider() is not None
        plugin.unload()
        assert window.toolbar.actions() == window.menu.actions() == []
        assert provider() is None


def test_the_button_opens_the_dialog_and_the_device_is_told(window, plugin, until) -> None:
    window.toolbar.actions()[0].trigger()
    assert isinstance(plugin.dialog, QDialog)
    until(plugin.dialog.isVisible)
    until(lambda: "CPU" in plugin.dialog.run_panel.status_label.text())


def scene():
    """The rasters of the project by name, the topmost first."""
    return [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]


def test_the_sample_scene_is_shown_and_chosen_and_one_click_maps_it(window, plugin, until) -> None:
    action = next(a for a in window.menu.actions() if a.objectName() == "dis2_sample")
    action.trigger()
    until(plugin.dialog.isVisible)
    assert scene() == ["Sample image (RGIR)", "Sample heights (NDSM)"]
    assert QgsProject.instance().crs().authid() == "EPSG:25832"
    shown = window.canvas.extent()
    assert shown.contains(plugin.dialog.image_panel.layer().extent().center())
    assert 96 <= shown.height() <= 110
    until(plugin.dialog.segment_button.isEnabled)
    assert plugin.dialog.job().rgir == str(SAMPLE / "rgir.tif")
    assert plugin.dialog.job().ndsm == str(SAMPLE / "ndsm.tif")
    assert plugin.dialog.job().rgir_bands == (1, 2, 3)


def test_the_sample_scene_is_not_added_twice_and_takes_the_place_of_other_choices(
    window, plugin, until, rasters
) -> None:
    other = QgsRasterLayer(str(rasters["rgir"]), "mine")
    QgsProject.instance().addMapLayer(other)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    plugin.open_dialog()
    until(plugin.dialog.isVisible)
    plugin.dialog.image_panel.layer_combo.setLayer(other)
    plugin.dialog.outputs_panel.folder_widget.setFilePath("/maps")
    for _ in range(2):
        plugin.segment.try_sample()
    assert sorted(scene()) == ["Sample heights (NDSM)", "Sample image (RGIR)", "mine"]
    assert plugin.dialog.job().rgir == str(SAMPLE / "rgir.tif")
    assert plugin.dialog.job().out == "/maps"
    assert QgsProject.instance().crs().authid() == "EPSG:3857"


def test_an_empty_project_is_told_where_something_to_try_is(plugin, until, rasters) -> None:
    plugin.open_dialog()
    until(plugin.dialog.isVisible)
    (note,) = [n for n in plugin.dialog.notes_panel.notes() if "raster" in n.text]
    assert "Raster ▸ DIS2 ▸ Try the sample scene" in note.text
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(rasters["ndsm"]), "Some raster"))
    plugin.dialog.refresh()
    told = [note.text for note in plugin.dialog.notes_panel.notes()]
    assert "Choose an RGIR image, heights, or both." in told


def test_without_a_python_that_has_torch_the_dialog_says_what_to_do(
    window, plugin, fake_engine, until
) -> None:
    fake_engine("bare")
    window.toolbar.actions()[0].trigger()
    until(lambda: "torch or onnxruntime" in plugin.dialog.draft().device_problem)
    assert "dis2/interpreter" in plugin.dialog.draft().device_problem
