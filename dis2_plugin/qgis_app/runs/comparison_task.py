"""The background task of a comparison: three maps and where they differ."""

from __future__ import annotations

from ...core.process.arguments import comparison_arguments
from ...core.results.comparison import ComparisonResult
from ..layers.style import style_texts
from ..process.environment import WorkerEnvironment
from ..process.worker_process import run_job
from ..translation import tr
from .tasks import RunTask


class ComparisonTask(RunTask):
    """One run of ``compare``: a ``ComparisonResult``, and styles by scenario and output name."""

    _result: ComparisonResult

    def title(self, name: str) -> str:
        """Return what QGIS's list of tasks calls the run."""
        return tr("DIS2: compare scenarios of {name}").format(name=name)

    def compute(self, environment: WorkerEnvironment) -> None:
        """Run ``compare``."""
        command = environment.engine(comparison_arguments(self.job))
        self._result = run_job(command, ComparisonResult, self.hear, self.isCanceled)

    def look(self) -> None:
        """Make the styles of the three maps."""
        self._styles = comparison_styles(self._result)

    def deliver(self) -> None:
        """Send the result."""
        self.succeeded.emit(self._result, self._styles)


def comparison_styles(result: ComparisonResult) -> dict[str, dict[str, str]]:
    """Return the styles of each run, by scenario and output name; not on the GUI thread."""
    return {scenario: style_texts(run) for scenario, run in result.runs.items()}
