"""The page DIS2 of QGIS's options: preferences in and out. It asks and stores nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.jobs.job import BackendChoice, DeviceChoice, Output, Precision
from ...core.jobs.preferences import Preferences
from ...core.models.model_card import ModelCard
from ..form import form_class, icon
from ..parts.computing_combos import offer_computing
from ..parts.whole_path import whole_path

FORM = form_class("settings_page")
PAGE_NAME = "dis2_settings"
"""By which QGIS's options find the page."""


class SettingsPage(QgsOptionsPageWidget, FORM):
    """Shows preferences and gives them back when the options are accepted.

    Signals:
        applied: the ``Preferences`` to store.
        test_requested: the Python to try, as a path; empty: whichever the plugin finds. Answer
            with ``show_test``.
        set_up_requested: the person wants what computes the map installed.
    """

    applied = pyqtSignal(object)
    test_requested = pyqtSignal(str)
    set_up_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setObjectName(PAGE_NAME)
        self.set_up_button.setIcon(icon("setup"))
        self._checks = {
            Output.CONFIDENCE: self.confidence_check,
            Output.CWAM: self.cwam_check,
            Output.POLYGONS: self.polygons_check,
            Output.PROBABILITIES: self.probabilities_check,
        }
        self._set_up_files()
        offer_computing(self.backend_combo, self.device_combo, self.precision_combo)
        self.test_button.clicked.connect(self._ask_for_test)
        self.set_up_button.clicked.connect(self.set_up_requested)
        self.interpreter_widget.fileChanged.connect(self.test_label.clear)

    def show_models(self, cards: Sequence[ModelCard]) -> None:
        """Offer these models; call it before ``show_preferences``."""
        self.model_combo.clear()
        for card in cards:
            self.model_combo.addItem(card.title, card.id)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is stored; a model that is gone gives way to the first one."""
        self.interpreter_widget.setFilePath(preferences.interpreter)
        self.runs_widget.setFilePath(preferences.runs_folder)
        self.results_check.setChecked(preferences.opens_results)
        self.model_combo.setCurrentIndex(max(self.model_combo.findData(preferences.model), 0))
        for output, check in self._checks.items():
            check.setChecked(output in preferences.outputs)
        self.backend_combo.setCurrentIndex(self.backend_combo.findData(preferences.backend.value))
        self.device_combo.setCurrentIndex(self.device_combo.findData(preferences.device.value))
        number_format = self.precision_combo.findData(preferences.precision.value)
        self.precision_combo.setCurrentIndex(number_format)

    def preferences(self) -> Preferences:
        """Return what the page shows; classes are always among the outputs."""
        wanted = [output for output, check in self._checks.items() if check.isChecked()]
        return Preferences(
            interpreter=self.interpreter_widget.filePath().strip(),
            runs_folder=whole_path(self.runs_widget.filePath(), "~"),
            opens_results=self.results_check.isChecked(),
            model=self.model_combo.currentData() or "",
            outputs=(Output.CLASSES, *wanted),
            backend=BackendChoice(self.backend_combo.currentData()),
            device=DeviceChoice(self.device_combo.currentData()),
            precision=Precision(self.precision_combo.currentData()),
        )

    def show_test(self, words: str) -> None:
        """Say what trying the Python has shown."""
        self.test_label.setText(words)
        self.test_button.setEnabled(True)

    def apply(self) -> None:
        """Hand the preferences over; QGIS calls it when the options are accepted."""
        self.applied.emit(self.preferences())

    def _ask_for_test(self) -> None:
        self.test_button.setEnabled(False)
        self.test_label.setText(self.tr("Starting the engine…"))
        self.test_requested.emit(self.interpreter_widget.filePath().strip())

    def _set_up_files(self) -> None:
        self.interpreter_widget.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.interpreter_widget.setDialogTitle(self.tr("Python that computes the map"))
        self.interpreter_widget.lineEdit().setPlaceholderText(self.tr("Found by the plugin"))
        self.runs_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.runs_widget.setDialogTitle(self.tr("Folder for runs"))
        self.runs_widget.lineEdit().setPlaceholderText(
            self.tr("Temporary: deleted when QGIS closes")
        )
