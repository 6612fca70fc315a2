"""The desk between form and engine: jobs come in, tasks run, layers and plain words come out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import Dis2Error
from ...core.jobs.job import SegmentationJob
from ...core.modality import Scenario
from ...core.results.comparison import ComparisonResult, comparison_job
from ...core.results.result import RUN_FILE, RunResult
from ..idle import after_a_breath
from ..layers.comparison_layers import ComparisonOnMap, begin_comparison
from ..layers.run_layers import begin_run
from ..layers.shelf import RunOnMap
from ..process.device_question import DeviceQuestion
from ..process.engine_words import told
from ..settings import read_settings
from ..translation import tr
from .comparison_task import ComparisonTask
from .preview import PreviewOnMap, PreviewTask, begin_preview
from .tasks import EngineTask, RunTask, SaveTask, SegmentationTask
from .wish import Wish

_ARRIVED = object()
_NOTHING: Iterator[None] = iter(())


class RunDesk(QObject):
    """Runs one job after the other and brings results to the project they were started in."""

    began = pyqtSignal(str)
    """A run's task was handed to QGIS; its name."""
    queued = pyqtSignal(str, int)
    """A run waits: its name, and how many wait."""
    started = pyqtSignal(object)
    progressed = pyqtSignal(object)
    warned = pyqtSignal(str)
    failed = pyqtSignal(str, str)
    stopped = pyqtSignal()
    finished = pyqtSignal(object)
    """The ``RunResult``, after its layers were added."""
    compared = pyqtSignal(object)
    """The ``ComparisonResult``, likewise."""
    previewed = pyqtSignal(object)
    """The ``RunResult`` of a preview, after its layer was added."""
    homeless = pyqtSignal(str)
    """A run ended after its project was closed; the folder of its files."""
    idle = pyqtSignal()
    """A run ended, however, and no other waits."""
    forgot = pyqtSignal()
    """The project was closed: what is shown of its runs belongs to nobody."""
    info_known = pyqtSignal(object)
    """The parsed JSON of ``engine info``."""
    info_failed = pyqtSignal(str, str)
    saved = pyqtSignal(str)
    save_failed = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.last_run_folder = ""
        self._at_work: list[EngineTask | DeviceQuestion] = []
        self._waiting: deque[Wish] = deque()
        self._run: RunTask | None = None
        self._arriving = _NOTHING
        self._project_number = 0
        QgsProject.instance().cleared.connect(self._forget_project)

    @property
    def is_busy(self) -> bool:
        """Whether a run is going on, or its layers are still arriving."""
        return self._run is not None or self._arriving is not _NOTHING

    def start(self, job: SegmentationJob) -> None:
        """Start a run, or queue it behind the one going on; every outcome is told by a signal."""
        try:
            job.check()
        except Dis2Error as error:
            self.failed.emit(*told(error))
            return
        self._ask(SegmentationTask, job)

    def preview(self, job: SegmentationJob) -> None:
        """Map a small place for a look at it; the map takes the place of the preview before."""
        self._ask(PreviewTask, job)

    def compare(self, job: SegmentationJob) -> None:
        """Compare the scenarios of a job, likewise; its own scenario does not count."""
        try:
            whole = comparison_job(job)
        except Dis2Error as error:
            self.failed.emit(*told(error))
            return
        self._ask(ComparisonTask, whole)

    def cancel(self) -> None:
        """Ask the present run to stop; those that wait go on."""
        if self._run is not None:
            self._run.cancel()

    def ask_for_info(self) -> None:
        """Find out, in the background, where the network would be computed."""
        question = DeviceQuestion(read_settings())
        question.answered.connect(self.info_known)
        question.failed.connect(self.info_failed)
        self._keep(question)
        question.start()

    def save(self, run_folder: str, gpkg: str) -> None:
        """Save a finished run in one GeoPackage."""
        if not run_folder:
            self.save_failed.emit(tr("There is no finished run to save."), tr("Run Segment first."))
            return
        if not Path(run_folder, RUN_FILE).is_file():
            gone = tr("The files of this run are gone: {folder} has no run.json.")
            self.save_failed.emit(gone.format(folder=run_folder), tr("Run Segment again."))
            return
        task = SaveTask(run_folder, gpkg, read_settings())
        task.saved.connect(self.saved)
        task.failed.connect(self.save_failed)
        self._launch(task)

    def close(self) -> None:
        """Stop everything that still runs, and wait until it has stopped."""
        self._arriving = _NOTHING
        QgsProject.instance().cleared.disconnect(self._forget_project)
        self.blockSignals(True)
        self._waiting.clear()
        for work in list(self._at_work):
            work.end()
        self._at_work.clear()
        self._run = None

    def _ask(self, kind: type[RunTask], job: SegmentationJob) -> None:
        try:
            wish = Wish(kind, job, self._project_number)
        except Dis2Error as error:
            self.failed.emit(*told(error))
            return
        was_busy = self.is_busy
        self._waiting.append(wish)
        if not was_busy:
            self._begin_next()
        else:
            self.queued.emit(wish.name, len(self._waiting))

    def _begin_next(self) -> None:
        if not self._waiting:
            self.idle.emit()
            return
        wish = self._waiting.popleft()
        try:
            task = wish.task()
        except Dis2Error as error:
            self.failed.emit(*told(error))
            self._begin_next()
            return
        self._run = task
        self._listen(task, wish.project_number)
        self.began.emit(task.name)
        self._launch(task)

    def _listen(self, task: RunTask, project_number: int) -> None:
        task.started.connect(self.started)
        task.progressed.connect(self.progressed)
        task.warned.connect(self.warned)
        task.failed.connect(self.failed)
        task.stopped.connect(self.stopped)
        task.succeeded.connect(
            lambda result, styles: self._show(task, _on_map(task, result, styles), project_number)
        )
        task.ended.connect(self._end_run)

    def _launch(self, task: EngineTask) -> None:
        self._keep(task)
        QgsApplication.taskManager().addTask(task)

    def _keep(self, work: EngineTask | DeviceQuestion) -> None:
        self._at_work.append(work)
        work.ended.connect(lambda: self._forget(work))

    def _forget(self, work: EngineTask | DeviceQuestion) -> None:
        if work in self._at_work:
            self._at_work.remove(work)

    def _end_run(self) -> None:
        self._run = None
        self._let_arrive()

    def _let_arrive(self) -> None:
        """Add what the run made, a layer at a time, then begin the next run."""
        if next(self._arriving, _ARRIVED) is not _ARRIVED:
            after_a_breath(self._let_arrive)
            return
        self._arriving = _NOTHING
        self._begin_next()

    def _show(self, task: RunTask, run: RunOnMap | ComparisonOnMap, project_number: int) -> None:
        self._arriving = self._arrival(task, run, project_number)

    def _arrival(
        self, task: RunTask, run: RunOnMap | ComparisonOnMap, project_number: int
    ) -> Iterator[None]:
        yield from self._bring(run, project_number)
        if task.unsaved is not None:
            self.save_failed.emit(*told(task.unsaved))

    def _bring(self, run: RunOnMap | ComparisonOnMap, project_number: int) -> Iterator[None]:
        """Add the layers of a run, with a pause after each, and tell of it."""
        if project_number != self._project_number:
            self.homeless.emit(run.folder)
            return
        if not isinstance(run, PreviewOnMap):
            self.last_run_folder = _folder_to_save(run)
        if isinstance(run, ComparisonOnMap):
            _, layers = begin_comparison(QgsProject.instance(), run)
            yield from layers
            self.compared.emit(run.result)
        elif isinstance(run, PreviewOnMap):
            yield from begin_preview(QgsProject.instance(), run)
            self.previewed.emit(run.result)
        else:
            _, layers = begin_run(QgsProject.instance(), run)
            yield from layers
            self.finished.emit(run.result)

    def _forget_project(self) -> None:
        self._project_number += 1
        self.last_run_folder = ""
        self.forgot.emit()


def _on_map(
    task: RunTask, result: RunResult | ComparisonResult, styles: dict[str, Any]
) -> RunOnMap | ComparisonOnMap:
    place = (task.name, str(task.folder.path), task.folder.temporary)
    if isinstance(result, ComparisonResult):
        return ComparisonOnMap(*place, result, styles)
    kind = PreviewOnMap if isinstance(task, PreviewTask) else RunOnMap
    return kind(*place, result, styles)


def _folder_to_save(run: RunOnMap | ComparisonOnMap) -> str:
    """Return the folder of the run that "save" means: of a comparison the full one."""
    if isinstance(run, ComparisonOnMap):
        return str(Path(run.folder) / Scenario.FULL.value)
    return run.folder
