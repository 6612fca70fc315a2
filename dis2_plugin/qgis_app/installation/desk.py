"""The desk between the installation's form and its work; one piece of work at a time."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.process.installation import Build, Installed, SelfTest
from ...environment.survey import Findings
from ..process.engine_words import spoken_state
from ..runs.tasks import EngineTask
from ..settings import default_dependencies, read_settings
from ..translation import tr
from .connection import connection_of_qgis
from .task import (
    InstallationTask,
    Look,
    RemovalTask,
    ReportTask,
    SelfTestTask,
    Surroundings,
)


class EnvironmentDesk(QObject):
    """Serves one ``EnvironmentDialog``; ``close`` ends what still goes on."""

    changed = pyqtSignal()
    """Packages came or went: ask again where the network would be computed."""

    def __init__(self, dialog: Any) -> None:
        super().__init__()
        self._dialog = dialog
        self._findings: Findings | None = None
        self._test: SelfTest | None = None
        self._words = ""
        self._looking: Look | None = None
        self._task: EngineTask | None = None
        dialog.install_requested.connect(self._install)
        dialog.cancel_requested.connect(self._cancel)
        dialog.remove_requested.connect(self._remove)
        dialog.test_requested.connect(self._run_test)
        dialog.report_requested.connect(self._describe)

    @property
    def is_free(self) -> bool:
        """Whether nothing goes on."""
        return self._task is None and self._looking is None

    def look(self) -> None:
        """Find out what is here and show it, unless something goes on."""
        if self.is_free:
            self._dialog.show_busy(tr("Looking for Python and graphics driver…"))
            self._look_again()

    def close(self) -> None:
        """Stop what goes on, and wait until it has stopped."""
        self.blockSignals(True)
        for work in (self._looking, self._task):
            if work is not None:
                work.blockSignals(True)
                work.end()
        self._looking = self._task = None

    def _look_again(self) -> None:
        if self._looking is None:
            self._looking = Look(_surroundings())
            self._looking.found.connect(self._show)
            self._looking.ended.connect(self._end_look)
            self._looking.ask()

    def _end_look(self) -> None:
        self._looking = None

    def _show(self, findings: Findings) -> None:
        self._findings = findings
        if self._task is None:
            self._dialog.show_state(spoken_state(findings.state))

    def _install(self, build: Build, wheelhouse: str) -> None:
        if self._findings is not None:
            task = InstallationTask(build, self._findings, _surroundings(wheelhouse))
            task.progressed.connect(self._dialog.show_progress)
            task.installed.connect(self._installed)
            self._start(task, tr("Looking for pip…"))

    def _installed(self, installed: Installed) -> None:
        self._dialog.show_installed(installed)
        self._task = None
        self.changed.emit()
        self._run_test()

    def _run_test(self) -> None:
        task = SelfTestTask(read_settings())
        task.tested.connect(self._tested)
        self._start(task, tr("Running the model on the sample scene…"))

    def _tested(self, test: SelfTest) -> None:
        self._test = test
        self._dialog.show_test(test)

    def _remove(self) -> None:
        task = RemovalTask(_surroundings())
        task.removed.connect(self._dialog.show_removed)
        task.removed.connect(self.changed)
        self._start(task, tr("Removing the packages…"))

    def _describe(self) -> None:
        if self._findings is not None:
            task = ReportTask(self._findings, _surroundings(), self._test, self._words)
            task.described.connect(self._dialog.show_report)
            self._start(task, tr("Asking the engine…"))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _start(self, task: EngineTask, words: str) -> None:
        if self._task is not None:
            return
        self._task = task
        task.failed.connect(self._fail)
        task.stopped.connect(self._dialog.show_stopped)
        task.ended.connect(lambda: self._end(task))
        self._dialog.show_busy(words)
        QgsApplication.taskManager().addTask(task)

    def _fail(self, message: str, remedy: str) -> None:
        self._words = f"{message} {remedy}".strip()
        self._dialog.show_failure(message, remedy)

    def _end(self, task: EngineTask) -> None:
        if self._task is task:
            self._task = None
        if self._task is None:
            self._look_again()


def _surroundings(wheelhouse: str = "") -> Surroundings:
    settings = read_settings()
    file = default_dependencies().with_name("authorities.pem")
    return Surroundings.of_qgis(settings, connection_of_qgis(wheelhouse, file))
