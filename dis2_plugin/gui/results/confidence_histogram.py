"""The histogram of a run's confidence, with what lies below a threshold in grey."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLineF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ...core.results.confidence import STEPS
from ..parts.swatch import FRAME
from ..wording import number

_LINES, _LEAST_LETTERS, _GAP_PX = 5, 24, 2
_TICKS_PERCENT = (0, 25, 50, 75, 100)


class ConfidenceHistogram(QLabel):
    """Paints how many pixels have which confidence, over an axis from 0 to 100 %.

    Heights are square roots of the counts: most pixels of a good map are certain, and the few
    others are what one looks for. It is a label for the same reason as the bar plot.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: tuple[int, ...] = ()
        self._percent = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Pixels by confidence; heights are square roots of the counts"))
        self.setWhatsThis(
            self.tr(
                "How many pixels have which confidence, the probability of the class that won: "
                "uncertain ones on the left, certain ones on the right. Heights are square roots "
                "of the counts, so that few pixels are seen beside many."
            )
        )

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show these counts, one for each hundredth; none for an empty plot."""
        self.counts = tuple(counts)
        self.update()

    def show_threshold(self, percent: int) -> None:
        """Grey what lies below so many hundredths."""
        self._percent = percent
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for bars of some lines of text, and the axis."""
        letters = self.fontMetrics()
        width = _LEAST_LETTERS * letters.averageCharWidth()
        return QSize(width, (_LINES + 1) * letters.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint bars, axis and threshold."""
        painter = QPainter(self)
        plot = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -self.fontMetrics().height() - 0.5)
        self._paint_bars(painter, plot)
        self._paint_axis(painter, plot)
        painter.end()

    def _paint_bars(self, painter: QPainter, plot: QRectF) -> None:
        highest = max(self.counts, default=0) ** 0.5 or 1.0
        width = plot.width() / STEPS
        certain = self.palette().color(QPalette.ColorRole.Highlight)
        for step, count in enumerate(self.counts):
            height = count**0.5 / highest * (plot.height() - _GAP_PX)
            bar = QRectF(plot.left() + step * width, plot.bottom() - height, width, height)
            painter.fillRect(bar, FRAME if step < self._percent else certain)

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawLine(QLineF(plot.bottomLeft(), plot.bottomRight()))
        if self._percent:
            at = plot.left() + self._percent / STEPS * plot.width()
            painter.drawLine(QLineF(at, plot.top(), at, plot.bottom()))
        line = QRectF(plot.left(), plot.bottom(), plot.width(), self.fontMetrics().height())
        for tick in _TICKS_PERCENT:
            words = self.tr("{} %").format(number(tick))
            width = self.fontMetrics().horizontalAdvance(words)
            left = min(max(tick / 100 * line.width() - width / 2, 0.0), line.width() - width)
            place = QRectF(line.left() + left, line.top(), width + 1, line.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
