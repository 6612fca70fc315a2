"""The table of a run's areas, in the dialog and in the dock of results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QApplication,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...core.class_scheme import ClassScheme
from ...core.results.area_table import area_table
from ...core.results.confidence import CertainArea
from ...core.results.result import ClassArea
from ..form import form_class
from ..wording import area, number, percent
from .number_cell import NUMBER_ALIGNMENT, number_cell
from .swatch import swatch

FORM = form_class("areas_table")
CONFIDENCE_COLUMN, CERTAIN_COLUMN = 3, 4
_NARROWEST_LETTERS = 8


class AreasTable(QTableWidget, FORM):
    """Shows area, share and confidence of each class, and what is certain above a threshold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._areas: tuple[ClassArea, ...] = ()
        self._certain: dict[str, CertainArea] | None = None
        self._percent = 0
        self._is_whole = False
        # pyuic makes neither columns nor headers of a table that is a form itself
        self.verticalHeader().hide()
        titles = [self.tr("Class"), self.tr("Area"), self.tr("Share"), self.tr("Confidence"), ""]
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(titles)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(_NARROWEST_LETTERS * self.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.columnCount()):
            self.horizontalHeaderItem(column).setTextAlignment(NUMBER_ALIGNMENT)
        self.show_certain(None, 0)

    def show_areas(self, areas: Sequence[ClassArea], scheme: ClassScheme | None) -> None:
        """Show a row a class; titles and colours come from the scheme."""
        self._areas = tuple(areas)
        known = {c.name: c for c in scheme.classes} if scheme else {}
        total = sum(item.pixels for item in areas) or 1
        self.setRowCount(len(areas))
        for row, item in enumerate(areas):
            land = known.get(item.name)
            name = QTableWidgetItem(land.title if land else item.name)
            name.setToolTip(name.text())
            if land:
                name.setIcon(swatch(land.colour))
            self.setItem(row, 0, name)
            share = percent(item.pixels / total)
            confidence = number(item.mean_confidence, 2) if item.pixels else ""
            size = self._size(item.pixels, item.area_m2)
            for column, text in enumerate((size, share, confidence), start=1):
                self._write(row, column, text)
        self.show_certain(None, 0)

    def show_certain(self, certain: Mapping[str, CertainArea] | None, percent: int) -> None:
        """Show beside each area how much of it has at least this confidence; None: show nothing."""
        self._certain, self._percent = dict(certain) if certain else None, percent
        self.setColumnHidden(CONFIDENCE_COLUMN, certain is not None)  # there is room for one
        self.setColumnHidden(CERTAIN_COLUMN, certain is None)
        if certain is not None:
            self._write_certain(certain, percent)
        self.updateGeometry()

    def _write_certain(self, certain: Mapping[str, CertainArea], percent: int) -> None:
        header = self.horizontalHeaderItem(CERTAIN_COLUMN)
        header.setText(self.tr("≥ {} %").format(number(percent)))
        for row, item in enumerate(self._areas):
            left = certain[item.name]
            self._write(row, CERTAIN_COLUMN, self._size(left.pixels, left.area_m2))

    def show_whole(self) -> None:
        """Be large enough for all rows and columns, so that what is around it scrolls instead."""
        self._is_whole = True
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that all rows and columns need in this font and theme."""
        if not self._is_whole:
            return super().minimumSizeHint()
        header, frame = self.horizontalHeader(), 2 * self.frameWidth()
        shown = [column for column in range(self.columnCount()) if not self.isColumnHidden(column)]
        columns = (max(self.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in shown)
        height = self.verticalHeader().length() + header.sizeHint().height()
        return QSize(sum(columns) + frame, height + frame)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same, where all is to be seen."""
        return self.minimumSizeHint() if self._is_whole else super().sizeHint()

    def text(self, delimiter: str, rows: Sequence[int] | None = None) -> str:
        """Return rows (all, unless some are named) as plain numbers with a header."""
        chosen = self._areas if rows is None else [self._areas[row] for row in rows]
        return area_table(chosen, self._certain, self._percent, delimiter)

    def copy_all(self) -> None:
        """Put every row on the clipboard, as spreadsheets read it."""
        QApplication.clipboard().setText(self.text("\t"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the selected rows where Ctrl+C is pressed."""
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        QApplication.clipboard().setText(self.text("\t", rows))

    def _size(self, pixels: int, area_m2: float | None) -> str:
        if area_m2 is None:
            return self.tr("{} px").format(number(pixels))
        return area(area_m2, max(item.area_m2 or 0.0 for item in self._areas))

    def _write(self, row: int, column: int, text: str) -> None:
        self.setItem(row, column, number_cell(text))
