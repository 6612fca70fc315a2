"""What QGIS's options ask for the page DIS2 each time they open."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QWidget

from ..form import icon


class SettingsFactory(QgsOptionsWidgetFactory):
    """Makes pages with the function it is given."""

    def __init__(self, make_page: Callable[[QWidget | None], QWidget]) -> None:
        super().__init__("DIS2", icon("dis2"))
        self._make_page = make_page

    def createWidget(self, parent: QWidget | None = None) -> QWidget:  # noqa: N802 - QGIS's name
        """Return a page; QGIS owns it."""
        return self._make_page(parent)
