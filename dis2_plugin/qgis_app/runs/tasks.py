"""Background tasks around engine processes: strings and numbers in, signals out."""

from __future__ import annotations

import logging
import threading

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...core.errors import Cancelled, Dis2Error, InputError, ResultsKept
from ...core.jobs.job import SegmentationJob
from ...core.process.arguments import segment_arguments
from ...core.process.messages import Message, Started, Warned
from ...core.progress import Progress
from ...core.results.result import RunResult
from ..layers.style import style_texts
from ..process.engine_words import told
from ..process.environment import WorkerEnvironment, find_environment
from ..process.progress_words import overall_percent, progress_words, stage_percent
from ..process.worker_process import run_job, run_worker
from ..services.fetch_task import FetchTask
from ..settings import Dis2Settings
from ..translation import tr
from .project_runs import read_result
from .run_folder import RunFolder, discard_unfinished

FETCH_STAGE = "fetch layer"
"""Before the engine starts: what no file holds is written to one."""

END_WAIT_S = 4.0
"""How long a task that is ended may take to stop its worker; the worker is killed before that."""

_logger = logging.getLogger(__name__)


class BackgroundTask(QgsTask):
    """Works in a thread and ends in one of three signals, sent from the main thread.

    Subclasses do the work in ``work()`` and hand the result on in ``deliver()``.
    """

    failed = pyqtSignal(str, str)
    """What went wrong, and the remedy."""
    stopped = pyqtSignal()
    """The person cancelled."""
    ended = pyqtSignal()
    """After any of the others: nothing more will come."""

    def __init__(self, title: str) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._title = title
        self._error: Dis2Error | None = None
        self._begun = threading.Event()
        self._gone = threading.Event()

    @property
    def error(self) -> Dis2Error | None:
        """What went wrong so far."""
        return self._error

    @property
    def is_at_work(self) -> bool:
        """Whether the thread has begun and not ended."""
        return self._begun.is_set() and not self._gone.is_set()

    def work(self) -> None:
        """Do the work; runs in a thread of its own.

        Raises:
            Dis2Error: it cannot be done.
        """

    def deliver(self) -> None:
        """Hand the result on; runs in the main thread after ``work`` succeeded."""

    def run(self) -> bool:
        """Do the work and remember how it ended: nothing may escape a thread of QGIS."""
        self._begun.set()
        try:
            if self.isCanceled():  # ``end`` did not wait for what had not begun
                raise Cancelled
            self.work()
        except Dis2Error as error:
            self._error = _without_frames(error)
        except Exception as error:
            _logger.exception("A task failed in a way nobody foresaw")
            self._error = Dis2Error(
                tr("Something unforeseen happened: {error!r}.").format(error=error),
                tr("The log panel, tab DIS2, has the details: please report them."),
            )
        finally:
            self._gone.set()
        return self._error is None

    def finished(self, result: bool) -> None:
        """Tell how it ended, in the main thread."""
        self.setDescription(self._title)
        if result:
            self.deliver()
        elif self._error is None or isinstance(self._error, Cancelled):
            # QGIS calls every task that did not end well failed, and tells its description
            self.setDescription(tr("{title}: cancelled").format(title=self._title))
            self.stopped.emit()
        else:
            self.failed.emit(*told(self._error))
        self.ended.emit()

    def end(self) -> None:
        """Cancel, and wait until the work, and with it any worker process, has ended.

        ``QgsTask.waitForFinished`` would wait for the main thread, which is the one that waits.
        """
        self.cancel()
        if self._begun.is_set() and not self._gone.wait(END_WAIT_S):
            _logger.warning("%s did not end in time", self.description())


def _without_frames(error: Dis2Error) -> Dis2Error:
    """Return an error that keeps nothing open of what the work held when it ended."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


class EngineTask(BackgroundTask):
    """Runs the engine, as the settings say."""

    def __init__(self, title: str, settings: Dis2Settings) -> None:
        super().__init__(title)
        self._settings = settings


class RunTask(EngineTask):
    """A run that maps a place; one that does not finish leaves nothing behind.

    Subclasses name it in ``title()``, run the engine in ``compute()``, and look into what it made
    in ``look()``.
    """

    started = pyqtSignal(object)
    """A ``Started``."""
    progressed = pyqtSignal(object)
    """A ``Progress``."""
    warned = pyqtSignal(str)
    succeeded = pyqtSignal(object, object)
    """The result, and the styles of its files, which are made beside it."""

    unsaved: Dis2Error | None = None
    """Why a run that succeeded could not be saved in its GeoPackage too."""

    def __init__(
        self, name: str, job: SegmentationJob, folder: RunFolder, settings: Dis2Settings
    ) -> None:
        super().__init__(self.title(name), settings)
        self.name, self.job, self.folder = name, job, folder
        self._fetching: list[tuple[str, QgsTask]] = []
        self.progressed.connect(self._describe)

    def title(self, name: str) -> str:
        """Return what QGIS's list of tasks calls the run."""
        return name

    def wait_for(self, layer_name: str, fetching: QgsTask) -> None:
        """Begin only after another task has written a layer that the run reads."""
        self._fetching.append((layer_name, fetching))
        fetching.progressChanged.connect(
            lambda percent: self.progressed.emit(Progress(FETCH_STAGE, round(percent), 100))
        )
        self.addSubTask(fetching, [], QgsTask.SubTaskDependency.ParentDependsOnSubTask)

    def finished(self, result: bool) -> None:
        """Tell how it ended; a run that never began leaves no fetched layer behind."""
        if not self._begun.is_set():
            self._error = self._error_of_fetching()
            self.folder.discard()
        super().finished(result)

    def end(self) -> None:
        """Cancel and wait, as every task; what was fetched for a run that never began goes."""
        super().end()
        for _, fetching in self._fetching:
            if isinstance(fetching, BackgroundTask):
                fetching.end()
            elif isinstance(fetching, FetchTask):
                fetching.end(END_WAIT_S)
        if not self._begun.is_set():
            self.folder.discard()

    def compute(self, environment: WorkerEnvironment) -> None:
        """Run the worker and keep its result."""

    def look(self) -> None:
        """Look into the files of the result, as styles do."""

    def work(self) -> None:
        """Find the engine, let it compute, and look."""
        try:
            environment = find_environment(self._settings, self.isCanceled)
            _logger.info("Engine: %s (%s)", environment.interpreter, environment.origin)
            self.compute(environment)
        except ResultsKept:
            raise
        except BaseException:
            self.folder.discard()
            discard_unfinished(self.job.gpkg or "")
            raise
        self.look()

    def hear(self, message: Message) -> None:
        """Pass on what the worker says."""
        if isinstance(message, Started):
            self.started.emit(message)
        elif isinstance(message, Warned):
            _logger.warning("%s", message.message)
            self.warned.emit(message.message)
        elif isinstance(message, Progress):
            self.setProgress(overall_percent(message, self.progress()))
            self.progressed.emit(message)

    def _error_of_fetching(self) -> Dis2Error | None:
        # QGIS ends the run before it tells why a layer was not written
        for layer_name, fetching in self._fetching:
            if isinstance(fetching, BackgroundTask) and fetching.error is not None:
                return fetching.error
            if fetching.status() == QgsTask.TaskStatus.Terminated and not fetching.isCanceled():
                return InputError(
                    _not_fetched(layer_name, getattr(fetching, "reason", "")),
                    tr("Look whether the map shows it; if so, choose a smaller area."),
                )
        return None

    def _describe(self, progress: Progress) -> None:
        self.setDescription(f"{self._title} · {progress_words(progress)}")


def _not_fetched(layer_name: str, reason: str) -> str:
    if not reason:
        return tr("The layer '{name}' could not be fetched.").format(name=layer_name)
    words = tr("The layer '{name}' could not be fetched whole: {reason}.")
    return words.format(name=layer_name, reason=reason.rstrip("."))


class SegmentationTask(RunTask):
    """One run of ``segment``: a ``RunResult`` and styles (output name to QML text)."""

    _result: RunResult

    def title(self, name: str) -> str:
        """Return what QGIS's list of tasks calls the run."""
        return tr("DIS2: segment {name}").format(name=name)

    def compute(self, environment: WorkerEnvironment) -> None:
        """Run ``segment``; a map that only its GeoPackage does not hold is a map all the same."""
        command = environment.engine(segment_arguments(self.job))
        folder = str(self.folder.path)
        before = read_result(folder)
        try:
            self._result = run_job(command, RunResult, self.hear, self.isCanceled)
        except ResultsKept as error:
            made = read_result(folder)
            if made in (None, before):  # the files are elsewhere, as the error says
                raise
            self._result, self.unsaved = made, _without_frames(error)

    def look(self) -> None:
        """Make the styles."""
        self._styles = style_texts(self._result)

    def deliver(self) -> None:
        """Send the result."""
        self.succeeded.emit(self._result, self._styles)


class SaveTask(EngineTask):
    """Saves a finished run in one GeoPackage."""

    saved = pyqtSignal(str)
    """Path of the GeoPackage."""

    def __init__(self, run_folder: str, gpkg: str, settings: Dis2Settings) -> None:
        super().__init__(tr("DIS2: save {path}").format(path=gpkg), settings)
        self._words = ["save", "--run", run_folder, "--gpkg", gpkg, "--json"]
        self._gpkg = gpkg

    def work(self) -> None:
        """Run ``save``."""
        try:
            environment = find_environment(self._settings, self.isCanceled)
            run_worker(environment.engine(self._words), self._hear, self.isCanceled)
        except BaseException:
            discard_unfinished(self._gpkg)
            raise

    def deliver(self) -> None:
        """Send the path."""
        self.saved.emit(self._gpkg)

    def _hear(self, message: Message) -> None:
        if isinstance(message, Progress):
            self.setProgress(stage_percent(message))
