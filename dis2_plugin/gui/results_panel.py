"""The form for a finished run: areas of the classes, and what to do with the files."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QHeaderView, QTableWidgetItem, QWidget

from ..core.class_scheme import ClassScheme
from ..core.result import ClassArea, RunResult
from .form import form_class
from .result_words import summary
from .swatch import swatch
from .wording import area, number

FORM = form_class("results_panel")
_NARROWEST_LETTERS = 9
_NUMBER_ALIGNMENT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ResultsPanel(QWidget, FORM):
    """Shows how much of each class the map holds."""

    save_requested = pyqtSignal(str)
    """The GeoPackage to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._folder = ""
        header = self.area_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(_NARROWEST_LETTERS * self.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.area_table.columnCount()):
            self.area_table.horizontalHeaderItem(column).setTextAlignment(_NUMBER_ALIGNMENT)
        self.save_button.clicked.connect(self._ask_where_to_save)
        self.folder_button.clicked.connect(self._open_folder)
        self._enable(False)

    def show_result(self, result: RunResult, scheme: ClassScheme | None) -> None:
        """Show a finished run; titles and colours come from the scheme."""
        self._folder = str(Path(result.files["classes"]).parent) if result.files else ""
        self.summary_label.setText(summary(result))
        self.area_table.setRowCount(len(result.areas))
        total = sum(item.pixels for item in result.areas) or 1
        for row, item in enumerate(result.areas):
            self._show_row(row, item, item.pixels / total, scheme)
        self._enable(True)

    def _show_row(
        self, row: int, item: ClassArea, share: float, scheme: ClassScheme | None
    ) -> None:
        known = {c.name: c for c in scheme.classes} if scheme else {}
        land = known.get(item.name)
        name = QTableWidgetItem(land.title if land else item.name)
        if land:
            name.setIcon(swatch(land.colour))
        self.area_table.setItem(row, 0, name)
        size = area(item.area_m2) if item.area_m2 is not None else self._pixels(item.pixels)
        confidence = number(item.mean_confidence, 2) if item.pixels else ""
        for column, text in enumerate((size, self._percent(share), confidence), start=1):
            cell = QTableWidgetItem(text)
            cell.setTextAlignment(_NUMBER_ALIGNMENT)
            self.area_table.setItem(row, column, cell)

    def _pixels(self, pixels: int) -> str:
        return self.tr("{} px").format(number(pixels))

    def _percent(self, share: float) -> str:
        return self.tr("{} %").format(number(100 * share, 1))

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
