"""The background task of an evaluation: a map, a reference, and a report about both."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal

from ...core.errors import Dis2Error, OutputError
from ...core.process.arguments import evaluation_arguments
from ...core.process.messages import Message
from ...core.progress import Progress
from ...core.results.evaluation import EvaluationJob, EvaluationReport
from ..process.environment import find_environment
from ..process.progress_words import stage_percent
from ..process.worker_process import run_worker
from ..runs.run_folder import RunFolder, discard_unfinished
from ..runs.tasks import EngineTask
from ..settings import Dis2Settings
from ..translation import tr


class EvaluationTask(EngineTask):
    """Runs ``evaluate``; one that does not finish leaves nothing behind."""

    progressed = pyqtSignal(object)
    """A ``Progress``."""
    evaluated = pyqtSignal(object)
    """The ``EvaluationReport``."""

    def __init__(self, job: EvaluationJob, folder: RunFolder, settings: Dis2Settings) -> None:
        name = Path(job.classes).name
        super().__init__(tr("DIS2: evaluate {name}").format(name=name), settings)
        self.job, self.folder = job, folder
        self._report: EvaluationReport | None = None

    def work(self) -> None:
        """Run the engine, and read what it wrote."""
        try:
            self._make_folder()
            environment = find_environment(self._settings, self.isCanceled)
            command = environment.engine(evaluation_arguments(self.job))
            run_worker(command, self._hear, self.isCanceled)
            report = json.loads(Path(self.job.out).read_text(encoding="utf-8"))
            self._report = EvaluationReport.from_json(report)
        except (OSError, ValueError, KeyError, TypeError) as error:
            self._discard()
            raise Dis2Error(
                tr("The report cannot be read: {error}.").format(error=error),
                tr("Choose another folder for the results."),
            ) from error
        except BaseException:
            self._discard()
            raise

    def _make_folder(self) -> None:
        try:
            self.folder.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError.unwritable(self.folder.path, error) from error

    def deliver(self) -> None:
        """Send the report."""
        self.evaluated.emit(self._report)

    def _discard(self) -> None:
        self.folder.discard()
        for file in (self.job.out, self.job.html, self.job.csv, self.job.error_map):
            discard_unfinished(file or "")

    def _hear(self, message: Message) -> None:
        if isinstance(message, Progress):
            self.setProgress(stage_percent(message))
            self.progressed.emit(message)
