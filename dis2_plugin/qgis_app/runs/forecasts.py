"""What runs would need, asked of the engine before they begin: one question at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from qgis.core import QgsProcessingUtils
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.inputs.layer_word import LayerWord
from ...core.jobs.job import SegmentationJob
from ...core.process.arguments import estimate_arguments
from ...core.process.messages import Estimated, Message
from ..process.engine_question import EngineQuestion
from ..process.environment import WorkerEnvironment
from ..process.worker_process import run_worker
from ..settings import Dis2Settings, read_settings

_INPUTS = ("rgir", "ndsm", "dsm", "dtm")


class EstimateQuestion(EngineQuestion):
    """Asks for ``engine estimate``; a refusal may follow the estimate."""

    estimated = pyqtSignal(object, object)
    """``Estimate`` and doubts, before the question whether the machine has what is needed."""

    def __init__(self, settings: Dis2Settings, job: SegmentationJob) -> None:
        super().__init__(settings, estimate_arguments(job))

    def ask(self, environment: WorkerEnvironment) -> object:
        """Return the last message; runs in the thread."""
        return run_worker(environment.engine(self._words), self._hear, self.is_dropped)

    def _hear(self, message: Message) -> None:
        if isinstance(message, Estimated):
            self.estimated.emit(message.estimate, message.doubts)


class Forecasts(QObject):
    """Looks ahead at the newest job that was asked about."""

    estimated = pyqtSignal(object, object, object)
    """A ``SegmentationJob``, its ``Estimate``, and the doubts about the values of its inputs."""
    refused = pyqtSignal(object, str, str)
    """A job, why it cannot be done, and the remedy."""

    def __init__(self) -> None:
        super().__init__()
        self._question: EstimateQuestion | None = None
        self._next: SegmentationJob | None = None

    def ask(self, job: SegmentationJob) -> None:
        """Look ahead at a job, in the place of the one before."""
        self._next = job if _has_files(job) else None
        if self._question is None:
            self._begin()
        else:
            self._question.drop()

    def drop(self) -> None:
        """Nobody wants to know any more."""
        self._next = None
        if self._question is not None:
            self._question.drop()

    def close(self) -> None:
        """Ask nothing more, and wait until what was asked has ended."""
        self.blockSignals(True)
        self._next = None
        if self._question is not None:
            self._question.end()

    def _begin(self) -> None:
        job, self._next, self._question = self._next, None, None
        if job is None:
            return
        settings = read_settings()
        self._question = EstimateQuestion(settings, _placed(job, settings))
        self._question.estimated.connect(partial(self.estimated.emit, job))
        self._question.failed.connect(partial(self.refused.emit, job))
        self._question.ended.connect(self._begin)
        self._question.start()


def _has_files(job: SegmentationJob) -> bool:
    """Whether the engine can read the inputs now: what a service sends is fetched by a run."""
    return not any(LayerWord.read(getattr(job, role)) for role in _INPUTS)


def _placed(job: SegmentationJob, settings: Dis2Settings) -> SegmentationJob:
    """Return the job with the folder its results would lie in, and without unwritten polygons."""
    out = job.out or settings.runs_folder or QgsProcessingUtils.tempFolder()
    return replace(job, out=out, mask=None if LayerWord.read(job.mask) else job.mask)
