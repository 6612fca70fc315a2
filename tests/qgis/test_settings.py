"""The page DIS2 of QGIS's options: what is chosen there is what happens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox

from dis2_plugin.core.jobs.job import DeviceChoice, Output, Precision
from dis2_plugin.core.jobs.preferences import Preferences
from dis2_plugin.qgis_app.runs.choices import read_choices, write_choices
from dis2_plugin.qgis_app.settings import read_preferences, read_settings, write_preferences


@pytest.fixture(autouse=True)
def forget(qgis_app):
    """No choice outlives its test."""
    yield
    QgsSettings().remove("dis2")


@pytest.fixture
def page(window, plugin):
    """The page as QGIS's options get it; ``apply`` is what they call for OK."""
    made = window.option_pages[0].createWidget(window.main)
    yield made
    made.deleteLater()


def test_what_was_stored_is_read_again():
    chosen = Preferences(
        interpreter="/opt/python",
        runs_folder="/data/runs",
        opens_results=True,
        model="dis2-urban",
        outputs=(Output.CLASSES, Output.POLYGONS),
        device=DeviceChoice.CPU,
        precision=Precision.FP32,
    )
    write_preferences(chosen)
    assert read_preferences() == chosen


def test_a_damaged_choice_is_as_if_it_had_not_been_made(qgis_app):
    QgsSettings().setValue("dis2/start_with_device", "abacus")
    QgsSettings().setValue("dis2/start_with_outputs", "classes,songs")
    assert read_preferences() == Preferences(outputs=(Output.CLASSES,))


def test_the_page_goes_with_the_plugin(window, plugin):
    assert len(window.option_pages) == 1
    plugin.unload()
    assert window.option_pages == []
    plugin.initGui()


def test_a_page_that_nobody_touched_changes_nothing(page):
    before = read_preferences()
    page.apply()
    assert replace(read_preferences(), model="") == before


def test_ok_stores_what_the_page_shows(page, tmp_path):
    page.interpreter_widget.setFilePath(str(tmp_path / "python"))
    page.runs_widget.setFilePath(str(tmp_path / "runs"))
    page.cwam_check.click()
    page.device_combo.setCurrentIndex(page.device_combo.findData("cpu"))
    page.apply()
    assert read_settings().interpreter == str(tmp_path / "python")
    assert read_settings().runs_folder == str(tmp_path / "runs")
    assert read_preferences().device is DeviceChoice.CPU
    assert Output.CWAM not in read_preferences().outputs


def test_a_new_dialog_starts_with_what_was_preferred(plugin):
    write_preferences(Preferences(outputs=(Output.CLASSES,), device=DeviceChoice.CPU))
    plugin.open_dialog()
    assert plugin.dialog.outputs_panel.outputs() == (Output.CLASSES,)
    assert plugin.dialog.advanced_panel.device() is DeviceChoice.CPU


def test_a_project_that_remembers_its_own_choices_comes_first(plugin):
    write_preferences(Preferences(device=DeviceChoice.CPU))
    QgsProject.instance().writeEntry("dis2", "choices", '{"device": "cuda"}')
    plugin.open_dialog()
    assert plugin.dialog.advanced_panel.device() is DeviceChoice.CUDA


def test_another_project_takes_nothing_over_from_the_one_before(plugin, tmp_path):
    project = QgsProject.instance()
    plugin.open_dialog()
    plugin.dialog.outputs_panel.folder_widget.setFilePath(str(tmp_path / "first"))
    plugin.dialog.outputs_panel.smooth_check.setChecked(True)
    write_choices(project, plugin.dialog.choices())
    project.write(str(tmp_path / "first.qgz"))
    project.clear()
    assert plugin.dialog.outputs_panel.folder() == ""
    assert not plugin.dialog.outputs_panel.smooth()
    plugin.dialog.outputs_panel.folder_widget.setFilePath(str(tmp_path / "second"))
    project.read(str(tmp_path / "first.qgz"))
    assert plugin.dialog.outputs_panel.folder() == str(tmp_path / "first")
    assert plugin.dialog.outputs_panel.smooth()


def test_a_new_preference_is_nothing_that_was_chosen_for_the_project(plugin, page, tmp_path):
    project = QgsProject.instance()
    plugin.open_dialog()
    page.precision_combo.setCurrentIndex(page.precision_combo.findData("fp32"))
    page.apply()
    assert plugin.dialog.advanced_panel.precision() is Precision.FP32
    assert project.write(str(tmp_path / "map.qgz"))
    assert read_choices(project) == {}


def test_what_was_chosen_is_saved_with_the_project_also_if_nothing_ran(plugin, tmp_path):
    project = QgsProject.instance()
    plugin.open_dialog()
    assert project.write(str(tmp_path / "untouched.qgz"))
    assert read_choices(project) == {}
    plugin.dialog.outputs_panel.folder_widget.setFilePath(str(tmp_path / "chosen"))
    assert project.write(str(tmp_path / "map.qgz"))
    assert not project.isDirty()
    project.clear()
    assert project.read(str(tmp_path / "map.qgz"))
    assert plugin.dialog.outputs_panel.folder() == str(tmp_path / "chosen")


def test_an_open_dialog_shows_the_new_preference_and_keeps_the_rest(plugin, page):
    plugin.open_dialog()
    plugin.dialog.advanced_panel.batch_spin.setValue(3)
    page.precision_combo.setCurrentIndex(page.precision_combo.findData("fp32"))
    page.apply()
    assert plugin.dialog.advanced_panel.precision() is Precision.FP32
    assert plugin.dialog.advanced_panel.batch() == 3


def test_the_test_button_tells_the_device(page, until):
    page.test_button.click()
    assert not page.test_button.isEnabled()
    until(page.test_button.isEnabled)
    assert "CPU" in page.test_label.text()


def test_the_test_button_tells_what_a_python_lacks(page, until, tmp_path):
    nothing = tmp_path / "no python"
    page.interpreter_widget.setFilePath(str(nothing))
    page.test_button.click()
    until(page.test_button.isEnabled)
    assert str(nothing) in page.test_label.text()
    assert "cannot be started" in page.test_label.text()


def test_another_path_takes_the_last_answer_away(page, until):
    page.test_button.click()
    until(page.test_button.isEnabled)
    page.interpreter_widget.setFilePath("/opt/other")
    assert page.test_label.text() == ""


def test_a_page_that_is_closed_while_a_python_is_tried_does_no_harm(window, plugin, until):
    page = window.option_pages[0].createWidget(window.main)
    page.test_button.click()
    (question,) = plugin.settings._questions
    told = []
    question.ended.connect(lambda: told.append("ended"))
    page.deleteLater()
    until(question.isFinished)
    until(lambda: not plugin.settings._questions)
    assert told == ["ended"]


def test_set_up_opens_the_window_of_the_installation(plugin, page):
    page.set_up_button.click()
    assert plugin.set_up.dialog.isVisible()


def test_every_choice_of_the_page_has_a_tool_tip_and_a_what_is_this(page):
    named = [w for kind in (QAbstractButton, QComboBox) for w in page.findChildren(kind)]
    ours = [w for w in named if w.objectName().endswith(("_button", "_check", "_combo"))]
    assert len(ours) >= 11
    assert [w.objectName() for w in ours if not (w.toolTip() and w.whatsThis())] == []


def run_folder(window, plugin, rasters, until) -> Path:
    plugin.open_dialog()
    job = replace(plugin.dialog.job(), rgir=str(rasters["rgir"]), rgir_bands=(1, 2, 4))
    plugin.desk.start(job)
    until(lambda: plugin.desk.last_run_folder and not plugin.desk.is_busy)
    return Path(plugin.desk.last_run_folder)


def test_a_run_without_a_folder_is_kept_in_the_folder_for_runs(
    window, plugin, rasters, tmp_path, until
):
    preferred = replace(read_preferences(), runs_folder=str(tmp_path / "runs"))
    write_preferences(preferred)
    assert run_folder(window, plugin, rasters, until).parent == tmp_path / "runs"


@pytest.mark.parametrize("opens", [True, False])
def test_the_results_open_after_a_run_where_that_is_preferred(
    window, plugin, rasters, until, opens
):
    write_preferences(replace(read_preferences(), opens_results=opens))
    run_folder(window, plugin, rasters, until)
    assert (plugin.results is not None) is opens


@pytest.fixture
def saved_in(plugin, tmp_path):
    """Save a project in a folder, with places for results beside it; return the folder."""
    folder = tmp_path / "town"
    folder.mkdir()
    plugin.open_dialog()
    plugin.dialog.outputs_panel.folder_widget.setFilePath(str(folder / "results"))
    plugin.dialog.outputs_panel.gpkg_widget.setFilePath(str(folder / "map.gpkg"))
    assert QgsProject.instance().write(str(folder / "town.qgz"))
    return folder


def test_places_beside_a_project_move_with_it(plugin, saved_in, tmp_path):
    QgsProject.instance().clear()
    moved = saved_in.rename(tmp_path / "moved")
    assert QgsProject.instance().read(str(moved / "town.qgz"))
    assert plugin.dialog.outputs_panel.folder() == str(moved / "results")
    assert plugin.dialog.outputs_panel.gpkg() == str(moved / "map.gpkg")


def test_a_project_that_is_saved_elsewhere_keeps_the_places_of_its_results(
    plugin, saved_in, tmp_path
):
    project = QgsProject.instance()
    assert project.read(str(saved_in / "town.qgz"))
    (tmp_path / "elsewhere").mkdir()
    assert project.write(str(tmp_path / "elsewhere" / "copy.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "elsewhere" / "copy.qgz"))
    assert plugin.dialog.outputs_panel.folder() == str(saved_in / "results")
