"""The parts of QGIS's main window that the plugin touches, made of real widgets."""

# ruff: noqa: N802 - the names are those of QgisInterface

from __future__ import annotations

from qgis.core import QgsLayerTreeModel, QgsPrintLayout, QgsProject
from qgis.gui import (
    QgsLayerTreeView,
    QgsMapCanvas,
    QgsMessageBar,
    QgsOptionsWidgetFactory,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QMenu, QToolBar


class Window:
    """Stands in for ``QgisInterface``."""

    def __init__(self) -> None:
        self.main = QMainWindow()
        self.canvas = QgsMapCanvas(self.main)
        self.bar = QgsMessageBar(self.main)
        self.tree = QgsLayerTreeView(self.main)
        self.tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), self.tree))
        self.toolbar = QToolBar(self.main)
        self.menu = QMenu("Raster", self.main)
        self.log_was_opened = False
        self.option_pages: list[QgsOptionsWidgetFactory] = []
        self.designed: list[QgsPrintLayout] = []

    def mainWindow(self) -> QMainWindow:
        return self.main

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def layerTreeView(self) -> QgsLayerTreeView:
        return self.tree

    def addToolBarIcon(self, action: QAction) -> None:
        self.toolbar.addAction(action)

    def removeToolBarIcon(self, action: QAction) -> None:
        self.toolbar.removeAction(action)

    def addPluginToRasterMenu(self, name: str, action: QAction) -> None:
        self.menu.addAction(action)

    def removePluginRasterMenu(self, name: str, action: QAction) -> None:
        self.menu.removeAction(action)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.main.addDockWidget(area, dock)

    def addTabifiedDockWidget(
        self, area: Qt.DockWidgetArea, dock: QDockWidget, with_: list[str], raised: bool
    ) -> None:
        self.main.addDockWidget(area, dock)
        for other in self.main.findChildren(QDockWidget):
            if other.objectName() in with_:
                self.main.tabifyDockWidget(other, dock)
        if raised:
            dock.raise_()

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.main.removeDockWidget(dock)

    def registerOptionsWidgetFactory(self, factory: QgsOptionsWidgetFactory) -> None:
        self.option_pages.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: QgsOptionsWidgetFactory) -> None:
        self.option_pages.remove(factory)

    def openMessageLog(self) -> None:
        self.log_was_opened = True

    def openLayoutDesigner(self, layout: QgsPrintLayout) -> None:
        self.designed.append(layout)

    def messages(self) -> list[str]:
        """Return what the message bar shows, the newest last."""
        return [item.text() for item in self.bar.items()]
