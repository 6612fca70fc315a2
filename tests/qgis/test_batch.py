"""Algorithms in the batch window of Processing: one row a map."""

from __future__ import annotations

import time

import pytest
from osgeo import gdal
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.tools import dataobjects
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QFileDialog

COMMON = {"RGIR_BANDS": "1,2,4", "OUTPUTS": ["classes"]}


@pytest.fixture
def batch(provider, engine):
    """Return a function that opens the batch window of an algorithm."""
    windows = []

    def open_window(name: str) -> BatchAlgorithmDialog:
        windows.append(BatchAlgorithmDialog(provider.algorithm(name).create()))
        return windows[-1]

    yield open_window
    for window in windows:
        if not sip.isdeleted(window):
            window.deleteLater()


def run(window: BatchAlgorithmDialog, until) -> None:
    """Run the batch to its end: newer QGIS has a task for it, and deletes a hidden window."""
    window.show()
    window.mainWidget().checkLoadLayersOnCompletion.setChecked(False)
    window.runAlgorithm()
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def fill(window: BatchAlgorithmDialog, row: int, values: dict[str, object]) -> None:
    """Write a row as a person would; cells of inputs wrap a widget, cells of outputs hold text."""
    panel, context = window.mainWidget(), dataobjects.createContext()
    for name, value in values.items():
        column = panel.parameter_to_column[name]
        wrapper = panel.wrappers[row][column]
        if wrapper is not None:
            wrapper.setParameterValue(value, context)
        else:
            panel.tblParameters.cellWidget(row + 1, column).setValue(value)


def test_each_row_of_a_batch_gets_its_own_map(batch, parameters, tmp_path, until) -> None:
    window = batch("segment")
    window.mainWidget().addRow()
    folders = [tmp_path / "first", tmp_path / "second"]
    for row, folder in enumerate(folders):
        outputs = {"OUT": str(folder), "CLASSES": str(tmp_path / f"classes-{row}.tif")}
        fill(window, row, {**parameters, **COMMON, **outputs})
    run(window, until)
    for row, folder in enumerate(folders):
        assert (folder / "run.json").is_file()
        assert gdal.Open(str(tmp_path / f"classes-{row}.tif")).RasterXSize == 20


def test_a_row_without_a_folder_keeps_its_results_beside_its_raster(
    batch, parameters, tmp_path, until
) -> None:
    window = batch("segment")
    window.mainWidget().addRow()
    given = {key: value for key, value in parameters.items() if key != "OUT"}
    for row, name in enumerate(("first", "second")):
        fill(window, row, {**given, **COMMON, "CLASSES": str(tmp_path / f"{name}.tif")})
    run(window, until)
    for name in ("first", "second"):
        assert (tmp_path / name / "run.json").is_file()
        assert gdal.Open(str(tmp_path / f"{name}.tif")).RasterXSize == 20


def test_cancel_keeps_the_rows_that_are_made_and_no_half_of_the_one_it_stops(
    batch, parameters, tmp_path, until
) -> None:
    window = batch("segment")
    names = ("first", "second", "third")
    for row, name in enumerate(names):
        if row:
            window.mainWidget().addRow()
        outputs = {"OUT": str(tmp_path / name), "CLASSES": str(tmp_path / f"{name}.tif")}
        fill(window, row, {**parameters, **COMMON, **outputs})
    pressed = []
    timer = QTimer(window, interval=300)

    def press_when_the_first_is_there() -> None:
        if (tmp_path / "first.tif").exists():
            timer.stop()
            window.cancelButton().click()
            pressed.append(time.monotonic())

    timer.timeout.connect(press_when_the_first_is_there)
    timer.start()
    run(window, until)
    assert time.monotonic() - pressed[0] < 5
    assert gdal.Open(str(tmp_path / "first.tif")).RasterXSize == 20
    assert (tmp_path / "first" / "run.json").is_file()
    left = [file for name in names[1:] for file in (tmp_path / name).rglob("*")]
    assert left == []
    assert not any((tmp_path / f"{name}.tif").exists() for name in names[1:])


def test_a_saved_batch_has_the_results_that_were_chosen(
    batch, parameters, tmp_path, monkeypatch
) -> None:
    window, place = batch("segment"), tmp_path / "rows"
    outputs = {"CLASSES": str(tmp_path / "map.tif"), "GPKG": str(tmp_path / "all.gpkg")}
    fill(window, 0, {**parameters, **COMMON, **outputs})
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    window.mainWidget().save()
    (saved,) = tmp_path.glob("rows.*")  # .json, and in later versions of QGIS .batch
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(saved), ""))
    again = batch("segment").mainWidget()
    again.load()
    for name, value in {"OUTPUTS": ["classes"], "RGIR": parameters["RGIR"]}.items():
        cell = again.wrappers[0][again.parameter_to_column[name]]
        assert cell.parameterValue() == value


def test_each_row_of_a_batch_gets_its_own_table_of_areas(batch, rasters, tmp_path, until) -> None:
    window = batch("statistics")
    window.mainWidget().addRow()
    tables = [tmp_path / "first.csv", tmp_path / "second.csv"]
    for row, table in enumerate(tables):
        fill(window, row, {"CLASSES": str(rasters["ndsm"]), "OUT": str(table)})
    run(window, until)
    for table in tables:
        assert table.read_text(encoding="utf-8").startswith("class_id,name,pixels")
