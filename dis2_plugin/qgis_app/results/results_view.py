"""What connects the dock of results with the project's runs, in both directions."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsLayerTreeLayer
from qgis.PyQt.QtCore import pyqtSignal

from ...core.errors import Dis2Error
from ...core.jobs.job import Output
from ...core.jobs.job_record import job_again, job_from_record
from ...core.results.confidence import ConfidenceCounts
from ...core.results.result import CONFIDENCE_FILE, RunResult
from ...core.whole_bytes import write_whole
from ..dock_view import DockView, Wire
from ..layers.comparison_layers import DIFFERENCE
from ..layers.run_nodes import files_of, groups_above, node_of, output_of
from ..layers.style import class_scheme
from ..layers.uncertain import grey_below, threshold
from ..process.engine_words import in_words
from ..runs.moved import where_they_are
from ..runs.news import TITLE
from ..runs.project_runs import project_runs, read_result
from ..runs.run_folder import run_name
from ..runs.sources import layer_name
from ..translation import tr
from .confidence_task import ConfidenceTask
from .page_task import PageTask
from .results_page import Page, add_page, page_of

_PAINT_MS = 60
_CLASSES, _CONFIDENCE = Output.CLASSES.value, Output.CONFIDENCE.value


class ResultsView(DockView):
    """Follows the project, fills the dock, and does what the dock asks.

    ``dock`` is the room gui's ResultsDock.
    """

    again = pyqtSignal(object)
    """A ``SegmentationJob`` to run."""
    save_asked = pyqtSignal(str, str)
    """The folder of the run, and the GeoPackage to save it in."""

    def __init__(self, iface: Any, dock: Any) -> None:
        super().__init__(dock)
        self._iface = iface
        self._shown: tuple[str, RunResult | None] | None = None
        self._counted = ""
        self._task: ConfidenceTask | None = None
        self._pages: set[PageTask] = set()
        self._paint_timer = self._make_timer(_PAINT_MS, self._paint)
        self._begin(self._dock_wires())

    def close(self) -> None:
        """Let go of the project; the dock is the caller's to delete."""
        super().close()
        self._stop_counting()
        for page in self._pages:
            for told in (page.saved, page.failed, page.ended):
                told.disconnect()
            page.end()

    def show_run(self, folder: str) -> None:
        """Show a run that has just ended."""
        self.dock.show_runs(project_runs(self._project))
        self.dock.choose_run(folder)
        self.refresh()

    # ---- from the project to the dock --------------------------------------------------------

    def refresh(self) -> None:
        """Show in the dock what the project has now."""
        self.dock.show_runs(project_runs(self._project))
        folder = self._files()
        result = read_result(folder) if folder else None
        if self._shown != (folder, result):
            self._shown = (folder, result)
            self._stop_counting()
            self.dock.show_result(result, class_scheme(result) if result else None, folder)
        if not self._paint_timer.isActive():  # else the slider is ahead of the map
            self.dock.show_threshold(threshold(self._node(_CONFIDENCE)))
        self._show_confidence(folder, result)

    def _show_confidence(self, folder: str, result: RunResult | None) -> None:
        self.dock.confidence_panel.allow(self._node(_CONFIDENCE) is not None)
        if result is None or folder == self._counted:
            return
        if not os.path.isfile(Path(folder) / CONFIDENCE_FILE):
            self.dock.show_no_counts(tr("This run has no confidence layer."))
        elif self._task is None and self.dock.isVisible():
            self.dock.show_no_counts(tr("Reading how sure the run was…"))
            self._count(folder, result)

    def _count(self, folder: str, result: RunResult) -> None:
        self._task = ConfidenceTask(folder, class_scheme(result))
        self._task.counted.connect(self._show_counts)
        self._task.failed.connect(lambda message, _: self._show_no_counts(message))
        self._task.stopped.connect(lambda: self._show_no_counts(tr("The counting was cancelled.")))
        QgsApplication.taskManager().addTask(self._task)

    def _show_counts(self, folder: str, counts: ConfidenceCounts) -> None:
        self._task, self._counted = None, folder
        self.dock.show_counts(counts)

    def _show_no_counts(self, message: str) -> None:
        self._task, self._counted = None, self._files()
        self.dock.show_no_counts(message)

    def _stop_counting(self) -> None:
        task, self._task, self._counted = self._task, None, ""
        if task is not None:
            for told in (task.counted, task.failed, task.stopped):
                told.disconnect()
            task.cancel()

    def _files(self) -> str:
        """Return where the files of the chosen run are now."""
        return files_of(self._project, self.dock.run())

    def _node(self, output: str) -> QgsLayerTreeLayer | None:
        return node_of(self._project, self.dock.run(), output)

    # ---- from the dock to the project --------------------------------------------------------

    def _paint(self) -> None:
        node = self._node(_CONFIDENCE)
        if node is None:
            return
        if not threshold(node):  # else nothing would be seen to happen
            for cover in _covers(node):
                cover.setItemVisibilityChecked(False)
        grey_below(node, self.dock.confidence_panel.threshold())

    def _paint_later(self, _percent: int) -> None:
        if not self._paint_timer.isActive():  # restarted, it would wait for the mouse to rest
            self._paint_timer.start()

    def _run_again(self) -> None:
        result = self._result()
        if result is None:
            return
        try:
            job = job_again(result.job)
            self.again.emit(where_they_are(job, self.dock.run(), self._files()))
        except Dis2Error as error:
            self._tell_failure(error)

    def _save(self, gpkg: str) -> None:
        self.save_asked.emit(self._files(), gpkg)

    def _write_csv(self, path: str, text: str) -> None:
        try:
            write_whole(text.encode("utf-8"), Path(path))
            self._tell_saved(path)
        except Dis2Error as error:
            self._tell_failure(error)

    def _open_page(self) -> None:
        page = self._page()
        if page is not None:
            self._iface.openLayoutDesigner(add_page(self._project, page))

    def _save_page(self, path: str) -> None:
        page = self._page()
        if page is None:
            return
        task = PageTask(self._project, page, path)
        task.saved.connect(self._tell_saved)
        task.failed.connect(self._tell_no_page)
        self._pages.add(task)
        task.ended.connect(lambda: self._pages.discard(task))
        QgsApplication.taskManager().addTask(task)

    def _page(self) -> Page | None:
        self.refresh()  # the files may be gone by now: then the dock says so
        classes, result = self._node(_CLASSES), self._result()
        if result is None:
            return None
        if classes is None:
            self._tell(tr("The layer Classes of this run is not in the project any more."))
            return None
        title = tr("Land cover: {name}").format(name=_place_name(result, self._files()))
        return page_of(self._project, title, classes, result)

    def _result(self) -> RunResult | None:
        return self._shown[1] if self._shown else None

    # ---- words -------------------------------------------------------------------------------

    def _tell_saved(self, path: str) -> None:
        self._tell(tr("Saved in {path}.").format(path=path), Qgis.MessageLevel.Success)

    def _tell_no_page(self, *what_and_remedy: str) -> None:
        self._tell(" ".join(what_and_remedy), Qgis.MessageLevel.Critical)

    def _tell_failure(self, error: Dis2Error) -> None:
        self._tell(in_words(error), Qgis.MessageLevel.Critical)

    def _tell(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Warning) -> None:
        self._iface.messageBar().pushMessage(TITLE, text, level)

    # ---- wires -------------------------------------------------------------------------------

    def _dock_wires(self) -> list[Wire]:
        return [
            (self.dock.visibilityChanged, self._refresh_later),
            (self.dock.threshold_changed, self._paint_later),
            (self.dock.again_wanted, self._run_again),
            (self.dock.save_wanted, self._save),
            (self.dock.csv_wanted, self._write_csv),
            (self.dock.layout_wanted, self._open_page),
            (self.dock.page_wanted, self._save_page),
        ]


def _covers(node: QgsLayerTreeLayer) -> list[QgsLayerTreeLayer]:
    """Return what lies over the run of a layer in a comparison: where its maps differ."""
    around = [group for group in groups_above(node) if group is not node.parent()]
    nodes = (found for group in around for found in group.findLayers())
    return [found for found in nodes if output_of(found) == DIFFERENCE]


def _place_name(result: RunResult, folder: str) -> str:
    try:
        return run_name(job_from_record(result.job), layer_name)
    except Dis2Error:
        return Path(folder).name
