"""The picture of another run over the map, right of a line that can be moved."""

from __future__ import annotations

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

_LIGHT, _DARK = QColor(255, 255, 255), QColor(40, 40, 40)
_WIDE_PX, _THIN_PX, _HANDLE_PX, _GRIP_PX = 5.0, 2.0, 11.0, 3.0
_GAP_PX = 8.0
_ABOVE_MAP = -1.0
"""The map of QGIS lies at -10, marks and rubber bands at 0 and above."""
_BORDER_PX = 2
"""QGIS adds it to the size of an item whose rectangle is set."""


class SwipeItem(QgsMapCanvasItem):
    """Covers the map right of the line with a picture of the same ground."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._image = QImage()
        self._line = 0.5
        self._names = ("", "")
        self.setZValue(_ABOVE_MAP)
        self.hide()

    def show_image(self, image: QImage, extent: QgsRectangle) -> None:
        """Show a picture of this extent of the map, in the canvas's CRS."""
        self._image = image
        self.setRect(extent)
        self.show()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._image = QImage()
        self.hide()

    def move_line(self, share: float) -> None:
        """Put the line here, 0..1 of the map's width."""
        self._line = share
        self.update()

    def show_names(self, left: str, right: str) -> None:
        """Say beside the line what lies left and what right of it."""
        self._names = (left, right)
        self.update()

    def take_away(self) -> None:
        """Leave the canvas for good."""
        self._canvas.scene().removeItem(self)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem | None = None,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the picture right of the line, and the line."""
        if self._image.isNull():
            return
        bounds = self.boundingRect()
        size = bounds.adjusted(0, 0, -_BORDER_PX, -_BORDER_PX).size()
        whole = QRectF(QPointF(0, 0), size)
        at = self.mapFromScene(self._canvas.mapToScene(self._line_px(), 0)).x()
        painter.save()
        painter.setClipRect(whole.intersected(whole.translated(at, 0)))
        painter.drawImage(whole, self._image, QRectF(self._image.rect()))
        painter.restore()
        _paint_line(painter, at, whole)
        _paint_names(painter, QPointF(at, whole.bottom()), self._names)

    def _line_px(self) -> int:
        return round(self._line * self._canvas.width())


def _paint_names(painter: QPainter, foot: QPointF, names: tuple[str, str]) -> None:
    # at the foot of the line: QGIS's message bar lies over its head
    painter.save()
    letters = painter.fontMetrics()
    for name, is_left in zip(names, (True, False)):
        width = letters.horizontalAdvance(name) + 2 * _GAP_PX
        height = letters.height() + _GAP_PX
        left = foot.x() - _GAP_PX - width if is_left else foot.x() + _GAP_PX
        box = QRectF(left, foot.y() - _GAP_PX - height, width, height)
        painter.setPen(QPen(_DARK))
        painter.setBrush(_LIGHT)
        painter.drawRoundedRect(box, _GRIP_PX, _GRIP_PX)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
    painter.restore()


def _paint_line(painter: QPainter, at: float, whole: QRectF) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((_DARK, _WIDE_PX), (_LIGHT, _THIN_PX)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(QPointF(at, whole.top()), QPointF(at, whole.bottom()))
    middle = QPointF(at, whole.center().y())
    painter.setPen(QPen(_DARK, 1.5))
    painter.setBrush(_LIGHT)
    painter.drawEllipse(middle, _HANDLE_PX, _HANDLE_PX)
    for side in (-1, 1):
        tip = middle + QPointF(side * (_HANDLE_PX - _GRIP_PX), 0)
        for way in (-1, 1):
            painter.drawLine(tip, tip + QPointF(-side * _GRIP_PX, way * _GRIP_PX))
    painter.restore()
