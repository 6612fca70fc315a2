"""The form for the results: which layers are made, and where their files go."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ....core.jobs.job import DEFAULT_OUTPUTS, Output
from ....core.results.comparison import COMPARISON_FILE
from ....core.results.result import CLASSES_FILE
from ...form import form_class
from ...parts.whole_path import whole_path

FORM = form_class("outputs_panel")


class OutputsPanel(QGroupBox, FORM):
    """Chooses outputs, results folder and GeoPackage."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.checks_by_output = {
            Output.CLASSES: self.classes_check,
            Output.CONFIDENCE: self.confidence_check,
            Output.CWAM: self.cwam_check,
            Output.PROBABILITIES: self.probabilities_check,
            Output.POLYGONS: self.polygons_check,
        }
        self._set_up_files()
        for check in self.checks_by_output.values():
            check.toggled.connect(self.changed)
        self.polygons_check.toggled.connect(self._enable_polygons)
        self.min_area_spin.setClearValue(0.0)

    def outputs(self) -> tuple[Output, ...]:
        """Return the wanted results; classes are always among them."""
        wanted = self.checks_by_output.items()
        return tuple(output for output, check in wanted if check.isChecked())

    def min_area_m2(self) -> float:
        """Return the area below which polygons join a neighbour; 0 keeps all."""
        return float(self.min_area_spin.value())

    def smooth(self) -> bool:
        """Whether outlines of polygons are smooth."""
        return bool(self.smooth_check.isChecked())

    def folder(self) -> str:
        """Return the results folder; empty where the results are temporary."""
        return whole_path(self.folder_widget.filePath())

    def holds_earlier_results(self) -> bool:
        """Whether the chosen folder has a classified map or a comparison already."""
        made = (CLASSES_FILE, COMPARISON_FILE)
        return bool(self.folder()) and any(os.path.isfile(Path(self.folder()) / n) for n in made)

    def locked_places(self) -> tuple[str, ...]:
        """Return the folders, of the results and of the GeoPackage, that cannot be written to."""
        gpkg = self.gpkg()
        wanted = (self.folder(), str(Path(gpkg).parent) if gpkg else "")
        return tuple(folder for folder in dict.fromkeys(wanted) if folder and _is_locked(folder))

    def gpkg(self) -> str | None:
        """Return the GeoPackage to write, with its ending, or None."""
        path = whole_path(self.gpkg_widget.filePath())
        if not path:
            return None
        return path if path.lower().endswith(".gpkg") else f"{path}.gpkg"

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        return {
            "outputs": ",".join(output.value for output in self.outputs()),
            "min_area_m2": str(self.min_area_m2()),
            "smooth": str(self.smooth()),
            "folder": self.folder(),
            "gpkg": whole_path(self.gpkg_widget.filePath()),
        }

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered."""
        usual = ",".join(output.value for output in DEFAULT_OUTPUTS)
        wanted = choices.get("outputs", usual).split(",")
        for output, check in self.checks_by_output.items():
            check.setChecked(output is Output.CLASSES or output.value in wanted)
        self.min_area_spin.setValue(_area(choices.get("min_area_m2", "")))
        self.smooth_check.setChecked(choices.get("smooth") == str(True))
        self.folder_widget.setFilePath(choices.get("folder", ""))
        self.gpkg_widget.setFilePath(choices.get("gpkg", ""))

    def _enable_polygons(self, wanted: bool) -> None:
        for widget in (self.min_area_label, self.min_area_spin, self.smooth_check):
            widget.setEnabled(wanted)

    def _set_up_files(self) -> None:
        self.folder_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder_widget.setDialogTitle(self.tr("Results folder"))
        self.folder_widget.lineEdit().setPlaceholderText(
            self.tr("Temporary: deleted when QGIS closes")
        )
        self.gpkg_widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.gpkg_widget.setDialogTitle(self.tr("Save all results in one GeoPackage"))
        self.gpkg_widget.setFilter(self.tr("GeoPackage (*.gpkg)"))
        self.gpkg_widget.lineEdit().setPlaceholderText(self.tr("Optional: can be saved later"))
        for widget in (self.folder_widget, self.gpkg_widget):
            widget.fileChanged.connect(self.changed)


def _is_locked(folder: str) -> bool:
    """Whether a folder, or what there is of the way to it, is no folder one may write to."""
    there = next(place for place in (folder, *Path(folder).parents) if os.path.exists(place))
    return not (os.path.isdir(there) and os.access(there, os.W_OK))


def _area(words: str) -> float:
    try:
        return float(words)
    except ValueError:
        return 0.0
