"""The main dialog: layers, mode, area, model and results in; a job out. It runs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem
from qgis.gui import QgsGui, QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QSize, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QWhatsThis, QWidget

from ...core.class_scheme import ClassScheme
from ...core.errors import Dis2Error
from ...core.inputs.fetching import fetched_pixel_m
from ...core.jobs.job import SegmentationJob
from ...core.modality import ScenarioChoice
from ...core.models.model_card import ModelCard
from ...core.results.comparison import comparison_job
from ..dialog import Dialog
from ..form import form_class, icon
from ..parts.wide_enough import WideEnough
from .checks.checks import notes_on
from .checks.note import Note, blocking
from .checks.notes_panel import NotesPanel
from .checks.outlook import Outlook
from .choices.scenario_words import comparison_obstacle
from .draft import Draft
from .inputs_tab import InputsTab
from .job_forms import JobForms
from .layer_facts import extent_in
from .run.run_story import RunStory
from .start_buttons import StartButtons

FORM = form_class("segment_dialog")
HEIGHT_LINES, SIDE_LINES = 58, 34
"""Height of the window, and width of its right side, in lines of text."""
SHARE_OF_HEIGHT = 0.9
"""Of a small screen; the rest is for the title of the window and the bar of the desktop."""


class SegmentDialog(Dialog, FORM):
    """A window beside the map; show it with ``show()``, so that the map stays usable.

    Signals:
        job_requested: a checked ``SegmentationJob``. ``out`` is empty where the person named no
            results folder: the receiver then takes a temporary one.
        preview_requested: likewise, for the classes of what the map window shows.
        comparison_requested: likewise, for a map in each scenario and where they differ.
        refused: the ``Dis2Error`` that says why a choice cannot be used; answer with
            ``show_refusal`` and words in the person's language.
        cancel_requested: the run shall stop.
        save_requested: the GeoPackage to save the last run in.
        set_up_requested: nothing here can compute a map, and the person wants to mend that.
    """

    job_requested = pyqtSignal(object)
    preview_requested = pyqtSignal(object)
    comparison_requested = pyqtSignal(object)
    refused = pyqtSignal(object)
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
        return self.forms.draft(self._device_problem)

    def job(self) -> SegmentationJob:
        """Return the job that the choices describe."""
        return self.forms.job()

    def choices(self) -> dict[str, str]:
        """Return what the person chose as words, to be remembered with the project."""
        return self.forms.choices()

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what ``choices`` returned once, as far as the project still has it."""
        for form in self.forms.all:
            form.restore(choices)
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

    def show_warning(self, message: str) -> None:
        """Show something that does not stop the run."""
        self.story.tell(message, Qgis.MessageLevel.Warning)

    def show_refusal(self, words: str) -> None:
        """Say why what was asked for cannot be."""
        self.story.tell(words, Qgis.MessageLevel.Critical)

    def show_save_failure(self, message: str, remedy: str = "") -> None:
        """Saving failed; a run that is going on goes on."""
        self.story.tell(f"{message} {remedy}".strip(), Qgis.MessageLevel.Critical)

    def show_saved(self, path: str) -> None:
        """The last run was saved in a GeoPackage."""
        self.story.tell(self.tr("Saved in {}.").format(path))

    def show_queued(self, name: str, waiting: int) -> None:
        """A run waits for the one going on."""
        words = self.tr("{name} waits for its turn ({n} waiting).")
        self.story.tell(words.format(name=name, n=waiting))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Suggest layers by their names where none is chosen yet."""
        super().showEvent(event)
        if not self._is_running and not self.draft().used_layers:
            with self._changing():
                self.image_panel.suggest()
                self.heights_panel.suggest()
            self.refresh()
        self._look_ahead(self.notes_panel.notes())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Look again when the person comes back: layers may have changed meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look ahead at nothing that nobody sees."""
        super().hideEvent(event)
        self.outlook.consider(None)

    # ---- inside ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again at the choices, unless it is this look that changed them."""
        if not self._is_refreshing:
            with self._changing():
                self._refresh()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Look at no change on the way."""
        self._is_refreshing = True
        try:
            yield
        finally:  # else one fault would let nothing be looked at any more
            self._is_refreshing = False

    def _refresh(self) -> None:
        image, heights = self.image_panel.facts(), self.heights_panel.facts()
        self.scenario_panel.show_inputs(
            has_image=image is not None, has_heights=self.heights_panel.has_heights()
        )
        surface, card = next(iter(heights.values()), None), self.model_panel.card()
        if image is not None and image.is_picture and card is not None:
            image = replace(image, pixel_m=fetched_pixel_m(card))
        bounds = extent_in(image.crs, surface.extent, surface.crs) if image and surface else None
        self.area_panel.show_reference(image or surface, bounds)
        self.advanced_panel.show_card(self.model_panel.card())
        draft = self.draft()
        reference = image or surface
        crs = reference.crs if reference else QgsCoordinateReferenceSystem()
        self.inputs_tab.show_choices(draft, self.area_panel.rectangle(), crs)
        self._look_ahead(notes_on(draft))
        notes = notes_on(replace(draft, doubts=self.outlook.answer.doubts))
        self.notes_panel.show_notes([*self.outlook.notes(), *notes])
        self._enable_start(notes)

    def _look_ahead(self, notes: Sequence[Note]) -> None:
        """Let somebody find out what the chosen run would need, where one can be chosen."""
        is_choosing = self.isVisible() and not self._is_running and not blocking(notes)
        self.outlook.consider(self._possible_job() if is_choosing else None)

    def _possible_job(self) -> SegmentationJob | None:
        try:
            job = self.job()
            job.check()
        except Dis2Error:  # it is told when the run is asked for
            return None
        return job

    def _show_outlook(self) -> None:
        if not self._is_running:
            estimate = self.outlook.answer.estimate
            self.run_panel.show_needs(estimate, self.outlook.is_upper_bound)
        self.refresh()

    def _make_panels(self, canvas: QgsMapCanvas | None) -> None:
        # Made where they stay: moved, each box would read the names of all layers for its font.
        forms = self.forms = JobForms(canvas, self.choices_widget)
        self.outlook = Outlook(self)
        self.image_panel, self.heights_panel = forms.image, forms.heights
        self.scenario_panel, self.area_panel = forms.scenario, forms.area
        self.outputs_panel, self.advanced_panel = forms.outputs, forms.advanced
        self.model_panel, self.notes_panel = forms.model, NotesPanel(self)
        self.story = RunStory(self, self._set_running, self._scheme)
        self.run_panel, self.results_panel = self.story.run_panel, self.story.results_panel
        self.changes_panel, self.inputs_tab = self.story.changes_panel, InputsTab(self)
        for form in forms.column:
            self.choices_column.addWidget(form)
        self.choices_column.addStretch()
        self.tabs.insertTab(0, self.model_panel, self.tr("&Model"))
        self.tabs.insertTab(1, self.inputs_tab, self.tr("Inputs"))
        self.tabs.insertTab(2, self.results_panel, self.tr("Res&ults"))
        self.tabs.setCurrentIndex(0)
        self.notes_place.addWidget(self.notes_panel)
        self.run_place.addWidget(self.run_panel)

    def _take_room(self) -> None:
        """Be as large as the choices need, within the screen; a remembered size comes later."""
        WideEnough(self.choices_area)
        column = self.choices_area.minimumWidth()
        self.splitter.setStretchFactor(1, 1)
        line = self.fontMetrics().lineSpacing()
        room = QGuiApplication.primaryScreen().availableGeometry().size()
        side = SIDE_LINES * line
        self.splitter.setSizes([column, side])
        room.setHeight(round(room.height() * SHARE_OF_HEIGHT))
        self.resize(QSize(column + side, HEIGHT_LINES * line).boundedTo(room))

    def _make_buttons(self) -> None:
        self.buttons = StartButtons(self.button_box)
        self.segment_button, self.queue_button = self.buttons.segment, self.buttons.queue
        self.preview_button, self.compare_button = self.buttons.preview, self.buttons.compare
        self.setTabOrder(self.advanced_panel.precision_combo, self.tabs)
        # Tab takes the box, which is older than the choices, for its first button: so Qt 5 would go
        # round among the buttons. Who comes last to a window is last in its tab order.
        self.button_box.setParent(None)
        self.layout().addWidget(self.button_box)

    def _connect(self) -> None:
        for form in self.forms.all:
            form.changed.connect(self.refresh)
        self.area_panel.drawing.connect(self._give_way)
        self.outlook.changed.connect(self._show_outlook)
        self.segment_button.clicked.connect(self._request)
        self.queue_button.clicked.connect(self._request)
        self.preview_button.clicked.connect(self.request_preview)
        self.compare_button.clicked.connect(self._request_comparison)
        self.run_panel.cancelled.connect(self.cancel_requested)
        self.run_panel.set_up_wanted.connect(self.set_up_requested)
        self.model_panel.refused.connect(self.refused)
        self.results_panel.save_requested.connect(self.save_requested)
        self.button_box.rejected.connect(self.close)
        self.button_box.helpRequested.connect(QWhatsThis.enterWhatsThisMode)

    def _enable_start(self, notes: Sequence[Note]) -> None:
        obstacles = blocking(notes)
        busy = [self.tr("A run is going on.")] if self._is_running else []
        self.buttons.enable_segment(busy or obstacles)
        self.buttons.enable_queue(obstacles)
        self.buttons.enable_preview(busy or self._obstacles_to_previewing())
        self.buttons.enable_compare(busy or self._obstacles_to_comparing())

    def _obstacles_to_previewing(self) -> list[str]:
        draft = replace(self.draft(), area_obstacle=self.area_panel.preview_obstacle())
        return blocking(notes_on(draft))

    def _obstacles_to_comparing(self) -> list[str]:
        words = comparison_obstacle(
            has_image=self.image_panel.facts() is not None,
            has_heights=self.heights_panel.has_heights(),
        )
        notes = notes_on(replace(self.draft(), scenario=ScenarioChoice.FULL))
        return [*blocking(notes), words] if words else blocking(notes)

    def _set_running(self, is_running: bool) -> None:
        self._is_running = is_running
        if is_running and self.focusWidget() is self.segment_button:
            self.tabs.setFocus()  # else Qt hands it to the next button, and another Enter queues
        self.buttons.show_running(is_running)
        self._enable_start(self.notes_panel.notes())
        self._look_ahead(self.notes_panel.notes())

    def _scheme(self) -> ClassScheme | None:
        card = self.model_panel.card()
        return card.classes if card else None

    def request_preview(self) -> None:
        """Ask for a map of what the map window shows, as the button does."""
        if self.preview_button.isEnabled():
            self._emit(self.preview_requested, self.forms.preview_job)
        else:
            self.show_warning(self.preview_button.toolTip())

    def _request(self) -> None:
        self._emit(self.job_requested, self.job)

    def _request_comparison(self) -> None:
        self._emit(
            self.comparison_requested, lambda: comparison_job(self.forms.job(every_input=True))
        )

    def _emit(self, requested: Any, make_job: Callable[[], SegmentationJob]) -> None:
        try:
            job = make_job()
            job.check()
        except Dis2Error as error:
            self.refused.emit(error)
            return
        requested.emit(job)

    def _give_way(self, to_map: bool) -> None:
        self.setVisible(not to_map)
        if not to_map:
            self.raise_()
            self.activateWindow()
