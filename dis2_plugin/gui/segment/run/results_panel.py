"""The form for a finished run: areas of the classes, and what to do with the files."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ....core.class_scheme import ClassScheme
from ....core.results.result import RunResult
from ...form import form_class
from ...parts.areas_table import AreasTable
from ...wording import unbroken
from .result_words import summary

FORM = form_class("results_panel")


class ResultsPanel(QWidget, FORM):
    """Shows how much of each class the map holds."""

    save_requested = pyqtSignal(str)
    """The GeoPackage to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._folder, self._invitation = "", self.summary_label.text()
        self.area_table = AreasTable(self)
        self.table_place.addWidget(self.area_table)
        self.setTabOrder(self.area_table, self.save_button)
        self.setTabOrder(self.save_button, self.folder_button)
        self.save_button.clicked.connect(self._ask_where_to_save)
        self.folder_button.clicked.connect(self._open_folder)
        self._enable(False)

    def show_result(self, result: RunResult, scheme: ClassScheme | None) -> None:
        """Show a finished run; titles and colours come from the scheme."""
        self._folder = str(Path(result.files["classes"]).parent) if result.files else ""
        self.summary_label.setText(unbroken(summary(result)))
        self.area_table.show_areas(result.areas, scheme)
        self._enable(True)

    def show_nothing(self) -> None:
        """Show no run, as before the first."""
        self._folder = ""
        self.summary_label.setText(self._invitation)
        self._enable(False)

    def _enable(self, has_result: bool) -> None:
        self.area_table.setVisible(has_result)
        self.save_button.setEnabled(has_result)
        self.folder_button.setEnabled(has_result and bool(self._folder))

    def _ask_where_to_save(self) -> None:
        title, kind = self.tr("Save results as GeoPackage"), self.tr("GeoPackage (*.gpkg)")
        path, _ = QFileDialog.getSaveFileName(self, title, "", kind)
        if path:
            self.save_requested.emit(path if path.lower().endswith(".gpkg") else f"{path}.gpkg")

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
