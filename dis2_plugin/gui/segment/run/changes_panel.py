"""The form for a finished comparison of scenarios: which areas heights and colour changed."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QApplication, QHeaderView, QTableWidgetItem, QWidget

from ....core.class_scheme import ClassScheme
from ....core.results.comparison import Change, ComparisonResult
from ...form import form_class
from ...parts.number_cell import NUMBER_ALIGNMENT
from ...wording import area, number, percent, unbroken
from .comparison_words import modality_word, summary

FORM = form_class("changes_panel")
_FIRST_NUMBER = 3
"""Column of the area; those before hold words."""
_CLASS_COLUMNS = (1, 2)


class ChangesPanel(QWidget, FORM):
    """Shows how much of which class became which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._folder = ""
        self._changes: tuple[Change, ...] = ()
        self._largest_m2 = 0.0
        header = self.changes_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        for column in _CLASS_COLUMNS:  # where there is no room, names go on in another line
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self.changes_table.resizeRowsToContents)
        for column in range(self.changes_table.columnCount()):
            alignment = self._alignment(column)
            self.changes_table.horizontalHeaderItem(column).setTextAlignment(alignment)
        self.changes_table.installEventFilter(self)
        self.copy_button.clicked.connect(self.copy_all)
        self.folder_button.clicked.connect(self._open_folder)
        self._enable(False)

    def show_result(self, result: ComparisonResult, scheme: ClassScheme | None) -> None:
        """Show a finished comparison; titles come from the scheme."""
        self._folder = str(Path(result.files["changes"]).parent)
        self._changes = result.changes
        self._largest_m2 = max((change.area_m2 or 0.0 for change in result.changes), default=0.0)
        self.summary_label.setText(unbroken(summary(result)))
        self.changes_table.setRowCount(len(result.changes))
        titles = {c.name: c.title for c in scheme.classes} if scheme else {}
        for row, change in enumerate(result.changes):
            for column, text in enumerate(self._words(change, titles)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                cell.setTextAlignment(self._alignment(column))
                self.changes_table.setItem(row, column, cell)
        self.changes_table.resizeRowsToContents()
        self._enable(True)

    def copy_all(self) -> None:
        """Copy every row."""
        self._copy(range(len(self._changes)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Copy the selected rows where Ctrl+C is pressed in the table."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.matches(QKeySequence.StandardKey.Copy):
            rows = self.changes_table.selectionModel().selectedRows()
            self._copy(sorted(index.row() for index in rows))
            return True
        return super().eventFilter(watched, event)

    def _copy(self, rows: range | list[int]) -> None:
        """Put a header and rows on the clipboard: words as shown, numbers as they are."""
        table = self.changes_table
        words = [table.horizontalHeaderItem(column).text() for column in range(_FIRST_NUMBER)]
        lines = [[*words, self.tr("Pixels"), self.tr("Square metres"), self.tr("Share")]]
        for row in rows:
            change = self._changes[row]
            area_m2 = "" if change.area_m2 is None else f"{change.area_m2:.3f}"
            words = [table.item(row, column).text() for column in range(_FIRST_NUMBER)]
            lines.append([*words, str(change.pixels), area_m2, f"{change.share:.6f}"])
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _words(self, change: Change, titles: dict[str, str]) -> tuple[str, ...]:
        before, after = (titles.get(name, name) for name in (change.from_class, change.to_class))
        pixels = self.tr("{} px").format(number(change.pixels))
        size = pixels if change.area_m2 is None else area(change.area_m2, self._largest_m2)
        return modality_word(change.modality), before, after, size, percent(change.share)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return NUMBER_ALIGNMENT if column >= _FIRST_NUMBER else left

    def _enable(self, has_result: bool) -> None:
        self.changes_table.setVisible(has_result)
        self.copy_button.setEnabled(has_result)
        self.folder_button.setEnabled(has_result)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
