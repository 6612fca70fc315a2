"""The window in which a run is asked for, what serves it, and what a project remembers of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsProject

from ..core.jobs.preferences import Preferences
from ..core.models.model_card import bundled_models
from .idle import after_a_breath
from .layers.class_titles import spoken_cards
from .process.device_words import device_words, usable_device
from .process.engine_words import in_words
from .runs.choices import read_choices, write_choices
from .runs.desk import RunDesk
from .runs.forecasts import Forecasts
from .runs.thumbnails import Thumbnails
from .sample import show_sample
from .settings import read_preferences


class SegmentWindow:
    """Owns the dialog of a run, made when it is first asked for; the desk is the plugin's."""

    def __init__(self, iface: Any, desk: RunDesk, open_set_up: Callable[[], None]) -> None:
        self._iface, self._desk, self._open_set_up = iface, desk, open_set_up
        self.dialog: Any = None
        self._remembered: dict[str, str] = {}
        self._restored: dict[str, str] = {}
        self._thumbnails = Thumbnails()
        self._forecasts = Forecasts()
        project = QgsProject.instance()
        self._wires = [
            (another, self._restore) for another in (project.readProject, project.cleared)
        ]
        self._wires.append((project.writeProject, self._remember))
        for signal, slot in self._wires:
            signal.connect(slot)
        self._restore()

    def close(self) -> None:
        """Take the dialog away, and let go of the project."""
        for signal, slot in self._wires:
            signal.disconnect(slot)
        self._thumbnails.close()
        self._forecasts.close()
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def open(self) -> None:
        """Show the dialog; it stays beside the map while runs go on."""
        is_new = self.dialog is None
        if is_new:
            self.dialog = self._make_dialog()
        self.dialog.show_models(spoken_cards(bundled_models()))
        if is_new:
            self._restore()
        self._desk.ask_for_info()
        if is_new:  # to make it takes a while, and to draw it too: QGIS may breathe between
            after_a_breath(self._show)
        else:
            self._show()

    def try_sample(self) -> None:
        """Show the sample scene, and the dialog with it chosen."""
        layers = show_sample(QgsProject.instance(), self._iface.mapCanvas())
        self.open()
        self.dialog.restore({**self.dialog.choices(), **layers, "area": "whole"})

    def preview(self) -> None:
        """Map what the map window shows, with the layers chosen in the dialog.

        Where the dialog has never been open, it opens: its choices are to be seen first.
        """
        if self.dialog is None:
            self.open()
            return
        if not self.dialog.preview_button.isEnabled():
            self.open()
        self.dialog.request_preview()

    def prefer(self, preferences: Preferences) -> None:
        """Let the dialog show at once what a new one would start with."""
        if self.dialog is not None:
            is_untouched = self.dialog.choices() == self._restored
            self.dialog.restore({**self.dialog.choices(), **preferences.choices()})
            if is_untouched:
                self._restored = self.dialog.choices()
            self._desk.ask_for_info()

    def _show(self) -> None:
        if self.dialog is not None:  # else the plugin was unloaded meanwhile
            self.dialog.show()
            self.dialog.raise_()
            self.dialog.activateWindow()

    def _restore(self) -> None:
        """Choose what this project remembers, and nothing of the one before, such as a folder."""
        self._remembered = read_choices(QgsProject.instance())
        if self.dialog is not None:
            self.dialog.restore({**read_preferences().choices(), **self._remembered})
            self._restored = self.dialog.choices()

    def _remember(self, *_: Any) -> None:
        """Before the project is written, perhaps in another place: keep in it what was chosen."""
        choices = self._restored if self.dialog is None else self.dialog.choices()
        if choices != self._restored:
            self._remembered = self._restored = choices
        if self._remembered:
            write_choices(QgsProject.instance(), self._remembered)

    def _make_dialog(self) -> Any:
        from ..gui.segment.segment_dialog import SegmentDialog  # noqa: PLC0415 - forms cost start-up time

        dialog = SegmentDialog(self._iface.mapCanvas(), self._iface.mainWindow())
        self._serve(dialog)
        self._hear(dialog)
        self._tell(dialog)
        return dialog

    def _serve(self, dialog: Any) -> None:
        """Show the inputs, and look ahead, whenever the dialog wants it."""
        dialog.inputs_tab.wanted.connect(self._thumbnails.ask)
        self._thumbnails.ready.connect(dialog.inputs_tab.show_thumbnail)
        dialog.outlook.wanted.connect(self._forecasts.ask)
        dialog.outlook.unwanted.connect(self._forecasts.drop)
        self._forecasts.estimated.connect(dialog.outlook.show_estimate)
        self._forecasts.refused.connect(dialog.outlook.show_refusal)

    def _hear(self, dialog: Any) -> None:
        """Do what the dialog asks for."""
        desk = self._desk
        dialog.job_requested.connect(desk.start)
        dialog.preview_requested.connect(desk.preview)
        dialog.comparison_requested.connect(desk.compare)
        dialog.refused.connect(lambda error: dialog.show_refusal(in_words(error)))
        dialog.cancel_requested.connect(desk.cancel)
        dialog.save_requested.connect(self._save_last)
        dialog.set_up_requested.connect(self._open_set_up)

    def _tell(self, dialog: Any) -> None:
        """Let the dialog say what becomes of runs."""
        desk, story = self._desk, dialog.story
        desk.queued.connect(dialog.show_queued)
        desk.began.connect(story.show_started)
        desk.started.connect(story.show_needs)
        desk.progressed.connect(story.show_progress)
        desk.warned.connect(dialog.show_warning)
        desk.failed.connect(story.show_failure)
        desk.save_failed.connect(dialog.show_save_failure)
        desk.finished.connect(story.show_finished)
        desk.previewed.connect(story.show_previewed)
        desk.compared.connect(story.show_compared)
        desk.stopped.connect(story.show_idle)
        desk.homeless.connect(story.show_idle)
        desk.forgot.connect(story.forget)
        desk.saved.connect(dialog.show_saved)
        desk.info_known.connect(self._show_device)
        desk.info_failed.connect(self._show_no_device)

    def _show_device(self, info: dict[str, Any]) -> None:
        self.dialog.show_device(device_words(info), bool(usable_device(info)))

    def _show_no_device(self, message: str, remedy: str) -> None:
        self.dialog.show_device(message, False, remedy)

    def _save_last(self, gpkg: str) -> None:
        self._desk.save(self._desk.last_run_folder, gpkg)
