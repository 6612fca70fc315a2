"""The map tool that reads: the mouse points at a place, a click holds it, a drag moves the line."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QCursor, QKeyEvent

_NEAR_PX = 8
_READING, _ON_LINE = Qt.CursorShape.CrossCursor, Qt.CursorShape.SplitHCursor
_MARK_PX, _MARK_PEN_PX = 12, 3
_MARK_EDGE, _MARK_FILL = QColor(20, 20, 20), QColor(255, 255, 255)
"""Dark and light, so that the mark is seen on any map."""


class AttentionTool(QgsMapTool):
    """Points at places of the map, in the canvas's CRS, and drags the line between two runs."""

    pointed = pyqtSignal(object)
    """The ``QgsPointXY`` to read at, or None for no place."""
    dragged = pyqtSignal(float)
    """Where the line was dragged to, 0..1 of the map's width."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.line: float | None = None
        """Where the line between two runs is; None while none are compared."""
        self._is_dragging = False
        self._mark: QgsVertexMarker | None = None
        self.setCursor(QCursor(_READING))

    @property
    def is_holding(self) -> bool:
        """Whether a click holds a place, so that moving the mouse reads nothing."""
        return self._mark is not None

    def hold(self, point: QgsPointXY) -> None:
        """Mark a place and read there only."""
        self.let_go()
        self._mark = QgsVertexMarker(self.canvas())
        self._mark.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        self._mark.setIconSize(_MARK_PX)
        self._mark.setPenWidth(_MARK_PEN_PX)
        self._mark.setColor(_MARK_EDGE)
        self._mark.setFillColor(_MARK_FILL)
        self._mark.setCenter(point)
        self.pointed.emit(point)

    def let_go(self) -> None:
        """Take the mark away; the mouse reads again."""
        if self._mark is not None:
            self.canvas().scene().removeItem(self._mark)
            self._mark = None

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS's name
        """Read where the mouse is, or drag the line."""
        if self._is_dragging:
            self.dragged.emit(min(max(event.pos().x() / self.canvas().width(), 0.0), 1.0))
            return
        self.canvas().setCursor(_ON_LINE if self._is_near(event.pos()) else _READING)
        if not self.is_holding:
            self.pointed.emit(event.mapPoint())

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS's name
        """Take hold of the line where the mouse is on it."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._is_dragging = is_left and self._is_near(event.pos())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS's name
        """Let the line go, or hold a place or let it go."""
        if self._is_dragging:
            self._is_dragging = False
        elif event.button() == Qt.MouseButton.LeftButton and self.is_holding:
            self.let_go()
            self.pointed.emit(event.mapPoint())
        elif event.button() == Qt.MouseButton.LeftButton:
            self.hold(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS's name
        """Let a held place go with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.is_holding:
            self.let_go()
            self.pointed.emit(None)
            event.accept()
        else:
            event.ignore()

    def deactivate(self) -> None:
        """Leave no mark behind."""
        self.let_go()
        self._is_dragging = False
        self.pointed.emit(None)
        super().deactivate()

    def _is_near(self, place: QPoint) -> bool:
        if self.line is None:
            return False
        return abs(place.x() - self.line * self.canvas().width()) <= _NEAR_PX
