"""The area: whole layer, canvas or a rectangle, always in the CRS of the reference layer."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from dis2_plugin.core.window import Extent


@pytest.fixture
def canvas(qgis_app, image):
    """A canvas of 200 by 100 pixels that shows 8 by 4 metres of the image."""
    canvas = QgsMapCanvas()
    canvas.setFrameStyle(0)
    canvas.resize(200, 100)
    canvas.show()
    canvas.setDestinationCrs(image.crs())
    canvas.setExtent(QgsRectangle(500_000.0, 5_399_996.0, 500_008.0, 5_400_000.0))
    yield canvas
    canvas.close()


@pytest.fixture
def dialog(make_dialog, canvas):
    """The dialog beside that canvas."""
    return make_dialog(canvas)


@pytest.fixture
def area(dialog, image):
    """The area panel of a dialog that has the image."""
    dialog.image_panel.layer_combo.setLayer(image)
    return dialog.area_panel


def test_the_whole_layer_needs_no_extent(area):
    assert area.extent() is None
    assert area.size_label.text() == "40 by 40 pixels, about 8 by 8 m"


def test_the_canvas_gives_what_it_shows_of_the_layer(area, canvas):
    area.canvas_radio.click()
    assert area.extent() == Extent(500_000.0, 5_399_996.0, 500_008.0, 5_400_000.0)
    canvas.setExtent(QgsRectangle(500_004.0, 5_399_997.0, 500_012.0, 5_400_001.0))
    assert area.extent() == Extent(500_004.0, 5_399_997.0, 500_008.0, 5_400_000.0)


def test_the_canvas_is_read_again_when_it_moves(area, canvas):
    area.canvas_radio.click()
    canvas.setExtent(QgsRectangle(500_002.0, 5_399_996.0, 500_004.0, 5_399_997.0))
    assert area.extent().xmin == pytest.approx(500_002.0, abs=1e-6)


def test_a_canvas_in_another_crs_is_brought_to_the_layers(area, canvas, image, project):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    corner = QgsRectangle(500_004.0, 5_399_996.0, 500_008.0, 5_400_000.0)
    area.canvas_radio.click()
    canvas.setDestinationCrs(degrees)
    canvas.setExtent(
        QgsCoordinateTransform(image.crs(), degrees, project).transformBoundingBox(corner)
    )
    extent = area.extent()
    assert extent.xmin == pytest.approx(500_003.3, abs=0.2)  # the canvas is wider than the corner
    assert extent.ymin == pytest.approx(5_399_996.0, abs=0.1)
    assert (extent.xmax, extent.ymax) == (500_008.0, 5_400_000.0)


def test_a_canvas_beside_the_layer_blocks_the_run(area, canvas, dialog):
    canvas.setExtent(QgsRectangle(600_000.0, 5_399_996.0, 600_008.0, 5_400_000.0))
    area.canvas_radio.click()
    assert not dialog.segment_button.isEnabled()
    assert "do not overlap" in dialog.segment_button.toolTip()


def test_a_typed_rectangle_reaches_the_job(area, dialog, image):
    area.rectangle_radio.click()
    area.extent_widget.setOutputExtentFromUser(
        QgsRectangle(500_001.0, 5_399_995.0, 500_003.0, 5_399_996.0), image.crs()
    )
    assert dialog.job().extent == Extent(500_001.0, 5_399_995.0, 500_003.0, 5_399_996.0)
    assert area.size_label.text() == "10 by 5 pixels, about 2 by 1 m"


def test_the_window_gives_way_while_a_rectangle_is_drawn_and_comes_back(area, canvas, dialog):
    dialog.show()
    area.draw_button.click()
    assert not dialog.isVisible()
    view, left = canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, QPoint(50, 25))
    QTest.mouseMove(view, QPoint(120, 60))
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, QPoint(150, 75))
    assert dialog.isVisible()
    assert area.rectangle_radio.isChecked()
    drawn = dialog.job().extent
    to_map = canvas.getCoordinateTransform()
    corner, other = to_map.toMapCoordinates(50, 25), to_map.toMapCoordinates(150, 75)
    assert drawn.xmin == pytest.approx(corner.x(), abs=0.01)
    assert drawn.ymax == pytest.approx(corner.y(), abs=0.01)
    assert drawn.xmax == pytest.approx(other.x(), abs=0.1)
    assert drawn.ymin == pytest.approx(other.y(), abs=0.1)


def test_without_a_canvas_the_map_is_not_offered(make_dialog):
    area = make_dialog().area_panel
    assert not area.canvas_radio.isEnabled()
    assert not area.draw_button.isEnabled()
