"""What the dialog tells of a run, from its beginning to its result; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from ....core.class_scheme import ClassScheme
from ....core.process.messages import Started
from ....core.progress import Progress
from ....core.results.comparison import ComparisonResult
from ....core.results.result import RunResult
from .changes_panel import ChangesPanel
from .results_panel import ResultsPanel
from .run_panel import RunPanel


class RunStory(QObject):
    """Tells what happens to a run in message bar, messages, progress, results and changes.

    ``dialog`` lends its message bar, tabs, messages and choice of results; ``set_running`` hears
    when a run begins and ends; ``scheme`` returns the classes that results are shown with.
    """

    def __init__(
        self,
        dialog: Any,
        set_running: Callable[[bool], None],
        scheme: Callable[[], ClassScheme | None],
    ) -> None:
        super().__init__(dialog)
        self._bar, self._tabs = dialog.message_bar, dialog.tabs
        self._messages_tab, self._messages = dialog.messages_tab, dialog.messages_view
        self._gpkg = dialog.outputs_panel.gpkg
        self._set_running, self._scheme = set_running, scheme
        self.run_panel, self.results_panel = RunPanel(dialog), ResultsPanel(dialog)
        self.changes_panel = ChangesPanel(dialog)
        self.changes_panel.hide()

    def show_started(self, _name: object = None) -> None:
        """A run has begun: progress shows."""
        self._set_running(True)
        self._bar.clearWidgets()
        self.run_panel.show_started()

    def show_needs(self, started: Started) -> None:
        """Work begins: show what the run is expected to need."""
        self.run_panel.show_needs(started.estimate)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the run is."""
        self.run_panel.show_progress(progress)

    def show_failure(self, message: str, remedy: str = "", detail: str = "") -> None:
        """A run failed: say why and what to do; the detail goes to the messages."""
        self._end()
        self.tell(f"{message} {remedy}".strip(), Qgis.MessageLevel.Critical, detail)

    def show_idle(self) -> None:
        """No run is going on, for example after it was cancelled."""
        was_cancelled = self.run_panel.is_stopping()
        self._end()
        if was_cancelled:
            words = self.tr("The run was cancelled; nothing half done is left behind.")
            self.tell(words, Qgis.MessageLevel.Info)

    def show_finished(self, result: RunResult) -> None:
        """A run is done and its layers are on the map: show areas."""
        self._end()
        self._show_areas(result)
        self._tabs.setCurrentWidget(self.results_panel)
        self._keep_warnings(result.warnings)
        self.tell(self.tr("The map is done; its layers are in the layer tree."))

    def show_previewed(self, result: RunResult) -> None:
        """A preview is on the map; the results of the last run stay."""
        self._end()
        self._keep_warnings(result.warnings)
        seconds = result.seconds.get("total", 0.0)
        words = self.tr("The preview is on the map, after {} s. The next one replaces it.")
        self.tell(words.format(f"{seconds:.0f}"))

    def show_compared(self, result: ComparisonResult) -> None:
        """A comparison is done and its layers are on the map: show what changed the class."""
        self._end()
        self._show_areas(result.full)
        self.changes_panel.show_result(result, self._scheme())
        if self._tabs.indexOf(self.changes_panel) < 0:
            place = self._tabs.indexOf(self.results_panel) + 1
            self._tabs.insertTab(place, self.changes_panel, self.tr("Changes"))
        self._tabs.setCurrentWidget(self.changes_panel)
        self._keep_warnings(result.warnings)
        self.tell(self.tr("The scenarios are compared; the layers are in the layer tree."))
        if self._gpkg():
            words = self.tr(
                "A comparison writes no GeoPackage: save its maps one by one, from the menu Raster."
            )
            self.tell(words, Qgis.MessageLevel.Warning)

    def forget(self) -> None:
        """Tell no more of runs: the project they belong to was closed."""
        self._bar.clearWidgets()
        self._messages.clear()
        self.results_panel.show_nothing()
        place = self._tabs.indexOf(self.changes_panel)
        if place >= 0:
            self._tabs.removeTab(place)

    def tell(
        self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Success, detail: str = ""
    ) -> None:
        """Say a sentence in the bar and keep it, with its detail, among the messages."""
        item = self._bar.createMessage(text)
        if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical):
            button = QPushButton(self.tr("Read in full"), item)
            button.clicked.connect(lambda: self._tabs.setCurrentWidget(self._messages_tab))
            item.layout().addWidget(button)
        self._bar.pushWidget(item, level)
        self._messages.appendPlainText(f"{text}\n{detail}".strip())

    def _end(self) -> None:
        self._set_running(False)
        self.run_panel.show_idle()

    def _show_areas(self, result: RunResult) -> None:
        self.results_panel.show_result(result, self._scheme())

    def _keep_warnings(self, warnings: Sequence[str]) -> None:
        told = self._messages.toPlainText()
        for warning in warnings:
            if warning not in told:
                self._messages.appendPlainText(warning)
