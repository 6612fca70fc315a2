"""A plot of horizontal bars: a row with a title, its bars in their colours, and a number each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from .swatch import FRAME

PALE = 150
"""Opacity (0..255) of a bar that stands back behind another one."""

_LEAST_BAR_LETTERS, _GAP_PX, _TRACK_OPACITY, _FAINT_OPACITY = 10, 6, 20, 80


@dataclass(frozen=True)
class PlotBar:
    """One bar.

    Attributes:
        length: 0..1 of the room there is; None for no bar.
        faint: how long it is drawn in all; what lies beyond ``length`` is faint.
        words: the number at the end of the row.
    """

    length: float | None
    colour: tuple[int, int, int]
    words: str
    opacity: int = 255
    faint: float = 0.0


@dataclass(frozen=True)
class PlotRow:
    """A title and its bars, one below the other."""

    title: str
    bars: tuple[PlotBar, ...]


class BarPlot(QLabel):
    """Paints rows of bars.

    It is a label because themes of QGIS tell labels, not plain widgets, the colour of their text.
    ``widest_number`` is a text that numbers have room for at least: so that bars stay where they
    are while numbers change.
    """

    def __init__(self, widest_number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlotRow, ...] = ()
        self._widest_number = widest_number
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[PlotRow]) -> None:
        """Show these rows from now on."""
        self._rows = tuple(rows)
        self.setAccessibleDescription(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what the plot says, for those who cannot see it."""
        return "; ".join(
            f"{row.title} {' / '.join(bar.words for bar in row.bars)}" for row in self._rows
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for all bars."""
        width = self._title_width() + self._number_width() + 2 * _GAP_PX
        width += _LEAST_BAR_LETTERS * self.fontMetrics().averageCharWidth()
        return QSize(width, sum(self._height(row) for row in self._rows))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: bars do not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint row after row."""
        painter = QPainter(self)
        top = 0.0
        for row in self._rows:
            place = QRectF(0, top, self.width(), self._height(row))
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            title = QRectF(place)
            title.setWidth(self._title_width())
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, row.title)
            height = place.height() / max(len(row.bars), 1)
            for number, bar in enumerate(row.bars):
                line = QRectF(0, top + number * height, self.width(), height)
                self._paint_bar(painter, line, bar)
            top = place.bottom()
        painter.end()

    def _paint_bar(self, painter: QPainter, line: QRectF, bar: PlotBar) -> None:
        left, right = self._title_width() + _GAP_PX, self._number_width() + _GAP_PX
        track = line.adjusted(left + 0.5, 2.5, -right - 0.5, -2.5)
        ground = self.palette().color(QPalette.ColorRole.WindowText)
        ground.setAlpha(_TRACK_OPACITY)
        painter.fillRect(track, ground)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, place, bar.words)
        if bar.length is None:
            return
        painter.setPen(FRAME)
        if bar.faint > bar.length:
            self._paint_part(painter, track, bar.faint, QColor(*bar.colour, _FAINT_OPACITY))
        if bar.length or not bar.faint:
            self._paint_part(painter, track, bar.length, QColor(*bar.colour, bar.opacity))

    def _paint_part(self, painter: QPainter, track: QRectF, length: float, colour: QColor) -> None:
        part = QRectF(track)
        part.setWidth(max(length * track.width(), 1.0))
        painter.setBrush(colour)
        painter.drawRect(part)

    def _height(self, row: PlotRow) -> int:
        line = self.fontMetrics().height()
        return line * len(row.bars) if len(row.bars) > 1 else line + _GAP_PX

    def _title_width(self) -> int:
        letters = self.fontMetrics()
        return max((letters.horizontalAdvance(row.title) for row in self._rows), default=0)

    def _number_width(self) -> int:
        words = (bar.words for row in self._rows for bar in row.bars)
        return max(map(self.fontMetrics().horizontalAdvance, (self._widest_number, *words)))
