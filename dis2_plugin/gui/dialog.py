"""What all windows of the plugin share: Enter starts nothing by itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QPushButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Dialog(QDialog):
    """A window in which Enter ends an entry, or presses the button that has the focus.

    Usually Enter presses a default button, from whatever field: who ends a number with it would
    start a run of minutes.
    """

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let no button look as if Enter pressed it from elsewhere."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press the button that has the focus; other keys do what they usually do."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif isinstance(self.focusWidget(), QPushButton) and not event.isAutoRepeat():
            self.focusWidget().click()
