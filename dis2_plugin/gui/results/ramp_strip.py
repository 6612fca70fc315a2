"""The legend of one attention layer: its colours from clear to full, between two scores."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ...core.looks.colours import Ramp
from ..wording import number

_LEAST_LETTERS, _GAP_PX = 14, 6


class RampStrip(QLabel):
    """Paints a ramp over the window's ground; nothing where a layer has none.

    It is a label because themes of QGIS tell labels, not plain widgets, the colour of their text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ramp: Ramp | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Colours of this layer, from low to high scores"))
        self.setWhatsThis(
            self.tr(
                "The scores that the colours of this layer stand for. Most of the map lies between "
                "the two numbers. The scores of a class can be compared within a run, not with "
                "those of another class."
            )
        )

    def show_ramp(self, ramp: Ramp | None) -> None:
        """Show these colours from now on."""
        self._ramp = ramp
        ends = (number(ramp.low, 1), number(ramp.high, 1)) if ramp else ()
        self.setAccessibleDescription(" … ".join(ends))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the numbers and a short ramp."""
        letters = self.fontMetrics()
        return QSize(_LEAST_LETTERS * letters.averageCharWidth(), letters.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a ramp without its numbers says nothing."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint numbers at the ends and the ramp between them."""
        if self._ramp is None:
            return
        painter = QPainter(self)
        low, high = number(self._ramp.low, 1), number(self._ramp.high, 1)
        widths = [self.fontMetrics().horizontalAdvance(text) + _GAP_PX for text in (low, high)]
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), middle | Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(self.rect(), middle | Qt.AlignmentFlag.AlignRight, high)
        strip = QRectF(self.rect()).adjusted(widths[0] + 0.5, 3.5, -widths[1] - 0.5, -3.5)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(_gradient(self._ramp, strip))
        painter.drawRect(strip)
        painter.end()


def _gradient(ramp: Ramp, strip: QRectF) -> QLinearGradient:
    middle = strip.center().y()
    gradient = QLinearGradient(QPointF(strip.left(), middle), QPointF(strip.right(), middle))
    for position, colour in ramp.stops:
        gradient.setColorAt(position, QColor(*colour))
    return gradient
