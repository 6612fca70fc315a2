"""Numbers in tables stand at the right of their cells."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTableWidgetItem

NUMBER_ALIGNMENT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def number_cell(text: str) -> QTableWidgetItem:
    """Return a cell with a number."""
    cell = QTableWidgetItem(text)
    cell.setTextAlignment(NUMBER_ALIGNMENT)
    return cell
