"""The main dialog: layers, mode, area, model and results in; a job out. It runs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsGui, QgsMapCanvas
from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QShowEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QStyle,
    QWhatsThis,
    QWidget,
)

from ..core.class_scheme import ClassScheme
from ..core.comparison import ComparisonResult, comparison_job
from ..core.errors import Dis2Error
from ..core.job import SegmentationJob
from ..core.modality import ScenarioChoice
from ..core.model_card import ModelCard
from ..core.progress import Progress
from ..core.result import RunResult
from .advanced_panel import AdvancedPanel
from .area_panel import AreaPanel
from .changes_panel import ChangesPanel
from .checks import notes_on
from .draft import Draft
from .form import form_class, icon
from .heights_panel import HeightsPanel
from .image_panel import ImagePanel
from .model_panel import ModelPanel
from .note import Note, Weight
from .notes_panel import NotesPanel
from .outputs_panel import OutputsPanel
from .results_panel import ResultsPanel
from .run_panel import RunPanel
from .scenario_panel import ScenarioPanel
from .scenario_words import comparison_obstacle

FORM = form_class("segment_dialog")
HEIGHT_LINES, SIDE_LINES = 42, 34
"""Height of the window, and width of its right side, in lines of text."""
SHARE_OF_SCREEN = 0.9


class SegmentDialog(QDialog, FORM):
    """A window beside the map; show it with ``show()``, so that the map stays usable.

    Signals:
        job_requested: a checked ``SegmentationJob``. ``out`` is empty where the person named no
            results folder: the receiver then takes a temporary one.
        comparison_requested: likewise, for a map in each scenario and where they differ.
        cancel_requested: the run shall stop.
        save_requested: the GeoPackage to save the last run in.
        set_up_requested: nothing here can compute a map, and the person wants to mend that.
    """

    job_requested = pyqtSignal(object)
    comparison_requested = pyqtSignal(object)
    cancel_requested = pyqtSignal()
    save_requested = pyqtSignal(str)
    set_up_requested = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setWindowIcon(icon("dis2"))
        self._is_running = self._is_refreshing = False
        self._device_problem = ""
        self._make_panels(canvas)
        self._make_buttons()
        self._connect()
        self.refresh()
        self._take_room()
        QgsGui.enableAutoGeometryRestore(self)

    # ---- what the person chose ---------------------------------------------------------------

    def draft(self) -> Draft:
        """Return the choices made so far, with the facts of the chosen layers."""
        return Draft(
            image=self.image_panel.facts(),
            bands=self.image_panel.bands(),
            bands_are_a_guess=self.image_panel.bands_are_a_guess(),
            heights=self.heights_panel.facts(),
            wants_pair=self.heights_panel.wants_pair(),
            unit=self.heights_panel.unit(),
            scenario=self.scenario_panel.scenario(),
            card=self.model_panel.card(),
            area_misses=self.area_panel.misses_layer(),
            replaces_results=self.outputs_panel.holds_earlier_results(),
            device_problem=self._device_problem,
        )

    def job(self, every_input: bool = False) -> SegmentationJob:
        """Return the job that the choices describe.

        Args:
            every_input: also with heights that the chosen mode leaves out.
        """
        draft, advanced = self.draft(), self.advanced_panel
        leaves_heights = draft.scenario is ScenarioChoice.MISSING_NDSM and not every_input
        heights = {} if leaves_heights else draft.heights
        sources = {role: facts.source for role, facts in heights.items()}
        return SegmentationJob(
            out=self.outputs_panel.folder(),
            rgir=draft.image.source if draft.image else None,
            ndsm=sources.get("ndsm"),
            dsm=sources.get("dsm"),
            dtm=sources.get("dtm"),
            rgir_bands=draft.bands,
            ndsm_unit=draft.unit,
            scenario=draft.scenario,
            model=self.model_panel.reference(),
            backend=advanced.backend(),
            device=advanced.device(),
            precision=advanced.precision(),
            tile_px=advanced.tile_px(),
            overlap_px=advanced.overlap_px(),
            batch=advanced.batch(),
            extent=self.area_panel.extent(),
            outputs=self.outputs_panel.outputs(),
            gpkg=self.outputs_panel.gpkg(),
            min_area_m2=self.outputs_panel.min_area_m2(),
            smooth=self.outputs_panel.smooth(),
        )

    def choices(self) -> dict[str, str]:
        """Return what the person chose as words, to be remembered with the project."""
        return {key: word for panel in self._panels for key, word in panel.choices().items()}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what ``choices`` returned once, as far as the project still has it."""
        for panel in self._panels:
            panel.restore(choices)
            self.refresh()

    # ---- what the receiver of the job tells --------------------------------------------------

    def show_models(self, cards: Sequence[ModelCard]) -> None:
        """Offer these models."""
        self.model_panel.show_models(cards)
        self._set_running(self._is_running)

    def show_device(self, text: str, usable: bool = True, remedy: str = "") -> None:
        """Say where the network will be computed, or why it cannot be and what to do about it."""
        self._device_problem = "" if usable else f"{text} {remedy}".strip()
        self.run_panel.show_device(text if usable else "", usable)
        self.refresh()

    def show_started(self, _started: object = None) -> None:
        """A run has begun: choices rest, progress shows."""
        self._set_running(True)
        self.message_bar.clearWidgets()
        self.run_panel.show_started()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the run is."""
        self.run_panel.show_progress(progress)

    def show_warning(self, message: str) -> None:
        """Show something that does not stop the run."""
        self._tell(message, Qgis.MessageLevel.Warning)

    def show_failure(self, message: str, remedy: str = "", detail: str = "") -> None:
        """A run failed: say why and what to do; the detail goes to the messages."""
        self._end_run()
        self._tell(f"{message} {remedy}".strip(), Qgis.MessageLevel.Critical, detail)

    def show_save_failure(self, message: str, remedy: str = "") -> None:
        """Saving failed; a run that is going on goes on."""
        self._tell(f"{message} {remedy}".strip(), Qgis.MessageLevel.Critical)

    def show_finished(self, result: RunResult) -> None:
        """A run is done and its layers are on the map: show areas."""
        self._end_run()
        self._show_areas(result)
        self.tabs.setCurrentWidget(self.results_panel)
        self._keep_warnings(result.warnings)
        self._tell(self.tr("The map is done; its layers are in the layer tree."))

    def show_compared(self, result: ComparisonResult) -> None:
        """A comparison is done and its layers are on the map: show what changed the class."""
        self._end_run()
        self._show_areas(result.full)
        self.changes_panel.show_result(result, self._scheme())
        if self.tabs.indexOf(self.changes_panel) < 0:
            place = self.tabs.indexOf(self.results_panel) + 1
            self.tabs.insertTab(place, self.changes_panel, self.tr("Changes"))
        self.tabs.setCurrentWidget(self.changes_panel)
        self._keep_warnings(result.warnings)
        self._tell(self.tr("The scenarios are compared; the layers are in the layer tree."))
        if self.outputs_panel.gpkg():
            words = self.tr(
                "A comparison writes no GeoPackage: save its maps one by one, from the menu Raster."
            )
            self.show_warning(words)

    def show_saved(self, path: str) -> None:
        """The last run was saved in a GeoPackage."""
        self._tell(self.tr("Saved in {}.").format(path))

    def show_idle(self) -> None:
        """No run is going on, for example after it was cancelled."""
        was_cancelled = self.run_panel.is_stopping()
        self._end_run()
        if was_cancelled:
            self._tell(self.tr("The run was cancelled; nothing half done is left behind."))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Suggest layers by their names where none is chosen yet."""
        super().showEvent(event)
        if not self._is_running and not self.draft().used_layers:
            self.image_panel.suggest()
            self.heights_panel.suggest()

    # ---- inside ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again at the choices, unless it is this look that changed them."""
        if not self._is_refreshing:
            self._is_refreshing = True
            self._refresh()
            self._is_refreshing = False

    def _refresh(self) -> None:
        image, heights = self.image_panel.facts(), self.heights_panel.facts()
        self.scenario_panel.show_inputs(
            has_image=image is not None, has_heights=self.heights_panel.has_heights()
        )
        self.area_panel.show_reference(image or next(iter(heights.values()), None))
        self.advanced_panel.show_card(self.model_panel.card())
        notes = notes_on(self.draft())
        self.notes_panel.show_notes(notes)
        self._enable_start(notes)

    def _make_panels(self, canvas: QgsMapCanvas | None) -> None:
        self.image_panel, self.heights_panel = ImagePanel(self), HeightsPanel(self)
        self.scenario_panel, self.area_panel = ScenarioPanel(self), AreaPanel(canvas, self)
        self.outputs_panel, self.advanced_panel = OutputsPanel(self), AdvancedPanel(self)
        self.model_panel, self.results_panel = ModelPanel(self), ResultsPanel(self)
        self.changes_panel = ChangesPanel(self)
        self.changes_panel.hide()
        self.notes_panel, self.run_panel = NotesPanel(self), RunPanel(self)
        column = [self.image_panel, self.heights_panel, self.scenario_panel]
        column += [self.area_panel, self.outputs_panel, self.advanced_panel]
        self._panels: list[Any] = [*column, self.model_panel]
        for panel in column:
            self.choices_column.addWidget(panel)
        self.choices_column.addStretch()
        self.tabs.insertTab(0, self.model_panel, self.tr("&Model"))
        self.tabs.insertTab(1, self.results_panel, self.tr("Res&ults"))
        self.tabs.setCurrentIndex(0)
        self.notes_place.addWidget(self.notes_panel)
        self.run_place.addWidget(self.run_panel)

    def _take_room(self) -> None:
        """Be as large as the choices need, within the screen; a remembered size comes later."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        column = self.choices_widget.minimumSizeHint().width() + bar
        self.choices_area.setMinimumWidth(column)
        self.splitter.setStretchFactor(1, 1)
        line = self.fontMetrics().lineSpacing()
        room = QGuiApplication.primaryScreen().availableGeometry().size()
        side = SIDE_LINES * line
        self.splitter.setSizes([column, side])
        self.resize(QSize(column + side, HEIGHT_LINES * line).boundedTo(room * SHARE_OF_SCREEN))

    def _make_buttons(self) -> None:
        self.segment_button = QPushButton(icon("segment"), self.tr("&Segment"), self)
        self.segment_button.setDefault(True)
        self.segment_button.setWhatsThis(
            self.tr("Starts the run in the background. QGIS and this window stay usable.")
        )
        self.compare_button = QPushButton(icon("scenario"), self.tr("Compare scenarios"), self)
        self.compare_button.setAutoDefault(False)
        self.compare_button.setWhatsThis(
            self.tr(
                "Makes three maps in one go, from image and heights, from the image alone and from "
                "the heights alone, and shows where the heights and where colour changed the "
                "class. The mode that is chosen above and the GeoPackage do not count."
            )
        )
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.button_box.addButton(self.segment_button, role)
        self.button_box.addButton(self.compare_button, role)
        self.setTabOrder(self.advanced_panel.precision_combo, self.tabs)

    def _connect(self) -> None:
        for panel in self._panels:
            panel.changed.connect(self.refresh)
        self.area_panel.drawing.connect(self._give_way)
        self.segment_button.clicked.connect(self._request)
        self.compare_button.clicked.connect(self._request_comparison)
        self.run_panel.cancelled.connect(self.cancel_requested)
        self.run_panel.set_up_wanted.connect(self.set_up_requested)
        self.model_panel.refused.connect(self.show_warning)
        self.results_panel.save_requested.connect(self.save_requested)
        self.button_box.rejected.connect(self.close)
        self.button_box.helpRequested.connect(QWhatsThis.enterWhatsThisMode)

    def _enable_start(self, notes: Sequence[Note]) -> None:
        obstacles = [note.text for note in notes if note.weight is Weight.BLOCKING]
        if self._is_running:
            obstacles = [self.tr("A run is going on.")]
        self.segment_button.setEnabled(not obstacles)
        ready = self.tr("Make the map; its layers are added to the project")
        self.segment_button.setToolTip("\n".join(obstacles) or ready)
        if not self._is_running:
            obstacles = self._obstacles_to_comparing()
        self.compare_button.setEnabled(not obstacles)
        ready = self.tr("Make a map with both inputs and with each alone; show what changes")
        self.compare_button.setToolTip("\n".join(obstacles) or ready)

    def _obstacles_to_comparing(self) -> list[str]:
        words = comparison_obstacle(
            has_image=self.image_panel.facts() is not None,
            has_heights=self.heights_panel.has_heights(),
        )
        notes = notes_on(replace(self.draft(), scenario=ScenarioChoice.FULL))
        obstacles = [note.text for note in notes if note.weight is Weight.BLOCKING]
        return [*obstacles, words] if words else obstacles

    def _set_running(self, is_running: bool) -> None:
        self._is_running = is_running
        self.choices_widget.setEnabled(not is_running)
        has_model = self.model_panel.card() is not None
        self.model_panel.model_combo.setEnabled(has_model and not is_running)
        self.model_panel.folder_button.setEnabled(not is_running)
        self._enable_start(self.notes_panel.notes())

    def _end_run(self) -> None:
        self._set_running(False)
        self.run_panel.show_idle()

    def _scheme(self) -> ClassScheme | None:
        card = self.model_panel.card()
        return card.classes if card else None

    def _show_areas(self, result: RunResult) -> None:
        self.results_panel.show_result(result, self._scheme())

    def _keep_warnings(self, warnings: Sequence[str]) -> None:
        told = self.messages_view.toPlainText()
        for warning in warnings:
            if warning not in told:
                self.messages_view.appendPlainText(warning)

    def _request(self) -> None:
        job = self.job()
        try:
            job.check()
        except Dis2Error as error:
            self.show_failure(error.message, error.remedy)
            return
        self.job_requested.emit(job)

    def _request_comparison(self) -> None:
        try:
            job = comparison_job(self.job(every_input=True))
        except Dis2Error as error:
            self.show_failure(error.message, error.remedy)
            return
        self.comparison_requested.emit(job)

    def _give_way(self, to_map: bool) -> None:
        self.setVisible(not to_map)
        if not to_map:
            self.raise_()
            self.activateWindow()

    def _tell(
        self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Success, detail: str = ""
    ) -> None:
        item = self.message_bar.createMessage(text)
        if level != Qgis.MessageLevel.Success:
            button = QPushButton(self.tr("Read in full"), item)
            button.clicked.connect(lambda: self.tabs.setCurrentWidget(self.messages_tab))
            item.layout().addWidget(button)
        self.message_bar.pushWidget(item, level)
        self.messages_view.appendPlainText(f"{text}\n{detail}".strip())
