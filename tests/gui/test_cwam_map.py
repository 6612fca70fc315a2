"""The attention dock's parts on the map: the tool that reads and the picture of another run."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QMouseEvent
from qgis.PyQt.QtTest import QTest

WIDTH_PX, HEIGHT_PX = 400, 300
NONE, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(kept):
    """A map of one metre a pixel, whose lower left corner is at 0, 0."""
    canvas = kept(QgsMapCanvas())
    canvas.resize(WIDTH_PX, HEIGHT_PX)
    canvas.setFrameStyle(0)
    canvas.show()
    QCoreApplication.processEvents()
    canvas.setExtent(QgsRectangle(0, 0, WIDTH_PX, HEIGHT_PX))
    return canvas


@pytest.fixture
def tool(canvas):
    """The tool, in use, and what it has pointed at."""
    from dis2_plugin.gui.results.attention_tool import AttentionTool  # noqa: PLC0415 - needs QGIS running

    tool = AttentionTool(canvas)
    tool.said = []
    tool.pointed.connect(tool.said.append)
    canvas.setMapTool(tool)
    return tool


def mouse(canvas, kind, x, y, button=NONE):
    buttons = LEFT if kind == QEvent.Type.MouseMove and button == LEFT else button
    event = QMouseEvent(kind, QPointF(x, y), button, buttons, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(canvas.viewport(), event)


def move(canvas, x, y):
    mouse(canvas, QEvent.Type.MouseMove, x, y)


def marks(canvas):
    return [item for item in canvas.scene().items() if isinstance(item, QgsVertexMarker)]


def test_moving_points_at_the_place_under_the_mouse(canvas, tool):
    move(canvas, 100, 50)
    assert tool.said[-1].x() == pytest.approx(100, abs=1)
    assert tool.said[-1].y() == pytest.approx(HEIGHT_PX - 50, abs=1)


def test_a_click_holds_the_place_and_the_next_lets_it_go(canvas, tool):
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(100, 50))
    assert len(marks(canvas)) == 1
    before = len(tool.said)
    move(canvas, 200, 60)
    assert len(tool.said) == before
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(200, 60))
    assert marks(canvas) == []
    assert tool.said[-1].x() == pytest.approx(200, abs=1)


def test_escape_lets_a_held_place_go(canvas, tool):
    tool.hold(QgsPointXY(10, 10))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert marks(canvas) == []
    assert tool.said[-1] is None


def test_another_tool_leaves_no_mark_behind(canvas, tool):
    tool.hold(QgsPointXY(10, 10))
    canvas.unsetMapTool(tool)
    assert marks(canvas) == []
    assert tool.said[-1] is None


def test_the_line_is_dragged_and_no_place_is_held(canvas, tool):
    dragged = []
    tool.dragged.connect(dragged.append)
    tool.line = 0.5
    mouse(canvas, QEvent.Type.MouseButtonPress, 203, 20, LEFT)
    mouse(canvas, QEvent.Type.MouseMove, 300, 20, LEFT)
    mouse(canvas, QEvent.Type.MouseMove, 900, 20, LEFT)
    mouse(canvas, QEvent.Type.MouseButtonRelease, 900, 20, LEFT)
    assert dragged == [0.75, 1.0]
    assert not tool.is_holding


def test_beside_the_line_a_click_holds_a_place(canvas, tool):
    tool.line = 0.5
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(150, 20))
    assert tool.is_holding


@pytest.fixture
def swipe(canvas):
    """A red picture of the whole map."""
    from dis2_plugin.gui.results.swipe_item import SwipeItem  # noqa: PLC0415 - needs QGIS running

    item = SwipeItem(canvas)
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    item.show_image(image, QgsRectangle(0, 0, WIDTH_PX, HEIGHT_PX))
    return item


def red_columns(canvas):
    QCoreApplication.processEvents()
    image = canvas.grab().toImage()
    row = [image.pixelColor(x, 100).getRgb()[:3] == (255, 0, 0) for x in range(WIDTH_PX)]
    return row.index(True) if any(row) else None, sum(row)


@pytest.mark.parametrize("share", [0.25, 0.5, 0.9])
def test_the_picture_covers_the_map_right_of_the_line(canvas, swipe, share):
    swipe.move_line(share)
    first, count = red_columns(canvas)
    assert first == pytest.approx(share * WIDTH_PX, abs=5)
    assert count == pytest.approx((1 - share) * WIDTH_PX, abs=6)


def test_the_picture_stays_on_its_ground_when_the_map_is_moved(canvas, swipe):
    swipe.move_line(0.0)
    canvas.setExtent(QgsRectangle(-100, 0, WIDTH_PX - 100, HEIGHT_PX))
    first, _ = red_columns(canvas)
    assert first == pytest.approx(100, abs=5)


def test_a_cleared_picture_shows_nothing_and_one_taken_away_is_gone(canvas, swipe):
    swipe.clear()
    assert red_columns(canvas) == (None, 0)
    before = len(canvas.scene().items())
    swipe.take_away()
    assert len(canvas.scene().items()) == before - 1


def test_a_mark_lies_over_the_picture(canvas, swipe):
    mark = QgsVertexMarker(canvas)
    others = [item for item in canvas.scene().items() if item not in (swipe, mark)]
    assert max(item.zValue() for item in others) < swipe.zValue() < mark.zValue()
