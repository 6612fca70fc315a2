"""The window in which a map is evaluated."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis

from ..desk_window import DeskWindow
from ..runs.news import TITLE
from .desk import EvaluationDesk


class EvaluationWindow(DeskWindow):
    """Owns the form of the evaluation and its desk; it stays beside the map."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface

    def make(self) -> tuple[Any, EvaluationDesk]:
        """Return a new form and its desk."""
        from ...gui.evaluation.evaluate_dialog import EvaluateDialog  # noqa: PLC0415 - as all forms

        dialog = EvaluateDialog(self._iface.mapCanvas(), self._iface.mainWindow())
        desk = EvaluationDesk(dialog)
        desk.ended.connect(self._tell)
        return dialog, desk

    def _tell(self, words: str, is_good: bool) -> None:
        """Say in the main window what nobody sees in a form that was closed meanwhile."""
        if not self.dialog.isVisible():
            level = Qgis.MessageLevel.Success if is_good else Qgis.MessageLevel.Critical
            self._iface.messageBar().pushMessage(TITLE, words, level)
