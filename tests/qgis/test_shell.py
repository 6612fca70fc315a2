"""The plugin comes, is used, and goes again without a trace."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QDialog

from dis2_plugin.qgis_app.plugin import Dis2Plugin


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


def test_without_a_python_that_has_torch_the_dialog_says_what_to_do(
    window, plugin, fake_engine, until
) -> None:
    fake_engine("bare")
    window.toolbar.actions()[0].trigger()
    until(lambda: "torch or onnxruntime" in plugin.dialog.draft().device_problem)
    assert "dis2/interpreter" in plugin.dialog.draft().device_problem
