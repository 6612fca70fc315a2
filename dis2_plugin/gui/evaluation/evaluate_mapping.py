"""The form for the values of a reference: which class each of them is, or none."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGroupBox,
    QHeaderView,
    QTableWidgetItem,
    QWidget,
)

from ...core.class_scheme import ClassScheme
from ...core.results.evaluation import ReferenceKind, ReferenceValue, ReferenceValues, mapping_text
from ..form import form_class
from ..parts.number_cell import NUMBER_ALIGNMENT, number_cell
from ..parts.swatch import swatch
from ..wording import number

FORM = form_class("evaluate_mapping")
_VALUE, _COUNT, _CLASS = range(3)


class EvaluateMapping(QGroupBox, FORM):
    """Lists values and lets a person choose the class of each."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._values: ReferenceValues | None = None
        self._made: dict[str, str | None] = {}
        header = self.values_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_CLASS, QHeaderView.ResizeMode.Stretch)
        self.values_table.horizontalHeaderItem(_COUNT).setTextAlignment(NUMBER_ALIGNMENT)
        self.show_nothing(self.state_label.text())

    def show_nothing(self, words: str) -> None:
        """Show words in place of values, for example that they are being read."""
        self._values = None
        self.values_table.setRowCount(0)
        self.values_table.hide()
        self.state_label.setText(words)
        self.changed.emit()

    def forget_choices(self) -> None:
        """Take the values that come next for those of another reference."""
        self._made.clear()

    def show_values(self, values: ReferenceValues, scheme: ClassScheme) -> None:
        """List values, each with the class that was chosen for it, or that it is taken for."""
        self._values = values
        self.values_table.setRowCount(len(values.values))
        for row, value in enumerate(values.values):
            self._show_row(row, value, scheme)
            self.setTabOrder(self._combo(row - 1) if row else self.values_table, self._combo(row))
        self.values_table.setVisible(bool(values.values))
        self.state_label.setText(self._state_words(values))
        self.changed.emit()

    def mapping(self) -> str:
        """Return the mapping as the engine reads it; empty where nothing was changed."""
        if self._values is None or self._is_as_guessed():
            return ""
        rows = zip(self._values.values, self._chosen())
        return mapping_text((value.text, name) for value, name in rows if name is not None)

    def has_classes(self) -> bool:
        """Whether any value is a class."""
        return any(name is not None for name in self._chosen())

    def choose(self, text: str, class_name: str | None) -> None:
        """Choose the class of a value, None to ignore it."""
        texts = [value.text for value in self._values.values]
        combo = self._combo(texts.index(text))
        combo.setCurrentIndex(combo.findData(class_name))

    def _chosen(self) -> list[str | None]:
        count = len(self._values.values) if self._values else 0
        return [self._combo(row).currentData() for row in range(count)]

    def _is_as_guessed(self) -> bool:
        return self._chosen() == [value.class_name for value in self._values.values]

    def _combo(self, row: int) -> QComboBox:
        return self.values_table.cellWidget(row, _CLASS)

    def _show_row(self, row: int, value: ReferenceValue, scheme: ClassScheme) -> None:
        name, count = QTableWidgetItem(value.text), number_cell(number(value.count))
        if self._values.kind is ReferenceKind.COLOURS:
            red, green, blue = bytes.fromhex(value.text[1:])
            name.setIcon(swatch((red, green, blue)))
        self.values_table.setItem(row, _VALUE, name)
        self.values_table.setItem(row, _COUNT, count)
        combo = QComboBox()
        combo.addItem(self.tr("Ignore"), None)
        for item in scheme.classes:
            combo.addItem(swatch(item.colour), item.title, item.name)
        taken_for = value.class_name or _titled(value.text, scheme)
        combo.setCurrentIndex(max(combo.findData(self._made.get(value.text, taken_for)), 0))
        combo.setAccessibleName(self.tr("Class of {}").format(value.text))
        combo.setToolTip(self.values_table.toolTip())
        combo.setWhatsThis(self.values_table.whatsThis())
        combo.currentIndexChanged.connect(lambda _index: self._make_choice(value.text, combo))
        self.values_table.setCellWidget(row, _CLASS, combo)

    def _make_choice(self, text: str, combo: QComboBox) -> None:
        self._made[text] = combo.currentData()
        self.changed.emit()

    def _state_words(self, values: ReferenceValues) -> str:
        if not values.values:
            return self.tr("The reference holds no value; with polygons, choose another field.")
        words = {
            ReferenceKind.IDS: self.tr("A raster of numbers; counts are pixels."),
            ReferenceKind.COLOURS: self.tr("A raster of colours; counts are pixels."),
            ReferenceKind.POLYGONS: self.tr("Polygons; counts are polygons."),
        }[values.kind]
        if values.complete:
            return words
        more = self.tr(
            "There are more values than these, the most frequent ones: a change here leaves the "
            "others out."
        )
        return f"{words} {more}"


def _titled(text: str, scheme: ClassScheme) -> str | None:
    """Return the class that QGIS calls so: the engine knows English alone."""
    titles = {item.title.casefold(): item.name for item in scheme.classes}
    return titles.get(text.strip().casefold())
