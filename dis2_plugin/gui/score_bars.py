"""The bar plot of one place: a bar a class in its colour, and the score as a number."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ..core.attention import NO_BAR, Bar, ClassAttention, Reading
from .swatch import FRAME
from .wording import number

_NUMBER = "-00.0"
_LEAST_BAR_LETTERS, _GAP_PX, _TRACK_OPACITY, _OTHER_OPACITY = 10, 6, 60, 150
_EMPTY = Reading({})


class ScoreBars(QLabel):
    """Plots the scores of all classes; a bar reaches as far as the score in its class's range.

    While two runs are compared, a class has a second, paler bar below the first. It is a label for
    the same reason as the ramp.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[ClassAttention, ...] = ()
        self._reading = _EMPTY
        self._has_other = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Bar: place in the class's own range. Number: score"))
        self.setWhatsThis(
            self.tr(
                "The attention scores of all classes at one place. A bar is full where the score "
                "is at the upper end of the range that its class has on this map, so that bars "
                "can be compared although the scores of classes cannot. The number is the score "
                "before the softmax. While two runs are compared, the paler bar is the other run."
            )
        )

    def show_classes(self, classes: Sequence[ClassAttention], has_other: bool) -> None:
        """Take room for these classes, in two bars each where another run is compared."""
        is_new = [c.name for c in classes] != [c.name for c in self._classes]
        self._classes, self._has_other = tuple(classes), has_other
        if is_new:
            self._reading = _EMPTY
        self.updateGeometry()
        self.update()

    def show_reading(self, reading: Reading | None) -> None:
        """Plot these scores, or empty bars."""
        self._reading = reading or _EMPTY
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """Return what the plot says, for those who cannot see it."""
        return "; ".join(self._words_of(item) for item in self._classes)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for all bars."""
        letters = self.fontMetrics()
        width = self._title_width() + self._number_width() + 2 * _GAP_PX
        width += _LEAST_BAR_LETTERS * letters.averageCharWidth()
        return QSize(width, self._row_height() * len(self._classes))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: bars do not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a row for each class."""
        painter = QPainter(self)
        text = self.palette().color(QPalette.ColorRole.WindowText)
        for row, item in enumerate(self._classes):
            place = QRectF(0, row * self._row_height(), self.width(), self._row_height())
            painter.setPen(text)
            title = QRectF(place.topLeft(), place.bottomRight())
            title.setWidth(self._title_width())
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, item.title)
            halves = self._bars_of(item)
            height = place.height() / len(halves)
            for half, (bar, colour) in enumerate(halves):
                line = QRectF(0, place.top() + half * height, self.width(), height)
                self._paint_bar(painter, line, bar, colour)
        painter.end()

    def _paint_bar(self, painter: QPainter, line: QRectF, bar: Bar, colour: QColor) -> None:
        left, right = self._title_width() + _GAP_PX, self._number_width() + _GAP_PX
        track = line.adjusted(left + 0.5, 2.5, -right - 0.5, -2.5)
        ground = self.palette().color(QPalette.ColorRole.WindowText)
        ground.setAlpha(_TRACK_OPACITY // 3)
        painter.fillRect(track, ground)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, place, _score_words(bar))
        if bar.position is None:
            return
        track.setWidth(max(bar.position * track.width(), 1.0))
        painter.setPen(FRAME)
        painter.setBrush(colour)
        painter.drawRect(track)

    def _bars_of(self, item: ClassAttention) -> list[tuple[Bar, QColor]]:
        colour, paler = QColor(*item.colour), QColor(*item.colour, _OTHER_OPACITY)
        bars = [(self._reading.bars.get(item.name, NO_BAR), colour)]
        if self._has_other:
            bars.append((self._reading.others.get(item.name, NO_BAR), paler))
        return bars

    def _words_of(self, item: ClassAttention) -> str:
        return f"{item.title} {' / '.join(_score_words(bar) for bar, _ in self._bars_of(item))}"

    def _row_height(self) -> int:
        line = self.fontMetrics().height()
        return 2 * line if self._has_other else line + _GAP_PX

    def _title_width(self) -> int:
        letters = self.fontMetrics()
        return max((letters.horizontalAdvance(item.title) for item in self._classes), default=0)

    def _number_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(_NUMBER)


def _score_words(bar: Bar) -> str:
    return "–" if bar.score is None else number(bar.score, 1)  # noqa: RUF001 - a dash means none
