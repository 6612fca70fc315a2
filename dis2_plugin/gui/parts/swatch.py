"""A small square in the colour of a class, seen on light and on dark ground."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap

FRAME = QColor(120, 120, 120)
"""Seen on light and dark ground, so that white does not vanish."""

_SIDE_PX = 16


def swatch(colour: tuple[int, int, int]) -> QIcon:
    """Return a framed square of this colour."""
    pixmap = QPixmap(_SIDE_PX, _SIDE_PX)
    pixmap.fill(QColor(*colour))
    painter = QPainter(pixmap)
    painter.setPen(FRAME)
    painter.drawRect(0, 0, _SIDE_PX - 1, _SIDE_PX - 1)
    painter.end()
    return QIcon(pixmap)
