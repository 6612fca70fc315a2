"""The window in which a map is evaluated: made when it is first asked for."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis

from .evaluation_desk import EvaluationDesk
from .news import TITLE


class EvaluationWindow:
    """Owns the form of the evaluation and its desk."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self.dialog: Any = None
        self.desk: EvaluationDesk | None = None

    def open(self) -> None:
        """Show the form; it stays beside the map."""
        if self.desk is None:
            from ..gui.evaluate_dialog import EvaluateDialog  # noqa: PLC0415 - as all forms

            self.dialog = EvaluateDialog(self._iface.mapCanvas(), self._iface.mainWindow())
            self.desk = EvaluationDesk(self.dialog)
            self.desk.ended.connect(self._tell)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """Stop what goes on, and take the form away."""
        if self.desk is not None:
            self.desk.close()
            self.dialog.close()
            self.dialog.deleteLater()
            self.desk = self.dialog = None

    def _tell(self, words: str, is_good: bool) -> None:
        """Say in the main window what nobody sees in a form that was closed meanwhile."""
        if not self.dialog.isVisible():
            level = Qgis.MessageLevel.Success if is_good else Qgis.MessageLevel.Critical
            self._iface.messageBar().pushMessage(TITLE, words, level)
