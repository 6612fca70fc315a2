"""The window in which a map is evaluated."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsLayerTreeLayer, QgsProject

from ...core.jobs.job import Output
from ..desk_window import DeskWindow
from ..layers.run_nodes import node_of, run_folder_of
from ..runs.news import TITLE
from ..runs.project_runs import newest_run
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

    def open(self) -> None:
        """Show the form, with the map of the run that is selected in the layer tree.

        Where none is selected the form keeps its map or, if it has none, takes the newest.
        """
        super().open()
        self.desk.look_again()
        node = self._classes_of(run_folder_of(self._iface.layerTreeView().currentNode()))
        if node is None and self.dialog.map_combo.currentLayer() is None:
            node = self._classes_of(newest_run(QgsProject.instance()))
        if node is not None:
            self.dialog.map_combo.setLayer(node.layer())

    def _classes_of(self, folder: str) -> QgsLayerTreeLayer | None:
        return node_of(QgsProject.instance(), folder, Output.CLASSES.value) if folder else None

    def _tell(self, words: str, is_good: bool) -> None:
        """Say in the main window what nobody sees in a form that was closed meanwhile."""
        if not self.dialog.isVisible():
            level = Qgis.MessageLevel.Success if is_good else Qgis.MessageLevel.Critical
            self._iface.messageBar().pushMessage(TITLE, words, level)
