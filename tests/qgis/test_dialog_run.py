"""The whole walk through the real dialog, with the engine played: choose, click, look, save."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QPushButton
from results_example import add_example

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.models.normalisation import NdsmRule, Normalisation, RgirRule
from dis2_plugin.qgis_app import plugin as plugin_module
from dis2_plugin.qgis_app import segment_window as window_module


@pytest.fixture
def card(tmp_path, monkeypatch):
    """The one model the dialog offers."""
    rules = Normalisation(next(iter(RgirRule)), next(iter(NdsmRule)))
    bands = ("red", "green", "nir")
    card = ModelCard(
        "rule", "Rule", "1", tmp_path, {}, ISPRS, rules, bands, 256, False, (0.1, 1.0), "0" * 64
    )
    monkeypatch.setattr(window_module, "bundled_models", lambda: [card])
    return card


@pytest.fixture
def dialog(window, plugin, rasters, card, until):
    """The dialog as the button opens it, with both layers chosen."""
    layers = {name: QgsRasterLayer(str(path), name) for name, path in rasters.items()}
    for layer in layers.values():
        QgsProject.instance().addMapLayer(layer)
    window.toolbar.actions()[0].trigger()
    plugin.dialog.image_panel.layer_combo.setLayer(layers["rgir"])
    plugin.dialog.heights_panel.ndsm_combo.setLayer(layers["ndsm"])
    until(plugin.dialog.segment_button.isEnabled)
    return plugin.dialog


def groups() -> list[str]:
    return [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()]


def test_segment_brings_the_layers_and_the_areas(dialog, window, until) -> None:
    dialog.segment_button.click()
    until(groups)
    until(dialog.segment_button.isEnabled)
    assert groups()[0].startswith("DIS2 ")
    assert dialog.results_panel.area_table.rowCount() == 5
    assert any(" is done in " in text for text in window.messages())


def levels(window) -> list[Qgis.MessageLevel]:
    return [item.level() for item in window.bar.items()]


def test_the_message_bar_keeps_how_the_last_run_ended_and_not_the_ones_before(
    dialog, window, until
) -> None:
    for count in (1, 2):
        dialog.segment_button.click()
        until(lambda count=count: len(groups()) == count)
        until(dialog.segment_button.isEnabled)
    assert levels(window).count(Qgis.MessageLevel.Success) == 1


def test_what_went_wrong_stays_in_the_message_bar_until_it_was_read(
    dialog, window, until, fake_engine
) -> None:
    fake_engine("failing")
    dialog.segment_button.click()
    until(lambda: Qgis.MessageLevel.Critical in levels(window))
    fake_engine("done")
    dialog.segment_button.click()
    until(groups)
    until(dialog.segment_button.isEnabled)
    assert levels(window).count(Qgis.MessageLevel.Critical) == 1


def test_a_new_project_takes_the_results_of_the_old_one_away(dialog, window, until) -> None:
    dialog.segment_button.click()
    until(groups)
    until(dialog.segment_button.isEnabled)
    assert dialog.results_panel.save_button.isEnabled()
    assert Qgis.MessageLevel.Success in levels(window)
    QgsProject.instance().clear()
    assert not dialog.results_panel.save_button.isEnabled()
    assert Qgis.MessageLevel.Success not in levels(window)


def test_progress_in_the_message_bar_tells_the_time_left(
    dialog, window, until, fake_engine
) -> None:
    fake_engine("slow")
    dialog.segment_button.click()
    until(lambda: any("1 min left" in text for text in window.messages()))
    assert not dialog.segment_button.isEnabled()


def test_cancel_in_the_dialog_stops_the_run_and_leaves_no_layer(
    dialog, window, until, fake_engine
) -> None:
    fake_engine("slow")
    dialog.segment_button.click()
    until(lambda: dialog.run_panel.progress_bar.maximum() > 0)
    dialog.run_panel.cancel_button.click()
    until(dialog.segment_button.isEnabled)
    assert groups() == []
    assert any("cancelled" in text for text in window.messages())


def test_cancel_in_the_message_bar_stops_the_run(dialog, window, until, fake_engine) -> None:
    fake_engine("slow")
    dialog.segment_button.click()
    until(lambda: any("left" in text for text in window.messages()))
    buttons = [b for item in window.bar.items() for b in item.findChildren(QPushButton)]
    next(button for button in buttons if button.text() == "Cancel").click()
    until(dialog.segment_button.isEnabled)
    assert groups() == []


def test_a_failure_is_shown_in_plain_words_with_the_log_at_hand(
    dialog, window, until, fake_engine
) -> None:
    fake_engine("failing")
    dialog.segment_button.click()
    until(lambda: any("Choose an image with three." in text for text in window.messages()))
    buttons = [b for item in window.bar.items() for b in item.findChildren(QPushButton)]
    next(button for button in buttons if button.text() == "Open log").click()
    assert window.log_was_opened
    assert dialog.segment_button.isEnabled()


def test_a_layer_removed_during_the_run_does_not_disturb_it(dialog, until, fake_engine) -> None:
    dialog.segment_button.click()
    QgsProject.instance().removeMapLayers(list(QgsProject.instance().mapLayers()))
    until(groups)
    assert len(groups()) == 1


def test_the_last_run_is_saved_where_the_dialog_says(dialog, window, until, tmp_path) -> None:
    dialog.segment_button.click()
    until(groups)
    until(dialog.segment_button.isEnabled)
    dialog.save_requested.emit(str(tmp_path / "saved.gpkg"))
    until(lambda: any("saved.gpkg" in text for text in window.messages()))
    assert (tmp_path / "saved.gpkg").is_file()


def test_choices_are_remembered_with_the_project(dialog, until, tmp_path) -> None:
    dialog.scenario_panel.missing_ndsm_radio.setChecked(True)
    dialog.segment_button.click()
    until(groups)
    until(dialog.segment_button.isEnabled)
    path = str(tmp_path / "map.qgz")
    assert QgsProject.instance().write(path)
    dialog.scenario_panel.auto_radio.setChecked(True)
    assert QgsProject.instance().read(path)
    assert dialog.scenario_panel.missing_ndsm_radio.isChecked()


@pytest.mark.parametrize("is_kept", [True, False])
def test_files_of_a_closed_project_are_told_with_how_long_they_stay(
    dialog, window, until, tmp_path, is_kept
) -> None:
    dialog.outputs_panel.folder_widget.setFilePath(str(tmp_path / "kept") if is_kept else "")
    dialog.segment_button.click()
    QgsProject.instance().clear()
    until(lambda: any("after its project was closed" in text for text in window.messages()))
    assert any("deleted when QGIS closes" in text for text in window.messages()) is not is_kept


def test_the_menu_saves_the_newest_run_of_a_project_that_was_opened_and_moved(
    plugin, window, until, tmp_path, monkeypatch
) -> None:
    project, asked = QgsProject.instance(), []
    (tmp_path / "before").mkdir()
    add_example(tmp_path / "before" / "town")
    project.write(str(tmp_path / "before" / "map.qgz"))
    project.clear()
    (tmp_path / "before").rename(tmp_path / "after")
    project.read(str(tmp_path / "after" / "map.qgz"))
    monkeypatch.setattr(plugin.desk, "save", lambda *places: asked.append(places))
    chosen = (str(tmp_path / "map"), "")
    monkeypatch.setattr(plugin_module.QFileDialog, "getSaveFileName", lambda *_: chosen)
    window.menu.actions()[1].trigger()
    assert asked == [(str(tmp_path / "after" / "town"), str(tmp_path / "map.gpkg"))]


def test_no_file_is_asked_for_where_there_is_no_run_to_save(plugin, window, monkeypatch) -> None:
    def ask(*_):
        pytest.fail("a file was asked for")

    monkeypatch.setattr(plugin_module.QFileDialog, "getSaveFileName", ask)
    window.menu.actions()[1].trigger()
    assert "no finished run" in window.messages()[-1]


def test_the_menu_saves_the_run_of_the_selected_layer(
    dialog, window, until, tmp_path, monkeypatch
) -> None:
    dialog.segment_button.click()
    until(groups)
    until(dialog.segment_button.isEnabled)
    group = QgsProject.instance().layerTreeRoot().children()[0]
    window.tree.setCurrentLayer(group.findLayers()[0].layer())
    chosen = (str(tmp_path / "chosen"), "")
    monkeypatch.setattr(plugin_module.QFileDialog, "getSaveFileName", lambda *_: chosen)
    window.menu.actions()[1].trigger()
    until(lambda: any("chosen.gpkg" in text for text in window.messages()))
    assert (tmp_path / "chosen.gpkg").is_file()
