"""The lines above the Segment button: what to mend, what to know, before a run starts."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QLabel, QStyle, QWidget

from ...form import form_class
from ...wording import unbroken
from .note import Note, Weight

FORM = form_class("notes_panel")
_ICONS = {
    Weight.BLOCKING: QStyle.StandardPixmap.SP_MessageBoxCritical,
    Weight.WARNING: QStyle.StandardPixmap.SP_MessageBoxWarning,
    Weight.HINT: QStyle.StandardPixmap.SP_MessageBoxInformation,
}


class NotesPanel(QWidget, FORM):
    """Shows notes as rows of an icon and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._notes: tuple[Note, ...] = ()

    def notes(self) -> tuple[Note, ...]:
        """Return the notes that are shown."""
        return self._notes

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Replace the rows."""
        if tuple(notes) == self._notes:
            return
        self._notes = tuple(notes)
        while self.grid.count():
            old = self.grid.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for row, note in enumerate(notes):
            self._add_row(row, note)
        self.setVisible(bool(notes))

    def _add_row(self, row: int, note: Note) -> None:
        picture, sentence = QLabel(self), QLabel(unbroken(note.text), self)
        side = self.fontMetrics().height()
        picture.setPixmap(self.style().standardIcon(_ICONS[note.weight]).pixmap(side, side))
        picture.setAccessibleName(_kind(note.weight))
        sentence.setWordWrap(True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(sentence, row, 1)


def _kind(weight: Weight) -> str:
    words = {
        Weight.BLOCKING: QCoreApplication.translate("NotesPanel", "To mend"),
        Weight.WARNING: QCoreApplication.translate("NotesPanel", "Warning"),
        Weight.HINT: QCoreApplication.translate("NotesPanel", "Hint"),
    }
    return words[weight]
