"""The demo's own parts: its table of scores, its pages, and its project."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QImage

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.looks.styles import classes_qml
from dis2_plugin.qgis_app.layers.style import apply_style
from tools.atlas import DPI, GAP_MM, SIDE_MM, TITLE_MM, Panel, write_page
from tools.demo import scores_as_text
from tools.demo_project import write_project

MM_PER_INCH = 25.4


@pytest.fixture
def layer(tmp_path, qgis_app):
    """A map that is building everywhere."""
    path = str(tmp_path / "classes.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 8, 8, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((500_000, 1, 0, 5_400_000, 0, -1))
    dataset.GetRasterBand(1).WriteArray(np.ones((8, 8), np.uint8))
    del dataset
    found = QgsRasterLayer(path, "classes")
    apply_style(found, classes_qml(ISPRS))
    QgsProject.instance().addMapLayer(found)
    yield found
    QgsProject.instance().clear()


def test_scores_stand_by_class_and_scenario_and_a_class_without_score_has_a_dash():
    f1 = [0.5, 0.25, None, 1.0, 0.0]
    report = {"classes": [{"f1": value} for value in f1], "mean_f1": 0.4375}
    rows = scores_as_text({"full": report}, ISPRS).splitlines()
    assert [row.split()[-1] for row in rows] == [
        *("full", "0.500", "0.250", "-", "1.000", "0.000", "0.438")
    ]


def test_a_page_shows_the_map_in_the_colours_of_its_style(layer, tmp_path):
    write_page([[Panel("Map", (layer,))]], {"Classes": layer}, tmp_path / "page.png")
    page = QImage(str(tmp_path / "page.png"))
    px_per_mm = DPI / MM_PER_INCH
    x = round((GAP_MM + SIDE_MM / 2) * px_per_mm)
    y = round((GAP_MM + TITLE_MM + SIDE_MM / 2) * px_per_mm)
    assert page.pixelColor(x, y).getRgb()[:3] == (0, 0, 255)


def test_a_page_that_cannot_be_written_is_an_error(layer, tmp_path):
    with pytest.raises(OSError, match="could not be written"):
        write_page([[Panel("Map", (layer,))]], {}, tmp_path / "nowhere" / "page.png")


def test_the_project_opens_on_the_map(layer, tmp_path):
    write_project(QgsProject.instance(), layer, tmp_path / "demo.qgs")
    text = (tmp_path / "demo.qgs").read_text(encoding="utf-8")
    view = text.split('name="theMapCanvas"')[1].split("</mapcanvas>")[0]
    assert "<ymin>5399992</ymin>" in view
