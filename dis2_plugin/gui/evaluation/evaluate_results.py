"""The form for a finished evaluation: scores of the classes and the confusion matrix."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QDesktopServices
from qgis.PyQt.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...core.class_scheme import ClassScheme
from ...core.results.evaluation import PAGE_FILE, EvaluationReport
from ..form import form_class
from ..parts.number_cell import number_cell
from ..parts.swatch import swatch
from ..wording import number
from .evaluate_words import score, summary

FORM = form_class("evaluate_results")
RIGHT, WRONG = QColor(60, 160, 90), QColor(222, 60, 60)
_STRONGEST_TINT = 190


class EvaluateResults(QWidget, FORM):
    """Shows a report."""

    save_requested = pyqtSignal(str)
    """Where the report is to be saved; its ending says as what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._report: EvaluationReport | None = None
        self._scheme: ClassScheme | None = None
        self._folder = ""
        modes = QHeaderView.ResizeMode
        scores = self.scores_table.horizontalHeader()
        scores.setMinimumSectionSize(max(map(scores.sectionSizeHint, range(scores.count()))))
        scores.setSectionResizeMode(modes.Stretch)
        scores.setSectionResizeMode(0, modes.ResizeToContents)
        self.matrix_table.horizontalHeader().setSectionResizeMode(modes.ResizeToContents)
        for table in (self.scores_table, self.matrix_table):
            table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
            table.horizontalScrollBar().rangeChanged.connect(partial(_fit, table))
        self.copy_button.clicked.connect(self.copy_all)
        self.save_button.clicked.connect(self._ask_where_to_save)
        self.open_button.clicked.connect(self._open)
        self._show_parts(False)

    def show_report(self, report: EvaluationReport, scheme: ClassScheme, folder: str) -> None:
        """Show a report whose files lie in a folder."""
        self._report, self._scheme, self._folder = report, scheme, folder
        self.summary_label.setText(summary(report))
        self._show_scores()
        self._show_matrix()
        self._show_parts(True)

    def copy_all(self) -> None:
        """Put both tables on the clipboard: shares with all decimals, the matrix in pixels."""
        report, titles = self._report, [item.title for item in self._scheme.classes]
        heads = [self.scores_table.horizontalHeaderItem(n).text() for n in range(6)]
        lines = [heads]
        for title, item in zip(titles, report.scores.classes):
            shares = (item.f1, item.iou, item.precision, item.recall)
            plain = ["" if share is None else f"{share:.6f}" for share in shares]
            lines.append([title, *plain, str(item.reference_pixels)])
        lines += [[], [self.matrix_label.text(), *titles]]
        lines += [[title, *map(str, row)] for title, row in zip(titles, report.confusion)]
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _show_scores(self) -> None:
        classes = self._scheme.classes
        self.scores_table.setRowCount(len(classes))
        for row, (land, item) in enumerate(zip(classes, self._report.scores.classes)):
            name = QTableWidgetItem(land.title)
            name.setIcon(swatch(land.colour))
            self.scores_table.setItem(row, 0, name)
            shares = map(score, (item.f1, item.iou, item.precision, item.recall))
            for column, text in enumerate([*shares, number(item.reference_pixels)], start=1):
                self.scores_table.setItem(row, column, number_cell(text))
        _fit(self.scores_table)

    def _show_matrix(self) -> None:
        table, classes = self.matrix_table, self._scheme.classes
        table.setRowCount(len(classes))
        table.setColumnCount(len(classes))
        for place, item in enumerate(classes):
            row_head = QTableWidgetItem(item.title)
            row_head.setIcon(swatch(item.colour))
            table.setVerticalHeaderItem(place, row_head)
            table.setHorizontalHeaderItem(place, QTableWidgetItem(item.title))
        for row, counts in enumerate(self._report.confusion):
            total = max(sum(counts), 1)
            for column, pixels in enumerate(counts):
                table.setItem(row, column, self._matrix_cell(row, column, pixels, total))
        _fit(table)

    def _matrix_cell(self, row: int, column: int, pixels: int, total: int) -> QTableWidgetItem:
        share = self.tr("{} %").format(number(100 * pixels / total, 1)) if pixels else ""
        cell = number_cell(share)
        tint = QColor(RIGHT if row == column else WRONG)
        tint.setAlpha(round(_STRONGEST_TINT * pixels / total))
        cell.setBackground(QBrush(tint))
        reference, mapped = (self._scheme.classes[n].title for n in (row, column))
        words = self.tr("{reference}, mapped as {mapped}: {pixels} px")
        cell.setToolTip(words.format(reference=reference, mapped=mapped, pixels=number(pixels)))
        return cell

    def _show_parts(self, has_report: bool) -> None:
        for widget in (self.scores_label, self.scores_table, self.matrix_label, self.matrix_table):
            widget.setVisible(has_report)
        for button in (self.copy_button, self.save_button, self.open_button):
            button.setVisible(has_report)

    def _ask_where_to_save(self) -> None:
        kinds = {
            self.tr("Page (*.html)"): ".html",
            self.tr("Table (*.csv)"): ".csv",
            self.tr("JSON (*.json)"): ".json",
        }
        title = self.tr("Save the report")
        path, kind = QFileDialog.getSaveFileName(self, title, "", ";;".join(kinds))
        if path:
            known = Path(path).suffix.lower() in kinds.values()
            self.save_requested.emit(path if known else path + kinds.get(kind, ".html"))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._folder) / PAGE_FILE)))


def _fit(table: QTableWidget, *_range: int) -> None:
    """Make a small table as high as its rows, and the bar below them where it is too narrow."""
    rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
    bar = table.horizontalScrollBar()
    below = bar.sizeHint().height() if bar.maximum() > 0 else 0
    height = table.horizontalHeader().sizeHint().height() + rows + below + 2 * table.frameWidth()
    table.setMaximumHeight(height)
    table.setMinimumHeight(min(height, 3 * table.horizontalHeader().sizeHint().height()))
