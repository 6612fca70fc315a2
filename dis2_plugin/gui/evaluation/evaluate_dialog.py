"""The form that holds a map against a reference: choices in, a job out. It runs nothing."""

from __future__ import annotations

from qgis.core import (
    QgsFieldProxyModel,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsFileWidget, QgsGui, QgsMapCanvas
from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QDialogButtonBox, QPushButton, QWhatsThis, QWidget

from ...core.class_scheme import ISPRS, ClassScheme
from ...core.progress import Progress
from ...core.results.evaluation import EvaluationJob, EvaluationReport, ReferenceValues
from ...core.window import Extent
from ..dialog import Dialog
from ..form import form_class, icon
from ..parts.raster_combo import begin_empty, let_go, offer_rasters
from ..parts.whole_path import whole_path
from ..segment.layer_facts import view_in
from .evaluate_mapping import EvaluateMapping
from .evaluate_results import EvaluateResults

FORM = form_class("evaluate_dialog")
STEPS = 1000
LINES_WIDE, LINES_HIGH, SHARE_OF_SCREEN = 82, 44, 0.9
"""Size of the window in lines of text, and how much of the screen it takes at most."""

CLASS_FIELDS = ("class_id", "class", "class_name", "classname", "code", "label", "landcover")
"""Names that a field of classes often has, the likeliest first."""


class EvaluateDialog(Dialog, FORM):
    """A window beside the map; show it with ``show()``, so that the map stays usable.

    Signals:
        inputs_changed: ids of the map's and the reference's layer (empty: none) and the class
            field. Answer with ``show_map``, and with ``show_values`` or ``show_no_values``;
            meanwhile ``show_copying`` and ``show_reading`` say what one waits for.
        job_requested: an ``EvaluationJob`` whose files are not named yet, the results folder
            (empty: a temporary one), and whether an error map is wanted.
        cancel_requested: the evaluation shall stop.
        save_requested: the path the last report is to be saved as.
    """

    inputs_changed = pyqtSignal(str, str, str)
    job_requested = pyqtSignal(object, str, bool)
    cancel_requested = pyqtSignal()
    save_requested = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setWindowIcon(icon("evaluate"))
        self._canvas = canvas
        self._scheme: ClassScheme = ISPRS
        self._model: str | None = None
        self._map_source = self._reference_source = self._outcome = self._problem = ""
        self._is_running = self._is_copying = False
        self.mapping, self.results = EvaluateMapping(self), EvaluateResults(self)
        self.choices_column.addWidget(self.mapping, 1)
        self.results_column.addWidget(self.results)
        self.splitter.setStretchFactor(1, 1)
        self._set_up_choices()
        self._make_buttons()
        self._connect()
        self._show_running(False)
        self._ask()
        line = self.fontMetrics().lineSpacing()
        room = QGuiApplication.primaryScreen().availableGeometry().size() * SHARE_OF_SCREEN
        self.resize(QSize(LINES_WIDE * line, LINES_HIGH * line).boundedTo(room))
        QgsGui.enableAutoGeometryRestore(self)

    # ---- what the person chose ---------------------------------------------------------------

    def job(self) -> EvaluationJob:
        """Return the job that the choices describe; its files are not named."""
        return EvaluationJob(
            classes=self._map_source,
            reference=self._reference_source,
            out="",
            model=self._model,
            mapping=self.mapping.mapping(),
            class_field=self.field_combo.currentField() or EvaluationJob.class_field,
            erode_px=self.erode_spin.value(),
            extent=self._extent(),
        )

    def obstacle(self) -> str:
        """Return what keeps an evaluation from starting; empty where nothing does."""
        no_reference = self.reference_combo.currentLayer() is None
        faults = (
            (bool(self._problem), self._problem),
            (not self._map_source, self.tr("Choose the classified map.")),
            (no_reference, self.tr("Choose a reference.")),
            (not self._reference_source, self.mapping.state_label.text()),
            (not self.mapping.has_classes(), self.tr("No value of the reference is a class yet.")),
            (self._misses_map(), self.tr("The map canvas shows nothing of the map.")),
        )
        return next((words for is_so, words in faults if is_so), "")

    # ---- what the receiver tells -------------------------------------------------------------

    def show_map(
        self, source: str, scheme: ClassScheme = ISPRS, model: str | None = None, problem: str = ""
    ) -> None:
        """Take the source of the map and the classes it has; a problem says why it has none."""
        self._map_source, self._problem = source, problem
        self._scheme, self._model = scheme, model
        self.refresh()

    def show_copying(self, name: str, percent: float = 0.0) -> None:
        """Say that the polygons of a reference are being copied, and how far that is."""
        if not self._is_copying:
            self._show_copying(True)
            words = self.tr("Copying the polygons of {}: they are drawn or filtered, in no file…")
            self.mapping.show_nothing(words.format(name))
        self.progress_bar.setRange(0, STEPS)
        self.progress_bar.setValue(round(STEPS * percent / 100))

    def show_reading(self) -> None:
        """Say that the values of the reference are being read."""
        self._show_copying(False)
        self.mapping.show_nothing(self.tr("Reading the values of the reference…"))

    def show_values(self, source: str, values: ReferenceValues) -> None:
        """Take the source of the reference, and list its values."""
        self._reference_source = source
        self.mapping.show_values(values, self._scheme)

    def show_no_values(self, words: str = "") -> None:
        """Say why there are no values, or that no reference is chosen."""
        self._show_copying(False)
        nothing = self.tr("Choose a reference: its values are listed here.")
        self.mapping.show_nothing(words or nothing)

    def show_started(self) -> None:
        """An evaluation has begun."""
        self._show_running(True)
        self.progress_bar.setRange(0, 0)
        self.status_label.setText(self.tr("Starting the engine…"))

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self.progress_bar.setRange(0, STEPS if progress.total > 0 else 0)
        if progress.total > 0:
            self.progress_bar.setValue(round(STEPS * progress.done / progress.total))
        if self.cancel_button.isEnabled():
            self.status_label.setText(self.tr("Comparing the map with the reference…"))

    def show_finished(self, report: EvaluationReport, scheme: ClassScheme, folder: str) -> None:
        """It is done: show the report."""
        self.results.show_report(report, scheme, folder)
        self._end(self.tr("The evaluation is done."))

    def show_failure(self, message: str, remedy: str = "") -> None:
        """It failed: say why and what to do."""
        self._end(f"{message} {remedy}".strip())

    def show_stopped(self) -> None:
        """It was cancelled."""
        self._end(self.tr("The evaluation was cancelled; nothing half done is left behind."))

    def show_saved(self, path: str) -> None:
        """The report was saved."""
        self._end(self.tr("Saved in {}.").format(path))

    # ---- inside ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look at the choices again."""
        obstacle = self.tr("An evaluation is going on.") if self._is_running else self.obstacle()
        self.evaluate_button.setEnabled(not obstacle)
        ready = self.tr("Compare map and reference; the scores are shown here")
        self.evaluate_button.setToolTip(obstacle or ready)
        if not self._is_running:
            self.status_label.setText(self._outcome or obstacle)

    def _set_up_choices(self) -> None:
        offer_rasters(self.map_combo, self.tr("Choose a layer"))
        kinds = QgsMapLayerProxyModel.Filter
        self.reference_combo.setFilters(kinds.RasterLayer | kinds.PolygonLayer)
        self.reference_combo.setExcludedProviders(["wms", "wcs", "arcgismapserver"])
        begin_empty(self.reference_combo, self.tr("Choose a layer"))
        self.field_combo.setFilters(
            QgsFieldProxyModel.Filter.String | QgsFieldProxyModel.Filter.Numeric
        )
        self.folder_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder_widget.setDialogTitle(self.tr("Results folder"))
        self.folder_widget.lineEdit().setPlaceholderText(
            self.tr("Temporary: deleted when QGIS closes")
        )
        self.canvas_radio.setEnabled(self._canvas is not None)
        self._show_field(None)

    def _make_buttons(self) -> None:
        self.evaluate_button = QPushButton(icon("evaluate"), self.tr("&Evaluate"), self)
        self.evaluate_button.setWhatsThis(
            self.tr("Compares map and reference in the background; QGIS stays usable.")
        )
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.button_box.addButton(self.evaluate_button, role)

    def _connect(self) -> None:
        self.map_combo.layerChanged.connect(self._ask)
        self.reference_combo.layerChanged.connect(self._take_reference)
        self.field_combo.fieldChanged.connect(self._take_field)
        self.mapping.changed.connect(self._forget_outcome)
        self.whole_radio.toggled.connect(self._forget_outcome)
        self.erode_spin.valueChanged.connect(self._forget_outcome)
        self.evaluate_button.clicked.connect(self._request)
        self.cancel_button.clicked.connect(self._cancel)
        self.results.save_requested.connect(self.save_requested)
        self.button_box.rejected.connect(self.close)
        self.button_box.helpRequested.connect(QWhatsThis.enterWhatsThisMode)
        QgsProject.instance().layersWillBeRemoved.connect(self._let_go)
        if self._canvas is not None:
            self._canvas.extentsChanged.connect(self.refresh)

    def _take_reference(self, layer: QgsMapLayer | None) -> None:
        self._show_field(layer)
        self._take_field()

    def _take_field(self, _changed: object = None) -> None:
        self.mapping.forget_choices()
        self._ask()

    def _show_field(self, layer: QgsMapLayer | None) -> None:
        """Offer the fields of polygons, the likeliest chosen, never a key; rasters have none."""
        is_vector = isinstance(layer, QgsVectorLayer)
        self.field_combo.blockSignals(True)
        self.field_combo.setLayer(layer if is_vector else None)
        if is_vector:
            names = {field.name().lower(): field.name() for field in layer.fields()}
            likely = [names[name] for name in CLASS_FIELDS if name in names]
            keys = {layer.fields().at(index).name() for index in layer.primaryKeyAttributes()}
            for name in (*likely, *(n for n in names.values() if n not in keys)):
                self.field_combo.setField(name)
                if self.field_combo.currentField() == name:  # else it is a date or the like
                    break
        self.field_combo.blockSignals(False)
        self.field_label.setVisible(is_vector)
        self.field_combo.setVisible(is_vector)

    def _let_go(self, removed: list[str]) -> None:
        let_go(self.map_combo, removed)
        let_go(self.reference_combo, removed)

    def _ask(self, _changed: object = None) -> None:
        layers = (self.map_combo.currentLayer(), self.reference_combo.currentLayer())
        ids = [layer.id() if layer else "" for layer in layers]
        self._outcome = ""
        self.inputs_changed.emit(*ids, self.field_combo.currentField() or "")
        self.refresh()

    def _forget_outcome(self, _changed: object = None) -> None:
        self._outcome = ""
        self.refresh()

    def _extent(self) -> Extent | None:
        if not self.canvas_radio.isChecked():
            return None
        layer = self.map_combo.currentLayer()
        part = (view_in(layer.crs(), self._canvas) or QgsRectangle()).intersect(layer.extent())
        return Extent(part.xMinimum(), part.yMinimum(), part.xMaximum(), part.yMaximum())

    def _misses_map(self) -> bool:
        layer = self.map_combo.currentLayer()
        if not self.canvas_radio.isChecked() or not isinstance(layer, QgsRasterLayer):
            return False
        part = self._extent()
        return part.xmin >= part.xmax or part.ymin >= part.ymax

    def _request(self) -> None:
        folder = whole_path(self.folder_widget.filePath())
        self.job_requested.emit(self.job(), folder, self.error_map_check.isChecked())

    def _cancel(self) -> None:
        if self._is_copying:
            self.reference_combo.setLayer(None)  # who copies hears that nothing is chosen
            return
        self.cancel_button.setEnabled(False)
        self.status_label.setText(self.tr("Stopping…"))
        self.cancel_requested.emit()

    def _show_running(self, is_running: bool) -> None:
        self._is_running = is_running
        self.choices_widget.setEnabled(not is_running)
        self._show_foot(is_running)
        self.refresh()

    def _show_copying(self, is_copying: bool) -> None:
        self._reference_source, self._is_copying = "", is_copying
        self._show_foot(is_copying)

    def _show_foot(self, is_working: bool) -> None:
        self.progress_bar.setVisible(is_working)
        self.cancel_button.setVisible(is_working)
        self.cancel_button.setEnabled(is_working)

    def _end(self, words: str) -> None:
        self._outcome = words
        self._show_running(False)
