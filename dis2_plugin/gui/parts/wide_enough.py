"""A column that scrolls up and down is as wide as what is in it, in every font and theme."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QScrollArea, QStyle


class WideEnough(QObject):
    """Widens a scroll area whenever its content needs more room; it lives as long as the area."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        area.widget().installEventFilter(self)
        self.widen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look again where the content has changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.widen()
        return super().eventFilter(watched, event)

    def widen(self) -> None:
        """Look again now."""
        bar = self._area.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self._area.setMinimumWidth(self._area.widget().minimumSizeHint().width() + bar)
