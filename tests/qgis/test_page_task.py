"""Pages as files: drawn in a thread, and the same as QGIS's own export draws."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from attention_example import LEFT, SIDE, TOP
from osgeo import gdal, gdal_array
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayoutExporter,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThread
from results_example import node_named

from dis2_plugin.qgis_app.results.page_task import PageTask
from dis2_plugin.qgis_app.results.results_page import Page, make_page


@pytest.fixture
def page(results) -> Page:
    """The page of a run under a half transparent polygon."""
    classes = node_named("Classes").layer()
    outline = QgsVectorLayer(f"Polygon?crs={classes.crs().authid()}", "outline", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(LEFT + 5, TOP - 60, LEFT + 70, TOP - 20)))
    outline.dataProvider().addFeature(feature)
    outline.setOpacity(0.5)
    QgsProject.instance().addMapLayer(outline)
    return Page("Land cover: town", "a note", classes, (outline, classes))


@pytest.fixture
def write(page, until):
    """Return a function that writes the page and returns how that ended."""

    def run(path, meanwhile=lambda task: None) -> str:
        ended = []
        task = PageTask(QgsProject.instance(), page, str(path))
        task.saved.connect(lambda _: ended.append("saved"))
        task.failed.connect(lambda *said: ended.append(" ".join(said)))
        task.stopped.connect(lambda: ended.append("stopped"))
        QgsApplication.taskManager().addTask(task)
        meanwhile(task)
        until(lambda: ended)
        (outcome,) = ended
        return outcome

    return run


def colours_of(path) -> np.ndarray:
    """Return a page's dots as (bands, rows, columns)."""
    return gdal_array.LoadFile(str(path))[:3].astype(int)


def test_a_picture_is_what_qgis_itself_exports(write, page, tmp_path) -> None:
    write(tmp_path / "page.png")
    layout = make_page(QgsProject.instance(), page)
    settings = QgsLayoutExporter.ImageExportSettings()
    QgsLayoutExporter(layout).exportToImage(str(tmp_path / "theirs.png"), settings)
    ours, theirs = colours_of(tmp_path / "page.png"), colours_of(tmp_path / "theirs.png")
    assert ours.shape == theirs.shape
    differs = np.abs(ours - theirs).max(axis=0) > 8
    assert differs.mean() < 0.003  # fitting the map leaves out another row of dots
    assert len(np.unique(ours.reshape(3, -1), axis=1).T) > 10


def test_a_pdf_shows_the_same_as_the_picture(write, tmp_path) -> None:
    for ending in ("png", "pdf"):
        write(tmp_path / f"page.{ending}")
    picture = colours_of(tmp_path / "page.png")
    pdf = gdal.OpenEx(str(tmp_path / "page.pdf"), open_options=["DPI=300"]).ReadAsArray()
    rows, columns = (min(sizes) for sizes in zip(picture.shape[1:], pdf.shape[1:], strict=True))
    gap = np.abs(picture[:, :rows, :columns] - pdf[:3, :rows, :columns].astype(int))
    assert abs(picture.shape[1] - pdf.shape[1]) <= 1
    assert (gap.max(axis=0) > 40).mean() < 0.01  # JPEG, and edges of letters


def test_the_map_of_a_pdf_has_coordinates(write, tmp_path) -> None:
    write(tmp_path / "page.pdf")
    pdf = gdal.OpenEx(str(tmp_path / "page.pdf"), open_options=["DPI=300"])
    left, step, _, top, _, down = pdf.GetGeoTransform()
    dots = pdf.ReadAsArray()[:3].astype(int)
    assert "UTM zone 32N" in pdf.GetProjection()
    assert step == pytest.approx(-down, rel=1e-3)  # GDAL rounds the page to whole points

    def colour_at(east: float, north: float) -> tuple[int, ...]:
        return tuple(dots[:, int((north - top) / down), int((east - left) / step)])

    margin = SIDE / 100
    red, green, blue = colour_at(LEFT + margin, TOP - SIDE + margin)  # trees
    assert green > 200 > max(red, blue)
    assert colour_at(LEFT - margin, TOP - SIDE + margin) == (255, 255, 255)
    assert colour_at(LEFT + margin, TOP - SIDE - margin / 2) == (255, 255, 255)


def test_a_page_that_is_cancelled_leaves_the_file_before(write, monkeypatch, tmp_path) -> None:
    cancelled, draw_frame = threading.Event(), PageTask._draw_frame

    def draw_when_cancelled(task):
        cancelled.wait(60)
        draw_frame(task)

    def cancel(task):
        task.cancel()
        cancelled.set()

    monkeypatch.setattr(PageTask, "_draw_frame", draw_when_cancelled)
    file = tmp_path / "page.pdf"
    file.write_text("of yesterday")
    assert write(file, cancel) == "stopped"
    assert [entry.name for entry in tmp_path.iterdir() if "page" in entry.name] == ["page.pdf"]
    assert file.read_text() == "of yesterday"


def test_a_project_may_be_closed_while_its_page_is_drawn(write, tmp_path) -> None:
    write(tmp_path / "whole.png")
    outcome = write(tmp_path / "page.png", lambda _: QgsProject.instance().clear())
    assert outcome == "saved"
    assert (colours_of(tmp_path / "page.png") == colours_of(tmp_path / "whole.png")).all()


def test_the_map_is_drawn_beside_the_thread_of_the_windows(write, monkeypatch, tmp_path) -> None:
    threads = []
    monkeypatch.setattr(PageTask, "_draw_frame", lambda _: threads.append(QThread.currentThread()))
    write(tmp_path / "page.png")
    assert threads
    assert threads[0] is not QgsApplication.instance().thread()


@pytest.mark.parametrize("ending", ["pdf", "png"])
def test_the_dock_saves_a_page_by_its_file_name(results, window, until, tmp_path, ending) -> None:
    file = tmp_path / f"page.{ending}"
    results.dock.page_wanted.emit(str(file))
    until(window.messages)
    assert window.messages()[-1] == f"Saved in {file}."
    assert file.read_bytes()[:4] == {"pdf": b"%PDF", "png": b"\x89PNG"}[ending]
    assert QgsProject.instance().layoutManager().printLayouts() == []


def test_a_page_that_cannot_be_written_is_told(results, window, until, tmp_path) -> None:
    results.dock.page_wanted.emit(str(tmp_path / "nowhere" / "page.pdf"))
    until(window.messages)
    assert "page.pdf cannot be written: No such file or directory" in window.messages()[-1]


def test_the_plugin_may_be_unloaded_while_a_page_is_drawn(results, plugin, tmp_path) -> None:
    results.dock.page_wanted.emit(str(tmp_path / "page.pdf"))
    (task,) = results._pages
    plugin.unload()
    assert task.isCanceled()
    assert not task.is_at_work
    plugin.initGui()  # for the fixture, which unloads it once more
